-- Document bytes and what was read from them, by content hash. Survives every re-index; no foreign keys to `chain`.
create schema if not exists content;
create extension if not exists pg_trgm with schema public;

create table if not exists content.documents (
  hash text primary key check (hash ~ '^0x[0-9a-f]{64}$'),
  bytes bytea not null,
  size integer not null,
  source text not null check (source in ('UPLOAD', 'FETCH')),
  received_at timestamptz not null default now()
);
create index if not exists documents_received_at on content.documents (received_at);

-- One row per content hash that was looked at as a card. Lists and objects are kept as the card says them.
create table if not exists content.cards (
  hash text primary key,
  status text not null check (status in ('VERIFIED', 'UNVERIFIED')),
  reason text,
  kind text,
  name text,
  summary text,
  description text,
  license text,
  publisher_name text,
  publisher_url text,
  tasks text[] not null default '{}',
  modalities text[] not null default '{}',
  languages text[] not null default '{}',
  tags text[] not null default '{}',
  privacy text[] not null default '{}',
  parameters text,
  context_length text,
  endpoint text,
  hardware text,
  pricing jsonb,
  artifacts jsonb not null default '[]',
  lineage jsonb not null default '[]',
  evaluations jsonb not null default '[]',
  parsed_at timestamptz not null default now()
);
create index if not exists cards_kind on content.cards (kind);
create index if not exists cards_license on content.cards (license);
create index if not exists cards_name on content.cards (lower(name));
create index if not exists cards_tasks on content.cards using gin (tasks);
create index if not exists cards_tags on content.cards using gin (tags);

-- Attempts to fetch bytes that nobody uploaded; a row goes away when the bytes are here.
create table if not exists content.fetches (
  hash text primary key,
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  last_error text
);
