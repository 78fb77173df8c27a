-- Deadlines are told as everything else is: a kind of notification, once for each person, thing, day and step (decision 0046).
ALTER TABLE notification DROP CONSTRAINT notification_kind, ADD CONSTRAINT notification_kind CHECK (kind IN ('deadline', 'mention',
  'comment', 'submission', 'decision', 'opinionAsked', 'opinionGiven', 'answer', 'proposal', 'account', 'strategy', 'programme', 'work'));
ALTER TABLE notification_choice DROP CONSTRAINT notification_choice_kind, ADD CONSTRAINT notification_choice_kind CHECK (kind IN ('deadline',
  'mention', 'comment', 'submission', 'decision', 'opinionAsked', 'opinionGiven', 'answer', 'proposal', 'account', 'strategy', 'programme', 'work'));

-- The day it was due when it was told, and the last day on which the step that was told is the present one; null: as long as it is late.
-- The subject's key is the number of a scheme, a committee, an opinion or a territory, or the name of a milestone that outlives its saves.
DROP POLICY committee_seen ON notification;
ALTER TABLE notification
  ADD COLUMN due_on DATE,
  ADD COLUMN stands_until DATE,
  ADD COLUMN milestone_key UUID
    GENERATED ALWAYS AS (CASE WHEN kind = 'deadline' AND event LIKE 'milestone%' THEN subject_key::uuid END) STORED,
  ADD COLUMN scheme_id INTEGER
    GENERATED ALWAYS AS (CASE WHEN kind = 'deadline' AND event LIKE 'scheme%' THEN subject_key::integer END) STORED
    REFERENCES support_scheme (id) ON DELETE CASCADE,
  DROP COLUMN committee_id,
  ADD CONSTRAINT notification_due_on CHECK ((kind = 'deadline') = (due_on IS NOT NULL)),
  ADD CONSTRAINT notification_stands_until CHECK (stands_until IS NULL OR due_on IS NOT NULL);
ALTER TABLE notification ADD COLUMN committee_id INTEGER
  GENERATED ALWAYS AS (CASE WHEN (kind = 'programme' OR (kind = 'deadline' AND event LIKE 'committee%')) AND subject_key ~ '^[0-9]{1,9}$'
    THEN subject_key::integer END) STORED
  REFERENCES committee (id) ON DELETE CASCADE;
CREATE INDEX notification_committee ON notification (committee_id) WHERE committee_id IS NOT NULL;
CREATE INDEX notification_scheme ON notification (scheme_id) WHERE scheme_id IS NOT NULL;
-- Whatever the number of processes, and however often they try.
CREATE UNIQUE INDEX notification_deadline ON notification (recipient_id, subject_key, due_on, event) WHERE kind = 'deadline';
CREATE POLICY committee_seen ON notification AS RESTRICTIVE FOR SELECT USING (
  committee_id IS NULL OR (SELECT true FROM committee c WHERE c.id = committee_id));

-- Whether what was told is still so, for the reader and with the reader's own eyes: still to be done, on that very day, and theirs to do.
-- What was moved, reached, answered, given, cancelled or closed is told no longer; moved back, it is.
CREATE FUNCTION notification_deadline_stands(item notification) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN item.event LIKE 'milestone%' THEN EXISTS (
      SELECT FROM milestone m JOIN project p ON p.id = m.project_id
      WHERE m.project_id = item.project_id AND m.event_key = item.milestone_key AND m.planned_on = item.due_on
        AND m.state IN ('planned', 'underway') AND p.territory_id = app_territory_id()
        AND p.review_status NOT IN ('rejected', 'archived') AND p.progress_status IS DISTINCT FROM 'abandoned')
    WHEN item.event LIKE 'quarter%' THEN item.territory_id = app_territory_id() AND app_role() IN ('contributor', 'coordinator')
      AND NOT EXISTS (
        SELECT FROM quarterly_review r WHERE r.territory_id = item.territory_id AND r.sent_at IS NOT NULL
          AND r.starts_on = date_trunc('quarter', item.due_on)::date)
      -- Of a quarter that is over, what was answered waits to be sent; nothing more can be answered.
      AND (item.event <> 'quarterLate' OR EXISTS (
        SELECT FROM quarterly_review r WHERE r.territory_id = item.territory_id AND r.starts_on = date_trunc('quarter', item.due_on)::date))
    WHEN item.event LIKE 'scheme%' THEN EXISTS (
      SELECT FROM support_scheme s WHERE s.id = item.scheme_id AND s.closes_on = item.due_on AND s.retired_on IS NULL AND s.gone_at IS NULL
        AND s.situation NOT IN ('closed', 'draftLaw')
        AND ((app_role() IN ('contributor', 'coordinator') AND app_territory_id() IS NOT NULL)
          OR (app_role() = 'partner' AND s.organisation_slug = (SELECT o.slug FROM organisation o WHERE o.id = app_organisation_id()))))
    WHEN item.event LIKE 'committee%' THEN EXISTS (
      SELECT FROM committee c WHERE c.id = item.committee_id AND c.day = item.due_on AND c.cancelled_at IS NULL)
    WHEN item.event LIKE 'opinion%' THEN EXISTS (
      SELECT FROM review_opinion o WHERE o.id = item.opinion_id AND o.due_on = item.due_on AND o.given_at IS NULL
        AND o.withdrawn_at IS NULL AND o.closed_at IS NULL
        AND (o.asked_user_id = app_user_id() OR (o.asked_organisation_id = app_organisation_id() AND app_role() = 'partner')))
    ELSE false END
$$;
CREATE POLICY deadline_stands ON notification AS RESTRICTIVE FOR SELECT USING (
  kind <> 'deadline' OR (SELECT app_role()) = 'system'
  OR ((stands_until IS NULL OR stands_until >= (SELECT (now() AT TIME ZONE 'Europe/Paris')::date)) AND notification_deadline_stands(notification)));

-- As in 0052, for each generated column.
CREATE OR REPLACE FUNCTION notification_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  free text[] := ARRAY['read_at', 'committee_id', 'milestone_key', 'scheme_id'];
BEGIN
  -- A key whose row has left is set to null by another trigger.
  IF app_role() <> 'system' AND pg_trigger_depth() < 2 AND to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free THEN
    RAISE insufficient_privilege USING MESSAGE = 'of a notification, its reader changes that it was read';
  END IF;
  RETURN NEW;
END $$;

-- Until now they came with the reminders: whoever wanted these each week, or never, wants deadlines so.
SELECT set_config('app.role', 'system', true);
INSERT INTO notification_choice (user_id, kind, rhythm)
  SELECT user_id, 'deadline', frequency FROM reminder_setting WHERE frequency IN ('weekly', 'never') ON CONFLICT DO NOTHING;
SELECT set_config('app.role', '', true);
