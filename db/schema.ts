// Generated from the migrated schema by `npm run db:types`; not edited by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { JsonValue } from '#/platform/canonical-json.ts'

/** Read as a value, written as its JSON text: the driver would send a list as a Postgres array. */
export type Json = ColumnType<JsonValue, string, string>
export type GeneratedJson = ColumnType<JsonValue, string | undefined, string>

export type ArticleTable = {
  site_id: string
  number: GeneratedAlways<number>
  column_id: string
  unit_id: string
  title: string
  stage: Generated<string>
  standing: Generated<string>
  version: Generated<number>
  text_version: Generated<number>
  published_version: number | null
  published_at: string | null
  approved_at: string | null
  publish_at: string | null
  index_number: string | null
  pinned: Generated<boolean>
  trashed_at: string | null
  created_by: string
  created_by_name: string
  created_at: string
  touched_by_name: string
  touched_at: string
  demo: Generated<boolean>
}

export type ArticleAutosaveTable = {
  site_id: string
  number: number
  person_id: string
  base_version: number
  content: Json
  saved_at: string
}

export type ArticlePairTable = {
  site_id: string
  kind: string
  first_number: number
  second_number: number
  tied_by_name: string
  tied_at: string
}

export type ArticleReviewTable = {
  site_id: string
  number: number
  seq: number
  text_version: number
  what: string
  stage: string
  to_stage: string
  reason: Generated<string>
  person_id: string
  person_name: string
  at: string
}

export type ArticleValidityTable = {
  site_id: string
  number: number
  seq: number
  state: string
  from_day: string
  why: string
  set_by_name: string
  set_at: string
}

export type ArticleVersionTable = {
  site_id: string
  number: number
  version: number
  title: string
  body: string
  content: Json
  written_by: string
  written_by_name: string
  written_at: string
}

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

export type CrawlTable = {
  site_id: string
  number: number
  root: string
  rules: Json
  started_at: string
  ended_at: string | null
  summary: Json | null
}

export type CrawlSnapshotTable = {
  site_id: string
  root: string
  href: string
  crawl: number
  target: string
  depth: number
  found_on: string | null
  outcome: string
  status: number | null
  final_href: string
  hops: Json
  content_type: string | null
  charset: string | null
  title: string | null
  text_hash: string | null
  size: number
  ms: number
  etag: string | null
  last_modified: string | null
  leads: Json
  first_seen: string
  last_seen: string | null
  asked_at: string
  changed_at: string
}

export type CrawlWaitingTable = {
  site_id: string
  crawl: number
  href: string
  target: string
  depth: number
  found_on: string | null
  position: GeneratedAlways<number>
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
  renames: GeneratedJson
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

export type ListingSlotTable = {
  site_id: string
  listing: string
  slot: number
  number: number
  silent: Generated<boolean>
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

export type PublishedFileTable = {
  site_id: string
  sha256: string
  number: number
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

export type RunningNumberTable = {
  site_id: string
  series: string
  last: number
}

export type SearchDocumentTable = {
  site_id: string
  number: number
  column_id: string
  unit_id: string
  unit_name: string
  kind: string
  title: string
  title_key: string
  document_key: string | null
  published_at: string
  text: string
  words: string
  title_pairs: string
  address: string
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

export type SiteColumnTable = {
  site_id: string
  column_id: string
  parent_id: string | null
  title: string
  path: readonly string[]
  kind: string
  position: number
  reviews: number
  types: Generated<readonly string[]>
  description: Generated<string>
  keywords: Generated<readonly string[]>
  target: Json | null
  banner: string | null
  archived_from: string | null
  retired_from: string | null
  by_office: Generated<boolean>
  set_at_desk: Generated<readonly string[]>
  named_from: string
}

export type SiteSettingTable = {
  site_id: string
  version: number
  settings: Json
  changed_by: string
  changed_by_name: string
  changed_at: string
}

export type StoredFileTable = {
  site_id: string
  sha256: string
  extension: string
  media_type: string
  bytes: number
  width: number | null
  height: number | null
  file_name: string
  unit_id: string | null
  uploaded_by: string
  uploaded_by_name: string
  uploaded_at: string
  demo: Generated<boolean>
}

export type UnitListTable = {
  site_id: string
  registry: Json
  taken_at: string
}

export type Schema = {
  readonly article: ArticleTable
  readonly article_autosave: ArticleAutosaveTable
  readonly article_pair: ArticlePairTable
  readonly article_review: ArticleReviewTable
  readonly article_validity: ArticleValidityTable
  readonly article_version: ArticleVersionTable
  readonly auth_account: AuthAccountTable
  readonly auth_session: AuthSessionTable
  readonly auth_two_factor: AuthTwoFactorTable
  readonly auth_user: AuthUserTable
  readonly auth_verification: AuthVerificationTable
  readonly calendar_notice: CalendarNoticeTable
  readonly change_set: ChangeSetTable
  readonly crawl: CrawlTable
  readonly crawl_snapshot: CrawlSnapshotTable
  readonly crawl_waiting: CrawlWaitingTable
  readonly edition: EditionTable
  readonly exemption_request: ExemptionRequestTable
  readonly fact: FactTable
  readonly import_draft: ImportDraftTable
  readonly listing_slot: ListingSlotTable
  readonly migration: MigrationTable
  readonly password_set: PasswordSetTable
  readonly person: PersonTable
  readonly policy_rule: PolicyRuleTable
  readonly published_file: PublishedFileTable
  readonly record_entry: RecordEntryTable
  readonly record_head: RecordHeadTable
  readonly running_number: RunningNumberTable
  readonly search_document: SearchDocumentTable
  readonly seat: SeatTable
  readonly settlement: SettlementTable
  readonly sign_in_attempt: SignInAttemptTable
  readonly site: SiteTable
  readonly site_column: SiteColumnTable
  readonly site_setting: SiteSettingTable
  readonly stored_file: StoredFileTable
  readonly unit_list: UnitListTable
}
