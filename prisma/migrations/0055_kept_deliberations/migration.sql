-- The deliberation of an adoption that was refused, kept for whoever sent it until they send the form again (docs/decisions/0048).
-- One for each person and strategy; worth nothing after a day.
CREATE TABLE kept_deliberation (
  strategy_id INTEGER NOT NULL REFERENCES strategy (id) ON DELETE CASCADE ON UPDATE CASCADE,
  user_id UUID NOT NULL REFERENCES user_account (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- As of an edition, which takes them over.
  file_name TEXT NOT NULL CONSTRAINT kept_deliberation_file_name CHECK (length(file_name) BETWEEN 1 AND 150 AND file_name !~ '[[:cntrl:]/\\"]'),
  media_type TEXT NOT NULL CONSTRAINT kept_deliberation_media_type CHECK (media_type IN (
    'application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif',
    'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet',
    'application/vnd.oasis.opendocument.presentation',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation')),
  byte_count INTEGER NOT NULL CONSTRAINT kept_deliberation_byte_count CHECK (byte_count BETWEEN 1 AND 20971520),
  sha256 TEXT NOT NULL CONSTRAINT kept_deliberation_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  kept_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (strategy_id, user_id)
);
CREATE INDEX kept_deliberation_user_id_idx ON kept_deliberation (user_id);

CREATE TABLE kept_deliberation_chunk (
  strategy_id INTEGER NOT NULL,
  user_id UUID NOT NULL,
  position INTEGER NOT NULL,
  bytes BYTEA NOT NULL CONSTRAINT kept_deliberation_chunk_bytes CHECK (length(bytes) BETWEEN 1 AND 1048576),
  PRIMARY KEY (strategy_id, user_id, position),
  FOREIGN KEY (strategy_id, user_id) REFERENCES kept_deliberation (strategy_id, user_id) ON DELETE CASCADE ON UPDATE CASCADE
);
ALTER TABLE kept_deliberation_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['kept_deliberation', 'kept_deliberation_chunk'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
    EXECUTE format('CREATE POLICY triggers_derive ON %I TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0)', name);
  END LOOP;
END $$;

-- Whoever adopts the strategy, and of what they sent themselves alone: not even a colleague.
CREATE POLICY own_rows ON kept_deliberation USING (
  user_id = (SELECT app_user_id()) AND (SELECT app_role()) = 'coordinator'
  AND EXISTS (SELECT FROM strategy s WHERE s.id = strategy_id AND s.territory_id = (SELECT app_territory_id())));
CREATE POLICY own_rows ON kept_deliberation_chunk USING (
  user_id = (SELECT app_user_id()) AND EXISTS (
    SELECT FROM kept_deliberation k WHERE k.strategy_id = kept_deliberation_chunk.strategy_id AND k.user_id = kept_deliberation_chunk.user_id));

-- Adopted by whomever, with whichever file: nobody has a use for another one.
CREATE FUNCTION kept_deliberation_ends() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM kept_deliberation WHERE strategy_id = NEW.strategy_id;
  RETURN NULL;
END $$;
CREATE TRIGGER strategy_event_2_ends_kept AFTER INSERT ON strategy_event FOR EACH ROW WHEN (NEW.command = 'adopt')
  EXECUTE FUNCTION kept_deliberation_ends();
REVOKE EXECUTE ON FUNCTION kept_deliberation_ends() FROM PUBLIC;
