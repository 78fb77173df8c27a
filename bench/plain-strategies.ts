/** The best plain SQL we know for a strategy and what stands behind it, as the ministry: no policies. $1: the slug of a territory. */
const ATTACHED = `attached AS MATERIALIZED (
    SELECT o.key, o.axis_position, p.id, p.phase, p.progress_status, p.review_status, p.main_priority_id, p.qpv_codes, p.funding_asked_cents AS asked,
      p.funding_granted_cents AS granted, p.funding_gap_cents AS gap
    FROM territory t JOIN strategy_objective o ON o.territory_id = t.id JOIN objective_project a ON a.objective_key = o.key JOIN project p ON p.id = a.project_id
    WHERE t.slug = $1 AND p.review_status NOT IN ('draft', 'rejected', 'archived') AND p.progress_status IS DISTINCT FROM 'abandoned')`;
const LOOSE = `SELECT count(*) FROM project p JOIN territory t ON t.id = p.territory_id
    WHERE t.slug = $1 AND p.review_status NOT IN ('draft', 'rejected', 'archived') AND p.progress_status IS DISTINCT FROM 'abandoned'
      AND NOT EXISTS (SELECT FROM objective_project a WHERE a.project_id = p.id)`;

/** The text, steps by objective, and what two indicators add up to. */
export const STRATEGY = `WITH ${ATTACHED}
  SELECT (SELECT row_to_json(s) FROM strategy s JOIN territory t ON t.id = s.territory_id WHERE t.slug = $1) AS strategy,
    (SELECT json_agg(r) FROM (SELECT key, phase, progress_status, review_status, count(*) FROM attached GROUP BY 1, 2, 3, 4) AS r) AS steps,
    (SELECT json_agg(r) FROM (SELECT t.key, f.indicator_id, count(*), count(f.measured_on) AS covered, sum(f.value) AS value, min(f.measured_on) AS oldest,
        max(f.measured_on) AS newest
      FROM attached t JOIN project_indicator f ON f.project_id = t.id
      WHERE f.indicator_id IN (SELECT id FROM indicator WHERE slug IN ('emplois-crees', 'entreprises-creees')) GROUP BY 1, 2) AS r) AS reaches,
    (SELECT count(DISTINCT id) FROM attached) AS attached, (${LOOSE}) AS unattached`;

/** Objective, axis and all × main priority, and neighbourhoods. */
export const MATRIX = `WITH ${ATTACHED}
  SELECT (SELECT json_agg(r) FROM (
      SELECT key::text AS line, main_priority_id, count(*), sum(asked) AS asked, sum(granted) AS granted, sum(gap) AS gap FROM attached GROUP BY 1, 2
      UNION ALL SELECT axis_position::text, main_priority_id, count(*), sum(asked), sum(granted), sum(gap)
        FROM (SELECT DISTINCT ON (axis_position, id) * FROM attached) AS once GROUP BY 1, 2
      UNION ALL SELECT '', main_priority_id, count(*), sum(asked), sum(granted), sum(gap) FROM (SELECT DISTINCT ON (id) * FROM attached) AS once GROUP BY 2) AS r) AS cells,
    (SELECT json_agg(r) FROM (SELECT q.code, q.name, (SELECT count(DISTINCT id) FROM attached WHERE q.code = ANY (qpv_codes)) AS attached
      FROM qpv q JOIN territory t ON t.id = q.territory_id WHERE t.slug = $1) AS r) AS qpvs,
    (SELECT json_agg(json_build_object('key', o.key, 'title', o.title)) FROM strategy_objective o JOIN territory t ON t.id = o.territory_id WHERE t.slug = $1) AS objectives,
    (${LOOSE}) AS unattached`;
