-- « Rien de nouveau » is news of a project: from that evening on it counts as looked after, and its territory as active.
CREATE FUNCTION project_confirmation_to_day() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO project_day_event (project_id, on_day)
    SELECT NEW.project_id, paris_day(NEW.confirmed_at)
    WHERE NOT EXISTS (SELECT FROM project_day_event e
      WHERE e.project_id = NEW.project_id AND e.to_territory_id IS NULL AND e.on_day = paris_day(NEW.confirmed_at));
  RETURN NULL;
END $$;
CREATE TRIGGER project_confirmation_counted AFTER INSERT OR UPDATE OF confirmed_at ON project_confirmation
  FOR EACH ROW EXECUTE FUNCTION project_confirmation_to_day();
REVOKE EXECUTE ON FUNCTION project_confirmation_to_day() FROM PUBLIC;

SELECT set_config('app.role', 'system', true);
INSERT INTO project_day_event (project_id, on_day)
  SELECT DISTINCT project_id, paris_day(answered_at) FROM quarterly_answer WHERE outcome = 'unchanged';
SELECT set_config('app.role', '', true);
