import type { Command } from 'commander'
import type { Office } from '#/platform/office.store.ts'
import type { FileProblem, LoadedCalendar } from './calendar.file.ts'
import { receiptText } from './day-strip.ts'
import { noticeProblemJson, noticeProblemText, noticeProblemWords } from './notice-problem.ts'
import { dueOf, type Term, whyNotCount } from './term.ts'
import { termRefusalWords } from './words.ts'
import type { Receipt, WorkCalendar } from './work-calendar.ts'
import { yearSummary, yearText } from './year-summary.ts'

type AddOptions = ShowOptions & { workdays?: string; days?: string; months?: string }
type ShowOptions = { own?: string; office?: true; json?: true }
type OpenOffice = () => Promise<Office>

/** Registers `calendar add`, `calendar show` and `calendar check`. The office is opened only where `--office` asks for it. */
export function calendarCommands(program: Command, openOffice: OpenOffice): void {
  const calendar = program
    .command('calendar')
    .description('工作日历：期限怎么数、哪天上班 / working days by the State Council notices')
  const own = ['--own <folder>', '另有本单位放通知文件的文件夹 / a folder with further notice files'] as const
  const office = [
    '--office',
    '按本单位现行的日历，含导入过的通知 / as the office counts, imported notices included',
  ] as const
  const json = ['--json', '输出 JSON / print JSON'] as const
  calendar
    .command('add')
    .description('从某日起加工作日、自然日或月，逐日说明 / the due day of a period, with its receipt')
    .argument('<date>', '起算日，如 2026-02-10；当日不计入 / first day, not counted')
    .option('--workdays <n>', '工作日；写 -5 则往前数 / working days, negative: before the date')
    .option('--days <n>', '自然日 / natural days')
    .option('--months <n>', '月 / months')
    .option(...own)
    .option(...office)
    .option(...json)
    .action((date: string, options: AddOptions, command: Command) => add(date, options, command, openOffice))
  calendar
    .command('show')
    .description('一年的放假、调休和工作日数 / the holidays of a year')
    .argument('<year>', '年份，如 2026 / year')
    .option(...own)
    .option(...office)
    .option(...json)
    .action((year: string, options: ShowOptions, command: Command) => show(year, options, command, openOffice))
  calendar
    .command('check')
    .description('检查一份放假通知文件（CSV 或 YAML）/ check a notice file')
    .argument('<file>', '文件 / file')
    .option(...json)
    .action((file: string, options: ShowOptions, command: Command) => check(file, options, command))
}

async function add(said: string, options: AddOptions, command: Command, openOffice: OpenOffice): Promise<void> {
  const start = dateOf(said)
  if (!start)
    return misuse(
      command,
      `日期要写成 2026-02-10 这样，并且确有这一天；收到的是“${said}”`,
      'DATE must be an existing day, YYYY-MM-DD',
    )
  const term = termOf(options)
  if (!term)
    return misuse(
      command,
      '请在 --workdays、--days、--months 中写一个，只写一个',
      'give exactly one of --workdays, --days, --months',
    )
  const [reason] = whyNotCount(term)
  if (reason) return misuse(command, termRefusalWords[reason](term.kind), `N cannot be counted: ${reason}`)
  const receipt = dueOf(start, term, await calendarFrom(options, command, openOffice))
  console.log(options.json ? JSON.stringify(receiptJson(receipt)) : receiptText(start, term, receipt))
}

async function show(said: string, options: ShowOptions, command: Command, openOffice: OpenOffice): Promise<void> {
  if (!/^(19|20|21)\d\d$/.test(said))
    return misuse(command, `年份要写成四位数字，如 2026；收到的是“${said}”`, 'YEAR must be four digits')
  const year = Number(said)
  const calendar = await calendarFrom(options, command, openOffice)
  console.log(options.json ? JSON.stringify(yearSummary(year, calendar)) : yearText(year, calendar))
}

async function check(file: string, options: ShowOptions, command: Command): Promise<void> {
  const { readNoticeFile } = await import('./calendar.file.ts')
  const reading = await readNoticeFile(file).catch((error: NodeJS.ErrnoException) => error)
  if (reading instanceof Error) return misuse(command, `打不开文件“${file}”，请检查路径和权限`, reading.message)
  const { plan, problems } = reading
  if (problems.length > 0) process.exitCode = 1
  const summary = plan ? new Map([[plan.year, plan]]) : null
  if (options.json) {
    console.log(
      JSON.stringify({
        ...(plan && summary ? yearSummary(plan.year, summary) : {}),
        usable: plan !== null,
        problems: problems.map(noticeProblemJson),
      }),
    )
    return
  }
  if (plan && summary) console.log(yearText(plan.year, summary))
  for (const problem of problems) console.log(noticeProblemText(problem))
  if (problems.length === 0) console.log('没有发现问题。')
  if (!plan) console.log('请改正上面的错误后再检查一遍；这份文件还不能用。')
}

/** `NaN` from a word that is no number is refused by `whyNotCount`, in words. */
function termOf({ workdays, days, months }: AddOptions): Term | null {
  const given = Object.entries({ workdays, days, months }).filter(([, said]) => said !== undefined)
  const [first] = given
  if (!first || given.length > 1) return null
  const n = /^-?\d+$/.test(first[1]!.trim()) ? Number(first[1]) : Number.NaN
  const kind = first[0] as 'workdays' | 'days' | 'months'
  return kind === 'workdays' && n < 0 ? { kind: 'workdays-before', n: -n } : { kind, n }
}

function dateOf(said: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(said)) return null
  try {
    return Temporal.PlainDate.from(said)
  } catch {
    return null // there is no such day
  }
}

async function calendarFrom(options: ShowOptions, command: Command, openOffice: OpenOffice): Promise<WorkCalendar> {
  const { own, office } = options
  if (own !== undefined && office) return misuse(command, '--own 和 --office 只能写一个', 'either --own or --office')
  const { loadCalendar } = await import('./calendar.file.ts')
  const loaded = office
    ? await ofOffice(openOffice)
    : await loadCalendar(own).catch((error: NodeJS.ErrnoException) => error)
  if (loaded instanceof Error) return misuse(command, `打不开文件夹“${own}”，请检查路径`, loaded.message)
  for (const problem of loaded.problems) console.error(fileProblemText(problem))
  if (loaded.problems.length > 0) process.exitCode = 1
  return loaded.calendar
}

async function ofOffice(openOffice: OpenOffice): Promise<LoadedCalendar> {
  const office = await openOffice()
  try {
    const { officeCalendar } = await import('./office-calendar.store.ts')
    return await officeCalendar(office)
  } finally {
    await office.close()
  }
}

function fileProblemText({ file, problem }: FileProblem): string {
  return `${file} ${noticeProblemWords(problem)}`
}

function receiptJson({ due, provisional, days }: Receipt): object {
  return {
    due: due.toString(),
    provisional,
    receipt: days.map(({ date, ...day }) => ({ date: date.toString(), ...day })),
  }
}

function misuse(command: Command, chinese: string, english: string): never {
  command.error(`${chinese}。/ ${english}.`, { exitCode: 2, code: 'usage' })
}
