-- As in 0047. A generated column has no value yet before its row is written: told of a committee, nobody could say that they had read it.
CREATE OR REPLACE FUNCTION notification_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A key whose row has left is set to null by another trigger.
  IF app_role() <> 'system' AND pg_trigger_depth() < 2
     AND to_jsonb(NEW) - ARRAY['read_at', 'committee_id'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['read_at', 'committee_id'] THEN
    RAISE insufficient_privilege USING MESSAGE = 'of a notification, its reader changes that it was read';
  END IF;
  RETURN NEW;
END $$;
