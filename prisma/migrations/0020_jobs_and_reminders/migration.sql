-- What the application does by itself, seen: one row a job, shared by all processes, and what its runs have done
-- (docs/decisions/0027). Which jobs there are is the code's to say: lib/features/jobs/constants.ts.
CREATE TABLE job_heartbeat (
  name TEXT PRIMARY KEY,
  -- Null: nothing to do with these settings (no mail server, no reminders).
  due_at TIMESTAMPTZ(3),
  started_at TIMESTAMPTZ(3),
  -- Null with a start: at work, or ended in the middle; the advisory lock of the job tells which.
  ended_at TIMESTAMPTZ(3),
  outcome TEXT CONSTRAINT job_heartbeat_outcome CHECK (outcome IN ('done', 'failed', 'interrupted')),
  error TEXT NOT NULL DEFAULT '' CONSTRAINT job_heartbeat_error CHECK (length(error) <= 300),
  counts JSONB NOT NULL DEFAULT '{}',
  -- Who pressed « Relancer », until the run that they asked for has begun.
  asked_by_name TEXT NOT NULL DEFAULT ''
);

-- Runs that did something, failed or were cut short. The others leave the heartbeat alone: most find nothing to do.
CREATE TABLE job_run (
  id SERIAL PRIMARY KEY,
  job TEXT NOT NULL REFERENCES job_heartbeat (name) ON DELETE CASCADE,
  started_at TIMESTAMPTZ(3) NOT NULL,
  -- Of a run that was cut short: when that was found out.
  ended_at TIMESTAMPTZ(3) NOT NULL,
  outcome TEXT NOT NULL CONSTRAINT job_run_outcome CHECK (outcome IN ('done', 'failed', 'interrupted')),
  error TEXT NOT NULL DEFAULT '',
  counts JSONB NOT NULL DEFAULT '{}',
  asked_by_name TEXT NOT NULL DEFAULT ''
);
CREATE INDEX job_run_ended_at_idx ON job_run (ended_at);

-- How often a person wants to be reminded. No row: every working day on which something new waits.
CREATE TABLE reminder_setting (
  user_id UUID PRIMARY KEY REFERENCES user_account (id) ON DELETE CASCADE ON UPDATE CASCADE,
  frequency TEXT NOT NULL CONSTRAINT reminder_setting_frequency CHECK (frequency IN ('daily', 'weekly', 'never')),
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- The digests that were queued: never two for one person and day, whoever tries. What each was about, to tell what is new.
CREATE TABLE reminder_digest (
  user_id UUID NOT NULL REFERENCES user_account (id) ON DELETE CASCADE ON UPDATE CASCADE,
  "day" DATE NOT NULL,
  item_keys TEXT[] NOT NULL,
  queued_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (user_id, "day")
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['job_heartbeat', 'job_run', 'reminder_setting', 'reminder_digest'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
  END LOOP;
END $$;
CREATE POLICY admin_reads ON job_heartbeat FOR SELECT USING ((SELECT app_role()) = 'admin');
CREATE POLICY admin_asks ON job_heartbeat FOR UPDATE USING ((SELECT app_role()) = 'admin');
CREATE POLICY admin_reads ON job_run FOR SELECT USING ((SELECT app_role()) = 'admin');
CREATE POLICY own ON reminder_digest FOR SELECT USING (user_id = (SELECT app_user_id()));
CREATE POLICY own ON reminder_setting USING (user_id = (SELECT app_user_id())) WITH CHECK (user_id = (SELECT app_user_id()));

-- What an administrator does about jobs, failed mails and funders is written down, for administrators.
CREATE POLICY administration_readers ON journal_entry FOR SELECT USING (
  subject_kind IN ('job', 'funder') AND (SELECT app_role()) = 'admin');
CREATE POLICY administration_writers ON journal_entry FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND project_id IS NULL AND subject_kind IN ('job', 'funder') AND (SELECT app_role()) = 'admin');
CREATE INDEX journal_entry_administration ON journal_entry (at DESC, id DESC) WHERE subject_kind IN ('job', 'funder');

-- A funder merged into another (organisation.merged_into_id, migration 0018): in one step, to one that stands.

-- Who has taken the place of these, for whoever is about to write their lines: a form that was open, an import, an old
-- version restored. The share of the key waits for a merge that is just happening, and then sees it.
CREATE FUNCTION funder_successors(ids integer[]) RETURNS TABLE (id integer, successor_id integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  PERFORM set_config('app.role', 'system', true);
  RETURN QUERY SELECT * FROM (
    SELECT o.id AS funder_id, o.merged_into_id FROM organisation o WHERE o.id = ANY (ids) ORDER BY o.id FOR KEY SHARE) AS locked
    WHERE merged_into_id IS NOT NULL;
  PERFORM set_config('app.role', asker, true);
END $$;

-- And whatever else writes a line.
CREATE FUNCTION funding_line_follow_funder() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.funder_id := coalesce((SELECT o.merged_into_id FROM organisation o WHERE o.id = NEW.funder_id FOR KEY SHARE), NEW.funder_id);
  RETURN NEW;
END $$;
CREATE TRIGGER funding_line_0_funder BEFORE INSERT OR UPDATE OF funder_id ON funding_line FOR EACH ROW
  WHEN (NEW.funder_id IS NOT NULL) EXECUTE FUNCTION funding_line_follow_funder();

-- The lines of today go to the successor in one transaction; sums follow by their triggers. Each project gets a version, so
-- that its history and the figures of any evening say when; what was before keeps the name it had. An archived project is
-- nobody's to read: its lines move, and the undo makes its version. The administrator writes no project, but through these.

-- First: nobody else writes these projects, or a line of that funder, until the transaction ends.
CREATE FUNCTION funder_merge(merged_id integer, successor_id integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_role() <> 'admin' THEN RAISE insufficient_privilege USING MESSAGE = 'only an administrator merges funders'; END IF;
  PERFORM set_config('app.role', 'system', true);
  -- Projects before the funder, as whoever writes a line does.
  PERFORM FROM project WHERE id IN (SELECT project_id FROM funding_line WHERE funder_id = merged_id) ORDER BY id FOR UPDATE;
  -- Waits for lines that are just being written, and lets nobody write one more.
  PERFORM FROM organisation WHERE id = merged_id FOR UPDATE;
  PERFORM FROM organisation WHERE id = successor_id FOR NO KEY UPDATE;
  IF (SELECT count(*) FROM organisation WHERE id IN (merged_id, successor_id) AND is_funder AND merged_into_id IS NULL) <> 2 THEN
    RAISE check_violation USING MESSAGE = 'both funders must stand';
  END IF;
  PERFORM FROM project WHERE id IN (SELECT project_id FROM funding_line WHERE funder_id = merged_id) ORDER BY id FOR UPDATE;
  UPDATE organisation SET merged_into_id = successor_id WHERE id = merged_id OR merged_into_id = merged_id;
  PERFORM set_config('app.role', 'admin', true);
END $$;

-- Then, in the same transaction, until it returns none: the lines of so many projects. A statement may not take for ever.
CREATE FUNCTION funder_merge_projects(merged_id integer, at_most integer, author_name text, author_organisation text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  moment timestamptz := clock_timestamp();
  successor_id integer;
  touched integer[];
BEGIN
  IF app_role() <> 'admin' THEN RAISE insufficient_privilege USING MESSAGE = 'only an administrator merges funders'; END IF;
  PERFORM set_config('app.role', 'system', true);
  SELECT merged_into_id INTO successor_id FROM organisation WHERE id = merged_id;
  IF successor_id IS NULL THEN RAISE check_violation USING MESSAGE = 'this funder stands'; END IF;
  touched := ARRAY(SELECT DISTINCT project_id FROM funding_line WHERE funder_id = merged_id ORDER BY 1 LIMIT at_most);
  UPDATE funding_line SET funder_id = successor_id WHERE funder_id = merged_id AND project_id = ANY (touched);
  WITH moved AS (
    UPDATE project SET version = version + 1 WHERE id = ANY (touched) AND review_status <> 'archived'
    RETURNING id, version, reference, territory_id
  ), renamed AS (
    SELECT m.*, v.state, jsonb_set(v.state, '{fundingLines}', (
        SELECT jsonb_agg(CASE WHEN l.line ->> 'funderId' = merged_id::text THEN jsonb_set(l.line, '{funderId}', to_jsonb(successor_id)) ELSE l.line END
                         ORDER BY l.position)
        FROM jsonb_array_elements(v.state -> 'fundingLines') WITH ORDINALITY AS l (line, position))) AS renamed
    FROM moved m JOIN project_version v ON v.project_id = m.id AND v.number = m.version - 1
  ), versions AS (
    INSERT INTO project_version (project_id, number, valid_from, author_id, author_name, state)
      SELECT id, version, moment, app_user_id(), author_name, renamed FROM renamed ORDER BY id
  )
  INSERT INTO journal_entry (at, actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, project_id, territory_id, changes)
    SELECT moment, app_user_id(), author_name, author_organisation, 'mergeFunder', 'project', reference, id, territory_id,
           jsonb_build_object('fundingLines', jsonb_build_object('before', state -> 'fundingLines', 'after', renamed -> 'fundingLines'))
    FROM renamed ORDER BY id;
  PERFORM set_config('app.role', 'admin', true);
  RETURN coalesce(array_length(touched, 1), 0);
END $$;
REVOKE EXECUTE ON FUNCTION funding_line_follow_funder() FROM PUBLIC;
