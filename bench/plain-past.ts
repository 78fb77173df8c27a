/** The best plain SQL we know for past evenings, over the same rows of each project's evenings: no policies, no kept sums. */

// $1 evening, $2 phase or null
const VISIBLE =
  "p.from_on <= $1 AND p.to_on > $1 AND p.review_status <> 'draft' AND ($2::text IS NULL OR p.phase = $2)";

/** Phase by phase, drafts are not counted: nothing but their number is known of them. */
export const DASHBOARD_PAST = `WITH cells AS MATERIALIZED (
    SELECT territory_id, review_status, main_priority_id, phase, progress_status, count(*) AS projects,
      sum(total_cost_cents) AS cost, sum(funding_asked_cents) AS asked, sum(funding_granted_cents) AS granted, sum(funding_gap_cents) AS gap
    FROM project_day p WHERE ${VISIBLE} GROUP BY 1, 2, 3, 4, 5)
  SELECT (SELECT json_agg(x) FROM (SELECT territory_id, main_priority_id, sum(projects), sum(cost), sum(asked), sum(granted), sum(gap)
      FROM cells WHERE review_status = 'accepted' GROUP BY 1, 2) AS x) AS matrix,
    (SELECT json_agg(x) FROM (SELECT phase, progress_status, sum(projects), sum(cost), sum(asked), sum(granted), sum(gap)
      FROM cells WHERE review_status = 'accepted' GROUP BY 1, 2) AS x) AS phases,
    (SELECT json_agg(x) FROM (SELECT territory_id, review_status, sum(projects) FROM cells GROUP BY 1, 2) AS x) AS statuses,
    (SELECT json_agg(x) FROM (SELECT f.funder_id, count(*), sum(f.asked_cents), sum(f.granted_cents) FROM project_funder_day f
      WHERE f.from_on <= $1 AND f.to_on > $1 AND f.review_status = 'accepted'
        AND ($2::text IS NULL OR f.project_id IN (SELECT p.project_id FROM project_day p WHERE ${VISIBLE})) GROUP BY 1) AS x) AS funders,
    (SELECT json_agg(x) FROM (SELECT territory_id, count(*) FROM project_day p
      WHERE p.from_on <= $1 AND p.to_on > $1 AND p.review_status = 'draft' AND $2::text IS NULL GROUP BY 1) AS x) AS drafts,
    (SELECT json_build_object('reference', v.reference, 'title', v.title, 'submittedOn', p.submitted_on)
      FROM project_day p JOIN project v ON v.id = p.project_id WHERE ${VISIBLE} AND p.review_status = 'submitted' AND v.review_status <> 'draft'
      ORDER BY p.submitted_on, p.project_id LIMIT 1) AS oldest`;

const STATE =
  "project_id, review_status, phase, progress_status, total_cost_cents AS cost, funding_asked_cents AS asked, funding_granted_cents AS granted, funding_paid_cents AS paid, status_on";
const MEASURES = ["cost", "asked", "granted", "paid"];
const BOTH = "a.review_status = 'accepted' AND b.review_status = 'accepted'";
const GONE = "b.review_status = 'accepted' AND a.review_status IS DISTINCT FROM 'accepted'";
const ARRIVED = "a.review_status = 'accepted' AND b.review_status IS DISTINCT FROM 'accepted'";
const sums = MEASURES.flatMap((measure) => [
  `sum(b.${measure}) FILTER (WHERE ${GONE}) AS gone_${measure}`,
  `sum(a.${measure}) FILTER (WHERE ${ARRIVED}) AS arrived_${measure}`,
  `sum(a.${measure} - b.${measure}) FILTER (WHERE ${BOTH} AND a.${measure} > b.${measure}) AS up_${measure}`,
  `sum(b.${measure} - a.${measure}) FILTER (WHERE ${BOTH} AND a.${measure} < b.${measure}) AS down_${measure}`,
]);

// $1 the last evening, $2 the first
export const BETWEEN_EVENINGS = `WITH before AS MATERIALIZED (
    SELECT ${STATE} FROM project_day WHERE from_on <= $2 AND to_on > $2 AND to_on <= $1 AND review_status <> 'draft'),
  after AS MATERIALIZED (
    SELECT ${STATE} FROM project_day WHERE from_on > $2 AND from_on <= $1 AND to_on > $1 AND review_status <> 'draft'),
  reached AS (SELECT review_status, count(DISTINCT project_id) AS projects FROM project_day
    WHERE from_on > $2 AND from_on <= $1 AND status_on > $2 AND review_status <> 'draft' GROUP BY 1)
  SELECT count(*) FILTER (WHERE ${GONE}) AS gone, count(*) FILTER (WHERE ${ARRIVED}) AS arrived, ${sums.join(", ")},
    count(*) FILTER (WHERE (a.phase, a.progress_status) IS DISTINCT FROM (b.phase, b.progress_status) AND a.project_id IS NOT NULL AND b.project_id IS NOT NULL) AS progressed,
    count(*) FILTER (WHERE a.project_id IS NULL) AS disappeared, (SELECT json_agg(reached) FROM reached) AS reached
  FROM before b FULL JOIN after a ON a.project_id = b.project_id`;
