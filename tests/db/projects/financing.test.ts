import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { amountsOfLine, planFigures, sumsOfLines } from "@/lib/features/projects/financing/rules";
import type { PlanLine } from "@/lib/features/projects/financing/types";
import { EMPTY_FUNDING_LINE } from "@/lib/features/projects/rules";
import { testDatabase } from "@/tests/support/database";
import { line as anyLine } from "@/tests/support/project-histories";

const database = testDatabase();
let client: pg.Client;
let projectId: number;

const MOST = 99_999_999_999_999;

beforeAll(async () => {
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query("SELECT set_config('app.role', 'system', false)");
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO project (territory_id, creation_key, priority_ids, qpv_codes, total_cost_cents)
     VALUES (1, gen_random_uuid(), '{}', '{}', $1) RETURNING id`,
    [MOST],
  );
  projectId = rows[0]?.id ?? 0;
});
afterAll(() => client.end());

const planLine: fc.Arbitrary<PlanLine> = fc
  .tuple(anyLine, fc.boolean())
  .map(([{ funder: _, ...said }, isPublic]) => ({ ...EMPTY_FUNDING_LINE, ...said, isPublic }));

async function writeLines(lines: readonly PlanLine[]): Promise<void> {
  await client.query("DELETE FROM funding_line WHERE project_id = $1", [projectId]);
  await client.query(
    `INSERT INTO funding_line (project_id, position, amount_cents, granted_cents, paid_cents, nature, state)
     SELECT $1, 1, n.* FROM unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::text[]) AS n`,
    [
      projectId,
      lines.map(({ amountCents }) => amountCents),
      lines.map(({ grantedCents }) => grantedCents),
      lines.map(({ paidCents }) => paidCents),
      lines.map(({ nature }) => nature),
      lines.map(({ state }) => state),
    ],
  );
}

describe("the database and the screen count the same", () => {
  it("line by line", async () => {
    await fc.assert(
      fc.asyncProperty(planLine, async (line) => {
        await writeLines([line]);
        const { rows } = await client.query(
          `SELECT coalesce(s.asked, 0)::text AS asked, coalesce(s.granted, 0)::text AS granted, coalesce(s.paid, 0)::text AS paid
           FROM funding_line l, funding_line_sums(l) AS s WHERE l.project_id = $1`,
          [projectId],
        );
        const { asked, granted, paid } = amountsOfLine(line);
        expect(rows).toEqual([{ asked: String(asked), granted: String(granted), paid: String(paid) }]);
      }),
      { numRuns: 150 },
    );
  });

  it("plan by plan, to the cent, up to 30 lines of the largest amount", async () => {
    const largest = Array.from({ length: 30 }, () => ({
      ...EMPTY_FUNDING_LINE,
      amountCents: MOST,
      state: "paid" as const,
      isPublic: true,
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(planLine, { maxLength: 30 }), async (lines) => {
        await writeLines(lines);
        const { rows } = await client.query(
          `SELECT funding_asked_cents::text AS asked, funding_granted_cents::text AS granted, funding_paid_cents::text AS paid,
             funding_gap_cents::text AS remaining FROM project WHERE id = $1`,
          [projectId],
        );
        const sums = sumsOfLines(lines);
        const { remaining } = planFigures(lines, MOST);
        expect(rows).toEqual([
          {
            asked: String(sums.asked),
            granted: String(sums.granted),
            paid: String(sums.paid),
            remaining: String(remaining),
          },
        ]);
      }),
      { numRuns: 60, examples: [[largest], [[]]] },
    );
  });
});
