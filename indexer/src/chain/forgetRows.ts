/** SQL that forgets every row that came from a chain, and of which chain they were: the indexer makes them anew. */
export const FORGET_ROWS = `
  do $$ declare tables text; begin
    select string_agg(format('chain.%I', tablename), ', ') into tables from pg_tables where schemaname = 'chain' and tablename <> 'migrations';
    if tables is not null then execute 'truncate ' || tables; end if;
    drop schema if exists squid_processor cascade;
    if to_regclass('app.indexer_state') is not null then delete from app.indexer_state; end if;
  end $$`
