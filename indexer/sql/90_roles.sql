-- The role that public requests run under: it reads what the API shows and nothing else.
do $$ begin
  if not exists (select from pg_roles where rolname = 'assay_reader') then
    create role assay_reader nologin noinherit;
  end if;
  if not pg_has_role(current_user, 'assay_reader', 'member') then
    execute format('grant assay_reader to %I', current_user);
  end if;
end $$;
revoke all on schema chain, content from assay_reader;
grant usage on schema chain, content to assay_reader;
grant select on all tables in schema chain to assay_reader;
grant select on content.cards to assay_reader;
grant execute on all functions in schema chain to assay_reader;
