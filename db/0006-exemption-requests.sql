-- 豁免申请. A request is decided once; an approved one becomes a fact, which the ledger reads.
create table exemption_request (
  site_id text not null references site,
  request_id uuid not null,
  duty_id text not null,
  path text[] not null,
  -- Null: for all who owe the column jointly.
  unit text,
  -- The units that would benefit, by id: who sits in one of them does not decide.
  unit_ids text[] not null,
  reason text not null check (length(reason) between 1 and 500),
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  asked_by text not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  state text not null default 'pending' check (state in ('pending', 'approved', 'rejected')),
  decided_by text check (decided_by <> asked_by), -- nobody decides for himself
  decided_by_name text,
  decided_at timestamptz,
  decision_reason text,
  primary key (site_id, request_id),
  check ((state = 'pending') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null))
);
create index exemption_request_in_order on exemption_request (site_id, asked_at);
create index exemption_request_of_column on exemption_request (site_id, path);

create function refuse_second_decision() returns trigger language plpgsql as $$
begin
  raise exception '已审批的豁免申请不再改动 (a decided request is final)' using errcode = 'restrict_violation';
end $$;
create trigger exemption_is_decided_once before update on exemption_request
  for each row when (old.state <> 'pending') execute function refuse_second_decision();
create trigger exemption_is_not_lost before delete on exemption_request for each row execute function refuse_change();
