-- Accounts, as better-auth keeps them: who can prove who he is. They belong to the installation, not to a site, so they have no site_id
-- (docs/decisions/0011-accounts-by-better-auth.md); what a person may do on a site is in `person` and `seat`.
create table auth_user (
  id text primary key,
  name text not null,
  -- Nobody's mail: better-auth wants one. It is never shown or written to.
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  username text not null unique,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table auth_session (
  id text primary key,
  user_id text not null references auth_user on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- When it was last used, and when the password was last asked for.
  seen_at timestamptz not null,
  confirmed_at timestamptz not null,
  -- Kept for a day after it ended, to say why.
  ended_why text check (ended_why in ('replaced', 'idle', 'password-changed', 'deactivated'))
);
create index auth_session_of_user on auth_session (user_id);

create table auth_account (
  id text primary key,
  user_id text not null references auth_user on delete cascade,
  account_id text not null,
  provider_id text not null,
  -- A hash (scrypt), for the provider `credential`.
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index auth_account_of_user on auth_account (user_id);

create table auth_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_verification_by_identifier on auth_verification (identifier);

create table auth_two_factor (
  id text primary key,
  user_id text not null unique references auth_user on delete cascade,
  -- Both encrypted with the key in the data folder.
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count int not null default 0,
  locked_until timestamptz
);
create index auth_two_factor_by_secret on auth_two_factor (secret);

-- A person of a site. The account is the auth_user of the same id.
create table person (
  site_id text not null references site,
  person_id text not null references auth_user,
  name text not null check (length(name) between 1 and 40),
  username text not null,
  active boolean not null default true,
  demo boolean not null default false,
  created_at timestamptz not null,
  primary key (site_id, person_id),
  unique (site_id, username)
);

-- A role held in a unit, or one of the three administrators' roles, which have none. Spans are [from_day, until_day).
create table seat (
  site_id text not null,
  seat_id uuid not null,
  person_id text not null,
  unit_id text,
  role text not null check (role in ('editor', 'reviewer', 'leader', 'office', 'system', 'security', 'audit')),
  from_day date not null,
  until_day date check (until_day >= from_day),
  -- Whom the person stands in for.
  deputy_for text,
  granted_by text not null check (granted_by <> person_id), -- nobody grants himself
  granted_at timestamptz not null,
  primary key (site_id, seat_id),
  foreign key (site_id, person_id) references person,
  foreign key (site_id, deputy_for) references person (site_id, person_id),
  check ((unit_id is null) = (role in ('system', 'security', 'audit'))),
  check (deputy_for <> person_id)
);
create index seat_of_person on seat (site_id, person_id);
create index seat_of_unit on seat (site_id, unit_id);

-- 三员分立, GB/T 22239-2019 8.1.5: an administrator has no other role at the same time. The row of the person is locked, so that two
-- grants at once cannot miss each other.
create function refuse_second_role() returns trigger language plpgsql as $$
begin
  perform from person where site_id = new.site_id and person_id = new.person_id for update;
  if exists (
    select from seat other
     where other.site_id = new.site_id and other.person_id = new.person_id and other.seat_id <> new.seat_id
       and (other.unit_id is null or new.unit_id is null)
       and daterange(other.from_day, other.until_day) && daterange(new.from_day, new.until_day)
  ) then
    raise exception '三员不得兼任 (an administrator holds no other role)' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger administrator_alone after insert or update on seat for each row execute function refuse_second_role();

-- Every password a person had, as a hash, so that none is used again too soon. The last is the one in force.
create table password_set (
  site_id text not null,
  person_id text not null,
  seq bigint not null generated always as identity,
  hash text not null,
  -- By somebody else: to be changed at the first sign-in.
  given boolean not null,
  set_at timestamptz not null,
  primary key (site_id, person_id, seq),
  foreign key (site_id, person_id) references person
);

-- Failed sign-ins in a row, by the name that was typed, whether or not there is such an account.
create table sign_in_attempt (
  site_id text not null references site,
  username text not null,
  failures int not null,
  last_at timestamptz not null,
  locked_until timestamptz,
  primary key (site_id, username)
);
