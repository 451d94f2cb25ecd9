import type { TestContext } from 'node:test'
import { adoptEdition } from '#/charter/adopt-edition.action.ts'
import { readCharter } from '#/charter/read-charter.ts'
import type { Duty } from '#/ledger/duty.ts'
import { ledgerAtOffice } from '#/ledger/office-ledger.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { seedGrid } from './a-charter.ts'
import { day } from './calendars.ts'
import { ownOffice } from './own-office.ts'

/** An office of its own on 2026-11-24 in Beijing, with the real table in force since 2026-01-01 and no facts. */
export async function seedOffice(t: TestContext): Promise<Office> {
  const office = await ownOffice(t, { now: () => Temporal.Instant.from('2026-11-24T02:00:00Z') })
  const grid = seedGrid()
  const source = { fileName: 'charter.txt', sha256: 'ab' }
  await adoptEdition(office, {
    ...{ charter: readCharter([grid]), grids: [grid], source, from: day('2026-01-01'), adoptedBy: '区政府办' },
  })
  return office
}

/** The duty in force that fits; a test that finds none is wrong. */
export async function dutyWhere(office: Office, fits: (duty: Duty) => boolean): Promise<Duty> {
  const { ledger } = await ledgerAtOffice(office)
  const duty = ledger.duties.find(fits)
  if (!duty) throw new Error('no such duty in the seed table')
  return duty
}
