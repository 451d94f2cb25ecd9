import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  articlesIn,
  neighboursIn,
  newestOf,
  newestSlots,
  olderPages,
  olderSlots,
  pageOfSlot,
  pagesChangedByGrowth,
  type Slots,
} from '#/portal/listing-pages.ts'

const totals = fc.integer({ min: 0, max: 400 })
const listings = fc.array(fc.boolean(), { maxLength: 120 }).map((said) => said.map((is, at) => (is ? 1000 + at : null)))

for (const [total, from, older] of [
  [0, 1, 0],
  [1, 1, 0],
  [39, 1, 0],
  [40, 21, 1],
  [59, 21, 1],
  [60, 41, 2],
] as const) {
  test(`of ${total} slots the newest page shows those from ${from}, and ${older} pages are older`, () => {
    assert.deepEqual(newestSlots(total), { from, to: total })
    assert.equal(olderPages(total), older)
  })
}

test('every slot is on exactly one page, and pageOfSlot names it', () => {
  fc.assert(
    fc.property(totals, (total) => {
      const pages = pagesOf(total)
      for (let slot = 1; slot <= total; slot++) {
        const on = pages.filter(([, { from, to }]) => from <= slot && slot <= to).map(([page]) => page)
        assert.deepEqual(on, [pageOfSlot(slot, total)])
      }
    }),
  )
})

test('the newest page shows 20 to 39 slots once there are as many', () => {
  fc.assert(
    fc.property(totals, (total) => {
      const { from, to } = newestSlots(total)
      assert.ok(to - from + 1 >= Math.min(total, 20) && to - from + 1 <= 39)
    }),
  )
})

test('one more article changes at most three pages of a list, however long it is, and no other page', () => {
  fc.assert(
    fc.property(totals, fc.integer({ min: 1, max: 90 }), (before, more) => {
      const changed = pagesChangedByGrowth(before, before + more)
      const differs = pagesOf(before + more)
        .filter(([page]) => shownOf(page, before) !== shownOf(page, before + more))
        .map(([page]) => page)
      assert.deepEqual(new Set(changed), new Set(differs))
      if (more === 1) assert.ok(changed.length <= 3)
    }),
  )
})

test('a list that did not grow changes nothing', () => assert.deepEqual(pagesChangedByGrowth(60, 60), []))

test('what fell silent is left out, and the newest come first', () => {
  assert.deepEqual(articlesIn([1, null, 3, 4], { from: 1, to: 3 }), [3, 1])
  fc.assert(
    fc.property(listings, fc.nat(30), (listing, most) => {
      assert.deepEqual(newestOf(listing, most), articlesIn(listing, { from: 1, to: listing.length }).slice(0, most))
    }),
  )
})

test('neighbours are the next in the list that are still published, also after the list has changed in place', () => {
  fc.assert(
    fc.property(listings, fc.boolean(), (listing, withdrawn) => {
      for (const changed of [false, withdrawn]) {
        if (changed) listing.splice(0, 2, null)
        const there = listing.filter((number) => number !== null)
        for (const [at, number] of there.entries())
          assert.deepEqual(neighboursIn(listing, number), {
            newer: there[at + 1] ?? null,
            older: there[at - 1] ?? null,
          })
        assert.deepEqual(neighboursIn(listing, 7), { newer: null, older: null })
      }
    }),
  )
})

type Paged = readonly [page: 'newest' | number, slots: Slots]

function pagesOf(total: number): readonly Paged[] {
  const older = Array.from({ length: olderPages(total) }, (_, index): Paged => [index + 1, olderSlots(index + 1)])
  return [['newest', newestSlots(total)], ...older]
}

/** All a page of a list says of the list: what it shows, and what its pager leads to. Undefined when it does not exist. */
function shownOf(page: 'newest' | number, total: number): string | undefined {
  if (page === 'newest') return JSON.stringify([newestSlots(total), olderPages(total)])
  return page > olderPages(total) ? undefined : JSON.stringify([olderSlots(page), page < olderPages(total)])
}
