-- The organisation: the list an office began with, and every change to it since. The registry of a day is computed from them
-- (docs/decisions/0012-units-are-a-list-and-its-changes.md), so nothing that was ever true is lost.

create table unit_list (
  site_id text primary key references site (site_id),
  -- Units with their names and spans, groups with their members.
  registry jsonb not null,
  taken_at timestamptz not null
);
create trigger unit_list_is_kept before update or delete on unit_list for each row execute function refuse_change();

create table change_set (
  site_id text not null references site (site_id),
  change_set_id uuid not null,
  seq bigint not null generated always as identity,
  from_day date not null,
  changes jsonb not null,
  reason text not null check (length(reason) between 1 and 500),
  signed_by text not null,
  signed_name text not null,
  signed_at timestamptz not null,
  primary key (site_id, change_set_id)
);
create index change_set_in_order on change_set (site_id, seq);
create trigger change_set_is_kept before update or delete on change_set for each row execute function refuse_change();
