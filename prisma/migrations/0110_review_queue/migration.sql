-- What waits for an answer from the territories, and what was decided lately (newest first).
CREATE INDEX project_awaiting_changes ON project (id) WHERE review_status = 'changesRequested';
CREATE INDEX project_decided ON project (decided_at DESC, id DESC) WHERE review_status IN ('accepted', 'rejected');

-- A decision is mailed to the territory's people in the same transaction. The reviewer does not read accounts: only the
-- addresses for a project that was submitted, through this function.
CREATE FUNCTION project_team_addresses(wanted_id integer) RETURNS TABLE (email text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_role() <> 'reviewer' THEN RETURN; END IF;
  PERFORM set_config('app.role', 'system', true);
  RETURN QUERY SELECT u.email FROM project p JOIN organisation o ON o.territory_id = p.territory_id
      JOIN user_account u ON u.organisation_id = o.id
    WHERE p.id = wanted_id AND p.review_status <> 'draft' AND u.role IN ('contributor', 'coordinator') AND u.disabled_at IS NULL
    ORDER BY u.email;
  PERFORM set_config('app.role', 'reviewer', true);
END $$;
-- What is queued cannot be read back: the outbox is the application's.
CREATE POLICY reviewer_queues ON outbox_mail FOR INSERT
  WITH CHECK ((SELECT app_role()) = 'reviewer' AND sent_at IS NULL AND attempts = 0);
