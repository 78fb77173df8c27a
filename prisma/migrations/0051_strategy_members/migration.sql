-- Who may be mentioned in the comments of a strategy (0044) is so through each membership that stands, once.
CREATE OR REPLACE FUNCTION strategy_mentionable(wanted integer) RETURNS TABLE (user_id uuid, user_name text, organisation_name text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
  asker_id uuid := app_user_id();
  asker_organisation integer := app_organisation_id();
  asker_territory integer := app_territory_id();
BEGIN
  IF asker NOT IN ('contributor', 'coordinator', 'reviewer') THEN RETURN; END IF;
  PERFORM set_config('app.role', 'system', true);
  RETURN QUERY
    SELECT one.user_id, one.user_name, one.organisation_name FROM (
      SELECT DISTINCT ON (m.user_id) m.user_id, m.user_name, m.organisation_name FROM standing_member m
      WHERE m.user_id <> asker_id
        AND strategy_comments_reach(asker, asker_territory, wanted) AND strategy_comments_reach(m.role, m.territory_id, wanted)
        AND (m.organisation_id = asker_organisation
          OR EXISTS (SELECT FROM strategy_comment c WHERE c.strategy_id = wanted AND c.author_id = m.user_id AND c.deleted_at IS NULL)
          OR EXISTS (SELECT FROM strategy_event e WHERE e.strategy_id = wanted AND e.actor_id = m.user_id))
      ORDER BY m.user_id, m.is_home DESC, m.organisation_id) AS one
    ORDER BY unaccent(one.user_name), one.user_id
    LIMIT 200;
  PERFORM set_config('app.role', asker, true);
END $$;
