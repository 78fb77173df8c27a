import "server-only";
import type { Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { KnownScheme } from "../types";

type Row = Omit<KnownScheme, "fields"> & {
  readonly externalId: string;
  readonly fields: KnownScheme["fields"];
};

/** Imported schemes as the catalogue has them, by what the source calls them. Part of a unit of work. */
export async function listKnownSchemes(
  tx: Tx,
  externalIds: readonly string[],
  lock: "free" | "locked" = "free",
): Promise<ReadonlyMap<string, KnownScheme>> {
  const locking = lock === "locked" ? Prisma.sql`FOR UPDATE OF s` : Prisma.empty;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.slug, s.external_id AS "externalId", s.content_hash AS "contentHash", s.gone_at IS NOT NULL AS "isGone",
      s.kept_fields AS "keptFields", jsonb_build_object(
        'name', s.name, 'operator', s.operator, 'operatorGroup', s.operator_group, 'natures', s.natures,
        'priorities', ARRAY(SELECT p.slug FROM priority p WHERE p.id = ANY (s.priority_ids) ORDER BY p.position),
        'applicants', s.applicants, 'zones', s.zones, 'perimeter', s.perimeter,
        'territories', CASE WHEN s.territory_ids IS NOT NULL THEN
          to_jsonb(ARRAY(SELECT t.slug FROM territory t WHERE t.id = ANY (s.territory_ids) ORDER BY t.id)) END,
        'purpose', s.purpose, 'audience', s.audience, 'amount', s.amount, 'highestAmountCents', s.highest_amount_cents,
        'opensOn', s.opens_on, 'closesOn', s.closes_on, 'situation', s.situation, 'situationNote', s.situation_note,
        'warning', s.warning, 'sourceDate', s.source_date, 'url', s.url, 'sources', s.sources) AS fields
    FROM support_scheme s WHERE s.source = 'aidesTerritoires' AND s.external_id = ANY (${[...externalIds]}::text[])
    ORDER BY s.id ${locking}`;
  return new Map(rows.map(({ externalId, ...known }) => [externalId, known]));
}
