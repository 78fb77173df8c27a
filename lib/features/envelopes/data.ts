import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { mayReadEnvelopes, maySetEnvelopes } from "./policy";
import type { ConfirmedExcess, Envelope, EnvelopeChoices } from "./types";

type Row = Omit<Envelope, "excesses"> & {
  readonly excesses: readonly (Omit<ConfirmedExcess, "at"> & { readonly at: string })[];
};

/** The reader's own, or all of them for the ministry: the latest year first. */
export async function listEnvelopes(actor: Actor): Promise<Envelope[]> {
  if (!mayReadEnvelopes(actor)) return [];
  const rows = await readAs<Row>(
    actor,
    Prisma.sql`
      SELECT e.id, o.name AS "organisationName", o.slug AS "organisationSlug", s.name AS "schemeName", s.slug AS "schemeSlug", e.year,
        t.slug AS "territorySlug", t.programme_name AS "territoryName", e.amount_cents AS "amountCents", f.proposed_cents AS "proposedCents",
        f.engaged_cents AS "engagedCents", f.granted_cents AS "grantedCents", f.paid_cents AS "paidCents", f.answers, e.revision,
        e.updated_at AS "updatedAt", e.updated_by_name AS "updatedByName",
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'answerId', x.answer_id, 'overCents', x.over_cents, 'at', x.at,
            'confirmedByName', x.confirmed_by_name, 'reference', (SELECT p.reference FROM partner_answer a JOIN project p ON p.id = a.project_id
              WHERE a.id = x.answer_id)) ORDER BY x.id DESC), '[]')
          FROM envelope_excess x WHERE x.envelope_id = e.id) AS excesses
      FROM scheme_envelope e JOIN envelope_sums(ARRAY(SELECT id FROM scheme_envelope)) f ON f.envelope_id = e.id
        JOIN organisation o ON o.id = e.organisation_id JOIN support_scheme s ON s.id = e.scheme_id
        LEFT JOIN territory t ON t.id = e.territory_id
      ORDER BY e.year DESC, unaccent(o.name), unaccent(s.name), t.id NULLS FIRST`,
  );
  return rows.map((row) => ({
    ...row,
    excesses: row.excesses.map((excess) => ({ ...excess, at: new Date(excess.at) })),
  }));
}

/** What an operator sets envelopes for: its own schemes. */
export async function getEnvelopeChoices(actor: Actor): Promise<EnvelopeChoices> {
  if (!maySetEnvelopes(actor)) return { schemes: [], territories: [] };
  const [found] = await readAs<EnvelopeChoices>(
    actor,
    Prisma.sql`SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('value', s.slug, 'label', s.name) ORDER BY unaccent(s.name)), '[]')
        FROM support_scheme s JOIN organisation o ON o.slug = s.organisation_slug WHERE o.id = ${actor.organisationId}) AS schemes,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('value', slug, 'label', programme_name) ORDER BY unaccent(programme_name)), '[]')
        FROM territory) AS territories`,
  );
  return found ?? { schemes: [], territories: [] };
}

/** The place of an envelope: whose scheme, and which territory. Null where there is none. */
export async function selectEnvelopePlace(
  tx: Tx,
  organisationId: number,
  { schemeSlug, territorySlug }: { readonly schemeSlug: string; readonly territorySlug: string | null },
): Promise<{ readonly schemeId: number | null; readonly territoryId: number | null }> {
  const [scheme] = await tx.$queryRaw<{ id: number; name: string }[]>`
    SELECT s.id, s.name FROM support_scheme s JOIN organisation o ON o.slug = s.organisation_slug
    WHERE s.slug = ${schemeSlug} AND o.id = ${organisationId}`;
  const [territory] =
    territorySlug === null
      ? []
      : await tx.$queryRaw<{ id: number }[]>`SELECT id FROM territory WHERE slug = ${territorySlug}`;
  return { schemeId: scheme?.id ?? null, territoryId: territory?.id ?? null };
}
