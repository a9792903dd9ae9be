-- What the audit beside the indexer has found. In `app`, because it is no fact of the chain and outlives a re-index.
create schema if not exists app;

-- One row: how far the audit is and how it stands.
create table if not exists app.audit (
  id integer primary key default 1 check (id = 1),
  -- The last round: by the machine's clock, and of which block.
  at timestamptz not null,
  height integer not null,
  hash text not null,
  -- Values compared since the audit first ran.
  checks bigint not null,
  -- Rows looked at in this turn around the index, and rows that there were when it began.
  looked bigint not null,
  total bigint not null,
  -- Turns that were finished, and when the last one was.
  turns integer not null,
  whole_at timestamptz,
  -- Why the last round could not be made; null while rounds are made.
  problem text,
  -- Where the next round begins: {part, from, since, finalized}.
  place jsonb not null
);

-- What differs, until a look at the same row agrees.
create table if not exists app.audit_differences (
  part text not null,
  row_table text not null,
  row_id text not null,
  field text not null,
  index_value text,
  chain_value text,
  transaction text,
  height integer not null,
  found_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  primary key (row_table, row_id, field)
);
create index if not exists audit_differences_found_at on app.audit_differences (found_at desc);

revoke all on schema app from assay_reader;
grant usage on schema app to assay_reader;
grant select on app.audit, app.audit_differences to assay_reader;
