-- Who is told of what happens is so through each membership that stands (0046), whichever is their home; the doer's organisation is
-- the one for which they acted. Otherwise as 0047.
CREATE OR REPLACE FUNCTION notification_is_theirs(item notification) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN app_role() = 'system' THEN true
    WHEN app_user_id() IS NULL THEN false
    WHEN item.comment_id IS NOT NULL THEN EXISTS (
      SELECT FROM comment c WHERE c.id = item.comment_id AND c.project_id = item.project_id AND c.author_id = app_user_id()
        AND c.deleted_at IS NULL AND c.xmin = pg_current_xact_id()::xid)
    WHEN item.review_event_id IS NOT NULL THEN EXISTS (
      SELECT FROM review_event e WHERE e.id = item.review_event_id AND e.project_id = item.project_id AND e.actor_id = app_user_id()
        AND e.xmin = pg_current_xact_id()::xid)
    WHEN item.opinion_id IS NOT NULL THEN item.project_id IS NULL AND EXISTS (
      SELECT FROM review_opinion o WHERE o.id = item.opinion_id AND app_user_id() IN (o.asked_by_id, o.given_by_id)
        AND o.xmin = pg_current_xact_id()::xid)
    WHEN item.answer_id IS NOT NULL THEN EXISTS (
      SELECT FROM partner_answer a WHERE a.id = item.answer_id AND a.project_id = item.project_id AND a.updated_by_id = app_user_id()
        AND a.xmin = pg_current_xact_id()::xid)
    WHEN item.project_id IS NOT NULL THEN false
    WHEN item.proposal_id IS NOT NULL THEN EXISTS (
      SELECT FROM scheme_proposal s WHERE s.id = item.proposal_id AND s.xmin = pg_current_xact_id()::xid)
    WHEN item.import_id IS NOT NULL THEN EXISTS (
      SELECT FROM import i WHERE i.id = item.import_id AND i.xmin = pg_current_xact_id()::xid)
    WHEN item.account_id IS NOT NULL THEN EXISTS (
      SELECT FROM membership m WHERE m.user_id = item.account_id AND manages_members(m.organisation_id))
    WHEN item.territory_id IS NOT NULL THEN app_role() IN ('reviewer', 'admin') OR coalesce(item.territory_id = app_territory_id(), false)
    ELSE app_role() IN ('reviewer', 'admin') END
$$;

CREATE OR REPLACE FUNCTION notify_people(wanted_kind text, wanted_event text, first_rhythm text, about jsonb, whom jsonb) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
  asker_id uuid := app_user_id();
  item notification := jsonb_populate_record(NULL::notification, about);
  doer record;
  people uuid[];
  spared uuid[];
  told integer;
BEGIN
  IF NOT notification_is_theirs(item) THEN
    RAISE insufficient_privilege USING MESSAGE = 'who tells of it must just have done it';
  END IF;
  PERFORM set_config('app.role', 'system', true);
  SELECT u.name, o.name AS organisation INTO doer FROM user_account u JOIN organisation o ON o.id = coalesce(app_organisation_id(), u.organisation_id)
    WHERE u.id = asker_id;
  people := ARRAY(
    SELECT value::uuid FROM jsonb_array_elements_text(whom -> 'people')
    UNION SELECT a.assignee_id FROM review_assignment a JOIN user_account u ON u.id = a.assignee_id AND u.disabled_at IS NULL
      WHERE a.project_id = coalesce((whom ->> 'assigneeOf')::int, (whom ->> 'reviewersOf')::int)
    UNION SELECT o.asked_by_id FROM review_opinion o WHERE o.id = (whom ->> 'askerOf')::int AND o.asked_by_id IS NOT NULL
    UNION SELECT m.user_id FROM review_opinion o JOIN standing_member m
        ON m.user_id = o.asked_user_id OR (m.organisation_id = o.asked_organisation_id AND m.role = 'partner')
      WHERE o.id = (whom ->> 'asked')::int
    UNION SELECT w.author_id FROM comment c JOIN comment w ON w.project_id = c.project_id
        AND (w.id = coalesce(c.thread_id, c.id) OR w.thread_id = coalesce(c.thread_id, c.id))
      WHERE c.id = (whom ->> 'thread')::int AND w.author_id IS NOT NULL AND w.deleted_at IS NULL
    UNION SELECT unnest(w.mentioned_ids) FROM comment c JOIN comment w ON w.project_id = c.project_id
        AND (w.id = coalesce(c.thread_id, c.id) OR w.thread_id = coalesce(c.thread_id, c.id))
      WHERE c.id = (whom ->> 'thread')::int);
  IF whom ? 'self' THEN people := people || asker_id; END IF;
  spared := ARRAY(SELECT value::uuid FROM jsonb_array_elements_text(whom -> 'except'));
  INSERT INTO notification (recipient_id, kind, event, actor_name, organisation_name, project_id, review_event_id, comment_id, opinion_id,
      answer_id, proposal_id, import_id, photograph_id, account_id, territory_id, subject_key, told_at)
    SELECT u.id, wanted_kind, wanted_event, coalesce(doer.name, ''), coalesce(doer.organisation, ''), item.project_id, item.review_event_id,
      item.comment_id, item.opinion_id, item.answer_id, item.proposal_id, item.import_id, item.photograph_id, item.account_id, item.territory_id,
      coalesce(item.subject_key, ''), CASE WHEN coalesce(c.rhythm, first_rhythm) = 'never' THEN now() END
    FROM user_account u LEFT JOIN notification_choice c ON c.user_id = u.id AND c.kind = wanted_kind
    WHERE u.disabled_at IS NULL AND (u.id IS DISTINCT FROM asker_id OR whom ? 'self') AND u.id <> ALL (spared)
      AND (wanted_kind <> 'mention' OR u.id IN (SELECT unnest(m.mentioned_ids) FROM comment m WHERE m.id = item.comment_id))
      AND EXISTS (SELECT FROM membership m JOIN organisation o ON o.id = m.organisation_id
        WHERE m.user_id = u.id AND m.accepted_at IS NOT NULL AND m.disabled_at IS NULL AND (u.id = ANY (people)
          OR (o.territory_id = (whom ->> 'territory')::int AND m.role IN ('contributor', 'coordinator'))
          OR (o.territory_id = (whom ->> 'coordinators')::int AND m.role = 'coordinator')
          OR (o.id = (whom ->> 'partners')::int AND m.role = 'partner')
          OR (whom ? 'roles' AND whom -> 'roles' ? m.role)
          OR (whom ? 'reviewersOf' AND m.role = 'reviewer' AND people = '{}')))
    ORDER BY u.id;
  GET DIAGNOSTICS told = ROW_COUNT;
  PERFORM set_config('app.role', asker, true);
  RETURN told;
END $$;

-- Whoever invited is told when the invitation is accepted, by whichever door.
CREATE FUNCTION membership_tell_inviter() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  PERFORM set_config('app.role', 'system', true);
  PERFORM notify_people('account', 'accepted', 'never', jsonb_build_object('account_id', NEW.user_id),
    jsonb_build_object('people', jsonb_build_array(NEW.invited_by_id)));
  PERFORM set_config('app.role', asker, true);
  RETURN NULL;
END $$;
CREATE TRIGGER membership_tells_inviter AFTER UPDATE OF accepted_at ON membership FOR EACH ROW
  WHEN (OLD.accepted_at IS NULL AND NEW.accepted_at IS NOT NULL AND NEW.invited_by_id IS NOT NULL) EXECUTE FUNCTION membership_tell_inviter();
REVOKE EXECUTE ON FUNCTION membership_tell_inviter() FROM PUBLIC;

-- Of an account, a notification is read by the person, and by whoever sees them as a member of the organisation for which they act.
ALTER POLICY own ON notification USING (
  recipient_id = (SELECT app_user_id())
  AND (project_id IS NULL OR (SELECT true FROM project p WHERE p.id = project_id))
  AND (review_event_id IS NULL OR (SELECT true FROM review_event e WHERE e.id = review_event_id))
  AND (comment_id IS NULL OR (SELECT c.deleted_at IS NULL FROM comment c WHERE c.id = comment_id))
  AND (opinion_id IS NULL OR (SELECT true FROM review_opinion o WHERE o.id = opinion_id))
  AND (answer_id IS NULL OR (SELECT true FROM partner_answer a WHERE a.id = answer_id))
  AND (proposal_id IS NULL OR (SELECT true FROM scheme_proposal s WHERE s.id = proposal_id))
  AND (import_id IS NULL OR (SELECT true FROM import i WHERE i.id = import_id))
  AND (photograph_id IS NULL OR (SELECT true FROM photograph f WHERE f.id = photograph_id))
  AND (account_id IS NULL OR EXISTS (SELECT FROM membership m WHERE m.user_id = account_id)));
