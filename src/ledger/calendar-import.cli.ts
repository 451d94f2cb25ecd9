import type { Command } from 'commander'
import type { ImportedNotice, ImportRefusal } from '#/calendar/imported-notice.ts'
import { type NoticeProblem, noticeProblemJson, noticeProblemText } from '#/calendar/notice-problem.ts'
import type { YearPlan } from '#/calendar/work-calendar.ts'
import { yearSummary, yearText } from '#/calendar/year-summary.ts'
import type { CalendarEffect, MovedDue } from '#/ledger/moved-dues.ts'
import type { Office } from '#/platform/office.store.ts'

type ImportOptions = { readonly by: string; readonly dryRun?: true; readonly json?: true }

/** A notice file as far as it was looked at: what it says, what it would do, why it may not be imported, and what came of it. */
type Outcome = {
  readonly plan: YearPlan
  readonly problems: readonly NoticeProblem[]
  readonly effect: CalendarEffect
  readonly refused: readonly ImportRefusal[]
  readonly imported: ImportedNotice | null
}

/** Registers `calendar import`: it is here because it shows which due days of the ledger the notice moves. */
export function calendarImportCommand(program: Command, openOffice: () => Promise<Office>): void {
  program.commands
    .find((command) => command.name() === 'calendar')
    ?.command('import')
    .description('导入一年的放假通知，先列出哪些到期日会变 / import a notice, after showing which due dates move')
    .argument('<file>', '通知文件（CSV 或 YAML），写法见 src/calendar/calendar.md / notice file')
    .option('--by <name>', '由谁导入 / who imports', '命令行操作员')
    .option('--dry-run', '只看结果，不导入 / show only')
    .option('--json', '输出 JSON / print JSON')
    .action(async (file: string, options: ImportOptions, command: Command) =>
      importFile(openOffice, file, options, command),
    )
}

async function importFile(openOffice: () => Promise<Office>, file: string, options: ImportOptions, command: Command) {
  const { readNoticeFile } = await import('#/calendar/calendar.file.ts')
  const read = await readNoticeFile(file).catch((error: NodeJS.ErrnoException) => error)
  if (read instanceof Error) {
    return command.error(`打不开文件“${file}”，请检查路径和权限。/ ${read.message}.`, { exitCode: 2, code: 'usage' })
  }
  if (read.problems.length > 0) process.exitCode = 1
  if (!read.plan || !read.source) return refuse(read.problems, options)
  const office = await openOffice()
  try {
    const outcome = await lookAt(office, read, read.plan, options)
    if (!options.json) console.log(foreseenText(outcome))
    if (outcome.refused.length > 0) process.exitCode = 1
    const goesAhead = !options.dryRun && outcome.refused.length === 0
    const { importNotice } = await import('#/calendar/import-notice.action.ts')
    const { by } = options
    const imported = goesAhead ? await importNotice(office, { reading: read, source: read.source, by }) : null
    console.log(options.json ? JSON.stringify(outcomeJson({ ...outcome, imported })) : endText(outcome, imported))
  } finally {
    await office.close()
  }
}

function refuse(problems: readonly NoticeProblem[], { json }: ImportOptions): void {
  for (const problem of problems) console.error(noticeProblemText(problem))
  console.error('没有导入。请改正上面的错误后再来一遍。Nothing was imported: mend these lines first.')
  if (json) console.log(JSON.stringify({ imported: null, problems: problems.map(noticeProblemJson) }))
}

/** What the file says and would do, and whether the rule lets it in; nothing is written. */
async function lookAt(
  office: Office,
  reading: { readonly plan: YearPlan | null; readonly problems: readonly NoticeProblem[] },
  plan: YearPlan,
  { by }: ImportOptions,
): Promise<Omit<Outcome, 'imported'>> {
  const [{ effectOfNotice }, { officeCalendar }, { whyNotImport }, { todayOf }] = await Promise.all([
    import('#/ledger/calendar-import.store.ts'),
    import('#/calendar/office-calendar.store.ts'),
    import('#/calendar/imported-notice.ts'),
    import('#/ledger/office-ledger.store.ts'),
  ])
  const { calendar } = await officeCalendar(office)
  const refused = whyNotImport(reading, { by, thisYear: todayOf(office).year, calendar })
  return { plan, problems: reading.problems, effect: await effectOfNotice(office, plan), refused }
}

function foreseenText({ plan, problems, effect: { moved, settled } }: Omit<Outcome, 'imported'>): string {
  return [
    yearText(plan.year, new Map([[plan.year, plan]])),
    ...problems.map(noticeProblemText),
    moved.length === 0 ? '没有到期日因此变动。' : `${moved.length} 个到期日因此变动：`,
    ...moved.map(movedText),
    ...(settled > 0 ? [`${settled} 个到期日不再是暂估。`] : []),
  ].join('\n')
}

function endText({ plan, refused }: Omit<Outcome, 'imported'>, imported: ImportedNotice | null): string {
  if (imported) return `已导入 ${plan.year} 年的放假通知（第 ${imported.version} 版），即日起按它计算。`
  return refused.length > 0 ? `没有导入：${refused.map(({ words }) => words).join('；')}。` : '只是试看，没有导入。'
}

function movedText({ duty, old, ...moved }: MovedDue): string {
  const which = moved.case === null ? '' : `　${moved.case}`
  return `  ${old} → ${moved.new}　${duty.path.join(' / ')}　${duty.units.join('、')}${which}　${duty.clause}`
}

function outcomeJson({ plan, problems, effect, refused, imported }: Outcome): object {
  return {
    ...yearSummary(plan.year, new Map([[plan.year, plan]])),
    problems: problems.map(noticeProblemJson),
    moved: effect.moved.map(({ duty: { id, path, units, clause }, old, ...moved }) => ({
      ...{ id, path, units, clause, case: moved.case },
      old: old.toString(),
      new: moved.new.toString(),
    })),
    settled: effect.settled,
    refused,
    imported: imported && { version: imported.version, at: imported.importedAt.toString(), by: imported.importedBy },
  }
}
