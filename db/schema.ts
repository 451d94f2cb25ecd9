// Generated from the migrated schema by `npm run db:types`; not edited by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { JsonValue } from '#/platform/canonical-json.ts'

/** Read as a value, written as its JSON text: the driver would send a list as a Postgres array. */
export type Json = ColumnType<JsonValue, string, string>
export type GeneratedJson = ColumnType<JsonValue, string | undefined, string>

export type AuthAccountTable = {
  id: string
  user_id: string
  account_id: string
  provider_id: string
  password: string | null
  access_token: string | null
  refresh_token: string | null
  id_token: string | null
  access_token_expires_at: string | null
  refresh_token_expires_at: string | null
  scope: string | null
  created_at: string
  updated_at: string
}

export type AuthSessionTable = {
  id: string
  user_id: string
  token: string
  expires_at: string
  ip_address: string | null
  user_agent: string | null
  created_at: string
  updated_at: string
  seen_at: string
  confirmed_at: string
  ended_why: string | null
}

export type AuthTwoFactorTable = {
  id: string
  user_id: string
  secret: string
  backup_codes: string
  verified: Generated<boolean>
  failed_verification_count: Generated<number>
  locked_until: string | null
}

export type AuthUserTable = {
  id: string
  name: string
  email: string
  email_verified: Generated<boolean>
  image: string | null
  username: string
  two_factor_enabled: Generated<boolean>
  created_at: string
  updated_at: string
}

export type AuthVerificationTable = {
  id: string
  identifier: string
  value: string
  expires_at: string
  created_at: string
  updated_at: string
}

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

export type ChangeSetTable = {
  site_id: string
  change_set_id: string
  seq: GeneratedAlways<number>
  from_day: string
  changes: Json
  reason: string
  signed_by: string
  signed_name: string
  signed_at: string
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

export type ExemptionRequestTable = {
  site_id: string
  request_id: string
  duty_id: string
  path: readonly string[]
  unit: string | null
  unit_ids: readonly string[]
  reason: string
  from_day: string
  until_day: string
  asked_by: string
  asked_by_name: string
  asked_at: string
  state: Generated<string>
  decided_by: string | null
  decided_by_name: string | null
  decided_at: string | null
  decision_reason: string | null
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

export type ImportDraftTable = {
  site_id: string
  draft_id: string
  version: Generated<number>
  state: Generated<string>
  step: string
  file_name: string
  file_sha256: string
  grids: Json
  chosen: readonly number[]
  charter: Json
  settlements: GeneratedJson
  renames: GeneratedJson
  uploaded_by: string
  uploaded_at: string
  changed_by: string
  changed_at: string
  changed_what: string
  edition_id: string | null
}

export type MigrationTable = {
  name: string
  checksum: string
  taken_at: Generated<string>
}

export type PasswordSetTable = {
  site_id: string
  person_id: string
  seq: GeneratedAlways<number>
  hash: string
  given: boolean
  set_at: string
}

export type PersonTable = {
  site_id: string
  person_id: string
  name: string
  username: string
  active: Generated<boolean>
  demo: Generated<boolean>
  created_at: string
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

export type SeatTable = {
  site_id: string
  seat_id: string
  person_id: string
  unit_id: string | null
  role: string
  from_day: string
  until_day: string | null
  deputy_for: string | null
  granted_by: string
  granted_at: string
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

export type SignInAttemptTable = {
  site_id: string
  username: string
  failures: number
  last_at: string
  locked_until: string | null
}

export type SiteTable = {
  site_id: string
  name: string
}

export type UnitListTable = {
  site_id: string
  registry: Json
  taken_at: string
}

export type Schema = {
  readonly auth_account: AuthAccountTable
  readonly auth_session: AuthSessionTable
  readonly auth_two_factor: AuthTwoFactorTable
  readonly auth_user: AuthUserTable
  readonly auth_verification: AuthVerificationTable
  readonly calendar_notice: CalendarNoticeTable
  readonly change_set: ChangeSetTable
  readonly edition: EditionTable
  readonly exemption_request: ExemptionRequestTable
  readonly fact: FactTable
  readonly import_draft: ImportDraftTable
  readonly migration: MigrationTable
  readonly password_set: PasswordSetTable
  readonly person: PersonTable
  readonly policy_rule: PolicyRuleTable
  readonly record_entry: RecordEntryTable
  readonly record_head: RecordHeadTable
  readonly seat: SeatTable
  readonly settlement: SettlementTable
  readonly sign_in_attempt: SignInAttemptTable
  readonly site: SiteTable
  readonly unit_list: UnitListTable
}
