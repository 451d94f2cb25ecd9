-- The responsibility table, edition by edition. An adopted edition is never changed: the database refuses it.

create table edition (
  site_id text not null references site (site_id),
  edition_id uuid not null,
  title text not null,
  from_day date not null,
  adopted_by text not null,
  adopted_at timestamptz not null,
  -- The tables as cells and merges, and what was read from them. Kept as read, so that a later reader changes nothing in the past.
  grids jsonb not null,
  charter jsonb not null,
  file_name text not null,
  file_sha256 text not null,
  -- A demonstration's edition, which `demo wipe` takes away again.
  demo boolean not null default false,
  primary key (site_id, edition_id)
);

create index edition_in_order on edition (site_id, from_day, adopted_at);

create table settlement (
  site_id text not null references site (site_id),
  settlement_id uuid not null,
  doubt_key text not null,
  -- The doubt itself: its code, its place in the table and the words it is about.
  doubt jsonb not null,
  choice jsonb not null,
  settled_by text not null,
  settled_at timestamptz not null,
  why text not null,
  -- {by, at, why} when it was taken back. It stays on record.
  undone jsonb,
  primary key (site_id, settlement_id)
);

create unique index settlement_in_force on settlement (site_id, doubt_key) where undone is null;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% 只增不改 (% is append-only)', tg_table_name, tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger edition_is_kept before update on edition for each row execute function refuse_change();
create trigger edition_is_not_lost before delete on edition for each row when (not old.demo) execute function refuse_change();
