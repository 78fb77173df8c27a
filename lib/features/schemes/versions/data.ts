import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { isSlug } from "@/lib/kernel/slug";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { wholeContent } from "../content/rules";
import type { SchemeContent, SchemeDirectory } from "../content/types";
import { mayReadSchemeVersions } from "./policy";
import type { SchemeHistory, SchemeVersion } from "./types";

/** What contents point to, withdrawn funders included: an old version names them. */
export async function getSchemeDirectory(actor: Actor): Promise<SchemeDirectory> {
  const [priorities, organisations] = await Promise.all([
    readAs<{ id: number; label: string }>(
      actor,
      Prisma.sql`SELECT id, label FROM priority ORDER BY position`,
    ),
    readAs<{ slug: string; name: string }>(
      actor,
      Prisma.sql`SELECT slug, name FROM organisation ORDER BY unaccent(name), slug`,
    ),
  ]);
  return { priorities, organisations };
}

/** Every version of a scheme; null for a scheme that is not there, and for whoever may not read them. */
export async function getSchemeHistory(actor: Actor, slug: string): Promise<SchemeHistory | null> {
  if (!mayReadSchemeVersions(actor) || !isSlug(slug)) return null;
  const [rows, directory] = await Promise.all([
    readAs<SchemeVersion & { readonly slug: string; readonly name: string }>(
      actor,
      Prisma.sql`SELECT s.slug, s.name, v.number, v.valid_from AS "validFrom", v.valid_to AS "validTo",
          v.author_name AS "authorName", v.organisation_name AS "organisationName", v.cause, v.reason, v.content
        FROM support_scheme s JOIN support_scheme_version v ON v.scheme_id = s.id
        WHERE s.slug = ${slug} ORDER BY v.number DESC`,
    ),
    getSchemeDirectory(actor),
  ]);
  const [latest] = rows;
  if (!latest) return null;
  const versions = rows.map(({ slug: _, name: __, content, ...head }) => ({
    ...head,
    content: wholeContent(content),
  }));
  return { slug: latest.slug, name: latest.name, versions, directory };
}

/** What a scheme said in one of its versions; null for a number that never was. */
export async function selectSchemeVersion(
  tx: Tx,
  schemeId: number,
  number: number,
): Promise<SchemeContent | null> {
  const [found] = await tx.$queryRaw<{ content: Partial<SchemeContent> }[]>`
    SELECT content FROM support_scheme_version WHERE scheme_id = ${schemeId} AND number = ${number}`;
  return found ? wholeContent(found.content) : null;
}
