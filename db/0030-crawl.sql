-- A crawl of a site: where it began, by which rules, how it ended. One that has not ended is taken up again.
create table crawl (
  site_id text not null references site (site_id),
  number bigint not null,
  root text not null,
  rules jsonb not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  summary jsonb,
  primary key (site_id, number)
);

create index crawl_newest on crawl (site_id, root, number desc);

-- What a crawl has still to ask for. A row goes in the transaction that keeps what came of it.
create table crawl_waiting (
  site_id text not null,
  crawl bigint not null,
  href text not null,
  target text not null,
  depth int not null,
  found_on text,
  position bigint not null generated always as identity,
  primary key (site_id, crawl, href),
  foreign key (site_id, crawl) references crawl (site_id, number)
);

-- What was last seen of every address of a site, crawl after crawl.
create table crawl_snapshot (
  site_id text not null,
  root text not null,
  href text not null,
  crawl bigint not null,
  target text not null,
  depth int not null,
  found_on text,
  outcome text not null,
  status int,
  final_href text not null,
  hops jsonb not null,
  content_type text,
  charset text,
  title text,
  text_hash text,
  size int not null,
  ms int not null,
  etag text,
  last_modified text,
  -- Where the page leads: asked for when the page answers that it has not changed.
  leads jsonb not null,
  first_seen timestamptz not null,
  -- When it last answered alive; null when it never did.
  last_seen timestamptz,
  asked_at timestamptz not null,
  -- When its visible text was first as it is now.
  changed_at timestamptz not null,
  primary key (site_id, root, href),
  foreign key (site_id, crawl) references crawl (site_id, number)
);

create index crawl_snapshot_of_crawl on crawl_snapshot (site_id, crawl);
