import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readRegistry } from './read-registry.ts'
import { longestFile, registryProblemWords } from './registry-problem.ts'

const good = `office: sample
name: 示例区
code: 000000
units:
  - {id: a, name: 甲局, kind: 部门, confirmed: confirmed, source: 示例}
  - {id: b, name: 乙局, aliases: [乙], kind: 部门, confirmed: confirmed, source: 示例}
groups:
  - {name: 各局, members: [a, b], confirmed: confirmed, source: 示例}
`

const problemsOf = (text: string) => readRegistry(text).problems.map(({ line, code, said }) => [line, code, said])

test('a code that begins with zeros stays as written', () => {
  assert.equal(readRegistry(good).registry?.code, '000000')
})

for (const [what, from, to, problem] of [
  ['a unit without a name', 'name: 甲局, ', '', [5, 'missing-field', 'name']],
  ['a misspelt field', 'aliases', 'alias', [6, 'unknown-field', 'alias']],
  ['a kind nobody knows', 'name: 甲局, kind: 部门', 'name: 甲局, kind: 机关', [5, 'unknown-kind', '机关']],
  ['a check nobody knows', '[a, b], confirmed: confirmed', '[a, b], confirmed: 是', [8, 'unknown-check', '是']],
  ['a day that is none', 'aliases: [乙]', 'until: 2025-02-29', [6, 'bad-date', '2025-02-29']],
  [
    'an end before the beginning',
    'aliases: [乙]',
    'from: 2025-02-02, until: 2025-02-01',
    [6, 'backwards', '2025-02-02..2025-02-01'],
  ],
  ['an id used twice', 'id: b', 'id: a', [6, 'duplicate-id', 'a']],
  ['a name of two units', 'aliases: [乙]', 'aliases: [甲局]', [6, 'ambiguous-name', '甲局']],
  ['a name of a unit and a group', 'aliases: [乙]', 'aliases: [各局]', [8, 'ambiguous-name', '各局']],
  ['a member nobody knows', '[a, b]', '[a, c]', [8, 'unknown-member', 'c']],
  ['members that are a word', '[a, b]', '全部', [8, 'missing-field', 'members']],
  [
    'a unit that is only a word',
    '{id: a, name: 甲局, kind: 部门, confirmed: confirmed, source: 示例}',
    '甲局',
    [5, 'unreadable', '甲局'],
  ],
] as const) {
  test(`${what} is named by its line and leaves no registry`, () => {
    const text = good.replace(from, to)
    assert.deepEqual(problemsOf(text)[0], problem)
    assert.equal(readRegistry(text).registry, null)
    assert.match(registryProblemWords(readRegistry(text).problems[0]!), /^第 \d 行：.*。$/)
  })
}

test('one name may pass from a unit to another, but not be held by both on a day', () => {
  const passes = (until: string) =>
    good
      .replace('name: 甲局,', `name: 甲局, until: ${until},`)
      .replace('aliases: [乙]', 'aliases: [{name: 甲局, from: 2025-01-01}]')
  assert.deepEqual(problemsOf(passes('2025-01-01')), [])
  assert.deepEqual(problemsOf(passes('2025-01-02')), [[6, 'ambiguous-name', '甲局']])
})

test('reading never throws', () => {
  assert.deepEqual(problemsOf('x'.repeat(longestFile + 1)), [[0, 'too-large', '']])
  const piece = fc.constantFrom(
    'units:',
    '\n',
    '  - ',
    '{',
    '}',
    '[',
    'id: a',
    'name: 甲',
    ', ',
    'groups:',
    'members: ',
    '&x ',
    '*x',
    '"',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { registry, problems } = readRegistry(pieces.join(''))
      assert.equal(registry === null, problems.length > 0)
    }),
    { numRuns: 400 },
  )
})
