import { notImportingWords, whyNotImportFacts } from '#/ledger/facts/fact-file.ts'
import type { FactFile } from '#/ledger/facts/facts-wire.ts'
import { readFactsText } from '#/ledger/facts.file.ts'
import { type Imported, importFacts } from '#/ledger/import-facts.action.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** Imports a file of facts, all of it or nothing. Refused while one row is wrong, or when there is no fact in it. */
export async function importFactFile(
  office: Office,
  person: SignedIn,
  { fileName, text }: FactFile,
): Promise<Imported> {
  const read = await readFactsText(text, fileName)
  const reasons = whyNotImportFacts(read)
  if (reasons.length > 0) throw new Refused(reasons, notImportingWords)
  return importFacts(office, person.name, fileName, read.facts, person)
}
