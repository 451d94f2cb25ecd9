import { randomUUID } from 'node:crypto'
import type { Charter } from '#/charter/charter.ts'
import type { Edition, EditionSource } from '#/charter/edition.ts'
import { editionInForce } from '#/charter/edition.ts'
import { type AdoptionRefusal, whyNotAdopt } from '#/charter/edition-adoption.ts'
import { diffCharters, type RowDiff } from '#/charter/edition-diff.ts'
import { renamesFrom, type SameColumn } from '#/charter/edition-renames.ts'
import { lockEditions, saveEdition } from '#/charter/editions.store.ts'
import type { Grid } from '#/charter/grid.ts'
import type { Settlement } from '#/charter/settlement.ts'
import { settlementsOfRenamed } from '#/charter/settlement-renamed.ts'
import { listSettlements, saveSettlement } from '#/charter/settlements.store.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

/** A table that was read, from which day it shall rule, and who answers for that. */
export type Adoption = {
  readonly charter: Charter
  readonly grids: readonly Grid[]
  readonly source: EditionSource
  readonly from: Temporal.PlainDate
  readonly adoptedBy: string
  /** Columns that go on under another name, as people said. */
  readonly sameColumns?: readonly SameColumn[]
}

/** The new edition, and what it changes row by row against the one that ruled until its first day, or else the first there was. */
export type Adopted = { readonly edition: Edition; readonly diff: readonly RowDiff[] }

/** Adopts a table from a day on: all of it or none of it. Refused with every reason that speaks against it. */
export function adoptEdition(office: Office, adoption: Adoption): Promise<Adopted> {
  return office.db.transaction().execute((tx) => adoptWithin(tx, office, adoption))
}

/** The same as part of a larger write. */
export async function adoptWithin(tx: Tx, office: Office, adoption: Adoption): Promise<Adopted> {
  const { charter, grids, source, from, adoptedBy, sameColumns = [] } = adoption
  const editions = await lockEditions(tx, office.siteId)
  const settlements = await listSettlements(tx, office.siteId)
  const before = editionInForce(editions, from) ?? editionInForce(editions, editions[0]?.from ?? from)
  const yesterday = editionInForce(editions, from.subtract({ days: 1 })) // of two from one day the later corrects the other
  const takenOver = [before, yesterday].flatMap((edition) => edition?.charter ?? [])
  const renamed = renamesFrom(takenOver, charter, sameColumns)
  const reasons = whyNotAdopt(editions, { charter, from, adoptedBy, renamed }, settlements)
  if (reasons.length > 0) throw refusedFor(reasons)

  const given = { charter, grids, source, from, adoptedBy, isDemo: false, renames: renamed.renames }
  const edition: Edition = { ...given, id: randomUUID(), title: charter.title, adoptedAt: office.now() }
  await saveEdition(tx, office.siteId, edition)
  await takeOverSettlements(tx, office, edition, settlements)
  const data = { from: from.toString(), rows: charter.rows.length, ...source, renames: renamed.renames as never }
  await office.record(tx, { name: 'charter.adopted', subject: edition.id, by: adoptedBy, data })
  return { edition, diff: diffCharters(before?.charter ?? empty, charter) }
}

/** What was settled about a column holds for it under its new name too, on record as such. */
async function takeOverSettlements(tx: Tx, office: Office, edition: Edition, settlements: readonly Settlement[]) {
  for (const settlement of settlementsOfRenamed(edition, settlements)) {
    await saveSettlement(tx, office.siteId, settlement)
    const { doubtKey, doubt, choice, by, why } = settlement
    await office.record(tx, { name: 'doubt.settled', subject: doubtKey, by, data: { doubt, choice, why } as never })
  }
}

const empty: Charter = { title: '', rows: [], tableRequirements: [], doubts: [] }

function refusedFor(reasons: readonly AdoptionRefusal[]): Refused {
  const words = Object.fromEntries(reasons.map((reason) => [reason.code, reason.words]))
  return new Refused(
    reasons.map(({ code }) => code),
    words as Record<AdoptionRefusal['code'], string>,
  )
}
