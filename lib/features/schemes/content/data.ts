import "server-only";
import type { Tx } from "@/lib/platform/db";
import { wholeContent } from "./rules";
import type { SchemeContent } from "./types";

export type LockedScheme = {
  readonly id: number;
  readonly slug: string;
  readonly version: number;
  readonly retiredOn: string | null;
  readonly content: SchemeContent;
};

/** For a unit of work that goes on to change it: nobody else does meanwhile. */
export async function selectSchemeForUpdate(tx: Tx, slug: string): Promise<LockedScheme | null> {
  const [found] = await tx.$queryRaw<LockedScheme[]>`
    SELECT s.id, s.slug, s.version, s.retired_on::text AS "retiredOn", scheme_content(s) AS content
    FROM support_scheme s WHERE s.slug = ${slug} FOR NO KEY UPDATE`;
  return found ? { ...found, content: wholeContent(found.content) } : null;
}

export type UnknownChoice = "unknownPriority" | "unknownOrganisation";

/** A priority or an organisation that is not there: somebody typed the request by hand, or a list has changed. */
export async function findUnknownChoice(
  tx: Tx,
  { priorityIds, organisationSlug }: SchemeContent,
): Promise<UnknownChoice | null> {
  const [known] = await tx.$queryRaw<{ priorities: number; organisations: number }[]>`
    SELECT (SELECT count(*) FROM priority WHERE id = ANY (${priorityIds}::int[]))::int AS priorities,
      (SELECT count(*) FROM organisation WHERE slug = ${organisationSlug})::int AS organisations`;
  if (known?.priorities !== priorityIds.length) return "unknownPriority";
  return organisationSlug !== null && known.organisations === 0 ? "unknownOrganisation" : null;
}
