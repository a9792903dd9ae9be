-- Reputation (PROTOCOL §10) as it is at the head's time, and the indexes of grades and reputations.

-- Columns of these names hold what these functions once computed.
drop function if exists chain.account_effective(chain.account);
drop function if exists chain.listing_grade(chain.listing);

create or replace function chain.head_epoch() returns integer stable language sql
  return (select div(timestamp, 2592000)::integer from chain.head where id = 'head');
comment on function chain.head_epoch() is '@behavior -*';

-- The domain's reputationAfter: R · 9/10, truncated toward zero, once per epoch. Nothing is left after some two hundred.
create or replace function chain.decayed(points numeric, epochs integer) returns numeric immutable strict parallel safe language plpgsql as $$
begin
  for passed in 1 .. epochs loop
    exit when points = 0;
    points := div(points * 9, 10);
  end loop;
  return points;
end $$;
comment on function chain.decayed(numeric, integer) is '@behavior -*';

create or replace function chain.reputation_points_now(r chain.reputation) returns numeric stable language sql
  return chain.decayed(r.points, chain.head_epoch() - r.epoch);
comment on function chain.reputation_points_now(chain.reputation) is E'@notNull\n@behavior -filterBy -orderBy\nPoints at the head''s time: a tenth less for each epoch of 30 days that has passed. To order by them, order by standing.';

create or replace function chain.account_reputation(a chain.account) returns numeric stable language sql
  return coalesce((select chain.reputation_points_now(r) from chain.reputation r where r.id = a.id || '-TOTAL'), 0);
comment on function chain.account_reputation(chain.account) is E'@notNull\n@behavior -filterBy -orderBy\nIts reputation in all roles together: points at the head''s time.';

-- Lists end their order with the id, in the direction of what comes before it, so each index serves both directions.
-- A leaderboard: one role, by standing.
create index if not exists reputation_role_standing on chain.reputation (role, standing, id);
create index if not exists reputation_standing on chain.reputation (standing, id);
-- Raters have no points; they are ordered by what their ratings count.
create index if not exists account_rating_weight on chain.account (rating_weight, id);
-- Catalog by grade; what has none is last (see the API's ordersPlugin).
create index if not exists listing_grade_order on chain.listing ((coalesce(grade, -1)), id);
-- The history of one grade, and the components of one reputation, in the order of the log.
create index if not exists grade_point_listing on chain.grade_point (listing_id, id);
create index if not exists reputation_entry_kind on chain.reputation_entry (kind, id);
create index if not exists reputation_entry_account on chain.reputation_entry (account_id, id);
