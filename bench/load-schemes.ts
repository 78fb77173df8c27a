import pg from "pg";
import { APPLICANT_KINDS } from "@/lib/features/schemes/constants";
import { numberTree, rowsOf } from "@/lib/features/schemes/criteria/rules";
import type { CriterionDraft, CriterionTest } from "@/lib/features/schemes/criteria/types";

const PRIORITIES = [
  "entrepreneuriat",
  "commerce-artisanat",
  "activites-productives",
  "transition-numerique",
] as const;
const NEEDS = ["engineering", "land", "funding", "regulation"] as const;
const PHASES = ["idea", "study", "operation"] as const;

/** The scheme whose projects are asked for; bench/plain-matching.ts says the same by hand. */
export const BENCH_SCHEME = "banc-d-essai-0";

/** Seven criteria and a condition that no field records: what a scheme of the catalogue has, and a little more. */
function treeOf(n: number): CriterionDraft[] {
  const leaf = (test: CriterionTest): CriterionDraft => ({ test, sentence: "", source: "Banc d’essai" });
  const turn = <Item>(items: readonly Item[], length: number) =>
    Array.from({ length }, (_, i) => items[(n + i) % items.length] as Item);
  return [
    leaf({ kind: "priority", priorities: turn(PRIORITIES, 2), scope: "any" }),
    leaf({ kind: "inQpv", generations: [2015, 2024] }),
    leaf({ kind: "amount", of: "totalCost", from: 5_000_000 + n * 10_000, to: 700_000_000 }),
    leaf({ kind: "phase", phases: turn(PHASES, 2) }),
    {
      combine: "any",
      children: [
        leaf({ kind: "applicant", kinds: turn(APPLICANT_KINDS, 4) }),
        leaf({ kind: "need", needs: turn(NEEDS, 2) }),
      ],
    },
    leaf({ kind: "indicator", indicator: "emplois-crees", from: 10, to: null }),
    ...(n % 2 === 1 ? [leaf({ kind: "unknown", text: "La structure existe depuis trois ans." })] : []),
  ];
}

/**
 * Schemes beside those of the reference data, so that there are `count` in all; those of an earlier run that are too many go.
 * Deterministic: each is made from its number.
 */
export async function loadSchemes(databaseUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("BEGIN");
  await client.query("SELECT set_config('app.role', 'system', true)");
  const { rows } = await client.query<{ all: number; ours: number }>(
    `SELECT count(*)::int AS all, count(*) FILTER (WHERE slug LIKE 'banc-d-essai-%')::int AS ours FROM support_scheme`,
  );
  const { all = 0, ours = 0 } = rows[0] ?? {};
  const wanted = ours + count - all;
  for (let n = ours; n < wanted; n++) await loadScheme(client, n);
  await client.query(
    "DELETE FROM support_scheme WHERE substring(slug FROM '^banc-d-essai-(\\d+)$')::int >= $1",
    [wanted],
  );
  await client.query("COMMIT");
  await client.query("ANALYZE support_scheme, criteria_set, eligibility_criterion");
  await client.end();
}

async function loadScheme(client: pg.Client, n: number): Promise<void> {
  const { rows } = await client.query<{ id: number }>(
    `WITH scheme AS (
       INSERT INTO support_scheme (slug, name, operator, operator_group, natures, priority_ids, applicants, zones, purpose, conditions, situation, confidence, sources)
       VALUES ($1, $2, 'Opérateur d’essai', 'Opérateur d’essai', '{grant}', '{}', '{}', '{qpv}', 'Mesurer.', '{}', 'announced', 'low', '{}') RETURNING id)
     INSERT INTO criteria_set (scheme_id, version) SELECT id, 1 FROM scheme RETURNING id`,
    [`banc-d-essai-${n}`, `Dispositif d’essai ${n}`],
  );
  await client.query(
    `INSERT INTO eligibility_criterion (set_id, node, parent, depth, combine, kind, parameters, sentence, source)
     SELECT $1, node, parent, depth, combine, kind, parameters, sentence, source
     FROM jsonb_to_recordset($2::jsonb) AS r (node int, parent int, depth int, combine text, kind text, parameters jsonb, sentence text, source text)
     ORDER BY node`,
    [rows[0]?.id, JSON.stringify(rowsOf(numberTree(treeOf(n))))],
  );
}
