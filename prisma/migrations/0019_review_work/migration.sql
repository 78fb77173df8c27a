-- The work of a review (docs/decisions/0026): who has it in hand, opinions asked before deciding, the grid that is ticked, and
-- remarks on fields, each open or settled.

-- Who has a project in hand. The row stays when nobody has: whoever takes it compares with what they saw.
CREATE TABLE review_assignment (
  project_id INTEGER PRIMARY KEY REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  assignee_id UUID REFERENCES user_account (id) ON DELETE SET NULL ON UPDATE CASCADE,
  -- Kept when the account was disabled: whose it was.
  assignee_name TEXT NOT NULL,
  assigned_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  assigned_by_id UUID,
  assigned_by_name TEXT NOT NULL
);
CREATE INDEX review_assignment_assignee_id_idx ON review_assignment (assignee_id);

-- An opinion asked about a submitted project, and given once. What the project is called is copied: whoever was asked keeps
-- their own opinion, and sees nothing else of the project afterwards.
CREATE TABLE review_opinion (
  id SERIAL PRIMARY KEY,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  territory_id SMALLINT NOT NULL,
  reference TEXT NOT NULL,
  project_title TEXT NOT NULL,
  asked_organisation_id INTEGER REFERENCES organisation (id) ON DELETE CASCADE ON UPDATE CASCADE,
  asked_user_id UUID REFERENCES user_account (id) ON DELETE CASCADE ON UPDATE CASCADE,
  asked_name TEXT NOT NULL,
  question TEXT NOT NULL DEFAULT '' CONSTRAINT review_opinion_question CHECK (length(question) <= 2000),
  due_on DATE NOT NULL,
  asked_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  asked_by_id UUID,
  asked_by_name TEXT NOT NULL,
  -- Sent by the form: the same key twice is one request, and one mail.
  creation_key UUID NOT NULL,
  stance TEXT CONSTRAINT review_opinion_stance CHECK (stance IN ('favorable', 'reserved', 'unfavorable')),
  text TEXT NOT NULL DEFAULT '' CONSTRAINT review_opinion_text CHECK (length(text) <= 5000),
  given_at TIMESTAMPTZ(3),
  given_by_id UUID,
  given_by_name TEXT NOT NULL DEFAULT '',
  withdrawn_at TIMESTAMPTZ(3),
  withdrawn_by_name TEXT NOT NULL DEFAULT '',
  -- When the project left the review, and what it became.
  closed_at TIMESTAMPTZ(3),
  closed_as TEXT,
  CONSTRAINT review_opinion_one_asked CHECK ((asked_organisation_id IS NULL) <> (asked_user_id IS NULL)),
  CONSTRAINT review_opinion_given_whole CHECK ((stance IS NULL) = (given_at IS NULL) AND (withdrawn_at IS NULL OR given_at IS NULL)),
  CONSTRAINT review_opinion_closed_whole CHECK ((closed_at IS NULL) = (closed_as IS NULL))
);
CREATE UNIQUE INDEX review_opinion_creation_key_key ON review_opinion (creation_key);
CREATE INDEX review_opinion_project_id_idx ON review_opinion (project_id);
CREATE INDEX review_opinion_asked_organisation_id_idx ON review_opinion (asked_organisation_id);
CREATE INDEX review_opinion_asked_user_id_idx ON review_opinion (asked_user_id);
-- One request at a time: the second waits for the answer, or for the first to be withdrawn.
CREATE UNIQUE INDEX review_opinion_open_organisation ON review_opinion (project_id, asked_organisation_id)
  WHERE given_at IS NULL AND withdrawn_at IS NULL AND closed_at IS NULL;
CREATE UNIQUE INDEX review_opinion_open_user ON review_opinion (project_id, asked_user_id)
  WHERE given_at IS NULL AND withdrawn_at IS NULL AND closed_at IS NULL;

-- What whoever is asked reads of the project: its version, but for the private note and the contact. A submitted project
-- cannot be edited, so the copy stays true for as long as it is read. Written by a trigger only.
CREATE TABLE review_dossier (
  opinion_id INTEGER PRIMARY KEY REFERENCES review_opinion (id) ON DELETE CASCADE ON UPDATE CASCADE,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  version INTEGER NOT NULL,
  state JSONB NOT NULL
);
CREATE INDEX review_dossier_project_id_idx ON review_dossier (project_id);

-- What a reviewer checks; the administrator's.
CREATE TABLE review_check_item (
  id SERIAL PRIMARY KEY,
  label TEXT NOT NULL CONSTRAINT review_check_item_label CHECK (length(label) BETWEEN 1 AND 200),
  help TEXT NOT NULL DEFAULT '' CONSTRAINT review_check_item_help CHECK (length(help) <= 1000),
  is_active BOOLEAN NOT NULL DEFAULT true,
  position SMALLINT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
);

-- What was ticked for a project: { "<item>": { "answer", "note" } }. It stays from one round to the next.
CREATE TABLE review_checklist (
  project_id INTEGER PRIMARY KEY REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  revision INTEGER NOT NULL DEFAULT 1,
  answers JSONB NOT NULL DEFAULT '{}' CONSTRAINT review_checklist_answers CHECK (jsonb_typeof(answers) = 'object' AND length(answers::text) <= 200000),
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by_id UUID,
  updated_by_name TEXT NOT NULL
);

-- The grid as it stood when a decision was taken, in its own words: items change afterwards.
CREATE TABLE review_check_record (
  event_id INTEGER PRIMARY KEY REFERENCES review_event (id) ON DELETE CASCADE ON UPDATE CASCADE,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  points JSONB NOT NULL
);
CREATE INDEX review_check_record_project_id_idx ON review_check_record (project_id);

-- A remark of a request for changes, pinned to a field. Its words are those of the exchange, which never change; whether it
-- is settled does.
CREATE TABLE review_remark (
  id SERIAL PRIMARY KEY,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  event_id INTEGER NOT NULL REFERENCES review_event (id) ON DELETE CASCADE ON UPDATE CASCADE,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  author_name TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CONSTRAINT review_remark_state CHECK (state IN ('open', 'settled')),
  revision INTEGER NOT NULL DEFAULT 1,
  -- The territory says that it is done, and how.
  answer TEXT NOT NULL DEFAULT '' CONSTRAINT review_remark_answer CHECK (length(answer) <= 2000),
  answered_at TIMESTAMPTZ(3),
  answered_by_name TEXT NOT NULL DEFAULT '',
  settled_at TIMESTAMPTZ(3),
  settled_by_name TEXT NOT NULL DEFAULT '',
  CONSTRAINT review_remark_settled_whole CHECK ((state = 'settled') = (settled_at IS NOT NULL))
);
CREATE INDEX review_remark_project_id_id_idx ON review_remark (project_id, id);
CREATE INDEX review_remark_event_id_idx ON review_remark (event_id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['review_assignment', 'review_opinion', 'review_dossier', 'review_check_item', 'review_checklist',
    'review_check_record', 'review_remark'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
    EXECUTE format('CREATE POLICY triggers_derive ON %I TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0)', name);
  END LOOP;
END $$;

-- Opinions, and what the grid says, are not the territory's to read while a project is being reviewed: nor is the journal of them.
ALTER TABLE journal_entry ADD COLUMN ministry_only BOOLEAN NOT NULL DEFAULT false;
CREATE POLICY ministry_only ON journal_entry AS RESTRICTIVE FOR SELECT USING (
  NOT ministry_only OR (SELECT app_role()) IN ('reviewer', 'admin', 'system') OR pg_trigger_depth() > 0);

-- Policies ask the project one row at a time (see 0017); it answers to whoever may see it.
CREATE POLICY readers ON review_assignment FOR SELECT USING ((
  SELECT p.territory_id = (SELECT app_territory_id()) OR (SELECT app_role()) IN ('reviewer', 'admin') FROM project p WHERE p.id = project_id));
CREATE POLICY reviewer_assigns ON review_assignment FOR INSERT WITH CHECK (
  (SELECT app_role()) = 'reviewer' AND assigned_by_id = (SELECT app_user_id())
  AND (SELECT p.review_status IN ('submitted', 'changesRequested') FROM project p WHERE p.id = project_id));
CREATE POLICY reviewer_reassigns ON review_assignment FOR UPDATE
  USING ((SELECT app_role()) = 'reviewer'
    AND (SELECT p.review_status IN ('submitted', 'changesRequested') FROM project p WHERE p.id = project_id))
  WITH CHECK ((SELECT app_role()) = 'reviewer' AND assigned_by_id = (SELECT app_user_id()));

-- Only to a reviewer whose account stands; held, so that it is not disabled meanwhile.
CREATE FUNCTION review_assignment_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_role() = 'system' OR pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND NEW.project_id <> OLD.project_id THEN
    RAISE insufficient_privilege USING MESSAGE = 'an assignment stays with its project';
  END IF;
  IF NEW.assignee_id IS NOT NULL THEN
    SELECT u.name INTO NEW.assignee_name FROM user_account u
      WHERE u.id = NEW.assignee_id AND u.role = 'reviewer' AND u.disabled_at IS NULL FOR SHARE;
    IF NOT FOUND THEN RAISE insufficient_privilege USING MESSAGE = 'only a reviewer has a project in hand'; END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_assignment_0_guard BEFORE INSERT OR UPDATE ON review_assignment FOR EACH ROW EXECUTE FUNCTION review_assignment_guard();

-- Whoever leaves has nothing in hand any more.
CREATE FUNCTION review_assignment_vacate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE review_assignment SET assignee_id = NULL WHERE assignee_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER user_account_leaves_reviews AFTER UPDATE OF disabled_at, role ON user_account FOR EACH ROW
  WHEN (OLD.role = 'reviewer' AND OLD.disabled_at IS NULL AND (NEW.disabled_at IS NOT NULL OR NEW.role <> 'reviewer'))
  EXECUTE FUNCTION review_assignment_vacate();

-- Opinions. The ministry reads them all; whoever was asked, while it is asked, then their own; the territory those that were
-- given, once the decision that they prepared has been taken.
CREATE POLICY ministry_reads ON review_opinion FOR SELECT USING (
  (SELECT app_role()) IN ('reviewer', 'admin') AND (SELECT true FROM project p WHERE p.id = project_id));
CREATE POLICY asked_reads ON review_opinion FOR SELECT USING (
  ((asked_user_id = (SELECT app_user_id()) AND (SELECT app_role()) IN ('partner', 'reviewer'))
    OR (asked_organisation_id = (SELECT app_organisation_id()) AND (SELECT app_role()) = 'partner'))
  AND (given_at IS NOT NULL OR (withdrawn_at IS NULL AND closed_at IS NULL)));
CREATE POLICY territory_reads ON review_opinion FOR SELECT USING (
  given_at IS NOT NULL AND closed_as IN ('changesRequested', 'accepted', 'rejected')
  AND (SELECT p.territory_id = (SELECT app_territory_id()) FROM project p WHERE p.id = project_id));
CREATE POLICY reviewer_asks ON review_opinion FOR INSERT WITH CHECK (
  (SELECT app_role()) = 'reviewer' AND asked_by_id = (SELECT app_user_id())
  AND (SELECT p.review_status = 'submitted' FROM project p WHERE p.id = project_id));
CREATE POLICY reviewer_withdraws ON review_opinion FOR UPDATE
  USING ((SELECT app_role()) = 'reviewer' AND given_at IS NULL AND withdrawn_at IS NULL AND closed_at IS NULL)
  WITH CHECK ((SELECT app_role()) = 'reviewer');
CREATE POLICY asked_answers ON review_opinion FOR UPDATE
  USING (((asked_user_id = (SELECT app_user_id()) AND (SELECT app_role()) IN ('partner', 'reviewer'))
      OR (asked_organisation_id = (SELECT app_organisation_id()) AND (SELECT app_role()) = 'partner'))
    AND given_at IS NULL AND withdrawn_at IS NULL AND closed_at IS NULL)
  WITH CHECK (given_by_id = (SELECT app_user_id()));

-- What the database says itself: that the project is being reviewed (held, so that it is not decided meanwhile), what it is
-- called, that whoever is asked may be. Then, an answer is one thing and a withdrawal another, each once.
CREATE FUNCTION review_opinion_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  answer text[] := ARRAY['stance', 'text', 'given_at', 'given_by_id', 'given_by_name'];
  withdrawal text[] := ARRAY['withdrawn_at', 'withdrawn_by_name'];
  is_asked boolean;
BEGIN
  IF app_role() = 'system' OR pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    SELECT p.territory_id, p.reference, p.title INTO NEW.territory_id, NEW.reference, NEW.project_title
      FROM project p WHERE p.id = NEW.project_id AND p.review_status = 'submitted' FOR SHARE;
    IF NOT FOUND THEN RAISE insufficient_privilege USING MESSAGE = 'opinions are asked about submitted projects'; END IF;
    IF NEW.asked_user_id IS NOT NULL THEN
      SELECT u.name || ' (' || o.name || ')' INTO NEW.asked_name FROM user_account u JOIN organisation o ON o.id = u.organisation_id
        WHERE u.id = NEW.asked_user_id AND u.disabled_at IS NULL AND u.role IN ('partner', 'reviewer') AND u.id <> NEW.asked_by_id;
    ELSE
      SELECT o.name INTO NEW.asked_name FROM organisation o WHERE o.id = NEW.asked_organisation_id AND EXISTS (
        SELECT FROM user_account u WHERE u.organisation_id = o.id AND u.role = 'partner' AND u.disabled_at IS NULL);
    END IF;
    IF NOT FOUND THEN RAISE insufficient_privilege USING MESSAGE = 'opinions are asked of partners and colleagues'; END IF;
    IF (NEW.given_at, NEW.withdrawn_at, NEW.closed_at) IS DISTINCT FROM (NULL::timestamptz, NULL::timestamptz, NULL::timestamptz) THEN
      RAISE insufficient_privilege USING MESSAGE = 'a request begins open';
    END IF;
    NEW.asked_at := clock_timestamp();
    RETURN NEW;
  END IF;
  IF NEW.given_at IS NOT NULL THEN
    is_asked := OLD.asked_user_id = app_user_id() OR (OLD.asked_organisation_id = app_organisation_id() AND app_role() = 'partner');
    IF is_asked IS NOT TRUE OR NEW.given_by_id IS DISTINCT FROM app_user_id() OR to_jsonb(NEW) - answer IS DISTINCT FROM to_jsonb(OLD) - answer THEN
      RAISE insufficient_privilege USING MESSAGE = 'whoever was asked answers, and changes nothing else';
    END IF;
    NEW.given_at := clock_timestamp();
  ELSE
    IF app_role() <> 'reviewer' OR NEW.withdrawn_at IS NULL OR to_jsonb(NEW) - withdrawal IS DISTINCT FROM to_jsonb(OLD) - withdrawal THEN
      RAISE insufficient_privilege USING MESSAGE = 'a request is answered or withdrawn, and nothing else changes';
    END IF;
    NEW.withdrawn_at := clock_timestamp();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_opinion_0_guard BEFORE INSERT OR UPDATE ON review_opinion FOR EACH ROW EXECUTE FUNCTION review_opinion_guard();

CREATE FUNCTION review_opinion_copy() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO review_dossier (opinion_id, project_id, version, state)
    SELECT NEW.id, NEW.project_id, v.number, v.state - 'privateNote' - 'contact' FROM project_version v
    WHERE v.project_id = NEW.project_id AND v.valid_to IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER review_opinion_copies AFTER INSERT ON review_opinion FOR EACH ROW EXECUTE FUNCTION review_opinion_copy();

CREATE POLICY ministry_reads ON review_dossier FOR SELECT USING (
  (SELECT app_role()) IN ('reviewer', 'admin') AND (SELECT true FROM project p WHERE p.id = project_id));
CREATE POLICY asked_reads ON review_dossier FOR SELECT USING ((SELECT app_role()) = 'partner' AND (
  SELECT o.withdrawn_at IS NULL AND o.closed_at IS NULL FROM review_opinion o WHERE o.id = opinion_id));

-- Nothing is asked about a project that is no longer in review, whatever took it out.
CREATE FUNCTION project_close_opinions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE review_opinion SET closed_at = clock_timestamp(), closed_as = NEW.review_status WHERE project_id = NEW.id AND closed_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER project_closes_opinions AFTER UPDATE OF review_status ON project FOR EACH ROW
  WHEN (OLD.review_status = 'submitted' AND NEW.review_status <> 'submitted') EXECUTE FUNCTION project_close_opinions();

-- Whoever answers holds the project first, as whoever decides does: the other way round, each would wait for the other.
CREATE FUNCTION review_opinion_hold(wanted_id integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  PERFORM set_config('app.role', 'system', true);
  PERFORM FROM project p WHERE p.id = (SELECT o.project_id FROM review_opinion o WHERE o.id = wanted_id
    AND (o.asked_user_id = app_user_id() OR o.asked_organisation_id = app_organisation_id())) FOR KEY SHARE;
  PERFORM set_config('app.role', asker, true);
END $$;

-- The journal of an opinion is written by whoever gave it, who may see nothing else of the project.
CREATE POLICY opinion_writers ON journal_entry FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND verb = 'giveOpinion' AND subject_kind = 'project' AND ministry_only
  AND EXISTS (SELECT FROM review_opinion o WHERE o.project_id = journal_entry.project_id AND o.given_by_id = (SELECT app_user_id())));

-- The grid: the administrator's to keep, the ministry's to read.
CREATE POLICY ministry_reads ON review_check_item FOR SELECT USING ((SELECT app_role()) IN ('reviewer', 'admin'));
CREATE POLICY admin_writes ON review_check_item USING ((SELECT app_role()) = 'admin') WITH CHECK ((SELECT app_role()) = 'admin');
CREATE POLICY check_item_readers ON journal_entry FOR SELECT USING (subject_kind = 'checkItem' AND (SELECT app_role()) = 'admin');
CREATE POLICY check_item_writers ON journal_entry FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND project_id IS NULL AND subject_kind = 'checkItem' AND (SELECT app_role()) = 'admin');
CREATE INDEX journal_entry_check_item ON journal_entry (subject_key, at) WHERE subject_kind = 'checkItem';

CREATE POLICY ministry_reads ON review_checklist FOR SELECT USING (
  (SELECT app_role()) IN ('reviewer', 'admin') AND (SELECT true FROM project p WHERE p.id = project_id));
CREATE POLICY reviewer_ticks ON review_checklist FOR INSERT WITH CHECK (
  (SELECT app_role()) = 'reviewer' AND updated_by_id = (SELECT app_user_id())
  AND (SELECT p.review_status = 'submitted' FROM project p WHERE p.id = project_id));
CREATE POLICY reviewer_ticks_again ON review_checklist FOR UPDATE
  USING ((SELECT app_role()) = 'reviewer' AND (SELECT p.review_status = 'submitted' FROM project p WHERE p.id = project_id))
  WITH CHECK ((SELECT app_role()) = 'reviewer' AND updated_by_id = (SELECT app_user_id()));

CREATE POLICY ministry_reads ON review_check_record FOR SELECT USING (
  (SELECT app_role()) IN ('reviewer', 'admin') AND (SELECT true FROM project p WHERE p.id = project_id));
CREATE POLICY decider_keeps ON review_check_record FOR INSERT WITH CHECK (
  (SELECT app_role()) = 'reviewer' AND EXISTS (SELECT FROM review_event e WHERE e.id = event_id
    AND e.project_id = review_check_record.project_id AND e.actor_id = (SELECT app_user_id())));

-- Remarks: as the exchange that they come from. The territory answers, the reviewer settles.
CREATE POLICY readers ON review_remark FOR SELECT USING ((
  SELECT p.territory_id = (SELECT app_territory_id()) OR (SELECT app_role()) IN ('reviewer', 'admin') FROM project p WHERE p.id = project_id));
CREATE POLICY reviewer_settles ON review_remark FOR UPDATE
  USING ((SELECT app_role()) = 'reviewer' AND (SELECT true FROM project p WHERE p.id = project_id))
  WITH CHECK ((SELECT app_role()) = 'reviewer');
CREATE POLICY territory_answers ON review_remark FOR UPDATE
  USING ((SELECT app_role()) IN ('contributor', 'coordinator') AND state = 'open'
    AND (SELECT p.territory_id = (SELECT app_territory_id()) AND p.review_status IN ('draft', 'changesRequested', 'accepted') FROM project p WHERE p.id = project_id))
  WITH CHECK ((SELECT app_role()) IN ('contributor', 'coordinator') AND state = 'open');

CREATE FUNCTION review_remark_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own text[] := CASE WHEN app_role() = 'reviewer'
    THEN ARRAY['state', 'revision', 'settled_at', 'settled_by_name', 'answer', 'answered_at', 'answered_by_name']
    ELSE ARRAY['revision', 'answer', 'answered_at', 'answered_by_name'] END;
BEGIN
  IF app_role() = 'system' THEN RETURN NEW; END IF;
  IF to_jsonb(NEW) - own IS DISTINCT FROM to_jsonb(OLD) - own THEN
    RAISE insufficient_privilege USING MESSAGE = 'the words of a remark never change';
  END IF;
  -- Reopening takes the answer away, which the journal keeps; nobody writes one in the territory's name.
  IF app_role() = 'reviewer' AND (NEW.answer, NEW.answered_at, NEW.answered_by_name) IS DISTINCT FROM (OLD.answer, OLD.answered_at, OLD.answered_by_name)
     AND (NEW.answer <> '' OR NEW.answered_at IS NOT NULL OR NEW.answered_by_name <> '') THEN
    RAISE insufficient_privilege USING MESSAGE = 'the territory answers, the reviewer settles';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_remark_0_guard BEFORE UPDATE ON review_remark FOR EACH ROW EXECUTE FUNCTION review_remark_guard();

CREATE FUNCTION review_event_pin_remarks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO review_remark (project_id, event_id, field, text, at, author_name)
    SELECT NEW.project_id, NEW.id, c.value ->> 'field', c.value ->> 'comment', NEW.at, NEW.actor_name
    FROM jsonb_array_elements(NEW.field_comments) WITH ORDINALITY AS c (value, place) ORDER BY c.place;
  -- A decision leaves nothing to be answered.
  IF NEW.command IN ('accept', 'reject') THEN
    UPDATE review_remark SET state = 'settled', revision = revision + 1, settled_at = NEW.at, settled_by_name = NEW.actor_name
    WHERE project_id = NEW.project_id AND state = 'open';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER review_event_pins AFTER INSERT ON review_event FOR EACH ROW
  WHEN (NEW.field_comments <> '[]' OR NEW.command IN ('accept', 'reject')) EXECUTE FUNCTION review_event_pin_remarks();

-- What was said before there were remarks. What a project that was decided since was asked is settled by the decision.
-- Row-level security holds the owner too.
SELECT set_config('app.role', 'system', true);
INSERT INTO review_remark (project_id, event_id, field, text, at, author_name, state, settled_at)
  SELECT e.project_id, e.id, c.value ->> 'field', c.value ->> 'comment', e.at, e.actor_name,
    CASE WHEN d.at IS NULL THEN 'open' ELSE 'settled' END, d.at
  FROM review_event e CROSS JOIN LATERAL jsonb_array_elements(e.field_comments) WITH ORDINALITY AS c (value, place)
    LEFT JOIN LATERAL (SELECT min(l.at) AS at FROM review_event l
                       WHERE l.project_id = e.project_id AND l.id > e.id AND l.command IN ('accept', 'reject')) AS d ON true
  ORDER BY e.id, c.place;
SELECT set_config('app.role', '', true);

-- Whom a review is assigned to, and of whom opinions are asked: names, no addresses.
CREATE FUNCTION review_people() RETURNS TABLE (user_id uuid, user_name text, role text, organisation_id integer, organisation_name text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  IF asker NOT IN ('reviewer', 'admin') THEN RETURN; END IF;
  PERFORM set_config('app.role', 'system', true);
  RETURN QUERY SELECT u.id, u.name, u.role, o.id, o.name FROM user_account u JOIN organisation o ON o.id = u.organisation_id
    WHERE u.disabled_at IS NULL AND u.role IN ('reviewer', 'partner')
    ORDER BY unaccent(o.name), unaccent(u.name), u.id;
  PERFORM set_config('app.role', asker, true);
END $$;

-- The mail of a request made in this transaction. The addresses stay here.
CREATE FUNCTION review_opinion_queue_mails(wanted_id integer, mail_subject text, mail_text text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
  queued integer;
BEGIN
  PERFORM set_config('app.role', 'system', true);
  INSERT INTO outbox_mail (recipient, subject, text)
    SELECT u.email, mail_subject, mail_text FROM review_opinion r
      JOIN user_account u ON u.id = r.asked_user_id OR (u.organisation_id = r.asked_organisation_id AND u.role = 'partner')
    WHERE r.id = wanted_id AND r.asked_by_id = app_user_id() AND u.disabled_at IS NULL AND r.xmin = pg_current_xact_id()::xid
    ORDER BY u.email;
  GET DIAGNOSTICS queued = ROW_COUNT;
  PERFORM set_config('app.role', asker, true);
  RETURN queued;
END $$;
