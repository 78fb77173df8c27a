import type { Pool } from "pg";
import type { StrategyState } from "@/lib/features/strategies/constants";
import { EMPTY_CONTENT } from "@/lib/features/strategies/content/rules";
import type { StrategyContent } from "@/lib/features/strategies/content/types";

export const AXIS_KEY = "00000000-0000-4000-8000-00000000a001";
export const OBJECTIVE_KEY = "00000000-0000-4000-8000-00000000b001";
export const OTHER_OBJECTIVE_KEY = "00000000-0000-4000-8000-00000000b002";

/** One of everything; the QPV is Roubaix's. */
export const SAMPLE_CONTENT: StrategyContent = {
  ...EMPTY_CONTENT,
  title: "Stratégie confidentielle",
  summary: "Faire travailler le quartier.",
  diagnosis: {
    strengths: [
      { key: "00000000-0000-4000-8000-00000000c001", text: "Des locaux vides", qpvs: ["QN05969M"] },
    ],
    weaknesses: [{ key: "00000000-0000-4000-8000-00000000c002", text: "Peu d’entreprises", qpvs: [] }],
    opportunities: [],
    threats: [],
  },
  figures: [
    {
      key: "00000000-0000-4000-8000-00000000d001",
      label: "Taux de chômage",
      value: "24",
      unit: "%",
      source: "Insee",
      day: "2022-12-31",
      qpv: null,
    },
  ],
  axes: [
    {
      key: AXIS_KEY,
      title: "Rouvrir les rez-de-chaussée",
      text: "",
      objectives: [
        {
          key: OBJECTIVE_KEY,
          title: "Vingt locaux remis en activité",
          text: "",
          priorities: ["commerce-artisanat"],
          qpvs: ["QN05969M"],
          needs: ["land"],
          answersFor: "Direction du commerce",
          targets: [
            {
              key: "00000000-0000-4000-8000-00000000e001",
              indicator: "locaux-remis-en-activite",
              baseline: { value: 3, denominator: null, day: "2025-12-31", source: "Ville" },
              target: { value: 20, denominator: null },
              year: 2028,
            },
          ],
        },
        {
          key: OTHER_OBJECTIVE_KEY,
          title: "Une halle de fabrication",
          text: "",
          priorities: ["activites-productives"],
          qpvs: [],
          needs: [],
          answersFor: "",
          targets: [],
        },
      ],
    },
  ],
};

/** The strategy of a territory, as the application would have left it. `pool` logs in as a superuser. */
export async function insertStrategy(
  pool: Pool,
  territory: string,
  {
    state = "elaboration",
    content = SAMPLE_CONTENT,
  }: { state?: StrategyState; content?: StrategyContent } = {},
): Promise<number> {
  await pool.query("DELETE FROM strategy WHERE territory_id = (SELECT id FROM territory WHERE slug = $1)", [
    territory,
  ]);
  const { rows } = await pool.query(
    `INSERT INTO strategy (territory_id, state, content, updated_by_name)
     SELECT id, $2, $3, 'x' FROM territory WHERE slug = $1 RETURNING id`,
    [territory, state, content],
  );
  return rows[0].id;
}

/** As its next version, by the application itself. */
export async function setStrategyState(pool: Pool, strategyId: number, state: StrategyState): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.role', 'system', true)");
    await client.query(
      "UPDATE strategy SET state = $2, version = version + 1, updated_at = clock_timestamp() WHERE id = $1",
      [strategyId, state],
    );
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}
