import { Button, Drawer, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useAsk } from '#/desk/api.page.ts'
import type { Column } from '#/desk/data-column.page.tsx'
import { DataTable } from '#/desk/data-table.page.tsx'
import { useMay } from '#/desk/me.page.tsx'
import { PageHead } from '#/desk/page-head.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'
import { ConfirmUnit, type Unconfirmed } from '#/ledger/organisation/confirm-unit.page.tsx'
import type { GroupRow, ProblemRow, UnitRow, UnitsAnswer } from '#/ledger/organisation/organisation-wire.ts'
import { problemWords } from '#/ledger/organisation/organisation-words.ts'
import { UnitCard } from '#/ledger/organisation/unit-card.page.tsx'
import { unitKindWords } from '#/units/change-set.ts'

type View = 'units' | 'groups' | 'problems'

/** 单位: every unit and group with the names they had, and what is wrong with them. */
export function Units() {
  const query = useAsk<UnitsAnswer>('/api/units')
  const note = '责任分解表里能出现的单位和分组。名称随日期变化，旧名称下的事实照样计入。'
  return (
    <>
      <PageHead title="单位" note={note} actions={<Link href="/units/changes">组织变更</Link>} />
      <Loaded query={query}>{(answer) => <UnitLists answer={answer} />}</Loaded>
    </>
  )
}

function UnitLists({ answer }: { readonly answer: UnitsAnswer }) {
  const [view, choose] = useState<View>('units')
  const [openId, open] = useState<string | null>(null)
  const [checking, check] = useState<Unconfirmed | null>(null)
  const mayConfirm = useMay('unit.change')
  const unit = answer.units.find(({ id }) => id === openId)
  const options = [
    { value: 'units' as const, label: `单位 ${answer.units.filter(({ state }) => state === 'now').length}` },
    { value: 'groups' as const, label: `分组 ${answer.groups.length}` },
    { value: 'problems' as const, label: `问题 ${answer.problems.length}` },
  ]
  const tools = <Segmented aria-label="看什么" value={view} options={options} onChange={choose} />
  return (
    <>
      {view === 'units' ? <UnitList units={answer.units} tools={tools} open={open} /> : null}
      {view === 'groups' ? <GroupList groups={answer.groups} tools={tools} /> : null}
      {view === 'problems' ? (
        <ProblemList problems={answer.problems} tools={tools} check={mayConfirm ? check : null} />
      ) : null}
      <Drawer title={unit?.name ?? ''} open={unit !== undefined} onClose={() => open(null)} size={560} destroyOnHidden>
        {unit ? <UnitCard unit={unit} onCheck={mayConfirm ? check : null} /> : null}
      </Drawer>
      {checking ? <ConfirmUnit {...checking} today={answer.on} onClose={() => check(null)} /> : null}
    </>
  )
}

type Listed = { readonly tools: React.ReactNode }

function UnitList({
  units,
  tools,
  open,
}: Listed & { readonly units: readonly UnitRow[]; readonly open: (id: string) => void }) {
  const name: Column<UnitRow> = {
    ...{ key: 'name', title: '单位', width: 170, fixed: 'start', value: (unit) => unit.name },
    show: (unit) => (
      <Button type="link" size="small" onClick={() => open(unit.id)} aria-label={`${unit.name} 的详情`}>
        {unit.name}
      </Button>
    ),
  }
  return (
    <DataTable
      name="单位"
      rows={units}
      columns={[name, ...unitColumns]}
      rowKey={({ id }) => id}
      empty="还没有单位名录。请系统管理员检查办公室文件夹里的 units.yaml，或在“组织变更”里新设。"
      tools={tools}
    />
  )
}

const stateWords: Readonly<Record<UnitRow['state'], string>> = { now: '在', later: '将设立', ended: '已撤并' }

const unitColumns: readonly Column<UnitRow>[] = [
  { key: 'kind', title: '类别', width: 90, value: ({ kind }) => unitKindWords[kind], filter: true },
  { key: 'state', title: '存续', width: 100, value: ({ state }) => stateWords[state], filter: true },
  { key: 'duties', title: '任务', width: 80, value: ({ duties }) => duties },
  { key: 'editors', title: '信息员', width: 130, value: ({ editors }) => editors.join('、') || '（无）', filter: true },
  { key: 'aliases', title: '又称', width: 200, value: ({ aliases }) => aliases.map(({ name }) => name).join('、') },
  { key: 'groups', title: '所属分组', width: 160, value: ({ groups }) => groups.join('、') },
  { key: 'check', title: '核定', width: 90, value: ({ confirmed }) => checkWords(confirmed), filter: true },
]

function checkWords(confirmed: UnitRow['confirmed']): string {
  return confirmed === 'confirmed' ? '已核' : '◇ 待核'
}

function GroupList({ groups, tools }: Listed & { readonly groups: readonly GroupRow[] }) {
  return (
    <DataTable
      name="分组"
      rows={groups}
      columns={groupColumns}
      rowKey={({ name }) => name}
      empty="还没有分组。"
      tools={tools}
    />
  )
}

const groupColumns: readonly Column<GroupRow>[] = [
  { key: 'name', title: '分组', width: 140, value: ({ name }) => name },
  { key: 'aliases', title: '又称', width: 180, value: ({ aliases }) => aliases.join('、') },
  { key: 'members', title: '组成单位', width: 420, value: membersSaid },
  { key: 'check', title: '核定', width: 90, value: ({ confirmed }) => checkWords(confirmed), filter: true },
  { key: 'source', title: '来源', width: 200, value: ({ source }) => source },
]

function membersSaid({ members }: GroupRow): string {
  if (!members) return '（没有名单，由人按栏目确定）'
  const said = members.map(({ name, from, until }) => {
    const span = [from && `${from} 起`, until && `到 ${until} 前`].filter(Boolean).join('')
    return span ? `${name}（${span}）` : name
  })
  return said.join('、')
}

function ProblemList(
  props: Listed & {
    readonly problems: readonly ProblemRow[]
    readonly check: ((subject: Unconfirmed) => void) | null
  },
) {
  const { problems, tools, check } = props
  const act: Column<ProblemRow> = {
    ...{ key: 'act', title: '办理', width: 90, value: () => '' },
    show: ({ kind, subject, name }) =>
      kind === 'to-check' && check ? (
        <Button size="small" onClick={() => check({ subject, name })} aria-label={`核定 ${name}`}>
          核定
        </Button>
      ) : null,
  }
  return (
    <DataTable
      name="单位的问题"
      rows={problems}
      columns={check ? [...problemColumns, act] : problemColumns}
      rowKey={({ kind, subject }) => `${kind} ${subject}`}
      empty="没有问题：每个单位都有信息员，每个分组都有名单，表里的名称都认得。"
      tools={tools}
    />
  )
}

const problemColumns: readonly Column<ProblemRow>[] = [
  { key: 'kind', title: '问题', width: 110, value: ({ kind }) => problemWords[kind], filter: true },
  { key: 'name', title: '单位或分组', width: 150, value: ({ name }) => name },
  { key: 'what', title: '情况', width: 280, value: ({ what }) => what },
  { key: 'todo', title: '怎么办', width: 320, value: ({ todo }) => todo },
]
