-- 导入草稿: a table on its way to becoming an edition, kept between its steps so that anyone of the office can go on with it.
create table import_draft (
  site_id text not null references site,
  draft_id uuid not null,
  -- Grows with every change: who changes must have seen the last one.
  version int not null default 1,
  state text not null default 'open' check (state in ('open', 'adopted', 'discarded')),
  step text not null check (step in ('tables', 'clauses', 'doubts', 'compare', 'adopt')),
  file_name text not null,
  file_sha256 text not null,
  -- All tables of the file, those of them that are the charter, and what was read from those.
  grids jsonb not null,
  chosen int[] not null check (cardinality(chosen) > 0),
  charter jsonb not null,
  -- What was decided here: it begins to count when the draft is adopted.
  settlements jsonb not null default '[]',
  renames jsonb not null default '[]',
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  changed_by text not null,
  changed_at timestamptz not null,
  changed_what text not null,
  edition_id uuid,
  primary key (site_id, draft_id),
  foreign key (site_id, edition_id) references edition,
  check ((state = 'adopted') = (edition_id is not null))
);
create index import_draft_in_order on import_draft (site_id, uploaded_at);

create function refuse_reopening() returns trigger language plpgsql as $$
begin
  raise exception '已启用或已放弃的草稿不再改动 (a closed draft is final)' using errcode = 'restrict_violation';
end $$;
create trigger import_draft_is_closed_once before update on import_draft
  for each row when (old.state <> 'open') execute function refuse_reopening();
