-- The whole project record: financing plan, milestones, needs, indicators, the point on the map.
ALTER TABLE project
  ADD COLUMN tax_basis TEXT,
  ADD COLUMN longitude DOUBLE PRECISION,
  ADD COLUMN latitude DOUBLE PRECISION,
  ADD CONSTRAINT project_tax_basis CHECK (tax_basis IN ('excluded', 'included')),
  ADD CONSTRAINT project_point CHECK (
    (longitude IS NULL) = (latitude IS NULL) AND longitude BETWEEN -180 AND 180 AND latitude BETWEEN -90 AND 90);

ALTER TABLE funding_line
  ADD COLUMN funder_name TEXT NOT NULL DEFAULT '',
  ADD COLUMN nature TEXT,
  ADD COLUMN granted_cents BIGINT,
  ADD COLUMN paid_cents BIGINT,
  ADD COLUMN requested_on DATE,
  ADD COLUMN granted_on DATE,
  ADD COLUMN paid_on DATE,
  ADD COLUMN refused_on DATE,
  ADD COLUMN refusal_reason TEXT NOT NULL DEFAULT '',
  DROP CONSTRAINT funding_line_state,
  DROP CONSTRAINT funding_line_amount,
  ADD CONSTRAINT funding_line_state CHECK (state IN ('envisaged', 'requested', 'granted', 'paid', 'refused')),
  ADD CONSTRAINT funding_line_nature CHECK (nature IN ('grant', 'loan', 'advance', 'ownFunds', 'guarantee', 'other')),
  ADD CONSTRAINT funding_line_amount CHECK (
    amount_cents BETWEEN 0 AND 99999999999999 AND granted_cents BETWEEN 0 AND 99999999999999 AND paid_cents BETWEEN 0 AND 99999999999999),
  ADD CONSTRAINT funding_line_texts CHECK (length(funder_name) <= 200 AND length(refusal_reason) <= 500),
  -- The funder is one of the directory, or a name; not both.
  ADD CONSTRAINT funding_line_one_funder CHECK (funder_id IS NULL OR funder_name = '');

CREATE TABLE cost_line (
  id SERIAL PRIMARY KEY,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position SMALLINT NOT NULL,
  nature TEXT NOT NULL CONSTRAINT cost_line_nature CHECK (nature IN ('studies', 'land', 'works', 'equipment', 'engineering', 'operation', 'other')),
  label TEXT NOT NULL DEFAULT '' CONSTRAINT cost_line_label CHECK (length(label) <= 200),
  amount_cents BIGINT CONSTRAINT cost_line_amount CHECK (amount_cents BETWEEN 0 AND 99999999999999)
);
CREATE INDEX cost_line_project_id_idx ON cost_line (project_id);

CREATE TABLE milestone (
  id SERIAL PRIMARY KEY,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position SMALLINT NOT NULL,
  label TEXT NOT NULL CONSTRAINT milestone_label CHECK (length(label) <= 200),
  planned_on DATE,
  actual_on DATE,
  state TEXT NOT NULL DEFAULT 'planned' CONSTRAINT milestone_state CHECK (state IN ('planned', 'underway', 'reached', 'dropped'))
);
CREATE INDEX milestone_project_id_idx ON milestone (project_id);

CREATE TABLE need (
  id SERIAL PRIMARY KEY,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position SMALLINT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT need_kind CHECK (kind IN ('engineering', 'land', 'funding', 'regulation', 'marketing', 'other')),
  text TEXT NOT NULL DEFAULT '' CONSTRAINT need_text CHECK (length(text) <= 1000),
  is_met BOOLEAN NOT NULL DEFAULT false
);
CREATE INDEX need_project_id_idx ON need (project_id);

CREATE TABLE indicator (
  id SERIAL PRIMARY KEY,
  slug TEXT NOT NULL,
  label TEXT NOT NULL CONSTRAINT indicator_label CHECK (length(label) BETWEEN 1 AND 200),
  unit TEXT NOT NULL CONSTRAINT indicator_unit CHECK (length(unit) BETWEEN 1 AND 60),
  direction TEXT NOT NULL DEFAULT 'up' CONSTRAINT indicator_direction CHECK (direction IN ('up', 'down')),
  aggregation TEXT NOT NULL DEFAULT 'sum' CONSTRAINT indicator_aggregation CHECK (aggregation IN ('sum', 'ratio', 'never')),
  numerator_label TEXT NOT NULL DEFAULT '',
  denominator_label TEXT NOT NULL DEFAULT '',
  priority_ids SMALLINT[],
  position SMALLINT NOT NULL,
  is_active BOOLEAN NOT NULL DEFAULT true,
  CONSTRAINT indicator_ratio_says_its_parts CHECK ((aggregation = 'ratio') = (numerator_label <> '' AND denominator_label <> ''))
);
CREATE UNIQUE INDEX indicator_slug_key ON indicator (slug);

CREATE TABLE indicator_value (
  id SERIAL PRIMARY KEY,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  indicator_id INTEGER NOT NULL REFERENCES indicator (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  position SMALLINT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT indicator_value_kind CHECK (kind IN ('baseline', 'target', 'measure')),
  "on" DATE NOT NULL,
  value DECIMAL(15, 2) NOT NULL,
  denominator DECIMAL(15, 2) CONSTRAINT indicator_value_denominator CHECK (denominator > 0),
  source TEXT NOT NULL DEFAULT '' CONSTRAINT indicator_value_source CHECK (length(source) <= 200),
  comment TEXT NOT NULL DEFAULT '' CONSTRAINT indicator_value_comment CHECK (length(comment) <= 1000)
);
CREATE INDEX indicator_value_project_id_idx ON indicator_value (project_id);
CREATE INDEX indicator_value_indicator_id_on_idx ON indicator_value (indicator_id, "on");

-- Sums of the funding lines, with the life of each line: what is only envisaged has not been asked for; of a granted
-- line, what was granted counts, and what was asked for when nothing else is said.
CREATE OR REPLACE FUNCTION funding_line_derive(project_ids integer[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- A statement of its own, so that the next ones see what was committed while it waited.
  PERFORM FROM project WHERE id = ANY (project_ids) ORDER BY id FOR NO KEY UPDATE;
  DELETE FROM project_funder f WHERE f.project_id = ANY (project_ids)
    AND NOT EXISTS (SELECT FROM funding_line l WHERE l.project_id = f.project_id AND l.funder_id = f.funder_id);
  INSERT INTO project_funder AS f (project_id, funder_id, territory_id, review_status, asked_cents, granted_cents)
    SELECT l.project_id, l.funder_id, p.territory_id, p.review_status, coalesce(sum(s.asked), 0), coalesce(sum(s.granted), 0)
    FROM funding_line l JOIN project p ON p.id = l.project_id CROSS JOIN LATERAL funding_line_sums(l) AS s
    WHERE l.project_id = ANY (project_ids) AND l.funder_id IS NOT NULL
    GROUP BY l.project_id, l.funder_id, p.territory_id, p.review_status
    ORDER BY l.project_id, l.funder_id
  ON CONFLICT (project_id, funder_id) DO UPDATE SET asked_cents = excluded.asked_cents, granted_cents = excluded.granted_cents
    WHERE (f.asked_cents, f.granted_cents) IS DISTINCT FROM (excluded.asked_cents, excluded.granted_cents);
  UPDATE project p SET funding_asked_cents = s.asked, funding_granted_cents = s.granted, funding_paid_cents = s.paid
    FROM (SELECT i.project_id, coalesce(sum(t.asked), 0)::bigint AS asked, coalesce(sum(t.granted), 0)::bigint AS granted,
                 coalesce(sum(t.paid), 0)::bigint AS paid
          FROM unnest(project_ids) AS i (project_id) LEFT JOIN funding_line l ON l.project_id = i.project_id
            LEFT JOIN LATERAL funding_line_sums(l) AS t ON true
          GROUP BY i.project_id) s
    WHERE p.id = s.project_id
      AND (p.funding_asked_cents, p.funding_granted_cents, p.funding_paid_cents) IS DISTINCT FROM (s.asked, s.granted, s.paid);
END $$;

CREATE FUNCTION funding_line_sums(l funding_line, OUT asked bigint, OUT granted bigint, OUT paid bigint) LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN l.state IN ('requested', 'granted', 'paid') THEN coalesce(l.amount_cents, l.granted_cents, l.paid_cents) END,
         CASE WHEN l.state IN ('granted', 'paid') THEN coalesce(l.granted_cents, l.amount_cents) END,
         CASE l.state WHEN 'paid' THEN coalesce(l.paid_cents, l.granted_cents, l.amount_cents) WHEN 'granted' THEN l.paid_cents END
$$;

-- Who reads and writes them: as the funding lines. The library of indicators is public, and the administrator's.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['cost_line', 'milestone', 'need', 'indicator', 'indicator_value'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
    EXECUTE format('CREATE POLICY triggers_derive ON %I TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0)', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['cost_line', 'milestone', 'need', 'indicator_value'] LOOP
    EXECUTE format('CREATE POLICY territory_all ON %I USING (EXISTS (
      SELECT FROM project p WHERE p.id = project_id AND p.territory_id = (SELECT app_territory_id())
        AND p.review_status IN (''draft'', ''changesRequested'', ''accepted'')))', name);
    EXECUTE format('CREATE POLICY readers ON %I FOR SELECT USING (EXISTS (
      SELECT FROM project p WHERE p.id = project_id
        AND (p.territory_id = (SELECT app_territory_id()) OR (SELECT app_role()) IN (''reviewer'', ''admin'', ''partner''))))', name);
  END LOOP;
END $$;
CREATE POLICY everyone_reads ON indicator FOR SELECT USING (true);
CREATE POLICY admin_writes ON indicator USING ((SELECT app_role()) = 'admin') WITH CHECK ((SELECT app_role()) = 'admin');

-- The reviewer decides, the territory writes: the columns that project_guard does not know.
CREATE FUNCTION project_guard_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_role() = 'reviewer' AND pg_trigger_depth() = 1
     AND (NEW.tax_basis, NEW.longitude, NEW.latitude) IS DISTINCT FROM (OLD.tax_basis, OLD.longitude, OLD.latitude) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a reviewer decides, the territory writes';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER project_0_guard_record BEFORE UPDATE ON project FOR EACH ROW EXECUTE FUNCTION project_guard_record();

REVOKE EXECUTE ON FUNCTION funding_line_sums(funding_line) FROM PUBLIC;
