/** The best plain SQL we know for criteria, over the same narrow rows of facts: no policies, no tree, the criteria by hand. */

// Of BENCH_SCHEME (bench/load-schemes.ts), in the order of its criteria. True, false, or null: to be checked.
const PRIORITIES =
  "(SELECT array_agg(id::smallint) FROM priority WHERE slug IN ('entrepreneuriat', 'commerce-artisanat'))";
const VERDICT = `CASE WHEN f.priority_ids <> '{}' THEN f.priority_ids && t.priorities END
  AND CASE WHEN f.qpv_generations <> '{}' THEN true WHEN f.says_place THEN false END
  AND f.total_cost_cents BETWEEN 5000000 AND 700000000
  AND f.phase IN ('idea', 'study')
  AND (f.owner_kind IN ('localAuthority', 'commune', 'epci', 'ept') OR f.need_kinds && '{engineering,land}')
  AND coalesce(i.value, i.target_value) >= 10`;

/** One page, exact counts by verdict, territory, priority and phase. What a page explains is the application's. */
export const PROJECTS_OF_SCHEME = `WITH judged AS MATERIALIZED (
    SELECT f.project_id, f.territory_id, f.main_priority_id, f.phase, f.review_status, ${VERDICT} AS verdict
    FROM project_fact f CROSS JOIN (SELECT ${PRIORITIES} AS priorities) AS t
      LEFT JOIN project_indicator i ON i.project_id = f.project_id AND i.indicator_id = (SELECT id FROM indicator WHERE slug = 'emplois-crees')
    WHERE f.review_status <> 'draft'),
  page AS (SELECT project_id, verdict FROM judged ORDER BY CASE WHEN verdict THEN 0 WHEN verdict IS NULL THEN 1 ELSE 2 END, project_id DESC LIMIT 20)
  SELECT (SELECT json_agg(c) FROM (SELECT verdict, territory_id, main_priority_id, phase, review_status, count(*) FROM judged GROUP BY 1, 2, 3, 4, 5) AS c) AS cells,
    (SELECT json_agg(json_build_object('reference', p.reference, 'title', p.title, 'verdict', page.verdict, 'territory', t.programme_name, 'facts', f))
     FROM page JOIN project p ON p.id = page.project_id JOIN project_fact f ON f.project_id = p.id JOIN territory t ON t.id = p.territory_id) AS projects`;

/** What all schemes ask and what the project has: matching them is the application's, as no scheme is like another. */
export const SCHEMES_OF_PROJECT = `SELECT
    (SELECT json_agg(json_build_object('slug', s.slug, 'name', s.name, 'operator', s.operator, 'criteria',
       (SELECT json_agg(json_build_object('node', c.node, 'parent', c.parent, 'combine', c.combine, 'kind', c.kind, 'parameters', c.parameters,
          'sentence', c.sentence) ORDER BY c.node)
        FROM criteria_set k JOIN eligibility_criterion c ON c.set_id = k.id WHERE k.scheme_id = s.id))) FROM support_scheme s) AS schemes,
    (SELECT row_to_json(f) FROM project p JOIN project_fact f ON f.project_id = p.id WHERE p.reference = $1) AS facts,
    (SELECT json_agg(i) FROM project p JOIN project_indicator i ON i.project_id = p.id WHERE p.reference = $1) AS indicators`;
