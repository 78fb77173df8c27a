-- The strategy of a territory: one document, its versions, its objectives and the projects attached to them
-- (docs/decisions/0038).
CREATE TABLE strategy (
  id SERIAL PRIMARY KEY,
  territory_id SMALLINT NOT NULL REFERENCES territory (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  state TEXT NOT NULL DEFAULT 'elaboration' CONSTRAINT strategy_state CHECK (state IN ('elaboration', 'shared', 'adopted')),
  -- Number of the present version: each change of the text or of the state is the next one.
  version INTEGER NOT NULL DEFAULT 1 CONSTRAINT strategy_version_number CHECK (version >= 1),
  -- lib/features/strategies/content/schema.ts
  content JSONB NOT NULL CONSTRAINT strategy_content
    CHECK (jsonb_typeof(content) = 'object' AND octet_length(content::text) <= 2000000),
  demo BOOLEAN NOT NULL DEFAULT false,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by_id UUID,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by_id UUID,
  updated_by_name TEXT NOT NULL DEFAULT '',
  updated_by_organisation TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX strategy_territory_id_key ON strategy (territory_id);

-- The whole text and the state between two changes. Written by triggers only, so that whatever changes a strategy leaves one.
CREATE TABLE strategy_version (
  strategy_id INTEGER NOT NULL REFERENCES strategy (id) ON DELETE CASCADE ON UPDATE CASCADE,
  number INTEGER NOT NULL,
  valid_from TIMESTAMPTZ(3) NOT NULL,
  -- Null for the present one.
  valid_to TIMESTAMPTZ(3),
  author_id UUID,
  author_name TEXT NOT NULL,
  organisation_name TEXT NOT NULL,
  state TEXT NOT NULL,
  content JSONB NOT NULL,
  PRIMARY KEY (strategy_id, number),
  CONSTRAINT strategy_version_dates CHECK (valid_to >= valid_from)
);

-- An objective of the text that stands, so that projects can be attached to it. Written by triggers only. Title, priorities and
-- place are those of the edition in force where it has the objective, else of the working text: they tell nobody what they may
-- not read.
CREATE TABLE strategy_objective (
  key UUID PRIMARY KEY,
  strategy_id INTEGER NOT NULL REFERENCES strategy (id) ON DELETE CASCADE ON UPDATE CASCADE,
  territory_id SMALLINT NOT NULL REFERENCES territory (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  axis_position SMALLINT NOT NULL,
  position SMALLINT NOT NULL,
  title TEXT NOT NULL,
  priority_ids SMALLINT[] NOT NULL DEFAULT '{}',
  in_working BOOLEAN NOT NULL,
  in_force BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT strategy_objective_stands CHECK (in_working OR in_force)
);
CREATE INDEX strategy_objective_strategy_id_idx ON strategy_objective (strategy_id);
CREATE INDEX strategy_objective_territory_id_idx ON strategy_objective (territory_id);

CREATE TABLE objective_project (
  objective_key UUID NOT NULL REFERENCES strategy_objective (key) ON DELETE CASCADE ON UPDATE CASCADE,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  is_main BOOLEAN NOT NULL DEFAULT false,
  attached_by_id UUID,
  attached_by_name TEXT NOT NULL DEFAULT '',
  attached_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (objective_key, project_id)
);
CREATE INDEX objective_project_project_id_idx ON objective_project (project_id);
CREATE UNIQUE INDEX objective_project_one_main ON objective_project (project_id) WHERE is_main;

-- Who has a form of a strategy open. Worth nothing after a minute, so nothing after a crash.
CREATE UNLOGGED TABLE strategy_presence (
  strategy_id INTEGER NOT NULL REFERENCES strategy (id) ON DELETE CASCADE ON UPDATE CASCADE,
  user_id UUID NOT NULL REFERENCES user_account (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- `diagnostic`, or `objectif:` and its key.
  section TEXT NOT NULL CONSTRAINT strategy_presence_section CHECK (length(section) BETWEEN 1 AND 60),
  user_name TEXT NOT NULL,
  organisation_name TEXT NOT NULL,
  seen_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (strategy_id, user_id, section)
);
CREATE INDEX strategy_presence_user_id_idx ON strategy_presence (user_id);

-- What is typed in a form of a strategy is kept as what is typed in one of a project.
ALTER TABLE form_draft ADD COLUMN strategy_id INTEGER REFERENCES strategy (id) ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX form_draft_strategy_id_idx ON form_draft (strategy_id);

-- Foreign keys of what the text names; the keys of its objectives are its own.
CREATE FUNCTION strategy_check_content() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM jsonb_path_query(NEW.content, '$.axes[*].objectives[*].priorities[*]') AS named
             WHERE NOT EXISTS (SELECT FROM priority p WHERE p.slug = named #>> '{}')) THEN
    RAISE foreign_key_violation USING MESSAGE = 'unknown priority in strategy.content';
  END IF;
  IF EXISTS (SELECT FROM jsonb_path_query(NEW.content, '$.axes[*].objectives[*].targets[*].indicator') AS named
             WHERE NOT EXISTS (SELECT FROM indicator i WHERE i.slug = named #>> '{}')) THEN
    RAISE foreign_key_violation USING MESSAGE = 'unknown indicator in strategy.content';
  END IF;
  IF EXISTS (
    SELECT FROM (
      SELECT jsonb_path_query(NEW.content, '$.diagnosis.*[*].qpvs[*]') AS named
      UNION ALL SELECT jsonb_path_query(NEW.content, '$.axes[*].objectives[*].qpvs[*]')
      UNION ALL SELECT jsonb_path_query(NEW.content, '$.figures[*].qpv')) AS tags
    WHERE named <> 'null' AND NOT EXISTS (SELECT FROM qpv q WHERE q.code = named #>> '{}' AND q.territory_id = NEW.territory_id)) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a QPV of strategy.content is not of the territory';
  END IF;
  IF EXISTS (SELECT FROM jsonb_path_query(NEW.content, '$.axes[*].objectives[*].key') AS named
             GROUP BY named HAVING count(*) > 1)
     OR EXISTS (SELECT FROM jsonb_path_query(NEW.content, '$.axes[*].objectives[*].key') AS named
                JOIN strategy_objective o ON o.key = (named #>> '{}')::uuid WHERE o.strategy_id <> NEW.id) THEN
    RAISE foreign_key_violation USING MESSAGE = 'the key of an objective is another objective''s';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER strategy_1_content BEFORE INSERT OR UPDATE OF content, territory_id ON strategy
  FOR EACH ROW EXECUTE FUNCTION strategy_check_content();

-- Old and new rows side by side, which a policy cannot see. The states of a strategy change as migration 0044 says.
CREATE FUNCTION strategy_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_role() = 'system' OR pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  IF (NEW.id, NEW.territory_id, NEW.demo, NEW.created_at, NEW.created_by_id)
     IS DISTINCT FROM (OLD.id, OLD.territory_id, OLD.demo, OLD.created_at, OLD.created_by_id) THEN
    RAISE insufficient_privilege USING MESSAGE = 'this column of strategy is not for the application to change';
  END IF;
  IF NEW.version <> OLD.version + 1 OR NEW.updated_by_id IS DISTINCT FROM app_user_id() THEN
    RAISE insufficient_privilege USING MESSAGE = 'each change of a strategy is its next version, by whoever makes it';
  END IF;
  IF NEW.content IS DISTINCT FROM OLD.content AND (NEW.state <> OLD.state OR OLD.state = 'adopted') THEN
    RAISE insufficient_privilege USING MESSAGE = 'an adopted strategy is revised before it is written, and its state is changed alone';
  END IF;
  IF NEW.state <> OLD.state AND app_role() <> 'coordinator' THEN
    RAISE insufficient_privilege USING MESSAGE = 'a coordinator changes the state of a strategy';
  END IF;
  -- Later than whatever the lock of the row waited for.
  NEW.updated_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER strategy_0_guard BEFORE UPDATE ON strategy FOR EACH ROW EXECUTE FUNCTION strategy_guard();

CREATE FUNCTION strategy_write_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.version, NEW.content, NEW.state) IS NOT DISTINCT FROM (OLD.version, OLD.content, OLD.state) THEN
    RETURN NULL;
  END IF;
  UPDATE strategy_version SET valid_to = NEW.updated_at WHERE strategy_id = NEW.id AND valid_to IS NULL;
  INSERT INTO strategy_version (strategy_id, number, valid_from, author_id, author_name, organisation_name, state, content)
    VALUES (NEW.id, NEW.version, NEW.updated_at, NEW.updated_by_id, NEW.updated_by_name, NEW.updated_by_organisation, NEW.state, NEW.content);
  RETURN NULL;
END $$;
CREATE TRIGGER strategy_2_version AFTER INSERT OR UPDATE ON strategy FOR EACH ROW EXECUTE FUNCTION strategy_write_version();

-- The objectives of a text, with where they stand in it.
CREATE FUNCTION strategy_objectives_of(content jsonb)
RETURNS TABLE (key uuid, axis_position smallint, "position" smallint, title text, priority_ids smallint[])
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT (o.item ->> 'key')::uuid, a.place::smallint, o.place::smallint, o.item ->> 'title',
         ARRAY(SELECT p.id FROM priority p WHERE o.item -> 'priorities' ? p.slug ORDER BY p.id)
  FROM jsonb_array_elements(content -> 'axes') WITH ORDINALITY AS a (item, place),
       jsonb_array_elements(a.item -> 'objectives') WITH ORDINALITY AS o (item, place)
$$;

-- A row goes only when nothing has the objective any more, and its projects are no longer attached. Migration 0044 reads the
-- edition in force too.
CREATE FUNCTION strategy_objectives_derive(wanted_id integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM strategy_objective o WHERE o.strategy_id = wanted_id AND NOT EXISTS (
    SELECT FROM strategy s, strategy_objectives_of(s.content) w WHERE s.id = wanted_id AND w.key = o.key);
  INSERT INTO strategy_objective (key, strategy_id, territory_id, axis_position, position, title, priority_ids, in_working)
    SELECT w.key, s.id, s.territory_id, w.axis_position, w.position, w.title, w.priority_ids, true
    FROM strategy s, strategy_objectives_of(s.content) w WHERE s.id = wanted_id
  ON CONFLICT (key) DO UPDATE SET axis_position = excluded.axis_position, position = excluded.position,
    title = excluded.title, priority_ids = excluded.priority_ids, in_working = true
    WHERE strategy_objective.strategy_id = excluded.strategy_id;
END $$;
CREATE FUNCTION strategy_objectives_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.content IS DISTINCT FROM OLD.content THEN PERFORM strategy_objectives_derive(NEW.id); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER strategy_3_objectives AFTER INSERT OR UPDATE ON strategy FOR EACH ROW EXECUTE FUNCTION strategy_objectives_follow();

-- A project serves the objectives of its own territory.
CREATE FUNCTION objective_project_check() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM strategy_objective o JOIN project p ON p.territory_id = o.territory_id
                 WHERE o.key = NEW.objective_key AND p.id = NEW.project_id) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a project is attached to objectives of its own territory';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER objective_project_1_territory BEFORE INSERT OR UPDATE OF objective_key, project_id ON objective_project
  FOR EACH ROW EXECUTE FUNCTION objective_project_check();
CREATE FUNCTION objective_project_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM objective_project WHERE project_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER project_leaves_objectives AFTER UPDATE OF territory_id ON project
  FOR EACH ROW WHEN (NEW.territory_id <> OLD.territory_id) EXECUTE FUNCTION objective_project_left();

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['strategy', 'strategy_version', 'strategy_objective', 'objective_project', 'strategy_presence'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
    EXECUTE format('CREATE POLICY triggers_derive ON %I TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0)', name);
  END LOOP;
END $$;

-- The working text: its territory; the ministry from the day it is shared with it. Nobody else, ever.
CREATE POLICY readers ON strategy FOR SELECT USING (
  (territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator'))
  OR (state <> 'elaboration' AND (SELECT app_role()) IN ('reviewer', 'admin')));
CREATE POLICY territory_begins ON strategy FOR INSERT WITH CHECK (
  territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator')
  AND state = 'elaboration' AND version = 1 AND NOT demo
  AND created_by_id = (SELECT app_user_id()) AND updated_by_id = (SELECT app_user_id()));
CREATE POLICY territory_writes ON strategy FOR UPDATE
  USING (territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator'))
  WITH CHECK (territory_id = (SELECT app_territory_id()));

-- Of a strategy that it reads, the ministry reads the versions that were shared with it; what was written between is the territory's.
CREATE POLICY readers ON strategy_version FOR SELECT USING (
  EXISTS (SELECT FROM strategy s WHERE s.id = strategy_id)
  AND (state <> 'elaboration' OR (SELECT app_role()) IN ('contributor', 'coordinator')));

CREATE POLICY readers ON strategy_objective FOR SELECT USING (
  (territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator'))
  OR (in_force AND (SELECT app_role()) IN ('reviewer', 'admin', 'partner'))
  OR ((SELECT app_role()) IN ('reviewer', 'admin') AND EXISTS (SELECT FROM strategy s WHERE s.id = strategy_id)));

-- As the objective and the project, both.
CREATE POLICY readers ON objective_project FOR SELECT USING (
  EXISTS (SELECT FROM strategy_objective o WHERE o.key = objective_key)
  AND EXISTS (SELECT FROM project p WHERE p.id = project_id));
CREATE POLICY territory_attaches ON objective_project FOR INSERT WITH CHECK (
  attached_by_id = (SELECT app_user_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator')
  AND EXISTS (SELECT FROM strategy_objective o WHERE o.key = objective_key AND o.territory_id = (SELECT app_territory_id()))
  AND EXISTS (SELECT FROM project p WHERE p.id = project_id AND p.territory_id = (SELECT app_territory_id())));
CREATE POLICY territory_changes ON objective_project FOR UPDATE
  USING ((SELECT app_role()) IN ('contributor', 'coordinator')
    AND EXISTS (SELECT FROM strategy_objective o WHERE o.key = objective_key AND o.territory_id = (SELECT app_territory_id())))
  WITH CHECK (EXISTS (SELECT FROM strategy_objective o WHERE o.key = objective_key AND o.territory_id = (SELECT app_territory_id()))
    AND EXISTS (SELECT FROM project p WHERE p.id = project_id AND p.territory_id = (SELECT app_territory_id())));
CREATE POLICY territory_detaches ON objective_project FOR DELETE USING (
  (SELECT app_role()) IN ('contributor', 'coordinator')
  AND EXISTS (SELECT FROM strategy_objective o WHERE o.key = objective_key AND o.territory_id = (SELECT app_territory_id())));

-- Everybody of the territory reads who is there; everybody says so of themselves only.
CREATE POLICY territory_reads ON strategy_presence FOR SELECT USING (EXISTS (
  SELECT FROM strategy s WHERE s.id = strategy_id AND s.territory_id = (SELECT app_territory_id())));
CREATE POLICY own_rows ON strategy_presence USING (
  user_id = (SELECT app_user_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator')
  AND EXISTS (SELECT FROM strategy s WHERE s.id = strategy_id AND s.territory_id = (SELECT app_territory_id())));
ALTER POLICY own_rows ON form_draft USING (
  user_id = (SELECT app_user_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator')
  AND (project_id IS NULL OR EXISTS (
    SELECT FROM project p WHERE p.id = project_id AND p.territory_id = (SELECT app_territory_id())))
  AND (strategy_id IS NULL OR EXISTS (
    SELECT FROM strategy s WHERE s.id = strategy_id AND s.territory_id = (SELECT app_territory_id()))));

-- What was written of the text is the territory's to read.
CREATE POLICY strategy_readers ON journal_entry FOR SELECT USING (
  subject_kind = 'strategy' AND project_id IS NULL
  AND territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator'));
CREATE POLICY strategy_writers ON journal_entry FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND project_id IS NULL AND subject_kind = 'strategy'
  AND territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator'));
CREATE INDEX journal_entry_strategy ON journal_entry (territory_id, at) WHERE subject_kind = 'strategy';

-- Which territories have begun, for the ministry: that there is a text, not what it says.
CREATE FUNCTION strategy_states() RETURNS TABLE (territory_id smallint, state text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  IF asker NOT IN ('reviewer', 'admin') THEN RETURN; END IF;
  PERFORM set_config('app.role', 'system', true);
  RETURN QUERY SELECT s.territory_id, s.state FROM strategy s;
  PERFORM set_config('app.role', asker, true);
END $$;

REVOKE EXECUTE ON FUNCTION strategy_check_content(), strategy_guard(), strategy_write_version(),
  strategy_objectives_derive(integer), strategy_objectives_follow(), objective_project_check(), objective_project_left() FROM PUBLIC;
