import type pg from "pg";

/** Of each project. */
export const VERSIONS = 5;

/** Days between two versions, from the project's own number, so that the last is the project as it stands. */
const GAP =
  "(122 + extract(epoch FROM p.updated_at - '2024-06-01'::timestamptz)::bigint / 420 % 61) * interval '1 day'";

/**
 * The whole state of the last projects, five times: a draft without a plan, then an estimate with funders in mind, the
 * submission, the decision, the present. Each version is what the project's page would have shown that day.
 */
export async function insertVersions(client: pg.Client, projects: number): Promise<void> {
  // The evenings are made from all versions at the end of the load; each version knows its successor already.
  await client.query("ALTER TABLE project_version DISABLE TRIGGER USER");
  await client.query(
    `INSERT INTO project_version (project_id, number, valid_from, valid_to, author_name, state)
     SELECT p.id, k, p.updated_at - ($2 - k) * ${GAP}, CASE WHEN k < $2 THEN p.updated_at - ($2 - k - 1) * ${GAP} END, p.updated_by_name,
       jsonb_build_object('title', p.title, 'summary', p.summary, 'objectives', CASE WHEN k > 1 THEN p.objectives ELSE '' END,
         'projectOwner', p.project_owner, 'projectOwnerKind', p.project_owner_kind, 'mainPriority', p.main_priority_id, 'priorities', to_jsonb(p.priority_ids[2:]),
         'qpvCodes', to_jsonb(p.qpv_codes), 'codeInsee', NULL, 'point', NULL,
         'phase', CASE WHEN k > 2 THEN p.phase ELSE 'idea' END, 'progressStatus', CASE WHEN k = $2 THEN p.progress_status ELSE 'onTrack' END,
         'startsOn', p.starts_on, 'endsOn', NULL, 'taxBasis', NULL, 'costLines', '[]'::jsonb,
         'totalCost', CASE k WHEN 1 THEN NULL WHEN 2 THEN p.total_cost_cents * 8 / 10 ELSE p.total_cost_cents END,
         'fundingLines', CASE WHEN k = 1 THEN '[]'::jsonb ELSE l.lines END,
         'milestones', jsonb_build_array(
           jsonb_build_object('label', 'Étude de faisabilité', 'plannedOn', (p.updated_at - 200 * interval '1 day')::date, 'actualOn', NULL,
             'state', CASE WHEN k > 2 THEN 'reached' ELSE 'underway' END),
           jsonb_build_object('label', 'Ouverture', 'plannedOn', (p.updated_at + p.id % 400 * interval '1 day')::date, 'actualOn', NULL, 'state', 'planned')),
         'needs', jsonb_build_array(jsonb_build_object('kind', (ARRAY['engineering', 'land', 'funding', 'regulation'])[1 + p.id % 4],
           'text', 'Appui au montage de l’opération.', 'isMet', k > 3 AND p.id % 3 = 0)),
         'indicators', CASE WHEN k < 3 THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_object('indicatorId', i.id, 'baseline', NULL,
           'targets', jsonb_build_array(jsonb_build_object('on', (p.updated_at + interval '1 year')::date, 'value', 20 + p.id % 50, 'denominator', NULL, 'source', '', 'comment', '')),
           'measures', jsonb_build_array(jsonb_build_object('on', (p.updated_at - ($2 - k) * ${GAP})::date, 'value', k * (p.id % 9), 'denominator', NULL, 'source', 'Bilan', 'comment', '')))) END,
         'contact', jsonb_build_object('name', 'Contact ' || p.id, 'email', 'contact' || p.id || '@exemple.test', 'phone', '01 99 00 00 00'),
         'privateNote', '',
         'reviewStatus', CASE WHEN k < 3 OR p.review_status = 'draft' THEN 'draft' WHEN k = 3 THEN 'submitted'
           WHEN k = 4 AND p.review_status <> 'accepted' THEN 'submitted' ELSE p.review_status END)
     FROM (SELECT * FROM project ORDER BY id DESC LIMIT $1) AS p
       CROSS JOIN (SELECT id FROM indicator WHERE slug = 'emplois-crees') AS i
       CROSS JOIN generate_series(1, $2::int) AS k
       CROSS JOIN LATERAL (
         SELECT coalesce(jsonb_agg(jsonb_build_object('funderId', f.funder_id, 'funderName', '', 'detail', f.detail, 'nature', NULL,
           'amountCents', f.amount_cents, 'grantedCents', NULL, 'paidCents', NULL, 'requestedOn', NULL, 'grantedOn', NULL, 'paidOn', NULL,
           'refusedOn', NULL, 'refusalReason', '',
           'state', CASE WHEN k = 2 THEN 'envisaged' WHEN k = $2 THEN f.state WHEN k = 4 AND f.state IN ('granted', 'paid') THEN 'granted' ELSE 'requested' END)
           ORDER BY f.position), '[]') AS lines
         FROM funding_line f WHERE f.project_id = p.id) AS l`,
    [projects, VERSIONS],
  );
  await client.query("ALTER TABLE project_version ENABLE TRIGGER USER");
}
