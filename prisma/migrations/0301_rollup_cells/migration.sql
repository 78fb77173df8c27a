-- Figures that can be cut two ways at once (docs/decisions/0006): 'cell' rows, one per main priority × phase × progress,
-- take the place of 'phaseProgress', so that any filter on these, on territory and on review status is answered by sums.
ALTER TABLE project_rollup
  ADD COLUMN main_priority_id smallint,
  ADD COLUMN phase text,
  ADD COLUMN progress_status text;

-- A reader always names the dimension, and nearly always the status.
CREATE INDEX project_rollup_dimension_status ON project_rollup (dimension, review_status);
DROP INDEX project_rollup_dimension;

-- Rewritten every 512 writes: its dead rows must go before they weigh on the next reader.
ALTER TABLE project_rollup SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 2000);

DROP FUNCTION project_contribution(project, integer);
CREATE FUNCTION project_contribution(p project, sign integer) RETURNS SETOF project_rollup LANGUAGE sql IMMUTABLE AS $$
  SELECT p.territory_id, p.review_status, d.dimension, d.value, sign,
         CASE WHEN d.dimension = 'count' THEN 0 ELSE sign * coalesce(p.total_cost_cents, 0) END,
         CASE WHEN d.dimension = 'count' THEN 0 ELSE sign * p.funding_asked_cents END,
         CASE WHEN d.dimension = 'count' THEN 0 ELSE sign * p.funding_granted_cents END,
         CASE WHEN d.dimension = 'count' THEN 0 ELSE sign * coalesce(p.funding_gap_cents, 0) END,
         CASE WHEN d.dimension = 'cell' THEN p.main_priority_id END,
         CASE WHEN d.dimension = 'cell' THEN p.phase END,
         CASE WHEN d.dimension = 'cell' THEN p.progress_status END
  FROM (
    VALUES ('count', ''), ('all', ''), ('cell', ''),
           ('mainPriority', coalesce(p.main_priority_id::text, '')),
           ('phase', coalesce(p.phase, '')),
           ('progress', coalesce(p.progress_status, ''))
    UNION ALL SELECT DISTINCT 'priority', tag::text FROM unnest(p.priority_ids) AS tag
  ) AS d (dimension, value)
$$;

CREATE OR REPLACE FUNCTION project_rollup_compact() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- An older snapshot than the last fold would fail on the rows that fold removed; folding can wait.
  IF current_setting('transaction_isolation') <> 'read committed' THEN RETURN; END IF;
  -- One at a time; whoever comes second leaves it to the first.
  IF NOT pg_try_advisory_xact_lock(hashtext('project_rollup_compact')) THEN RETURN; END IF;
  WITH folded AS (DELETE FROM project_rollup RETURNING *)
  INSERT INTO project_rollup
    SELECT territory_id, review_status, dimension, value,
           sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(gap_cents),
           main_priority_id, phase, progress_status
    FROM folded GROUP BY territory_id, review_status, dimension, value, main_priority_id, phase, progress_status
    HAVING (sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(gap_cents)) IS DISTINCT FROM (0, 0, 0, 0, 0);
END $$;

CREATE OR REPLACE FUNCTION project_roll_up() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO project_rollup SELECT * FROM project_contribution(NEW, 1);
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO project_rollup SELECT * FROM project_contribution(OLD, -1);
  ELSE
    INSERT INTO project_rollup
      SELECT territory_id, review_status, dimension, value,
             sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(gap_cents),
             main_priority_id, phase, progress_status
      FROM (SELECT * FROM project_contribution(OLD, -1) UNION ALL SELECT * FROM project_contribution(NEW, 1)) AS moved
      GROUP BY territory_id, review_status, dimension, value, main_priority_id, phase, progress_status
      HAVING (sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(gap_cents)) IS DISTINCT FROM (0, 0, 0, 0, 0);
  END IF;
  PERFORM project_rollup_tick();
  RETURN NULL;
END $$;

-- A project's row is locked before its lines are added up: whoever changes another line, or the status that its funders
-- follow, waits, and then counts what the first has written. FOR NO KEY UPDATE, because the foreign key of a new line
-- already holds a share of the key, and two writers would each wait for the other's.
ALTER FUNCTION funding_line_derive(integer[]) RENAME TO funding_line_derive_locked;
CREATE FUNCTION funding_line_derive(project_ids integer[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM project WHERE id = ANY (project_ids) ORDER BY id FOR NO KEY UPDATE;
  -- A statement of its own, so that it sees what was committed while it waited.
  PERFORM funding_line_derive_locked(project_ids);
END $$;

-- Everything again from the projects: after a load with the triggers off, or a repair by hand. Writers wait meanwhile.
CREATE FUNCTION project_rollup_rebuild() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  PERFORM set_config('app.role', 'system', true);
  LOCK TABLE project, project_funder IN SHARE MODE;
  LOCK TABLE project_rollup IN EXCLUSIVE MODE;
  DELETE FROM project_rollup;
  INSERT INTO project_rollup
    SELECT territory_id, review_status, dimension, value,
           sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(gap_cents),
           main_priority_id, phase, progress_status
    FROM (SELECT c.* FROM project p CROSS JOIN project_contribution(p, 1) AS c
      UNION ALL
      SELECT territory_id, review_status, 'funder', funder_id::text, 1, 0, asked_cents, granted_cents, 0, NULL, NULL, NULL
      FROM project_funder) AS shares
    GROUP BY territory_id, review_status, dimension, value, main_priority_id, phase, progress_status;
  PERFORM set_config('app.role', asker, true);
END $$;
SELECT project_rollup_rebuild();

REVOKE EXECUTE ON FUNCTION project_contribution(project, integer), funding_line_derive(integer[]), funding_line_derive_locked(integer[]),
  project_rollup_rebuild() FROM PUBLIC;
