import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { longestFile, type NoticeProblem } from './notice-problem.ts'
import { type NoticeReading, readNotice } from './read-notice.ts'
import type { WorkCalendar, YearPlan } from './work-calendar.ts'

/** `problems` are for the operator: a file with an error is left out, and its year counts as one without a notice. */
export type LoadedCalendar = {
  readonly calendar: WorkCalendar
  readonly problems: readonly FileProblem[]
  /** Where the plan of each year was read. */
  readonly origins: ReadonlyMap<number, NoticeOrigin>
}

export type FileProblem = { readonly file: string; readonly problem: NoticeProblem }

/** A file that came with Belltower, or one in the office's own folder. */
export type NoticeOrigin = { readonly from: 'shipped' | 'own'; readonly file: string }

/** Which file it was, to the byte. */
export type NoticeSource = { readonly fileName: string; readonly sha256: string }

const shipped = fileURLToPath(new URL('../../data/calendar', import.meta.url))
const extensions: ReadonlySet<string> = new Set(['.yaml', '.yml', '.csv'])

/** The notices that come with Belltower and those in an office's own folder, whose years win. Throws when `ownFolder` is not there. */
export async function loadCalendar(ownFolder?: string): Promise<LoadedCalendar> {
  const loaded = await Promise.all([
    loadFolder(shipped, 'shipped'),
    ...(ownFolder === undefined ? [] : [loadFolder(ownFolder, 'own')]),
  ])
  return {
    calendar: new Map(loaded.flatMap(({ calendar }) => [...calendar])),
    problems: loaded.flatMap(({ problems }) => problems),
    origins: new Map(loaded.flatMap(({ origins }) => [...origins])),
  }
}

/** The same for an office, whose own notices, if it has any, lie in `calendar` of its folder. */
export function loadOfficeCalendar(officeDir: string): Promise<LoadedCalendar> {
  const own = join(officeDir, 'calendar')
  return loadCalendar(existsSync(own) ? own : undefined)
}

async function loadFolder(folder: string, from: NoticeOrigin['from']): Promise<LoadedCalendar> {
  const files = (await readdir(folder)).filter((name) => extensions.has(extname(name).toLowerCase())).toSorted()
  const calendar = new Map<number, YearPlan>()
  const origins = new Map<number, NoticeOrigin>()
  const problems: FileProblem[] = []
  for (const file of files) {
    const { plan, problems: found } = await readNoticeFile(join(folder, file))
    if (plan && calendar.has(plan.year)) {
      problems.push({ file, problem: { line: 0, code: 'second-file', said: `${plan.year}` } })
    }
    if (plan) {
      calendar.set(plan.year, plan)
      origins.set(plan.year, { from, file })
    }
    problems.push(...found.map((problem) => ({ file, problem })))
  }
  return { calendar, problems, origins }
}

/**
 * One notice file: YAML by its name, CSV otherwise; UTF-8, or GB18030 as Excel in Chinese writes. Throws only when it cannot be
 * opened. Without `source` where it was too large to be read.
 */
export async function readNoticeFile(path: string): Promise<NoticeReading & { readonly source?: NoticeSource }> {
  // Four bytes are the most a character takes, so a larger file is refused without being read.
  if ((await stat(path)).size > longestFile * 4) return refused('too-large')
  const bytes = await readFile(path)
  const fileName = basename(path)
  const source = { fileName, sha256: createHash('sha256').update(bytes).digest('hex') }
  const text = decoded(bytes)
  if (text.includes('\0')) return { ...refused('not-text'), source }
  return { ...readNotice(text, /\.ya?ml$/i.test(fileName) ? 'yaml' : 'csv'), source }
}

function refused(code: NoticeProblem['code']): NoticeReading {
  return { plan: null, problems: [{ line: 0, code, said: '' }] }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes) // not UTF-8
  }
}
