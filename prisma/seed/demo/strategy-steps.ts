import { createHash } from "node:crypto";
import type pg from "pg";
import { stepChanges } from "@/lib/features/strategies/life/labels";
import { STRATEGY_TRANSITIONS } from "@/lib/features/strategies/life/rules";
import { formatDate } from "@/lib/kernel/format";
import { typeset } from "@/lib/kernel/typeset";
import type { DemoAuthor } from "@/prisma/seed/demo/directory";
import { smallPdf } from "@/prisma/seed/demo/small-pdf";
import type { DemoStrategy } from "@/prisma/seed/demo/strategy-format";
import { insertRows, type Row } from "@/prisma/seed/insert-rows";

const DAY = 86_400_000;

/** In the morning of the day that lies so far along between so many days ago and now. */
export function dayAlong(now: Date, daysAgo: number, share: number): Date {
  const day = new Date(now.getTime() - daysAgo * (1 - share) * DAY);
  day.setUTCHours(9, 30, 0, 0);
  return day;
}

type Setting = { readonly territoryId: number; readonly author: DemoAuthor; readonly now: Date };

/** Shared, adopted with its deliberation, revised, published: as the application does it, which the database follows. */
export async function takeSteps(client: pg.Client, strategy: DemoStrategy, setting: Setting): Promise<void> {
  const { territoryId, author, now } = setting;
  const { territory, steps, begunDaysAgo, published } = strategy;
  const journal: Row[] = [];
  for (const [turn, command] of steps.entries()) {
    const at = dayAlong(now, begunDaysAgo, 0.6 + turn * 0.12);
    const { from, to } = STRATEGY_TRANSITIONS[command];
    const edition = command === "adopt" ? await adopt(client, strategy, setting, at) : null;
    await client.query(
      `INSERT INTO strategy_event (strategy_id, territory_id, command, from_state, to_state, version, edition_number, at, actor_id,
         actor_name, organisation_name)
       SELECT id, territory_id, $2, $3, $4, version, $5, $6, $7, $8, $9 FROM strategy WHERE territory_id = $1`,
      [territoryId, command, from, to, edition, at, author.id, author.name, author.organisationName],
    );
    journal.push({
      at,
      actor_id: author.id,
      actor_name: author.name,
      organisation_name: author.organisationName,
      verb: command,
      subject_kind: "strategy",
      subject_key: territory,
      territory_id: territoryId,
      changes: stepChanges({ from, to, message: "", edition }),
    });
  }
  await insertRows(client, "journal_entry", journal);
  if (published)
    await client.query(
      `INSERT INTO published_strategy (strategy_id, number, parts)
       SELECT e.strategy_id, e.number, $2 FROM strategy_edition e WHERE e.territory_id = $1 AND e.superseded_at IS NULL`,
      [territoryId, published],
    );
}

async function adopt(
  client: pg.Client,
  { title }: DemoStrategy,
  { territoryId, author }: Setting,
  at: Date,
): Promise<number> {
  const adoptedOn = new Date(at.getTime() - 6 * DAY).toISOString().slice(0, 10);
  const bytes = smallPdf([
    "Document de démonstration",
    `Délibération du ${formatDate(adoptedOn)}`,
    typeset(title),
    "La stratégie est adoptée à l’unanimité.",
  ]);
  const { rows } = await client.query<{ strategy_id: number; number: number }>(
    `INSERT INTO strategy_edition (strategy_id, adopted_on, adopted_at, adopted_by_id, adopted_by_name, file_name, media_type, byte_count, sha256)
     SELECT id, $2, $3, $4, $5, 'deliberation.pdf', 'application/pdf', $6, $7 FROM strategy WHERE territory_id = $1
     RETURNING strategy_id, number`,
    [
      territoryId,
      adoptedOn,
      at,
      author.id,
      author.name,
      bytes.length,
      createHash("sha256").update(bytes).digest("hex"),
    ],
  );
  const edition = rows[0];
  if (!edition) throw new Error("demonstration data: an edition was not written");
  await client.query(
    "INSERT INTO strategy_edition_chunk (strategy_id, number, position, bytes) VALUES ($1, $2, 0, $3)",
    [edition.strategy_id, edition.number, bytes],
  );
  return edition.number;
}
