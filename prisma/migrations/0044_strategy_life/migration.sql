-- The life of a strategy (docs/decisions/0039): who shares, adopts and revises it, its frozen editions with their
-- deliberation, what territory and ministry say to each other about it, and what is public of it.

-- One step: who, which command, with which words. Never changed.
CREATE TABLE strategy_event (
  id SERIAL PRIMARY KEY,
  strategy_id INTEGER NOT NULL REFERENCES strategy (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- The strategy's, which the ministry cannot always read.
  territory_id SMALLINT NOT NULL REFERENCES territory (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  command TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  message TEXT NOT NULL DEFAULT '' CONSTRAINT strategy_event_message CHECK (length(message) <= 4000),
  -- The version of the text that the step looked at.
  version INTEGER NOT NULL,
  -- Of an adoption.
  edition_number INTEGER,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  actor_id UUID,
  actor_name TEXT NOT NULL,
  organisation_name TEXT NOT NULL,
  -- The same table as STRATEGY_TRANSITIONS in lib/features/strategies/life/rules.ts.
  CONSTRAINT strategy_event_step CHECK ((command, from_state, to_state) IN (
    ('share', 'elaboration', 'shared'), ('takeBack', 'shared', 'elaboration'), ('requestChanges', 'shared', 'elaboration'),
    ('adopt', 'shared', 'adopted'), ('revise', 'adopted', 'elaboration'))),
  CONSTRAINT strategy_event_edition CHECK ((command = 'adopt') = (edition_number IS NOT NULL)),
  CONSTRAINT strategy_event_reason CHECK (command <> 'requestChanges' OR message <> '')
);
CREATE INDEX strategy_event_strategy_id_id_idx ON strategy_event (strategy_id, id);
CREATE INDEX strategy_event_territory_id_id_idx ON strategy_event (territory_id, id);

-- What was adopted, for good: the text, the names that it uses as they stood, and the deliberation.
CREATE TABLE strategy_edition (
  strategy_id INTEGER NOT NULL REFERENCES strategy (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  number INTEGER NOT NULL CONSTRAINT strategy_edition_number CHECK (number >= 1),
  territory_id SMALLINT NOT NULL REFERENCES territory (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  -- From here to `adopted_at`, the database's word: what stood when it was adopted.
  version INTEGER NOT NULL,
  content JSONB NOT NULL,
  -- What its slugs and codes stood for then.
  names JSONB NOT NULL,
  -- Accepted and not abandoned, attached to one of its objectives.
  project_count INTEGER NOT NULL,
  demo BOOLEAN NOT NULL,
  adopted_at TIMESTAMPTZ(3) NOT NULL,
  -- The day of the deliberation.
  adopted_on DATE NOT NULL,
  adopted_by_id UUID,
  adopted_by_name TEXT NOT NULL,
  -- The deliberation: whatever the browser said of its name, without a path, a control character or a quote.
  file_name TEXT NOT NULL CONSTRAINT strategy_edition_file_name CHECK (length(file_name) BETWEEN 1 AND 150 AND file_name !~ '[[:cntrl:]/\\"]'),
  media_type TEXT NOT NULL CONSTRAINT strategy_edition_media_type CHECK (media_type IN (
    'application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif',
    'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet',
    'application/vnd.oasis.opendocument.presentation',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation')),
  byte_count INTEGER NOT NULL CONSTRAINT strategy_edition_byte_count CHECK (byte_count BETWEEN 1 AND 20971520),
  sha256 TEXT NOT NULL CONSTRAINT strategy_edition_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  -- Null: in force. Set once, by the next adoption.
  superseded_at TIMESTAMPTZ(3),
  PRIMARY KEY (strategy_id, number)
);
CREATE UNIQUE INDEX strategy_edition_one_in_force ON strategy_edition (strategy_id) WHERE superseded_at IS NULL;
CREATE INDEX strategy_edition_territory_id_idx ON strategy_edition (territory_id, number);

CREATE TABLE strategy_edition_chunk (
  strategy_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  position INTEGER NOT NULL,
  bytes BYTEA NOT NULL CONSTRAINT strategy_edition_chunk_bytes CHECK (length(bytes) BETWEEN 1 AND 1048576),
  PRIMARY KEY (strategy_id, number, position),
  FOREIGN KEY (strategy_id, number) REFERENCES strategy_edition (strategy_id, number) ON DELETE RESTRICT ON UPDATE RESTRICT
);
ALTER TABLE strategy_edition_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- The attached projects as they stood: of each, who may see the project reads that it was there. No foreign key: a project
-- that is swept later takes nothing away from here, and nobody sees it any more.
CREATE TABLE strategy_edition_project (
  strategy_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  objective_key UUID NOT NULL,
  project_id INTEGER NOT NULL,
  reference TEXT NOT NULL,
  title TEXT NOT NULL,
  is_main BOOLEAN NOT NULL,
  review_status TEXT NOT NULL,
  progress_status TEXT,
  PRIMARY KEY (strategy_id, number, objective_key, project_id),
  FOREIGN KEY (strategy_id, number) REFERENCES strategy_edition (strategy_id, number) ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- What a territory and the ministry say to each other about the text, or about a part of it.
CREATE TABLE strategy_comment (
  id SERIAL PRIMARY KEY,
  strategy_id INTEGER NOT NULL REFERENCES strategy (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- The comment that opened the thread; null for that one.
  thread_id INTEGER REFERENCES strategy_comment (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- Of what the thread speaks: the whole, a section, or one objective by its key. Answers repeat it.
  section TEXT NOT NULL CONSTRAINT strategy_comment_section CHECK (section IN ('whole', 'text', 'diagnosis', 'figures', 'axes', 'objective')),
  objective_key UUID,
  -- How the objective was called then: it may be gone from the text.
  objective_title TEXT NOT NULL DEFAULT '' CONSTRAINT strategy_comment_objective_title CHECK (length(objective_title) <= 500),
  author_id UUID,
  author_name TEXT NOT NULL,
  organisation_name TEXT NOT NULL,
  -- Which side speaks: what waits for an answer waits for the other one.
  from_ministry BOOLEAN NOT NULL,
  body TEXT NOT NULL CONSTRAINT strategy_comment_body CHECK (length(body) <= 5000),
  mentioned_ids UUID[] NOT NULL DEFAULT '{}' CONSTRAINT strategy_comment_mentions CHECK (cardinality(mentioned_ids) <= 20),
  -- Sent by the form: the same key twice is one comment.
  creation_key UUID NOT NULL DEFAULT gen_random_uuid(),
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  edited_at TIMESTAMPTZ(3),
  deleted_at TIMESTAMPTZ(3),
  -- Of a thread, on its first comment.
  settled_at TIMESTAMPTZ(3),
  settled_by_id UUID,
  settled_by_name TEXT NOT NULL DEFAULT '',
  CONSTRAINT strategy_comment_says_something CHECK ((body = '') = (deleted_at IS NOT NULL)),
  CONSTRAINT strategy_comment_objective CHECK ((section = 'objective') = (objective_key IS NOT NULL)),
  CONSTRAINT strategy_comment_settled CHECK (
    (settled_at IS NULL) = (settled_by_name = '') AND (settled_at IS NULL OR thread_id IS NULL))
);
CREATE UNIQUE INDEX strategy_comment_creation_key_key ON strategy_comment (creation_key);
CREATE INDEX strategy_comment_strategy_id_thread_id_id_idx ON strategy_comment (strategy_id, thread_id, id);
CREATE INDEX strategy_comment_thread_id_id_idx ON strategy_comment (thread_id, id);

-- The chosen parts of an edition, for everybody. It stays what it was until it is published anew.
CREATE TABLE published_strategy (
  strategy_id INTEGER PRIMARY KEY REFERENCES strategy (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  number INTEGER NOT NULL,
  parts TEXT[] NOT NULL CONSTRAINT published_strategy_parts CHECK (
    cardinality(parts) >= 1 AND parts <@ ARRAY['summary', 'axes', 'targets', 'projectCount']
    AND ('axes' = ANY (parts) OR NOT 'targets' = ANY (parts))),
  -- The rest is the database's word, from the edition.
  territory_id SMALLINT NOT NULL REFERENCES territory (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  adopted_on DATE NOT NULL,
  content JSONB NOT NULL,
  names JSONB NOT NULL,
  project_count INTEGER,
  demo BOOLEAN NOT NULL,
  published_at TIMESTAMPTZ(3) NOT NULL,
  FOREIGN KEY (strategy_id, number) REFERENCES strategy_edition (strategy_id, number) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX published_strategy_territory_id_key ON published_strategy (territory_id);
CREATE UNIQUE INDEX published_strategy_strategy_id_number_key ON published_strategy (strategy_id, number);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['strategy_event', 'strategy_edition', 'strategy_edition_chunk', 'strategy_edition_project',
    'strategy_comment', 'published_strategy'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
    EXECUTE format('CREATE POLICY triggers_derive ON %I TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0)', name);
  END LOOP;
END $$;

-- What the slugs and codes of a text stand for, of those that it uses: ContentNames of lib/features/strategies/content/labels.ts.
CREATE FUNCTION strategy_names(content jsonb, territory integer) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'territory', (SELECT t.programme_name FROM territory t WHERE t.id = territory),
    'priorities', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'slug', p.slug, 'label', p.label) ORDER BY p.position), '[]')
                   FROM priority p
                   WHERE p.slug IN (SELECT jsonb_path_query(content, '$.axes[*].objectives[*].priorities[*]') #>> '{}')),
    'qpvs', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', q.code, 'generation', q.generation, 'name', q.name,
               'communeNames', q.commune_names) ORDER BY q.generation DESC, q.code COLLATE "C"), '[]')
             FROM qpv q
             WHERE q.code IN (SELECT jsonb_path_query(content, '$.axes[*].objectives[*].qpvs[*]') #>> '{}'
                              UNION SELECT jsonb_path_query(content, '$.diagnosis.*[*].qpvs[*]') #>> '{}'
                              UNION SELECT jsonb_path_query(content, '$.figures[*].qpv ? (@ != null)') #>> '{}')),
    'indicators', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'slug', i.slug, 'label', i.label, 'unit', i.unit,
                     'direction', i.direction, 'aggregation', i.aggregation, 'numeratorLabel', i.numerator_label,
                     'denominatorLabel', i.denominator_label, 'priorityIds', to_jsonb(i.priority_ids), 'isActive', i.is_active) ORDER BY i.position, i.label), '[]')
                   FROM indicator i
                   WHERE i.slug IN (SELECT jsonb_path_query(content, '$.axes[*].objectives[*].targets[*].indicator') #>> '{}')))
$$;
-- Of these names, those of what is left in another text.
CREATE FUNCTION strategy_names_within(names jsonb, content jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_object(
    'territory', names -> 'territory',
    'priorities', (SELECT coalesce(jsonb_agg(n.item ORDER BY n.place), '[]') FROM jsonb_array_elements(names -> 'priorities') WITH ORDINALITY AS n (item, place)
                   WHERE n.item -> 'slug' IN (SELECT jsonb_path_query(content, '$.axes[*].objectives[*].priorities[*]'))),
    'qpvs', (SELECT coalesce(jsonb_agg(n.item ORDER BY n.place), '[]') FROM jsonb_array_elements(names -> 'qpvs') WITH ORDINALITY AS n (item, place)
             WHERE n.item -> 'code' IN (SELECT jsonb_path_query(content, '$.axes[*].objectives[*].qpvs[*]'))),
    'indicators', (SELECT coalesce(jsonb_agg(n.item ORDER BY n.place), '[]') FROM jsonb_array_elements(names -> 'indicators') WITH ORDINALITY AS n (item, place)
                   WHERE n.item -> 'slug' IN (SELECT jsonb_path_query(content, '$.axes[*].objectives[*].targets[*].indicator'))))
$$;

-- What the public reads with these parts chosen. The same as publicContent in lib/features/strategies/publication/rules.ts.
-- Never who answers for an objective: it may name a person.
CREATE FUNCTION strategy_public_content(content jsonb, parts text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_object(
    'title', content -> 'title',
    'summary', CASE WHEN 'summary' = ANY (parts) THEN content -> 'summary' ELSE '""'::jsonb END,
    'diagnosis', '{"strengths": [], "weaknesses": [], "opportunities": [], "threats": []}'::jsonb,
    'figures', '[]'::jsonb,
    'axes', CASE WHEN NOT 'axes' = ANY (parts) THEN '[]'::jsonb ELSE (
      SELECT coalesce(jsonb_agg(jsonb_build_object('key', a -> 'key', 'title', a -> 'title', 'text', a -> 'text', 'objectives', (
          SELECT coalesce(jsonb_agg(jsonb_build_object('key', o -> 'key', 'title', o -> 'title', 'text', o -> 'text',
              'priorities', o -> 'priorities', 'qpvs', o -> 'qpvs', 'needs', '[]'::jsonb, 'answersFor', '',
              'targets', CASE WHEN 'targets' = ANY (parts) THEN o -> 'targets' ELSE '[]'::jsonb END) ORDER BY objective.place), '[]')
          FROM jsonb_array_elements(a -> 'objectives') WITH ORDINALITY AS objective (o, place))) ORDER BY axis.place), '[]')
      FROM jsonb_array_elements(content -> 'axes') WITH ORDINALITY AS axis (a, place)) END)
$$;

-- An adoption freezes what stands: whoever adopts gives the day and the file, nothing else.
CREATE FUNCTION strategy_edition_freeze() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  held strategy;
BEGIN
  SELECT * INTO held FROM strategy WHERE id = NEW.strategy_id FOR UPDATE;
  IF held.id IS NULL OR held.state <> 'shared' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only a shared strategy is adopted';
  END IF;
  NEW.number := (SELECT coalesce(max(e.number), 0) + 1 FROM strategy_edition e WHERE e.strategy_id = held.id);
  NEW.territory_id := held.territory_id;
  NEW.version := held.version;
  NEW.demo := held.demo;
  NEW.content := held.content;
  NEW.names := strategy_names(held.content, held.territory_id);
  NEW.project_count := (
    SELECT count(DISTINCT p.id) FROM strategy_objective o JOIN objective_project l ON l.objective_key = o.key JOIN project p ON p.id = l.project_id
    WHERE o.strategy_id = held.id AND o.in_working AND p.review_status = 'accepted' AND p.progress_status IS DISTINCT FROM 'abandoned');
  IF app_role() <> 'system' OR NEW.adopted_at IS NULL THEN NEW.adopted_at := clock_timestamp(); END IF;
  NEW.superseded_at := NULL;
  -- Here, not after: there is one edition in force at most.
  UPDATE strategy_edition e SET superseded_at = NEW.adopted_at WHERE e.strategy_id = held.id AND e.superseded_at IS NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER strategy_edition_1_freezes BEFORE INSERT ON strategy_edition FOR EACH ROW EXECUTE FUNCTION strategy_edition_freeze();

CREATE FUNCTION strategy_edition_keep_projects() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO strategy_edition_project (strategy_id, number, objective_key, project_id, reference, title, is_main, review_status, progress_status)
    SELECT NEW.strategy_id, NEW.number, o.key, p.id, p.reference, p.title, l.is_main, p.review_status, p.progress_status
    FROM strategy_objective o JOIN objective_project l ON l.objective_key = o.key JOIN project p ON p.id = l.project_id
    WHERE o.strategy_id = NEW.strategy_id AND o.in_working AND p.review_status <> 'archived';
  PERFORM strategy_objectives_derive(NEW.strategy_id);
  RETURN NULL;
END $$;
CREATE TRIGGER strategy_edition_keeps_projects AFTER INSERT ON strategy_edition FOR EACH ROW EXECUTE FUNCTION strategy_edition_keep_projects();

-- As in 0043, with the edition in force: an objective stands as long as either has it.
CREATE OR REPLACE FUNCTION strategy_objectives_derive(wanted_id integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM strategy_objective o WHERE o.strategy_id = wanted_id
    AND NOT EXISTS (SELECT FROM strategy s, strategy_objectives_of(s.content) w WHERE s.id = wanted_id AND w.key = o.key)
    AND NOT EXISTS (SELECT FROM strategy_edition e, strategy_objectives_of(e.content) f
                    WHERE e.strategy_id = wanted_id AND e.superseded_at IS NULL AND f.key = o.key);
  INSERT INTO strategy_objective (key, strategy_id, territory_id, axis_position, position, title, priority_ids, in_working, in_force)
    SELECT coalesce(f.key, w.key), wanted_id, (SELECT s.territory_id FROM strategy s WHERE s.id = wanted_id),
           coalesce(f.axis_position, w.axis_position), coalesce(f.position, w.position), coalesce(f.title, w.title),
           coalesce(f.priority_ids, w.priority_ids), w.key IS NOT NULL, f.key IS NOT NULL
    FROM (SELECT o.* FROM strategy s, strategy_objectives_of(s.content) o WHERE s.id = wanted_id) AS w
      FULL JOIN (SELECT o.* FROM strategy_edition e, strategy_objectives_of(e.content) o
                 WHERE e.strategy_id = wanted_id AND e.superseded_at IS NULL) AS f ON f.key = w.key
  ON CONFLICT (key) DO UPDATE SET axis_position = excluded.axis_position, position = excluded.position, title = excluded.title,
    priority_ids = excluded.priority_ids, in_working = excluded.in_working, in_force = excluded.in_force;
END $$;

-- At the end of the transaction: the whole deliberation is there, and so is the step.
CREATE FUNCTION strategy_edition_whole() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.byte_count IS DISTINCT FROM (SELECT sum(length(c.bytes)) FROM strategy_edition_chunk c
                                      WHERE c.strategy_id = NEW.strategy_id AND c.number = NEW.number) THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'an edition has its whole deliberation';
  END IF;
  IF NOT EXISTS (SELECT FROM strategy_event e WHERE e.strategy_id = NEW.strategy_id AND e.edition_number = NEW.number) THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'an edition is made by an adoption';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER strategy_edition_is_whole AFTER INSERT ON strategy_edition DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION strategy_edition_whole();

-- Frozen: by the application, by its owner, by hand. Only the next adoption says that it is no longer in force.
CREATE FUNCTION strategy_edition_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 AND OLD.superseded_at IS NULL AND NEW.superseded_at IS NOT NULL
     AND to_jsonb(NEW) - 'superseded_at' = to_jsonb(OLD) - 'superseded_at' THEN
    RETURN NEW;
  END IF;
  RAISE insufficient_privilege USING MESSAGE = 'an edition never changes';
END $$;
CREATE TRIGGER strategy_edition_0_frozen BEFORE UPDATE OR DELETE ON strategy_edition FOR EACH ROW EXECUTE FUNCTION strategy_edition_guard();
CREATE TRIGGER strategy_edition_0_kept BEFORE TRUNCATE ON strategy_edition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER strategy_edition_chunk_0_frozen BEFORE UPDATE OR DELETE ON strategy_edition_chunk FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER strategy_edition_chunk_0_kept BEFORE TRUNCATE ON strategy_edition_chunk FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER strategy_edition_project_0_frozen BEFORE UPDATE OR DELETE ON strategy_edition_project FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER strategy_edition_project_0_kept BEFORE TRUNCATE ON strategy_edition_project FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER strategy_event_0_frozen BEFORE UPDATE ON strategy_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Bytes come with the edition, in its own transaction, until they are as many as it says.
CREATE FUNCTION strategy_edition_chunk_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM strategy_edition e WHERE e.strategy_id = NEW.strategy_id AND e.number = NEW.number
                   AND e.xmin = pg_current_xact_id()::xid
                   AND e.byte_count >= length(NEW.bytes) + coalesce((SELECT sum(length(c.bytes)) FROM strategy_edition_chunk c
                     WHERE c.strategy_id = NEW.strategy_id AND c.number = NEW.number), 0)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a deliberation comes with its edition';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER strategy_edition_chunk_1_guard BEFORE INSERT ON strategy_edition_chunk FOR EACH ROW EXECUTE FUNCTION strategy_edition_chunk_guard();

-- Which step each side may take: the same table as STRATEGY_TRANSITIONS in lib/features/strategies/life/rules.ts. A step is
-- written here, and the strategy follows it: the reviewer who asks for changes may not read what is in elaboration again.
CREATE FUNCTION strategy_event_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  role text := app_role();
  held strategy;
BEGIN
  SELECT * INTO held FROM strategy WHERE id = NEW.strategy_id FOR UPDATE;
  IF held.id IS NULL OR held.state <> NEW.from_state OR held.version <> NEW.version THEN
    RAISE insufficient_privilege USING MESSAGE = 'the strategy is no longer where this step begins';
  END IF;
  IF NOT (role = 'system' OR (role = 'reviewer' AND NEW.command = 'requestChanges')
       OR (role = 'coordinator' AND NEW.command <> 'requestChanges' AND held.territory_id = app_territory_id())) THEN
    RAISE insufficient_privilege USING MESSAGE = 'this step is not for this role';
  END IF;
  IF NEW.command = 'adopt' AND NOT EXISTS (
    SELECT FROM strategy_edition e WHERE e.strategy_id = held.id AND e.number = NEW.edition_number
      AND e.version = held.version AND e.superseded_at IS NULL) THEN
    RAISE insufficient_privilege USING MESSAGE = 'an adoption has its edition';
  END IF;
  NEW.territory_id := held.territory_id;
  IF role <> 'system' THEN NEW.at := clock_timestamp(); END IF;
  UPDATE strategy SET state = NEW.to_state, version = held.version + 1, updated_at = NEW.at, updated_by_id = NEW.actor_id,
    updated_by_name = NEW.actor_name, updated_by_organisation = NEW.organisation_name
    WHERE id = held.id;
  RETURN NEW;
END $$;
CREATE TRIGGER strategy_event_1_step BEFORE INSERT ON strategy_event FOR EACH ROW EXECUTE FUNCTION strategy_event_step();

-- As in 0043, but for the state, which only a step changes.
CREATE OR REPLACE FUNCTION strategy_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_role() = 'system' OR pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  IF (NEW.id, NEW.territory_id, NEW.demo, NEW.created_at, NEW.created_by_id)
     IS DISTINCT FROM (OLD.id, OLD.territory_id, OLD.demo, OLD.created_at, OLD.created_by_id) THEN
    RAISE insufficient_privilege USING MESSAGE = 'this column of strategy is not for the application to change';
  END IF;
  IF NEW.version <> OLD.version + 1 OR NEW.updated_by_id IS DISTINCT FROM app_user_id() THEN
    RAISE insufficient_privilege USING MESSAGE = 'each change of a strategy is its next version, by whoever makes it';
  END IF;
  IF NEW.content IS DISTINCT FROM OLD.content AND OLD.state = 'adopted' THEN
    RAISE insufficient_privilege USING MESSAGE = 'an adopted strategy is revised before it is written';
  END IF;
  IF NEW.state <> OLD.state THEN
    RAISE insufficient_privilege USING MESSAGE = 'the state of a strategy is changed by its steps';
  END IF;
  RETURN NEW;
END $$;

-- Whoever comes second waits here, then reads what the first has done: also the reviewer, who writes no row of strategy.
CREATE FUNCTION strategy_hold(wanted integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  IF asker NOT IN ('contributor', 'coordinator', 'reviewer') THEN RETURN; END IF;
  PERFORM set_config('app.role', 'system', true);
  PERFORM FROM strategy WHERE id = wanted FOR UPDATE;
  PERFORM set_config('app.role', asker, true);
END $$;

-- Steps: the territory and the ministry, which learns so that a strategy it may not read is in elaboration.
CREATE POLICY readers ON strategy_event FOR SELECT USING (
  (SELECT app_role()) IN ('reviewer', 'admin')
  OR (territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator')));
CREATE POLICY coordinator_steps ON strategy_event FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND (SELECT app_role()) = 'coordinator' AND command <> 'requestChanges'
  AND territory_id = (SELECT app_territory_id()));
CREATE POLICY reviewer_steps ON strategy_event FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND (SELECT app_role()) = 'reviewer' AND command = 'requestChanges');

-- Editions: the territory, the ministry and the partners. The other territories and the public read what was published.
CREATE POLICY readers ON strategy_edition FOR SELECT USING (
  (SELECT app_role()) IN ('reviewer', 'admin', 'partner')
  OR ((SELECT app_role()) IN ('contributor', 'coordinator') AND territory_id = (SELECT app_territory_id())));
CREATE POLICY coordinator_adopts ON strategy_edition FOR INSERT WITH CHECK (
  adopted_by_id = (SELECT app_user_id()) AND (SELECT app_role()) = 'coordinator' AND territory_id = (SELECT app_territory_id()));
-- As the edition, whose own policies hold inside.
CREATE POLICY readers ON strategy_edition_chunk FOR SELECT USING (EXISTS (
  SELECT FROM strategy_edition e WHERE e.strategy_id = strategy_edition_chunk.strategy_id AND e.number = strategy_edition_chunk.number));
CREATE POLICY coordinator_adopts ON strategy_edition_chunk FOR INSERT WITH CHECK (EXISTS (
  SELECT FROM strategy_edition e WHERE e.strategy_id = strategy_edition_chunk.strategy_id AND e.number = strategy_edition_chunk.number
    AND e.adopted_by_id = (SELECT app_user_id())));
-- As the edition and as the project.
CREATE POLICY readers ON strategy_edition_project FOR SELECT USING (
  EXISTS (SELECT FROM project p WHERE p.id = project_id)
  AND EXISTS (SELECT FROM strategy_edition e WHERE e.strategy_id = strategy_edition_project.strategy_id AND e.number = strategy_edition_project.number));

-- Whether comments on a strategy reach somebody: its territory, and the ministry from the first sharing on. The same as
-- maySeeStrategyComments in lib/features/strategies/comments/policy.ts.
CREATE FUNCTION strategy_comments_reach(reader_role text, reader_territory integer, wanted integer) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN reader_role IN ('contributor', 'coordinator') THEN EXISTS (SELECT FROM strategy s WHERE s.id = wanted AND s.territory_id = reader_territory)
    WHEN reader_role IN ('reviewer', 'admin') THEN EXISTS (SELECT FROM strategy_event e WHERE e.strategy_id = wanted AND e.to_state = 'shared')
    ELSE false END
$$;
CREATE POLICY readers ON strategy_comment FOR SELECT USING (
  strategy_comments_reach((SELECT app_role()), (SELECT app_territory_id()), strategy_id));
CREATE POLICY readers_write ON strategy_comment FOR INSERT WITH CHECK (
  author_id = (SELECT app_user_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator', 'reviewer')
  AND from_ministry = ((SELECT app_role()) = 'reviewer')
  AND strategy_comments_reach((SELECT app_role()), (SELECT app_territory_id()), strategy_id));
CREATE POLICY readers_settle ON strategy_comment FOR UPDATE
  USING ((SELECT app_role()) IN ('contributor', 'coordinator', 'reviewer')
    AND strategy_comments_reach((SELECT app_role()), (SELECT app_territory_id()), strategy_id));

-- Whom the asker may mention: who reads these comments among those whom the asker knows, that is colleagues, whoever wrote one
-- of them, whoever took a step. Nobody learns a name here.
CREATE FUNCTION strategy_mentionable(wanted integer) RETURNS TABLE (user_id uuid, user_name text, organisation_name text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
  asker_id uuid := app_user_id();
  asker_organisation integer := app_organisation_id();
  asker_territory integer := app_territory_id();
BEGIN
  IF asker NOT IN ('contributor', 'coordinator', 'reviewer') THEN RETURN; END IF;
  PERFORM set_config('app.role', 'system', true);
  RETURN QUERY
    SELECT u.id, u.name, o.name
    FROM user_account u JOIN organisation o ON o.id = u.organisation_id
    WHERE u.disabled_at IS NULL AND u.id <> asker_id
      AND strategy_comments_reach(asker, asker_territory, wanted) AND strategy_comments_reach(u.role, o.territory_id, wanted)
      AND (u.organisation_id = asker_organisation
        OR EXISTS (SELECT FROM strategy_comment c WHERE c.strategy_id = wanted AND c.author_id = u.id AND c.deleted_at IS NULL)
        OR EXISTS (SELECT FROM strategy_event e WHERE e.strategy_id = wanted AND e.actor_id = u.id))
    ORDER BY unaccent(u.name), u.id
    LIMIT 200;
  PERFORM set_config('app.role', asker, true);
END $$;

-- Answers stay in their thread and speak of the same part; a text is corrected by its author only, for 15 minutes; what else
-- changes is that a thread is settled, or opened again.
CREATE FUNCTION strategy_comment_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  root strategy_comment;
  added uuid[];
  words text[] := ARRAY['body', 'mentioned_ids', 'edited_at', 'deleted_at'];
  settling text[] := ARRAY['settled_at', 'settled_by_id', 'settled_by_name'];
BEGIN
  IF app_role() = 'system' THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.at := clock_timestamp();
    NEW.edited_at := NULL;
    NEW.deleted_at := NULL;
    NEW.settled_at := NULL;
    NEW.settled_by_id := NULL;
    NEW.settled_by_name := '';
    IF NEW.thread_id IS NOT NULL THEN
      SELECT * INTO root FROM strategy_comment WHERE id = NEW.thread_id;
      IF root.id IS NULL OR root.thread_id IS NOT NULL OR root.strategy_id <> NEW.strategy_id
         OR (root.section, root.objective_key) IS DISTINCT FROM (NEW.section, NEW.objective_key) THEN
        RAISE insufficient_privilege USING MESSAGE = 'an answer stays in its thread';
      END IF;
    END IF;
    added := NEW.mentioned_ids;
  ELSIF to_jsonb(NEW) - settling = to_jsonb(OLD) - settling THEN
    IF NEW.thread_id IS NOT NULL OR (NEW.settled_at IS NULL) <> (NEW.settled_by_id IS NULL) OR NEW.settled_by_id <> app_user_id() THEN
      RAISE insufficient_privilege USING MESSAGE = 'a thread is settled in one''s own name';
    END IF;
    added := '{}';
  ELSE
    IF to_jsonb(NEW) - words IS DISTINCT FROM to_jsonb(OLD) - words OR OLD.author_id IS DISTINCT FROM app_user_id()
       OR OLD.deleted_at IS NOT NULL OR OLD.at <= now() - interval '15 minutes' THEN
      RAISE insufficient_privilege USING MESSAGE = 'only the words of a comment change, by its author, for 15 minutes';
    END IF;
    added := ARRAY(SELECT unnest(NEW.mentioned_ids) EXCEPT SELECT unnest(OLD.mentioned_ids));
  END IF;
  IF added <> '{}' AND EXISTS (SELECT unnest(added) EXCEPT SELECT m.user_id FROM strategy_mentionable(NEW.strategy_id) AS m) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a mentioned person reads the thread and is known to its author';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER strategy_comment_0_guard BEFORE INSERT OR UPDATE ON strategy_comment FOR EACH ROW EXECUTE FUNCTION strategy_comment_guard();

-- An answer of the other side opens a settled thread again.
CREATE FUNCTION strategy_comment_reopen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE strategy_comment SET settled_at = NULL, settled_by_id = NULL, settled_by_name = '' WHERE id = NEW.thread_id AND settled_at IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER strategy_comment_reopens AFTER INSERT ON strategy_comment FOR EACH ROW WHEN (NEW.thread_id IS NOT NULL)
  EXECUTE FUNCTION strategy_comment_reopen();

-- Publication: the coordinator chooses parts of the edition in force; the words come from there.
CREATE FUNCTION strategy_publish() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  edition strategy_edition;
BEGIN
  SELECT * INTO edition FROM strategy_edition e WHERE e.strategy_id = NEW.strategy_id AND e.number = NEW.number;
  IF edition.strategy_id IS NULL OR edition.superseded_at IS NOT NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'what is in force is published';
  END IF;
  NEW.territory_id := edition.territory_id;
  NEW.adopted_on := edition.adopted_on;
  NEW.demo := edition.demo;
  NEW.content := strategy_public_content(edition.content, NEW.parts);
  NEW.names := strategy_names_within(edition.names, NEW.content);
  NEW.project_count := CASE WHEN 'projectCount' = ANY (NEW.parts) THEN edition.project_count END;
  NEW.published_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER published_strategy_1_publishes BEFORE INSERT OR UPDATE ON published_strategy FOR EACH ROW EXECUTE FUNCTION strategy_publish();
CREATE POLICY everyone_reads ON published_strategy FOR SELECT USING (true);
CREATE POLICY coordinator_publishes ON published_strategy FOR INSERT WITH CHECK (
  (SELECT app_role()) = 'coordinator' AND territory_id = (SELECT app_territory_id()));
CREATE POLICY coordinator_republishes ON published_strategy FOR UPDATE
  USING ((SELECT app_role()) = 'coordinator' AND territory_id = (SELECT app_territory_id()))
  WITH CHECK (territory_id = (SELECT app_territory_id()));
CREATE POLICY coordinator_unpublishes ON published_strategy FOR DELETE
  USING ((SELECT app_role()) = 'coordinator' AND territory_id = (SELECT app_territory_id()));

-- What the ministry does about a strategy stands in the journal of its territory.
CREATE POLICY strategy_reviewer_writes ON journal_entry FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND project_id IS NULL AND subject_kind = 'strategy' AND (SELECT app_role()) = 'reviewer');

REVOKE EXECUTE ON FUNCTION strategy_edition_freeze(), strategy_edition_keep_projects(), strategy_edition_whole(), strategy_edition_guard(),
  strategy_edition_chunk_guard(), strategy_event_step(), strategy_comment_guard(), strategy_comment_reopen(), strategy_publish() FROM PUBLIC;
