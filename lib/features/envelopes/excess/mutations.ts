import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import type { Excess } from "../types";

export type Promised = {
  readonly organisationId: number;
  readonly schemeId: number | null;
  readonly year: number | null;
  readonly territoryId: number;
  /** Of an answer that is changed: it is not counted twice. */
  readonly answerId: number | null;
  readonly cents: number;
  /** Whether what others only proposed counts too. */
  readonly besideProposals: boolean;
};

type Row = {
  id: number;
  territoryName: string | null;
  amountCents: bigint;
  proposedCents: bigint;
  engagedCents: bigint;
};

/** The envelopes that this would go over. They are held until the end of the transaction: two who grant at once take turns. */
export async function selectExcesses(tx: Tx, promised: Promised): Promise<Excess[]> {
  const { organisationId, schemeId, year, territoryId, answerId, cents, besideProposals } = promised;
  if (schemeId === null || year === null) return [];
  const held = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM scheme_envelope WHERE organisation_id = ${organisationId} AND scheme_id = ${schemeId} AND year = ${year}
      AND (territory_id IS NULL OR territory_id = ${territoryId}) ORDER BY id FOR UPDATE`;
  if (held.length === 0) return [];
  const ids = held.map(({ id }) => id);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT e.id, t.programme_name AS "territoryName", e.amount_cents AS "amountCents", f.proposed_cents AS "proposedCents",
      f.engaged_cents AS "engagedCents"
    FROM scheme_envelope e JOIN envelope_sums(${ids}::integer[], ${answerId}::integer) f ON f.envelope_id = e.id
      LEFT JOIN territory t ON t.id = e.territory_id ORDER BY e.id`;
  return rows.flatMap(({ id, territoryName, ...sums }) => {
    const amountCents = Number(sums.amountCents);
    const engaged = Number(sums.engagedCents) + (besideProposals ? Number(sums.proposedCents) : 0);
    const overCents = engaged + cents - amountCents;
    return overCents > 0 ? [{ envelopeId: id, territoryName, amountCents, overCents }] : [];
  });
}

/** Who went over knowingly, and by how much. */
export async function recordExcesses(
  tx: Tx,
  actor: Actor,
  answerId: number,
  excesses: readonly Excess[],
): Promise<void> {
  for (const { envelopeId, overCents } of excesses)
    await tx.$executeRaw`
      INSERT INTO envelope_excess (envelope_id, answer_id, organisation_id, over_cents, at, confirmed_by_id, confirmed_by_name)
      VALUES (${envelopeId}, ${answerId}, ${actor.organisationId}, ${overCents}, clock_timestamp(), ${actor.userId}::uuid, ${actor.name})`;
}
