-- What partners answer to accepted projects, and what becomes of it (docs/decisions/0036).

CREATE TABLE partner_answer (
  id SERIAL PRIMARY KEY,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- An answer is the organisation's: colleagues go on with it.
  organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  kind TEXT NOT NULL CONSTRAINT partner_answer_kind CHECK (kind IN ('interest', 'refusal', 'proposal')),
  state TEXT NOT NULL CONSTRAINT partner_answer_state CHECK (state IN
    ('given', 'proposed', 'withdrawn', 'accepted', 'declined', 'requested', 'underReview', 'granted', 'refused', 'paid')),
  scheme_id INTEGER REFERENCES support_scheme (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  nature TEXT CONSTRAINT partner_answer_nature CHECK (nature IN ('grant', 'loan', 'advance', 'guarantee', 'other')),
  amount_cents BIGINT CONSTRAINT partner_answer_amount CHECK (amount_cents BETWEEN 1 AND 99999999999999),
  -- Of which envelope.
  budget_year SMALLINT CONSTRAINT partner_answer_budget_year CHECK (budget_year BETWEEN 2021 AND 2100),
  valid_until DATE,
  accepted_at TIMESTAMPTZ(3),
  requested_on DATE,
  granted_cents BIGINT CONSTRAINT partner_answer_granted CHECK (granted_cents BETWEEN 1 AND 99999999999999),
  granted_on DATE,
  paid_cents BIGINT CONSTRAINT partner_answer_paid CHECK (paid_cents BETWEEN 1 AND granted_cents),
  paid_on DATE,
  creation_key UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by_id UUID,
  updated_by_name TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT partner_answer_proposal_whole CHECK (
    (kind = 'proposal') = (amount_cents IS NOT NULL) AND (kind = 'proposal') = (nature IS NOT NULL)
    AND (kind = 'proposal') = (budget_year IS NOT NULL) AND (kind = 'proposal' OR scheme_id IS NULL)),
  CONSTRAINT partner_answer_state_fits CHECK (
    state = 'withdrawn' OR (kind = 'proposal') = (state <> 'given')),
  CONSTRAINT partner_answer_granted_whole CHECK (
    (state IN ('granted', 'paid')) = (granted_cents IS NOT NULL) AND (granted_cents IS NULL) = (granted_on IS NULL)
    AND (paid_cents IS NULL) = (paid_on IS NULL) AND (state = 'paid') = (paid_cents IS NOT DISTINCT FROM granted_cents AND paid_cents IS NOT NULL))
);
CREATE UNIQUE INDEX partner_answer_creation_key_key ON partner_answer (creation_key);
CREATE UNIQUE INDEX partner_answer_id_project_id_key ON partner_answer (id, project_id);
CREATE INDEX partner_answer_project_id_idx ON partner_answer (project_id);
CREATE INDEX partner_answer_organisation_id_state_idx ON partner_answer (organisation_id, state);
CREATE INDEX partner_answer_scheme_id_idx ON partner_answer (scheme_id);
-- An interest or a refusal is said once at a time.
CREATE UNIQUE INDEX partner_answer_one_word ON partner_answer (project_id, organisation_id) WHERE state = 'given';

-- Its words: for the territory, the ministry and the partner itself, not for the other partners.
CREATE TABLE partner_answer_word (
  answer_id INTEGER PRIMARY KEY REFERENCES partner_answer (id) ON DELETE CASCADE ON UPDATE CASCADE,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  organisation_id INTEGER NOT NULL,
  -- What the interest is, why the refusal, the conditions of a proposal.
  text TEXT NOT NULL DEFAULT '' CONSTRAINT partner_answer_word_text CHECK (length(text) <= 5000),
  refusal_reason TEXT CONSTRAINT partner_answer_word_reason CHECK (
    refusal_reason IN ('criteria', 'calendar', 'envelope', 'incomplete', 'otherFunders', 'other'))
);
CREATE INDEX partner_answer_word_project_id_idx ON partner_answer_word (project_id);

-- Each step, as it was taken; never changed.
CREATE TABLE partner_answer_step (
  id SERIAL PRIMARY KEY,
  answer_id INTEGER NOT NULL REFERENCES partner_answer (id) ON DELETE CASCADE ON UPDATE CASCADE,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  organisation_id INTEGER NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  actor_id UUID,
  actor_name TEXT NOT NULL,
  organisation_name TEXT NOT NULL,
  command TEXT NOT NULL CONSTRAINT partner_answer_step_command CHECK (command IN
    ('give', 'change', 'withdraw', 'accept', 'decline', 'request', 'instruct', 'grant', 'refuse', 'pay')),
  amount_cents BIGINT,
  on_day DATE,
  text TEXT NOT NULL DEFAULT '' CONSTRAINT partner_answer_step_text CHECK (length(text) <= 5000)
);
CREATE INDEX partner_answer_step_answer_id_idx ON partner_answer_step (answer_id);
CREATE INDEX partner_answer_step_project_id_idx ON partner_answer_step (project_id);

-- The line of the plan that an accepted proposal has become: the tie stays, whatever the territory writes on the line.
ALTER TABLE funding_line
  ADD COLUMN answer_id INTEGER,
  ADD CONSTRAINT funding_line_answer FOREIGN KEY (answer_id, project_id) REFERENCES partner_answer (id, project_id)
    ON DELETE SET NULL (answer_id) ON UPDATE CASCADE;
CREATE UNIQUE INDEX funding_line_answer_id_key ON funding_line (answer_id);

-- What an operator sets aside for one of its schemes, one year, in one territory or in all.
CREATE TABLE scheme_envelope (
  id SERIAL PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  scheme_id INTEGER NOT NULL REFERENCES support_scheme (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  year SMALLINT NOT NULL CONSTRAINT scheme_envelope_year CHECK (year BETWEEN 2021 AND 2100),
  territory_id SMALLINT REFERENCES territory (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  amount_cents BIGINT NOT NULL CONSTRAINT scheme_envelope_amount CHECK (amount_cents BETWEEN 0 AND 99999999999999),
  revision INTEGER NOT NULL DEFAULT 1,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by_id UUID,
  updated_by_name TEXT NOT NULL
);
CREATE UNIQUE INDEX scheme_envelope_place ON scheme_envelope (organisation_id, scheme_id, year, territory_id) NULLS NOT DISTINCT;
CREATE INDEX scheme_envelope_scheme_id_idx ON scheme_envelope (scheme_id);
CREATE INDEX scheme_envelope_territory_id_idx ON scheme_envelope (territory_id);

-- Who went over an envelope knowingly, by how much, and when.
CREATE TABLE envelope_excess (
  id SERIAL PRIMARY KEY,
  envelope_id INTEGER NOT NULL REFERENCES scheme_envelope (id) ON DELETE CASCADE ON UPDATE CASCADE,
  answer_id INTEGER NOT NULL REFERENCES partner_answer (id) ON DELETE CASCADE ON UPDATE CASCADE,
  organisation_id INTEGER NOT NULL,
  over_cents BIGINT NOT NULL CONSTRAINT envelope_excess_over CHECK (over_cents > 0),
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  confirmed_by_id UUID,
  confirmed_by_name TEXT NOT NULL
);
CREATE INDEX envelope_excess_envelope_id_idx ON envelope_excess (envelope_id);
CREATE INDEX envelope_excess_answer_id_idx ON envelope_excess (answer_id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['partner_answer', 'partner_answer_word', 'partner_answer_step', 'scheme_envelope', 'envelope_excess'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
    EXECUTE format('CREATE POLICY triggers_derive ON %I TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0)', name);
  END LOOP;
END $$;

-- The territory and the ministry read all that is said of a project that they see; a partner its own answers, and of the
-- others what they offer, as long as it stands: neither refusals, nor what came to nothing.
CREATE POLICY readers ON partner_answer FOR SELECT USING (EXISTS (
  SELECT FROM project p WHERE p.id = project_id
    AND (p.territory_id = (SELECT app_territory_id()) OR (SELECT app_role()) IN ('reviewer', 'admin')
      OR ((SELECT app_role()) = 'partner' AND (organisation_id = (SELECT app_organisation_id())
        OR (kind <> 'refusal' AND state NOT IN ('withdrawn', 'declined', 'refused')))))));
CREATE POLICY partner_answers ON partner_answer FOR INSERT WITH CHECK (
  (SELECT app_role()) = 'partner' AND organisation_id = (SELECT app_organisation_id()) AND updated_by_id = (SELECT app_user_id())
  AND EXISTS (SELECT FROM project p WHERE p.id = project_id AND p.review_status = 'accepted'));
CREATE POLICY partner_goes_on ON partner_answer FOR UPDATE
  USING ((SELECT app_role()) = 'partner' AND organisation_id = (SELECT app_organisation_id())
    AND EXISTS (SELECT FROM project p WHERE p.id = project_id AND p.review_status = 'accepted'))
  WITH CHECK (organisation_id = (SELECT app_organisation_id()) AND updated_by_id = (SELECT app_user_id()));
CREATE POLICY coordinator_decides ON partner_answer FOR UPDATE
  USING ((SELECT app_role()) = 'coordinator' AND EXISTS (
    SELECT FROM project p WHERE p.id = project_id AND p.territory_id = (SELECT app_territory_id()) AND p.review_status = 'accepted'))
  WITH CHECK (updated_by_id = (SELECT app_user_id()));

CREATE POLICY readers ON partner_answer_word FOR SELECT USING (EXISTS (
  SELECT FROM project p WHERE p.id = project_id
    AND (p.territory_id = (SELECT app_territory_id()) OR (SELECT app_role()) IN ('reviewer', 'admin')
      OR ((SELECT app_role()) = 'partner' AND organisation_id = (SELECT app_organisation_id())))));
CREATE POLICY partner_says ON partner_answer_word FOR INSERT WITH CHECK (
  (SELECT app_role()) = 'partner' AND organisation_id = (SELECT app_organisation_id())
  AND EXISTS (SELECT FROM partner_answer a WHERE a.id = answer_id AND a.project_id = partner_answer_word.project_id
    AND a.organisation_id = (SELECT app_organisation_id())));
CREATE POLICY partner_says_anew ON partner_answer_word FOR UPDATE
  USING ((SELECT app_role()) = 'partner' AND organisation_id = (SELECT app_organisation_id())
    AND EXISTS (SELECT FROM project p WHERE p.id = project_id AND p.review_status = 'accepted'))
  WITH CHECK (organisation_id = (SELECT app_organisation_id()));

CREATE POLICY readers ON partner_answer_step FOR SELECT USING (EXISTS (
  SELECT FROM project p WHERE p.id = project_id
    AND (p.territory_id = (SELECT app_territory_id()) OR (SELECT app_role()) IN ('reviewer', 'admin')
      OR ((SELECT app_role()) = 'partner' AND organisation_id = (SELECT app_organisation_id())))));
CREATE POLICY writers ON partner_answer_step FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND EXISTS (
    SELECT FROM partner_answer a JOIN project p ON p.id = a.project_id
    WHERE a.id = answer_id AND a.project_id = partner_answer_step.project_id AND a.organisation_id = partner_answer_step.organisation_id
      AND (((SELECT app_role()) = 'coordinator' AND p.territory_id = (SELECT app_territory_id()) AND command IN ('accept', 'decline', 'request'))
        OR ((SELECT app_role()) = 'partner' AND a.organisation_id = (SELECT app_organisation_id()) AND command NOT IN ('accept', 'decline')))));

-- Which step each side takes: old and new rows side by side, which a policy cannot see. The same table as
-- ANSWER_TRANSITIONS in lib/features/answers/rules.ts.
CREATE FUNCTION partner_answer_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  role text := app_role();
  step text;
  said text[] := ARRAY['kind', 'state', 'scheme_id', 'nature', 'amount_cents', 'budget_year', 'valid_until'];
  life text[] := ARRAY['state', 'requested_on', 'granted_cents', 'granted_on', 'paid_cents', 'paid_on'];
  own text[];
BEGIN
  IF role = 'system' OR pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state NOT IN ('given', 'proposed') OR NEW.accepted_at IS NOT NULL OR NEW.requested_on IS NOT NULL OR NEW.revision <> 1 THEN
      RAISE insufficient_privilege USING MESSAGE = 'an answer begins as it is given';
    END IF;
    NEW.created_at := clock_timestamp();
    NEW.updated_at := NEW.created_at;
    RETURN NEW;
  END IF;
  step := OLD.state || '>' || NEW.state;
  IF NEW.revision <> OLD.revision + 1 THEN
    RAISE insufficient_privilege USING MESSAGE = 'each step is counted';
  END IF;
  IF role = 'coordinator' THEN
    own := ARRAY['state', 'accepted_at', 'requested_on'];
    IF step NOT IN ('proposed>accepted', 'proposed>declined', 'accepted>declined', 'requested>declined', 'underReview>declined', 'accepted>requested') THEN
      RAISE insufficient_privilege USING MESSAGE = 'this step is not the territory''s';
    END IF;
    IF NEW.state = 'accepted' THEN NEW.accepted_at := clock_timestamp(); END IF;
  ELSIF role = 'partner' THEN
    IF OLD.state IN ('given', 'proposed') THEN
      own := said;
      IF NEW.state NOT IN ('given', 'proposed', 'withdrawn') THEN
        RAISE insufficient_privilege USING MESSAGE = 'this step is not the partner''s';
      END IF;
    ELSE
      own := life;
      IF step NOT IN ('accepted>requested', 'accepted>underReview', 'requested>underReview',
        'accepted>granted', 'requested>granted', 'underReview>granted', 'granted>granted', 'granted>paid', 'paid>paid', 'paid>granted',
        'accepted>refused', 'requested>refused', 'underReview>refused') THEN
        RAISE insufficient_privilege USING MESSAGE = 'this step is not the partner''s';
      END IF;
    END IF;
  ELSE
    RAISE insufficient_privilege USING MESSAGE = 'this role takes no step';
  END IF;
  own := own || ARRAY['revision', 'updated_at', 'updated_by_id', 'updated_by_name'];
  IF to_jsonb(NEW) - own - 'accepted_at' IS DISTINCT FROM to_jsonb(OLD) - own - 'accepted_at' THEN
    RAISE insufficient_privilege USING MESSAGE = 'this step changes nothing else';
  END IF;
  IF role = 'partner' AND NEW.accepted_at IS DISTINCT FROM OLD.accepted_at THEN
    RAISE insufficient_privilege USING MESSAGE = 'the territory accepts';
  END IF;
  NEW.updated_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER partner_answer_0_guard BEFORE INSERT OR UPDATE ON partner_answer FOR EACH ROW EXECUTE FUNCTION partner_answer_guard();

-- What the line of an answer says, as lineOfAnswer in lib/features/answers/rules.ts.
CREATE FUNCTION partner_answer_line(a partner_answer, OUT state text, OUT amount bigint, OUT granted bigint, OUT paid bigint,
  OUT requested date, OUT granted_day date, OUT paid_day date) LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE a.state WHEN 'accepted' THEN 'envisaged' WHEN 'underReview' THEN 'requested' ELSE a.state END,
    a.amount_cents, a.granted_cents, a.paid_cents, a.requested_on, a.granted_on, a.paid_on
$$;

-- A step moves the line, in a version of the project: what the territory has written otherwise stays, and the difference is
-- told. What was refused or declined is no part of the plan any more, and no other partner reads of it there.
CREATE FUNCTION partner_answer_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  moment timestamptz;
  was record := partner_answer_line(OLD);
  becomes record := partner_answer_line(NEW);
  line funding_line;
  kept jsonb;
  opened integer;
BEGIN
  -- Nobody else writes the plan meanwhile, and whoever wrote it is seen.
  PERFORM FROM project WHERE id = NEW.project_id FOR NO KEY UPDATE;
  SELECT * INTO line FROM funding_line WHERE answer_id = NEW.id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF NEW.state IN ('refused', 'declined') THEN
    DELETE FROM funding_line WHERE id = line.id;
    kept := NULL;
  ELSE
    line.state := CASE WHEN line.state = was.state THEN becomes.state ELSE line.state END;
    line.granted_cents := CASE WHEN line.granted_cents IS NOT DISTINCT FROM was.granted THEN becomes.granted ELSE line.granted_cents END;
    line.paid_cents := CASE WHEN line.paid_cents IS NOT DISTINCT FROM was.paid THEN becomes.paid ELSE line.paid_cents END;
    line.requested_on := CASE WHEN line.requested_on IS NOT DISTINCT FROM was.requested THEN becomes.requested ELSE line.requested_on END;
    line.granted_on := CASE WHEN line.granted_on IS NOT DISTINCT FROM was.granted_day THEN becomes.granted_day ELSE line.granted_on END;
    line.paid_on := CASE WHEN line.paid_on IS NOT DISTINCT FROM was.paid_day THEN becomes.paid_day ELSE line.paid_on END;
    UPDATE funding_line l SET state = line.state, granted_cents = line.granted_cents, paid_cents = line.paid_cents,
        requested_on = line.requested_on, granted_on = line.granted_on, paid_on = line.paid_on
      WHERE l.id = line.id AND (l.state, l.granted_cents, l.paid_cents, l.requested_on, l.granted_on, l.paid_on)
        IS DISTINCT FROM (line.state, line.granted_cents, line.paid_cents, line.requested_on, line.granted_on, line.paid_on);
    IF NOT FOUND THEN RETURN NULL; END IF;
    kept := jsonb_build_object('state', line.state, 'grantedCents', line.granted_cents, 'paidCents', line.paid_cents,
      'requestedOn', line.requested_on, 'grantedOn', line.granted_on, 'paidOn', line.paid_on);
  END IF;
  moment := clock_timestamp();
  UPDATE project SET version = version + 1, updated_at = moment, updated_by_name = NEW.updated_by_name WHERE id = NEW.project_id
    RETURNING version INTO opened;
  INSERT INTO project_version (project_id, number, valid_from, author_id, author_name, state)
    SELECT NEW.project_id, opened, moment, NEW.updated_by_id, NEW.updated_by_name, jsonb_set(v.state, '{fundingLines}', (
        SELECT coalesce(jsonb_agg(CASE WHEN l.line ->> 'answerId' = NEW.id::text THEN l.line || kept ELSE l.line END ORDER BY l.position), '[]')
        FROM jsonb_array_elements(v.state -> 'fundingLines') WITH ORDINALITY AS l (line, position)
        WHERE kept IS NOT NULL OR l.line ->> 'answerId' IS DISTINCT FROM NEW.id::text))
    FROM project_version v WHERE v.project_id = NEW.project_id AND v.number = opened - 1;
  RETURN NULL;
END $$;
CREATE TRIGGER partner_answer_moves_line AFTER UPDATE ON partner_answer FOR EACH ROW
  WHEN (OLD.state IN ('accepted', 'requested', 'underReview', 'granted', 'paid')) EXECUTE FUNCTION partner_answer_follow();

-- A partner holds the project first, as whoever writes it does: the other way round, each would wait for the other.
CREATE FUNCTION partner_answer_hold(wanted text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  IF asker <> 'partner' THEN RETURN; END IF;
  PERFORM set_config('app.role', 'system', true);
  PERFORM FROM project p WHERE p.reference = wanted AND p.review_status = 'accepted' FOR NO KEY UPDATE;
  PERFORM set_config('app.role', asker, true);
END $$;

-- The mails of a step taken in this transaction, to the other side. The addresses stay here.
CREATE FUNCTION partner_answer_queue_mails(wanted_id integer, mail_subject text, mail_text text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
  queued integer;
BEGIN
  IF asker NOT IN ('partner', 'coordinator') THEN RETURN 0; END IF;
  PERFORM set_config('app.role', 'system', true);
  INSERT INTO outbox_mail (recipient, subject, text)
    SELECT u.email, mail_subject, mail_text FROM partner_answer a JOIN project p ON p.id = a.project_id
      JOIN organisation o ON CASE asker WHEN 'partner' THEN o.territory_id = p.territory_id ELSE o.id = a.organisation_id END
      JOIN user_account u ON u.organisation_id = o.id AND u.disabled_at IS NULL
        AND u.role = ANY (CASE asker WHEN 'partner' THEN ARRAY['coordinator', 'contributor'] ELSE ARRAY['partner'] END)
    WHERE a.id = wanted_id AND a.updated_by_id = app_user_id() AND a.xmin = pg_current_xact_id()::xid
    ORDER BY u.email;
  GET DIAGNOSTICS queued = ROW_COUNT;
  PERFORM set_config('app.role', asker, true);
  RETURN queued;
END $$;

-- A partner's step is in the journal of the project, which it does not read.
CREATE POLICY answer_writers ON journal_entry FOR INSERT WITH CHECK (
  (SELECT app_role()) = 'partner' AND actor_id = (SELECT app_user_id()) AND subject_kind = 'project' AND NOT ministry_only AND NOT territory_only
  AND verb IN ('giveAnswer', 'changeAnswer', 'withdrawAnswer', 'requestAnswer', 'instructAnswer', 'grantAnswer', 'refuseAnswer', 'payAnswer')
  AND EXISTS (SELECT FROM partner_answer a WHERE a.project_id = journal_entry.project_id AND a.organisation_id = (SELECT app_organisation_id())
    AND a.updated_by_id = (SELECT app_user_id())));

-- Envelopes: the operator's, for its own schemes; the ministry reads them.
CREATE POLICY readers ON scheme_envelope FOR SELECT USING (
  (SELECT app_role()) IN ('reviewer', 'admin') OR ((SELECT app_role()) = 'partner' AND organisation_id = (SELECT app_organisation_id())));
CREATE POLICY operator_sets ON scheme_envelope FOR INSERT WITH CHECK (
  (SELECT app_role()) = 'partner' AND organisation_id = (SELECT app_organisation_id()) AND updated_by_id = (SELECT app_user_id())
  AND EXISTS (SELECT FROM support_scheme s JOIN organisation o ON o.slug = s.organisation_slug WHERE s.id = scheme_id AND o.id = organisation_id));
CREATE POLICY operator_sets_anew ON scheme_envelope FOR UPDATE
  USING ((SELECT app_role()) = 'partner' AND organisation_id = (SELECT app_organisation_id()))
  WITH CHECK (organisation_id = (SELECT app_organisation_id()) AND updated_by_id = (SELECT app_user_id()));
CREATE FUNCTION scheme_envelope_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own text[] := ARRAY['amount_cents', 'revision', 'updated_at', 'updated_by_id', 'updated_by_name'];
BEGIN
  IF app_role() <> 'system' AND to_jsonb(NEW) - own IS DISTINCT FROM to_jsonb(OLD) - own THEN
    RAISE insufficient_privilege USING MESSAGE = 'an envelope changes its amount only';
  END IF;
  NEW.updated_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER scheme_envelope_0_guard BEFORE UPDATE ON scheme_envelope FOR EACH ROW EXECUTE FUNCTION scheme_envelope_guard();

CREATE POLICY readers ON envelope_excess FOR SELECT USING (
  (SELECT app_role()) IN ('reviewer', 'admin') OR ((SELECT app_role()) = 'partner' AND organisation_id = (SELECT app_organisation_id())));
CREATE POLICY operator_confirms ON envelope_excess FOR INSERT WITH CHECK (
  (SELECT app_role()) = 'partner' AND organisation_id = (SELECT app_organisation_id()) AND confirmed_by_id = (SELECT app_user_id())
  AND EXISTS (SELECT FROM scheme_envelope e WHERE e.id = envelope_id AND e.organisation_id = (SELECT app_organisation_id()))
  AND EXISTS (SELECT FROM partner_answer a WHERE a.id = answer_id AND a.organisation_id = (SELECT app_organisation_id())));

CREATE POLICY envelope_readers ON journal_entry FOR SELECT USING (
  subject_kind = 'envelope' AND EXISTS (SELECT FROM scheme_envelope e WHERE e.id::text = subject_key));
CREATE POLICY envelope_writers ON journal_entry FOR INSERT WITH CHECK (
  (SELECT app_role()) = 'partner' AND actor_id = (SELECT app_user_id()) AND subject_kind = 'envelope' AND project_id IS NULL
  AND EXISTS (SELECT FROM scheme_envelope e WHERE e.id::text = subject_key AND e.organisation_id = (SELECT app_organisation_id())));
CREATE INDEX journal_entry_envelope ON journal_entry (subject_key, at) WHERE subject_kind = 'envelope';

-- What became of the envelopes that the asker reads. Money promised to a project that is archived for a while is still promised:
-- the sums count it, and say nothing else of it. `but`: without that answer, which is about to be written.
CREATE FUNCTION envelope_sums(wanted integer[], but integer DEFAULT NULL)
RETURNS TABLE (envelope_id integer, proposed_cents bigint, engaged_cents bigint, granted_cents bigint, paid_cents bigint, answers integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  IF asker NOT IN ('partner', 'reviewer', 'admin') THEN RETURN; END IF;
  PERFORM set_config('app.role', 'system', true);
  RETURN QUERY
    SELECT e.id,
      coalesce(sum(a.amount_cents) FILTER (WHERE a.state = 'proposed'), 0)::bigint,
      coalesce(sum(coalesce(a.granted_cents, a.amount_cents)) FILTER (WHERE a.state <> 'proposed'), 0)::bigint,
      coalesce(sum(a.granted_cents), 0)::bigint, coalesce(sum(a.paid_cents), 0)::bigint, count(a.id)::integer
    FROM scheme_envelope e
      LEFT JOIN LATERAL (
        SELECT n.* FROM partner_answer n JOIN project p ON p.id = n.project_id
        WHERE n.organisation_id = e.organisation_id AND n.scheme_id = e.scheme_id AND n.budget_year = e.year
          AND (e.territory_id IS NULL OR p.territory_id = e.territory_id) AND n.id IS DISTINCT FROM but
          AND n.state IN ('proposed', 'accepted', 'requested', 'underReview', 'granted', 'paid')) AS a ON true
    WHERE e.id = ANY (wanted) AND (asker <> 'partner' OR e.organisation_id = app_organisation_id())
    GROUP BY e.id;
  PERFORM set_config('app.role', asker, true);
END $$;

REVOKE EXECUTE ON FUNCTION partner_answer_follow() FROM PUBLIC;
