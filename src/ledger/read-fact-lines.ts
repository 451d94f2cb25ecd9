import type { Fact } from '#/ledger/fact.ts'
import { readFact } from '#/ledger/fact-wire.ts'

/** A line that could not be read, and why, in words. Lines are counted from 1 as an editor shows them. */
export type LineProblem = { readonly line: number; readonly problems: readonly string[] }

export type ReadFacts = { readonly facts: readonly Fact[]; readonly problems: readonly LineProblem[] }

/** Reads facts already cut into numbered values (JSON lines, CSV records); every wrong line is named, the others are kept. */
export function readFactValues(values: Iterable<{ readonly line: number; readonly value: unknown }>): ReadFacts {
  const facts: Fact[] = []
  const problems: LineProblem[] = []
  for (const { line, value } of values) {
    const read = readFact(value)
    if (read.ok) facts.push(read.fact)
    else problems.push({ line, problems: read.problems })
  }
  return { facts, problems }
}

/** The values of JSON lines; a line that is no JSON becomes its own text, which no fact is, so that its refusal names it. */
export function* jsonLines(text: string): Generator<{ readonly line: number; readonly value: unknown }> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [index, line] of lines.entries()) {
    if (line.trim() !== '') yield { line: index + 1, value: parsed(line) }
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return line
  }
}
