-- What is told of a committee (0047 names it by its subject): whoever may no longer read it is no longer told of it.
ALTER TABLE notification ADD COLUMN committee_id INTEGER
  GENERATED ALWAYS AS (CASE WHEN kind = 'programme' AND subject_key ~ '^[0-9]{1,9}$' THEN subject_key::integer END) STORED
  REFERENCES committee (id) ON DELETE CASCADE;
CREATE INDEX notification_committee ON notification (committee_id) WHERE committee_id IS NOT NULL;
CREATE POLICY committee_seen ON notification AS RESTRICTIVE FOR SELECT USING (
  committee_id IS NULL OR (SELECT true FROM committee c WHERE c.id = committee_id));
