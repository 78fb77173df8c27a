import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { CheckItem } from "../types";
import { GRID_JOURNAL_SHOWN } from "./constants";
import { mayManageGrid } from "./policy";
import type { GridJournalEntry } from "./types";

/** Who did what to one item, newest first; null for whoever may not read it. */
export async function listGridJournal(actor: Actor, itemId: number): Promise<GridJournalEntry[] | null> {
  if (!mayManageGrid(actor)) return null;
  return readAs<GridJournalEntry>(
    actor,
    Prisma.sql`SELECT id, at, actor_name AS "actorName", verb, changes FROM journal_entry
      WHERE subject_kind = 'checkItem' AND subject_key = ${String(itemId)} ORDER BY at DESC, id DESC LIMIT ${GRID_JOURNAL_SHOWN}::int`,
  );
}

/** For a mutation that goes on to change it: nobody else does meanwhile. */
export async function selectCheckItemForUpdate(tx: Tx, itemId: number): Promise<CheckItem | null> {
  const [found] = await tx.$queryRaw<CheckItem[]>`
    SELECT id, label, help, is_active AS "isActive", version FROM review_check_item WHERE id = ${itemId} FOR NO KEY UPDATE`;
  return found ?? null;
}
