import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanBody } from '#/articles/body/clean-body.ts'
import type { Column, ColumnKind } from '#/articles/column.ts'
import { demoContent } from '#/articles/demo/demo-content.ts'
import { type DemoGround, demoPlan } from '#/articles/demo/demo-plan.ts'
import type { Fact } from '#/ledger/fact.ts'

const day = (said: string) => Temporal.PlainDate.from(said)
const statistics = { id: 'statistics', name: '统计局', isDiscloser: true }
const party = { id: 'party-office', name: '区委办', isDiscloser: false }

function column(title: string, kind: ColumnKind): Column {
  const nothing = { parent: null, target: null, banner: null, archivedFrom: null, retiredFrom: null, description: '' }
  return { ...nothing, id: title, title, path: [title], kind, order: 1, reviews: 3, types: [], keywords: [] }
}

const ground: DemoGround = {
  columns: [column('动态', 'list'), column('简介', 'page'), column('年报', 'unit-disclosure'), column('外链', 'link')],
  units: [statistics, party],
  unitNamed: (name) => [statistics, party].find((unit) => unit.name === name) ?? null,
  keepers: new Map([['动态', [party]]]),
  from: day('2025-11-24'),
  to: day('2026-11-24'),
  carousel: ['动态'],
  pictures: [{ url: '/files/a', alt: '示例图形' }],
}
const fact: Fact = { kind: 'published', path: ['动态'], unit: '统计局', on: day('2026-03-02') }

test('a fact of publication becomes an article of its column, unit and day', () => {
  const told = demoPlan([fact], ground).find(({ on }) => on.equals(day('2026-03-02')))!
  assert.deepEqual([told.column.id, told.unit, told.at.toString()], ['动态', 'statistics', '2026-03-02T01:00:00Z'])
})

test('no column is left empty; a class of disclosure is filled by every unit that discloses', () => {
  const plan = demoPlan([], ground)
  const count = (id: string) => plan.filter((article) => article.column.id === id).length
  assert.deepEqual([count('动态'), count('简介'), count('年报'), count('外链')], [3, 1, 1, 0])
  assert.equal(plan.find((article) => article.column.id === '年报')!.unit, 'statistics')
})

test('articles come in the order of publication, never two at one moment', () => {
  const many = Array.from({ length: 40 }, (): Fact => fact)
  const moments = demoPlan(many, ground).map(({ at }) => at.epochMilliseconds)
  assert.deepEqual(
    moments,
    [...new Set(moments)].toSorted((a, b) => a - b),
  )
})

test('the newest article of the carousel has a picture, and no other', () => {
  const plan = demoPlan([], ground)
  const withPicture = plan.filter(({ picture }) => picture !== null)
  assert.deepEqual(withPicture, [plan.findLast(({ column: { id } }) => id === '动态')])
})

test('every text says that it is an example, and is clean already', () => {
  for (const article of demoPlan([fact], ground)) {
    const { title, body } = demoContent(article)
    assert.match(title, /^示例：/)
    assert.equal(cleanBody(body), body)
  }
})
