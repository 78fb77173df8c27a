-- The catalogue of support schemes: public, and kept by the administrator (docs/decisions/0031).
CREATE TABLE support_scheme (
  id SERIAL PRIMARY KEY,
  slug TEXT NOT NULL,
  name TEXT NOT NULL CONSTRAINT support_scheme_name CHECK (length(name) BETWEEN 1 AND 300),
  operator TEXT NOT NULL,
  -- The name under which the operators of several schemes are gathered.
  operator_group TEXT NOT NULL,
  organisation_slug TEXT REFERENCES organisation (slug) ON DELETE RESTRICT ON UPDATE CASCADE,
  natures TEXT[] NOT NULL,
  priority_ids SMALLINT[] NOT NULL,
  applicants TEXT[] NOT NULL,
  zones TEXT[] NOT NULL,
  purpose TEXT NOT NULL,
  audience TEXT NOT NULL DEFAULT '',
  amount TEXT NOT NULL DEFAULT '',
  highest_amount_cents BIGINT CONSTRAINT support_scheme_highest_amount CHECK (highest_amount_cents >= 0),
  conditions TEXT[] NOT NULL,
  how_to_apply TEXT NOT NULL DEFAULT '',
  opens_on DATE,
  closes_on DATE,
  situation TEXT NOT NULL CONSTRAINT support_scheme_situation CHECK (situation IN ('announced', 'toConfirm', 'draftLaw', 'closed')),
  situation_note TEXT NOT NULL DEFAULT '',
  warning TEXT NOT NULL DEFAULT '',
  -- The date that the sources bear, as far as it is known: a year, a month or a day.
  source_date TEXT NOT NULL DEFAULT '' CONSTRAINT support_scheme_source_date CHECK (source_date ~ '^(\d{4}(-\d{2}(-\d{2})?)?)?$'),
  confidence TEXT NOT NULL CONSTRAINT support_scheme_confidence CHECK (confidence IN ('high', 'medium', 'low')),
  url TEXT,
  sources TEXT[] NOT NULL,
  document TSVECTOR GENERATED ALWAYS AS (
    setweight(to_tsvector('french_unaccent', name || ' ' || operator), 'A')
    || setweight(to_tsvector('french_unaccent', purpose || ' ' || audience), 'B')
    || setweight(to_tsvector('french_unaccent', amount || ' ' || how_to_apply), 'C')) STORED,
  CONSTRAINT support_scheme_dates CHECK (opens_on <= closes_on)
);
CREATE UNIQUE INDEX support_scheme_slug_key ON support_scheme (slug);
CREATE INDEX support_scheme_organisation_slug_idx ON support_scheme (organisation_slug);

ALTER TABLE support_scheme ENABLE ROW LEVEL SECURITY;
ALTER TABLE support_scheme FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON support_scheme USING ((SELECT app_role()) = 'system') WITH CHECK ((SELECT app_role()) = 'system');
CREATE POLICY everyone_reads ON support_scheme FOR SELECT USING (true);
CREATE POLICY admin_writes ON support_scheme USING ((SELECT app_role()) = 'admin') WITH CHECK ((SELECT app_role()) = 'admin');
