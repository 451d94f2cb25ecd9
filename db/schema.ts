// Generated from the migrated schema by `npm run db:types`; not edited by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { JsonValue } from '#/platform/canonical-json.ts'

/** Read as a value, written as its JSON text: the driver would send a list as a Postgres array. */
export type Json = ColumnType<JsonValue, string, string>
export type GeneratedJson = ColumnType<JsonValue, string | undefined, string>

export type CalendarNoticeTable = {
  site_id: string
  year: number
  version: number
  notice: string
  plan: Json
  imported_by: string
  imported_at: string
  file_name: string
  file_sha256: string
}

export type EditionTable = {
  site_id: string
  edition_id: string
  title: string
  from_day: string
  adopted_by: string
  adopted_at: string
  grids: Json
  charter: Json
  file_name: string
  file_sha256: string
  demo: Generated<boolean>
}

export type FactTable = {
  site_id: string
  fact_key: string
  seq: GeneratedAlways<number>
  kind: string
  path: readonly string[]
  unit: string | null
  on_day: string | null
  known_day: string
  more: Json
  source: string
  recorded_at: string
  demo: Generated<boolean>
}

export type MigrationTable = {
  name: string
  checksum: string
  taken_at: Generated<string>
}

export type PolicyRuleTable = {
  site_id: string
  rule_id: string
  rule: Json
  signed_by: string
  signed_at: string
  why: string
  undone: Json | null
}

export type RecordEntryTable = {
  site_id: string
  seq: number
  at: string
  name: string
  subject: string
  by: string
  data: Json
  previous: string
  hash: string
}

export type RecordHeadTable = {
  site_id: string
  seq: number
  hash: string
}

export type SettlementTable = {
  site_id: string
  settlement_id: string
  doubt_key: string
  doubt: Json
  choice: Json
  settled_by: string
  settled_at: string
  why: string
  undone: Json | null
}

export type SiteTable = {
  site_id: string
  name: string
}

export type Schema = {
  readonly calendar_notice: CalendarNoticeTable
  readonly edition: EditionTable
  readonly fact: FactTable
  readonly migration: MigrationTable
  readonly policy_rule: PolicyRuleTable
  readonly record_entry: RecordEntryTable
  readonly record_head: RecordHeadTable
  readonly settlement: SettlementTable
  readonly site: SiteTable
}
