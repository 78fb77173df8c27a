-- Documents attached to a project, their bytes in chunks, and what people write to each other about it.
CREATE TABLE document (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  title TEXT NOT NULL CONSTRAINT document_title CHECK (length(title) BETWEEN 1 AND 200),
  -- Whatever the browser said, without a path, a control character or a quote: it goes into a header.
  file_name TEXT NOT NULL CONSTRAINT document_file_name CHECK (length(file_name) BETWEEN 1 AND 150 AND file_name !~ '[[:cntrl:]/\\"]'),
  media_type TEXT NOT NULL CONSTRAINT document_media_type CHECK (media_type IN (
    'application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif',
    'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet',
    'application/vnd.oasis.opendocument.presentation',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation')),
  byte_count INTEGER NOT NULL CONSTRAINT document_byte_count CHECK (byte_count BETWEEN 1 AND 20971520),
  sha256 TEXT NOT NULL CONSTRAINT document_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  visibility TEXT NOT NULL CONSTRAINT document_visibility CHECK (visibility IN ('territory', 'ministry', 'partners', 'public')),
  added_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  added_by_id UUID,
  added_by_name TEXT NOT NULL
);
CREATE UNIQUE INDEX document_project_id_sha256_key ON document (project_id, sha256);

CREATE TABLE document_chunk (
  document_id UUID NOT NULL REFERENCES document (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  bytes BYTEA NOT NULL CONSTRAINT document_chunk_bytes CHECK (length(bytes) BETWEEN 1 AND 1048576),
  PRIMARY KEY (document_id, position)
);
-- PDF, pictures and office documents are compressed already.
ALTER TABLE document_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE comment (
  id SERIAL PRIMARY KEY,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- The comment that opened the thread; null for that one.
  thread_id INTEGER REFERENCES comment (id) ON DELETE CASCADE ON UPDATE CASCADE,
  audience TEXT NOT NULL CONSTRAINT comment_audience CHECK (audience IN ('territory', 'ministry', 'partners')),
  author_id UUID,
  author_name TEXT NOT NULL,
  organisation_name TEXT NOT NULL,
  body TEXT NOT NULL CONSTRAINT comment_body CHECK (length(body) <= 5000),
  mentioned_ids UUID[] NOT NULL DEFAULT '{}' CONSTRAINT comment_mentions CHECK (cardinality(mentioned_ids) <= 20),
  -- Sent by the form: the same key twice is one comment.
  creation_key UUID NOT NULL DEFAULT gen_random_uuid(),
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  edited_at TIMESTAMPTZ(3),
  deleted_at TIMESTAMPTZ(3),
  CONSTRAINT comment_says_something CHECK ((body = '') = (deleted_at IS NOT NULL))
);
CREATE UNIQUE INDEX comment_creation_key_key ON comment (creation_key);
CREATE INDEX comment_project_id_thread_id_id_idx ON comment (project_id, thread_id, id);
CREATE INDEX comment_thread_id_id_idx ON comment (thread_id, id);

-- The journal of a document that only the territory sees is the territory's too: its title would tell.
ALTER TABLE journal_entry ADD COLUMN territory_only BOOLEAN NOT NULL DEFAULT false;
CREATE POLICY territory_only ON journal_entry AS RESTRICTIVE FOR SELECT USING (
  NOT territory_only OR territory_id = (SELECT app_territory_id()) OR (SELECT app_role()) = 'system' OR pg_trigger_depth() > 0);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['document', 'document_chunk', 'comment'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
    EXECUTE format('CREATE POLICY triggers_derive ON %I TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0)', name);
  END LOOP;
END $$;

-- A document reaches as far as its visibility says, among those who see its project; a public one, everybody once the
-- project is published. The other territories read the public summary of a project, so none of its other documents.
CREATE POLICY readers ON document FOR SELECT USING (
  EXISTS (SELECT FROM project p WHERE p.id = project_id
    AND (p.territory_id = (SELECT app_territory_id())
      OR (visibility <> 'territory' AND (SELECT app_role()) IN ('reviewer', 'admin'))
      OR (visibility IN ('partners', 'public') AND (SELECT app_role()) = 'partner')))
  OR (visibility = 'public' AND EXISTS (SELECT FROM published_project f WHERE f.project_id = document.project_id)));
CREATE POLICY territory_adds ON document FOR INSERT WITH CHECK (
  added_by_id = (SELECT app_user_id()) AND EXISTS (
    SELECT FROM project p WHERE p.id = project_id AND p.territory_id = (SELECT app_territory_id())
      AND p.review_status IN ('draft', 'changesRequested', 'accepted')));
CREATE POLICY territory_changes ON document FOR UPDATE USING (EXISTS (
  SELECT FROM project p WHERE p.id = project_id AND p.territory_id = (SELECT app_territory_id())
    AND p.review_status IN ('draft', 'changesRequested', 'accepted')));
CREATE POLICY territory_removes ON document FOR DELETE USING (EXISTS (
  SELECT FROM project p WHERE p.id = project_id AND p.territory_id = (SELECT app_territory_id())
    AND p.review_status IN ('draft', 'changesRequested', 'accepted')));

-- The bytes: as their document, whose own policies hold inside.
CREATE POLICY readers ON document_chunk FOR SELECT USING (EXISTS (SELECT FROM document d WHERE d.id = document_id));
CREATE POLICY territory_adds ON document_chunk FOR INSERT WITH CHECK (EXISTS (
  SELECT FROM document d JOIN project p ON p.id = d.project_id WHERE d.id = document_id
    AND d.added_by_id = (SELECT app_user_id()) AND p.territory_id = (SELECT app_territory_id())
    AND p.review_status IN ('draft', 'changesRequested', 'accepted')));

-- Only its title and its visibility change: other bytes are another document.
CREATE FUNCTION document_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_role() <> 'system' AND (NEW.id, NEW.project_id, NEW.file_name, NEW.media_type, NEW.byte_count, NEW.sha256, NEW.added_at, NEW.added_by_id, NEW.added_by_name)
     IS DISTINCT FROM (OLD.id, OLD.project_id, OLD.file_name, OLD.media_type, OLD.byte_count, OLD.sha256, OLD.added_at, OLD.added_by_id, OLD.added_by_name) THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the title and the visibility of a document change';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_0_guard BEFORE UPDATE ON document FOR EACH ROW EXECUTE FUNCTION document_guard();

-- Whether an audience reaches somebody. The same as audienceReaches in lib/features/comments/policy.ts.
CREATE FUNCTION comment_reaches(reader_role text, reader_territory integer, territory integer, status text, audience text)
RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN status = 'archived' THEN false
    WHEN reader_role IN ('contributor', 'coordinator') THEN coalesce(reader_territory = territory, false)
    WHEN reader_role IN ('reviewer', 'admin') THEN audience IN ('ministry', 'partners') AND status <> 'draft'
    WHEN reader_role = 'partner' THEN audience = 'partners' AND status = 'accepted'
    ELSE false END
$$;

CREATE POLICY readers ON comment FOR SELECT USING (EXISTS (
  SELECT FROM project p WHERE p.id = project_id
    AND comment_reaches((SELECT app_role()), (SELECT app_territory_id()), p.territory_id, p.review_status, audience)));
CREATE POLICY audience_writes ON comment FOR INSERT WITH CHECK (
  author_id = (SELECT app_user_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator', 'reviewer', 'partner') AND EXISTS (
    SELECT FROM project p WHERE p.id = project_id
      AND comment_reaches((SELECT app_role()), (SELECT app_territory_id()), p.territory_id, p.review_status, audience)));
CREATE POLICY author_corrects ON comment FOR UPDATE
  USING (author_id = (SELECT app_user_id()) AND deleted_at IS NULL AND at > now() - interval '15 minutes' AND EXISTS (
    SELECT FROM project p WHERE p.id = project_id
      AND comment_reaches((SELECT app_role()), (SELECT app_territory_id()), p.territory_id, p.review_status, audience)))
  WITH CHECK (author_id = (SELECT app_user_id()));

-- Whom the asker may mention on a project, and from which audience on: who may read it among those the asker knows,
-- that is colleagues, whoever wrote a comment that the asker may read, and for territory and ministry whoever took a
-- step of the review. Nobody learns a name here.
CREATE FUNCTION comment_mentionable(wanted_project integer)
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
    SELECT u.id, u.name, o.name, reach.audience
    FROM project p
      JOIN user_account u ON u.disabled_at IS NULL AND u.id <> asker_id
      JOIN organisation o ON o.id = u.organisation_id
      CROSS JOIN LATERAL (
        SELECT a.audience FROM (VALUES (1, 'territory'), (2, 'ministry'), (3, 'partners')) AS a (rank, audience)
        WHERE comment_reaches(u.role, o.territory_id, p.territory_id, p.review_status, a.audience)
          AND comment_reaches(asker, asker_territory, p.territory_id, p.review_status, a.audience)
        ORDER BY a.rank LIMIT 1) AS reach
    WHERE p.id = wanted_project
      AND (u.organisation_id = asker_organisation
        OR EXISTS (SELECT FROM comment c WHERE c.project_id = p.id AND c.author_id = u.id AND c.deleted_at IS NULL
                   AND comment_reaches(asker, asker_territory, p.territory_id, p.review_status, c.audience))
        OR (asker <> 'partner' AND EXISTS (SELECT FROM review_event e WHERE e.project_id = p.id AND e.actor_id = u.id)))
    ORDER BY unaccent(u.name), u.id
    LIMIT 200;
  PERFORM set_config('app.role', asker, true);
END $$;

-- Answers stay in the audience of their thread; a text is corrected by its author only, and its place never changes.
CREATE FUNCTION comment_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  root comment;
  added uuid[];
BEGIN
  IF app_role() = 'system' THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.at := clock_timestamp();
    NEW.edited_at := NULL;
    NEW.deleted_at := NULL;
    IF NEW.thread_id IS NOT NULL THEN
      SELECT * INTO root FROM comment WHERE id = NEW.thread_id;
      IF root.id IS NULL OR root.thread_id IS NOT NULL OR root.project_id <> NEW.project_id OR root.audience <> NEW.audience THEN
        RAISE insufficient_privilege USING MESSAGE = 'an answer stays in its thread';
      END IF;
    END IF;
    added := NEW.mentioned_ids;
  ELSE
    IF (NEW.id, NEW.project_id, NEW.thread_id, NEW.audience, NEW.author_id, NEW.author_name, NEW.organisation_name, NEW.creation_key, NEW.at)
       IS DISTINCT FROM (OLD.id, OLD.project_id, OLD.thread_id, OLD.audience, OLD.author_id, OLD.author_name, OLD.organisation_name, OLD.creation_key, OLD.at) THEN
      RAISE insufficient_privilege USING MESSAGE = 'only the words of a comment change';
    END IF;
    added := ARRAY(SELECT unnest(NEW.mentioned_ids) EXCEPT SELECT unnest(OLD.mentioned_ids));
  END IF;
  IF added <> '{}' AND EXISTS (
    SELECT unnest(added) EXCEPT SELECT m.user_id FROM comment_mentionable(NEW.project_id) AS m
      WHERE array_position(ARRAY['territory', 'ministry', 'partners'], m.audience) <= array_position(ARRAY['territory', 'ministry', 'partners'], NEW.audience)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a mentioned person reads the thread and is known to its author';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comment_0_guard BEFORE INSERT OR UPDATE ON comment FOR EACH ROW EXECUTE FUNCTION comment_guard();

-- Mails to people mentioned in a comment of the asker's, in the same transaction. Their addresses stay here.
CREATE FUNCTION comment_queue_mails(wanted_id integer, recipient_ids uuid[], mail_subject text, mail_text text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
  queued integer;
BEGIN
  PERFORM set_config('app.role', 'system', true);
  INSERT INTO outbox_mail (recipient, subject, text)
    SELECT u.email, mail_subject, mail_text FROM comment c JOIN user_account u ON u.id = ANY (c.mentioned_ids)
    WHERE c.id = wanted_id AND c.author_id = app_user_id() AND c.deleted_at IS NULL AND u.id = ANY (recipient_ids) AND u.disabled_at IS NULL
      AND c.xmin = pg_current_xact_id()::xid
    ORDER BY u.email;
  GET DIAGNOSTICS queued = ROW_COUNT;
  PERFORM set_config('app.role', asker, true);
  RETURN queued;
END $$;
