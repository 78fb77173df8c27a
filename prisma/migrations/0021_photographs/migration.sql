-- A date of the dashboard, or two, frozen for a committee: the figures, their words and their definitions, for good.
CREATE TABLE photograph (
  id SERIAL PRIMARY KEY,
  -- Sent by the form: the same key twice is one photographie.
  creation_key UUID NOT NULL,
  -- Null: the whole programme.
  territory_id SMALLINT REFERENCES territory (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  at_on DATE NOT NULL,
  since_on DATE,
  title TEXT NOT NULL CONSTRAINT photograph_title CHECK (length(title) BETWEEN 1 AND 200),
  comment TEXT NOT NULL CONSTRAINT photograph_comment CHECK (length(comment) <= 5000),
  -- lib/features/dashboard/report/types.ts, Report.
  report JSONB NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by_id UUID NOT NULL REFERENCES user_account (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  created_by_name TEXT NOT NULL,
  organisation_name TEXT NOT NULL,
  CONSTRAINT photograph_dates CHECK (since_on < at_on)
);
CREATE UNIQUE INDEX photograph_creation_key_key ON photograph (creation_key);
CREATE INDEX photograph_territory_id_created_at_idx ON photograph (territory_id, created_at);

-- The committee's pack of a photographie: asked for, being made, ready, or failed.
CREATE TABLE pack (
  photograph_id INTEGER PRIMARY KEY REFERENCES photograph (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  status TEXT NOT NULL DEFAULT 'waiting' CONSTRAINT pack_status CHECK (status IN ('waiting', 'ready', 'failed')),
  requested_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  requested_by_id UUID NOT NULL REFERENCES user_account (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  requested_by_name TEXT NOT NULL,
  -- How often a process began on it: one that ends its process each time must not be tried for ever.
  attempts INTEGER NOT NULL DEFAULT 0,
  progress_done INTEGER NOT NULL DEFAULT 0,
  ready_at TIMESTAMPTZ(3),
  CONSTRAINT pack_ready CHECK ((status = 'ready') = (ready_at IS NOT NULL))
);
CREATE INDEX pack_waiting_idx ON pack (photograph_id) WHERE status = 'waiting';

-- Its files. They come together, in the transaction that makes the pack ready.
CREATE TABLE pack_file (
  photograph_id INTEGER NOT NULL REFERENCES pack (photograph_id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  format TEXT NOT NULL CONSTRAINT pack_file_format CHECK (format IN ('pdf', 'docx', 'xlsx')),
  file_name TEXT NOT NULL CONSTRAINT pack_file_file_name CHECK (length(file_name) BETWEEN 1 AND 150 AND file_name !~ '[[:cntrl:]/\\"]'),
  byte_count INTEGER NOT NULL CONSTRAINT pack_file_byte_count CHECK (byte_count > 0),
  sha256 TEXT NOT NULL CONSTRAINT pack_file_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (photograph_id, format)
);

CREATE TABLE pack_chunk (
  photograph_id INTEGER NOT NULL,
  format TEXT NOT NULL,
  position INTEGER NOT NULL,
  bytes BYTEA NOT NULL CONSTRAINT pack_chunk_bytes CHECK (length(bytes) BETWEEN 1 AND 1048576),
  PRIMARY KEY (photograph_id, format, position),
  FOREIGN KEY (photograph_id, format) REFERENCES pack_file (photograph_id, format) ON DELETE RESTRICT ON UPDATE RESTRICT
);
-- The three formats are compressed already.
ALTER TABLE pack_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['photograph', 'pack', 'pack_file', 'pack_chunk'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
  END LOOP;
END $$;

-- The territory's own people read theirs, the ministry all; partners and the others none.
CREATE POLICY territory_reads ON photograph FOR SELECT USING (
  territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator'));
CREATE POLICY ministry_reads ON photograph FOR SELECT USING ((SELECT app_role()) IN ('reviewer', 'admin'));
CREATE POLICY coordinator_freezes ON photograph FOR INSERT WITH CHECK (
  created_by_id = (SELECT app_user_id()) AND (SELECT app_role()) = 'coordinator' AND territory_id = (SELECT app_territory_id()));
CREATE POLICY ministry_freezes ON photograph FOR INSERT WITH CHECK (
  created_by_id = (SELECT app_user_id()) AND (SELECT app_role()) = 'reviewer');

-- As their photographie, whose own policies hold inside. Files are seen once all of them are there.
CREATE POLICY readers ON pack FOR SELECT USING (EXISTS (SELECT FROM photograph p WHERE p.id = photograph_id));
CREATE POLICY asks ON pack FOR INSERT WITH CHECK (
  requested_by_id = (SELECT app_user_id()) AND (SELECT app_role()) IN ('coordinator', 'reviewer')
  AND status = 'waiting' AND attempts = 0 AND EXISTS (SELECT FROM photograph p WHERE p.id = photograph_id));
CREATE POLICY asks_again ON pack FOR UPDATE
  USING (status = 'failed' AND (SELECT app_role()) IN ('coordinator', 'reviewer') AND EXISTS (SELECT FROM photograph p WHERE p.id = photograph_id))
  WITH CHECK (status = 'waiting' AND attempts = 0 AND requested_by_id = (SELECT app_user_id()));
CREATE POLICY readers ON pack_file FOR SELECT USING (
  EXISTS (SELECT FROM pack k WHERE k.photograph_id = pack_file.photograph_id AND k.status = 'ready'));
CREATE POLICY readers ON pack_chunk FOR SELECT USING (
  EXISTS (SELECT FROM pack k WHERE k.photograph_id = pack_chunk.photograph_id AND k.status = 'ready'));

-- Frozen: by the application, by its owner, by hand. What was printed for a committee is what stands here.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE insufficient_privilege USING MESSAGE = format('a row of %s never changes', TG_TABLE_NAME);
END $$;
CREATE FUNCTION pack_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status = 'ready' OR NEW.photograph_id <> OLD.photograph_id THEN
    RAISE insufficient_privilege USING MESSAGE = 'a pack that is ready never changes, and none goes away';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER photograph_0_frozen BEFORE UPDATE OR DELETE ON photograph FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER photograph_0_kept BEFORE TRUNCATE ON photograph FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pack_0_guard BEFORE UPDATE OR DELETE ON pack FOR EACH ROW EXECUTE FUNCTION pack_guard();
CREATE TRIGGER pack_file_0_frozen BEFORE UPDATE OR DELETE ON pack_file FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pack_chunk_0_frozen BEFORE UPDATE OR DELETE ON pack_chunk FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE POLICY photograph_readers ON journal_entry FOR SELECT USING (
  subject_kind = 'photograph' AND project_id IS NULL
  AND ((territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator'))
    OR (SELECT app_role()) IN ('reviewer', 'admin')));
CREATE POLICY photograph_writers ON journal_entry FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND project_id IS NULL AND subject_kind = 'photograph'
  AND ((territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) = 'coordinator') OR (SELECT app_role()) = 'reviewer'));

REVOKE EXECUTE ON FUNCTION refuse_change(), pack_guard() FROM PUBLIC;
