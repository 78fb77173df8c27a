-- Schemes that come from Aides-territoires (docs/decisions/0035): where each comes from, what was last taken from there,
-- and what somebody has changed by hand since, which no import overwrites.
ALTER TABLE support_scheme
  ADD COLUMN source TEXT NOT NULL DEFAULT 'catalogue' CONSTRAINT support_scheme_source CHECK (source IN ('catalogue', 'aidesTerritoires')),
  ADD COLUMN external_id TEXT,
  ADD COLUMN content_hash TEXT NOT NULL DEFAULT '',
  ADD COLUMN imported_at TIMESTAMPTZ(3),
  -- When it was first not found in its source any more. Never deleted: projects name it.
  ADD COLUMN gone_at TIMESTAMPTZ(3),
  -- Columns that were changed by hand after an import.
  ADD COLUMN kept_fields TEXT[] NOT NULL DEFAULT '{}',
  -- Where, as the source says it.
  ADD COLUMN perimeter TEXT NOT NULL DEFAULT '',
  -- Pilot territories that the perimeter touches. Null: not known; empty: none of them.
  ADD COLUMN territory_ids SMALLINT[],
  -- The same scheme as the catalogue itself describes it, as an administrator has said.
  ADD COLUMN twin_id INTEGER REFERENCES support_scheme (id) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT support_scheme_external_id CHECK ((source = 'catalogue') = (external_id IS NULL));
CREATE UNIQUE INDEX support_scheme_external_id_key ON support_scheme (source, external_id);
CREATE INDEX support_scheme_twin_id_idx ON support_scheme (twin_id);

-- What is written outside of an import is kept by hand, whichever screen writes it.
CREATE FUNCTION support_scheme_keep() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  imported CONSTANT text[] := ARRAY['name', 'operator', 'operator_group', 'natures', 'priority_ids', 'applicants', 'zones', 'purpose',
    'audience', 'amount', 'highest_amount_cents', 'opens_on', 'closes_on', 'situation', 'situation_note', 'warning', 'source_date',
    'url', 'sources', 'perimeter', 'territory_ids'];
BEGIN
  NEW.kept_fields := ARRAY(
    SELECT field FROM unnest(imported) AS field
    WHERE field = ANY (OLD.kept_fields) OR to_jsonb(NEW) -> field IS DISTINCT FROM to_jsonb(OLD) -> field
    ORDER BY field);
  RETURN NEW;
END $$;
CREATE TRIGGER support_scheme_keep BEFORE UPDATE ON support_scheme FOR EACH ROW
  WHEN (OLD.source <> 'catalogue' AND coalesce(current_setting('app.scheme_import', true), '') <> 'on')
  EXECUTE FUNCTION support_scheme_keep();
REVOKE EXECUTE ON FUNCTION support_scheme_keep() FROM PUBLIC;

-- What the source says at length, and whole; beside the catalogue, whose lists stay light.
CREATE TABLE scheme_notice (
  scheme_id INTEGER PRIMARY KEY REFERENCES support_scheme (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- Texts as blocks of words, lists and links; no markup of the source is kept as such (lib/features/schemes/imports/text).
  texts JSONB NOT NULL,
  programs TEXT[] NOT NULL DEFAULT '{}',
  mention TEXT NOT NULL DEFAULT '',
  page TEXT NOT NULL DEFAULT '',
  -- As the source gave it.
  raw JSONB NOT NULL
);

-- One reading of the source, and its report: nothing reaches the catalogue before an administrator applies it.
CREATE TABLE scheme_import (
  id SERIAL PRIMARY KEY,
  origin TEXT NOT NULL CONSTRAINT scheme_import_origin CHECK (origin IN ('file', 'api')),
  file_name TEXT NOT NULL DEFAULT '' CONSTRAINT scheme_import_file_name CHECK (length(file_name) <= 200),
  status TEXT NOT NULL DEFAULT 'reading' CONSTRAINT scheme_import_status
    CHECK (status IN ('reading', 'comparing', 'review', 'applying', 'done', 'cancelled', 'failed')),
  -- Of the API: what is to be asked next, so that another process goes on from there.
  next_page TEXT NOT NULL DEFAULT '',
  pages_read INTEGER NOT NULL DEFAULT 0,
  declared_count INTEGER,
  aid_count INTEGER NOT NULL DEFAULT 0,
  progress_done INTEGER NOT NULL DEFAULT 0,
  -- Why not everything was read; empty when all was.
  shortfall TEXT NOT NULL DEFAULT '',
  -- Why what was not seen is not marked as gone; empty when it is.
  gone_hold TEXT NOT NULL DEFAULT '' CONSTRAINT scheme_import_gone_hold CHECK (gone_hold IN ('', 'partial', 'countFell', 'unreadable')),
  message TEXT NOT NULL DEFAULT '',
  -- Verdicts and how many aids have each, once compared.
  counts JSONB NOT NULL DEFAULT '{}',
  created_by_id UUID REFERENCES user_account (id) ON DELETE SET NULL ON UPDATE CASCADE,
  created_by_name TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  -- Moves while work is done: what stands still has lost its process.
  touched_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  applied_by_id UUID REFERENCES user_account (id) ON DELETE SET NULL ON UPDATE CASCADE,
  applied_by_name TEXT NOT NULL DEFAULT '',
  finished_at TIMESTAMPTZ(3)
);
-- One reading, comparison or application at a time, whoever asks.
CREATE UNIQUE INDEX scheme_import_at_work ON scheme_import ((true)) WHERE status IN ('reading', 'comparing', 'applying');

CREATE TABLE scheme_import_item (
  import_id INTEGER NOT NULL REFERENCES scheme_import (id) ON DELETE CASCADE ON UPDATE CASCADE,
  external_id TEXT NOT NULL CONSTRAINT scheme_import_item_external_id CHECK (length(external_id) BETWEEN 1 AND 100),
  position INTEGER NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  raw JSONB,
  -- Null until compared.
  verdict TEXT CONSTRAINT scheme_import_item_verdict
    CHECK (verdict IN ('new', 'changed', 'back', 'gone', 'kept', 'unchanged', 'elsewhere', 'unreadable')),
  scheme_id INTEGER REFERENCES support_scheme (id) ON DELETE SET NULL ON UPDATE CASCADE,
  -- Field, before, after, and whether it is kept by hand.
  changes JSONB NOT NULL DEFAULT '[]',
  -- Labels that no vocabulary knows, and what could not be read.
  issues JSONB NOT NULL DEFAULT '[]',
  twin_id INTEGER REFERENCES support_scheme (id) ON DELETE SET NULL ON UPDATE CASCADE,
  -- What the administrator has settled.
  chosen BOOLEAN NOT NULL DEFAULT false,
  linked BOOLEAN NOT NULL DEFAULT false,
  released TEXT[] NOT NULL DEFAULT '{}',
  applied_at TIMESTAMPTZ(3),
  PRIMARY KEY (import_id, external_id)
);
CREATE INDEX scheme_import_item_scheme_id_idx ON scheme_import_item (scheme_id);
CREATE INDEX scheme_import_item_twin_id_idx ON scheme_import_item (twin_id);
CREATE INDEX scheme_import_item_verdict_idx ON scheme_import_item (import_id, verdict, position);

-- What the source publishes is everybody's; how it comes is the administrator's.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['scheme_notice', 'scheme_import', 'scheme_import_item'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
    EXECUTE format('CREATE POLICY admin_all ON %I USING ((SELECT app_role()) = ''admin'') WITH CHECK ((SELECT app_role()) = ''admin'')', name);
  END LOOP;
END $$;
CREATE POLICY everyone_reads ON scheme_notice FOR SELECT USING (true);

-- What an import does to a scheme is written down, for administrators.
CREATE POLICY scheme_import_readers ON journal_entry FOR SELECT USING (
  subject_kind IN ('scheme', 'schemeImport') AND (SELECT app_role()) = 'admin');
CREATE POLICY scheme_import_writers ON journal_entry FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND project_id IS NULL AND subject_kind IN ('scheme', 'schemeImport') AND (SELECT app_role()) = 'admin');
