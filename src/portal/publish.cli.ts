import type { Command } from 'commander'
import { type Progress, withBar } from '#/platform/bar.cli.ts'
import type { Office } from '#/platform/office.store.ts'
import type { CheckedSite } from '#/portal/publishing/check-round.server.ts'
import type { Published, Publisher } from '#/portal/publishing/publisher.server.ts'

type OpenOffice = () => Promise<Office>
type PublishOptions = { readonly full?: true; readonly check?: true; readonly json?: true }

/** Files named in the text before “and so many more”. */
const mostNamed = 50

/** Registers `publish`. */
export function publishCommand(program: Command, openOffice: OpenOffice): void {
  program
    .command('publish')
    .description('把网站写成静态文件：只写变了的页面 / write the public site: the pages that changed')
    .option('--full', '全部页面重新生成 / make every page again')
    .option(
      '--check',
      '逐字节核对，不写：有出入时退出码 1 / compare byte for byte, write nothing; 1 when anything differs',
    )
    .option('--json', '输出 JSON')
    .action(async (options: PublishOptions) => publish(openOffice, options))
}

async function publish(openOffice: OpenOffice, options: PublishOptions): Promise<void> {
  const office = await openOffice()
  try {
    const { publisherOf } = await import('#/portal/office-publisher.server.ts')
    const publisher = await publisherOf(office)
    if (options.check) tellChecked(await withBar('页', (tell) => publisher.check(tell)), options)
    else tellPublished(await withBar('页', (tell) => write(publisher, options, tell)), options)
  } finally {
    await office.close()
  }
}

function write(publisher: Publisher, { full }: PublishOptions, tell: Progress): Promise<Published> {
  return full ? publisher.rebuild(tell) : publisher.catchUp(tell)
}

function tellPublished(published: Published, { json }: PublishOptions): void {
  const { isFull, rendered, changed, seq } = published
  const said = json
    ? JSON.stringify({ full: isFull, rendered, changed: changed.length, upTo: seq })
    : `${isFull ? '全部生成' : '增量'}：${rendered} 页，写入或删除 ${changed.length} 个文件，记录簿至第 ${seq} 条。`
  console.log(said)
}

function tellChecked({ pages, wrong, strays }: CheckedSite, { json }: PublishOptions): void {
  if (wrong.length + strays.length > 0) process.exitCode = 1
  if (json) {
    console.log(JSON.stringify({ pages, wrong, strays }))
    return
  }
  console.log(`核对 ${pages} 页：不一致 ${wrong.length} 个文件，多余 ${strays.length} 个文件。`)
  for (const line of [...named('不一致', wrong), ...named('多余', strays)]) console.log(line)
  if (process.exitCode === 1) console.log('用 belltower publish --full 重新生成。')
}

function named(word: string, files: readonly string[]): readonly string[] {
  const more = files.length - mostNamed
  return [
    ...files.slice(0, mostNamed).map((file) => `  ${word} ${file}`),
    ...(more > 0 ? [`  ${word} 还有 ${more} 个`] : []),
  ]
}
