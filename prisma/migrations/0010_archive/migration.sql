-- Deleting is archiving, with undo (docs/decisions/0020). An archived project has a review status of its own, which no
-- policy gives to anybody: the column is already in every index that a list is read from, so that hiding costs nothing.
ALTER TABLE project
  ADD COLUMN archived_at TIMESTAMPTZ(3),
  ADD COLUMN archived_from TEXT,
  ADD COLUMN archived_by_name TEXT NOT NULL DEFAULT '',
  ADD COLUMN archive_reason TEXT NOT NULL DEFAULT '',
  DROP CONSTRAINT project_review_status,
  DROP CONSTRAINT project_only_accepted_is_published,
  ADD CONSTRAINT project_review_status CHECK (review_status IN ('draft', 'submitted', 'changesRequested', 'accepted', 'rejected', 'archived')),
  -- The publication choice is kept, so that undoing publishes again; the public copy itself is gone meanwhile.
  ADD CONSTRAINT project_only_accepted_is_published CHECK (
    published_at IS NULL OR review_status = 'accepted' OR (review_status = 'archived' AND archived_from = 'accepted')),
  ADD CONSTRAINT project_archived_whole CHECK (
    (review_status = 'archived') = (archived_at IS NOT NULL) AND (archived_at IS NULL) = (archived_from IS NULL)),
  ADD CONSTRAINT project_archive_reason CHECK (length(archive_reason) <= 500 AND length(archived_by_name) <= 400);
CREATE INDEX project_archived ON project (territory_id, archived_at) WHERE review_status = 'archived';

-- What is left of a project after the sweep: that there was one.
CREATE TABLE removed_project (
  reference TEXT PRIMARY KEY,
  territory_id SMALLINT NOT NULL REFERENCES territory (id) ON DELETE CASCADE ON UPDATE CASCADE,
  archived_at TIMESTAMPTZ(3) NOT NULL,
  archived_by_name TEXT NOT NULL,
  removed_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX removed_project_territory_id_idx ON removed_project (territory_id);
ALTER TABLE removed_project ENABLE ROW LEVEL SECURITY;
ALTER TABLE removed_project FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON removed_project USING ((SELECT app_role()) = 'system') WITH CHECK ((SELECT app_role()) = 'system');
CREATE POLICY readers ON removed_project FOR SELECT USING (
  territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator'));

-- The claim of the transactions that archive, undo, or list the archives: without it, the archives are nobody's.
CREATE FUNCTION app_archive() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(current_setting('app.archive', true), '') = 'on' $$;

-- Contact, note, lines, versions, journal and whatever else hangs on a project ask this policy: they vanish with it.
ALTER POLICY project_select ON project USING (
  (territory_id = (SELECT app_territory_id()) AND (review_status <> 'archived'
    OR ((SELECT app_archive()) AND (SELECT app_role()) IN ('contributor', 'coordinator'))))
  OR (review_status = 'accepted' AND (SELECT app_role()) IN ('contributor', 'coordinator', 'partner'))
  OR (review_status <> 'draft' AND review_status <> 'archived' AND (SELECT app_role()) IN ('reviewer', 'admin')));
ALTER POLICY readers ON project_funder USING (
  (territory_id = (SELECT app_territory_id()) AND review_status <> 'archived')
  OR (review_status = 'accepted' AND (SELECT app_role()) = 'partner')
  OR (review_status <> 'draft' AND review_status <> 'archived' AND (SELECT app_role()) IN ('reviewer', 'admin')));

-- Who archives what, and what else may change on the way: the same table as ARCHIVABLE in
-- lib/features/projects/archive/rules.ts. When and from where is the database's word.
CREATE FUNCTION project_guard_archive() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  role text := app_role();
  free text := CASE WHEN OLD.review_status = 'archived' THEN NEW.review_status ELSE OLD.review_status END;
  own text[] := ARRAY['review_status', 'archived_at', 'archived_from', 'archived_by_name', 'archive_reason', 'version'];
BEGIN
  IF NEW.review_status <> OLD.review_status AND NEW.review_status = 'archived' THEN
    NEW.archived_at := clock_timestamp();
    NEW.archived_from := OLD.review_status;
  ELSIF NEW.review_status <> OLD.review_status AND OLD.review_status = 'archived' THEN
    NEW.archived_at := NULL;
    NEW.archived_from := NULL;
    NEW.archived_by_name := '';
    NEW.archive_reason := '';
  END IF;
  IF role = 'system' OR pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  IF NEW.review_status = OLD.review_status THEN
    IF NEW.review_status = 'archived' OR (NEW.archived_at, NEW.archived_from, NEW.archived_by_name, NEW.archive_reason)
       IS DISTINCT FROM (OLD.archived_at, OLD.archived_from, OLD.archived_by_name, OLD.archive_reason) THEN
      RAISE insufficient_privilege USING MESSAGE = 'an archived project is not edited, and only archiving says when';
    END IF;
    RETURN NEW;
  END IF;
  IF 'archived' NOT IN (OLD.review_status, NEW.review_status) THEN RETURN NEW; END IF;
  IF NOT ((role IN ('contributor', 'coordinator') AND free IN ('draft', 'changesRequested'))
       OR (role = 'coordinator' AND free = 'accepted')) THEN
    RAISE insufficient_privilege USING MESSAGE = 'this project is not for this role to archive in its review status';
  END IF;
  IF OLD.review_status = 'archived' AND (NEW.review_status <> OLD.archived_from OR OLD.archived_at <= now() - interval '90 days') THEN
    RAISE insufficient_privilege USING MESSAGE = 'an archived project comes back as it was, within 90 days';
  END IF;
  IF to_jsonb(NEW) - own IS DISTINCT FROM to_jsonb(OLD) - own THEN
    RAISE insufficient_privilege USING MESSAGE = 'archiving changes nothing else';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER project_0_guard_archive BEFORE UPDATE ON project FOR EACH ROW EXECUTE FUNCTION project_guard_archive();

-- As in 0006, but for the steps that project_guard_archive decides.
DROP TRIGGER project_0_guard ON project;
CREATE TRIGGER project_0_guard BEFORE UPDATE ON project FOR EACH ROW
  WHEN ((OLD.review_status = 'archived') = (NEW.review_status = 'archived')) EXECUTE FUNCTION project_guard();

-- The public copy goes, and comes back with an undo.
CREATE FUNCTION project_unpublish_archived() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM published_project WHERE project_id = NEW.id;
  RETURN NULL;
END $$;
DROP TRIGGER project_published ON project;
CREATE TRIGGER project_published_insert AFTER INSERT ON project FOR EACH ROW
  WHEN (NEW.published_at IS NOT NULL) EXECUTE FUNCTION project_publish();
CREATE TRIGGER project_published AFTER UPDATE ON project FOR EACH ROW
  WHEN (NEW.published_at IS NOT NULL AND NEW.review_status <> 'archived') EXECUTE FUNCTION project_publish();
CREATE TRIGGER project_published_archived AFTER UPDATE OF review_status ON project FOR EACH ROW
  WHEN (NEW.published_at IS NOT NULL AND NEW.review_status = 'archived') EXECUTE FUNCTION project_unpublish_archived();

-- Not searched meanwhile.
CREATE FUNCTION project_forget_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM project_search WHERE project_id = NEW.id;
  RETURN NULL;
END $$;
DROP TRIGGER project_indexed_update ON project;
CREATE TRIGGER project_indexed_update AFTER UPDATE ON project FOR EACH ROW
  WHEN (NEW.review_status <> 'archived' AND (OLD.territory_id, OLD.review_status, OLD.title, OLD.summary, OLD.objectives, OLD.project_owner)
    IS DISTINCT FROM (NEW.territory_id, NEW.review_status, NEW.title, NEW.summary, NEW.objectives, NEW.project_owner))
  EXECUTE FUNCTION project_index();
CREATE TRIGGER project_indexed_archived AFTER UPDATE OF review_status ON project FOR EACH ROW
  WHEN (NEW.review_status = 'archived') EXECUTE FUNCTION project_forget_words();

-- Not counted meanwhile: figures say nothing of the archives, to anybody.
CREATE FUNCTION project_rollup_skip_archived() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RETURN CASE WHEN NEW.review_status = 'archived' THEN NULL ELSE NEW END;
END $$;
CREATE TRIGGER project_rollup_skips_archived BEFORE INSERT ON project_rollup FOR EACH ROW
  WHEN (NEW.review_status = 'archived') EXECUTE FUNCTION project_rollup_skip_archived();

-- After the time to undo, the content goes for good with everything that hangs on it; the reference stays known, and the
-- counter of its territory never gives it again. @returns how many went.
CREATE FUNCTION project_sweep(before timestamptz, at_most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gone integer;
BEGIN
  IF app_role() <> 'system' THEN RAISE insufficient_privilege USING MESSAGE = 'only the application sweeps'; END IF;
  WITH due AS (
    SELECT id FROM project WHERE review_status = 'archived' AND archived_at < before ORDER BY id LIMIT at_most FOR UPDATE SKIP LOCKED
  ), removed AS (
    DELETE FROM project p USING due WHERE p.id = due.id RETURNING p.reference, p.territory_id, p.archived_at, p.archived_by_name
  )
  INSERT INTO removed_project (reference, territory_id, archived_at, archived_by_name)
    SELECT reference, territory_id, archived_at, archived_by_name FROM removed;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;

-- Inspiration: the shape of an accepted project of another territory, without its amounts, funders, dates or words about
-- costs (docs/decisions/0020). Nothing for whoever writes no project, or for a project that is not accepted.
CREATE FUNCTION project_shape(wanted text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
  shape jsonb;
BEGIN
  IF asker NOT IN ('contributor', 'coordinator') THEN RETURN NULL; END IF;
  PERFORM set_config('app.role', 'system', true);
  SELECT jsonb_build_object(
      'milestones', (SELECT coalesce(jsonb_agg(m.label ORDER BY m.position, m.id), '[]') FROM milestone m
                     WHERE m.project_id = p.id AND m.state <> 'dropped'),
      'costNatures', (SELECT coalesce(jsonb_agg(c.nature ORDER BY c.first), '[]')
                      FROM (SELECT nature, min(position) AS first FROM cost_line WHERE project_id = p.id GROUP BY nature) AS c),
      'fundingNatures', (SELECT coalesce(jsonb_agg(f.nature ORDER BY f.first), '[]')
                         FROM (SELECT nature, min(position) AS first FROM funding_line
                               WHERE project_id = p.id AND nature IS NOT NULL AND state <> 'refused' GROUP BY nature) AS f),
      'indicatorIds', (SELECT coalesce(jsonb_agg(i.indicator_id ORDER BY i.first), '[]')
                       FROM (SELECT indicator_id, min(position) AS first FROM indicator_value WHERE project_id = p.id GROUP BY indicator_id) AS i))
    INTO shape FROM project p WHERE p.reference = wanted AND p.review_status = 'accepted';
  PERFORM set_config('app.role', asker, true);
  RETURN shape;
END $$;
