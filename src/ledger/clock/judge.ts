import { lastOf, type View } from '../intake/counted.ts'
import { type Book, spellOver } from './book.ts'
import { judgeCases, judgeInspected, judgeKept } from './judge-case.ts'
import { floorOf, judgeNothing, judgeOnce, judgeRolling, judgeTurns } from './judge-clock.ts'
import { judgeYear } from './judge-year.ts'
import type { OnceRule, Rule } from './rule.ts'
import { noDay } from './span.ts'
import { clear, type Verdict } from './verdict.ts'

/** How a duty stands on an epoch day, with the facts known at the end of another: fills in `out` and allocates next to nothing. */
export function judge(book: Book, duty: number, on: number, known: number, out: Verdict): void {
  clear(out)
  if (on < book.since[duty]! || on >= book.until[duty]!) {
    out.is = 'not-yet'
    out.ground = on < book.since[duty]! ? 'not-in-force-yet' : 'no-longer-in-force'
    return
  }
  const rule = book.rules[duty]!
  const at = { on, known, floor: floorFor(rule, book.since[duty]!) }
  if (rule.kind === 'unsettled') {
    out.is = 'unsettled'
    out.ground = rule.ground
    out.last = lastOf(book.series, duty, at)
  } else if ('need' in rule) judgeRecurring(rule, book, duty, at, out)
  else judgeEvent(rule, book, duty, at, out)
  if (book.special[duty]) overrule(book, duty, on, known, out)
}

type Recurring = Extract<Rule, { readonly need: number }>
type Event = Exclude<Rule, Recurring | { readonly kind: 'unsettled' }>

function judgeRecurring(rule: Recurring, book: Book, duty: number, at: View, out: Verdict): void {
  if (rule.need === 0) judgeNothing(book, duty, rule.red, at, out)
  else if (rule.kind === 'rolling') judgeRolling(book, duty, rule, at, out)
  else if (rule.kind === 'turns') judgeTurns(book, duty, rule, at, out)
  else if (rule.kind === 'year') judgeYear(book, duty, rule, at, out)
  else judgeOneDay(rule, book, duty, at, out)
}

function judgeOneDay(rule: OnceRule, book: Book, duty: number, at: View, out: Verdict): void {
  if (rule.by >= book.since[duty]!) judgeOnce(book, duty, rule, at, out)
  else {
    judgeNothing(book, duty, rule.red, at, out)
    out.ground = 'fell-due-before'
  }
}

function judgeEvent(rule: Event, book: Book, duty: number, at: View, out: Verdict): void {
  if (rule.kind === 'case') judgeCases(book, duty, rule, at, out)
  else if (rule.kind === 'keep') judgeKept(book, duty, rule, at, out)
  else judgeInspected(book, duty, at, out)
}

/** First day whose facts count: facts before a duty took effect do not, but a calendar period is judged with all of its own. */
function floorFor(rule: Rule, since: number): number {
  if (rule.kind === 'turns' || rule.kind === 'year') return floorOf(rule.turns, since)
  return rule.kind === 'inspected' ? noDay : since
}

/** A signed exemption excuses whatever the clock says; a held watching pass (doubt gate) leaves it unknown. */
function overrule(book: Book, duty: number, on: number, known: number, out: Verdict): void {
  const { exempted, held } = book.special[duty]!
  if (spellOver(exempted, on, known)) {
    out.is = 'excused'
    out.ground = 'exempted'
  } else if (out.is !== 'unsettled' && spellOver(held, on, known)) {
    out.is = 'unknown'
    out.ground = 'held'
  }
}
