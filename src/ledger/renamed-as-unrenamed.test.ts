import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { NamedColumns } from '#/charter/column-lineage.ts'
import type { Fact } from '#/ledger/fact.ts'
import { noPolicy } from '#/ledger/policy.ts'
import { stoodOn } from '#/ledger/site-ledger.ts'
import { published } from '../../test/kit/a-duty.ts'
import { day } from '../../test/kit/calendars.ts'
import { anEdition as edition, archivesAlone as ground, type Said } from '../../test/kit/renamed-tables.ts'

const firstDay = day('2026-01-01')

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
