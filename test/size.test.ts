import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesOf, textOf } from './kit/source-tree.ts'

const mostLines = 200
const mostLinesOfFunction = 40
const medianOfFunctions = 12

/** Exceptions, each with its reason. */
const allowed: Readonly<Record<string, string>> = {
  'test/kit/day-walk.ts':
    'the oracle is naive on purpose and stays in one piece, so that it shares no part with the engine',
}

const files = filesOf('{src,test,bin}/**/*.{ts,tsx,mjs}').filter((file) => !file.startsWith('test/fixtures/'))

test(`no file has more than ${mostLines} lines`, () => {
  const long = files.filter((file) => !allowed[file]).map((file) => [file, textOf(file).trimEnd().split('\n').length])
  assert.deepEqual(
    long.filter(([, lines]) => Number(lines) > mostLines),
    [],
  )
})

test(`no function has more than ${mostLinesOfFunction} lines`, () => {
  const long = files
    .flatMap((file) => functionsOf(file).map(({ line, lines }) => [`${file}:${line}`, lines] as const))
    .filter(([place, lines]) => lines > mostLinesOfFunction && !allowed[place.split(':')[0]!])
  assert.deepEqual(long, [])
})

test(`half the functions have at most ${medianOfFunctions} lines`, () => {
  const sizes = files.flatMap((file) => functionsOf(file).map(({ lines }) => lines)).sort((a, b) => a - b)
  assert.ok((sizes[Math.floor(sizes.length / 2)] ?? 0) <= medianOfFunctions)
})

test('every exception is still needed', () => {
  for (const file of Object.keys(allowed)) {
    const longest = Math.max(0, ...functionsOf(file).map(({ lines }) => lines))
    assert.ok(textOf(file).split('\n').length > mostLines || longest > mostLinesOfFunction, file)
  }
})

test('the measure itself: one-line heads, heads over several lines, and arrows are seen', () => {
  const text = [
    'export function a(',
    '  b: string,',
    '): void {',
    '  c()',
    '}',
    'const d = () => {',
    '  e()',
    '}',
  ].join('\n')
  assert.deepEqual(functionsIn(text), [
    { line: 1, lines: 5 },
    { line: 6, lines: 3 },
  ])
})

type Measured = { readonly line: number; readonly lines: number }

function functionsOf(file: string): readonly Measured[] {
  return functionsIn(textOf(file))
}

const head = /^(\s*)(?:.*\bfunction\b.*|.*=> |(?:async |static |get |\*)*#?\w+\(.*\)(?:: .*)? )[({[]$/
const control = /^\s*(?:\} )?(?:if|for|while|switch|catch|else)\b/

/** The formatter ends a function with its bracket at the indentation where it began, so lines are enough to see one. */
function functionsIn(text: string): readonly Measured[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    if (!head.test(line) || control.test(line)) return []
    const indent = /^\s*/.exec(line)![0]
    const ends = (other: string) => other.startsWith(indent) && /^[)}\]]/.test(other.slice(indent.length))
    let last = lines.findIndex((other, at) => at > index && ends(other))
    while (last > 0 && /[({[]$/.test(lines[last]!)) last = lines.findIndex((other, at) => at > last && ends(other))
    return last < 0 ? [] : [{ line: index + 1, lines: last - index + 1 }]
  })
}
