-- Whether any visible project holds all the words: decides between the words as written and the forgiving search.
CREATE FUNCTION search_finds(query text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM project_search s
    WHERE s.document @@ websearch_to_tsquery('french_unaccent', query)
      AND (s.territory_id = (SELECT app_territory_id())
        OR (s.review_status = 'accepted' AND (SELECT app_role()) IN ('contributor', 'coordinator', 'partner'))
        OR (s.review_status <> 'draft' AND (SELECT app_role()) IN ('reviewer', 'admin'))))
$$;
