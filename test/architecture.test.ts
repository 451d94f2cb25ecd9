import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doorOf, filesOf, importsOf, isTest, textOf } from './kit/source-tree.ts'

/** The slices, in the order of the story. A slice may use itself and those before it. */
const order = [
  ...['platform', 'calendar', 'units', 'desk', 'charter', 'ledger', 'proof', 'articles', 'letters', 'disclosure'],
  ...['consult', 'live', 'crawl', 'inspect', 'collect', 'oversight', 'score', 'report', 'portal'],
]

/** The only files that see every slice. */
const roots = ['src/main.ts', 'src/main.routes.ts', 'src/main.page.tsx']

/** What a dot in a file's name opens. */
const doors = ['store', 'action', 'routes', 'jobs', 'client', 'server', 'cli', 'page', 'file']

/** Libraries that compute and do nothing else. */
const pureLibraries = [
  'pinyin-pro',
  'typebox',
  'typebox/compile',
  'yaml',
  'htmlparser2',
  'sanitize-html',
  'saxes',
  'iconv-lite',
  'entities/decode',
  'tldts',
  'robots-parser',
  'csv-parse/sync',
  'cli-table3',
  'qrcode',
  'diff',
]

/** Of `node:crypto`, what gives the same answer every time. */
const pureCrypto = /^\{\s*(createHash|hash)\s*\}$/

const impure =
  /Temporal\.Now|\bDate\.now|\bnew Date\b|Math\.random|\bprocess\.\w|performance\.now|\bconsole\.\w|\bfetch\(|\bset(Timeout|Interval|Immediate)\(|randomUUID|import\.meta/

const sources = filesOf('src/**/*.{ts,tsx}')
const sliceOf = (file: string) => file.split('/')[1]!
const isPure = (file: string) => doorOf(file) === null && !isTest(file) && !roots.includes(file)

test('every folder of src is a slice in the order, and every file lies in one', () => {
  const strangers = sources.filter((file) => !roots.includes(file) && !order.includes(sliceOf(file)))
  assert.deepEqual(strangers, [])
})

test('no folder is called by a word that says nothing', () => {
  const empty = /\/(utils?|common|helpers?|lib|core|services?|misc|shared)\//
  assert.deepEqual(
    sources.filter((file) => empty.test(file)),
    [],
  )
})

test('no barrels: a file is imported by its own name', () => {
  assert.deepEqual(
    sources.filter((file) => /\/index\.tsx?$/.test(file)),
    [],
  )
})

test('every dot in a name is a door that exists', () => {
  const unknown = sources.filter((file) => {
    const door = doorOf(file)
    return door !== null && !doors.includes(door)
  })
  assert.deepEqual(unknown, [])
})

for (const file of sources.filter((source) => !roots.includes(source))) {
  test(`${file} keeps to its place`, () => {
    for (const { to, isFile } of importsOf(file)) {
      if (isFile && !isAllowedOutside(file, to)) keepsOrder(file, to)
    }
  })
}

for (const file of sources.filter(isPure)) {
  test(`${file} is pure`, () => {
    const said = textOf(file)
      .split('\n')
      .filter((line) => impure.test(line))
    assert.deepEqual(said, [], 'a file with no dot may not say this')
    for (const each of importsOf(file)) assert.ok(isPureImport(each), `a file with no dot may not open ${each.to}`)
  })

  test(`${file} says what its exported functions do`, () => assert.deepEqual(undocumented(file), []))
}

/** Tests may use the kit; the platform alone knows the generated schema. */
function isAllowedOutside(file: string, to: string): boolean {
  return (isTest(file) && to.startsWith('test/')) || (sliceOf(file) === 'platform' && to === 'db/schema.ts')
}

function keepsOrder(file: string, to: string): void {
  assert.ok(to.startsWith('src/'), `${to} is outside src`)
  assert.ok(!roots.includes(to), 'nobody imports the root')
  assert.ok(order.indexOf(sliceOf(to)) <= order.indexOf(sliceOf(file)), `${sliceOf(file)} may not use ${to}`)
}

function isPureImport({ to, isFile, typesOnly, names }: ReturnType<typeof importsOf>[number]): boolean {
  if (isFile) return isPure(to)
  if (to === 'node:crypto') return pureCrypto.test(names)
  return typesOnly || pureLibraries.includes(to)
}

/** Exported functions without a comment right above them. */
function undocumented(file: string): readonly string[] {
  const lines = textOf(file).split('\n')
  return lines.flatMap((line, index) => {
    const name = /^export (?:async )?(?:function\*? (\w+)|const (\w+) = (?:async )?(?:\(|function|<))/.exec(line)
    const above = lines[index - 1] ?? ''
    return name && !/\*\/\s*$/.test(above) && !isOverload(lines, index) ? [(name[1] ?? name[2])!] : []
  })
}

/** A further signature of the function above it. */
function isOverload(lines: readonly string[], index: number): boolean {
  return /^export function/.test(lines[index - 1] ?? '')
}
