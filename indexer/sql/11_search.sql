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

create index if not exists cards_name_start on content.cards (plain_name text_pattern_ops);

-- Words that all have to be there, each as the beginning of one; null where nothing is asked for.
create or replace function content.query_of(asked text) returns tsquery immutable strict parallel safe language sql
  return (select string_agg(quote_literal(word) || ':*', ' & ')::tsquery from (select word from regexp_split_to_table(asked, ' ') word where word <> '' limit 16) w);
comment on function content.query_of(text) is '@behavior -*';

-- How well a card answers: 4000 for the name itself and 2000 for how it begins, up to 1000 for where the words stand (ts_rank with
-- the weights above), and up to 400 for how alike the name is (pg_trgm's word_similarity). A card without the words has up to 100
-- instead for how alike name, publisher, tasks and tags together are.
create or replace function content.rank_of(asked text, wanted tsquery, plain_name text, title text, words tsvector) returns integer immutable parallel safe language sql
  return (case when plain_name = asked then 4000 when starts_with(plain_name, asked) then 2000 else 0 end + floor(400 * word_similarity(asked, plain_name))
    + case when words @@ wanted then floor(1000 * ts_rank('{0.1, 0.3, 0.6, 1.0}', words, wanted)) else floor(100 * word_similarity(asked, title)) end)::integer;
comment on function content.rank_of(text, tsquery, text, text, tsvector) is '@behavior -*';

-- Whether a query is the beginning of an id, an owner or a hash: those are pasted, often cut short.
create or replace function content.is_hash(query text) returns boolean immutable strict parallel safe language sql return query ~* '^0x[0-9a-f]{4,64}$';
comment on function content.is_hash(text) is '@behavior -*';

drop function if exists content.search_cards(text, integer);
drop function if exists chain.found_listings;
-- Listings whose shown card answers a search and that pass the filters that are not null: `most` of them at most, those with the
-- most backing, and beside them a hundred whose name begins with the query, the name itself first. All listings, for no query.
-- Every word has to be there, or a word that begins with it. Only where no card has them, texts that are alike or hold the
-- query within a word count: a mistyped search finds something, and a good one is not watered down.
-- `below_backing` and `below_id`: only what comes after that listing in the order of backing.
-- Planned anew for each search, with its words and filters before the planner's eyes: a rare word is looked up, and of a common
-- one the catalog is walked by backing until there are enough.
create function chain.found_listings(
  query text, most integer, disputed boolean default null, least_backing numeric default null, least_grade integer default null,
  kinds text[] default null, statuses text[] default null, licenses text[] default null, pricings text[] default null,
  tasks text[] default null, tags text[] default null, languages text[] default null,
  below_backing numeric default null, below_id text default null
) returns table (id text, hash text, backing numeric)
  stable language plpgsql rows 50 set pg_trgm.word_similarity_threshold = 0.45 as $$
declare
  asked constant text := content.words_of(query);
  wanted constant tsquery := content.query_of(asked);
  source constant text := 'select l.id::text, coalesce(v.content_hash, '''')::text as hash, l.backing from chain.listing l
    left join chain.version v on v.id = l.shown_version_id left join content.cards c on c.hash = v.content_hash where ';
  found text;
  passes constant text := concat(
    case when disputed is not null then format(' and (l.open_dispute_id is not null) = %L::boolean', disputed) end,
    case when least_backing is not null then format(' and l.backing >= %L::numeric', least_backing) end,
    case when least_grade is not null then format(' and l.grade >= %L::integer', least_grade) end,
    case when kinds is not null then format(' and c.kind = any(%L::text[])', kinds) end,
    case when statuses is not null then format(' and l.status = any(%L::text[])', statuses) end,
    case when licenses is not null then format(' and c.license = any(%L::text[])', licenses) end,
    case when pricings is not null then format(' and c.pricing ->> ''model'' = any(%L::text[])', pricings) end,
    case when tasks is not null then format(' and c.tasks && %L::text[]', tasks) end,
    case when tags is not null then format(' and c.tags && %L::text[]', tags) end,
    case when languages is not null then format(' and c.languages && %L::text[]', languages) end,
    case when below_id is not null then format(' and l.backing <= %1$L::numeric and (l.backing < %1$L::numeric or l.id > %2$L)', below_backing, below_id) end
  );
  has_words boolean;
begin
  if query = '' then
    found := 'true';
  elsif content.is_hash(query) then
    -- What begins so lies between it and it with a letter behind f.
    found := format('l.id in (select id from chain.listing where id >= %1$L and id < %2$L union all select id from chain.listing where owner_id >= %1$L and owner_id < %2$L
      union all select listing_id from chain.version where content_hash >= %1$L and content_hash < %2$L)', lower(query), lower(query) || 'g');
  elsif wanted is null then
    return;
  else
    execute format('select exists (select from content.cards c where c.words @@ %L::tsquery)', wanted) into has_words;
    if has_words then
      found := format('c.words @@ %L::tsquery', wanted);
    elsif length(asked) >= 2 then
      found := format('(%L <%% c.title or c.title like %L)', asked, '%' || asked || '%');
    else
      return;
    end if;
  end if;
  return query execute format('(%s order by l.backing desc, l.id limit %s)', source || found || passes, most)
    || case when has_words then format(' union (%s limit 100)', source || format('c.plain_name like %L', asked || '%') || passes || ' order by c.plain_name using ~<~') else '' end;
end
$$;
comment on function chain.found_listings is '@behavior -*';
