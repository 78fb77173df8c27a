-- Figures of the dashboard, exact in the same transaction as the write (docs/decisions/0006).
-- Rows are *deltas*: writers only insert, so they never wait for one another and cannot deadlock; a figure is a sum.
-- Now and then one writer folds the deltas. Every row carries territory and review status: its own visibility.
CREATE TABLE project_rollup (
  territory_id smallint NOT NULL,
  review_status text NOT NULL,
  -- count (projects only), all, mainPriority, priority, phase, progress, funder; step: phase × progress; and cell: main
  -- priority × phase × progress, so that any filter on these, on territory and on status is answered by sums. The three
  -- last columns hold what a dimension distinguishes of them.
  dimension text NOT NULL,
  value text NOT NULL,
  projects integer NOT NULL,
  cost_cents bigint NOT NULL,
  asked_cents bigint NOT NULL,
  granted_cents bigint NOT NULL,
  gap_cents bigint NOT NULL,
  main_priority_id smallint,
  phase text,
  progress_status text
);
-- A reader of the dashboard wants one dimension at one status: a fifth of a fifth of the rows. Folding writes them side by
-- side, so that they stand in few pages, and the index leads there.
CREATE INDEX project_rollup_dimension_status ON project_rollup (dimension, review_status, territory_id);
-- Rewritten every 512 writes: its dead rows must go before they weigh on the next reader.
ALTER TABLE project_rollup SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 2000);
CREATE SEQUENCE project_rollup_writes;

CREATE FUNCTION project_rollup_compact() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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

CREATE FUNCTION project_rollup_tick() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF nextval('project_rollup_writes') % 512 = 0 THEN PERFORM project_rollup_compact(); END IF;
END $$;

-- One project's share of every figure. `sign` is 1 when it arrives, -1 when it leaves.
CREATE FUNCTION project_contribution(p project, sign integer) RETURNS SETOF project_rollup LANGUAGE sql IMMUTABLE AS $$
  SELECT p.territory_id, p.review_status, d.dimension, d.value, sign,
         CASE WHEN d.dimension = 'count' THEN 0 ELSE sign * coalesce(p.total_cost_cents, 0) END,
         CASE WHEN d.dimension = 'count' THEN 0 ELSE sign * p.funding_asked_cents END,
         CASE WHEN d.dimension = 'count' THEN 0 ELSE sign * p.funding_granted_cents END,
         CASE WHEN d.dimension = 'count' THEN 0 ELSE sign * coalesce(p.funding_gap_cents, 0) END,
         CASE WHEN d.dimension IN ('mainPriority', 'cell') THEN p.main_priority_id END,
         CASE WHEN d.dimension IN ('step', 'cell') THEN p.phase END,
         CASE WHEN d.dimension IN ('step', 'cell') THEN p.progress_status END
  FROM (
    VALUES ('count', ''), ('all', ''), ('step', ''), ('cell', ''),
           ('mainPriority', coalesce(p.main_priority_id::text, '')),
           ('phase', coalesce(p.phase, '')),
           ('progress', coalesce(p.progress_status, ''))
    UNION ALL SELECT DISTINCT 'priority', tag::text FROM unnest(p.priority_ids) AS tag
  ) AS d (dimension, value)
$$;

CREATE FUNCTION project_roll_up() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
CREATE TRIGGER project_rolled_up_insert AFTER INSERT OR DELETE ON project FOR EACH ROW EXECUTE FUNCTION project_roll_up();
CREATE TRIGGER project_rolled_up_update AFTER UPDATE ON project FOR EACH ROW
  WHEN ((OLD.territory_id, OLD.review_status, OLD.main_priority_id, OLD.priority_ids, OLD.phase, OLD.progress_status,
         OLD.total_cost_cents, OLD.funding_asked_cents, OLD.funding_granted_cents)
    IS DISTINCT FROM
        (NEW.territory_id, NEW.review_status, NEW.main_priority_id, NEW.priority_ids, NEW.phase, NEW.progress_status,
         NEW.total_cost_cents, NEW.funding_asked_cents, NEW.funding_granted_cents))
  EXECUTE FUNCTION project_roll_up();

-- Funders: number of projects, asked and granted (cost and gap belong to the project, not to one funder).
CREATE FUNCTION project_funder_roll_up() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO project_rollup VALUES (OLD.territory_id, OLD.review_status, 'funder', OLD.funder_id::text, -1, 0, -OLD.asked_cents, -OLD.granted_cents, 0);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO project_rollup VALUES (NEW.territory_id, NEW.review_status, 'funder', NEW.funder_id::text, 1, 0, NEW.asked_cents, NEW.granted_cents, 0);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER project_funder_rolled_up AFTER INSERT OR UPDATE OR DELETE ON project_funder FOR EACH ROW EXECUTE FUNCTION project_funder_roll_up();

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
