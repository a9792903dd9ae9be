-- What follows from rows and the head's time. Never stored: time alone changes it (habit 14).
-- These functions live in `chain`, because PostGraphile shows a function of a row as a field of that row's type.
do $$ begin
  create type chain.phase as enum ('COMMIT', 'REVEAL', 'APPEALABLE', 'APPEALED', 'RESOLVED');
exception when duplicate_object then null; end $$;
comment on type chain.phase is 'Where a dispute stands at the head''s time. Every window is half-open: at its end the next phase has begun.';

do $$ begin
  create type chain.proposal_state as enum ('PENDING', 'ACTIVE', 'CANCELED', 'DEFEATED', 'SUCCEEDED', 'QUEUED', 'EXPIRED', 'EXECUTED');
exception when duplicate_object then null; end $$;
comment on type chain.proposal_state is 'Where a proposal stands at the head''s time, in the Governor''s own words.';

create or replace function chain.head_time() returns numeric stable language sql
  return (select timestamp from chain.head where id = 'head');
comment on function chain.head_time() is '@behavior -*';

create or replace function chain.head_state_hash(h chain.head) returns text immutable language sql
  return '0x' || encode(sha256(decode(h.state_sum, 'hex')), 'hex');
comment on function chain.head_state_hash(chain.head) is E'@notNull\n@behavior -filterBy -orderBy\nThe state hash at this block: two indexes that are at the same block have the same one.';

-- Disputes

create or replace function chain.dispute_phase(d chain.dispute) returns chain.phase stable language sql
  return case
    -- Of a listing without a dispute: to ask for the time would cost more than all the rest of a catalog page.
    when d.id is null then null
    when d.resolved then 'RESOLVED'
    when d.appealed then 'APPEALED'
    when chain.head_time() < d.commit_ends_at then 'COMMIT'
    when chain.head_time() < d.reveal_ends_at then 'REVEAL'
    else 'APPEALABLE'
  end::chain.phase;
comment on function chain.dispute_phase(chain.dispute) is E'@notNull\n@behavior -filterBy -orderBy\nThe phase at the head''s time. Once its window to appeal is over, an unappealed dispute stays APPEALABLE until someone resolves it.';

-- Positions

-- What the backing of a position earned since its last harvest (PROTOCOL §5).
create or replace function chain.reward_of(vouched numeric, acc numeric, reward_index numeric) returns numeric immutable language sql
  return div(vouched * (acc - reward_index), 1000000000000000000::numeric);
comment on function chain.reward_of(numeric, numeric, numeric) is '@behavior -*';

create or replace function chain.position_pending_reward(p chain.position) returns numeric stable language sql
  return (select chain.reward_of(p.vouched, pool.acc, p.reward_index) from chain.pool pool where pool.id = p.pool_id);
comment on function chain.position_pending_reward(chain.position) is E'@notNull\n@behavior -filterBy -orderBy\nWhat a harvest would make claimable now, base units.';

-- Listings

create or replace function chain.listing_disputed(l chain.listing) returns boolean immutable language sql
  return l.open_dispute_id is not null;
comment on function chain.listing_disputed(chain.listing) is E'@notNull\n@behavior +filterBy -orderBy\nWhether a dispute is open on it.';

drop function if exists chain.listing_kind(chain.listing);
drop function if exists chain.listing_name(chain.listing);
drop function if exists chain.listing_license(chain.listing);
drop function if exists chain.listing_publisher(chain.listing);
drop function if exists chain.listing_tasks(chain.listing);
drop function if exists chain.listing_tags(chain.listing);
-- Proposals

-- Units of everybody at the end of second t.
create or replace function chain.total_units_at(t numeric) returns numeric stable language sql
  return coalesce((select value from chain.power_checkpoint where kind = 'TOTAL' and timepoint <= t order by timepoint desc limit 1), 0);
comment on function chain.total_units_at(numeric) is '@behavior -*';

-- The Governor keeps a history of its share: a change never touches a vote that has begun.
create or replace function chain.quorum_numerator_at(t numeric) returns numeric stable language sql
  return coalesce(
    (select (arguments::json ->> 'newQuorumNumerator')::numeric from chain.activity where event = 'QuorumNumeratorUpdated' and at <= t order by id desc limit 1),
    (select quorum_numerator from chain.head where id = 'head'));
comment on function chain.quorum_numerator_at(numeric) is '@behavior -*';

-- An appeal is measured by the stake before its dispute was opened (PROTOCOL §6.6).
create or replace function chain.proposal_measured_at(p chain.proposal) returns numeric stable language sql
  return coalesce(
    (select d.opened_at - 1 from chain.appeal a join chain.dispute d on d.id = a.dispute_id where a.proposal_id = p.id),
    p.vote_start);
comment on function chain.proposal_measured_at(chain.proposal) is '@behavior -*';

-- The floor is 4 % of the 100 000 000 tokens that are minted once, at deployment.
create or replace function chain.proposal_quorum(p chain.proposal) returns numeric stable language sql
  return greatest(
    div(chain.total_units_at(chain.proposal_measured_at(p)) * chain.quorum_numerator_at(chain.proposal_measured_at(p)), 100),
    4000000000000000000000000::numeric);
comment on function chain.proposal_quorum(chain.proposal) is E'@notNull\n@behavior -filterBy -orderBy\nVotes for and abstaining that it needs, base units. Grows with the total until votes are counted from.';

create or replace function chain.proposal_state(p chain.proposal) returns chain.proposal_state stable language sql
  return case
    when p.status = 'EXECUTED' then 'EXECUTED'
    when p.status = 'CANCELED' then 'CANCELED'
    when p.vote_start >= chain.head_time() then 'PENDING'
    when p.vote_end >= chain.head_time() then 'ACTIVE'
    when p.for_votes <= p.against_votes or p.for_votes + p.abstain_votes < chain.proposal_quorum(p) then 'DEFEATED'
    when p.status = 'QUEUED' then 'QUEUED'
    else 'SUCCEEDED'
  end::chain.proposal_state;
comment on function chain.proposal_state(chain.proposal) is E'@notNull\n@behavior +filterBy -orderBy\nWhere it stands at the head''s time. Votes are counted in (voteStart, voteEnd].';
