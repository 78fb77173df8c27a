-- What a territory does not want to be suggested again, objective by objective (docs/decisions/0040). Undone by removing the row.
CREATE TABLE strategy_dismissal (
  id SERIAL PRIMARY KEY,
  objective_key UUID NOT NULL REFERENCES strategy_objective (key) ON DELETE CASCADE ON UPDATE CASCADE,
  kind TEXT NOT NULL CONSTRAINT strategy_dismissal_kind CHECK (kind IN ('scheme', 'project')),
  scheme_id INTEGER REFERENCES support_scheme (id) ON DELETE CASCADE ON UPDATE CASCADE,
  project_id INTEGER REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  dismissed_by_id UUID,
  dismissed_by_name TEXT NOT NULL DEFAULT '',
  dismissed_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT strategy_dismissal_of_one CHECK ((kind = 'scheme') = (scheme_id IS NOT NULL) AND (kind = 'project') = (project_id IS NOT NULL))
);
CREATE UNIQUE INDEX strategy_dismissal_scheme ON strategy_dismissal (objective_key, scheme_id);
CREATE UNIQUE INDEX strategy_dismissal_project ON strategy_dismissal (objective_key, project_id);
CREATE INDEX strategy_dismissal_scheme_id_idx ON strategy_dismissal (scheme_id);
CREATE INDEX strategy_dismissal_project_id_idx ON strategy_dismissal (project_id);
ALTER TABLE strategy_dismissal ENABLE ROW LEVEL SECURITY;
ALTER TABLE strategy_dismissal FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON strategy_dismissal USING ((SELECT app_role()) = 'system') WITH CHECK ((SELECT app_role()) = 'system');
CREATE POLICY triggers_derive ON strategy_dismissal TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0);
-- The territory sorts for itself: from nobody else is anything hidden.
CREATE POLICY own_territory ON strategy_dismissal
  USING ((SELECT app_role()) IN ('contributor', 'coordinator') AND EXISTS (
    SELECT FROM strategy_objective o WHERE o.key = objective_key AND o.territory_id = (SELECT app_territory_id())))
  WITH CHECK (dismissed_by_id = (SELECT app_user_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator') AND EXISTS (
    SELECT FROM strategy_objective o WHERE o.key = objective_key AND o.territory_id = (SELECT app_territory_id())));

-- A view of the projects of an objective may be followed: what is attached or detached is looked at as what is saved.
ALTER TABLE changed_project ADD COLUMN is_save BOOLEAN NOT NULL DEFAULT true;
CREATE FUNCTION objective_project_announce() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO changed_project (project_id, version, is_save)
    SELECT p.id, p.version, false FROM project p WHERE p.id IN (SELECT c.project_id FROM changed c);
  RETURN NULL;
END $$;
CREATE TRIGGER objective_project_announces_attached AFTER INSERT ON objective_project REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION objective_project_announce();
CREATE TRIGGER objective_project_announces_detached AFTER DELETE ON objective_project REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION objective_project_announce();
REVOKE EXECUTE ON FUNCTION objective_project_announce() FROM PUBLIC;
