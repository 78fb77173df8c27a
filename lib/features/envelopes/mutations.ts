import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { formatMoney } from "@/lib/kernel/format";
import { ok, refuse } from "@/lib/kernel/result";
import { withActor } from "@/lib/platform/db";
import { selectEnvelopePlace } from "./data";
import { maySetEnvelopes } from "./policy";
import type { EnvelopeInput, EnvelopeOutcome } from "./types";

/** Sets an envelope, or its amount anew. The same amount sent twice is set once; over a colleague's, it is told. */
export function setEnvelope(actor: Actor, input: EnvelopeInput): Promise<EnvelopeOutcome> {
  return withActor(actor, async (tx): Promise<EnvelopeOutcome> => {
    if (!maySetEnvelopes(actor)) return refuse("forbidden");
    const { schemeId, territoryId } = await selectEnvelopePlace(tx, actor.organisationId, input);
    if (schemeId === null) return refuse("unknownScheme");
    if (input.territorySlug !== null && territoryId === null) return refuse("unknownTerritory");
    const { year, amountCents } = input;
    const [made] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO scheme_envelope (organisation_id, scheme_id, year, territory_id, amount_cents, updated_by_id, updated_by_name)
      VALUES (${actor.organisationId}, ${schemeId}, ${year}::smallint, ${territoryId}::smallint, ${amountCents}::bigint, ${actor.userId}::uuid,
        ${actor.name})
      ON CONFLICT (organisation_id, scheme_id, year, territory_id) DO NOTHING RETURNING id`;
    const record = (id: number, before: string) => tx.$executeRaw`
      INSERT INTO journal_entry (at, actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, changes)
      VALUES (clock_timestamp(), ${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, 'setEnvelope', 'envelope', ${String(id)},
        ${JSON.stringify({ amount: { before, after: formatMoney(amountCents) } })}::jsonb)`;
    if (made) {
      await record(made.id, "");
      return ok(made.id);
    }
    const [held] = await tx.$queryRaw<{ id: number; revision: number; amountCents: bigint }[]>`
      SELECT id, revision, amount_cents AS "amountCents" FROM scheme_envelope WHERE organisation_id = ${actor.organisationId}
        AND scheme_id = ${schemeId} AND year = ${year}::smallint AND territory_id IS NOT DISTINCT FROM ${territoryId}::smallint FOR UPDATE`;
    if (!held) throw new Error("an envelope that stands is its operator's to read");
    if (Number(held.amountCents) === amountCents) return ok(held.id);
    if (held.revision !== input.revision) return refuse("overtaken");
    await tx.$executeRaw`
      UPDATE scheme_envelope SET amount_cents = ${amountCents}::bigint, revision = revision + 1, updated_by_id = ${actor.userId}::uuid,
        updated_by_name = ${actor.name} WHERE id = ${held.id}`;
    await record(held.id, formatMoney(Number(held.amountCents)));
    return ok(held.id);
  });
}
