-- Eligibility criteria as rows: of a support scheme, or of an intervention profile (docs/decisions/0032).
CREATE TABLE criteria_set (
  id SERIAL PRIMARY KEY,
  scheme_id INTEGER REFERENCES support_scheme (id) ON DELETE CASCADE ON UPDATE CASCADE,
  profile_id INTEGER,
  -- Of the whole tree, which is replaced as a whole: an edit that started from another one is a conflict.
  version INTEGER NOT NULL DEFAULT 0,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  updated_by_name TEXT NOT NULL DEFAULT '',
  CONSTRAINT criteria_set_owner CHECK (num_nonnulls(scheme_id, profile_id) = 1)
);
CREATE UNIQUE INDEX criteria_set_scheme_id_key ON criteria_set (scheme_id);
CREATE UNIQUE INDEX criteria_set_profile_id_key ON criteria_set (profile_id);

-- Numbered in reading order, so that a parent always comes before its children: no tree of rows can be a loop.
CREATE TABLE eligibility_criterion (
  set_id INTEGER NOT NULL REFERENCES criteria_set (id) ON DELETE CASCADE ON UPDATE CASCADE,
  node SMALLINT NOT NULL CONSTRAINT eligibility_criterion_node CHECK (node BETWEEN 1 AND 60),
  parent SMALLINT CONSTRAINT eligibility_criterion_parent CHECK (parent < node),
  depth SMALLINT NOT NULL CONSTRAINT eligibility_criterion_depth CHECK (depth BETWEEN 1 AND 4),
  -- all | any | not (none of them); a group has children and no test.
  combine TEXT CONSTRAINT eligibility_criterion_combine CHECK (combine IN ('all', 'any', 'not')),
  kind TEXT CONSTRAINT eligibility_criterion_kind CHECK (kind IN ('priority', 'territory', 'territoryKind', 'inQpv', 'nearQpv',
    'applicant', 'ownerNamed', 'phase', 'amount', 'rate', 'indicator', 'date', 'need', 'keywords', 'unknown')),
  parameters JSONB,
  sentence TEXT NOT NULL DEFAULT '' CONSTRAINT eligibility_criterion_sentence CHECK (length(sentence) <= 500),
  source TEXT NOT NULL DEFAULT '' CONSTRAINT eligibility_criterion_source CHECK (length(source) <= 500),
  PRIMARY KEY (set_id, node),
  FOREIGN KEY (set_id, parent) REFERENCES eligibility_criterion (set_id, node) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT eligibility_criterion_shape CHECK (
    num_nonnulls(combine, kind) = 1 AND (kind IS NULL) = (parameters IS NULL) AND (parent IS NULL) = (depth = 1))
);

ALTER TABLE criteria_set ENABLE ROW LEVEL SECURITY;
ALTER TABLE criteria_set FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON criteria_set USING ((SELECT app_role()) = 'system') WITH CHECK ((SELECT app_role()) = 'system');
CREATE POLICY everyone_reads_schemes ON criteria_set FOR SELECT USING (scheme_id IS NOT NULL);
CREATE POLICY admin_writes_schemes ON criteria_set
  USING (scheme_id IS NOT NULL AND (SELECT app_role()) = 'admin')
  WITH CHECK (scheme_id IS NOT NULL AND (SELECT app_role()) = 'admin');

-- Whoever reads a set reads its criteria.
ALTER TABLE eligibility_criterion ENABLE ROW LEVEL SECURITY;
ALTER TABLE eligibility_criterion FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON eligibility_criterion USING ((SELECT app_role()) = 'system') WITH CHECK ((SELECT app_role()) = 'system');
CREATE POLICY readers ON eligibility_criterion FOR SELECT USING (EXISTS (SELECT FROM criteria_set s WHERE s.id = set_id));
CREATE POLICY admin_writes_schemes ON eligibility_criterion
  USING ((SELECT app_role()) = 'admin' AND EXISTS (SELECT FROM criteria_set s WHERE s.id = set_id AND s.scheme_id IS NOT NULL))
  WITH CHECK ((SELECT app_role()) = 'admin' AND EXISTS (SELECT FROM criteria_set s WHERE s.id = set_id AND s.scheme_id IS NOT NULL));

-- What the administrator does to criteria is written down, and read by the administrator.
CREATE POLICY criteria_readers ON journal_entry FOR SELECT USING (subject_kind = 'schemeCriteria' AND (SELECT app_role()) = 'admin');
CREATE POLICY criteria_writers ON journal_entry FOR INSERT WITH CHECK (
  actor_id = (SELECT app_user_id()) AND project_id IS NULL AND subject_kind = 'schemeCriteria' AND (SELECT app_role()) = 'admin');
CREATE INDEX journal_entry_criteria ON journal_entry (subject_key, at) WHERE subject_kind = 'schemeCriteria';
