import { createHash } from "node:crypto";
import type pg from "pg";
import { LaunchProblem } from "@/scripts/launch-problem";

export type MigrationScript = { name: string; script: string };

/** As Prisma computes them; a checkout may have changed the ends of the lines, which changes nothing else. */
function checksums(script: string): string[] {
  const unix = script.replaceAll("\r\n", "\n");
  return [unix, unix.replaceAll("\n", "\r\n")].map((text) => createHash("sha256").update(text).digest("hex"));
}

/**
 * A migration applied under the same name with another text: the database was made by a working version from before the
 * first release, and what is pending would meet tables that are there already. Names that we do not know are let pass,
 * as Prisma does: the code may have gone back by one release.
 * @throws LaunchProblem that says how to start afresh.
 */
export async function refuseRewritten(client: pg.Client, ours: MigrationScript[]): Promise<void> {
  const table = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists");
  if (!table.rows[0]?.exists) return;
  const { rows } = await client.query<{ name: string; checksum: string }>(
    "SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const rewritten = ours.filter(({ name, script }) =>
    rows.some((applied) => applied.name === name && !checksums(script).includes(applied.checksum)),
  );
  if (rewritten.length === 0) return;
  throw new LaunchProblem(
    `Cette base a été créée par une version de travail antérieure, dont le schéma a été réécrit depuis (${rewritten.map(({ name }) => name).join(", ")}), et ne peut pas être mise à jour : repartez d’une base neuve, en indiquant un autre dossier avec DATA_DIR ou en supprimant l’ancien (.data s’il n’est pas indiqué), ou une base vide avec DATABASE_URL.`,
  );
}
