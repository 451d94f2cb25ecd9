import { Alert, Button } from 'antd'
import { Link } from 'wouter'
import type { Unconfirmed } from '#/ledger/organisation/confirm-unit.page.tsx'
import type { UnitRow } from '#/ledger/organisation/organisation-wire.ts'
import { spanWords } from '#/ledger/organisation/organisation-words.ts'
import { unitKindWords } from '#/units/change-set.ts'
import '#/ledger/organisation/organisation.css'

/** A unit: the names it had, where it belongs, who works for it. `onCheck`: for whoever may confirm it. */
export function UnitCard(props: { readonly unit: UnitRow; readonly onCheck: ((unit: Unconfirmed) => void) | null }) {
  const { unit, onCheck } = props
  return (
    <>
      <Check unit={unit} onCheck={onCheck} />
      <dl className="unit-card">
        <dt>类别</dt>
        <dd>{unitKindWords[unit.kind]}</dd>
        <dt>存续</dt>
        <dd>{lifeWords(unit)}</dd>
        <dt>任务</dt>
        <dd>{unit.duties} 项（今天）</dd>
        <dt>信息员</dt>
        <dd>{unit.editors.join('、') || '没有。请安全管理员在“人员”里任命。'}</dd>
        <dt>所属分组</dt>
        <dd>{unit.groups.join('、') || '没有'}</dd>
        <dt>来源</dt>
        <dd>{unit.source}</dd>
      </dl>
      <Names title="历次名称" names={unit.names} />
      <Names title="又称" names={unit.aliases} />
      <p className="unit-more">
        要改名、合并、撤销，请到 <Link href="/units/changes">组织变更</Link>。
      </p>
    </>
  )
}

function Check({ unit, onCheck }: { readonly unit: UnitRow; readonly onCheck: ((unit: Unconfirmed) => void) | null }) {
  if (unit.confirmed === 'confirmed') return null
  const action = onCheck && (
    <Button size="small" onClick={() => onCheck({ subject: unit.id, name: unit.name })}>
      核定
    </Button>
  )
  return <Alert type="warning" showIcon title="待核：还没有人与文件核对过" action={action} />
}

function lifeWords({ state, from, until, successor }: UnitRow): string {
  if (state === 'later') return `${from} 设立`
  if (state === 'now') return until ? `${until} 起${successor ? `并入${successor}` : '撤销'}` : '在'
  return `${until} ${successor ? `并入${successor}` : '撤销'}`
}

function Names(props: { readonly title: string; readonly names: UnitRow['names'] }) {
  if (props.names.length === 0) return null
  return (
    <div className="wide">
      <table className="plain">
        <caption>{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">使用期间</th>
          </tr>
        </thead>
        <tbody>
          {props.names.map((each) => (
            <tr key={`${each.name} ${each.from}`}>
              <td>{each.name}</td>
              <td>{spanWords(each)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
