import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { EMPTY_CONTENT } from "@/lib/features/strategies/content/rules";
import type { StrategyContent, StrategyObjective } from "@/lib/features/strategies/content/types";
import { insertStrategy } from "./strategy-fixture";

const PRIORITIES = ["entrepreneuriat", "commerce-artisanat", "activites-productives", "transition-numerique"];

const objective = (title: string, some: Partial<StrategyObjective> = {}): StrategyObjective => ({
  key: randomUUID(),
  title,
  text: "",
  priorities: [],
  qpvs: [],
  needs: [],
  answersFor: "",
  targets: [],
  ...some,
});

/** Two axes, five objectives; the last one is never attached to. */
export function programmeContent(qpvs: readonly string[] = []): StrategyContent {
  const target = (indicator: string, value: number, denominator: number | null = null) => ({
    key: randomUUID(),
    indicator,
    baseline: { value: 0, denominator, day: "2024-12-31", source: "" },
    target: { value, denominator },
    year: 2028,
  });
  return {
    ...EMPTY_CONTENT,
    title: "Stratégie du programme d’essai",
    axes: [
      {
        key: randomUUID(),
        title: "Entreprendre",
        text: "",
        objectives: PRIORITIES.slice(0, 2).map((priority, position) =>
          objective(`Objectif ${position}`, {
            priorities: [priority],
            qpvs: qpvs.slice(position, position + 1),
            needs: ["engineering"],
            targets: [target("emplois-crees", 10_000), target("vacance-commerciale", 5, 100)],
          }),
        ),
      },
      {
        key: randomUUID(),
        title: "Produire",
        text: "",
        objectives: PRIORITIES.slice(2).map((priority, position) =>
          objective(position === 1 ? "Sans rien" : "Objectif 2", {
            priorities: [priority],
            targets: [target("habitants-beneficiaires", 400)],
          }),
        ),
      },
    ],
  };
}

/**
 * Strategies of three territories, shared with the ministry, over the projects of tests/support/programme.ts: about two in
 * three serve one objective or several. Deterministic but for the keys. @returns the keys.
 */
export async function fillStrategies(pool: Pool): Promise<string[]> {
  for (const slug of ["aix-marseille", "roubaix", "laval"]) {
    const { rows } = await pool.query<{ code: string }>(
      "SELECT q.code FROM qpv q JOIN territory t ON t.id = q.territory_id WHERE t.slug = $1 ORDER BY q.code LIMIT 2",
      [slug],
    );
    await insertStrategy(pool, slug, {
      state: "shared",
      content: programmeContent(rows.map(({ code }) => code)),
    });
  }
  await pool.query(
    `INSERT INTO objective_project (objective_key, project_id, is_main)
     SELECT o.key, p.id, row_number() OVER (PARTITION BY p.id ORDER BY o.axis_position, o.position) = 1
     FROM strategy_objective o JOIN project p ON p.territory_id = o.territory_id
     WHERE o.title <> 'Sans rien' AND ('x' || substr(md5(p.id || o.title), 1, 6))::bit(24)::int % 5 < 2`,
  );
  const { rows } = await pool.query<{ key: string }>(
    "SELECT key::text FROM strategy_objective ORDER BY territory_id, axis_position, position",
  );
  return rows.map(({ key }) => key);
}
