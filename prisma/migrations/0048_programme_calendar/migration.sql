-- Committees of the programme: national ones, and those of a territory; planned, changed, cancelled, and what they decided.
CREATE TABLE committee (
  id SERIAL PRIMARY KEY,
  -- Sent by the form: the same key twice is one committee. Calendar programs know it by this name for good.
  creation_key UUID NOT NULL,
  -- Who plans it, and alone changes it.
  organiser TEXT NOT NULL CONSTRAINT committee_organiser CHECK (organiser IN ('ministry', 'territory')),
  -- Null: the whole programme.
  territory_id SMALLINT REFERENCES territory (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  for_partners BOOLEAN NOT NULL DEFAULT false,
  title TEXT NOT NULL CONSTRAINT committee_title CHECK (length(title) BETWEEN 1 AND 200),
  "day" DATE NOT NULL,
  -- What a clock shows in Paris; both null: the whole day.
  starts_at TIME(0),
  ends_at TIME(0),
  place TEXT NOT NULL DEFAULT '' CONSTRAINT committee_place CHECK (length(place) <= 300),
  link TEXT NOT NULL DEFAULT '' CONSTRAINT committee_link CHECK (link = '' OR (length(link) <= 500 AND link ~ '^https?://')),
  agenda TEXT NOT NULL DEFAULT '' CONSTRAINT committee_agenda CHECK (length(agenda) <= 5000),
  -- Its paper; whoever may not see the photographie reads the committee without it.
  photograph_id INTEGER REFERENCES photograph (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  minutes TEXT NOT NULL DEFAULT '' CONSTRAINT committee_minutes CHECK (length(minutes) <= 20000),
  cancelled_at TIMESTAMPTZ(3),
  cancel_reason TEXT NOT NULL DEFAULT '' CONSTRAINT committee_cancel_reason CHECK (length(cancel_reason) <= 500),
  -- How often anything of it changed, which calendar programs are told; and what each of its two forms holds.
  revision INTEGER NOT NULL DEFAULT 1,
  content_revision INTEGER NOT NULL DEFAULT 1,
  minutes_revision INTEGER NOT NULL DEFAULT 0,
  demo BOOLEAN NOT NULL DEFAULT false,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by_id UUID,
  created_by_name TEXT NOT NULL,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by_id UUID,
  updated_by_name TEXT NOT NULL,
  CONSTRAINT committee_place_of_territory CHECK (organiser = 'ministry' OR territory_id IS NOT NULL),
  CONSTRAINT committee_hours CHECK ((starts_at IS NULL) = (ends_at IS NULL) AND (starts_at IS NULL OR starts_at < ends_at)),
  CONSTRAINT committee_reason_of_cancellation CHECK (cancelled_at IS NOT NULL OR cancel_reason = '')
);
CREATE UNIQUE INDEX committee_creation_key_key ON committee (creation_key);
CREATE INDEX committee_day_id_idx ON committee ("day", id);

ALTER TABLE committee ENABLE ROW LEVEL SECURITY;
ALTER TABLE committee FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON committee USING ((SELECT app_role()) = 'system') WITH CHECK ((SELECT app_role()) = 'system');

-- The ministry reads them all; a territory its own and those of the programme; partners those that are open to them.
CREATE POLICY ministry_reads ON committee FOR SELECT USING ((SELECT app_role()) IN ('reviewer', 'admin'));
CREATE POLICY territory_reads ON committee FOR SELECT USING (
  (SELECT app_role()) IN ('contributor', 'coordinator') AND (SELECT app_territory_id()) IS NOT NULL
  AND (territory_id IS NULL OR territory_id = (SELECT app_territory_id())));
CREATE POLICY partner_reads ON committee FOR SELECT USING ((SELECT app_role()) = 'partner' AND for_partners);
-- A photographie that its author may see; the policies of photograph hold inside.
CREATE POLICY ministry_plans ON committee FOR INSERT WITH CHECK (
  (SELECT app_role()) = 'reviewer' AND organiser = 'ministry' AND created_by_id = (SELECT app_user_id()) AND NOT demo
  AND (photograph_id IS NULL OR EXISTS (SELECT FROM photograph f WHERE f.id = photograph_id)));
CREATE POLICY coordinator_plans ON committee FOR INSERT WITH CHECK (
  (SELECT app_role()) = 'coordinator' AND organiser = 'territory' AND territory_id = (SELECT app_territory_id())
  AND created_by_id = (SELECT app_user_id()) AND NOT demo
  AND (photograph_id IS NULL OR EXISTS (SELECT FROM photograph f WHERE f.id = photograph_id)));
CREATE POLICY ministry_changes ON committee FOR UPDATE
  USING ((SELECT app_role()) = 'reviewer' AND organiser = 'ministry')
  WITH CHECK ((SELECT app_role()) = 'reviewer' AND organiser = 'ministry' AND updated_by_id = (SELECT app_user_id())
    AND (photograph_id IS NULL OR EXISTS (SELECT FROM photograph f WHERE f.id = photograph_id)));
CREATE POLICY coordinator_changes ON committee FOR UPDATE
  USING ((SELECT app_role()) = 'coordinator' AND organiser = 'territory' AND territory_id = (SELECT app_territory_id()))
  WITH CHECK ((SELECT app_role()) = 'coordinator' AND organiser = 'territory' AND territory_id = (SELECT app_territory_id())
    AND updated_by_id = (SELECT app_user_id())
    AND (photograph_id IS NULL OR EXISTS (SELECT FROM photograph f WHERE f.id = photograph_id)));

-- Every change is a new revision, which calendar programs are told; where it comes from never changes.
CREATE FUNCTION committee_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_role() = 'system' THEN RETURN NEW; END IF;
  IF (NEW.id, NEW.creation_key, NEW.organiser, NEW.demo, NEW.created_at, NEW.created_by_id, NEW.created_by_name)
     IS DISTINCT FROM (OLD.id, OLD.creation_key, OLD.organiser, OLD.demo, OLD.created_at, OLD.created_by_id, OLD.created_by_name)
     OR NEW.revision <> OLD.revision + 1 THEN
    RAISE insufficient_privilege USING MESSAGE = 'a committee is changed by its next revision';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER committee_0_guard BEFORE UPDATE ON committee FOR EACH ROW EXECUTE FUNCTION committee_guard();

-- Of a territory its own people read it, and the ministry all.
CREATE POLICY committee_readers ON journal_entry FOR SELECT USING (
  subject_kind = 'committee' AND project_id IS NULL
  AND ((territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) IN ('contributor', 'coordinator'))
    OR (SELECT app_role()) IN ('reviewer', 'admin')));
CREATE POLICY committee_writers ON journal_entry FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND project_id IS NULL AND subject_kind = 'committee'
  AND ((territory_id = (SELECT app_territory_id()) AND (SELECT app_role()) = 'coordinator') OR (SELECT app_role()) = 'reviewer'));
CREATE INDEX journal_entry_committee ON journal_entry (subject_key, at) WHERE subject_kind = 'committee';

-- The name of a milestone in calendar programs: a milestone that moves or is renamed is still the same event there, though
-- its row is written anew with each save.
ALTER TABLE milestone ADD COLUMN event_key UUID NOT NULL DEFAULT gen_random_uuid();

-- Deadlines of opinions, by day.
CREATE INDEX review_opinion_due_on_idx ON review_opinion (due_on);

REVOKE EXECUTE ON FUNCTION committee_guard() FROM PUBLIC;
