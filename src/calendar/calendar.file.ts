import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { longestFile, type NoticeProblem } from './notice-problem.ts'
import { type NoticeReading, readNotice } from './read-notice.ts'
import type { WorkCalendar, YearPlan } from './work-calendar.ts'

/** `problems` are for the operator: a file with an error is left out, and its year counts as one without a notice. */
export type LoadedCalendar = { readonly calendar: WorkCalendar; readonly problems: readonly FileProblem[] }

export type FileProblem = { readonly file: string; readonly problem: NoticeProblem }

const shipped = fileURLToPath(new URL('../../data/calendar', import.meta.url))
const extensions: ReadonlySet<string> = new Set(['.yaml', '.yml', '.csv'])

/** The notices that come with Belltower and those in an office's own folder, whose years win. Throws when `ownFolder` is not there. */
export async function loadCalendar(ownFolder?: string): Promise<LoadedCalendar> {
  const folders = ownFolder === undefined ? [shipped] : [shipped, ownFolder]
  const loaded = await Promise.all(folders.map(loadFolder))
  return {
    calendar: new Map(loaded.flatMap(({ calendar }) => [...calendar])),
    problems: loaded.flatMap(({ problems }) => problems),
  }
}

async function loadFolder(folder: string): Promise<LoadedCalendar> {
  const files = (await readdir(folder)).filter((name) => extensions.has(extname(name).toLowerCase())).toSorted()
  const calendar = new Map<number, YearPlan>()
  const problems: FileProblem[] = []
  for (const file of files) {
    const { plan, problems: found } = await readNoticeFile(join(folder, file))
    if (plan && calendar.has(plan.year)) {
      problems.push({ file, problem: { line: 0, code: 'second-file', said: `${plan.year}` } })
    }
    if (plan) calendar.set(plan.year, plan)
    problems.push(...found.map((problem) => ({ file, problem })))
  }
  return { calendar, problems }
}

/** One notice file: YAML by its name, CSV otherwise; UTF-8, or GB18030 as Excel in Chinese writes. Throws only when it cannot be opened. */
export async function readNoticeFile(path: string): Promise<NoticeReading> {
  // Four bytes are the most a character takes, so a larger file is refused without being read.
  if ((await stat(path)).size > longestFile * 4) return refused('too-large')
  const text = decoded(await readFile(path))
  if (text.includes('\0')) return refused('not-text')
  return readNotice(text, /\.ya?ml$/i.test(basename(path)) ? 'yaml' : 'csv')
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
