/** The best plain SQL we know for each answer: no policies, no Prisma, no Next. `reader` sees what the ministry sees. */
const VISIBLE = "p.review_status <> 'draft'";

const COLUMNS =
  "p.id, p.territory_id, p.review_status, p.updated_at, p.main_priority_id, p.priority_ids, p.phase, p.progress_status, p.qpv_codes";

const CHOICES = `SELECT (SELECT json_agg(json_build_object('id', id, 'slug', slug, 'label', programme_name) ORDER BY slug) FROM territory) AS territories,
  (SELECT json_agg(json_build_object('id', id, 'slug', slug, 'label', short_label) ORDER BY position) FROM priority) AS priorities,
  (SELECT json_agg(json_build_object('id', id, 'slug', slug, 'label', short_name) ORDER BY short_name) FROM organisation WHERE is_funder) AS funders`;

const GROUPED = `SELECT CASE GROUPING(territory_id, review_status, main_priority_id, phase, progress_status)
    WHEN 15 THEN 'territory' WHEN 23 THEN 'reviewStatus' WHEN 27 THEN 'mainPriority' WHEN 29 THEN 'phase' WHEN 30 THEN 'progress' ELSE 'total' END AS facet,
    coalesce(territory_id::text, review_status, main_priority_id::text, phase, progress_status, '') AS value, count(*) AS count
  FROM matches GROUP BY GROUPING SETS ((territory_id), (review_status), (main_priority_id), (phase), (progress_status), ())`;
const FUNDERS =
  "SELECT 'funder', f.funder_id::text, count(*) FROM matches m JOIN project_funder f ON f.project_id = m.id GROUP BY 2";
const PRIORITIES =
  "SELECT 'priority', tag::text, count(*) FROM matches m CROSS JOIN unnest(m.priority_ids) AS tag GROUP BY 2";
const QPVS = "SELECT 'qpv', tag, count(*) FROM matches m CROSS JOIN unnest(m.qpv_codes) AS tag GROUP BY 2";

/** Page, exact total and facets in one statement; `others` are the facets that leave their own filter out. */
function list(
  where: string,
  from: string,
  others: readonly string[],
  facets: readonly string[],
  after = "true",
): string {
  return `WITH matches AS MATERIALIZED (SELECT ${COLUMNS} FROM ${from} WHERE ${VISIBLE} AND ${where}),
    page AS MATERIALIZED (SELECT id FROM matches p WHERE ${after} ORDER BY updated_at DESC, id DESC LIMIT 26)
    SELECT (SELECT coalesce(json_agg(json_build_object('reference', p.reference, 'title', p.title, 'territoryId', p.territory_id,
        'mainPriorityId', p.main_priority_id, 'phase', p.phase, 'progressStatus', p.progress_status, 'reviewStatus', p.review_status,
        'totalCostCents', p.total_cost_cents, 'fundingGrantedCents', p.funding_granted_cents, 'fundingGapCents', p.funding_gap_cents,
        'updatedAt', p.updated_at, 'demo', p.demo) ORDER BY p.updated_at DESC, p.id DESC), '[]')
      FROM project p WHERE p.id = ANY (ARRAY(SELECT id FROM page))) AS items,
    (SELECT json_agg(json_build_array(facet, value, count)) FROM (${[GROUPED, ...facets, ...others].join(" UNION ALL ")}) AS counts) AS counts`;
}

const own = (facet: string, value: string, where: string) =>
  `SELECT '${facet}', ${value}, count(*) FROM project p WHERE ${VISIBLE} AND ${where} GROUP BY 2`;

export const LISTS = {
  // $1 territory ids, $2 review status, $3 priority ids
  filtered: list(
    "p.territory_id = ANY ($1::smallint[]) AND p.review_status = $2 AND p.priority_ids && $3::smallint[]",
    "project p",
    [
      own("territory", "p.territory_id::text", "p.review_status = $2 AND p.priority_ids && $3::smallint[]"),
      own(
        "reviewStatus",
        "p.review_status",
        "p.territory_id = ANY ($1::smallint[]) AND p.priority_ids && $3::smallint[]",
      ),
      `SELECT 'priority', tag::text, count(*) FROM project p CROSS JOIN unnest(p.priority_ids) AS tag
       WHERE ${VISIBLE} AND p.territory_id = ANY ($1::smallint[]) AND p.review_status = $2 GROUP BY 2`,
    ],
    [FUNDERS, QPVS],
  ),
  unfiltered: list("true", "project p", [], [PRIORITIES, FUNDERS]),
  // $1 instant, $2 id: the last row of the page before
  deep: list(
    "true",
    "project p",
    [],
    [PRIORITIES, FUNDERS],
    "(p.updated_at, p.id) < ($1::timestamptz, $2::integer)",
  ),
  // $1 words
  search: list(
    "s.document @@ websearch_to_tsquery('french_unaccent', $1)",
    "project_search s JOIN project p ON p.id = s.project_id",
    [],
    [PRIORITIES, FUNDERS],
  ),
};
export const LIST_CHOICES = CHOICES;

/** The live figures of the dashboard: what the rollups are measured against. */
export const DASHBOARD_LIVE = `WITH cells AS MATERIALIZED (
    SELECT territory_id, review_status, main_priority_id, phase, progress_status, count(*) AS projects,
      sum(total_cost_cents) AS cost, sum(funding_asked_cents) AS asked, sum(funding_granted_cents) AS granted, sum(funding_gap_cents) AS gap
    FROM project p WHERE ${VISIBLE} GROUP BY 1, 2, 3, 4, 5)
  SELECT (SELECT json_agg(x) FROM (SELECT territory_id, main_priority_id, sum(projects), sum(cost), sum(asked), sum(granted), sum(gap)
      FROM cells WHERE review_status = 'accepted' GROUP BY 1, 2) AS x) AS matrix,
    (SELECT json_agg(x) FROM (SELECT phase, progress_status, sum(projects), sum(cost), sum(asked), sum(granted), sum(gap)
      FROM cells WHERE review_status = 'accepted' GROUP BY 1, 2) AS x) AS phases,
    (SELECT json_agg(x) FROM (SELECT territory_id, review_status, sum(projects) FROM cells GROUP BY 1, 2) AS x) AS statuses,
    (SELECT json_agg(x) FROM (SELECT f.funder_id, count(*), sum(f.asked_cents), sum(f.granted_cents)
      FROM project_funder f WHERE f.review_status = 'accepted' GROUP BY 1) AS x) AS funders,
    (SELECT json_agg(x) FROM (SELECT territory_id, count(*) FROM project WHERE review_status = 'draft' GROUP BY 1) AS x) AS drafts,
    (SELECT json_build_object('reference', reference, 'title', title, 'submittedAt', submitted_at) FROM project
     WHERE review_status = 'submitted' ORDER BY submitted_at, id LIMIT 1) AS oldest`;

// $1 reference
export const ONE_PROJECT = `SELECT json_build_object('project', to_json(p), 'territory', to_json(t), 'commune', to_json(c), 'contact', to_json(k), 'note', n.text,
    'priorities', (SELECT json_agg(json_build_object('id', id, 'slug', slug, 'label', label)) FROM priority WHERE id = ANY (p.priority_ids)),
    'qpvs', (SELECT json_agg(json_build_object('code', code, 'generation', generation, 'name', name, 'communeNames', commune_names)) FROM qpv WHERE code = ANY (p.qpv_codes)),
    'lines', (SELECT json_agg(json_build_object('detail', l.detail, 'amountCents', l.amount_cents, 'state', l.state, 'funder', o.name) ORDER BY l.position)
              FROM funding_line l LEFT JOIN organisation o ON o.id = l.funder_id WHERE l.project_id = p.id)) AS answer
  FROM project p JOIN territory t ON t.id = p.territory_id LEFT JOIN commune c ON c.code_insee = p.code_insee
    LEFT JOIN project_contact k ON k.project_id = p.id LEFT JOIN project_note n ON n.project_id = p.id
  WHERE p.reference = $1`;

export const SESSION = `SELECT u.id, u.name, u.role, o.name AS organisation, o.territory_id FROM session s JOIN user_account u ON u.id = s.user_id
  JOIN organisation o ON o.id = u.organisation_id WHERE s.token_hash = $1 AND s.expires_at > now() AND u.disabled_at IS NULL`;
