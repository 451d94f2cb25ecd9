import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inEffect, type Settlement } from '#/charter/settlement.ts'
import { daysDecided, decisionsKnown, type Made } from '#/ledger/known-decisions.ts'
import type { SignedRule } from '#/ledger/policies/policy-rule.ts'

const first = Temporal.PlainDate.from('2026-01-01')
const noon = (day: number) =>
  first.add({ days: day }).toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '12:00' }).toInstant()

/** Who did what to which of three doubts and three numbers, one after the other. */
const someDeeds = fc.array(
  fc.record({
    day: fc.nat(12),
    what: fc.constantFrom('settle' as const, 'sign' as const, 'undo' as const),
    which: fc.constantFrom('a', 'b', 'c'),
  }),
  { maxLength: 25 },
)

type Deed = { readonly day: number; readonly what: 'settle' | 'sign' | 'undo'; readonly which: string }

/** What is kept of the deeds, as the database keeps it: nothing is lost, what was taken back is marked. */
function madeBy(deeds: readonly Deed[]): Made {
  const settlements: Settlement[] = []
  const signed: SignedRule[] = []
  for (const [index, { day, what, which }] of deeds.entries()) {
    const by = `${index}`
    if (what === 'settle') {
      const at = noon(day).add({ seconds: index })
      const held = settlements.findIndex((each) => each.doubtKey === which && !each.undone)
      if (held >= 0) settlements[held] = { ...settlements[held]!, undone: { by, at, why: '' } }
      const doubt = { code: 'prompt', where: '', said: which } as const
      settlements.push({ doubtKey: which, doubt, choice: { kind: 'accept' }, by, at, why: '' })
      continue
    }
    const on = first.add({ days: day })
    if (what === 'sign') {
      const rule = { kind: 'term', says: 'prompt', within: 'P5D' } as const
      signed.unshift({ id: which, rule, by, on, why: '', undone: null })
      continue
    }
    const held = signed.findIndex((each) => each.id === which && each.undone === null)
    if (held >= 0) signed[held] = { ...signed[held]!, undone: { by, on, why: '' } }
  }
  return { editions: [], settlements, signed }
}

/** Who settled each doubt, and whose numbers hold, in the order they were signed. */
function counting({ settlements, signed }: Made) {
  const settledBy = inEffect(settlements).map(({ doubtKey, by }) => `${doubtKey} ${by}`)
  const signedBy = signed.filter(({ undone }) => undone === null).map(({ by }) => by)
  return { settledBy: settledBy.toSorted(), signedBy: signedBy.toReversed() }
}

test('what counted on a day is what would be kept had nothing been done since', () => {
  fc.assert(
    fc.property(someDeeds, fc.nat(13), (deeds, day) => {
      const inTime = deeds.toSorted((a, b) => a.day - b.day)
      const until = counting(madeBy(inTime.filter((deed) => deed.day <= day)))
      const { settlements, policy } = decisionsKnown(madeBy(inTime), first.add({ days: day }))
      const settledBy = inEffect(settlements).map(({ doubtKey, by }) => `${doubtKey} ${by}`)
      assert.deepEqual({ settledBy: settledBy.toSorted(), signedBy: policy.terms.map(({ by }) => by) }, until)
    }),
    { numRuns: 500 },
  )
})

test('between two days on which something was decided the same is known', () => {
  fc.assert(
    fc.property(someDeeds, fc.nat(12), (deeds, day) => {
      const made = madeBy(deeds.toSorted((a, b) => a.day - b.day))
      const [on, next] = [day, day + 1].map((days) => first.add({ days }))
      const isTurn = daysDecided(made).some((each) => each.equals(next!))
      const [was, is] = [on!, next!].map((known) => JSON.stringify(decisionsKnown(made, known)))
      if (!isTurn) assert.equal(was, is)
    }),
  )
})
