-- French full-text search: accents, plurals and conjugations do not matter (docs/decisions/0005).
-- `@@` and `<%` are not leakproof, so Postgres cannot use their indexes under row-level security. The documents
-- therefore stand in a table that the application's role cannot read, behind functions that apply the visibility.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TEXT SEARCH CONFIGURATION french_unaccent (COPY = french);
ALTER TEXT SEARCH CONFIGURATION french_unaccent ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;

CREATE TABLE project_search (
  project_id integer PRIMARY KEY REFERENCES project (id) ON DELETE CASCADE,
  territory_id smallint NOT NULL,
  review_status text NOT NULL,
  document tsvector NOT NULL,
  -- Title and summary without accents or capitals, for words with a typo.
  words text NOT NULL
);
CREATE INDEX project_search_document ON project_search USING gin (document);
CREATE INDEX project_search_words ON project_search USING gin (words gin_trgm_ops);

CREATE FUNCTION project_index() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO project_search (project_id, territory_id, review_status, document, words)
  VALUES (NEW.id, NEW.territory_id, NEW.review_status,
    setweight(to_tsvector('french_unaccent', NEW.title || ' ' || NEW.reference), 'A')
      || setweight(to_tsvector('french_unaccent', NEW.summary), 'B')
      || setweight(to_tsvector('french_unaccent', NEW.project_owner || ' ' || NEW.objectives), 'C'),
    lower(unaccent(NEW.title || ' ' || NEW.summary)))
  ON CONFLICT (project_id) DO UPDATE SET territory_id = excluded.territory_id, review_status = excluded.review_status,
    document = excluded.document, words = excluded.words;
  RETURN NULL;
END $$;
CREATE TRIGGER project_indexed_insert AFTER INSERT ON project FOR EACH ROW EXECUTE FUNCTION project_index();
CREATE TRIGGER project_indexed_update AFTER UPDATE ON project FOR EACH ROW
  WHEN ((OLD.territory_id, OLD.review_status, OLD.title, OLD.summary, OLD.objectives, OLD.project_owner)
    IS DISTINCT FROM (NEW.territory_id, NEW.review_status, NEW.title, NEW.summary, NEW.objectives, NEW.project_owner))
  EXECUTE FUNCTION project_index();

-- Ids of the visible projects that hold all the words. The visibility is the one of policy project_select.
CREATE FUNCTION search_projects(query text) RETURNS SETOF integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 1000 AS $$
  SELECT s.project_id FROM project_search s
  WHERE s.document @@ websearch_to_tsquery('french_unaccent', query)
    AND (s.territory_id = (SELECT app_territory_id())
      OR (s.review_status = 'accepted' AND (SELECT app_role()) IN ('contributor', 'coordinator', 'partner'))
      OR (s.review_status <> 'draft' AND (SELECT app_role()) IN ('reviewer', 'admin')))
$$;

-- Loads the extension's library, so that the setting below is known and an ordinary owner may name it.
SELECT similarity('', '');

-- The same with a typo forgiven in each word: the last resort when search_projects finds nothing.
CREATE FUNCTION search_projects_fuzzy(query text) RETURNS SETOF integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET pg_trgm.word_similarity_threshold = 0.5 ROWS 100 AS $$
  WITH terms AS (
    SELECT array_agg(term ORDER BY length(term) DESC) AS all_terms
    FROM regexp_split_to_table(lower(unaccent(query)), '[^[:alnum:]]+') AS term WHERE length(term) >= 3
  )
  SELECT s.project_id FROM project_search s
  WHERE (SELECT all_terms[1] FROM terms) <% s.words
    AND (SELECT bool_and(term <% s.words) FROM unnest((SELECT all_terms FROM terms)) AS term)
    AND (s.territory_id = (SELECT app_territory_id())
      OR (s.review_status = 'accepted' AND (SELECT app_role()) IN ('contributor', 'coordinator', 'partner'))
      OR (s.review_status <> 'draft' AND (SELECT app_role()) IN ('reviewer', 'admin')))
$$;
