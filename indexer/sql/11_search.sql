-- Searching cards. What is searched is derived from the card's own columns, so that it can never differ from them.
create extension if not exists unaccent with schema public;

-- Immutable here, because the dictionary is named: what it says of a letter does not change while the server runs.
create or replace function content.plain(given text) returns text immutable strict parallel safe language sql
  return lower(public.unaccent('public.unaccent'::regdictionary, given));
comment on function content.plain(text) is '@behavior -*';

-- Words alone: no accents, no capitals, nothing between them but one space.
create or replace function content.words_of(given text) returns text immutable strict parallel safe language sql
  return trim(regexp_replace(content.plain(given), '[^[:alnum:]]+', ' ', 'g'));
comment on function content.words_of(text) is '@behavior -*';

create or replace function content.joined(given text[]) returns text immutable strict parallel safe language plpgsql as $$ begin return array_to_string(given, ' '); end $$;
comment on function content.joined(text[]) is '@behavior -*';

alter table content.cards drop column if exists search, drop column if exists search_text;
-- By weight: the name; the publisher, tasks and tags; the summary and licence; the description.
alter table content.cards add column if not exists words tsvector generated always as (
  setweight(to_tsvector('simple', content.words_of(coalesce(name, ''))), 'A') ||
  setweight(to_tsvector('simple', content.words_of(coalesce(publisher_name, '') || ' ' || content.joined(tasks) || ' ' || content.joined(tags))), 'B') ||
  setweight(to_tsvector('simple', content.words_of(coalesce(summary, '') || ' ' || coalesce(license, ''))), 'C') ||
  setweight(to_tsvector('simple', content.words_of(left(coalesce(description, ''), 100000))), 'D')
) stored;
-- What is short enough to be searched in spite of mistakes, and within words.
alter table content.cards add column if not exists title text generated always as (
  content.words_of(coalesce(name, '') || ' ' || coalesce(publisher_name, '') || ' ' || content.joined(tasks) || ' ' || content.joined(tags))
) stored;
alter table content.cards add column if not exists plain_name text generated always as (content.words_of(coalesce(name, ''))) stored;

create index if not exists cards_words on content.cards using gin (words);
create index if not exists cards_title on content.cards using gin (title public.gin_trgm_ops);
create index if not exists cards_languages on content.cards using gin (languages);
create index if not exists cards_pricing on content.cards ((pricing ->> 'model'));
create index if not exists cards_publisher on content.cards (publisher_name);

-- Cards that answer a search, at most `most`, with how well: 4000 for the name itself and 2000 for how it begins, up to 1000
-- for where the words stand (ts_rank with the weights above), up to 400 for how alike the name is and 100 for how alike name,
-- publisher, tasks and tags together are (pg_trgm's word_similarity).
-- Every word has to be there, or a word that begins with it. Only where no card has them, texts that are alike or hold the
-- query within a word count: a mistyped search finds something, and a good one is not watered down.
create or replace function content.search_cards(query text, most integer) returns table (hash text, rank integer)
  stable language sql set pg_trgm.word_similarity_threshold = 0.45 set jit = off as $$
  with asked as (
    select content.words_of(query) as text,
      (select string_agg(quote_literal(word) || ':*', ' & ')::tsquery from (select word from regexp_split_to_table(content.words_of(query), ' ') word where word <> '' limit 16) w) as words
  ), precise as materialized (
    select c.hash from content.cards c, asked where c.words @@ asked.words limit most
  ), alike as (
    select c.hash from content.cards c, asked
    where not exists (select from precise) and length(asked.text) >= 2 and (asked.text <% c.title or c.title like '%' || asked.text || '%')
    limit most
  )
  select c.hash,
    (case when c.plain_name = asked.text then 4000 when starts_with(c.plain_name, asked.text) then 2000 else 0 end
      + floor(1000 * ts_rank('{0.1, 0.3, 0.6, 1.0}', c.words, asked.words)) + floor(400 * word_similarity(asked.text, c.plain_name)) + floor(100 * word_similarity(asked.text, c.title)))::integer
  from (select p.hash from precise p union select a.hash from alike a) found join content.cards c using (hash), asked
$$;
comment on function content.search_cards(text, integer) is '@behavior -*';
