-- All milestones of all projects by day, read through an index whatever the reader may see of them; and the secret address
-- by which a calendar program, which has no cookie, reads what its owner sees.
ALTER TABLE milestone
  ADD COLUMN territory_id SMALLINT NOT NULL DEFAULT 0,
  -- Where a calendar shows it: the day it was reached, or else the day it is planned for.
  ADD COLUMN "day" DATE GENERATED ALWAYS AS (CASE WHEN state = 'reached' THEN coalesce(actual_on, planned_on) ELSE planned_on END) STORED;

-- A project never changes territory, so a copy on the milestone stays right; it lets one index answer « this territory,
-- from this day on ».
CREATE FUNCTION milestone_territory() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.territory_id := (SELECT p.territory_id FROM project p WHERE p.id = NEW.project_id);
  RETURN NEW;
END $$;
CREATE TRIGGER milestone_territory BEFORE INSERT OR UPDATE OF project_id, territory_id ON milestone
  FOR EACH ROW EXECUTE FUNCTION milestone_territory();
-- Row-level security holds the owner too.
SELECT set_config('app.role', 'system', true);
UPDATE milestone SET territory_id = 0;
SELECT set_config('app.role', '', true);

CREATE INDEX milestone_territory_id_day_id_idx ON milestone (territory_id, "day", id);
CREATE INDEX milestone_day_id_idx ON milestone ("day", id);
-- What is late lies behind years of milestones that were reached.
CREATE INDEX milestone_open_of_territory ON milestone (territory_id, "day", id) WHERE state IN ('planned', 'underway');
CREATE INDEX milestone_open ON milestone ("day", id) WHERE state IN ('planned', 'underway');

CREATE TABLE calendar_feed (
  user_id UUID PRIMARY KEY REFERENCES user_account (id) ON DELETE CASCADE ON UPDATE CASCADE,
  token_hash TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE UNIQUE INDEX calendar_feed_token_hash_key ON calendar_feed (token_hash);
ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feed FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON calendar_feed USING ((SELECT app_role()) = 'system') WITH CHECK ((SELECT app_role()) = 'system');
CREATE POLICY triggers_derive ON calendar_feed TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0);
CREATE POLICY own ON calendar_feed USING (user_id = (SELECT app_user_id())) WITH CHECK (user_id = (SELECT app_user_id()));

-- The address leads to its owner in one statement, before anybody is anybody; as a session does.
CREATE FUNCTION actor_of_calendar_feed(hash text)
RETURNS TABLE (user_id uuid, user_name text, email text, role text, organisation_id integer, organisation_name text, territory_id smallint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  PERFORM set_config('app.role', 'system', true);
  RETURN QUERY SELECT u.id, u.name, u.email, u.role, o.id, o.name, o.territory_id
    FROM calendar_feed f JOIN user_account u ON u.id = f.user_id JOIN organisation o ON o.id = u.organisation_id
    WHERE f.token_hash = hash AND u.disabled_at IS NULL;
  PERFORM set_config('app.role', asker, true);
END $$;
REVOKE EXECUTE ON FUNCTION actor_of_calendar_feed(text), milestone_territory() FROM PUBLIC;
