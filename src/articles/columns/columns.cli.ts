import type { Command } from 'commander'
import type { Office } from '#/platform/office.store.ts'

type OpenOffice = () => Promise<Office>
type Options = { readonly json?: true }

/** Registers `columns list | make`: the site's columns, and making them from the table in force. */
export function columnCommands(program: Command, openOffice: OpenOffice): void {
  const columns = program.command('columns').description('栏目 columns')
  columns
    .command('list')
    .description('列出栏目：地址、名称、展示方式、审核次数 / the columns of the site')
    .option('--json', '输出 JSON，同 GET /api/columns')
    .action((options: Options) => list(openOffice, options))
  columns
    .command('make')
    .description('按现行责任分解表生成栏目；已有的地址不变 / make the columns from the table in force')
    .option('--json', '输出 JSON，同 POST /api/columns/make')
    .action((options: Options) => make(openOffice, options))
}

async function list(openOffice: OpenOffice, { json }: Options): Promise<void> {
  const [{ listColumns }, { columnJson }, { takesArticles }, { columnKindWords }, { todayOf }] = await Promise.all([
    import('#/articles/columns/columns.store.ts'),
    import('#/articles/columns/columns-wire.ts'),
    import('#/articles/columns/set-column.ts'),
    import('#/articles/column.ts'),
    import('#/ledger/office-ledger.store.ts'),
  ])
  const { columns, today } = await within(openOffice, async (office) => ({
    columns: await listColumns(office.db, office.siteId),
    today: todayOf(office),
  }))
  if (json)
    return console.log(JSON.stringify(columns.map((column) => columnJson(column, takesArticles(column, today)))))
  for (const { id, path, kind, reviews, retiredFrom } of columns) {
    const retired = retiredFrom ? `${retiredFrom} 起停用` : ''
    console.log(
      [`/${id}/`, path.join(' › '), columnKindWords[kind], `${reviews} 审`, retired].filter(Boolean).join('\t'),
    )
  }
  if (columns.length === 0) console.log('还没有栏目：先启用责任分解表，再运行 belltower columns make。No columns yet.')
}

async function make(openOffice: OpenOffice, { json }: Options): Promise<void> {
  const { makeColumns } = await import('#/articles/columns/make-columns.action.ts')
  const done = await within(openOffice, (office) => makeColumns(office, '终端'))
  if (json) return console.log(JSON.stringify(done))
  const { made, renamed, changed, retired } = done
  for (const { column, from, to } of renamed) console.log(`/${column}/\t${from} → ${to}`)
  console.log(
    `新建 ${made.length} 个，改名 ${renamed.length} 个，更新 ${changed.length} 个，停用 ${retired.length} 个。`,
  )
}

async function within<Answer>(openOffice: OpenOffice, ask: (office: Office) => Promise<Answer>): Promise<Answer> {
  const office = await openOffice()
  try {
    return await ask(office)
  } finally {
    await office.close()
  }
}
