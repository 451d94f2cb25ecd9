import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { NamedColumns } from '#/charter/column-lineage.ts'
import type { Fact } from '#/ledger/fact.ts'
import { noPolicy } from '#/ledger/policy.ts'
import { type Ground, stoodOn } from '#/ledger/site-ledger.ts'
import { aCharter, aRow, aSentence, every } from '../../test/kit/a-charter.ts'
import { published, theWorld } from '../../test/kit/a-duty.ts'
import { aRegistry } from '../../test/kit/a-registry.ts'
import { day } from '../../test/kit/calendars.ts'

const { calendar, pack } = theWorld()
const ground: Ground = { calendar, pack, registry: aRegistry('档案局') }
const firstDay = day('2026-01-01')

type Said = readonly [before: string, after: string]

function edition(from: string, columns: readonly string[], ...renames: readonly Said[]): NamedColumns {
  const rows = columns.map((column) => aRow(`新闻中心/${column}`, ['档案局'], [aSentence('每月一条', every('P1M'))]))
  const path = (column: string) => ['新闻中心', column]
  const said = renames.map(([before, after]) => ({ before: path(before), after: path(after) }))
  return { from: day(from), charter: aCharter(rows), renames: said }
}

const inColumn = (column: string, on: string) => published(on, { path: ['新闻中心', column], title: `${column} ${on}` })

/** Column, since when it is owed, and the last day that counts for it. */
function stood(editions: readonly NamedColumns[], facts: readonly Fact[], on: string) {
  const decisions = { editions, settlements: [], policy: noPolicy }
  return stoodOn(decisions, facts, ground, { on: day(on) }).map(({ duty, standing }) =>
    [duty.column, duty.since.toString(), standing.last ?? '没有'].join(' '),
  )
}

test('a column that a new table calls otherwise keeps its clock and what was published under its old name', () => {
  const facts = [inColumn('部门动态', '2026-02-20')]
  const renamed = [edition('2026-01-01', ['部门动态']), edition('2026-03-01', ['部门信息'], ['部门动态', '部门信息'])]
  assert.deepEqual(stood(renamed, facts, '2026-03-10'), ['部门信息 2026-01-01 2026-02-20'])
  assert.deepEqual(stood(renamed, facts, '2026-02-28'), ['部门动态 2026-01-01 2026-02-20'])
  const unsaid = [edition('2026-01-01', ['部门动态']), edition('2026-03-01', ['部门信息'])]
  assert.deepEqual(stood(unsaid, facts, '2026-03-10'), ['部门信息 2026-03-01 没有'])
})

test('a renaming followed by another is one column; what goes on under the oldest name still counts', () => {
  const editions = [
    edition('2026-01-01', ['部门动态']),
    edition('2026-03-01', ['部门信息'], ['部门动态', '部门信息']),
    edition('2026-05-01', ['单位信息'], ['部门信息', '单位信息']),
  ]
  assert.deepEqual(stood(editions, [inColumn('部门动态', '2026-05-10')], '2026-06-01'), [
    '单位信息 2026-01-01 2026-05-10',
  ])
  assert.deepEqual(stood(editions, [inColumn('部门信息', '2026-02-10')], '2026-06-01'), [
    '单位信息 2026-01-01 2026-02-10',
  ])
})

test('a new column under the old name of another begins anew, and takes nothing from it', () => {
  const editions = [
    edition('2026-01-01', ['部门动态']),
    edition('2026-03-01', ['部门信息'], ['部门动态', '部门信息']),
    edition('2026-05-01', ['部门信息', '部门动态']),
  ]
  const facts = [inColumn('部门动态', '2026-02-20'), inColumn('部门动态', '2026-05-09')]
  assert.deepEqual(stood(editions, facts, '2026-05-20'), [
    '部门信息 2026-01-01 2026-02-20',
    '部门动态 2026-05-01 2026-05-09',
  ])
})

test('what excused a column that is gone does not excuse another that took its old name', () => {
  const editions = [
    edition('2026-01-01', ['部门动态']),
    edition('2026-03-01', ['部门信息'], ['部门动态', '部门信息']),
    edition('2026-05-01', ['部门动态']),
  ]
  const path = ['新闻中心', '部门动态']
  const until = day('2026-12-31')
  const excused: Fact = { kind: 'exempted', path, on: day('2026-02-01'), until, by: '政府办', reason: '改版' }
  const states = (on: string) => {
    const decisions = { editions, settlements: [], policy: noPolicy }
    return stoodOn(decisions, [excused], ground, { on: day(on) }).map(({ standing }) => standing.is)
  }
  assert.deepEqual(states('2026-04-10'), ['excused'])
  assert.deepEqual(states('2026-05-10'), ['met'])
})

test('a renaming said by mistake is undone by the correction of the same day', () => {
  const editions = [
    edition('2026-01-01', ['部门动态']),
    edition('2026-03-01', ['部门信息'], ['部门动态', '部门信息']),
    edition('2026-03-01', ['部门动态', '部门信息']),
  ]
  const facts = [inColumn('部门动态', '2026-02-20')]
  assert.deepEqual(stood(editions, facts, '2026-03-10'), ['部门动态 2026-01-01 2026-02-20', '部门信息 2026-03-01 没有'])
})

/** A column as it is: from which edition to which, and what each of them calls it. */
type Life = { readonly id: string; readonly names: readonly (string | null)[] }

const pool = ['甲', '乙', '丙', '丁', '戊', '己']
const starts = ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']

/** Lives of columns, told edition by edition from a row of dice: each goes on, is renamed, or ends; new ones begin. */
const someLives = fc
  .array(fc.integer({ min: 0, max: 5 }), { minLength: 60, maxLength: 60 })
  .map((dice) => livesFrom([...dice]))

function livesFrom(dice: number[]): readonly Life[] {
  const lives: { id: string; names: (string | null)[] }[] = []
  const ended = new Set<string>()
  for (const at of starts.keys()) {
    const before = new Set(lives.flatMap(({ names }) => names[at - 1] ?? []))
    const here = new Set<string>()
    const free = () => pool.filter((name) => !before.has(name) && !here.has(name) && !ended.has(name))
    const take = (names: (string | null)[], name: string | undefined) => {
      names[at] = name ?? null
      if (name !== undefined) here.add(name)
    }
    for (const { names } of lives) {
      const name = names[at - 1]
      if (name == null) names[at] = null
      else if (dice.pop() === 0) {
        names[at] = null
        for (const each of names) if (each !== null) ended.add(each)
      } else take(names, dice.pop()! < 3 ? (free()[dice.pop()!] ?? name) : name)
    }
    const isBegun = at === 0 || dice.pop()! < 3
    const fresh = isBegun ? free()[dice.pop()!] : undefined
    if (fresh === undefined) continue
    const names: (string | null)[] = starts.slice(0, at).map(() => null)
    take(names, fresh)
    lives.push({ id: `栏${lives.length}`, names })
  }
  return lives
}

/** The table of each day with names as they were, and renames between; or, for comparison, with names that never change. */
function tables(lives: readonly Life[], isRenamed: boolean): readonly NamedColumns[] {
  return starts.map((from, at) => {
    const here = lives.filter(({ names }) => names[at] != null)
    const renames = here.flatMap(({ names }): readonly Said[] => {
      const [before, after] = [names[at - 1], names[at]]
      return isRenamed && before && after && before !== after ? [[before, after]] : []
    })
    return edition(
      from,
      here.map(({ id, names }) => (isRenamed ? names[at]! : id)),
      ...renames,
    )
  })
}

/** Whose a name is that somebody uses while an edition rules: by that table, else the nearest before, else the nearest after. */
function bearerOf(lives: readonly Life[], name: string, at: number): Life | undefined {
  const nearest = [...starts.keys()].toSorted(
    (a, b) => Number(a > at) - Number(b > at) || Math.abs(at - a) - Math.abs(at - b),
  )
  return nearest.map((each) => lives.find(({ names }) => names[each] === name)).find((life) => life !== undefined)
}

const aDate = fc.integer({ min: 0, max: 365 }).map((days) => firstDay.add({ days }))
const someDeeds = fc.array(
  fc.record({
    whose: fc.nat(9),
    name: fc.nat(9),
    on: aDate,
    kind: fc.constantFrom('item', 'item', 'item', 'again', 'excused'),
  }),
  { maxLength: 30 },
)
type Deed = (typeof someDeeds extends fc.Arbitrary<infer All> ? All : never)[number]

const editionOn = (on: Temporal.PlainDate) => starts.findLastIndex((from) => Temporal.PlainDate.compare(from, on) <= 0)

function factOf({ on, kind }: Deed, column: string, index: number): Fact {
  const path = ['新闻中心', column]
  if (kind === 'excused')
    return { kind: 'exempted', path, on, until: on.add({ days: 40 }), by: '政府办', reason: '示例' }
  return published(on.toString(), { path, url: kind === 'again' ? '/again' : `/${index}` })
}

test('on every day columns that were renamed stand as they would had nobody renamed them', () => {
  fc.assert(
    fc.property(someLives, someDeeds, aDate, (lives, deeds, on) => {
      const told = deeds.flatMap((deed, index) => {
        const life = lives[deed.whose % lives.length]!
        const names = life.names.filter((name) => name !== null)
        const known = names.filter((name) => bearerOf(lives, name, editionOn(deed.on)) === life)
        const name = known[deed.name % known.length]
        return name === undefined ? [] : [{ now: factOf(deed, name, index), plain: factOf(deed, life.id, index) }]
      })
      const at = { on }
      const decided = { settlements: [], policy: noPolicy }
      const asNamed = stoodOn(
        { ...decided, editions: tables(lives, true) },
        told.map(({ now }) => now),
        ground,
        at,
      )
      const asPlain = stoodOn(
        { ...decided, editions: tables(lives, false) },
        told.map(({ plain }) => plain),
        ground,
        at,
      )
      assert.deepEqual(
        asNamed.map(({ duty, standing }) => ({ since: duty.since.toString(), standing: JSON.stringify(standing) })),
        asPlain.map(({ duty, standing }) => ({ since: duty.since.toString(), standing: JSON.stringify(standing) })),
      )
    }),
    { numRuns: 300 },
  )
})
