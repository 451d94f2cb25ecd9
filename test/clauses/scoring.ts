/** Compares obligations with gold the way the clause corpora are scored: core fields exactly, names loosely. */
import { readFileSync } from 'node:fs'
import type { Obligation } from '#/charter/obligation.ts'

export type Line = {
  readonly id: string
  readonly text: string
  readonly header?: string
  readonly obligations: readonly Obligation[]
}

export type Tally = {
  readonly coreF1: number
  readonly fullLines: number
  readonly lines: number
  /** Lines whose gold needs a person and whose reading does not: the worst mistake. */
  readonly falseCertainty: readonly string[]
  readonly falseCaution: readonly string[]
  readonly wrong: readonly string[]
}

/** The lines of a corpus under test/fixtures/clauses. */
export function corpus(name: string): readonly Line[] {
  const file = new URL(`../fixtures/clauses/${name}.jsonl`, import.meta.url)
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
}

const NAMES = new Set(['scope', 'except', 'who', 'to', 'of', 'elements', 'target', 'effect', 'reason'])

const sorted = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort() : value)

const keyed = (pairs: readonly (readonly [string, unknown])[]): string =>
  JSON.stringify([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)))

function coreOf(obligation: Obligation): string {
  const fields = Object.entries(obligation).filter(([field]) => !NAMES.has(field))
  return keyed(fields.map(([field, value]) => [field, sorted(value)]))
}

function fullOf(obligation: Obligation): string {
  const names = Object.entries(obligation).filter(([field]) => NAMES.has(field))
  return coreOf(obligation) + keyed(names.map(([field, value]) => [field, [value].flat().map(loosely).sort()]))
}

function loosely(name: unknown): string {
  const bare = String(name)
    .replace(/[\s“”"'‘’（）()《》、，。；：]/g, '')
    .replace(/^(各|本|该)(?=栏目|类)/, '')
  return bare.replace(/(类栏目|类信息|栏目|类)$/, '') || bare
}

function hits(gold: readonly Obligation[], read: readonly Obligation[], key: (one: Obligation) => string): number {
  const left = read.map(key)
  return gold.filter((one) => {
    const at = left.indexOf(key(one))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

/** Scores a reader on a corpus. */
export function tally(lines: readonly Line[], read: (line: Line) => readonly Obligation[]): Tally {
  const answers = lines.map((line) => ({ line, said: read(line) }))
  const total = (count: (answer: (typeof answers)[number]) => number): number =>
    answers.reduce((sum, answer) => sum + count(answer), 0)
  const core = total(({ line, said }) => hits(line.obligations, said, coreOf))
  const exact =
    (key: (one: Obligation) => string) =>
    ({ line, said }: (typeof answers)[number]) =>
      hits(line.obligations, said, key) === line.obligations.length && said.length === line.obligations.length
  const human = (all: readonly Obligation[]): boolean => all.some(({ kind }) => kind === 'human')
  const ids = (wanted: (answer: (typeof answers)[number]) => boolean): readonly string[] =>
    answers.filter(wanted).map(({ line }) => `${line.id} ${line.text}`)
  return {
    coreF1: (2 * core) / (total(({ line }) => line.obligations.length) + total(({ said }) => said.length)),
    fullLines: answers.filter(exact(fullOf)).length,
    lines: lines.length,
    falseCertainty: ids(({ line, said }) => human(line.obligations) && !human(said)),
    falseCaution: ids(({ line, said }) => !human(line.obligations) && human(said)),
    wrong: ids((answer) => !exact(coreOf)(answer)),
  }
}
