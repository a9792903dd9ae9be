-- What an account can still do, at the head's time. Nothing is stored: every line follows from rows and the clock.
-- `(select now from clock)` and not `clock.now` where an index goes on to the time.
-- `offset 0` keeps what is dear to reckon from being reckoned before the cheap conditions, or more than once.

create index if not exists power_checkpoint_of on chain.power_checkpoint (account_id, kind, timepoint desc);
create index if not exists dispute_open on chain.dispute (commit_ends_at) where not resolved;
create index if not exists proposal_open on chain.proposal (vote_end) where status in ('CREATED', 'QUEUED');
create index if not exists vote_unclaimed on chain.vote (voter_id) where status <> 'CLAIMED';
create index if not exists unbond_ticket_open on chain.unbond_ticket (account_id, ready_at) where not withdrawn;
create index if not exists listing_pending on chain.listing (owner_id) where pending_version_id is not null;
create index if not exists listing_exiting on chain.listing (owner_id, exit_ready_at) where status = 'EXITING';
create index if not exists release_ticket_open on chain.release_ticket (account_id, ready_at) where not completed and not void;

drop function if exists chain.inbox_lines(text), chain.vote_weight(chain.dispute, chain.account), chain.power_at(text, text, numeric);

-- An account's own units, or the votes delegated to it, at the end of second t. One row, and so is a weight below: as tables they
-- become part of the statement that asks, which is faster than a call for each dispute.
create function chain.power_at(of_kind text, of_account text, t numeric) returns table (value numeric) stable language sql as $$
  select coalesce((select c.value from chain.power_checkpoint c where c.account_id = of_account and c.kind = of_kind and c.timepoint <= t order by c.timepoint desc limit 1), 0)
$$;
comment on function chain.power_at(text, text, numeric) is '@behavior -*';

-- PROTOCOL §6.2: the least of the stake before the opening, before the warm-up and now, without what backs the version itself.
-- The warm-up does not count for disputes opened in the first days after deployment (the first parameter set's time).
create function chain.vote_weight(d chain.dispute, a chain.account) returns table (weight numeric) stable language sql as $$
  select greatest(0, least(
      before_opening.value,
      case when p.warm_up <= 1 or d.opened_at < first.at + p.warm_up then 'Infinity'::numeric else before_warm_up.value end,
      a.effective
    ) - coalesce((select o.vouched + o.releasing from chain.position o where o.account_id = a.id and o.version_id = d.version_id), 0))
  from chain.parameter_set p, chain.parameter_set first,
    chain.power_at('UNITS', a.id, d.opened_at - 1) before_opening, chain.power_at('UNITS', a.id, d.opened_at - p.warm_up) before_warm_up
  where p.id = d.parameters_id and first.id = '1'
$$;
comment on function chain.vote_weight(chain.dispute, chain.account) is '@behavior -*';

-- Stake that is free once every slash of the account is settled.
create or replace function chain.free_after_sync(a chain.account) returns numeric stable language sql
  return a.effective - (select coalesce(sum(o.vouched + o.releasing), 0) from chain.position o join chain.pool on pool.id = o.pool_id where o.account_id = a.id and not pool.slashed);
comment on function chain.free_after_sync(chain.account) is '@behavior -*';

-- The first ruling of a dispute whose revealing is over, counted or not (PROTOCOL §6.5).
create or replace function chain.ruling_of(counted text, keep numeric, remove numeric, quorum numeric) returns text immutable language sql
  return coalesce(counted, case when keep + remove < quorum or keep = remove then 'UNDECIDED' when keep > remove then 'KEEP' else 'REMOVE' end);
comment on function chain.ruling_of(text, numeric, numeric, numeric) is '@behavior -*';

create function chain.inbox_lines(of_account text)
  returns table (kind text, until numeric, amount numeric, listing_id text, version_id text, dispute_id text, proposal_id text, ticket_id text)
  stable language sql set jit = off as $$
  with clock as materialized (select chain.head_time() as now),
  me as materialized (select a as account, a.*, chain.free_after_sync(a) as spare from chain.account a where a.id = of_account),
  -- Disputes that are mine: I own the listing, I challenged, or I vote.
  mine as materialized (
    select d.* from chain.dispute d where not d.resolved and d.owner_id = of_account
    union select d.* from chain.dispute d where not d.resolved and d.challenger_id = of_account
    union select d.* from chain.dispute d join chain.vote v on v.dispute_id = d.id where not d.resolved and v.voter_id = of_account and v.status <> 'CLAIMED'
  )
  -- 100 tokens are the least weight, and the bond has to be free (bps of the weight, rounded up).
  select 'SEAL_VOTE', d.commit_ends_at, w.weight, d.listing_id, d.version_id, d.id, null, null
    from clock, me, chain.dispute d join chain.parameter_set p on p.id = d.parameters_id, lateral (select weight from chain.vote_weight(d, me.account) offset 0) w
    where not d.resolved and not d.appealed and d.commit_ends_at > clock.now and d.owner_id <> of_account and d.challenger_id <> of_account and me.units > 0
      and w.weight >= 100000000000000000000 and me.spare >= div(w.weight * p.bond_bps + 9999, 10000)
      and not exists (select from chain.vote v where v.dispute_id = d.id and v.voter_id = of_account)
  union all
  select 'REVEAL_VOTE', d.reveal_ends_at, v.bond, d.listing_id, d.version_id, d.id, null, null
    from clock, chain.vote v join chain.dispute d on d.id = v.dispute_id
    where v.voter_id = of_account and v.status = 'COMMITTED' and not d.resolved and d.commit_ends_at <= clock.now and d.reveal_ends_at > clock.now
  union all
  select 'CLAIM_VOTE', null, v.bond, d.listing_id, d.version_id, d.id, null, null
    from chain.vote v join chain.dispute d on d.id = v.dispute_id
    where v.voter_id = of_account and v.status = 'REVEALED' and d.resolved
  union all
  -- Whom the first ruling hurts may appeal: the owner REMOVE, the challenger KEEP and UNDECIDED.
  select 'APPEAL', d.appeal_ends_at, d.stake * p.appeal_multiplier, d.listing_id, d.version_id, d.id, null, null
    from clock, mine d join chain.parameter_set p on p.id = d.parameters_id
    where not d.appealed and d.reveal_ends_at <= clock.now and d.appeal_ends_at > clock.now
      and ((d.owner_id = of_account and chain.ruling_of(d.first_ruling, d.keep_weight, d.remove_weight, d.quorum) = 'REMOVE') or (d.challenger_id = of_account and chain.ruling_of(d.first_ruling, d.keep_weight, d.remove_weight, d.quorum) <> 'REMOVE'))
  union all
  select 'RESOLVE_DISPUTE', null, null, d.listing_id, d.version_id, d.id, null, null
    from clock, mine d left join chain.appeal a on a.dispute_id = d.id left join chain.proposal p on p.id = a.proposal_id
    where case when d.appealed then a.deadline <= clock.now or chain.proposal_state(p) in ('DEFEATED', 'EXPIRED', 'CANCELED') else d.appeal_ends_at <= clock.now end
  union all
  select 'ANSWER_CHALLENGE', d.reveal_ends_at, d.stake, d.listing_id, d.version_id, d.id, null, null
    from clock, mine d
    where d.owner_id = of_account and d.reveal_ends_at > clock.now and not exists (select from chain.evidence e where e.dispute_id = d.id and e.party_id = of_account)
  union all
  -- Votes are counted in (voteStart, voteEnd]: the first second that is too late is the one after.
  select 'VOTE_ON_PROPOSAL', p.vote_end + 1, w.weight, d.listing_id, d.version_id, d.id, p.id, null
    from clock, chain.proposal p left join chain.appeal a on a.proposal_id = p.id left join chain.dispute d on d.id = a.dispute_id,
      lateral (
        select least(at_start.value, case when d.id is null then 'Infinity'::numeric else before_opening.value end) as weight
        from chain.power_at('VOTES', of_account, p.vote_start) at_start, chain.power_at('VOTES', of_account, d.opened_at - 1) before_opening offset 0
      ) w
    where p.status = 'CREATED' and p.vote_start < clock.now and p.vote_end >= clock.now and w.weight > 0
      and not exists (select from chain.ballot b where b.proposal_id = p.id and b.voter_id = of_account)
  union all
  -- Proposals that are mine: I proposed it, or it is the appeal of a dispute of which I am a party.
  select case s.state when 'SUCCEEDED' then 'QUEUE_PROPOSAL' else 'EXECUTE_PROPOSAL' end, a.deadline, null, d.listing_id, d.version_id, d.id, p.id, null
    from clock, chain.proposal p left join chain.appeal a on a.proposal_id = p.id left join chain.dispute d on d.id = a.dispute_id, lateral (select chain.proposal_state(p) as state offset 0) s
    where p.status in ('CREATED', 'QUEUED') and p.vote_end < clock.now and (p.proposer_id = of_account or a.appellant_id = of_account or d.owner_id = of_account or d.challenger_id = of_account)
      and (s.state = 'SUCCEEDED' or (s.state = 'QUEUED' and p.eta <= clock.now)) and (a.deadline is null or a.deadline > clock.now)
  union all
  select 'ACTIVATE_LISTING', null, null, l.id, v.id, null, null, null
    from clock, chain.listing l join chain.version v on v.id = l.pending_version_id
    where l.owner_id = of_account and l.pending_version_id is not null and l.status in ('PENDING', 'LISTED') and l.open_dispute_id is null and v.pending_ends_at <= clock.now
  union all
  select 'FINALIZE_EXIT', null, l.deposit, l.id, l.current_version_id, null, null, null
    from chain.listing l where l.owner_id = of_account and l.status = 'EXITING' and l.open_dispute_id is null and l.exit_ready_at <= (select now from clock)
  union all
  select 'WITHDRAW', null, t.amount, null, null, null, null, t.id from chain.unbond_ticket t where t.account_id = of_account and not t.withdrawn and t.ready_at <= (select now from clock)
  union all
  select 'COMPLETE_RELEASE', null, t.amount, l.id, t.version_id, null, null, t.id
    from clock, chain.release_ticket t join chain.version v on v.id = t.version_id join chain.listing l on l.id = v.listing_id join chain.pool on pool.id = v.id
      left join chain.dispute d on d.version_id = v.id and not d.resolved
    where t.account_id = of_account and not t.completed and not t.void and not pool.slashed
      and (t.ready_at <= clock.now or v.status in ('SUPERSEDED', 'REJECTED') or l.status in ('WITHDRAWN', 'REMOVED')) and (d.id is null or t.ready_at <= d.opened_at)
  union all
  select 'HARVEST', null, chain.reward_of(o.vouched, pool.acc, o.reward_index), v.listing_id, v.id, null, null, null
    from chain.position o join chain.pool on pool.id = o.pool_id join chain.version v on v.id = o.version_id
    where o.account_id = of_account and o.vouched > 0 and not pool.slashed and chain.reward_of(o.vouched, pool.acc, o.reward_index) > 0
  union all
  select 'SYNC', null, div((o.vouched + o.releasing) * pool.slash_bps + 9999, 10000), v.listing_id, v.id, null, null, null
    from chain.position o join chain.pool on pool.id = o.pool_id join chain.version v on v.id = o.version_id
    where o.account_id = of_account and pool.slashed and o.vouched + o.releasing > 0
  union all
  select 'CLAIM_STAKING', null, me.claimable_staking, null, null, null, null, null from me where me.claimable_staking > 0
  union all
  select 'CLAIM_REGISTRY', null, me.claimable_registry, null, null, null, null, null from me where me.claimable_registry > 0
  union all
  select 'CLAIM_COURT', null, me.claimable_court, null, null, null, null, null from me where me.claimable_court > 0
$$;
comment on function chain.inbox_lines(text) is '@behavior -*';
