-- What somebody is typing, kept by the server until it is saved or forgotten: theirs alone.
CREATE TABLE form_draft (
  user_id UUID NOT NULL REFERENCES user_account (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- Which form: the creation key of a new project, or `QP-ROUBAIX-0007/financement`.
  form_key TEXT NOT NULL CONSTRAINT form_draft_form_key CHECK (length(form_key) BETWEEN 1 AND 120),
  project_id INTEGER REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  base_version INTEGER NOT NULL CONSTRAINT form_draft_base_version CHECK (base_version >= 0),
  title TEXT NOT NULL DEFAULT '' CONSTRAINT form_draft_title CHECK (length(title) <= 200),
  -- JSON, kept as it was sent: JSONB would change the order of the keys, and refuses half of a surrogate pair.
  content TEXT NOT NULL CONSTRAINT form_draft_content CHECK (octet_length(content) <= 600000),
  saved_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, form_key)
);
CREATE INDEX form_draft_project_id_idx ON form_draft (project_id);
CREATE INDEX form_draft_saved_at_idx ON form_draft (saved_at);

-- Who has a form of a project open. Worth nothing after a minute, so nothing after a crash.
CREATE UNLOGGED TABLE project_presence (
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  user_id UUID NOT NULL REFERENCES user_account (id) ON DELETE CASCADE ON UPDATE CASCADE,
  kind TEXT NOT NULL CONSTRAINT project_presence_kind CHECK (length(kind) BETWEEN 1 AND 40),
  user_name TEXT NOT NULL,
  organisation_name TEXT NOT NULL,
  seen_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (project_id, user_id, kind)
);
CREATE INDEX project_presence_user_id_idx ON project_presence (user_id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['form_draft', 'project_presence'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
    EXECUTE format('CREATE POLICY triggers_derive ON %I TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0)', name);
  END LOOP;
END $$;

-- Own rows only, and about nothing but projects of one's own territory: whoever changes territory leaves them behind.
CREATE POLICY own_rows ON form_draft USING (
  user_id = (SELECT app_user_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator')
  AND (project_id IS NULL OR EXISTS (
    SELECT FROM project p WHERE p.id = project_id AND p.territory_id = (SELECT app_territory_id()))));

-- Everybody of the territory reads who is there; everybody says so of themselves only.
CREATE POLICY territory_reads ON project_presence FOR SELECT USING (EXISTS (
  SELECT FROM project p WHERE p.id = project_id AND p.territory_id = (SELECT app_territory_id())));
CREATE POLICY own_rows ON project_presence USING (
  user_id = (SELECT app_user_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator')
  AND EXISTS (SELECT FROM project p WHERE p.id = project_id AND p.territory_id = (SELECT app_territory_id())));
