-- The catalogue is kept (docs/decisions/0034): versions of schemes, what operators propose, when a scheme was last checked, and
-- what became of those that are gone.

ALTER TABLE support_scheme
  -- Number of the present version; a trigger counts.
  ADD COLUMN version INTEGER NOT NULL DEFAULT 1,
  -- Sent by the form of a new one: the same key twice is one scheme.
  ADD COLUMN creation_key UUID,
  -- Whom to ask at the operator, for everybody to read.
  ADD COLUMN contact TEXT NOT NULL DEFAULT '' CONSTRAINT support_scheme_contact CHECK (length(contact) <= 300),
  -- When somebody last held the page against its source, for which organisation, and which source.
  ADD COLUMN checked_on DATE,
  ADD COLUMN checked_by TEXT NOT NULL DEFAULT '',
  ADD COLUMN checked_source TEXT NOT NULL DEFAULT '' CONSTRAINT support_scheme_checked_source CHECK (length(checked_source) <= 500),
  -- No longer in the catalogue; its address says so, or leads to the one that took its place.
  ADD COLUMN retired_on DATE,
  ADD COLUMN retired_reason TEXT NOT NULL DEFAULT '' CONSTRAINT support_scheme_retired_reason CHECK (length(retired_reason) <= 1000),
  ADD COLUMN successor_id INTEGER REFERENCES support_scheme (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT support_scheme_checked_whole CHECK ((checked_on IS NULL) = (checked_by = '')),
  ADD CONSTRAINT support_scheme_succeeded CHECK (successor_id IS NULL OR (retired_on IS NOT NULL AND successor_id <> id));
CREATE UNIQUE INDEX support_scheme_creation_key_key ON support_scheme (creation_key);
CREATE INDEX support_scheme_successor_id_idx ON support_scheme (successor_id);
CREATE POLICY triggers_derive ON support_scheme TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0);

-- Everything that a version keeps: what a page says, and nothing of how the row is kept.
CREATE FUNCTION scheme_content(s support_scheme) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT jsonb_build_object('name', s.name, 'operator', s.operator, 'operatorGroup', s.operator_group,
    'organisationSlug', s.organisation_slug, 'natures', s.natures, 'priorityIds', s.priority_ids, 'applicants', s.applicants,
    'zones', s.zones, 'purpose', s.purpose, 'audience', s.audience, 'amount', s.amount,
    'highestAmountCents', s.highest_amount_cents, 'conditions', s.conditions, 'howToApply', s.how_to_apply, 'contact', s.contact,
    'opensOn', s.opens_on, 'closesOn', s.closes_on, 'situation', s.situation, 'situationNote', s.situation_note,
    'warning', s.warning, 'sourceDate', s.source_date, 'confidence', s.confidence, 'url', s.url, 'sources', s.sources)
$$;

-- A scheme between two changes. Written by triggers only, so that whatever changes a scheme leaves one: the form, a proposal,
-- an import, the load of reference data.
CREATE TABLE support_scheme_version (
  scheme_id INTEGER NOT NULL REFERENCES support_scheme (id) ON DELETE CASCADE ON UPDATE CASCADE,
  number INTEGER NOT NULL,
  valid_from TIMESTAMPTZ(3) NOT NULL,
  -- Null for the present one.
  valid_to TIMESTAMPTZ(3),
  -- Empty when the application did it by itself.
  author_name TEXT NOT NULL,
  organisation_name TEXT NOT NULL,
  cause TEXT NOT NULL CONSTRAINT support_scheme_version_cause
    CHECK (cause IN ('reference', 'edition', 'proposal', 'close', 'reopen', 'restore', 'import')),
  reason TEXT NOT NULL DEFAULT '',
  content JSONB NOT NULL,
  PRIMARY KEY (scheme_id, number),
  CONSTRAINT support_scheme_version_dates CHECK (valid_to >= valid_from)
);

-- What an operator proposes to change in one of its schemes, or a scheme that it proposes.
CREATE TABLE scheme_proposal (
  id SERIAL PRIMARY KEY,
  creation_key UUID NOT NULL,
  -- Null while it proposes a new one; then the one that was made of it.
  scheme_id INTEGER REFERENCES support_scheme (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- The version that its author had before their eyes; null for a new scheme.
  base_version INTEGER,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  author_id UUID REFERENCES user_account (id) ON DELETE SET NULL ON UPDATE CASCADE,
  author_name TEXT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  content JSONB NOT NULL CONSTRAINT scheme_proposal_content CHECK (jsonb_typeof(content) = 'object' AND length(content::text) <= 200000),
  -- Fields that differ from the version it began from.
  proposed_fields TEXT[] NOT NULL,
  note TEXT NOT NULL DEFAULT '' CONSTRAINT scheme_proposal_note CHECK (length(note) <= 2000),
  source TEXT NOT NULL CONSTRAINT scheme_proposal_source CHECK (length(source) BETWEEN 1 AND 500),
  state TEXT NOT NULL DEFAULT 'waiting' CONSTRAINT scheme_proposal_state CHECK (state IN ('waiting', 'published', 'refused', 'withdrawn')),
  published_fields TEXT[] NOT NULL DEFAULT '{}',
  decided_at TIMESTAMPTZ(3),
  decided_by_name TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '' CONSTRAINT scheme_proposal_reason CHECK (length(reason) <= 2000),
  CONSTRAINT scheme_proposal_decided_whole CHECK ((state = 'waiting') = (decided_at IS NULL)),
  CONSTRAINT scheme_proposal_published_whole CHECK ((state = 'published') = (cardinality(published_fields) > 0)),
  CONSTRAINT scheme_proposal_refused_with_reason CHECK (state <> 'refused' OR reason <> ''),
  CONSTRAINT scheme_proposal_base CHECK (base_version IS NULL OR scheme_id IS NOT NULL)
);
CREATE UNIQUE INDEX scheme_proposal_creation_key_key ON scheme_proposal (creation_key);
CREATE INDEX scheme_proposal_scheme_id_idx ON scheme_proposal (scheme_id);
CREATE INDEX scheme_proposal_organisation_id_idx ON scheme_proposal (organisation_id);
CREATE INDEX scheme_proposal_author_id_idx ON scheme_proposal (author_id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['support_scheme_version', 'scheme_proposal'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
    EXECUTE format('CREATE POLICY triggers_derive ON %I TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0)', name);
  END LOOP;
END $$;

-- Versions: whoever has an account; the public reads the present one.
CREATE POLICY accounts_read ON support_scheme_version FOR SELECT USING (
  (SELECT app_role()) IN ('contributor', 'coordinator', 'reviewer', 'partner', 'admin'));

-- Proposals: the members of the organisation that makes them, and the administrator.
CREATE POLICY own_organisation_reads ON scheme_proposal FOR SELECT USING (
  (SELECT app_role()) = 'partner' AND organisation_id = (SELECT app_organisation_id()));
CREATE POLICY admin_reads ON scheme_proposal FOR SELECT USING ((SELECT app_role()) = 'admin');
CREATE POLICY operator_proposes ON scheme_proposal FOR INSERT WITH CHECK (
  (SELECT app_role()) = 'partner' AND organisation_id = (SELECT app_organisation_id()) AND author_id = (SELECT app_user_id())
  AND state = 'waiting');
CREATE POLICY operator_withdraws ON scheme_proposal FOR UPDATE
  USING ((SELECT app_role()) = 'partner' AND organisation_id = (SELECT app_organisation_id()) AND state = 'waiting')
  WITH CHECK (organisation_id = (SELECT app_organisation_id()) AND state = 'withdrawn');
CREATE POLICY admin_decides ON scheme_proposal FOR UPDATE
  USING ((SELECT app_role()) = 'admin' AND state = 'waiting')
  WITH CHECK ((SELECT app_role()) = 'admin' AND state IN ('published', 'refused'));

-- What the database says itself: that the scheme is the organisation's at that moment, who proposes; then, a proposal is
-- withdrawn or decided once, and nothing else of it changes.
CREATE FUNCTION scheme_proposal_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  decision text[] := ARRAY['state', 'decided_at', 'decided_by_name', 'reason', 'published_fields', 'scheme_id'];
BEGIN
  IF app_role() = 'system' OR pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.scheme_id IS NOT NULL THEN
      PERFORM FROM support_scheme s JOIN organisation o ON o.slug = s.organisation_slug
        WHERE s.id = NEW.scheme_id AND o.id = NEW.organisation_id AND s.retired_on IS NULL FOR SHARE OF s;
      IF NOT FOUND THEN RAISE insufficient_privilege USING MESSAGE = 'an operator proposes for its own schemes'; END IF;
    END IF;
    SELECT u.name INTO NEW.author_name FROM user_account u WHERE u.id = NEW.author_id;
    NEW.at := clock_timestamp();
    RETURN NEW;
  END IF;
  IF to_jsonb(NEW) - decision IS DISTINCT FROM to_jsonb(OLD) - decision
    OR (OLD.scheme_id IS NOT NULL AND NEW.scheme_id IS DISTINCT FROM OLD.scheme_id)
    OR (app_role() <> 'admin' AND (NEW.scheme_id, NEW.reason) IS DISTINCT FROM (OLD.scheme_id, OLD.reason)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a proposal is withdrawn or decided, and nothing else of it changes';
  END IF;
  NEW.decided_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER scheme_proposal_0_guard BEFORE INSERT OR UPDATE ON scheme_proposal FOR EACH ROW EXECUTE FUNCTION scheme_proposal_guard();

-- Who changes a scheme and why, told before it is changed, until the transaction ends.
CREATE FUNCTION scheme_change_told(cause text, reason text) RETURNS void LANGUAGE sql AS $$
  SELECT set_config('app.scheme_cause', cause, true), set_config('app.scheme_reason', reason, true)
$$;

CREATE FUNCTION support_scheme_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.version := 1;
  ELSE
    NEW.version := OLD.version + CASE WHEN scheme_content(NEW) IS DISTINCT FROM scheme_content(OLD) THEN 1 ELSE 0 END;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER support_scheme_counts BEFORE INSERT OR UPDATE ON support_scheme FOR EACH ROW EXECUTE FUNCTION support_scheme_count();

CREATE FUNCTION support_scheme_keep_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  told text := nullif(current_setting('app.scheme_cause', true), '');
  author text;
  organisation text;
  at timestamptz(3) := clock_timestamp();
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN RETURN NULL; END IF;
  SELECT u.name, o.name INTO author, organisation
    FROM user_account u JOIN organisation o ON o.id = u.organisation_id WHERE u.id = app_user_id();
  UPDATE support_scheme_version SET valid_to = greatest(at, valid_from) WHERE scheme_id = NEW.id AND valid_to IS NULL RETURNING valid_to INTO at;
  INSERT INTO support_scheme_version (scheme_id, number, valid_from, author_name, organisation_name, cause, reason, content)
    VALUES (NEW.id, NEW.version, coalesce(at, clock_timestamp()), coalesce(author, ''), coalesce(organisation, ''),
      coalesce(told, CASE WHEN app_role() = 'system' THEN 'reference' ELSE 'edition' END),
      coalesce(current_setting('app.scheme_reason', true), ''), scheme_content(NEW));
  RETURN NULL;
END $$;
CREATE TRIGGER support_scheme_keeps_version AFTER INSERT OR UPDATE ON support_scheme FOR EACH ROW EXECUTE FUNCTION support_scheme_keep_version();

-- What was there before begins its history here.
SELECT set_config('app.role', 'system', true);
INSERT INTO support_scheme_version (scheme_id, number, valid_from, author_name, organisation_name, cause, content)
  SELECT s.id, s.version, CURRENT_TIMESTAMP, '', '', 'reference', scheme_content(s) FROM support_scheme s;
SELECT set_config('app.role', '', true);

-- What is done to the catalogue is written down, for administrators; what an operator proposes too, by whoever does.
CREATE POLICY catalogue_readers ON journal_entry FOR SELECT USING (
  subject_kind IN ('scheme', 'schemeProposal') AND (SELECT app_role()) = 'admin');
CREATE POLICY catalogue_writers ON journal_entry FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND project_id IS NULL AND subject_kind IN ('scheme', 'schemeProposal') AND (SELECT app_role()) = 'admin');
CREATE POLICY operator_writers ON journal_entry FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND project_id IS NULL AND subject_kind = 'schemeProposal' AND verb IN ('propose', 'withdraw')
  AND (SELECT app_role()) = 'partner');
CREATE INDEX journal_entry_catalogue ON journal_entry (subject_key, at) WHERE subject_kind IN ('scheme', 'schemeProposal');
