import fc from "fast-check";
import type { Pool } from "pg";
import { PHASES, PROGRESS_STATUSES, REVIEW_STATUSES } from "@/lib/features/projects/constants";
import { NOT_STATED, NOT_STATED_TOKEN } from "@/lib/features/projects/search/constants";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import { type Actor, ROLES } from "@/lib/kernel/actor";
import { mintActor } from "@/lib/platform/actors";

/** 400 projects, with holes where people leave holes, over 12 of the 14 territories. Deterministic. */
export async function fillProgramme(pool: Pool): Promise<void> {
  await pool.query(
    `INSERT INTO project (territory_id, creation_key, title, summary, main_priority_id, priority_ids, qpv_codes, phase, progress_status,
       starts_on, total_cost_cents, review_status, submitted_at)
     SELECT 1 + h % 12, gen_random_uuid(), (ARRAY['Pépinière', 'Halle', 'Fablab'])[1 + h % 3] || ' ' || g, 'Un projet du quartier',
       CASE WHEN h % 9 > 0 THEN tags[1] END, CASE WHEN h % 9 > 0 THEN tags ELSE '{}' END,
       ARRAY(SELECT code FROM qpv WHERE territory_id = 1 + h % 12 ORDER BY md5(code || g) LIMIT h % 3),
       (ARRAY['idea', 'study', 'operation', NULL])[1 + (h / 2) % 4],
       (ARRAY['onTrack', 'late', 'paused', 'blocked', 'abandoned', 'completed', NULL])[1 + (h / 3) % 7],
       CASE WHEN h % 4 > 0 THEN '2023-01-01'::date + h % 900 END, CASE WHEN h % 6 > 0 THEN (h % 5000) * 12345 END, status,
       CASE WHEN status <> 'draft' THEN '2025-01-01'::timestamptz + h % 500 * interval '1 day' END
     FROM generate_series(1, 400) AS g,
       LATERAL (SELECT ('x' || substr(md5(g::text), 1, 6))::bit(24)::int AS h) AS seed,
       LATERAL (SELECT (ARRAY(SELECT id FROM priority ORDER BY md5(id::text || g)))[1:1 + h % 4] AS tags) AS chosen,
       LATERAL (SELECT (ARRAY['draft', 'submitted', 'changesRequested', 'accepted', 'accepted', 'accepted', 'rejected'])[1 + (h / 5) % 7] AS status) AS state`,
  );
  await pool.query(
    `INSERT INTO funding_line (project_id, position, funder_id, amount_cents, state)
     SELECT p.id, n, CASE WHEN (p.id + n) % 11 > 0 THEN f.ids[1 + (p.id * 7 + n * 3) % cardinality(f.ids)] END,
       CASE WHEN (p.id + n) % 7 > 0 THEN p.id * n * 9876 END, (ARRAY['requested', 'granted', 'paid', 'refused'])[1 + (p.id + n) % 4]
     FROM project p, generate_series(1, 3) AS n, (SELECT array_agg(id ORDER BY id) AS ids FROM organisation WHERE is_funder) AS f
     WHERE n <= p.id % 4`,
  );
}

/** One of each role; the two of a territory, and one of a territory without any project. */
export async function actorsOf(pool: Pool): Promise<Actor[]> {
  const { rows } = await pool.query<{ id: number; territory_id: number }>(
    "SELECT id, territory_id FROM organisation WHERE territory_id IN (1, 14) ORDER BY territory_id",
  );
  const people = ROLES.map((role) => ({
    role,
    at: role === "contributor" || role === "coordinator" ? rows[0] : undefined,
  }));
  return [...people, { role: "contributor" as const, at: rows[1] }].map(({ role, at }, position) =>
    mintActor({
      role,
      userId: `00000000-0000-4000-8000-00000000000${position}`,
      name: role,
      email: `${role}@exemple.test`,
      organisationId: at?.id ?? null,
      organisationName: role,
      territoryId: at?.territory_id ?? null,
    }),
  );
}

const few = <const Value>(...values: readonly Value[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Value[]>([]) },
    { weight: 2, arbitrary: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }) },
  );
const rarely = <Value>(...values: readonly Value[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...values) });
const seldom = <Value>(...values: readonly Value[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant<Value[]>([]) },
    { weight: 1, arbitrary: fc.constantFrom(...values).map((v) => [v]) },
  );
const PRIORITY_SLUGS = [
  "entrepreneuriat",
  "commerce-artisanat",
  "activites-productives",
  "transition-numerique",
];

/** Any view that an address can say; half of them within what is kept as sums. */
export function viewFilters(): fc.Arbitrary<ProjectFilters> {
  return fc
    .record({
      query: rarely("pépinière", "halle", "fablba", "QP-LAVAL-0001", "rien-de-tel").map(
        (query) => query ?? "",
      ),
      territories: few("roubaix", "laval", "arras", "toulouse", "inconnu"),
      priorities: seldom(...PRIORITY_SLUGS),
      mainPriorities: few(...PRIORITY_SLUGS, NOT_STATED_TOKEN),
      phases: few<ProjectFilters["phases"][number]>(...PHASES, NOT_STATED),
      progressStatuses: few<ProjectFilters["progressStatuses"][number]>(...PROGRESS_STATUSES, NOT_STATED),
      reviewStatuses: few(...REVIEW_STATUSES),
      qpvCodes: seldom("QN05912M", "QN05301M"),
      funders: seldom("anru", "banque-des-territoires", "bpifrance"),
      costFromCents: rarely(100_000, 20_000_000),
      gapToCents: rarely(0, 10_000_000),
      startsTo: rarely("2024-06-30"),
    })
    .map((some) => ({ ...NO_FILTERS, ...some }));
}
