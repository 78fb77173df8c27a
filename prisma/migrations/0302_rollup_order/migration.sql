-- A reader of the dashboard wants one dimension at one status: a fifth of a fifth of the rows. Folding writes them side by
-- side, so that they stand in few pages, and the index leads there.
DROP INDEX project_rollup_dimension_status;
CREATE INDEX project_rollup_dimension_status ON project_rollup (dimension, review_status, territory_id);

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
    HAVING (sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(gap_cents)) IS DISTINCT FROM (0, 0, 0, 0, 0)
    ORDER BY dimension, review_status, territory_id;
END $$;
