-- Indexes that the API's own lists and functions need, beside those of the migrations.
create index if not exists listing_deposit on chain.listing (deposit);
create index if not exists listing_listed_at on chain.listing (listed_at);
create index if not exists power_checkpoint_total on chain.power_checkpoint (timepoint desc) where kind = 'TOTAL';
create index if not exists version_pending_ends_at on chain.version (pending_ends_at);
