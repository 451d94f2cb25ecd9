import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Reading, Span } from '#/charter/obligation.ts'
import { inShort } from './in-short.ts'
import { numberOf } from './numerals.ts'
import { readClause } from './read-clause.ts'
import { ROWS } from './rows.ts'

const read = (text: string, header?: string): string => inShort(readClause(text, header).map((r) => r.obligation))

const CLAUSES = ROWS.map(({ example }) => example.clause)

/** Pieces of real clauses, cut anywhere and put together in any order: the worst a table can hold. */
const jumble = fc
  .array(fc.tuple(fc.constantFrom(...CLAUSES), fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.map(([clause, from, to]) => clause.slice(from % clause.length, to + 1) || clause).join(''))

const anyClause = fc.oneof(fc.constantFrom(...CLAUSES), jumble, fc.string({ unit: 'binary', maxLength: 200 }))

test('reading never throws and every place lies inside the clause', () => {
  fc.assert(
    fc.property(
      anyClause,
      fc.constantFrom('', '更新周期', '公开时限', '公开内容', '备注', '报送频次'),
      (text, header) => {
        for (const { from } of readClause(text, header)) {
          for (const [start, end] of Object.values(from).flat())
            assert.ok(0 <= start && start < end && end <= text.length)
        }
      },
    ),
    { numRuns: 1500 },
  )
})

/** Every whole number a clause can be said to contain, and those that its fixed words stand for. */
const WORDS: Readonly<Record<string, readonly number[]>> = {
  季: [3],
  半: [6, 12, 15, 30],
  旬: [10, 20, 31],
  双: [2],
  隔: [2],
  底: [31, 30, 28, 12],
  末: [31, 30, 28, 12, 3, 6, 7],
  年: [12, 31, 1],
  月: [31, 30, 28, 1],
  首: [1],
  天: [0, 1, 7],
  日: [0, 1, 7],
  单: [1],
  次: [1, 2],
  超: [],
  周: [1],
  尾: [3],
  终: [31, 30, 28, 12, 3, 6, 7],
  逐: [1],
}

function numbersIn(said: string): ReadonlySet<number> {
  const digits = [...said.normalize('NFKC').matchAll(/\d+|[零〇一二两三四五六七八九十百千廿卅]+/g)].map(([n]) =>
    numberOf(n),
  )
  const plain = digits.filter((n) => !Number.isNaN(n))
  const worded = Object.entries(WORDS).flatMap(([word, numbers]) => (said.includes(word) ? numbers : []))
  const quarters = plain.map((n) => n * 3)
  return new Set([
    1,
    ...plain,
    ...worded,
    ...quarters,
    ...plain.map((n) => n + 1),
    ...plain.map((n) => n + 12),
    ...plain.map((n) => n * 10),
  ])
}

const saidAt = (text: string, spans: readonly Span[]): string => spans.map(([a, b]) => text.slice(a, b)).join(' ')

function untraced({ obligation, from }: Reading, text: string): string[] {
  return ['every', 'min', 'max', 'by', 'within', 'before', 'for', 'extendTo', 'extendBy', 'points', 'cap'].filter(
    (field) => {
      const value = (obligation as Record<string, unknown>)[field]
      if (value === undefined || value === 'P0D' || (field === 'min' && value === 1 && from.min === undefined))
        return false
      const said = numbersIn(saidAt(text, from[field] ?? []))
      const numbers = String(value).match(/\d+(?:\.\d+)?/g) ?? []
      return numbers.some((n) => !said.has(Number(n)) && !text.includes(n) && !/T\d\d:00/.test(String(value)))
    },
  )
}

test('no guess: every number of a reading stands in the characters it says it came from', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...CLAUSES), jumble), (text) => {
      for (const reading of readClause(text)) assert.deepEqual(untraced(reading, text), [], JSON.stringify(reading))
    }),
    // The same jumbles each time: what words stand for which numbers is a list above, and a new jumble may need a new word in it.
    { numRuns: 3000, seed: 20261124 },
  )
})

test('a clause is never dropped in silence: words give an obligation or a person', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[一-龥]{3,40}$/), (text) => {
      assert.ok(readClause(text).length > 0)
    }),
  )
})

test('the header decides what a bare length of time means', () => {
  assert.equal(read('6个月', '更新周期'), 'recurring publish every=P6M min=1 unit=次')
  assert.equal(read('6个月', '报送频次'), 'recurring report every=P6M min=1 unit=次')
  assert.equal(read('6个月', '公开时限'), 'human incomplete')
  assert.equal(read('年度预算、年度决算', '公开内容'), 'content elements[年度预算、年度决算]')
})

test('the way of writing does not matter: widths, signs, blanks, numbering', () => {
  const plain = read('每周至少更新12条，杜绝死链。')
  for (const other of [
    '每周至少更新１２条,杜绝死链.',
    ' 每周 至少更新十二条，\n杜绝死链',
    '1.每周至少更新12条；2.杜绝死链',
  ]) {
    assert.equal(read(other), plain)
  }
})

test('a form that was not filled in is incomplete, however the blank is drawn', () => {
  for (const blank of ['每月更新  条', '每月不少于__条', '每月更新不少于×条', '每5更新一次', '每月不少于若干条']) {
    assert.equal(read(blank), 'human incomplete')
  }
})

test('numbers that cannot both hold need a person and none of them stands', () => {
  for (const text of ['每周至少更新3条，每周不超过2条', '来信5个工作日内答复，来信10个工作日内答复', '每周更新5-3条']) {
    assert.equal(read(text), 'human conflict')
  }
})

test('blank text obliges nothing, and a document is not a clause', () => {
  assert.deepEqual(readClause(' \n——'), [])
  assert.equal(read('每周更新一条。'.repeat(1000)), 'human unsupported')
})

test('the longest clause is read in a moment, whatever it repeats', () => {
  for (const piece of ['每', '更新', '一、', '除', '（', '“', '根据上级', '1', '条、', '经审核']) {
    const before = process.cpuUsage().user
    readClause(piece.repeat(4000 / piece.length))
    assert.ok((process.cpuUsage().user - before) / 1000 < 1500, piece)
  }
})

test('another kind of unit in brackets belongs to the name; other brackets do not', () => {
  assert.match(read('各镇（街道）、各部门每月至少报送2条'), /who\[各镇（街道）、各部门\]/)
  assert.match(read('各镇（逢周一）每周报送1条'), /who\[各镇\]/)
})
