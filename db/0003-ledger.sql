-- What happened, and since when we knew. A correction is another fact; nothing here is changed.

create table fact (
  site_id text not null references site (site_id),
  -- Two imports of the same fact are one fact.
  fact_key text not null,
  seq bigint generated always as identity,
  kind text not null,
  path text[] not null,
  unit text,
  on_day date,
  known_day date not null,
  -- The fields of this kind of fact beyond those above.
  more jsonb not null,
  source text not null,
  recorded_at timestamptz not null,
  demo boolean not null default false,
  primary key (site_id, fact_key)
);

create index fact_by_column on fact (site_id, path, on_day);
create index fact_in_order on fact (site_id, seq);

create trigger fact_is_kept before update on fact for each row execute function refuse_change();
create trigger fact_is_not_lost before delete on fact for each row when (not old.demo) execute function refuse_change();

-- The numbers an office gives to 及时 and 法定时限, and its own warning points; each signed. Undone, never deleted.
create table policy_rule (
  site_id text not null references site (site_id),
  rule_id uuid not null,
  rule jsonb not null,
  signed_by text not null,
  signed_at timestamptz not null,
  why text not null,
  -- {by, at, why} when it was taken back.
  undone jsonb,
  primary key (site_id, rule_id)
);
