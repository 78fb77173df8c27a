-- Official contours, imported by the administrator, and what is told of each import.
CREATE TABLE contour (
  kind TEXT NOT NULL CONSTRAINT contour_kind CHECK (kind IN ('qpv', 'departement', 'commune', 'territory')),
  code TEXT NOT NULL CONSTRAINT contour_code CHECK (length(code) BETWEEN 1 AND 80),
  name TEXT NOT NULL CONSTRAINT contour_name CHECK (length(name) <= 200),
  geometry JSONB NOT NULL,
  drawing JSONB NOT NULL,
  west DOUBLE PRECISION NOT NULL,
  south DOUBLE PRECISION NOT NULL,
  east DOUBLE PRECISION NOT NULL,
  north DOUBLE PRECISION NOT NULL,
  source TEXT NOT NULL,
  imported_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (kind, code),
  CONSTRAINT contour_box CHECK (west BETWEEN -180 AND east AND east <= 180 AND south BETWEEN -90 AND north AND north <= 90)
);

CREATE TABLE contour_import (
  id SERIAL PRIMARY KEY,
  kind TEXT NOT NULL CONSTRAINT contour_import_kind CHECK (kind IN ('qpv', 'departement', 'commune', 'territory')),
  file_name TEXT NOT NULL CONSTRAINT contour_import_file_name CHECK (length(file_name) <= 200),
  -- reading | done | refused: the file's fault | failed: ours
  state TEXT NOT NULL DEFAULT 'reading' CONSTRAINT contour_import_state CHECK (state IN ('reading', 'done', 'refused', 'failed')),
  expected_bytes INTEGER,
  read_bytes INTEGER NOT NULL DEFAULT 0,
  features INTEGER NOT NULL DEFAULT 0,
  report JSONB,
  author_name TEXT NOT NULL,
  started_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  -- Moves while the file is being read: an import that stands still has lost its process.
  touched_at TIMESTAMPTZ(3) NOT NULL DEFAULT now()
);

-- What an import has read, until the whole file is good.
CREATE TABLE contour_draft (
  import_id INTEGER NOT NULL REFERENCES contour_import (id) ON DELETE CASCADE ON UPDATE CASCADE,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  geometry JSONB NOT NULL,
  drawing JSONB NOT NULL,
  west DOUBLE PRECISION NOT NULL,
  south DOUBLE PRECISION NOT NULL,
  east DOUBLE PRECISION NOT NULL,
  north DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (import_id, code)
);

-- Contours are public; how they came is the administrator's.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['contour', 'contour_import', 'contour_draft'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
    EXECUTE format('CREATE POLICY admin_all ON %I USING ((SELECT app_role()) = ''admin'') WITH CHECK ((SELECT app_role()) = ''admin'')', name);
  END LOOP;
END $$;
CREATE POLICY everyone_reads ON contour FOR SELECT USING (true);
