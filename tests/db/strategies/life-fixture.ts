import { createHash, randomUUID } from "node:crypto";
import type { Pool } from "pg";
import type { ReceivedFile } from "@/lib/features/documents/types";
import { EMPTY_CONTENT } from "@/lib/features/strategies/content/rules";
import type { StrategyContent } from "@/lib/features/strategies/content/types";
import { adoptStrategy, applyStrategyCommand } from "@/lib/features/strategies/life/mutations";
import type { StrategyCommand } from "@/lib/features/strategies/life/rules";
import type { Actor } from "@/lib/kernel/actor";
import { insertStrategy } from "@/tests/support/strategy-fixture";

export const FIRST_OBJECTIVE = "11111111-1111-4111-8111-111111111111";
export const SECOND_OBJECTIVE = "22222222-2222-4222-8222-222222222222";
export const TODAY = "2026-06-16";
export const SLUG = "roubaix";

const objective = (key: string, title: string) => ({
  key,
  title,
  text: "Texte d’objectif",
  priorities: ["entrepreneuriat"],
  qpvs: ["QN05969M"],
  needs: ["land" as const],
  answersFor: "Personne confidentielle",
  targets: [
    {
      key: randomUUID(),
      indicator: "emplois-crees",
      baseline: { value: 10, denominator: null, day: "2025-12-31", source: "Relevé" },
      target: { value: 40, denominator: null },
      year: 2029,
    },
  ],
});

/** One axis with two objectives, and words that nobody else may read. */
export const CONTENT: StrategyContent = {
  ...EMPTY_CONTENT,
  title: "Stratégie d’essai",
  summary: "Résumé de la stratégie",
  diagnosis: {
    ...EMPTY_CONTENT.diagnosis,
    threats: [
      { key: "33333333-3333-4333-8333-333333333333", text: "Menace confidentielle", qpvs: ["QN05969M"] },
    ],
  },
  axes: [
    {
      key: "44444444-4444-4444-8444-444444444444",
      title: "Axe d’essai",
      text: "",
      objectives: [
        objective(FIRST_OBJECTIVE, "Premier objectif"),
        objective(SECOND_OBJECTIVE, "Second objectif"),
      ],
    },
  ],
};

/** As the application itself: what triggers refuse to everybody else. */
export async function asSystem(pool: Pool, sql: string, values: unknown[] = []): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN; SELECT set_config('app.role', 'system', true)");
    await client.query(sql, values);
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

/** A strategy in elaboration, without a past. @returns its id. */
export const beginStrategy = (pool: Pool): Promise<number> =>
  insertStrategy(pool, SLUG, { content: CONTENT });

const TABLES = [
  ...["strategy_edition_chunk", "strategy_edition_project", "published_strategy", "strategy_edition"],
  ...[
    "strategy_event",
    "strategy_comment",
    "strategy_version",
    "objective_project",
    "strategy_objective",
    "strategy",
  ],
];

/** Takes away whatever the strategies have left, frozen or not: between two tests only. */
export async function forgetStrategies(pool: Pool): Promise<void> {
  // Editions are never deleted; a test is not the application.
  await pool.query(
    `BEGIN; SET LOCAL session_replication_role = replica; ${TABLES.map((table) => `DELETE FROM ${table};`).join(" ")}
     DELETE FROM journal_entry WHERE subject_kind = 'strategy' OR verb = 'attachObjectives'; COMMIT`,
  );
}

export const versionOf = async (pool: Pool, id: number): Promise<number> =>
  (await pool.query("SELECT version FROM strategy WHERE id = $1", [id])).rows[0].version;

export function deliberation(words = "Délibération"): ReceivedFile {
  const bytes = Buffer.from(`%PDF-1.4 ${words}`);
  return {
    fileName: "deliberation.pdf",
    mediaType: "application/pdf",
    byteCount: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: async function* () {
      yield bytes;
    },
  };
}

/** Takes a step that is expected to be taken. */
export async function step(
  pool: Pool,
  id: number,
  actor: Actor,
  command: StrategyCommand,
  { adoptedOn = "2026-06-10", message = "Motif" } = {},
): Promise<void> {
  const version = await versionOf(pool, id);
  const outcome =
    command === "adopt"
      ? await adoptStrategy(actor, { slug: SLUG, version, adoptedOn }, deliberation(), TODAY)
      : await applyStrategyCommand(actor, { slug: SLUG, version, command, message });
  if (!outcome.ok) throw new Error(`${command}: ${outcome.refusal}`);
}

/** Attaches a project without going through the application. */
export async function attach(
  pool: Pool,
  projectId: number,
  key = FIRST_OBJECTIVE,
  isMain = true,
): Promise<void> {
  await pool.query("INSERT INTO objective_project (objective_key, project_id, is_main) VALUES ($1, $2, $3)", [
    key,
    projectId,
    isMain,
  ]);
}
