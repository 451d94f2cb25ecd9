import type { Charter } from '#/charter/charter.ts'
import { type Edition, termOf } from '#/charter/edition.ts'
import { whyNotAdopt } from '#/charter/edition-adoption.ts'
import { type Comparison, diffRows } from '#/charter/import/comparison.ts'
import { doubtViews } from '#/charter/import/doubt-view.ts'
import { type DraftSummary, type ImportDraft, settlementsFor } from '#/charter/import/draft.ts'
import type {
  AdoptionView,
  ComparisonView,
  DoubtsView,
  DraftLine,
  DraftView,
  EditionLine,
  Rename,
} from '#/charter/import/import-wire.ts'
import { inEffect, type Settlement } from '#/charter/settlement.ts'
import { settle } from '#/charter/settlement-apply.ts'

/** A draft in a list. */
export function draftLine(draft: DraftSummary): DraftLine {
  const { uploaded, changed, ...rest } = draft
  return {
    ...rest,
    uploaded: { by: uploaded.by, at: uploaded.at.toString() },
    changed: { ...changed, at: changed.at.toString() },
  }
}

/** What a draft is shown beside: what was decided for the table in force, names of the office's units, whether a demonstration is loaded. */
export type DraftBeside = {
  readonly ofSite: readonly Settlement[]
  readonly ofOffice: readonly string[]
  readonly hasDemo: boolean
}

/** A draft, whole. */
export function draftView(draft: ImportDraft, { ofSite, ofOffice, hasDemo }: DraftBeside): DraftView {
  const { charter, source, grids, chosen, renames, version, editionId } = draft
  const { id, state, step } = draft
  const line = draftLine({
    ...{ id, state, step, title: charter.title, rows: 0, fileName: source.fileName },
    uploaded: draft.uploaded,
    changed: draft.changed,
  })
  return {
    ...{ ...line, version, sha256: source.sha256, grids, chosen, renames, editionId, hasDemo },
    ...{ rows: charter.rows, tableRequirements: charter.tableRequirements },
    doubts: doubtViews(charter, settlementsFor(draft, ofSite), ofSite),
    unitNames: unitNamesIn(charter, ofOffice),
  }
}

/** The doubts of the table in force. */
export function doubtsView(
  edition: Edition | null,
  ofSite: readonly Settlement[],
  ofOffice: readonly string[],
): DoubtsView {
  if (!edition) return { edition: null, rows: [], doubts: [], unitNames: [] }
  const { id, title, charter } = edition
  return {
    edition: { id, title, from: edition.from.toString() },
    rows: charter.rows,
    doubts: doubtViews(charter, inEffect(ofSite)),
    unitNames: unitNamesIn(charter, ofOffice),
  }
}

/** A comparison, with what was answered about renamed columns. */
export function comparisonView({ before, diff }: Comparison, renames: readonly Rename[] = []): ComparisonView {
  const { id, title, from } = before ?? {}
  return { before: id ? { id, title: title!, from: from!.toString() } : null, rows: diffRows(diff, renames) }
}

/** What speaks against adopting the draft from a day, in words for this screen. */
export function adoptionView(
  draft: ImportDraft,
  editions: readonly Edition[],
  ofSite: readonly Settlement[],
  by: { readonly from: Temporal.PlainDate; readonly adoptedBy: string },
): AdoptionView {
  const { charter } = draft
  const settlements = settlementsFor(draft, ofSite)
  const reasons = whyNotAdopt(editions, { charter, ...by }, settlements)
  return {
    reasons: reasons.map(({ code, words }) => ({
      code,
      words: words.replace(/；用 belltower.*$/, '。请回到“定疑”一步，先定标有“必须先定”的'),
    })),
    open: settle(charter, settlements).open.length,
  }
}

/** The editions, the newest first, as they stand on a day. */
export function editionLines(editions: readonly Edition[], today: Temporal.PlainDate): readonly EditionLine[] {
  return editions.toReversed().map((edition) => {
    const { id, title, from, adoptedBy, adoptedAt, charter, source } = edition
    const until = termOf(editions, edition)?.until ?? null
    return {
      ...{
        id,
        title,
        adoptedBy,
        rows: charter.rows.length,
        fileName: source.fileName,
        state: stateOn(editions, edition, today),
      },
      ...{ from: from.toString(), until: until?.toString() ?? null, adoptedAt: adoptedAt.toString() },
    }
  })
}

function stateOn(editions: readonly Edition[], edition: Edition, today: Temporal.PlainDate): EditionLine['state'] {
  const term = termOf(editions, edition)
  if (!term) return 'corrected'
  if (Temporal.PlainDate.compare(term.from, today) > 0) return 'to-come'
  return term.until && Temporal.PlainDate.compare(term.until, today) <= 0 ? 'past' : 'in-force'
}

function unitNamesIn({ rows }: Charter, ofOffice: readonly string[]): readonly string[] {
  return [...new Set([...rows.flatMap(({ units }) => units.map(({ name }) => name)), ...ofOffice])]
}
