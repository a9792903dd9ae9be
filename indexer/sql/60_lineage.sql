-- What says of itself that it descends from a listing. Cards name listings; whether the one named agrees, nobody asks it.
create index if not exists cards_lineage on content.cards using gin (lineage jsonb_path_ops);

create or replace function chain.listing_descendants(l chain.listing) returns setof chain.listing stable language sql as $$
  select d.* from content.cards c join chain.version v on v.content_hash = c.hash join chain.listing d on d.shown_version_id = v.id
  where c.status = 'VERIFIED' and c.lineage @> jsonb_build_array(jsonb_build_object('listingId', l.id)) and d.id <> l.id
  order by d.backing desc, d.id
$$;
comment on function chain.listing_descendants(chain.listing) is E'@behavior +connection -list\nListings whose card says that they descend from this one or use it, most backing first. A claim of theirs; how they relate is in their card''s lineage.';
