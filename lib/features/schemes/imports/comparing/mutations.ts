import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { type Tx, withActor } from "@/lib/platform/db";
import { readAid } from "../aid/service";
import type { Directory } from "../aid/types";
import {
  addressKey,
  type Comparison,
  compareAid,
  goneHoldOf,
  nameKey,
  type RunSums,
} from "../comparison/rules";
import { APPLICABLE, BATCH_SIZE, CHOSEN_AT_FIRST, type Verdict } from "../constants";
import { listKnownSchemes } from "../known/data";
import { NOTHING_NEW, unreadableReason } from "../labels";
import { mayReadSource } from "../policy";
import type { AidIssue, ReadAid } from "../types";

const LONGEST_STEP_MS = 60_000;

/**
 * Compares some of the aids that wait, each batch in a transaction of its own: a process that ends in the middle has done
 * whole batches, and the next goes on. After the last one, what was not seen is told, and the report is ready.
 * @returns whether there is more to do.
 */
export function compareAids(actor: Actor, importId: number, directory: Directory): Promise<boolean> {
  if (!mayReadSource(actor)) return Promise.resolve(false);
  return withActor(
    actor,
    async (tx) => {
      const [run] = await tx.$queryRaw<{ isWhole: boolean }[]>`
        SELECT shortfall = '' AS "isWhole" FROM scheme_import WHERE id = ${importId} AND status = 'comparing' FOR UPDATE`;
      if (!run) return false;
      const waiting = await tx.$queryRaw<Waiting[]>`
        SELECT external_id AS "externalId", raw FROM scheme_import_item
        WHERE import_id = ${importId} AND verdict IS NULL ORDER BY position LIMIT ${BATCH_SIZE}`;
      if (waiting.length === 0) {
        await conclude(tx, importId, run.isWhole);
        return false;
      }
      await compareBatch(tx, importId, waiting, directory);
      await tx.$executeRaw`
        UPDATE scheme_import SET progress_done = progress_done + ${waiting.length}::integer, touched_at = clock_timestamp()
        WHERE id = ${importId}`;
      return true;
    },
    LONGEST_STEP_MS,
  );
}

type Waiting = { readonly externalId: string; readonly raw: unknown };
type Told = Comparison & {
  readonly externalId: string;
  readonly schemeId: number | null;
  readonly twinId: number | null;
  readonly issues: readonly AidIssue[];
  readonly chosen: boolean;
};

async function compareBatch(
  tx: Tx,
  importId: number,
  waiting: readonly Waiting[],
  directory: Directory,
): Promise<void> {
  const known = await listKnownSchemes(
    tx,
    waiting.map(({ externalId }) => externalId),
  );
  const likenesses = await listLikenesses(tx);
  const told = waiting.map(({ externalId, raw }): Told => {
    const read = readAid(raw, directory);
    const before = known.get(externalId) ?? null;
    const schemeId = before?.id ?? null;
    if (!read.ok) {
      const issues = [{ kind: "unreadable" as const, reason: unreadableReason(read.fields) }];
      return {
        externalId,
        verdict: "unreadable",
        changes: [],
        schemeId,
        twinId: null,
        issues,
        chosen: false,
      };
    }
    const comparison = compareAid(read.aid, before);
    // Said again of what is new or changed only: an administrator who was told once has decided.
    const twinId = comparison.verdict === "unchanged" ? null : likenesses(read.aid, schemeId);
    const chosen = CHOSEN_AT_FIRST.includes(comparison.verdict);
    return { externalId, ...comparison, schemeId, twinId, issues: read.aid.issues, chosen };
  });
  await tx.$executeRaw`
    UPDATE scheme_import_item i SET verdict = t.verdict, changes = t.changes, issues = t.issues, scheme_id = t."schemeId",
      twin_id = t."twinId", chosen = t.chosen
    FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS t ("externalId" text, verdict text, changes jsonb, issues jsonb,
      "schemeId" integer, "twinId" integer, chosen boolean)
    WHERE i.import_id = ${importId} AND i.external_id = t."externalId"`;
}

/** Which scheme of the catalogue an aid looks like, by its name or an address; none for one that is linked already. */
async function listLikenesses(tx: Tx): Promise<(aid: ReadAid, schemeId: number | null) => number | null> {
  const own = await tx.$queryRaw<{ id: number; name: string; addresses: string[] }[]>`
    SELECT id, name, sources || coalesce(ARRAY[url], '{}') AS addresses FROM support_scheme WHERE source = 'catalogue'`;
  const linked = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM support_scheme WHERE source <> 'catalogue' AND twin_id IS NOT NULL`;
  const linkedIds = new Set(linked.map(({ id }) => id));
  const byKey = new Map<string, number>();
  for (const { id, name, addresses } of own)
    for (const key of [nameKey(name), ...addresses.map((address) => addressKey(address ?? ""))])
      if (key !== "") byKey.set(key, id);
  return ({ fields }, schemeId) => {
    if (schemeId !== null && linkedIds.has(schemeId)) return null;
    const keys = [nameKey(fields.name), ...[...fields.sources, fields.url ?? ""].map(addressKey)];
    return keys.map((key) => byKey.get(key)).find((id) => id !== undefined) ?? null;
  };
}

async function conclude(tx: Tx, importId: number, isWhole: boolean): Promise<void> {
  const [sums] = await tx.$queryRaw<RunSums[]>`
    SELECT (SELECT count(*)::integer FROM scheme_import_item WHERE import_id = ${importId}) AS seen,
      (SELECT count(*)::integer FROM scheme_import_item WHERE import_id = ${importId} AND external_id LIKE '?%') AS nameless,
      count(*)::integer AS standing, count(*) FILTER (WHERE i.external_id IS NULL)::integer AS unseen,
      (SELECT aid_count FROM scheme_import WHERE status = 'done' AND shortfall = '' ORDER BY id DESC LIMIT 1) AS before
    FROM support_scheme s LEFT JOIN scheme_import_item i ON i.import_id = ${importId} AND i.external_id = s.external_id
    WHERE s.source = 'aidesTerritoires' AND s.gone_at IS NULL`;
  if (!sums) throw new Error("a sum has a row");
  const goneHold = goneHoldOf(isWhole, sums);
  if (goneHold === "")
    await tx.$executeRaw`
      INSERT INTO scheme_import_item (import_id, external_id, position, name, verdict, scheme_id, chosen)
      SELECT ${importId}::integer, s.external_id, ${sums.seen}::integer + row_number() OVER (ORDER BY s.name), s.name, 'gone', s.id, true
      FROM support_scheme s WHERE s.source = 'aidesTerritoires' AND s.gone_at IS NULL
        AND NOT EXISTS (SELECT FROM scheme_import_item i WHERE i.import_id = ${importId} AND i.external_id = s.external_id)`;
  const rows = await tx.$queryRaw<{ verdict: Verdict; aids: number; unknown: number; alike: number }[]>`
    SELECT verdict, count(*)::integer AS aids, count(*) FILTER (WHERE issues @> '[{"kind": "unknownLabel"}]')::integer AS unknown,
      count(twin_id)::integer AS alike
    FROM scheme_import_item WHERE import_id = ${importId} GROUP BY verdict`;
  const counts = {
    ...Object.fromEntries(rows.map(({ verdict, aids }) => [verdict, aids])),
    unknownLabels: rows.reduce((sum, { unknown }) => sum + unknown, 0),
    likeness: rows.reduce((sum, { alike }) => sum + alike, 0),
  };
  const waits = rows.some(({ verdict }) => APPLICABLE.includes(verdict));
  await tx.$executeRaw`
    UPDATE scheme_import SET status = ${waits ? "review" : "done"}, gone_hold = ${goneHold}, counts = ${JSON.stringify(counts)}::jsonb,
      progress_done = 0, touched_at = clock_timestamp(), finished_at = CASE WHEN ${waits} THEN NULL ELSE clock_timestamp() END,
      message = CASE WHEN ${waits} THEN message ELSE btrim(message || ' ' || ${NOTHING_NEW}) END
    WHERE id = ${importId}`;
}
