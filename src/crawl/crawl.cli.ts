import type { Command } from 'commander'
import { withBar } from '#/platform/bar.cli.ts'
import type { Office } from '#/platform/office.store.ts'
import { type CrawlRules, usualRules } from './crawl-rules.ts'
import { isAlive } from './outcome.ts'
import { type CrawlSummary, crawlJson, crawlText, type Trouble } from './site/crawl-summary.ts'
import { type Crawled, noShelf, type Shelf } from './site/crawled.ts'

type CrawlFlags = {
  readonly json?: true
  readonly maxPages?: string
  readonly allowPrivate?: true
  readonly rate?: string
  readonly domain?: true
  readonly others?: true
  readonly ignoreRobots?: true
  readonly once?: true
  readonly anew?: true
}
type OpenOffice = () => Promise<Office>
type Ended = { readonly summary: CrawlSummary; readonly troubles: readonly Trouble[] }
type Run = (rules: CrawlRules, shelf: Shelf, seen?: (crawled: Crawled) => void) => Promise<CrawlSummary>

/** Our name, as it stands in the logs of the sites. */
const agent = 'Belltower/0.1'

/** Registers `crawl`. Exit code 1 when something on the site is not in order. */
export function crawlCommands(program: Command, openOffice: OpenOffice): void {
  program
    .command('crawl')
    .description('抓取一个网站，列出打不开的地址；中断后再运行会接着抓 / crawl a site; goes on where it was broken off')
    .argument('<url>', '网站首页，如 https://www.example.gov.cn/')
    .option('--max-pages <n>', '最多抓多少页 / most pages', String(usualRules.maxPages))
    .option('--rate <n>', '每秒最多几次请求 / requests a second', String(1_000 / usualRules.delayMs))
    .option('--domain', '同一主域名下的各子站都算本站 / all hosts of the domain')
    .option('--others', '也检查指向外站的链接 / ask for links to other sites too')
    .option('--allow-private', '允许访问内网和本机地址 / allow private and loopback addresses')
    .option('--ignore-robots', '不看 robots.txt，只用于自己的网站 / do not obey robots.txt, for your own site')
    .option('--once', '不用数据库，不保存，中断后不能接着抓 / without a database; nothing is kept')
    .option('--anew', '不接着上次中断的抓 / do not resume')
    .option('--json', '输出 JSON / print JSON')
    .action((url: string, flags: CrawlFlags, command: Command) => crawl(url, flags, command, openOffice))
}

async function crawl(said: string, flags: CrawlFlags, command: Command, openOffice: OpenOffice): Promise<void> {
  const root = URL.parse(said)
  if (!root || !/^https?:$/.test(root.protocol))
    return misuse(command, `网址要以 http:// 或 https:// 开头；收到的是“${said}”`, 'URL must be http(s)')
  const [maxPages, rate] = [Number(flags.maxPages), Number(flags.rate)]
  if (!Number.isInteger(maxPages) || maxPages < 1)
    return misuse(command, '--max-pages 要写成正整数', 'a positive whole number')
  if (!(rate > 0 && rate <= 10_000)) return misuse(command, '--rate 要写成大于 0 的数', 'a number above 0')
  root.hash = ''
  const ended = await run(root.href, rulesOf(flags, maxPages, rate), flags, openOffice)
  console.log(
    flags.json
      ? JSON.stringify(crawlJson(root.href, ended.summary, ended.troubles))
      : crawlText(ended.summary, ended.troubles),
  )
  if (ended.troubles.length > 0) process.exitCode = 1
}

/** A fast crawl may have more requests under way. */
function rulesOf(flags: CrawlFlags, maxPages: number, rate: number): CrawlRules {
  return {
    ...usualRules,
    ...{ maxPages, delayMs: 1_000 / rate, perHost: Math.min(16, Math.max(usualRules.perHost, Math.ceil(rate / 10))) },
    ...{
      scope: flags.domain ? 'domain' : 'host',
      checksOthers: flags.others === true,
      obeysRobots: flags.ignoreRobots !== true,
    },
  }
}

async function run(root: string, rules: CrawlRules, flags: CrawlFlags, openOffice: OpenOffice): Promise<Ended> {
  const { crawlSite } = await import('./site/crawl-site.client.ts')
  const { guardedConnections } = await import('./fetching/guarded-connection.client.ts')
  const { perHost, timeoutMs } = rules
  const connections = guardedConnections({ allowsPrivate: flags.allowPrivate === true, perHost, timeoutMs })
  const now = () => Temporal.Now.instant()
  try {
    return await withBar('个地址', async (progress) => {
      const go: Run = (own, shelf, seen) =>
        crawlSite(root, { ...{ rules: own, connections, agent, shelf, now, progress }, ...(seen && { seen }) })
      return flags.once ? runOnce(rules, go) : await runKept(root, rules, flags, openOffice, go)
    })
  } finally {
    await connections.close()
  }
}

async function runOnce(rules: CrawlRules, go: Run): Promise<Ended> {
  const troubles: Trouble[] = []
  const summary = await go(rules, noShelf, ({ href, outcome, status, foundOn, finalHref }) => {
    if (!isAlive(outcome) && outcome !== 'forbidden-by-robots')
      troubles.push({ href, outcome, status, foundOn, finalHref })
  })
  return { summary, troubles: troubles.sort((one, other) => (one.href < other.href ? -1 : 1)) }
}

async function runKept(
  root: string,
  rules: CrawlRules,
  flags: CrawlFlags,
  openOffice: OpenOffice,
  go: Run,
): Promise<Ended> {
  const office = await openOffice()
  try {
    const { endCrawl, listTroubles, openCrawl } = await import('./site/crawl.store.ts')
    const { number, isResumed, shelf } = await openCrawl(office, root, rules, flags.anew !== true)
    if (isResumed) console.error('接着上次中断的地方抓。')
    const summary = await go(rules, shelf)
    await endCrawl(office, number, summary)
    return { summary, troubles: await listTroubles(office, number) }
  } finally {
    await office.close()
  }
}

function misuse(command: Command, chinese: string, english: string): never {
  return command.error(`${chinese}。${english}.`, { code: 'usage', exitCode: 2 })
}
