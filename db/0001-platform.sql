-- The office and its record book. Every table leads with site_id in its key, so that it can be distributed by site.

create table site (
  site_id text primary key check (site_id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name text not null
);

-- The record book (审计记录): append-only, each entry linked to the one before it by its hash.
create table record_entry (
  site_id text not null references site,
  seq bigint not null check (seq >= 1),
  at timestamptz not null,
  name text not null check (name ~ '^[a-z-]+\.[a-z-]+$'),
  subject text not null,
  by text not null,
  data jsonb not null,
  previous text not null check (previous ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (site_id, seq)
);
create index record_entry_subject on record_entry (site_id, subject, seq);

-- Where each book ends: locked by whoever appends, and the proof that nothing was cut off.
create table record_head (
  site_id text primary key references site,
  seq bigint not null check (seq >= 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$')
);

create function refuse_record_change() returns trigger language plpgsql as $$
begin
  raise exception '记录簿只增不改 (% is append-only: % refused)', tg_table_name, tg_op using errcode = 'integrity_constraint_violation';
end $$;

create trigger append_only before update or delete on record_entry for each row execute function refuse_record_change();
create trigger append_only_whole before truncate on record_entry for each statement execute function refuse_record_change();
create trigger keep_head before delete on record_head for each row execute function refuse_record_change();
create trigger keep_head_whole before truncate on record_head for each statement execute function refuse_record_change();
revoke update, delete, truncate on record_entry from public, current_user;
