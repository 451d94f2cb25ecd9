import { Alert, Button } from 'antd'
import type { AtWork, Change } from '#/charter/import/change.page.ts'
import { ComparisonTable } from '#/charter/import/comparison-table.page.tsx'
import type { ComparisonView, DiffRow } from '#/charter/import/import-wire.ts'
import { useAsk } from '#/desk/api.page.ts'
import { Loaded } from '#/desk/states.page.tsx'

/** The draft beside the edition in force, column by column. */
export function CompareStep({ draft, change }: AtWork) {
  const query = useAsk<ComparisonView>(`/api/charter/imports/${draft.id}/comparison`)
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">和现行的表比，变了什么？</h2>
      <Loaded query={query}>
        {({ before, rows }) =>
          before ? (
            <>
              <p className="quiet">
                与 {before.from} 起的《{before.title}》逐栏比对。
              </p>
              <Asked rows={rows} />
              <ComparisonTable rows={rows} ask={(row) => <SameColumn row={row} change={change} />} />
            </>
          ) : (
            <>
              <Alert type="info" showIcon title={`还没有启用过责任分解表，下面 ${rows.length} 个栏目都是新的。`} />
              <ComparisonTable rows={rows} />
            </>
          )
        }
      </Loaded>
    </section>
  )
}

function Asked({ rows }: { readonly rows: readonly DiffRow[] }) {
  const open = rows.filter(({ kind, answer }) => kind === 'perhaps-renamed' && answer === null).length
  if (open === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={`有 ${open} 个栏目像是改了名，请在下面逐个确认；不确认的，按撤销一个、新增一个办理。`}
    />
  )
}

function SameColumn(props: { readonly row: DiffRow; readonly change: Change }) {
  const { kind, before, after, answer } = props.row
  if (kind !== 'perhaps-renamed' && kind !== 'renamed') return null
  const say = (isSame: boolean) => void props.change('renames', { before, after, isSame })
  return (
    <div className="buttons">
      <span>是同一个栏目吗？</span>
      <Button size="small" type={answer === true ? 'primary' : 'default'} onClick={() => say(true)}>
        {answer === true ? '✓ ' : ''}是，改了名
      </Button>
      <Button size="small" type={answer === false ? 'primary' : 'default'} onClick={() => say(false)}>
        {answer === false ? '✓ ' : ''}不是，一撤一增
      </Button>
    </div>
  )
}
