import { toEpochDay } from '#/calendar/epoch-day.ts'
import type { Recurring } from '#/charter/obligation.ts'
import type { Edited, Published, Withdrawn } from '../fact.ts'
import type { Pack } from '../pack.ts'
import type { NotCounted } from '../reason.ts'
import { isWithin } from './matching.ts'
import { type Dated, never, type Odd } from './series.ts'

/**
 * Genuine updates. An item that was already there resets no clock by being given a later date, moved here, or published
 * again under its old address or title: 弄虚作假（如伪造发稿日期）is a national veto (国办秘函〔2019〕19号, 单项否决 1).
 */
export type Item = Odd & {
  readonly on: number
  readonly path: readonly string[]
  /** Why, once it is undone. */
  why: NotCounted | null
  readonly withdrawn: Dated[]
  /** Told when `undone` moves or a withdrawal comes in, after the item was taken into the series. */
  changed: () => void
}

/** Every item seen so far, by what gives it away when it comes back. */
export type Register = {
  readonly byUrl: Map<string, Item[]>
  readonly byTitle: Map<string, Item[]>
  /** By address; kept because facts may come in any order. */
  readonly withdrawals: Map<string, (Dated & { readonly path: readonly string[] })[]>
}

/** A register that has seen nothing yet. */
export function openRegister(): Register {
  return { byUrl: new Map(), byTitle: new Map(), withdrawals: new Map() }
}

/**
 * Enters a dated publication and says what is known of it. Older items in the order of their days decide, whatever order
 * they are entered in; on one day, a second column may show the same item, but one column counts it once.
 */
export function enterItem(register: Register, fact: Published, on: number): Item {
  const known = fact.known ? toEpochDay(fact.known) : on
  const item = newItem(on, known, fact.path)
  if (fact.url !== undefined) {
    join(register.byUrl, fact.url, item, ageByUrl)
    item.withdrawn.push(...(register.withdrawals.get(fact.url) ?? []).filter((gone) => isOf(gone, item)))
  }
  const title = fact.title === undefined ? '' : bareTitle(fact.title)
  if (title !== '') join(register.byTitle, `${fact.unit ?? ''}\n${title}`, item, ageByTitle)
  return item
}

/** Withdraws an item: from that day on it counts no more, as if it had never been there. */
export function withdraw(register: Register, fact: Withdrawn): void {
  const on = toEpochDay(fact.on)
  const gone = { on, known: fact.known ? toEpochDay(fact.known) : on, path: fact.path }
  listOf(register.withdrawals, fact.url).push(gone)
  for (const item of register.byUrl.get(fact.url) ?? []) {
    if (!isOf(gone, item)) continue
    item.withdrawn.push(gone)
    item.changed()
  }
}

/** Whether an edit is an update: enough of the text changed, and the clause asks for updates (次), not for new items (条, 篇 …). */
export function whyNotEdit(obligation: Recurring | null, fact: Edited, pack: Pack): NotCounted | null {
  if (fact.changed * 100 < pack.genuineEditPercent) return 'trivial-edit'
  return obligation === null || asksForTimes(obligation) ? null : 'edit-not-new'
}

/** Whether “已核，无变化” is enough: for a check, and for a yearly review that asks for no new items. */
export function whyNotAttested(obligation: Recurring): NotCounted | null {
  if (obligation.action === 'check') return null
  return asksForTimes(obligation) && isYearlyOrLonger(obligation.every) ? null : 'attested-not-new'
}

function newItem(on: number, known: number, path: readonly string[]): Item {
  return { on, known, path, undone: never, why: null, withdrawn: [], isUpdate: true, changed: () => {} }
}

type Age = (older: Item, item: Item) => NotCounted

const isHere = (older: Item, item: Item) => older.path.join('/') === item.path.join('/')
const ageByUrl: Age = (older, item) => {
  if (!isHere(older, item)) return 'moved'
  return older.on < item.on ? 're-dated' : 'duplicate-url'
}
const ageByTitle: Age = (older, item) => (isHere(older, item) ? 'duplicate-title' : 'moved')

/** Meets the items of one address or title. One that never counts is not kept: whatever it would undo, its elder undoes. */
function join(groups: Map<string, Item[]>, key: string, item: Item, age: Age): void {
  const group = listOf(groups, key)
  let isNew = true
  for (const other of group) {
    if (isOlder(other, item)) {
      undo(item, other, age)
      isNew &&= other.known > item.known
    } else if (isOlder(item, other)) undo(other, item, age)
  }
  if (isNew) group.push(item)
}

function undo(item: Item, older: Item, age: Age): void {
  if (older.known >= item.undone) return
  item.undone = older.known
  item.why = age(older, item)
  item.changed()
}

function isOlder(a: Item, b: Item): boolean {
  if (a.on !== b.on) return a.on < b.on
  return isHere(a, b) && a.known <= b.known
}

function isOf(gone: Dated & { readonly path: readonly string[] }, item: Item): boolean {
  return gone.on >= item.on && isWithin(gone.path, item.path)
}

/** A title without what a hand changes to make it look new: width, spaces, punctuation, brackets. */
function bareTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}]+/gu, '')
}

function asksForTimes({ unit, min }: Recurring): boolean {
  return min !== 'plan' && (unit === undefined || unit === '次')
}

function isYearlyOrLonger(every: string | undefined): boolean {
  return every !== undefined && Temporal.Duration.compare(every, 'P365D', { relativeTo: '2001-01-01' }) >= 0
}

function listOf<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
