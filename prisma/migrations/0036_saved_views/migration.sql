-- Views of the list of projects that are saved, shared and followed; a partner's intervention profiles, which are followed
-- alike (docs/decisions/0037).
CREATE TABLE saved_view (
  id SERIAL PRIMARY KEY,
  -- Sent by the form: the same key twice is one view.
  creation_key UUID NOT NULL,
  owner_id UUID NOT NULL REFERENCES user_account (id) ON DELETE CASCADE ON UPDATE CASCADE,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE CASCADE ON UPDATE CASCADE,
  name TEXT NOT NULL CONSTRAINT saved_view_name CHECK (name <> '' AND length(name) <= 80),
  is_shared BOOLEAN NOT NULL DEFAULT false,
  -- Filters and order as the address of the list says them, in canonical order; never the page.
  query TEXT NOT NULL CONSTRAINT saved_view_query CHECK (length(query) <= 8000),
  -- An edit that started from another one is a conflict.
  version INTEGER NOT NULL DEFAULT 1,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by_name TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX saved_view_creation_key_key ON saved_view (creation_key);
CREATE INDEX saved_view_owner_id_idx ON saved_view (owner_id);
CREATE INDEX saved_view_organisation_id_idx ON saved_view (organisation_id);

-- What a partner funds; its criteria are a criteria_set (migration 0031).
CREATE TABLE intervention_profile (
  id SERIAL PRIMARY KEY,
  creation_key UUID NOT NULL,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE CASCADE ON UPDATE CASCADE,
  name TEXT NOT NULL CONSTRAINT intervention_profile_name CHECK (name <> '' AND length(name) <= 80),
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by_name TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX intervention_profile_creation_key_key ON intervention_profile (creation_key);
CREATE INDEX intervention_profile_organisation_id_idx ON intervention_profile (organisation_id);
ALTER TABLE criteria_set ADD CONSTRAINT criteria_set_profile_id_fkey
  FOREIGN KEY (profile_id) REFERENCES intervention_profile (id) ON DELETE CASCADE ON UPDATE CASCADE;

-- Who follows which view or profile, and which projects were in it when it was last looked at for them.
CREATE TABLE following (
  id SERIAL PRIMARY KEY,
  user_id UUID NOT NULL REFERENCES user_account (id) ON DELETE CASCADE ON UPDATE CASCADE,
  view_id INTEGER REFERENCES saved_view (id) ON DELETE CASCADE ON UPDATE CASCADE,
  profile_id INTEGER REFERENCES intervention_profile (id) ON DELETE CASCADE ON UPDATE CASCADE,
  frequency TEXT NOT NULL CONSTRAINT following_frequency CHECK (frequency IN ('immediate', 'daily', 'weekly', 'inApp')),
  -- Whose eyes and which filters `members` was read with. Others: it is read anew, and nothing is told of the difference.
  basis TEXT NOT NULL DEFAULT '',
  based_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  -- One bit a project: 100,000 projects are 12 kB at most, whatever the view holds.
  members BYTEA NOT NULL DEFAULT '',
  followed_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  -- Day in Paris of the last mail that told something.
  told_on DATE,
  visited_at TIMESTAMPTZ(3),
  -- The visit of an earlier day: what came in since is marked as new.
  visited_before TIMESTAMPTZ(3),
  CONSTRAINT following_one CHECK (num_nonnulls(view_id, profile_id) = 1)
);
CREATE UNIQUE INDEX following_user_id_view_id_key ON following (user_id, view_id);
CREATE UNIQUE INDEX following_user_id_profile_id_key ON following (user_id, profile_id);
CREATE INDEX following_view_id_idx ON following (view_id);
CREATE INDEX following_profile_id_idx ON following (profile_id);

-- When a project came into what somebody follows; gone with it when it leaves.
CREATE TABLE following_entry (
  following_id INTEGER NOT NULL REFERENCES following (id) ON DELETE CASCADE ON UPDATE CASCADE,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  entered_at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (following_id, project_id)
);
CREATE INDEX following_entry_project_id_idx ON following_entry (project_id);

-- What is to be mailed. One row a project until a mail takes it, whatever happens to the project meanwhile.
CREATE TABLE following_news (
  id BIGSERIAL PRIMARY KEY,
  following_id INTEGER NOT NULL REFERENCES following (id) ON DELETE CASCADE ON UPDATE CASCADE,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  was_member BOOLEAN NOT NULL,
  is_member BOOLEAN NOT NULL,
  -- The version that the reader was last told of, or began with.
  from_version INTEGER NOT NULL,
  -- What has changed since then, of what the reader may see.
  fields TEXT[] NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  mail_id INTEGER REFERENCES outbox_mail (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX following_news_untold ON following_news (following_id, project_id) WHERE mail_id IS NULL;
CREATE INDEX following_news_mail_id_idx ON following_news (mail_id);
CREATE INDEX following_news_project_id_idx ON following_news (project_id);

-- Versions that nobody has compared with what is followed yet: the only thing that saving a project writes for it. The job
-- takes the rows that it sees, so that one committed late is not passed over.
CREATE TABLE changed_project (
  id BIGSERIAL PRIMARY KEY,
  project_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp()
);
CREATE FUNCTION project_version_announce() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO changed_project (project_id, version) SELECT project_id, number FROM saved;
  RETURN NULL;
END $$;
CREATE TRIGGER project_version_announces AFTER INSERT ON project_version REFERENCING NEW TABLE AS saved
  FOR EACH STATEMENT EXECUTE FUNCTION project_version_announce();

-- A mail that may wait for a day: who reads it and of which projects it speaks, to look again when it leaves.
ALTER TABLE outbox_mail
  ADD COLUMN reader_id UUID,
  ADD COLUMN project_ids INTEGER[] NOT NULL DEFAULT '{}',
  -- Of the morning's digest: its day.
  ADD COLUMN digest_day DATE,
  -- One click of the mail program (RFC 8058).
  ADD COLUMN unsubscribe_url TEXT NOT NULL DEFAULT '';

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['saved_view', 'intervention_profile', 'following', 'following_entry', 'following_news', 'changed_project'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
  END LOOP;
END $$;
CREATE POLICY triggers_derive ON changed_project TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0);

-- A private view is its author's; a shared one the organisation's, which its author keeps, and whoever answers for it: the
-- coordinator of a territory, any colleague elsewhere. Only its author takes it back.
CREATE POLICY readers ON saved_view FOR SELECT USING (
  (owner_id = (SELECT app_user_id()) AND NOT is_shared) OR (is_shared AND organisation_id = (SELECT app_organisation_id())));
CREATE POLICY author_saves ON saved_view FOR INSERT WITH CHECK (
  owner_id = (SELECT app_user_id()) AND organisation_id = (SELECT app_organisation_id()));
CREATE POLICY author_edits ON saved_view FOR UPDATE
  USING (owner_id = (SELECT app_user_id()) AND (NOT is_shared OR organisation_id = (SELECT app_organisation_id())))
  WITH CHECK (owner_id = (SELECT app_user_id()) AND (NOT is_shared OR organisation_id = (SELECT app_organisation_id())));
CREATE POLICY colleagues_edit ON saved_view FOR UPDATE
  USING (is_shared AND organisation_id = (SELECT app_organisation_id()) AND (SELECT app_role()) IN ('coordinator', 'reviewer', 'partner', 'admin'))
  WITH CHECK (is_shared AND organisation_id = (SELECT app_organisation_id()));
CREATE POLICY author_deletes ON saved_view FOR DELETE USING (
  owner_id = (SELECT app_user_id()) AND (NOT is_shared OR organisation_id = (SELECT app_organisation_id())));
CREATE POLICY colleagues_delete ON saved_view FOR DELETE USING (
  is_shared AND organisation_id = (SELECT app_organisation_id()) AND (SELECT app_role()) IN ('coordinator', 'reviewer', 'partner', 'admin'));

-- A partner's people share its profiles; nobody else reads them.
CREATE POLICY colleagues ON intervention_profile
  USING ((SELECT app_role()) = 'partner' AND organisation_id = (SELECT app_organisation_id()))
  WITH CHECK ((SELECT app_role()) = 'partner' AND organisation_id = (SELECT app_organisation_id()));
CREATE POLICY colleagues_of_profile ON criteria_set
  USING (profile_id IS NOT NULL AND EXISTS (SELECT FROM intervention_profile p WHERE p.id = profile_id))
  WITH CHECK (profile_id IS NOT NULL AND EXISTS (SELECT FROM intervention_profile p WHERE p.id = profile_id));
CREATE POLICY colleagues_of_profile ON eligibility_criterion
  USING (EXISTS (SELECT FROM criteria_set s WHERE s.id = set_id AND s.profile_id IS NOT NULL))
  WITH CHECK (EXISTS (SELECT FROM criteria_set s WHERE s.id = set_id AND s.profile_id IS NOT NULL));

-- One's own, of what one may see.
CREATE POLICY own ON following
  USING (user_id = (SELECT app_user_id()))
  WITH CHECK (user_id = (SELECT app_user_id()) AND (
    EXISTS (SELECT FROM saved_view v WHERE v.id = view_id) OR EXISTS (SELECT FROM intervention_profile p WHERE p.id = profile_id)));
CREATE POLICY own ON following_entry
  USING (EXISTS (SELECT FROM following f WHERE f.id = following_id))
  WITH CHECK (EXISTS (SELECT FROM following f WHERE f.id = following_id));
CREATE POLICY own ON following_news
  USING (EXISTS (SELECT FROM following f WHERE f.id = following_id))
  WITH CHECK (EXISTS (SELECT FROM following f WHERE f.id = following_id));

-- What is done to what colleagues share is written down, for these colleagues.
CREATE POLICY view_readers ON journal_entry FOR SELECT USING (
  (subject_kind = 'view' AND EXISTS (SELECT FROM saved_view v WHERE v.id::text = subject_key AND v.is_shared))
  OR (subject_kind = 'profile' AND EXISTS (SELECT FROM intervention_profile p WHERE p.id::text = subject_key)));
CREATE POLICY view_writers ON journal_entry FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND project_id IS NULL AND (
    (subject_kind = 'view' AND EXISTS (SELECT FROM saved_view v WHERE v.id::text = subject_key))
    OR (subject_kind = 'profile' AND EXISTS (SELECT FROM intervention_profile p WHERE p.id::text = subject_key))));
CREATE INDEX journal_entry_views ON journal_entry (subject_kind, subject_key, at) WHERE subject_kind IN ('view', 'profile');

-- Which of these projects hold the words: as search_projects (0005), of a few projects only, so that a thousand followed
-- searches do not each walk the index. The visibility is the one of policy project_select (0010).
CREATE FUNCTION search_among(query text, forgiving boolean, ids integer[]) RETURNS SETOF integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  words tsquery := CASE WHEN forgiving THEN search_corrected(query) ELSE websearch_to_tsquery('french_unaccent', query) END;
BEGIN
  RETURN QUERY SELECT s.project_id FROM project_search s WHERE s.project_id = ANY (ids) AND s.document @@ words
    AND s.review_status <> 'archived'
    AND (s.territory_id = (SELECT app_territory_id())
      OR (s.review_status = 'accepted' AND (SELECT app_role()) IN ('contributor', 'coordinator', 'partner'))
      OR (s.review_status <> 'draft' AND (SELECT app_role()) IN ('reviewer', 'admin')));
END $$;

REVOKE EXECUTE ON FUNCTION project_version_announce() FROM PUBLIC;
