-- What has happened that somebody should know of: in the application, and by mail as each has chosen (docs/decisions/0042).
-- A row says what happened to which item, and holds no words of it: these are read when it is shown or sent, as its reader.
CREATE TABLE notification (
  id SERIAL PRIMARY KEY,
  recipient_id UUID NOT NULL REFERENCES user_account (id) ON DELETE CASCADE ON UPDATE CASCADE,
  kind TEXT NOT NULL CONSTRAINT notification_kind CHECK (kind IN ('mention', 'comment', 'submission', 'decision', 'opinionAsked',
    'opinionGiven', 'answer', 'proposal', 'account', 'strategy', 'programme', 'work')),
  -- Which of the things of that kind: lib/features/notifications/constants.ts.
  event TEXT NOT NULL CONSTRAINT notification_event CHECK (event <> '' AND length(event) <= 40),
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  -- Who did it; empty where the application did.
  actor_name TEXT NOT NULL DEFAULT '',
  organisation_name TEXT NOT NULL DEFAULT '',
  -- What it is about: whoever does not see one of these does not see the row.
  project_id INTEGER REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  review_event_id INTEGER REFERENCES review_event (id) ON DELETE CASCADE ON UPDATE CASCADE,
  comment_id INTEGER REFERENCES comment (id) ON DELETE CASCADE ON UPDATE CASCADE,
  opinion_id INTEGER REFERENCES review_opinion (id) ON DELETE CASCADE ON UPDATE CASCADE,
  answer_id INTEGER REFERENCES partner_answer (id) ON DELETE CASCADE ON UPDATE CASCADE,
  proposal_id INTEGER REFERENCES scheme_proposal (id) ON DELETE CASCADE ON UPDATE CASCADE,
  import_id INTEGER REFERENCES import (id) ON DELETE CASCADE ON UPDATE CASCADE,
  photograph_id INTEGER REFERENCES photograph (id) ON DELETE CASCADE ON UPDATE CASCADE,
  account_id UUID REFERENCES user_account (id) ON DELETE CASCADE ON UPDATE CASCADE,
  territory_id SMALLINT REFERENCES territory (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- Of what has no column here: an entry of the calendar, a comment on a strategy.
  subject_key TEXT NOT NULL DEFAULT '' CONSTRAINT notification_subject_key CHECK (length(subject_key) <= 80),
  read_at TIMESTAMPTZ(3),
  -- When a mail took it, or from the start for whoever wants none of that kind.
  told_at TIMESTAMPTZ(3),
  mail_id INTEGER REFERENCES outbox_mail (id) ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX notification_recipient_id_id_idx ON notification (recipient_id, id);
CREATE INDEX notification_unread ON notification (recipient_id) WHERE read_at IS NULL;
CREATE INDEX notification_untold ON notification (recipient_id) WHERE told_at IS NULL AND read_at IS NULL;
CREATE INDEX notification_at_idx ON notification (at);
-- What leaves takes its notifications along.
CREATE INDEX notification_project ON notification (project_id) WHERE project_id IS NOT NULL;
CREATE INDEX notification_review_event ON notification (review_event_id) WHERE review_event_id IS NOT NULL;
CREATE INDEX notification_comment ON notification (comment_id) WHERE comment_id IS NOT NULL;
CREATE INDEX notification_opinion ON notification (opinion_id) WHERE opinion_id IS NOT NULL;
CREATE INDEX notification_answer ON notification (answer_id) WHERE answer_id IS NOT NULL;
CREATE INDEX notification_mail ON notification (mail_id) WHERE mail_id IS NOT NULL;

-- How somebody wants mails of one kind. No row: as the kind begins with (lib/features/notifications/constants.ts).
CREATE TABLE notification_choice (
  user_id UUID NOT NULL REFERENCES user_account (id) ON DELETE CASCADE ON UPDATE CASCADE,
  kind TEXT NOT NULL CONSTRAINT notification_choice_kind CHECK (kind IN ('mention', 'comment', 'submission', 'decision', 'opinionAsked',
    'opinionGiven', 'answer', 'proposal', 'account', 'strategy', 'programme', 'work')),
  rhythm TEXT NOT NULL CONSTRAINT notification_choice_rhythm CHECK (rhythm IN ('immediate', 'daily', 'weekly', 'never')),
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (user_id, kind)
);

-- When mails that leave at once wait for the morning instead.
ALTER TABLE reminder_setting
  ALTER COLUMN frequency SET DEFAULT 'daily',
  ADD COLUMN quiet TEXT NOT NULL DEFAULT 'none' CONSTRAINT reminder_setting_quiet CHECK (quiet IN ('none', 'nights', 'daysOff'));

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['notification', 'notification_choice'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
  END LOOP;
END $$;

-- Its recipient alone, as long as they see what it is about; a comment that was deleted is no longer there.
CREATE POLICY own ON notification FOR SELECT USING (
  recipient_id = (SELECT app_user_id())
  AND (project_id IS NULL OR (SELECT true FROM project p WHERE p.id = project_id))
  AND (review_event_id IS NULL OR (SELECT true FROM review_event e WHERE e.id = review_event_id))
  AND (comment_id IS NULL OR (SELECT c.deleted_at IS NULL FROM comment c WHERE c.id = comment_id))
  AND (opinion_id IS NULL OR (SELECT true FROM review_opinion o WHERE o.id = opinion_id))
  AND (answer_id IS NULL OR (SELECT true FROM partner_answer a WHERE a.id = answer_id))
  AND (proposal_id IS NULL OR (SELECT true FROM scheme_proposal s WHERE s.id = proposal_id))
  AND (import_id IS NULL OR (SELECT true FROM import i WHERE i.id = import_id))
  AND (photograph_id IS NULL OR (SELECT true FROM photograph f WHERE f.id = photograph_id))
  AND (account_id IS NULL OR (SELECT true FROM user_account u WHERE u.id = account_id)));
CREATE POLICY own_reading ON notification FOR UPDATE
  USING (recipient_id = (SELECT app_user_id())) WITH CHECK (recipient_id = (SELECT app_user_id()));
CREATE POLICY own ON notification_choice USING (user_id = (SELECT app_user_id())) WITH CHECK (user_id = (SELECT app_user_id()));

-- A reader says what they have read, and nothing else.
CREATE FUNCTION notification_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A key whose row has left is set to null by another trigger.
  IF app_role() <> 'system' AND pg_trigger_depth() < 2 AND to_jsonb(NEW) - 'read_at' IS DISTINCT FROM to_jsonb(OLD) - 'read_at' THEN
    RAISE insufficient_privilege USING MESSAGE = 'of a notification, its reader changes that it was read';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER notification_0_guard BEFORE UPDATE ON notification FOR EACH ROW EXECUTE FUNCTION notification_guard();

-- Whether the asker may tell of this: they have written it in this very transaction, which the policies let them do. Of what has
-- no column here, they answer for it.
CREATE FUNCTION notification_is_theirs(item notification) RETURNS boolean LANGUAGE sql STABLE AS $$
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
      SELECT FROM user_account u WHERE u.id = item.account_id AND (app_role() = 'admin'
        OR (app_role() = 'coordinator' AND u.organisation_id = app_organisation_id())))
    WHEN item.territory_id IS NOT NULL THEN app_role() IN ('reviewer', 'admin') OR coalesce(item.territory_id = app_territory_id(), false)
    ELSE app_role() IN ('reviewer', 'admin') END
$$;

-- Tells whoever the audience is of what was just done: one row each, but for whoever did it. Nobody learns who they are.
--   people: these; territory: its agents and its coordinators; coordinators: of a territory; partners: the people of an organisation
--   that funds; roles: everybody of these; reviewersOf: who has a project in hand, or every reviewer; assigneeOf: the former alone;
--   askerOf: who asked for an opinion; asked: of whom it is asked; thread: who takes part in the thread of a comment; self: who
--   asked for work that is over; except: nobody of these. Returns how many.
CREATE FUNCTION notify_people(wanted_kind text, wanted_event text, first_rhythm text, about jsonb, whom jsonb) RETURNS integer
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
  SELECT u.name, o.name AS organisation INTO doer FROM user_account u JOIN organisation o ON o.id = u.organisation_id WHERE u.id = asker_id;
  people := ARRAY(
    SELECT value::uuid FROM jsonb_array_elements_text(whom -> 'people')
    UNION SELECT a.assignee_id FROM review_assignment a JOIN user_account u ON u.id = a.assignee_id AND u.disabled_at IS NULL
      WHERE a.project_id = coalesce((whom ->> 'assigneeOf')::int, (whom ->> 'reviewersOf')::int)
    UNION SELECT o.asked_by_id FROM review_opinion o WHERE o.id = (whom ->> 'askerOf')::int AND o.asked_by_id IS NOT NULL
    UNION SELECT u.id FROM review_opinion o JOIN user_account u
        ON u.id = o.asked_user_id OR (u.organisation_id = o.asked_organisation_id AND u.role = 'partner')
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
    FROM user_account u JOIN organisation o ON o.id = u.organisation_id
      LEFT JOIN notification_choice c ON c.user_id = u.id AND c.kind = wanted_kind
    WHERE u.disabled_at IS NULL AND (u.id IS DISTINCT FROM asker_id OR whom ? 'self') AND u.id <> ALL (spared)
      AND (wanted_kind <> 'mention' OR u.id IN (SELECT unnest(m.mentioned_ids) FROM comment m WHERE m.id = item.comment_id))
      AND (u.id = ANY (people)
        OR (o.territory_id = (whom ->> 'territory')::int AND u.role IN ('contributor', 'coordinator'))
        OR (o.territory_id = (whom ->> 'coordinators')::int AND u.role = 'coordinator')
        OR (o.id = (whom ->> 'partners')::int AND u.role = 'partner')
        OR (whom ? 'roles' AND whom -> 'roles' ? u.role)
        OR (whom ? 'reviewersOf' AND u.role = 'reviewer' AND people = '{}'))
    ORDER BY u.id;
  GET DIAGNOSTICS told = ROW_COUNT;
  PERFORM set_config('app.role', asker, true);
  RETURN told;
END $$;
REVOKE EXECUTE ON FUNCTION notification_is_theirs(notification) FROM PUBLIC;
