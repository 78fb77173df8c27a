-- As in 0018 and 0026, for clocks that went back over the day of a move or of « rien de nouveau » (docs/decisions/0023).

-- A version is the doing of the territory that the project is in when it is written, whatever its day says. And it is out of
-- turn where something without a version is known of a later day: an archived project has no row there that would tell.
CREATE OR REPLACE FUNCTION project_version_to_day() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v record;
  again integer[] := '{}';
BEGIN
  FOR v IN
    SELECT n.project_id, n.number, n.effective_on, n.state, n.submitted_on, n.status_on, n.touched_on, b.state AS before,
      project_territory_on(n.project_id, n.effective_on) AS territory,
      (SELECT max(c.on_day) FROM project_day_event c WHERE c.project_id = n.project_id AND c.to_territory_id IS NULL AND c.on_day <= n.effective_on) AS confirmed_on,
      -- Nothing is known of it from a later day, or from a later version.
      NOT EXISTS (SELECT FROM project_version o WHERE o.project_id = n.project_id AND o.number > n.number)
        AND (SELECT count(*) FROM new_versions o WHERE o.project_id = n.project_id) = 1
        AND NOT EXISTS (SELECT FROM project_day_event e WHERE e.project_id = n.project_id AND e.on_day > n.effective_on)
        AND NOT EXISTS (SELECT FROM project_day d WHERE d.project_id = n.project_id
          AND (d.from_on > n.effective_on OR (d.to_on > n.effective_on AND d.to_on <> 'infinity'))) AS is_last
    FROM new_versions n LEFT JOIN LATERAL (
      SELECT o.state FROM project_version o WHERE o.project_id = n.project_id AND o.number < n.number ORDER BY o.number DESC LIMIT 1) AS b ON true
    ORDER BY n.project_id
  LOOP
    IF v.is_last THEN
      PERFORM project_day_write(v.project_id, v.effective_on, v.territory, v.state, v.before, v.submitted_on, v.status_on, greatest(v.touched_on, v.confirmed_on));
    ELSE
      again := again || v.project_id;
    END IF;
  END LOOP;
  IF again <> '{}' THEN PERFORM project_day_redo(ARRAY(SELECT DISTINCT unnest(again))); END IF;
  INSERT INTO territory_activity (territory_id, on_day)
    SELECT DISTINCT p.territory_id, n.effective_on FROM new_versions n JOIN project p ON p.id = n.project_id
    WHERE n.is_from_territory AND NOT EXISTS (SELECT FROM territory_activity a
      WHERE a.territory_id = p.territory_id AND a.on_day = n.effective_on);
  RETURN NULL;
END $$;

-- Never before what its territory said of it, nor before it moved here.
CREATE OR REPLACE FUNCTION project_day_move() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO project_day_event (project_id, on_day, from_territory_id, to_territory_id)
    SELECT NEW.id, greatest(paris_day(clock_timestamp()), max(v.effective_on),
      (SELECT max(e.on_day) FROM project_day_event e WHERE e.project_id = NEW.id)), OLD.territory_id, NEW.territory_id
    FROM project_version v WHERE v.project_id = NEW.id HAVING count(*) > 0;
  RETURN NULL;
END $$;

-- Of the day of a move, a rebuild guesses nothing that its author does not tell: neither of a confirmation, nor of a version.
CREATE OR REPLACE FUNCTION project_day_rebuild() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
  ids integer[];
  last integer := 0;
BEGIN
  PERFORM set_config('app.role', 'system', true);
  LOCK TABLE project, project_version, project_day_event IN SHARE ROW EXCLUSIVE MODE;
  LOCK TABLE project_day_rollup IN EXCLUSIVE MODE;
  LOOP
    ids := ARRAY(SELECT id FROM project WHERE id > last ORDER BY id LIMIT 1000);
    EXIT WHEN ids = '{}';
    PERFORM project_version_carry(ids);
    PERFORM project_day_derive(ids);
    last := ids[cardinality(ids)];
  END LOOP;
  INSERT INTO territory_activity (territory_id, on_day)
    SELECT DISTINCT w.territory_id, w.on_day FROM (
      SELECT coalesce(s.told, project_territory_on(s.project_id, s.on_day)) AS territory_id, s.on_day FROM (
        SELECT v.project_id, v.effective_on AS on_day, o.territory_id AS told
        FROM project_version v LEFT JOIN user_account u ON u.id = v.author_id LEFT JOIN organisation o ON o.id = u.organisation_id
        WHERE v.is_from_territory
        UNION SELECT e.project_id, e.on_day, NULL FROM project_day_event e WHERE e.to_territory_id IS NULL) AS s
      WHERE s.told IS NOT NULL OR NOT EXISTS (SELECT FROM project_day_event m
        WHERE m.project_id = s.project_id AND m.on_day = s.on_day AND m.to_territory_id IS NOT NULL)) AS w
    WHERE NOT EXISTS (SELECT FROM territory_activity a WHERE a.territory_id = w.territory_id AND a.on_day = w.on_day);
  DELETE FROM project_day_rollup;
  DELETE FROM project_day_checkpoint;
  DELETE FROM project_day_mark;
  INSERT INTO project_day_rollup
    SELECT on_day, territory_id, review_status, dimension, value,
           sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(paid_cents), sum(gap_cents),
           main_priority_id, phase, progress_status, true
    FROM (SELECT s.* FROM project_day d CROSS JOIN LATERAL project_day_shares(ARRAY[d], NULL, NULL, 1) AS s
      UNION ALL SELECT s.* FROM project_lack_day l CROSS JOIN LATERAL project_day_shares(NULL, ARRAY[l], NULL, 1) AS s
      UNION ALL SELECT s.* FROM project_funder_day f CROSS JOIN LATERAL project_day_shares(NULL, NULL, ARRAY[f], 1) AS s) AS shares
    GROUP BY on_day, territory_id, review_status, dimension, value, main_priority_id, phase, progress_status
    HAVING (sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(paid_cents), sum(gap_cents)) IS DISTINCT FROM (0, 0, 0, 0, 0, 0)
    ORDER BY dimension, on_day, review_status, territory_id;
  PERFORM project_day_settle(10000);
  PERFORM set_config('app.role', asker, true);
END $$;
