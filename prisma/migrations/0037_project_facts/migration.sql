-- What criteria look at, one narrow row a project (docs/decisions/0032): asking one scheme of all projects reads this table
-- and nothing else. Kept by triggers in the transaction that writes. The same as factsOfState in
-- lib/features/schemes/criteria/facts/rules.ts.
CREATE TABLE project_fact (
  project_id INTEGER PRIMARY KEY REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  territory_id SMALLINT NOT NULL,
  review_status TEXT NOT NULL,
  main_priority_id SMALLINT,
  priority_ids SMALLINT[] NOT NULL DEFAULT '{}',
  qpv_generations SMALLINT[] NOT NULL DEFAULT '{}',
  says_place BOOLEAN NOT NULL DEFAULT false,
  has_point BOOLEAN NOT NULL DEFAULT false,
  -- Whole metres to the nearest contour, rounded up, 0 inside; null without a point or a contour.
  metres_2015 INTEGER,
  metres_2024 INTEGER,
  -- Contours have changed since: to be measured again.
  metres_due BOOLEAN NOT NULL DEFAULT false,
  owner_kind TEXT,
  owner_roots TEXT[],
  phase TEXT,
  total_cost_cents BIGINT,
  asked_cents BIGINT NOT NULL DEFAULT 0,
  granted_cents BIGINT NOT NULL DEFAULT 0,
  -- Of the funding lines; null without any, the last two also while one does not say whether it is a public grant.
  others_cents BIGINT,
  public_cents BIGINT,
  gifts_cents BIGINT,
  starts_on DATE,
  ends_on DATE,
  -- Unmet ones; null when none is recorded.
  need_kinds TEXT[],
  has_text BOOLEAN NOT NULL DEFAULT false
);
CREATE INDEX project_fact_due ON project_fact (project_id) WHERE metres_due;

-- Metres on the ground from a point to the nearest contour of each generation, of the territory's QPV and of those about it: a
-- plane that touches the Earth there, which is off by less than a thousandth over ten kilometres.
CREATE FUNCTION qpv_metres(at_longitude double precision, at_latitude double precision, wanted_generation integer) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH scale AS (SELECT 111195.0797 AS y, 111195.0797 * cos(radians(at_latitude)) AS x),
  near AS MATERIALIZED (
    SELECT c.code, c.geometry FROM qpv q JOIN contour c ON c.kind = 'qpv' AND c.code = q.code CROSS JOIN scale
    WHERE q.generation = wanted_generation
    ORDER BY (greatest(c.west - at_longitude, at_longitude - c.east, 0) * scale.x) ^ 2
      + (greatest(c.south - at_latitude, at_latitude - c.north, 0) * scale.y) ^ 2 LIMIT 8),
  corner AS (
    SELECT near.code, r.number AS ring_number, p.number AS polygon_number, k.number,
      ((k.corner ->> 0)::double precision - at_longitude) * scale.x AS x, ((k.corner ->> 1)::double precision - at_latitude) * scale.y AS y
    FROM near CROSS JOIN scale
      CROSS JOIN jsonb_array_elements(near.geometry) WITH ORDINALITY AS p (polygon, number)
      CROSS JOIN jsonb_array_elements(p.polygon) WITH ORDINALITY AS r (ring, number)
      CROSS JOIN jsonb_array_elements(r.ring) WITH ORDINALITY AS k (corner, number)),
  side AS (
    SELECT code, x AS x1, y AS y1, lead(x) OVER ring AS x2, lead(y) OVER ring AS y2 FROM corner
    WINDOW ring AS (PARTITION BY code, polygon_number, ring_number ORDER BY number)),
  measured AS (
    SELECT code,
      -- A line that leaves an outline crosses it an odd number of times; holes count too.
      count(*) FILTER (WHERE (y1 > 0) <> (y2 > 0) AND x1 - y1 * (x2 - x1) / nullif(y2 - y1, 0) > 0) % 2 = 1 AS is_inside,
      min((x1 + along * (x2 - x1)) ^ 2 + (y1 + along * (y2 - y1)) ^ 2) AS squared
    FROM side CROSS JOIN LATERAL (SELECT (x2 - x1) ^ 2 + (y2 - y1) ^ 2 AS long) AS size
      CROSS JOIN LATERAL (SELECT CASE WHEN long = 0 THEN 0
        ELSE greatest(0, least(1, -(x1 * (x2 - x1) + y1 * (y2 - y1)) / long)) END AS along) AS foot
    WHERE x2 IS NOT NULL GROUP BY code)
  SELECT min(CASE WHEN is_inside THEN 0 ELSE ceil(sqrt(squared)) END)::integer FROM measured
$$;

-- Of the project itself.
CREATE FUNCTION project_fact_of(p project) RETURNS project_fact LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  fact project_fact;
BEGIN
  fact.project_id := p.id;
  fact.territory_id := p.territory_id;
  fact.review_status := p.review_status;
  fact.main_priority_id := p.main_priority_id;
  fact.priority_ids := p.priority_ids;
  fact.qpv_generations := CASE WHEN p.qpv_codes = '{}' THEN '{}'
    ELSE ARRAY(SELECT DISTINCT CASE WHEN code LIKE 'QN%' THEN 2024 ELSE 2015 END FROM unnest(p.qpv_codes) AS code ORDER BY 1) END;
  fact.says_place := p.qpv_codes <> '{}' OR p.code_insee IS NOT NULL;
  fact.has_point := p.longitude IS NOT NULL;
  fact.metres_due := false;
  fact.owner_kind := p.project_owner_kind;
  fact.owner_roots := CASE WHEN p.project_owner <> '' THEN tsvector_to_array(to_tsvector('french_unaccent', p.project_owner)) END;
  fact.phase := p.phase;
  fact.total_cost_cents := p.total_cost_cents;
  fact.asked_cents := p.funding_asked_cents;
  fact.granted_cents := p.funding_granted_cents;
  fact.starts_on := p.starts_on;
  fact.ends_on := p.ends_on;
  fact.has_text := p.summary <> '' OR p.objectives <> '';
  RETURN fact;
END $$;

CREATE FUNCTION project_fact_written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  fact project_fact := project_fact_of(NEW);
BEGIN
  INSERT INTO project_fact AS f (project_id, territory_id, review_status, main_priority_id, priority_ids, qpv_generations, says_place,
      has_point, owner_kind, owner_roots, phase, total_cost_cents, asked_cents, granted_cents, starts_on, ends_on, has_text)
    VALUES (fact.project_id, fact.territory_id, fact.review_status, fact.main_priority_id, fact.priority_ids, fact.qpv_generations,
      fact.says_place, fact.has_point, fact.owner_kind, fact.owner_roots, fact.phase, fact.total_cost_cents, fact.asked_cents,
      fact.granted_cents, fact.starts_on, fact.ends_on, fact.has_text)
  ON CONFLICT (project_id) DO UPDATE SET territory_id = excluded.territory_id, review_status = excluded.review_status,
    main_priority_id = excluded.main_priority_id, priority_ids = excluded.priority_ids, qpv_generations = excluded.qpv_generations,
    says_place = excluded.says_place, has_point = excluded.has_point, owner_kind = excluded.owner_kind, owner_roots = excluded.owner_roots,
    phase = excluded.phase, total_cost_cents = excluded.total_cost_cents, asked_cents = excluded.asked_cents,
    granted_cents = excluded.granted_cents, starts_on = excluded.starts_on, ends_on = excluded.ends_on, has_text = excluded.has_text;
  -- Measuring costs milliseconds: only when the point is another one.
  IF (TG_OP = 'INSERT' AND NEW.longitude IS NOT NULL)
     OR (TG_OP = 'UPDATE' AND (NEW.longitude, NEW.latitude) IS DISTINCT FROM (OLD.longitude, OLD.latitude)) THEN
    UPDATE project_fact SET metres_due = false,
        metres_2015 = CASE WHEN NEW.longitude IS NOT NULL THEN qpv_metres(NEW.longitude, NEW.latitude, 2015) END,
        metres_2024 = CASE WHEN NEW.longitude IS NOT NULL THEN qpv_metres(NEW.longitude, NEW.latitude, 2024) END
      WHERE project_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER project_facts_inserted AFTER INSERT ON project FOR EACH ROW EXECUTE FUNCTION project_fact_written();
CREATE TRIGGER project_facts_updated AFTER UPDATE ON project FOR EACH ROW
  WHEN ((OLD.territory_id, OLD.review_status, OLD.main_priority_id, OLD.priority_ids, OLD.qpv_codes, OLD.code_insee, OLD.longitude,
      OLD.latitude, OLD.project_owner_kind, OLD.project_owner, OLD.phase, OLD.total_cost_cents, OLD.funding_asked_cents,
      OLD.funding_granted_cents, OLD.starts_on, OLD.ends_on, OLD.summary = '' AND OLD.objectives = '')
    IS DISTINCT FROM (NEW.territory_id, NEW.review_status, NEW.main_priority_id, NEW.priority_ids, NEW.qpv_codes, NEW.code_insee, NEW.longitude,
      NEW.latitude, NEW.project_owner_kind, NEW.project_owner, NEW.phase, NEW.total_cost_cents, NEW.funding_asked_cents,
      NEW.funding_granted_cents, NEW.starts_on, NEW.ends_on, NEW.summary = '' AND NEW.objectives = ''))
  EXECUTE FUNCTION project_fact_written();

-- Of its funding lines: what others than the owner are expected to bring, and what of it is public. As planFigures in
-- lib/features/projects/financing/rules.ts.
CREATE FUNCTION project_plan_facts(project_ids integer[])
RETURNS TABLE (project_id integer, others bigint, public bigint, gifts bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.project_id,
    CASE WHEN count(l.id) > 0 THEN coalesce(sum(e.cents) FILTER (WHERE l.nature IS DISTINCT FROM 'ownFunds'), 0)::bigint END,
    CASE WHEN count(l.id) > 0 AND NOT coalesce(bool_or(u.is_undecided), false)
      THEN coalesce(sum(e.cents) FILTER (WHERE l.nature = 'grant' AND o.is_public), 0)::bigint END,
    CASE WHEN count(l.id) > 0 AND NOT coalesce(bool_or(u.is_undecided), false)
      THEN coalesce(sum(e.cents) FILTER (WHERE l.nature IN ('grant', 'other') AND NOT o.is_public), 0)::bigint END
  FROM unnest(project_ids) AS i (project_id)
    LEFT JOIN funding_line l ON l.project_id = i.project_id
    LEFT JOIN organisation o ON o.id = l.funder_id
    CROSS JOIN LATERAL (SELECT CASE
      WHEN l.nature = 'guarantee' OR l.state = 'refused' THEN 0
      WHEN l.state = 'envisaged' THEN coalesce(l.amount_cents, 0)
      WHEN l.state = 'requested' THEN coalesce(l.amount_cents, l.granted_cents, l.paid_cents, 0)
      ELSE coalesce(l.granted_cents, l.amount_cents, 0) END AS cents) AS e
    CROSS JOIN LATERAL (SELECT l.state <> 'refused' AND ((l.nature IS NULL AND o.is_public IS NOT FALSE)
      OR (l.nature = 'grant' AND o.is_public IS NULL)) AS is_undecided) AS u
  GROUP BY i.project_id
$$;
CREATE FUNCTION project_fact_plan(project_ids integer[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- As for the sums: whoever changes another line waits, and then counts what the first has written.
  PERFORM FROM project WHERE id = ANY (project_ids) ORDER BY id FOR NO KEY UPDATE;
  UPDATE project_fact f SET others_cents = s.others, public_cents = s.public, gifts_cents = s.gifts
    FROM project_plan_facts(project_ids) AS s
    WHERE f.project_id = s.project_id
      AND (f.others_cents, f.public_cents, f.gifts_cents) IS DISTINCT FROM (s.others, s.public, s.gifts);
END $$;
CREATE FUNCTION project_fact_lines_new() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM project_fact_plan(ARRAY(SELECT DISTINCT project_id FROM new_lines)); RETURN NULL; END $$;
CREATE FUNCTION project_fact_lines_old() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM project_fact_plan(ARRAY(SELECT DISTINCT project_id FROM old_lines)); RETURN NULL; END $$;
CREATE FUNCTION project_fact_lines_both() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM project_fact_plan(ARRAY(SELECT project_id FROM new_lines UNION SELECT project_id FROM old_lines)); RETURN NULL; END $$;
-- After the sums ("f" before "p"), which lock the project.
CREATE TRIGGER project_facts_line_insert AFTER INSERT ON funding_line REFERENCING NEW TABLE AS new_lines FOR EACH STATEMENT EXECUTE FUNCTION project_fact_lines_new();
CREATE TRIGGER project_facts_line_delete AFTER DELETE ON funding_line REFERENCING OLD TABLE AS old_lines FOR EACH STATEMENT EXECUTE FUNCTION project_fact_lines_old();
CREATE TRIGGER project_facts_line_update AFTER UPDATE ON funding_line REFERENCING OLD TABLE AS old_lines NEW TABLE AS new_lines FOR EACH STATEMENT EXECUTE FUNCTION project_fact_lines_both();

-- Whose money is public may be said anew.
CREATE FUNCTION project_fact_funder() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM project_fact_plan(ARRAY(SELECT DISTINCT project_id FROM funding_line WHERE funder_id = NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER project_facts_funder AFTER UPDATE OF is_public ON organisation FOR EACH ROW
  WHEN (OLD.is_public IS DISTINCT FROM NEW.is_public) EXECUTE FUNCTION project_fact_funder();

-- Of its needs.
CREATE FUNCTION project_fact_needs(project_ids integer[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM project WHERE id = ANY (project_ids) ORDER BY id FOR NO KEY UPDATE;
  UPDATE project_fact f SET need_kinds = s.kinds
    FROM (SELECT i.project_id, CASE WHEN count(n.id) > 0
            THEN coalesce(array_agg(DISTINCT n.kind) FILTER (WHERE NOT n.is_met), '{}') END AS kinds
          FROM unnest(project_ids) AS i (project_id) LEFT JOIN need n ON n.project_id = i.project_id GROUP BY i.project_id) AS s
    WHERE f.project_id = s.project_id AND f.need_kinds IS DISTINCT FROM s.kinds;
END $$;
CREATE FUNCTION project_fact_needs_new() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM project_fact_needs(ARRAY(SELECT DISTINCT project_id FROM new_needs)); RETURN NULL; END $$;
CREATE FUNCTION project_fact_needs_old() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM project_fact_needs(ARRAY(SELECT DISTINCT project_id FROM old_needs)); RETURN NULL; END $$;
CREATE FUNCTION project_fact_needs_both() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM project_fact_needs(ARRAY(SELECT project_id FROM new_needs UNION SELECT project_id FROM old_needs)); RETURN NULL; END $$;
CREATE TRIGGER project_facts_need_insert AFTER INSERT ON need REFERENCING NEW TABLE AS new_needs FOR EACH STATEMENT EXECUTE FUNCTION project_fact_needs_new();
CREATE TRIGGER project_facts_need_delete AFTER DELETE ON need REFERENCING OLD TABLE AS old_needs FOR EACH STATEMENT EXECUTE FUNCTION project_fact_needs_old();
CREATE TRIGGER project_facts_need_update AFTER UPDATE ON need REFERENCING OLD TABLE AS old_needs NEW TABLE AS new_needs FOR EACH STATEMENT EXECUTE FUNCTION project_fact_needs_both();

-- New contours: a job measures again (project_fact_measure).
CREATE FUNCTION project_fact_contours() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM changed WHERE kind = 'qpv') THEN
    UPDATE project_fact SET metres_due = true WHERE has_point AND NOT metres_due;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER project_facts_contour_insert AFTER INSERT ON contour REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION project_fact_contours();
CREATE TRIGGER project_facts_contour_update AFTER UPDATE ON contour REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION project_fact_contours();
CREATE TRIGGER project_facts_contour_delete AFTER DELETE ON contour REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION project_fact_contours();

-- Measures so many projects again. @returns how many there were; what somebody is just writing is left for the next time.
CREATE FUNCTION project_fact_measure(at_most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  measured integer;
BEGIN
  IF app_role() <> 'system' THEN RETURN 0; END IF;
  WITH due AS (SELECT f.project_id FROM project_fact f WHERE f.metres_due ORDER BY f.project_id LIMIT at_most FOR UPDATE SKIP LOCKED)
  UPDATE project_fact f SET metres_due = false, metres_2015 = qpv_metres(p.longitude, p.latitude, 2015),
      metres_2024 = qpv_metres(p.longitude, p.latitude, 2024)
    FROM due JOIN project p ON p.id = due.project_id WHERE f.project_id = due.project_id;
  GET DIAGNOSTICS measured = ROW_COUNT;
  RETURN measured;
END $$;

-- All of it again, from nothing: after a load with the triggers off.
CREATE FUNCTION project_fact_rebuild() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  PERFORM set_config('app.role', 'system', true);
  DELETE FROM project_fact;
  INSERT INTO project_fact SELECT f.* FROM project p CROSS JOIN LATERAL project_fact_of(p) AS f ORDER BY p.id;
  UPDATE project_fact f SET others_cents = s.others, public_cents = s.public, gifts_cents = s.gifts
    FROM project_plan_facts(ARRAY(SELECT DISTINCT project_id FROM funding_line)) AS s WHERE f.project_id = s.project_id;
  UPDATE project_fact f SET need_kinds = s.kinds
    FROM (SELECT project_id, coalesce(array_agg(DISTINCT kind) FILTER (WHERE NOT is_met), '{}') AS kinds FROM need GROUP BY project_id) AS s
    WHERE f.project_id = s.project_id;
  UPDATE project_fact f SET metres_2015 = qpv_metres(p.longitude, p.latitude, 2015), metres_2024 = qpv_metres(p.longitude, p.latitude, 2024)
    FROM project p WHERE p.id = f.project_id AND p.longitude IS NOT NULL;
  PERFORM set_config('app.role', asker, true);
END $$;

-- Ids of visible projects that hold one of the phrases, each with all of its roots. As search_projects, whose index and whose
-- visibility it has.
CREATE FUNCTION projects_that_say(phrases text[]) RETURNS SETOF integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 1000 AS $$
DECLARE
  words tsquery;
BEGIN
  SELECT string_agg('(' || phrase || ')', ' | ')::tsquery INTO words FROM (
    SELECT string_agg('''' || replace(replace(root, '\', '\\'), '''', '''''') || '''', ' & ') AS phrase
    FROM unnest(phrases) WITH ORDINALITY AS p (said, number), unnest(tsvector_to_array(to_tsvector('french_unaccent', said))) AS root
    GROUP BY p.number) AS wanted;
  IF words IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE 'SELECT s.project_id FROM project_search s WHERE s.document @@ $1
    AND (s.territory_id = (SELECT app_territory_id())
      OR (s.review_status = ''accepted'' AND (SELECT app_role()) IN (''contributor'', ''coordinator'', ''partner''))
      OR (s.review_status <> ''draft'' AND (SELECT app_role()) IN (''reviewer'', ''admin''))
      OR (SELECT app_role()) = ''system'')' USING words;
END $$;

ALTER TABLE project_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE project_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON project_fact USING ((SELECT app_role()) = 'system') WITH CHECK ((SELECT app_role()) = 'system');
CREATE POLICY triggers_derive ON project_fact TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0);
-- As the funding lines, of which it holds sums: never another territory's.
CREATE POLICY readers ON project_fact FOR SELECT USING (
  (territory_id = (SELECT app_territory_id()) AND review_status <> 'archived')
  OR (review_status = 'accepted' AND (SELECT app_role()) = 'partner')
  OR (review_status NOT IN ('draft', 'archived') AND (SELECT app_role()) IN ('reviewer', 'admin')));

REVOKE EXECUTE ON FUNCTION project_fact_of(project), project_plan_facts(integer[]), project_fact_plan(integer[]),
  project_fact_needs(integer[]), project_fact_rebuild() FROM PUBLIC;

SELECT project_fact_rebuild();
