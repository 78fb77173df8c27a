-- A person may belong to several organisations, with a role in each (decision 0041). A membership is invited, then accepted,
-- then perhaps ended; the session says for which one its holder acts. What `user_account` says of an organisation and a role
-- is its home: where it was opened, or the oldest membership left. A composite key keeps the two from ever disagreeing.
SELECT set_config('app.role', 'system', true);

CREATE TABLE membership (
  user_id UUID NOT NULL REFERENCES user_account (id) ON DELETE CASCADE ON UPDATE CASCADE,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  role TEXT NOT NULL CONSTRAINT membership_role CHECK (role IN ('contributor', 'coordinator', 'reviewer', 'partner', 'admin')),
  since TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  -- As whoever invited them typed it: all that the organisation knows of them until they accept.
  invited_name TEXT NOT NULL DEFAULT '',
  invited_by_id UUID,
  invited_by_name TEXT NOT NULL DEFAULT '',
  -- Of the invitation, while it has not been accepted.
  expires_at TIMESTAMPTZ(3),
  accepted_at TIMESTAMPTZ(3),
  disabled_at TIMESTAMPTZ(3),
  -- When they last began to act for this organisation: what its colleagues read, and nothing of the others.
  last_used_at TIMESTAMPTZ(3),
  PRIMARY KEY (user_id, organisation_id),
  CONSTRAINT membership_pending CHECK (accepted_at IS NOT NULL OR expires_at IS NOT NULL)
);
CREATE UNIQUE INDEX membership_user_id_organisation_id_role_key ON membership (user_id, organisation_id, role);
CREATE INDEX membership_organisation_id_idx ON membership (organisation_id);

INSERT INTO membership (user_id, organisation_id, role, since, invited_name, invited_by_id, expires_at, accepted_at, disabled_at, last_used_at)
  SELECT id, organisation_id, role, created_at, name, invited_by_id,
    CASE WHEN last_sign_in_at IS NULL AND invited_by_id IS NOT NULL THEN now() + interval '14 days' END,
    CASE WHEN last_sign_in_at IS NOT NULL OR invited_by_id IS NULL THEN coalesce(last_sign_in_at, created_at) END,
    disabled_at, last_sign_in_at
  FROM user_account;
UPDATE membership m SET invited_by_name = u.name FROM user_account u WHERE u.id = m.invited_by_id;

-- Deferred: a new account and its first membership point at each other.
ALTER TABLE user_account ADD CONSTRAINT user_account_home_fkey FOREIGN KEY (id, organisation_id, role)
  REFERENCES membership (user_id, organisation_id, role) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- What the mail of an invitation carries, as a hash. Rows that a later mail has replaced stay, so that an old link is told so.
CREATE TABLE invitation_link (
  token_hash TEXT PRIMARY KEY,
  user_id UUID NOT NULL,
  organisation_id INTEGER NOT NULL,
  sent_at TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  FOREIGN KEY (user_id, organisation_id) REFERENCES membership (user_id, organisation_id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX invitation_link_user_id_organisation_id_idx ON invitation_link (user_id, organisation_id);

-- For which organisation the browser acts.
ALTER TABLE session ADD COLUMN organisation_id INTEGER;
UPDATE session s SET organisation_id = u.organisation_id FROM user_account u WHERE u.id = s.user_id;
ALTER TABLE session ADD FOREIGN KEY (user_id, organisation_id) REFERENCES membership (user_id, organisation_id) ON DELETE CASCADE ON UPDATE CASCADE;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['membership', 'invitation_link'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
    EXECUTE format('CREATE POLICY triggers_derive ON %I TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0)', name);
  END LOOP;
END $$;

-- One's own, those of the organisation for which one acts; the administrator all of them. They begin in invite_member().
CREATE POLICY own_reads ON membership FOR SELECT USING (user_id = (SELECT app_user_id()));
CREATE POLICY colleagues_read ON membership FOR SELECT USING (organisation_id = (SELECT app_organisation_id()));
CREATE POLICY admin_reads ON membership FOR SELECT USING ((SELECT app_role()) = 'admin');
CREATE POLICY own_updates ON membership FOR UPDATE USING (user_id = (SELECT app_user_id())) WITH CHECK (user_id = (SELECT app_user_id()));
CREATE POLICY admin_updates ON membership FOR UPDATE USING ((SELECT app_role()) = 'admin');
CREATE POLICY coordinator_updates ON membership FOR UPDATE
  USING ((SELECT app_role()) = 'coordinator' AND organisation_id = (SELECT app_organisation_id()) AND role IN ('contributor', 'coordinator'))
  WITH CHECK (organisation_id = (SELECT app_organisation_id()) AND role IN ('contributor', 'coordinator'));
-- Whoever may renew an invitation mints its link, and cannot read it back.
CREATE POLICY inviters_mint ON invitation_link FOR INSERT WITH CHECK (
  (SELECT app_role()) IN ('admin', 'coordinator') AND EXISTS (
    SELECT FROM membership m WHERE m.user_id = invitation_link.user_id AND m.organisation_id = invitation_link.organisation_id
      AND m.accepted_at IS NULL AND m.disabled_at IS NULL
      AND ((SELECT app_role()) = 'admin' OR m.organisation_id = (SELECT app_organisation_id()))));

-- An account is no longer a coordinator's to open or to close: it may belong elsewhere too.
DROP POLICY coordinator_invites ON user_account;
DROP POLICY coordinator_updates ON user_account;
CREATE POLICY own_reads ON user_account FOR SELECT USING (id = (SELECT app_user_id()));

-- Who may be spoken to as what: accepted, not ended, of an account that stands. With the eyes of whoever asks.
CREATE VIEW standing_member WITH (security_invoker = true) AS
  SELECT m.user_id, m.organisation_id, m.role, u.name AS user_name, u.email, u.demo, o.name AS organisation_name, o.territory_id,
    m.since, m.last_used_at, u.organisation_id = m.organisation_id AS is_home
  FROM membership m JOIN user_account u ON u.id = m.user_id JOIN organisation o ON o.id = m.organisation_id
  WHERE m.accepted_at IS NOT NULL AND m.disabled_at IS NULL AND u.disabled_at IS NULL;

-- An account written without its membership (seeds, the first administrator) gets it; a new home, too.
CREATE FUNCTION user_account_home() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO membership AS m (user_id, organisation_id, role, since, invited_name, invited_by_id, accepted_at, disabled_at)
    VALUES (NEW.id, NEW.organisation_id, NEW.role, NEW.created_at, NEW.name, NEW.invited_by_id, NEW.created_at, NEW.disabled_at)
    ON CONFLICT (user_id, organisation_id) DO UPDATE SET role = excluded.role WHERE m.role <> excluded.role;
  RETURN NULL;
END $$;
CREATE TRIGGER user_account_home AFTER INSERT OR UPDATE OF role, organisation_id ON user_account
  FOR EACH ROW EXECUTE FUNCTION user_account_home();

-- What a person does with their own is accept; what their organisation does is everything else.
CREATE FUNCTION membership_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
  manages boolean := asker = 'admin' OR (asker = 'coordinator' AND OLD.organisation_id = app_organisation_id());
BEGIN
  -- Without claims there is nobody whom a policy lets come so far, but an operator at the database.
  IF asker IN ('system', '') OR pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  IF (NEW.user_id, NEW.organisation_id, NEW.since) IS DISTINCT FROM (OLD.user_id, OLD.organisation_id, OLD.since) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a membership stays that of one person in one organisation';
  END IF;
  IF NOT manages AND (NEW.role, NEW.expires_at, NEW.disabled_at, NEW.invited_name, NEW.invited_by_name)
      IS DISTINCT FROM (OLD.role, OLD.expires_at, OLD.disabled_at, OLD.invited_name, OLD.invited_by_name) THEN
    RAISE insufficient_privilege USING MESSAGE = 'one''s own membership is accepted, and nothing else';
  END IF;
  IF NEW.accepted_at IS DISTINCT FROM OLD.accepted_at AND (OLD.user_id <> app_user_id() OR OLD.accepted_at IS NOT NULL
      OR NEW.accepted_at IS NULL OR OLD.disabled_at IS NOT NULL OR OLD.expires_at <= now()) THEN
    RAISE insufficient_privilege USING MESSAGE = 'an invitation is accepted once, in time, by whoever was invited';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER membership_0_guard BEFORE UPDATE ON membership FOR EACH ROW EXECUTE FUNCTION membership_guard();

-- An account stands while one of its memberships does. Whoever is out of an organisation is so at once: sessions that act for it
-- end, those of the others go on.
CREATE FUNCTION membership_settle() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  heir membership;
BEGIN
  IF NEW.disabled_at IS NOT NULL THEN
    DELETE FROM session s WHERE s.user_id = NEW.user_id AND s.organisation_id = NEW.organisation_id;
    SELECT * INTO heir FROM membership m WHERE m.user_id = NEW.user_id AND m.disabled_at IS NULL
      ORDER BY m.accepted_at IS NULL, m.since, m.organisation_id LIMIT 1;
    IF FOUND THEN
      UPDATE user_account SET organisation_id = heir.organisation_id, role = heir.role
        WHERE id = NEW.user_id AND organisation_id = NEW.organisation_id;
    END IF;
  END IF;
  UPDATE user_account u SET disabled_at = CASE WHEN stands THEN NULL ELSE clock_timestamp() END
    FROM (SELECT EXISTS (SELECT FROM membership m WHERE m.user_id = NEW.user_id AND m.disabled_at IS NULL) AS stands) AS now_so
    WHERE u.id = NEW.user_id AND (u.disabled_at IS NULL) <> stands;
  RETURN NULL;
END $$;
CREATE TRIGGER membership_settles AFTER UPDATE OF disabled_at ON membership FOR EACH ROW EXECUTE FUNCTION membership_settle();
CREATE TRIGGER membership_begins AFTER INSERT ON membership FOR EACH ROW WHEN (NEW.disabled_at IS NULL) EXECUTE FUNCTION membership_settle();

-- A session begins where its person last acted.
CREATE FUNCTION session_begin() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.organisation_id IS NULL THEN
    SELECT m.organisation_id INTO NEW.organisation_id FROM standing_member m WHERE m.user_id = NEW.user_id
      ORDER BY m.last_used_at DESC NULLS LAST, m.is_home DESC, m.since, m.organisation_id LIMIT 1;
  END IF;
  UPDATE membership SET last_used_at = clock_timestamp() WHERE user_id = NEW.user_id AND organisation_id = NEW.organisation_id;
  RETURN NEW;
END $$;
CREATE TRIGGER session_begins BEFORE INSERT OR UPDATE OF organisation_id ON session FOR EACH ROW EXECUTE FUNCTION session_begin();

-- Invites somebody to an organisation, whether the address has an account or not: whoever invites cannot tell, and reads nothing of
-- any other organisation. Null when the organisation knows the person already.
CREATE FUNCTION invite_member(invited_email text, typed_name text, wanted_organisation integer, wanted_role text, link_hash text, until timestamptz)
RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
  inviter uuid := app_user_id();
  inviter_name text;
  invited uuid;
BEGIN
  IF asker = 'admin' OR (asker = 'coordinator' AND wanted_organisation = app_organisation_id() AND wanted_role IN ('contributor', 'coordinator')) THEN
    NULL;
  ELSE
    RAISE insufficient_privilege USING MESSAGE = 'an administrator invites everywhere, a coordinator among colleagues';
  END IF;
  PERFORM set_config('app.role', 'system', true);
  SELECT u.name INTO inviter_name FROM user_account u WHERE u.id = inviter;
  INSERT INTO user_account (id, email, name, role, organisation_id, invited_by_id)
    VALUES (gen_random_uuid(), invited_email, typed_name, wanted_role, wanted_organisation, inviter)
    ON CONFLICT (email) DO NOTHING RETURNING id INTO invited;
  IF invited IS NOT NULL THEN
    -- The trigger took it for one that stands.
    UPDATE membership SET accepted_at = NULL, expires_at = until, invited_by_name = inviter_name
      WHERE user_id = invited AND organisation_id = wanted_organisation;
  ELSE
    SELECT u.id INTO invited FROM user_account u WHERE u.email = invited_email FOR UPDATE;
    INSERT INTO membership (user_id, organisation_id, role, invited_name, invited_by_id, invited_by_name, expires_at)
      VALUES (invited, wanted_organisation, wanted_role, typed_name, inviter, inviter_name, until)
      ON CONFLICT (user_id, organisation_id) DO NOTHING;
    IF NOT FOUND THEN invited := NULL; END IF;
  END IF;
  IF invited IS NOT NULL THEN
    INSERT INTO invitation_link (token_hash, user_id, organisation_id) VALUES (link_hash, invited, wanted_organisation);
  END IF;
  PERFORM set_config('app.role', asker, true);
  RETURN invited;
END $$;

-- What an organisation reads of its people: until they accept, no more than what was typed about them.
CREATE FUNCTION organisation_people() RETURNS TABLE (user_id uuid, organisation_id integer, user_name text, email text, demo boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
  asker_organisation integer := app_organisation_id();
BEGIN
  PERFORM set_config('app.role', 'system', true);
  RETURN QUERY SELECT m.user_id, m.organisation_id,
      CASE WHEN m.accepted_at IS NULL AND asker <> 'admin' THEN m.invited_name ELSE u.name END, u.email,
      u.demo AND (m.accepted_at IS NOT NULL OR asker = 'admin')
    FROM membership m JOIN user_account u ON u.id = m.user_id
    WHERE asker IN ('admin', 'system') OR m.organisation_id = asker_organisation;
  PERFORM set_config('app.role', asker, true);
END $$;

-- The name of a colleague, whichever of their organisations is their home.
CREATE FUNCTION colleague_name(wanted uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
  found_name text;
BEGIN
  PERFORM set_config('app.role', 'system', true);
  SELECT u.name INTO found_name FROM membership m JOIN user_account u ON u.id = m.user_id
    WHERE m.user_id = wanted AND m.organisation_id = app_organisation_id() AND m.accepted_at IS NOT NULL;
  PERFORM set_config('app.role', asker, true);
  RETURN found_name;
END $$;

-- Who acts: of a session, the organisation that it is for, and how many others its holder has or is invited to; of an account and of a calendar's address,
-- each membership that stands, home first.
DROP FUNCTION actor_of_session(text);
CREATE FUNCTION actor_of_session(hash text)
RETURNS TABLE (user_id uuid, user_name text, email text, role text, organisation_id integer, organisation_name text, territory_id smallint, others integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  PERFORM set_config('app.role', 'system', true);
  RETURN QUERY SELECT u.id, u.name, u.email, m.role, o.id, o.name, o.territory_id,
      (SELECT count(*)::integer FROM membership a WHERE a.user_id = u.id AND a.organisation_id <> m.organisation_id AND a.disabled_at IS NULL
        AND (a.accepted_at IS NOT NULL OR a.expires_at > now()))
    FROM session s JOIN user_account u ON u.id = s.user_id
      JOIN membership m ON m.user_id = s.user_id AND m.organisation_id = s.organisation_id
      JOIN organisation o ON o.id = m.organisation_id
    WHERE s.token_hash = hash AND s.expires_at > now() AND u.disabled_at IS NULL AND m.disabled_at IS NULL AND m.accepted_at IS NOT NULL;
  PERFORM set_config('app.role', asker, true);
END $$;

CREATE OR REPLACE FUNCTION actor_of_account(wanted_id uuid, wanted_email text)
RETURNS TABLE (user_id uuid, user_name text, email text, role text, organisation_id integer, organisation_name text, territory_id smallint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  PERFORM set_config('app.role', 'system', true);
  RETURN QUERY SELECT m.user_id, m.user_name, m.email, m.role, m.organisation_id, m.organisation_name, m.territory_id
    FROM standing_member m WHERE m.user_id = wanted_id OR m.email = lower(wanted_email)
    ORDER BY m.is_home DESC, m.since, m.organisation_id;
  PERFORM set_config('app.role', asker, true);
END $$;

CREATE OR REPLACE FUNCTION actor_of_calendar_feed(hash text)
RETURNS TABLE (user_id uuid, user_name text, email text, role text, organisation_id integer, organisation_name text, territory_id smallint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  PERFORM set_config('app.role', 'system', true);
  RETURN QUERY SELECT m.user_id, m.user_name, m.email, m.role, m.organisation_id, m.organisation_name, m.territory_id
    FROM calendar_feed f JOIN standing_member m ON m.user_id = f.user_id WHERE f.token_hash = hash
    ORDER BY m.is_home DESC, m.since, m.organisation_id;
  PERFORM set_config('app.role', asker, true);
END $$;

-- Who is mentioned, asked or given a project is so through each membership that stands; who is told of things, in 0050.
CREATE OR REPLACE FUNCTION comment_mentionable(wanted_project integer)
RETURNS TABLE (user_id uuid, user_name text, organisation_name text, audience text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
  asker_id uuid := app_user_id();
  asker_organisation integer := app_organisation_id();
  asker_territory integer := app_territory_id();
BEGIN
  IF asker NOT IN ('contributor', 'coordinator', 'reviewer', 'partner') THEN RETURN; END IF;
  PERFORM set_config('app.role', 'system', true);
  RETURN QUERY
    SELECT one.user_id, one.user_name, one.organisation_name, one.audience FROM (
      -- Once, with the narrowest audience that reaches them.
      SELECT DISTINCT ON (m.user_id) m.user_id, m.user_name, m.organisation_name, reach.audience
      FROM project p
        JOIN standing_member m ON m.user_id <> asker_id
        CROSS JOIN LATERAL (
          SELECT a.rank, a.audience FROM (VALUES (1, 'territory'), (2, 'ministry'), (3, 'partners')) AS a (rank, audience)
          WHERE comment_reaches(m.role, m.territory_id, p.territory_id, p.review_status, a.audience)
            AND comment_reaches(asker, asker_territory, p.territory_id, p.review_status, a.audience)
          ORDER BY a.rank LIMIT 1) AS reach
      WHERE p.id = wanted_project
        AND (m.organisation_id = asker_organisation
          OR EXISTS (SELECT FROM comment c WHERE c.project_id = p.id AND c.author_id = m.user_id AND c.deleted_at IS NULL
                     AND comment_reaches(asker, asker_territory, p.territory_id, p.review_status, c.audience))
          OR (asker <> 'partner' AND EXISTS (SELECT FROM review_event e WHERE e.project_id = p.id AND e.actor_id = m.user_id)))
      ORDER BY m.user_id, reach.rank, m.is_home DESC, m.organisation_id) AS one
    ORDER BY unaccent(one.user_name), one.user_id
    LIMIT 200;
  PERFORM set_config('app.role', asker, true);
END $$;

CREATE OR REPLACE FUNCTION review_people() RETURNS TABLE (user_id uuid, user_name text, role text, organisation_id integer, organisation_name text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  IF asker NOT IN ('reviewer', 'admin') THEN RETURN; END IF;
  PERFORM set_config('app.role', 'system', true);
  RETURN QUERY SELECT one.* FROM (
      -- A reviewer once, whatever the number of organisations; a partner in each.
      SELECT DISTINCT ON (m.user_id, m.role, CASE WHEN m.role = 'partner' THEN m.organisation_id END)
        m.user_id, m.user_name, m.role, m.organisation_id, m.organisation_name
      FROM standing_member m WHERE m.role IN ('reviewer', 'partner')
      ORDER BY m.user_id, m.role, CASE WHEN m.role = 'partner' THEN m.organisation_id END, m.is_home DESC, m.organisation_id) AS one
    ORDER BY unaccent(one.organisation_name), unaccent(one.user_name), one.user_id;
  PERFORM set_config('app.role', asker, true);
END $$;

CREATE OR REPLACE FUNCTION review_assignment_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_role() = 'system' OR pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND NEW.project_id <> OLD.project_id THEN
    RAISE insufficient_privilege USING MESSAGE = 'an assignment stays with its project';
  END IF;
  IF NEW.assignee_id IS NOT NULL THEN
    SELECT u.name INTO NEW.assignee_name FROM user_account u JOIN membership m ON m.user_id = u.id
      WHERE u.id = NEW.assignee_id AND u.disabled_at IS NULL AND m.role = 'reviewer' AND m.accepted_at IS NOT NULL AND m.disabled_at IS NULL
      LIMIT 1 FOR SHARE;
    IF NOT FOUND THEN RAISE insufficient_privilege USING MESSAGE = 'only a reviewer has a project in hand'; END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION review_assignment_vacate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  leaver uuid := CASE TG_TABLE_NAME WHEN 'membership' THEN (to_jsonb(NEW) ->> 'user_id')::uuid ELSE (to_jsonb(NEW) ->> 'id')::uuid END;
BEGIN
  UPDATE review_assignment SET assignee_id = NULL WHERE assignee_id = leaver
    AND NOT EXISTS (SELECT FROM standing_member m WHERE m.user_id = leaver AND m.role = 'reviewer');
  RETURN NULL;
END $$;
CREATE TRIGGER membership_leaves_reviews AFTER UPDATE OF disabled_at, role ON membership FOR EACH ROW
  WHEN (OLD.role = 'reviewer' AND OLD.disabled_at IS NULL AND (NEW.disabled_at IS NOT NULL OR NEW.role <> 'reviewer'))
  EXECUTE FUNCTION review_assignment_vacate();

CREATE OR REPLACE FUNCTION review_opinion_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  answer text[] := ARRAY['stance', 'text', 'given_at', 'given_by_id', 'given_by_name'];
  withdrawal text[] := ARRAY['withdrawn_at', 'withdrawn_by_name'];
  is_asked boolean;
BEGIN
  IF app_role() = 'system' OR pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    SELECT p.territory_id, p.reference, p.title INTO NEW.territory_id, NEW.reference, NEW.project_title
      FROM project p WHERE p.id = NEW.project_id AND p.review_status = 'submitted' FOR SHARE;
    IF NOT FOUND THEN RAISE insufficient_privilege USING MESSAGE = 'opinions are asked about submitted projects'; END IF;
    IF NEW.asked_user_id IS NOT NULL THEN
      SELECT m.user_name || ' (' || m.organisation_name || ')' INTO NEW.asked_name FROM standing_member m
        WHERE m.user_id = NEW.asked_user_id AND m.role IN ('partner', 'reviewer') AND m.user_id <> NEW.asked_by_id
        ORDER BY m.is_home DESC, m.organisation_id LIMIT 1;
    ELSE
      SELECT o.name INTO NEW.asked_name FROM organisation o WHERE o.id = NEW.asked_organisation_id AND EXISTS (
        SELECT FROM standing_member m WHERE m.organisation_id = o.id AND m.role = 'partner');
    END IF;
    IF NOT FOUND THEN RAISE insufficient_privilege USING MESSAGE = 'opinions are asked of partners and colleagues'; END IF;
    IF (NEW.given_at, NEW.withdrawn_at, NEW.closed_at) IS DISTINCT FROM (NULL::timestamptz, NULL::timestamptz, NULL::timestamptz) THEN
      RAISE insufficient_privilege USING MESSAGE = 'a request begins open';
    END IF;
    NEW.asked_at := clock_timestamp();
    RETURN NEW;
  END IF;
  IF NEW.given_at IS NOT NULL THEN
    is_asked := OLD.asked_user_id = app_user_id() OR (OLD.asked_organisation_id = app_organisation_id() AND app_role() = 'partner');
    IF is_asked IS NOT TRUE OR NEW.given_by_id IS DISTINCT FROM app_user_id() OR to_jsonb(NEW) - answer IS DISTINCT FROM to_jsonb(OLD) - answer THEN
      RAISE insufficient_privilege USING MESSAGE = 'whoever was asked answers, and changes nothing else';
    END IF;
    NEW.given_at := clock_timestamp();
  ELSE
    IF app_role() <> 'reviewer' OR NEW.withdrawn_at IS NULL OR to_jsonb(NEW) - withdrawal IS DISTINCT FROM to_jsonb(OLD) - withdrawal THEN
      RAISE insufficient_privilege USING MESSAGE = 'a request is answered or withdrawn, and nothing else changes';
    END IF;
    NEW.withdrawn_at := clock_timestamp();
  END IF;
  RETURN NEW;
END $$;

-- A version is the territory's when its author acted for it.
CREATE OR REPLACE FUNCTION project_version_place() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before project_version;
  was text;
  becomes text := snapshot_status(NEW.state);
BEGIN
  NEW.is_from_territory := NEW.author_id IS NULL OR EXISTS (
    SELECT FROM project p WHERE p.id = NEW.project_id AND CASE WHEN NEW.author_id = app_user_id() THEN p.territory_id = app_territory_id()
      ELSE EXISTS (SELECT FROM membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.user_id = NEW.author_id AND o.territory_id = p.territory_id) END);
  SELECT * INTO before FROM project_version v WHERE v.project_id = NEW.project_id AND v.number < NEW.number ORDER BY v.number DESC LIMIT 1;
  was := CASE WHEN before.number IS NOT NULL THEN snapshot_status(before.state) END;
  NEW.effective_on := greatest(paris_day(NEW.valid_from), before.effective_on);
  NEW.status_on := CASE WHEN becomes = was THEN before.status_on ELSE NEW.effective_on END;
  NEW.submitted_on := CASE WHEN becomes = was THEN before.submitted_on WHEN becomes = 'draft' THEN NULL
    WHEN becomes = 'submitted' OR was IS NULL THEN NEW.effective_on ELSE before.submitted_on END;
  NEW.touched_on := CASE WHEN NEW.is_from_territory AND (was IS NULL OR
      snapshot_content(NEW.state) IS DISTINCT FROM snapshot_content(before.state))
    THEN NEW.effective_on ELSE before.touched_on END;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION support_scheme_keep_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  told text := nullif(current_setting('app.scheme_cause', true), '');
  author text;
  organisation text;
  at timestamptz(3) := clock_timestamp();
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  SELECT u.name, o.name INTO author, organisation
    FROM user_account u JOIN organisation o ON o.id = coalesce(app_organisation_id(), u.organisation_id) WHERE u.id = app_user_id();
  UPDATE support_scheme_version SET valid_to = greatest(at, valid_from) WHERE scheme_id = NEW.id AND valid_to IS NULL RETURNING valid_to INTO at;
  INSERT INTO support_scheme_version (scheme_id, number, valid_from, author_name, organisation_name, cause, reason, content)
    VALUES (NEW.id, NEW.version, coalesce(at, clock_timestamp()), coalesce(author, ''), coalesce(organisation, ''),
      coalesce(told, CASE WHEN app_role() = 'system' THEN 'reference' ELSE 'edition' END),
      coalesce(current_setting('app.scheme_reason', true), ''), scheme_content(NEW));
  RETURN NULL;
END $$;

-- Views and what is followed are the person's in that organisation: they wait there while the person acts for another.
DROP POLICY readers ON saved_view;
CREATE POLICY readers ON saved_view FOR SELECT USING (
  organisation_id = (SELECT app_organisation_id()) AND (is_shared OR owner_id = (SELECT app_user_id())));
DROP POLICY author_edits ON saved_view;
CREATE POLICY author_edits ON saved_view FOR UPDATE
  USING (owner_id = (SELECT app_user_id()) AND organisation_id = (SELECT app_organisation_id()))
  WITH CHECK (owner_id = (SELECT app_user_id()) AND organisation_id = (SELECT app_organisation_id()));
DROP POLICY author_deletes ON saved_view;
CREATE POLICY author_deletes ON saved_view FOR DELETE USING (
  owner_id = (SELECT app_user_id()) AND organisation_id = (SELECT app_organisation_id()));

ALTER TABLE following ADD COLUMN organisation_id INTEGER;
CREATE FUNCTION following_place() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  PERFORM set_config('app.role', 'system', true);
  NEW.organisation_id := coalesce((SELECT v.organisation_id FROM saved_view v WHERE v.id = NEW.view_id),
    (SELECT i.organisation_id FROM intervention_profile i WHERE i.id = NEW.profile_id));
  PERFORM set_config('app.role', asker, true);
  RETURN NEW;
END $$;
CREATE TRIGGER following_place BEFORE INSERT OR UPDATE OF view_id, profile_id, organisation_id ON following
  FOR EACH ROW EXECUTE FUNCTION following_place();
UPDATE following SET organisation_id = NULL;
ALTER TABLE following ALTER COLUMN organisation_id SET NOT NULL;
DROP POLICY own ON following;
CREATE POLICY own ON following
  USING (user_id = (SELECT app_user_id()) AND organisation_id = (SELECT app_organisation_id()))
  WITH CHECK (user_id = (SELECT app_user_id()) AND (
    EXISTS (SELECT FROM saved_view v WHERE v.id = view_id) OR EXISTS (SELECT FROM intervention_profile p WHERE p.id = profile_id)));

-- What is being typed for a project that does not exist yet is so for one organisation. A colleague may take it over.
ALTER TABLE form_draft ADD COLUMN organisation_id INTEGER, ADD COLUMN taken_from TEXT NOT NULL DEFAULT '';
CREATE FUNCTION form_draft_place() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.organisation_id := coalesce(NEW.organisation_id, app_organisation_id(), (SELECT u.organisation_id FROM user_account u WHERE u.id = NEW.user_id));
  RETURN NEW;
END $$;
CREATE TRIGGER form_draft_place BEFORE INSERT ON form_draft FOR EACH ROW EXECUTE FUNCTION form_draft_place();
UPDATE form_draft d SET organisation_id = u.organisation_id FROM user_account u WHERE u.id = d.user_id;
ALTER TABLE form_draft ALTER COLUMN organisation_id SET NOT NULL;

-- Whether whoever asks answers for the people of this organisation.
CREATE FUNCTION manages_members(wanted_organisation integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT app_role() = 'admin' OR (app_role() = 'coordinator' AND wanted_organisation = app_organisation_id())
$$;

-- What is a member's own in an organisation, for whoever is about to end the membership. Nobody else reads it.
CREATE FUNCTION member_belongings(leaver uuid, wanted_organisation integer) RETURNS TABLE (kind text, title text, reference text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  IF NOT manages_members(wanted_organisation) THEN RETURN; END IF;
  PERFORM set_config('app.role', 'system', true);
  RETURN QUERY
    SELECT 'draft', coalesce(p.title, d.title), coalesce(p.reference, '') FROM form_draft d LEFT JOIN project p ON p.id = d.project_id
      WHERE d.user_id = leaver AND d.organisation_id = wanted_organisation
    UNION ALL SELECT 'view', v.name, '' FROM saved_view v WHERE v.owner_id = leaver AND v.organisation_id = wanted_organisation
    UNION ALL SELECT 'assignment', p.title, p.reference FROM review_assignment a JOIN project p ON p.id = a.project_id
      JOIN membership m ON m.user_id = leaver AND m.organisation_id = wanted_organisation AND m.role = 'reviewer'
      WHERE a.assignee_id = leaver AND p.review_status IN ('submitted', 'changesRequested')
    UNION ALL SELECT 'opinion', r.project_title, r.reference FROM review_opinion r, user_account u, organisation o
      WHERE r.asked_user_id = leaver AND u.id = leaver AND o.id = wanted_organisation AND r.asked_name = u.name || ' (' || o.name || ')'
        AND r.given_at IS NULL AND r.withdrawn_at IS NULL AND r.closed_at IS NULL
    UNION ALL SELECT 'import', i.file_name, '' FROM import i
      WHERE coalesce(i.worker_id, i.created_by_id) = leaver AND i.organisation_id = wanted_organisation AND i.status NOT IN ('done', 'cancelled')
    ORDER BY 1, 2;
  PERFORM set_config('app.role', asker, true);
END $$;

-- Passes it to a colleague, as far as their role allows; what cannot pass stays, and is counted apart. Called before the membership ends.
CREATE FUNCTION hand_over(leaver uuid, wanted_organisation integer, successor uuid, decider_name text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
  leaver_name text;
  heir record;
  drafts integer := 0;
  views integer := 0;
  assignments integer := 0;
  opinions integer := 0;
  imports integer := 0;
BEGIN
  IF NOT manages_members(wanted_organisation) OR leaver = app_user_id() THEN
    RAISE insufficient_privilege USING MESSAGE = 'whoever answers for a member passes on what is theirs';
  END IF;
  PERFORM set_config('app.role', 'system', true);
  SELECT u.name INTO leaver_name FROM user_account u WHERE u.id = leaver;
  SELECT m.user_id, m.user_name, m.organisation_name, m.role INTO heir FROM standing_member m
    WHERE m.user_id = successor AND m.organisation_id = wanted_organisation AND m.user_id <> leaver;
  IF successor IS NOT NULL AND NOT FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = 'a colleague of the organisation takes over';
  END IF;
  IF heir.role IN ('contributor', 'coordinator') THEN
    -- What the colleague is typing in the same form stays theirs.
    UPDATE form_draft d SET user_id = successor, taken_from = leaver_name
      WHERE d.user_id = leaver AND d.organisation_id = wanted_organisation
        AND NOT EXISTS (SELECT FROM form_draft mine WHERE mine.user_id = successor AND mine.form_key = d.form_key);
    GET DIAGNOSTICS drafts = ROW_COUNT;
    UPDATE import SET worker_id = successor
      WHERE coalesce(worker_id, created_by_id) = leaver AND organisation_id = wanted_organisation AND status NOT IN ('done', 'cancelled');
    GET DIAGNOSTICS imports = ROW_COUNT;
  END IF;
  IF successor IS NOT NULL THEN
    UPDATE following f SET user_id = successor FROM saved_view v
      WHERE v.id = f.view_id AND NOT v.is_shared AND v.owner_id = leaver AND v.organisation_id = wanted_organisation AND f.user_id = leaver;
    UPDATE saved_view SET owner_id = successor WHERE owner_id = leaver AND organisation_id = wanted_organisation;
    GET DIAGNOSTICS views = ROW_COUNT;
  END IF;
  IF heir.role = 'reviewer' THEN
    UPDATE review_assignment SET assignee_id = successor, assignee_name = heir.user_name, assigned_at = clock_timestamp(),
        assigned_by_id = app_user_id(), assigned_by_name = decider_name
      WHERE assignee_id = leaver AND EXISTS (SELECT FROM membership m WHERE m.user_id = leaver AND m.organisation_id = wanted_organisation AND m.role = 'reviewer');
    GET DIAGNOSTICS assignments = ROW_COUNT;
  END IF;
  UPDATE review_opinion r SET asked_user_id = successor, asked_name = heir.user_name || ' (' || heir.organisation_name || ')'
    FROM organisation o
    WHERE heir.role IN ('partner', 'reviewer') AND o.id = wanted_organisation AND r.asked_user_id = leaver AND r.asked_by_id IS DISTINCT FROM successor
      AND r.asked_name = leaver_name || ' (' || o.name || ')' AND r.given_at IS NULL AND r.withdrawn_at IS NULL AND r.closed_at IS NULL;
  GET DIAGNOSTICS opinions = ROW_COUNT;
  -- Nobody is left to answer: whoever asked sees it, and asks somebody else.
  UPDATE review_opinion r SET withdrawn_at = clock_timestamp(), withdrawn_by_name = decider_name FROM organisation o
    WHERE o.id = wanted_organisation AND r.asked_user_id = leaver AND r.asked_name = leaver_name || ' (' || o.name || ')'
      AND r.given_at IS NULL AND r.withdrawn_at IS NULL AND r.closed_at IS NULL;
  DELETE FROM project_presence p USING project j, organisation o
    WHERE p.user_id = leaver AND j.id = p.project_id AND o.id = wanted_organisation AND o.territory_id = j.territory_id;
  PERFORM set_config('app.role', asker, true);
  RETURN jsonb_build_object('drafts', drafts, 'views', views, 'assignments', assignments, 'opinions', opinions, 'imports', imports);
END $$;

-- Who accepted says so in the journal.
CREATE POLICY member_writers ON journal_entry FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND project_id IS NULL AND subject_kind = 'user' AND verb = 'accept' AND subject_key = (SELECT app_user_id())::text);

REVOKE EXECUTE ON FUNCTION actor_of_session(text), user_account_home(), membership_guard(), membership_settle(), session_begin(),
  following_place(), form_draft_place() FROM PUBLIC;
SELECT set_config('app.role', '', true);
