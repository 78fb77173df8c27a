-- The five-minute review: each quarter a territory goes through its live projects and says of each what is new, or that
-- nothing is; then its coordinator sends what was said (docs/decisions/0029).
CREATE TABLE quarterly_review (
  id SERIAL PRIMARY KEY,
  territory_id SMALLINT NOT NULL REFERENCES territory (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- The first day of the quarter.
  starts_on DATE NOT NULL CONSTRAINT quarterly_review_starts_on
    CHECK (extract(day FROM starts_on) = 1 AND extract(month FROM starts_on) IN (1, 4, 7, 10)),
  -- 1: the review; from 2 on, the supplements, since what was sent is never written again.
  round SMALLINT NOT NULL CONSTRAINT quarterly_review_round CHECK (round >= 1),
  started_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  -- Kept by a trigger; stays as it was sent, whatever becomes of the projects.
  answered_count INTEGER NOT NULL DEFAULT 0,
  -- Written at the sending: until then the ministry has nothing to read here.
  message TEXT NOT NULL DEFAULT '' CONSTRAINT quarterly_review_message CHECK (length(message) <= 4000),
  sent_at TIMESTAMPTZ(3),
  sent_by_id UUID,
  sent_by_name TEXT NOT NULL DEFAULT '',
  -- The live projects of which nothing had been said at the sending.
  unanswered_ids INTEGER[] NOT NULL DEFAULT '{}',
  CONSTRAINT quarterly_review_nothing_before_sending
    CHECK (sent_at IS NOT NULL OR (message = '' AND sent_by_id IS NULL AND unanswered_ids = '{}'))
);
CREATE UNIQUE INDEX quarterly_review_territory_id_starts_on_round_key ON quarterly_review (territory_id, starts_on, round);
CREATE UNIQUE INDEX quarterly_review_one_open ON quarterly_review (territory_id, starts_on) WHERE sent_at IS NULL;
CREATE INDEX quarterly_review_starts_on_idx ON quarterly_review (starts_on);

CREATE TABLE quarterly_answer (
  review_id INTEGER NOT NULL REFERENCES quarterly_review (id) ON DELETE CASCADE ON UPDATE CASCADE,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  outcome TEXT NOT NULL CONSTRAINT quarterly_answer_outcome CHECK (outcome IN ('unchanged', 'changed')),
  -- As it was called and stood when this was said.
  title TEXT NOT NULL,
  phase TEXT,
  progress_status TEXT,
  -- { field: { before, after } }, as the journal keeps them.
  changes JSONB NOT NULL DEFAULT '{}',
  -- For the ministry.
  word TEXT NOT NULL DEFAULT '' CONSTRAINT quarterly_answer_word CHECK (length(word) <= 2000),
  answered_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  answered_by_id UUID,
  answered_by_name TEXT NOT NULL,
  -- How often it was said anew before the sending.
  revision INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (review_id, project_id)
);
CREATE INDEX quarterly_answer_project_id_answered_at_idx ON quarterly_answer (project_id, answered_at);

-- When somebody of its territory last said that nothing was new: the age of what the project's page shows. The ministry
-- reads it at once; what goes with it, once it is sent.
CREATE TABLE project_confirmation (
  project_id INTEGER PRIMARY KEY REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  confirmed_at TIMESTAMPTZ(3) NOT NULL,
  confirmed_by_name TEXT NOT NULL
);

-- The row of the review is held by each answer: one that comes while the review is being sent waits, and is refused.
CREATE FUNCTION quarterly_answer_counted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE quarterly_review SET answered_count = answered_count + (TG_OP = 'INSERT')::integer
    WHERE id = NEW.review_id AND sent_at IS NULL;
  IF NOT FOUND THEN RAISE object_not_in_prerequisite_state USING MESSAGE = 'this review has been sent'; END IF;
  IF NEW.outcome = 'unchanged' THEN
    INSERT INTO project_confirmation (project_id, confirmed_at, confirmed_by_name)
      VALUES (NEW.project_id, NEW.answered_at, NEW.answered_by_name)
      ON CONFLICT (project_id) DO UPDATE SET confirmed_at = excluded.confirmed_at, confirmed_by_name = excluded.confirmed_by_name;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER quarterly_answer_counted AFTER INSERT OR UPDATE ON quarterly_answer
  FOR EACH ROW EXECUTE FUNCTION quarterly_answer_counted();

-- The project was swept.
CREATE FUNCTION quarterly_answer_gone() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE quarterly_review SET answered_count = answered_count - 1 WHERE id = OLD.review_id AND sent_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER quarterly_answer_gone AFTER DELETE ON quarterly_answer FOR EACH ROW EXECUTE FUNCTION quarterly_answer_gone();

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['quarterly_review', 'quarterly_answer', 'project_confirmation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
    EXECUTE format('CREATE POLICY triggers_derive ON %I TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0)', name);
  END LOOP;
END $$;

-- How far a territory is, the ministry sees at any time.
CREATE POLICY readers ON quarterly_review FOR SELECT USING (
  (territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator'))
  OR (SELECT app_role()) IN ('reviewer', 'admin'));
CREATE POLICY territory_starts ON quarterly_review FOR INSERT WITH CHECK (
  territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator')
  AND sent_at IS NULL AND answered_count = 0);
-- Sending is the only change that the application makes to it, and it is made once.
CREATE POLICY coordinator_sends ON quarterly_review FOR UPDATE
  USING (territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) = 'coordinator' AND sent_at IS NULL)
  WITH CHECK (territory_id = (SELECT app_territory_id()) AND sent_at IS NOT NULL AND sent_by_id = (SELECT app_user_id()));
CREATE FUNCTION quarterly_review_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_role() = 'system' OR pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  IF (NEW.id, NEW.territory_id, NEW.starts_on, NEW.round, NEW.started_at, NEW.answered_count)
     IS DISTINCT FROM (OLD.id, OLD.territory_id, OLD.starts_on, OLD.round, OLD.started_at, OLD.answered_count) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a review is sent, not changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER quarterly_review_guard BEFORE UPDATE ON quarterly_review FOR EACH ROW EXECUTE FUNCTION quarterly_review_guard();

-- What was said: the territory; the ministry once it is sent, of the projects that it sees.
CREATE POLICY readers ON quarterly_answer FOR SELECT USING (
  (SELECT p.id FROM project p WHERE p.id = project_id) IS NOT NULL
  AND (SELECT r.territory_id = (SELECT app_territory_id()) OR r.sent_at IS NOT NULL FROM quarterly_review r WHERE r.id = review_id));
CREATE POLICY territory_answers ON quarterly_answer FOR INSERT WITH CHECK (
  answered_by_id = (SELECT app_user_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator')
  AND EXISTS (SELECT FROM project p WHERE p.id = project_id AND p.territory_id = (SELECT app_territory_id()) AND p.review_status = 'accepted')
  AND EXISTS (SELECT FROM quarterly_review r WHERE r.id = review_id AND r.territory_id = (SELECT app_territory_id()) AND r.sent_at IS NULL));
CREATE POLICY territory_answers_anew ON quarterly_answer FOR UPDATE USING (
  (SELECT app_role()) IN ('contributor', 'coordinator')
  AND EXISTS (SELECT FROM project p WHERE p.id = project_id AND p.territory_id = (SELECT app_territory_id()) AND p.review_status = 'accepted')
  AND EXISTS (SELECT FROM quarterly_review r WHERE r.id = review_id AND r.territory_id = (SELECT app_territory_id()) AND r.sent_at IS NULL))
  WITH CHECK (answered_by_id = (SELECT app_user_id())
    AND EXISTS (SELECT FROM project p WHERE p.id = project_id AND p.territory_id = (SELECT app_territory_id()) AND p.review_status = 'accepted')
    AND EXISTS (SELECT FROM quarterly_review r WHERE r.id = review_id AND r.territory_id = (SELECT app_territory_id()) AND r.sent_at IS NULL));

CREATE POLICY readers ON project_confirmation FOR SELECT USING ((
  SELECT p.territory_id = (SELECT app_territory_id()) OR (SELECT app_role()) IN ('reviewer', 'admin')
  FROM project p WHERE p.id = project_id));

-- The sending is about a territory, not about one project.
CREATE POLICY quarterly_readers ON journal_entry FOR SELECT USING (
  subject_kind = 'quarterlyReview' AND project_id IS NULL
  AND ((territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator'))
    OR (SELECT app_role()) IN ('reviewer', 'admin')));
CREATE POLICY quarterly_writers ON journal_entry FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND project_id IS NULL AND subject_kind = 'quarterlyReview'
  AND territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) = 'coordinator');

REVOKE EXECUTE ON FUNCTION quarterly_answer_counted(), quarterly_answer_gone(), quarterly_review_guard() FROM PUBLIC;
