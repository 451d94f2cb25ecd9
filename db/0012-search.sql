-- What the public may search: one row for every published article, made from it and gone with it.

create table search_document (
  site_id text not null references site (site_id),
  number bigint not null,
  column_id text not null,
  unit_id text not null,
  unit_name text not null,
  kind text not null,
  title text not null,
  -- The title, and the 文号, without spaces and punctuation: whoever types either exactly gets it first.
  title_key text not null,
  document_key text,
  published_at timestamptz not null,
  -- Summary and body as plain text, for the lines shown under a hit.
  text text not null,
  -- Words as cut by jieba, the title's weighted A, the summary's B, the body's D; and the title's pairs of characters.
  words tsvector not null,
  title_pairs tsvector not null,
  address text not null,
  primary key (site_id, number)
);

create index search_document_words on search_document using gin (words);
create index search_document_title_pairs on search_document using gin (title_pairs);
create index search_document_by_title on search_document (site_id, title_key);
create index search_document_by_document on search_document (site_id, document_key) where document_key is not null;
create index search_document_newest on search_document (site_id, published_at desc);
