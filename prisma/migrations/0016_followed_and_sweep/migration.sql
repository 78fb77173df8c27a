-- A project may follow an indicator before it has a figure: a draft made from another project begins so.
ALTER TABLE indicator_value
  DROP CONSTRAINT indicator_value_kind,
  ALTER COLUMN "on" DROP NOT NULL,
  ALTER COLUMN value DROP NOT NULL,
  ADD CONSTRAINT indicator_value_kind CHECK (kind IN ('baseline', 'target', 'measure', 'followed')),
  ADD CONSTRAINT indicator_value_whole CHECK ((kind = 'followed') = ("on" IS NULL) AND ("on" IS NULL) = (value IS NULL));

-- As in 0013, of figures only.
CREATE OR REPLACE FUNCTION indicator_value_written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM indicator WHERE NOT has_figures AND id IN (SELECT indicator_id FROM new_values WHERE kind <> 'followed') ORDER BY id FOR NO KEY UPDATE;
  UPDATE indicator SET has_figures = true WHERE NOT has_figures AND id IN (SELECT indicator_id FROM new_values WHERE kind <> 'followed');
  IF EXISTS (SELECT FROM new_values v JOIN indicator i ON i.id = v.indicator_id
             WHERE v.kind <> 'followed' AND (i.aggregation = 'ratio') <> (v.denominator IS NOT NULL)) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a ratio has two numbers, any other indicator has one';
  END IF;
  PERFORM indicator_value_derive(ARRAY(SELECT DISTINCT project_id FROM new_values));
  RETURN NULL;
END $$;

-- As in 0010, with the lines locked before their project, as whoever writes a line does: the other way round, each would
-- wait for the other.
CREATE OR REPLACE FUNCTION project_sweep(before timestamptz, at_most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  candidates integer[];
  gone integer;
BEGIN
  IF app_role() <> 'system' THEN RAISE insufficient_privilege USING MESSAGE = 'only the application sweeps'; END IF;
  candidates := ARRAY(SELECT id FROM project WHERE review_status = 'archived' AND archived_at < before ORDER BY id LIMIT at_most);
  PERFORM FROM funding_line WHERE project_id = ANY (candidates) ORDER BY id FOR UPDATE;
  PERFORM FROM indicator_value WHERE project_id = ANY (candidates) ORDER BY id FOR UPDATE;
  WITH due AS (
    SELECT id FROM project WHERE id = ANY (candidates) AND review_status = 'archived' AND archived_at < before
    ORDER BY id FOR UPDATE SKIP LOCKED
  ), removed AS (
    DELETE FROM project p USING due WHERE p.id = due.id RETURNING p.reference, p.territory_id, p.archived_at, p.archived_by_name
  )
  INSERT INTO removed_project (reference, territory_id, archived_at, archived_by_name)
    SELECT reference, territory_id, archived_at, archived_by_name FROM removed;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
