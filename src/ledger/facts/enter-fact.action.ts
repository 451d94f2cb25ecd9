import { listEditions } from '#/charter/editions.store.ts'
import { listSettlements } from '#/charter/settlements.store.ts'
import { owingIdsOf } from '#/ledger/duty-units.ts'
import type { Fact } from '#/ledger/fact.ts'
import { readFact } from '#/ledger/fact-wire.ts'
import { type Entry, type NotEntering, notEnteringWords, whyNotEnter } from '#/ledger/facts/enter-fact.ts'
import type { FactEntry } from '#/ledger/facts/facts-wire.ts'
import { saveFacts } from '#/ledger/facts.store.ts'
import { fromDesk } from '#/ledger/from-desk.store.ts'
import { isWithin } from '#/ledger/intake/matching.ts'
import { officeGround } from '#/ledger/office-ground.store.ts'
import { todayOf } from '#/ledger/office-ledger.store.ts'
import { loadPolicy } from '#/ledger/policy.store.ts'
import { dutiesOn, type Ground } from '#/ledger/site-ledger.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import { findUnit } from '#/units/registry.ts'
import type { SignedIn } from '#/units/signed-in.ts'

const words: Readonly<Record<NotEntering | 'already-there', string>> = {
  ...notEnteringWords,
  'already-there': '这条事实已经有了，不必重复补录',
}

/** Enters a fact by hand, known since today. Refused with every reason; what is filled in wrongly is refused in its own words. */
export async function enterFact(office: Office, person: SignedIn, filled: FactEntry): Promise<void> {
  const today = todayOf(office)
  const read = readFact({ ...filled, known: today.toString() })
  if (!read.ok) throw new Refused(['wrong-fact'], { 'wrong-fact': read.problems.join('；') })
  const { fact } = read
  const { ground } = await officeGround(office)
  await office.db.transaction().execute(async (tx) => {
    const entry = await entryOf(tx, office.siteId, { fact, filled, ground, today })
    const reasons = whyNotEnter(entry, person.held, today)
    if (reasons.length > 0) throw new Refused(reasons, words)

    const from = await fromDesk(tx, office, person.personId)
    if ((await saveFacts(tx, [fact], from)) === 0) throw new Refused(['already-there'], words)
    const { kind, path, proof } = filled
    const data = { kind, unit: filled.unit ?? null, on: filled.on, proof, personId: person.personId }
    await office.record(tx, { name: 'fact.entered', subject: path.join(' › '), by: person.name, data })
  })
}

type Given = {
  readonly fact: Fact
  readonly filled: FactEntry
  readonly ground: Ground
  readonly today: Temporal.PlainDate
}

/** Holds the table as it is until the transaction ends, and finds who owes what at the place of the fact. */
async function entryOf(tx: Tx, siteId: string, { fact, filled, ground, today }: Given): Promise<Entry> {
  await tx.selectFrom('site').select('site_id').where('site_id', '=', siteId).forShare().execute()
  const editions = await listEditions(tx, siteId)
  const settlements = await listSettlements(tx, siteId)
  const policy = await loadPolicy(tx, siteId)
  const here = dutiesOn({ editions, settlements, policy }, ground, today).filter(({ path }) =>
    isWithin(path, fact.path),
  )
  const owing = new Set(here.flatMap((duty) => owingIdsOf(duty, ground.registry, today)))
  return {
    owing: here.length === 0 ? null : [...owing],
    unit: fact.unit === undefined ? null : { id: findUnit(fact.unit, ground.registry, today)?.id ?? null },
    on: Temporal.PlainDate.from(filled.on),
    proof: filled.proof,
  }
}
