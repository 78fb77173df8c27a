-- Who reads an attachment, said by the row itself (docs/decisions/0040): for a question of the project, Postgres gathers every project
-- that the reader sees before it looks at the first attachment. Territory and status are the project's, as in project_indicator.
ALTER TABLE objective_project
  ADD COLUMN territory_id SMALLINT,
  ADD COLUMN review_status TEXT;
SELECT set_config('app.role', 'system', true);
UPDATE objective_project a SET territory_id = p.territory_id, review_status = p.review_status FROM project p WHERE p.id = a.project_id;
SELECT set_config('app.role', '', true);
ALTER TABLE objective_project
  ALTER COLUMN territory_id SET NOT NULL,
  ALTER COLUMN review_status SET NOT NULL;

CREATE FUNCTION objective_project_copy() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- Locked, so that a status that is just changing is waited for, and one that changes afterwards finds this row.
  SELECT p.territory_id, p.review_status INTO NEW.territory_id, NEW.review_status FROM project p WHERE p.id = NEW.project_id FOR NO KEY UPDATE;
  RETURN NEW;
END $$;
CREATE TRIGGER objective_project_2_copies BEFORE INSERT OR UPDATE OF project_id, territory_id, review_status ON objective_project
  FOR EACH ROW EXECUTE FUNCTION objective_project_copy();
CREATE FUNCTION project_follow_objectives() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE objective_project SET review_status = NEW.review_status WHERE project_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER project_objectives_follow AFTER UPDATE OF review_status ON project FOR EACH ROW
  WHEN (OLD.review_status <> NEW.review_status) EXECUTE FUNCTION project_follow_objectives();

-- The same readers as before: as the objective and the project, both. The ministry reads the objectives of the strategies that it
-- reads, and those in force of the others.
ALTER POLICY readers ON objective_project USING (
  (territory_id = (SELECT app_territory_id()) AND review_status <> 'archived' AND (SELECT app_role()) IN ('contributor', 'coordinator'))
  OR (review_status NOT IN ('draft', 'archived') AND (SELECT app_role()) IN ('reviewer', 'admin')
    AND (territory_id IN (SELECT s.territory_id FROM strategy s) OR EXISTS (SELECT FROM strategy_objective o WHERE o.key = objective_key)))
  OR (review_status = 'accepted' AND (SELECT app_role()) = 'partner' AND EXISTS (SELECT FROM strategy_objective o WHERE o.key = objective_key)));
REVOKE EXECUTE ON FUNCTION objective_project_copy(), project_follow_objectives() FROM PUBLIC;
