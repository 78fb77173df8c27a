-- Indicators: the administrator's library, and what projects add up to.
ALTER TABLE indicator
  ADD COLUMN version INTEGER NOT NULL DEFAULT 1,
  -- Once a project has a figure, for good: old versions of projects hold figures too, and can be restored.
  ADD COLUMN has_figures BOOLEAN NOT NULL DEFAULT false;

-- The last measure and the last target of each indicator that a project follows. Territory and status are the project's,
-- so that the policy, and most views, need not look at the project.
CREATE TABLE project_indicator (
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  indicator_id INTEGER NOT NULL REFERENCES indicator (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  territory_id SMALLINT NOT NULL,
  review_status TEXT NOT NULL,
  measured_on DATE,
  value DECIMAL(15, 2),
  denominator DECIMAL(15, 2),
  target_on DATE,
  target_value DECIMAL(15, 2),
  target_denominator DECIMAL(15, 2),
  PRIMARY KEY (project_id, indicator_id)
);
-- All that the sums read: nothing is looked up in the table.
CREATE INDEX project_indicator_sums ON project_indicator (indicator_id, territory_id, review_status)
  INCLUDE (project_id, measured_on, value, denominator, target_on, target_value, target_denominator);

CREATE FUNCTION indicator_value_derive(project_ids integer[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- A statement of its own, so that the next ones see what was committed while it waited.
  PERFORM FROM project WHERE id = ANY (project_ids) ORDER BY id FOR NO KEY UPDATE;
  DELETE FROM project_indicator f WHERE f.project_id = ANY (project_ids)
    AND NOT EXISTS (SELECT FROM indicator_value v WHERE v.project_id = f.project_id AND v.indicator_id = f.indicator_id);
  INSERT INTO project_indicator AS f (project_id, indicator_id, territory_id, review_status,
      measured_on, value, denominator, target_on, target_value, target_denominator)
    SELECT v.project_id, v.indicator_id, p.territory_id, p.review_status,
           m."on", m.value, m.denominator, t."on", t.value, t.denominator
    FROM (SELECT DISTINCT project_id, indicator_id FROM indicator_value WHERE project_id = ANY (project_ids)) AS v
      JOIN project p ON p.id = v.project_id
      LEFT JOIN LATERAL (SELECT i."on", i.value, i.denominator FROM indicator_value i
        WHERE i.project_id = v.project_id AND i.indicator_id = v.indicator_id AND i.kind = 'measure'
        ORDER BY i."on" DESC, i.id DESC LIMIT 1) AS m ON true
      LEFT JOIN LATERAL (SELECT i."on", i.value, i.denominator FROM indicator_value i
        WHERE i.project_id = v.project_id AND i.indicator_id = v.indicator_id AND i.kind = 'target'
        ORDER BY i."on" DESC, i.id DESC LIMIT 1) AS t ON true
    ORDER BY v.project_id, v.indicator_id
  ON CONFLICT (project_id, indicator_id) DO UPDATE SET measured_on = excluded.measured_on, value = excluded.value,
      denominator = excluded.denominator, target_on = excluded.target_on, target_value = excluded.target_value,
      target_denominator = excluded.target_denominator
    WHERE (f.measured_on, f.value, f.denominator, f.target_on, f.target_value, f.target_denominator) IS DISTINCT FROM
      (excluded.measured_on, excluded.value, excluded.denominator, excluded.target_on, excluded.target_value, excluded.target_denominator);
END $$;

-- A figure of a ratio has its two numbers, any other has one; 23503 as for what does not exist, because the form was filled
-- in for an indicator of another kind. The first figure of all settles how the indicator is added up.
CREATE FUNCTION indicator_value_written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM indicator WHERE NOT has_figures AND id IN (SELECT indicator_id FROM new_values) ORDER BY id FOR NO KEY UPDATE;
  UPDATE indicator SET has_figures = true WHERE NOT has_figures AND id IN (SELECT indicator_id FROM new_values);
  IF EXISTS (SELECT FROM new_values v JOIN indicator i ON i.id = v.indicator_id
             WHERE (i.aggregation = 'ratio') <> (v.denominator IS NOT NULL)) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a ratio has two numbers, any other indicator has one';
  END IF;
  PERFORM indicator_value_derive(ARRAY(SELECT DISTINCT project_id FROM new_values));
  RETURN NULL;
END $$;
CREATE FUNCTION indicator_value_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM indicator_value_derive(ARRAY(SELECT DISTINCT project_id FROM old_values)); RETURN NULL; END $$;
CREATE TRIGGER indicator_value_1_inserted AFTER INSERT ON indicator_value
  REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION indicator_value_written();
CREATE TRIGGER indicator_value_1_updated AFTER UPDATE ON indicator_value
  REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION indicator_value_written();
CREATE TRIGGER indicator_value_2_moved AFTER UPDATE ON indicator_value
  REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION indicator_value_changed();
CREATE TRIGGER indicator_value_1_deleted AFTER DELETE ON indicator_value
  REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION indicator_value_changed();

CREATE FUNCTION project_follow_indicators() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE project_indicator SET review_status = NEW.review_status, territory_id = NEW.territory_id WHERE project_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER project_indicators_follow AFTER UPDATE OF review_status, territory_id ON project FOR EACH ROW
  WHEN ((OLD.review_status, OLD.territory_id) IS DISTINCT FROM (NEW.review_status, NEW.territory_id))
  EXECUTE FUNCTION project_follow_indicators();

-- What has been measured one way is not added up another way: the figures would lack a number, or have one too many.
-- A new source of reference data gives way; the administrator is told.
CREATE FUNCTION indicator_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.has_figures AND NEW.aggregation <> OLD.aggregation THEN
    IF app_role() <> 'system' THEN
      RAISE insufficient_privilege USING MESSAGE = 'what has been measured keeps its aggregation';
    END IF;
    NEW.aggregation := OLD.aggregation;
    NEW.numerator_label := OLD.numerator_label;
    NEW.denominator_label := OLD.denominator_label;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER indicator_0_guard BEFORE UPDATE OF aggregation ON indicator FOR EACH ROW EXECUTE FUNCTION indicator_guard();

ALTER TABLE project_indicator ENABLE ROW LEVEL SECURITY;
ALTER TABLE project_indicator FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON project_indicator USING ((SELECT app_role()) = 'system') WITH CHECK ((SELECT app_role()) = 'system');
CREATE POLICY triggers_derive ON project_indicator TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0);
CREATE POLICY readers ON project_indicator FOR SELECT USING (
  (territory_id = (SELECT app_territory_id()) AND review_status <> 'archived')
  OR (review_status = 'accepted' AND (SELECT app_role()) = 'partner')
  OR (review_status NOT IN ('draft', 'archived') AND (SELECT app_role()) IN ('reviewer', 'admin')));

-- What the administrator does to the library is written down, and read by the administrator.
CREATE POLICY indicator_readers ON journal_entry FOR SELECT USING (subject_kind = 'indicator' AND (SELECT app_role()) = 'admin');
CREATE POLICY indicator_writers ON journal_entry FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND project_id IS NULL AND subject_kind = 'indicator' AND (SELECT app_role()) = 'admin');
CREATE INDEX journal_entry_indicator ON journal_entry (subject_key, at) WHERE subject_kind = 'indicator';

REVOKE EXECUTE ON FUNCTION indicator_value_derive(integer[]) FROM PUBLIC;
