-- What is told of a strategy stands as long as its reader reads what it leads to, as what has a column of its own does (0047): a comment
-- that is still there, an edition, the way that a strategy has come, or its text. With the reader's own eyes.
CREATE FUNCTION notification_strategy_stands(event text, territory integer, subject text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN event IN ('commented', 'mentioned') THEN EXISTS (
      SELECT FROM strategy_comment c WHERE c.id = nullif(split_part(subject, '/', 2), '')::integer AND c.deleted_at IS NULL)
    WHEN event = 'adopted' THEN EXISTS (
      SELECT FROM strategy_edition e WHERE e.territory_id = territory AND e.number = nullif(subject, '')::integer)
    WHEN event IN ('takenBack', 'changesAsked') THEN EXISTS (SELECT FROM strategy_event e WHERE e.territory_id = territory)
    ELSE EXISTS (SELECT FROM strategy s WHERE s.territory_id = territory)
      OR EXISTS (SELECT FROM strategy_edition e WHERE e.territory_id = territory) END
$$;
CREATE POLICY strategy_seen ON notification AS RESTRICTIVE FOR SELECT USING (
  kind <> 'strategy' OR (SELECT app_role()) = 'system' OR notification_strategy_stands(event, territory_id, subject_key));
