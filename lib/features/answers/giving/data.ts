import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { schemeState } from "../../schemes/rules";
import type { SchemeChoice } from "./types";

type Row = SchemeChoice & Parameters<typeof schemeState>[0];

/** Schemes that an answer may name: what is closed is not, but for the one that an answer names already. */
export async function listSchemeChoices(actor: Actor, today: string, kept: string): Promise<SchemeChoice[]> {
  const rows = await readAs<Row>(
    actor,
    Prisma.sql`SELECT s.slug, s.name, s.operator, coalesce(o.id = ${actor.organisationId}::int, false) AS "isOwn", s.situation,
        s.closes_on::text AS "closesOn"
      FROM support_scheme s LEFT JOIN organisation o ON o.slug = s.organisation_slug WHERE s.retired_on IS NULL OR s.slug = ${kept}
      ORDER BY "isOwn" DESC, unaccent(s.operator), unaccent(s.name)`,
  );
  return rows
    .filter((scheme) => scheme.slug === kept || schemeState(scheme, today) !== "closed")
    .map(({ slug, name, operator, isOwn }) => ({ slug, name, operator, isOwn }));
}
