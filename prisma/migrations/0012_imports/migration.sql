-- A spreadsheet that a territory brings in: the file's lines, what each would do, what was settled, what was done.
CREATE TABLE import (
  id SERIAL PRIMARY KEY,
  territory_id SMALLINT NOT NULL REFERENCES territory (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  created_by_id UUID NOT NULL REFERENCES user_account (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  created_by_name TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  file_name TEXT NOT NULL CONSTRAINT import_file_name CHECK (length(file_name) <= 200),
  format TEXT NOT NULL CONSTRAINT import_format CHECK (format IN ('xlsx', 'csv')),
  headers JSONB NOT NULL,
  columns JSONB NOT NULL,
  row_count INTEGER NOT NULL CONSTRAINT import_row_count CHECK (row_count BETWEEN 1 AND 10000),
  status TEXT NOT NULL DEFAULT 'mapping'
    CONSTRAINT import_status CHECK (status IN ('mapping', 'analysing', 'review', 'committing', 'done', 'cancelled')),
  -- Whose work the job does: the person who asked last.
  worker_id UUID REFERENCES user_account (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  progress_done INTEGER NOT NULL DEFAULT 0,
  message TEXT NOT NULL DEFAULT '',
  finished_at TIMESTAMPTZ(3)
);
CREATE INDEX import_territory_id_created_at_idx ON import (territory_id, created_at);
CREATE INDEX import_working_idx ON import (status) WHERE status IN ('analysing', 'committing');

CREATE TABLE import_row (
  import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE ON UPDATE CASCADE,
  number INTEGER NOT NULL,
  cells JSONB NOT NULL,
  verdict TEXT CONSTRAINT import_row_verdict CHECK (verdict IN ('create', 'update', 'duplicate', 'conflict', 'problem', 'same', 'leftOut')),
  -- What the line says of a project: of a creation, all of it; it is also what the next file is compared with.
  values JSONB NOT NULL DEFAULT '{}',
  proposal JSONB NOT NULL DEFAULT '{}',
  creation_key UUID,
  target_reference TEXT,
  target_version INTEGER,
  accepted BOOLEAN NOT NULL DEFAULT false,
  decision JSONB NOT NULL DEFAULT '{}',
  -- The project that the line made or changed.
  outcome TEXT,
  PRIMARY KEY (import_id, number)
);
CREATE INDEX import_row_creation_key_idx ON import_row (creation_key) WHERE outcome IS NOT NULL;

-- What the columns of a shape of file were said to hold, for the next one.
CREATE TABLE import_mapping (
  organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE CASCADE ON UPDATE CASCADE,
  shape TEXT NOT NULL,
  columns JSONB NOT NULL,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (organisation_id, shape)
);

-- The territory's own people, and nobody else: a file may hold anything.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['import', 'import_row', 'import_mapping'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
  END LOOP;
END $$;
CREATE POLICY territory_all ON import USING (
  territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator'));
CREATE POLICY territory_all ON import_row USING (
  import_id IN (SELECT i.id FROM import i WHERE i.territory_id = (SELECT app_territory_id()))
  AND (SELECT app_role()) IN ('contributor', 'coordinator'));
CREATE POLICY organisation_all ON import_mapping USING (
  organisation_id = (SELECT app_organisation_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator'));

-- A job works in the name of a person: who that is, and whether the account still stands.
CREATE FUNCTION actor_of_account(wanted_id uuid, wanted_email text)
RETURNS TABLE (user_id uuid, user_name text, email text, role text, organisation_id integer, organisation_name text, territory_id smallint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  PERFORM set_config('app.role', 'system', true);
  RETURN QUERY SELECT u.id, u.name, u.email, u.role, o.id, o.name, o.territory_id
    FROM user_account u JOIN organisation o ON o.id = u.organisation_id
    WHERE u.disabled_at IS NULL AND (u.id = wanted_id OR u.email = lower(wanted_email));
  PERFORM set_config('app.role', asker, true);
END $$;
REVOKE EXECUTE ON FUNCTION actor_of_account(uuid, text) FROM PUBLIC;
