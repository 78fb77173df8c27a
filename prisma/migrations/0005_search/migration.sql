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
  document tsvector NOT NULL
);
CREATE INDEX project_search_document ON project_search USING gin (document);
CREATE INDEX project_search_scope ON project_search (territory_id, review_status);

-- Every word that stands in a title, a summary or an owner's name, without accents or capitals. No key: writers never
-- wait for one another, and a word that two of them bring at once does no harm. Words of deleted texts stay; they find
-- nothing.
CREATE TABLE search_word (word text NOT NULL);
CREATE INDEX search_word_known ON search_word (word);
CREATE INDEX search_word_alike ON search_word USING gin (word gin_trgm_ops);

CREATE FUNCTION search_words_of(text) RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT DISTINCT word FROM regexp_split_to_table(lower(unaccent($1)), '[^[:alnum:]]+') AS word
  WHERE length(word) BETWEEN 3 AND 40
$$;

CREATE FUNCTION project_index() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO project_search (project_id, territory_id, review_status, document)
  VALUES (NEW.id, NEW.territory_id, NEW.review_status,
    setweight(to_tsvector('french_unaccent', NEW.title || ' ' || NEW.reference), 'A')
      || setweight(to_tsvector('french_unaccent', NEW.summary), 'B')
      || setweight(to_tsvector('french_unaccent', NEW.project_owner || ' ' || NEW.objectives), 'C'))
  ON CONFLICT (project_id) DO UPDATE SET territory_id = excluded.territory_id, review_status = excluded.review_status,
    document = excluded.document;
  INSERT INTO search_word (word)
    SELECT said FROM search_words_of(NEW.title || ' ' || NEW.summary || ' ' || NEW.project_owner) AS said
    WHERE NOT EXISTS (SELECT FROM search_word WHERE word = said);
  RETURN NULL;
END $$;
CREATE TRIGGER project_indexed_insert AFTER INSERT ON project FOR EACH ROW EXECUTE FUNCTION project_index();
CREATE TRIGGER project_indexed_update AFTER UPDATE ON project FOR EACH ROW
  WHEN ((OLD.territory_id, OLD.review_status, OLD.title, OLD.summary, OLD.objectives, OLD.project_owner)
    IS DISTINCT FROM (NEW.territory_id, NEW.review_status, NEW.title, NEW.summary, NEW.objectives, NEW.project_owner))
  EXECUTE FUNCTION project_index();

-- Loads the extension's library, so that the setting below is known and an ordinary owner may name it.
SELECT similarity('', '');

-- A typo is forgiven word by word: each word of the search is replaced by the known words that look like it, and these
-- go through the full-text index. Comparing the search with every text instead took seconds on 100,000 projects.
--
-- The words of a search, each with the known words nearest to it. Null when one of them looks like nothing known.
-- 0.25: two letters swapped in an eight-letter word, against its plural. Of words so far apart, only those of about the
-- same length, or that the search begins, are near.
CREATE FUNCTION search_corrected(query text) RETURNS tsquery
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET pg_trgm.similarity_threshold = 0.25 AS $$
DECLARE
  asked text;
  alternatives tsquery;
  corrected tsquery;
BEGIN
  FOR asked IN SELECT search_words_of(query) LOOP
    -- A word too common to be indexed finds nothing and forbids nothing.
    CONTINUE WHEN numnode(plainto_tsquery('french_unaccent', asked)) = 0;
    SELECT (string_agg(words::text, ' | ') FILTER (WHERE numnode(words) > 0))::tsquery INTO alternatives
      FROM (SELECT DISTINCT word, similarity(word, asked) AS alike, max(similarity(word, asked)) OVER () AS best
            FROM search_word WHERE word % asked AND (abs(length(word) - length(asked)) <= 2 OR starts_with(word, asked))
            ORDER BY alike DESC, word LIMIT 8) AS near, plainto_tsquery('french_unaccent', word) AS words
      WHERE alike >= best - 0.1;
    IF alternatives IS NULL THEN RETURN NULL; END IF;
    corrected := coalesce(corrected && alternatives, alternatives);
  END LOOP;
  RETURN corrected;
END $$;

-- Ids of the visible projects that hold the words, or words that look like them. The territories and the statuses of the
-- view (null: all of them) stand here too, because a common word alone brings thousands of rows of which few are asked
-- for. The visibility is the one of policy project_select. Planned at each call: a rare and a common word need
-- different plans.
CREATE FUNCTION search_projects(query text, forgiving boolean DEFAULT false, territories smallint[] DEFAULT NULL, statuses text[] DEFAULT NULL) RETURNS SETOF integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 1000 AS $$
DECLARE
  words tsquery := CASE WHEN forgiving THEN search_corrected(query) ELSE websearch_to_tsquery('french_unaccent', query) END;
BEGIN
  RETURN QUERY EXECUTE 'SELECT s.project_id FROM project_search s WHERE s.document @@ $1'
    || CASE WHEN territories IS NULL THEN '' ELSE ' AND s.territory_id = ANY ($2)' END
    || CASE WHEN statuses IS NULL THEN '' ELSE ' AND s.review_status = ANY ($3)' END
    || ' AND (s.territory_id = (SELECT app_territory_id())
          OR (s.review_status = ''accepted'' AND (SELECT app_role()) IN (''contributor'', ''coordinator'', ''partner''))
          OR (s.review_status <> ''draft'' AND (SELECT app_role()) IN (''reviewer'', ''admin'')))'
    USING words, territories, statuses;
END $$;

-- Whether any visible project holds all the words: decides between the words as written and the forgiving search.
CREATE FUNCTION search_finds(query text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM project_search s
    WHERE s.document @@ websearch_to_tsquery('french_unaccent', query)
      AND (s.territory_id = (SELECT app_territory_id())
        OR (s.review_status = 'accepted' AND (SELECT app_role()) IN ('contributor', 'coordinator', 'partner'))
        OR (s.review_status <> 'draft' AND (SELECT app_role()) IN ('reviewer', 'admin'))))
$$;
