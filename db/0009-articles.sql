-- Columns of the site, articles with their versions and reviews, and the places that published ones have in lists.

create table site_column (
  site_id text not null references site,
  -- Its address. Given once.
  column_id text not null check (column_id ~ '^[a-z0-9-]+(/[a-z0-9-]+)*$'),
  parent_id text,
  title text not null check (length(title) between 1 and 60),
  -- As the charter names it, outermost first.
  path text[] not null check (cardinality(path) > 0),
  kind text not null check (kind in ('group', 'list', 'page', 'link', 'collected', 'disclosure', 'unit-disclosure', 'topic')),
  position int not null,
  reviews int not null check (reviews between 1 and 3),
  types text[] not null default '{}',
  description text not null default '',
  keywords text[] not null default '{}',
  -- {url, owner, reason} of a link column.
  target jsonb,
  banner text,
  archived_from date,
  retired_from date,
  -- Made by the office itself (a topic and what is below it), not from the charter.
  by_office boolean not null default false,
  -- What the office set at the desk: making the columns again leaves it alone.
  set_at_desk text[] not null default '{}',
  -- The first day of the edition whose words `path` is in.
  named_from date not null,
  primary key (site_id, column_id),
  foreign key (site_id, parent_id) references site_column
);
create function refuse_new_address() returns trigger language plpgsql as $$
begin
  raise exception '栏目地址定下后不再改变 (the address of a column never changes)' using errcode = 'restrict_violation';
end $$;
create trigger column_keeps_its_address before update on site_column
  for each row when (old.column_id <> new.column_id or old.site_id <> new.site_id) execute function refuse_new_address();

-- Where each series of numbers ends: the slots of a listing, the 索引号 of a unit in a year. Whoever takes the next holds the row.
create table running_number (
  site_id text not null references site,
  series text not null,
  last int not null check (last > 0),
  primary key (site_id, series)
);

create table article (
  site_id text not null references site,
  -- Given once and never used again; part of the address.
  number int not null generated always as identity,
  column_id text not null,
  unit_id text not null,
  -- The title of the working copy.
  title text not null,
  stage text not null default 'draft' check (stage in ('draft', 'review-1', 'review-2', 'review-3', 'through')),
  standing text not null default 'unpublished'
    check (standing in ('unpublished', 'scheduled', 'published', 'withdrawn', 'archived')),
  -- Grows with every change: who changes must have seen the last one. The text of the working copy is `article_version` of `text_version`.
  version int not null default 1,
  text_version int not null default 1,
  published_version int,
  published_at timestamptz,
  -- When the text that is shown was approved.
  approved_at timestamptz,
  publish_at timestamptz,
  index_number text,
  pinned boolean not null default false,
  trashed_at timestamptz,
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null,
  -- Who did the last thing to it, and when.
  touched_by_name text not null,
  touched_at timestamptz not null,
  demo boolean not null default false,
  primary key (site_id, number),
  foreign key (site_id, column_id) references site_column,
  check ((published_at is null) = (standing in ('unpublished', 'scheduled'))),
  check ((published_at is null) = (published_version is null)),
  check ((published_at is null) = (approved_at is null)),
  check (standing <> 'scheduled' or (stage = 'through' and publish_at is not null)),
  check (trashed_at is null or standing = 'unpublished')
);
create unique index article_index_number on article (site_id, index_number) where index_number is not null;
create index article_last_touched on article (site_id, touched_at desc, number desc);
create index article_of_unit on article (site_id, unit_id, touched_at desc, number desc);
create index article_of_column on article (site_id, column_id, touched_at desc, number desc);
create index article_in_review on article (site_id, stage, unit_id, touched_at) where stage in ('review-1', 'review-2', 'review-3');
create index article_scheduled on article (site_id, publish_at) where standing = 'scheduled';
create index article_shown on article (site_id, published_at) where standing = 'published';

-- 弄虚作假 is a national veto (国办发〔2019〕19号): the moment of publication is set once and stays.
create function refuse_redating() returns trigger language plpgsql as $$
begin
  raise exception '发布时间、索引号和稿件编号定下后不再改变 (published_at, index_number and number never change)' using errcode = 'restrict_violation';
end $$;
create trigger article_is_not_redated before update on article for each row
  when (old.number <> new.number or old.site_id <> new.site_id or old.demo <> new.demo
    or (old.published_at is not null and old.published_at is distinct from new.published_at)
    or (old.index_number is not null and old.index_number is distinct from new.index_number))
  execute function refuse_redating();
create trigger article_is_not_lost before delete on article for each row when (not old.demo) execute function refuse_change();

-- What belongs to an article is only added to; with a demonstration's article it may go.
create function refuse_loss() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select from article where site_id = old.site_id and number = old.number and demo) then
    return old;
  end if;
  raise exception '% 只增不改 (% is append-only)', tg_table_name, tg_table_name using errcode = 'restrict_violation';
end $$;

create table article_version (
  site_id text not null,
  number int not null,
  version int not null,
  title text not null,
  body text not null,
  -- The other fields of the text.
  content jsonb not null,
  written_by text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (site_id, number, version),
  foreign key (site_id, number) references article
);
create trigger version_is_kept before update or delete on article_version for each row execute function refuse_loss();

-- 自动保存: what somebody was typing and has not saved. Gone once he saves.
create table article_autosave (
  site_id text not null,
  number int not null,
  person_id text not null,
  -- The version he was changing.
  base_version int not null,
  content jsonb not null,
  saved_at timestamptz not null,
  primary key (site_id, number, person_id),
  foreign key (site_id, number) references article on delete cascade
);

-- 三审: sent for review, passed, returned. A round begins with `submitted`.
create table article_review (
  site_id text not null,
  number int not null,
  seq int not null,
  text_version int not null,
  what text not null check (what in ('submitted', 'passed', 'returned')),
  stage text not null,
  to_stage text not null,
  reason text not null default '',
  person_id text not null,
  person_name text not null,
  at timestamptz not null,
  primary key (site_id, number, seq),
  foreign key (site_id, number) references article,
  check (what <> 'returned' or length(trim(reason)) > 0)
);
create trigger review_is_kept before update or delete on article_review for each row execute function refuse_loss();

-- 双向关联: one edge, read from both ends; the first is the older one (policy, call, replaced document).
create table article_pair (
  site_id text not null,
  kind text not null check (kind in ('interpretation', 'feedback', 'replacement')),
  first_number int not null,
  second_number int not null,
  tied_by_name text not null,
  tied_at timestamptz not null,
  primary key (site_id, first_number, second_number),
  foreign key (site_id, first_number) references article (site_id, number) on delete cascade,
  foreign key (site_id, second_number) references article (site_id, number) on delete cascade,
  check (first_number <> second_number)
);
create unique index article_pair_is_one_edge
  on article_pair (site_id, least(first_number, second_number), greatest(first_number, second_number));
create index article_pair_from_second on article_pair (site_id, second_number);

-- 有效性: void, never deleted.
create table article_validity (
  site_id text not null,
  number int not null,
  seq int not null,
  state text not null check (state in ('valid', 'void')),
  from_day date not null,
  why text not null check (length(trim(why)) > 0),
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (site_id, number, seq),
  foreign key (site_id, number) references article
);
create trigger validity_is_kept before update or delete on article_validity for each row execute function refuse_loss();

-- The place of a published article in a list, counted from 1, for ever its own. Silent while the article is not to be seen there.
create table listing_slot (
  site_id text not null,
  listing text not null,
  slot int not null check (slot > 0),
  number int not null,
  silent boolean not null default false,
  primary key (site_id, listing, slot),
  unique (site_id, number, listing),
  foreign key (site_id, number) references article
);
create trigger slot_is_kept before update on listing_slot for each row
  when (old.site_id <> new.site_id or old.listing <> new.listing or old.slot <> new.slot or old.number <> new.number)
  execute function refuse_loss();
create trigger slot_is_not_lost before delete on listing_slot for each row execute function refuse_loss();

-- Uploaded files and pictures, by what is in them.
create table stored_file (
  site_id text not null references site,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  extension text not null check (extension ~ '^[a-z0-9]{1,8}$'),
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  -- Of a picture, in pixels.
  width int,
  height int,
  -- As it was called where it came from.
  file_name text not null,
  unit_id text,
  uploaded_by text not null,
  uploaded_by_name text not null,
  uploaded_at timestamptz not null,
  demo boolean not null default false,
  primary key (site_id, sha256)
);
create trigger file_is_kept before update on stored_file for each row execute function refuse_change();
create trigger file_is_not_lost before delete on stored_file for each row when (not old.demo) execute function refuse_change();

-- Which published articles show or offer a file: a file that none does is not for the public.
create table published_file (
  site_id text not null,
  sha256 text not null,
  number int not null,
  primary key (site_id, sha256, number),
  foreign key (site_id, number) references article on delete cascade
);
create index published_file_of_article on published_file (site_id, number);

-- What the office decides about its site, version by version; the last is in force.
create table site_setting (
  site_id text not null references site,
  version int not null check (version > 0),
  settings jsonb not null,
  changed_by text not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (site_id, version)
);
create trigger site_setting_is_kept before update or delete on site_setting for each row execute function refuse_change();
