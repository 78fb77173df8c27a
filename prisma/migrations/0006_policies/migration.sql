-- The second wall (the first is policy.ts). Every table has row-level security. FORCE, so that the owner is held too:
-- functions that derive something say. What a row shows is decided by the row alone:
-- columns for fewer eyes stand in tables of their own.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['wave', 'priority', 'territory', 'commune', 'territory_commune', 'qpv', 'organisation', 'reference_load',
    'user_account', 'session', 'sign_in_token', 'rate_limit', 'outbox_mail', 'territory_counter',
    'project', 'project_contact', 'project_note', 'funding_line', 'project_funder', 'published_project',
    'project_version', 'review_event', 'journal_entry', 'project_rollup'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
    EXECUTE format('CREATE POLICY triggers_derive ON %I TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0)', name);
  END LOOP;
END $$;
-- Not forced: their owner reads them in the search functions, where a policy would forbid the index; no grant lets anybody
-- else in.
ALTER TABLE project_search ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_word ENABLE ROW LEVEL SECURITY;

-- Reference data is public. The administrator may change it.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['wave', 'priority', 'territory', 'commune', 'territory_commune', 'qpv', 'organisation'] LOOP
    EXECUTE format('CREATE POLICY everyone_reads ON %I FOR SELECT USING (true)', name);
    EXECUTE format('CREATE POLICY admin_writes ON %I USING ((SELECT app_role()) = ''admin'') WITH CHECK ((SELECT app_role()) = ''admin'')', name);
  END LOOP;
END $$;

-- Accounts: oneself, one's colleagues; the administrator all of them.
CREATE POLICY own_organisation_reads ON user_account FOR SELECT USING (organisation_id = (SELECT app_organisation_id()));
CREATE POLICY admin_reads ON user_account FOR SELECT USING ((SELECT app_role()) = 'admin');
CREATE POLICY admin_invites ON user_account FOR INSERT WITH CHECK ((SELECT app_role()) = 'admin');
CREATE POLICY admin_updates ON user_account FOR UPDATE USING ((SELECT app_role()) = 'admin');
CREATE POLICY coordinator_invites ON user_account FOR INSERT WITH CHECK (
  (SELECT app_role()) = 'coordinator' AND organisation_id = (SELECT app_organisation_id()) AND role IN ('contributor', 'coordinator'));
CREATE POLICY coordinator_updates ON user_account FOR UPDATE
  USING ((SELECT app_role()) = 'coordinator' AND organisation_id = (SELECT app_organisation_id()))
  WITH CHECK (organisation_id = (SELECT app_organisation_id()) AND role IN ('contributor', 'coordinator'));

-- Whoever invites or decides queues the mail in the same transaction. They cannot read it back: the outbox is the
-- application's.
CREATE POLICY inviters_queue ON outbox_mail FOR INSERT
  WITH CHECK ((SELECT app_role()) IN ('admin', 'coordinator') AND sent_at IS NULL AND attempts = 0);
CREATE POLICY reviewer_queues ON outbox_mail FOR INSERT
  WITH CHECK ((SELECT app_role()) = 'reviewer' AND sent_at IS NULL AND attempts = 0);

-- The visibility table of the design, row by row.
CREATE POLICY project_select ON project FOR SELECT USING (
  territory_id = (SELECT app_territory_id())
  OR (review_status = 'accepted' AND (SELECT app_role()) IN ('contributor', 'coordinator', 'partner'))
  OR (review_status <> 'draft' AND (SELECT app_role()) IN ('reviewer', 'admin')));
CREATE POLICY territory_creates ON project FOR INSERT WITH CHECK (
  territory_id = (SELECT app_territory_id()) AND review_status = 'draft' AND (SELECT app_role()) IN ('contributor', 'coordinator'));
CREATE POLICY territory_updates ON project FOR UPDATE
  USING (territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator'))
  WITH CHECK (territory_id = (SELECT app_territory_id()));
CREATE POLICY reviewer_updates ON project FOR UPDATE
  USING ((SELECT app_role()) = 'reviewer' AND review_status = 'submitted')
  WITH CHECK (review_status IN ('changesRequested', 'accepted', 'rejected'));

-- Which change of status each side may make, and what it may touch while doing so: old and new rows side by side,
-- which a policy cannot see. The same table as REVIEW_TRANSITIONS in lib/features/projects/review/rules.ts.
CREATE FUNCTION project_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  role text := app_role();
  step text := OLD.review_status || '>' || NEW.review_status;
BEGIN
  -- Derived sums arrive through another trigger.
  IF role = 'system' OR pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  IF (NEW.id, NEW.reference, NEW.territory_id, NEW.creation_key, NEW.created_at, NEW.created_by_id, NEW.demo,
      NEW.funding_asked_cents, NEW.funding_granted_cents, NEW.funding_paid_cents)
     IS DISTINCT FROM
     (OLD.id, OLD.reference, OLD.territory_id, OLD.creation_key, OLD.created_at, OLD.created_by_id, OLD.demo,
      OLD.funding_asked_cents, OLD.funding_granted_cents, OLD.funding_paid_cents) THEN
    RAISE insufficient_privilege USING MESSAGE = 'this column of project is not for the application to change';
  END IF;
  IF role IN ('contributor', 'coordinator') THEN
    IF NEW.review_status <> OLD.review_status AND step NOT IN ('draft>submitted', 'changesRequested>submitted', 'submitted>draft') THEN
      RAISE insufficient_privilege USING MESSAGE = 'this change of review status is not the territory''s';
    END IF;
    IF NEW.review_status = OLD.review_status AND OLD.review_status NOT IN ('draft', 'changesRequested', 'accepted') THEN
      RAISE insufficient_privilege USING MESSAGE = 'this project cannot be edited in its review status';
    END IF;
    IF (NEW.published_at, NEW.published_fields) IS DISTINCT FROM (OLD.published_at, OLD.published_fields) AND role <> 'coordinator' THEN
      RAISE insufficient_privilege USING MESSAGE = 'only a coordinator publishes';
    END IF;
  ELSIF role = 'reviewer' THEN
    IF step NOT IN ('submitted>changesRequested', 'submitted>accepted', 'submitted>rejected') THEN
      RAISE insufficient_privilege USING MESSAGE = 'this change of review status is not the reviewer''s';
    END IF;
    IF (NEW.title, NEW.summary, NEW.objectives, NEW.project_owner, NEW.main_priority_id, NEW.priority_ids, NEW.qpv_codes, NEW.code_insee,
        NEW.phase, NEW.progress_status, NEW.starts_on, NEW.ends_on, NEW.total_cost_cents, NEW.published_at, NEW.published_fields)
       IS DISTINCT FROM
       (OLD.title, OLD.summary, OLD.objectives, OLD.project_owner, OLD.main_priority_id, OLD.priority_ids, OLD.qpv_codes, OLD.code_insee,
        OLD.phase, OLD.progress_status, OLD.starts_on, OLD.ends_on, OLD.total_cost_cents, OLD.published_at, OLD.published_fields) THEN
      RAISE insufficient_privilege USING MESSAGE = 'a reviewer decides, the territory writes';
    END IF;
  ELSE
    RAISE insufficient_privilege USING MESSAGE = 'this role does not change projects';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER project_0_guard BEFORE UPDATE ON project FOR EACH ROW EXECUTE FUNCTION project_guard();

-- Contact and funding: territory, ministry, and partners once accepted; never the other territories.
CREATE POLICY territory_all ON project_contact USING (EXISTS (
    SELECT FROM project p WHERE p.id = project_id AND p.territory_id = (SELECT app_territory_id())
      AND p.review_status IN ('draft', 'changesRequested', 'accepted')));
CREATE POLICY readers ON project_contact FOR SELECT USING (EXISTS (
  SELECT FROM project p WHERE p.id = project_id
    AND (p.territory_id = (SELECT app_territory_id()) OR (SELECT app_role()) IN ('reviewer', 'admin', 'partner'))));
CREATE POLICY territory_all ON funding_line USING (EXISTS (
    SELECT FROM project p WHERE p.id = project_id AND p.territory_id = (SELECT app_territory_id())
      AND p.review_status IN ('draft', 'changesRequested', 'accepted')));
CREATE POLICY readers ON funding_line FOR SELECT USING (EXISTS (
  SELECT FROM project p WHERE p.id = project_id
    AND (p.territory_id = (SELECT app_territory_id()) OR (SELECT app_role()) IN ('reviewer', 'admin', 'partner'))));
CREATE POLICY readers ON project_funder FOR SELECT USING (
  territory_id = (SELECT app_territory_id())
  OR (review_status = 'accepted' AND (SELECT app_role()) = 'partner')
  OR (review_status <> 'draft' AND (SELECT app_role()) IN ('reviewer', 'admin')));

-- Private note: territory, and the ministry from submission on; never partners.
CREATE POLICY territory_all ON project_note USING (EXISTS (
    SELECT FROM project p WHERE p.id = project_id AND p.territory_id = (SELECT app_territory_id())
      AND p.review_status IN ('draft', 'changesRequested', 'accepted')));
CREATE POLICY readers ON project_note FOR SELECT USING (EXISTS (
  SELECT FROM project p WHERE p.id = project_id
    AND (p.territory_id = (SELECT app_territory_id()) OR (SELECT app_role()) IN ('reviewer', 'admin'))));

CREATE POLICY everyone_reads ON published_project FOR SELECT USING (true);

-- History and review exchanges: territory and ministry. Written once (no grant to change or delete).
CREATE POLICY readers ON project_version FOR SELECT USING (EXISTS (
  SELECT FROM project p WHERE p.id = project_id
    AND (p.territory_id = (SELECT app_territory_id()) OR (SELECT app_role()) IN ('reviewer', 'admin'))));
CREATE POLICY writers ON project_version FOR INSERT WITH CHECK (
  author_id = (SELECT app_user_id()) AND EXISTS (
    SELECT FROM project p WHERE p.id = project_id
      AND (p.territory_id = (SELECT app_territory_id()) OR (SELECT app_role()) = 'reviewer')));
CREATE POLICY readers ON review_event FOR SELECT USING (EXISTS (
  SELECT FROM project p WHERE p.id = project_id
    AND (p.territory_id = (SELECT app_territory_id()) OR (SELECT app_role()) IN ('reviewer', 'admin'))));
CREATE POLICY writers ON review_event FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND EXISTS (
    SELECT FROM project p WHERE p.id = project_id
      AND ((p.territory_id = (SELECT app_territory_id()) AND command IN ('submit', 'withdraw'))
        OR ((SELECT app_role()) = 'reviewer' AND command IN ('requestChanges', 'accept', 'reject')))));
CREATE POLICY readers ON journal_entry FOR SELECT USING (
  project_id IS NOT NULL AND EXISTS (
    SELECT FROM project p WHERE p.id = project_id
      AND (p.territory_id = (SELECT app_territory_id()) OR (SELECT app_role()) IN ('reviewer', 'admin'))));
CREATE POLICY account_readers ON journal_entry FOR SELECT USING (subject_kind = 'user' AND (SELECT app_role()) = 'admin');
CREATE POLICY writers ON journal_entry FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND (
    (project_id IS NULL AND subject_kind = 'user' AND (SELECT app_role()) IN ('admin', 'coordinator'))
    OR EXISTS (SELECT FROM project p WHERE p.id = project_id
        AND (p.territory_id = (SELECT app_territory_id()) OR (SELECT app_role()) = 'reviewer'))));

-- A new version closes the one before: history cannot be left open or rewritten.
CREATE FUNCTION project_version_close_previous() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE project_version SET valid_to = NEW.valid_from WHERE project_id = NEW.project_id AND valid_to IS NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER project_version_closes BEFORE INSERT ON project_version FOR EACH ROW EXECUTE FUNCTION project_version_close_previous();

-- Figures: as the projects they count; of the drafts, the ministry learns how many and nothing else.
CREATE POLICY readers ON project_rollup FOR SELECT USING (
  territory_id = (SELECT app_territory_id())
  OR (review_status = 'accepted' AND (SELECT app_role()) = 'partner')
  OR (review_status = 'accepted' AND dimension <> 'funder' AND (SELECT app_role()) IN ('contributor', 'coordinator'))
  OR ((review_status <> 'draft' OR dimension = 'count') AND (SELECT app_role()) IN ('reviewer', 'admin')));

-- The session cookie's hash leads to its actor in one statement, before anybody is anybody.
CREATE FUNCTION actor_of_session(hash text)
RETURNS TABLE (user_id uuid, user_name text, email text, role text, organisation_id integer, organisation_name text, territory_id smallint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  PERFORM set_config('app.role', 'system', true);
  RETURN QUERY SELECT u.id, u.name, u.email, u.role, o.id, o.name, o.territory_id
    FROM session s JOIN user_account u ON u.id = s.user_id JOIN organisation o ON o.id = u.organisation_id
    WHERE s.token_hash = hash AND s.expires_at > now() AND u.disabled_at IS NULL;
  PERFORM set_config('app.role', asker, true);
END $$;

-- A decision is mailed to the territory's people in the same transaction. The reviewer does not read accounts: only the
-- addresses for a project that was submitted, through this function.
CREATE FUNCTION project_team_addresses(wanted_id integer) RETURNS TABLE (email text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_role() <> 'reviewer' THEN RETURN; END IF;
  PERFORM set_config('app.role', 'system', true);
  RETURN QUERY SELECT u.email FROM project p JOIN organisation o ON o.territory_id = p.territory_id
      JOIN user_account u ON u.organisation_id = o.id
    WHERE p.id = wanted_id AND p.review_status <> 'draft' AND u.role IN ('contributor', 'coordinator') AND u.disabled_at IS NULL
    ORDER BY u.email;
  PERFORM set_config('app.role', 'reviewer', true);
END $$;

-- What only triggers, other functions and the sign-in may call.
REVOKE EXECUTE ON FUNCTION funding_line_derive(integer[]), project_rollup_compact(),
  project_rollup_tick(), project_rollup_rebuild(), project_contribution(project, integer), search_corrected(text),
  actor_of_session(text) FROM PUBLIC;
