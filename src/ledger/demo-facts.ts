import { createHash } from 'node:crypto'
import type { Obligation, Recurring } from '#/charter/obligation.ts'
import type { Duty } from '#/ledger/duty.ts'
import type { Fact } from '#/ledger/fact.ts'

/** Every demonstration item says so in its title, so nobody takes it for the real thing. */
export const demoMark = '示例'

/**
 * A year of demonstration facts for the duties of a charter: regular updates, a few columns that fall silent, some letters
 * answered in time and some late. Deterministic: the same duties and days give the same facts. No real person, number or event.
 */
export function demoFacts(duties: readonly Duty[], from: Temporal.PlainDate, to: Temporal.PlainDate): readonly Fact[] {
  const facts = duties.flatMap((duty): readonly Fact[] => {
    const dice = diceOf(duty.id)
    if (duty.obligation.kind === 'recurring') return updates(duty, duty.obligation, from, to, dice)
    if (duty.obligation.kind === 'event' && duty.obligation.trigger.includes('received'))
      return letters(duty, from, to, dice)
    return []
  })
  return facts.map((fact) => (fact.on ? { ...fact, known: fact.on } : fact))
}

/** One column in eight falls silent during the last third of the year; the others are a little early or a little late. */
function updates(
  duty: Duty,
  rule: Recurring,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  dice: Dice,
): readonly Fact[] {
  if (rule.min === 'plan') return planned(duty, from, to, dice)
  const gapDays = Math.max(1, Math.round(daysOf(rule) / (rule.min ?? 1)))
  const silentFrom = dice() < 0.125 ? from.add({ days: 240 }) : to
  const facts: Fact[] = []
  let on = from.add({ days: Math.floor(dice() * gapDays) })
  while (Temporal.PlainDate.compare(on, to) <= 0 && Temporal.PlainDate.compare(on, silentFrom) <= 0) {
    facts.push(item(duty, on, facts.length + 1))
    on = on.add({ days: Math.max(1, Math.round(gapDays * (0.55 + dice() * 0.5))) })
  }
  return facts
}

function planned(duty: Duty, from: Temporal.PlainDate, to: Temporal.PlainDate, dice: Dice): readonly Fact[] {
  const count = 2 + Math.floor(dice() * 5)
  const years = from.year === to.year ? [from.year] : [from.year, to.year]
  const plans = years.map((year): Fact => ({ kind: 'planned', path: duty.path, ...owner(duty), on: from, year, count }))
  const spanDays = from.until(to).days
  const items = Array.from({ length: count }, (_, i) =>
    item(duty, from.add({ days: Math.floor((spanDays * (i + dice())) / count) }), i + 1),
  )
  return [...plans, ...items]
}

/** About one letter in three weeks, answered within four days, one in ten late. */
function letters(duty: Duty, from: Temporal.PlainDate, to: Temporal.PlainDate, dice: Dice): readonly Fact[] {
  const facts: Fact[] = []
  let on = from.add({ days: Math.floor(dice() * 20) })
  while (Temporal.PlainDate.compare(on, to) < 0) {
    const letter = { path: duty.path, ...owner(duty), case: `${demoMark}-${duty.id}-${facts.length / 2 + 1}` }
    const replied = on.add({ days: dice() < 0.1 ? 12 : 1 + Math.floor(dice() * 4) })
    facts.push({ ...letter, kind: 'happened', on, trigger: 'received' })
    if (Temporal.PlainDate.compare(replied, to) <= 0)
      facts.push({ ...letter, kind: 'done', on: replied, action: 'reply' })
    on = on.add({ days: 12 + Math.floor(dice() * 18) })
  }
  return facts
}

function item(duty: Duty, on: Temporal.PlainDate, n: number): Fact {
  const path = [...duty.path, ...(duty.scopes?.names.slice(0, 1) ?? [])]
  const title = `${demoMark}：${path.at(-1)}（${duty.units[0]}）第${n}期`
  return { kind: 'published', path, ...owner(duty), on, title, url: `/demo/${duty.id}/${n}.html` }
}

const owner = (duty: Duty) => (duty.units[0] === undefined ? {} : { unit: duty.units[0] })

/** The length of a cadence in days, near enough to spread demonstration items over a year. */
function daysOf({ every }: Extract<Obligation, { kind: 'recurring' }>): number {
  if (!every) return 365
  return Math.round(Temporal.Duration.from(every).total({ unit: 'days', relativeTo: '2026-01-01' }))
}

type Dice = () => number

/** Numbers in [0, 1) that a name alone decides: the demonstration must come out the same everywhere. */
function diceOf(name: string): Dice {
  let thrown = 0
  return () => createHash('sha256').update(`${name} ${thrown++}`).digest().readUInt32BE() / 2 ** 32
}
