import type { UnitEntry } from '#/charter/charter.ts'
import type { Duration } from '#/charter/obligation.ts'

/** 怎么定: what a person decided about a doubt. */
export type Choice =
  /** As it was read. */
  | { readonly kind: 'accept' }
  | { readonly kind: 'share'; readonly share: Share }
  /** Who owes the column; none: nobody does. */
  | { readonly kind: 'units'; readonly units: readonly UnitEntry[] }
  /** Who owes each of the columns of the cell, by column name. */
  | { readonly kind: 'owners'; readonly owners: Readonly<Record<string, readonly UnitEntry[]>> }
  /** The columns that the cell names; one name: it is one column. */
  | { readonly kind: 'columns'; readonly names: readonly string[] }
  /** Who belongs to the open group, and whether each of them owes it or one update is enough. */
  | { readonly kind: 'members'; readonly members: readonly string[]; readonly share?: Share }
  /** The number given to 及时 or 法定时限. */
  | { readonly kind: 'term'; readonly within: Duration; readonly workdays?: boolean }
  /** Whether a sentence that names other columns is owed for this one too. */
  | { readonly kind: 'applies'; readonly here: boolean }
  /** The parts that the sentence names are no sub-columns: it speaks of the whole column. */
  | { readonly kind: 'whole' }
  /** Which of the classes that the sentence names each column is (政府采购: 月报类), by column name. */
  | { readonly kind: 'scopes'; readonly scopes: Readonly<Record<string, string>> }

/** Joint owners: one update meets it for all, or every unit owes its own. */
export type Share = 'jointly' | 'each'
