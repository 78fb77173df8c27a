import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { isSchemeSlug, operatorToken, selectSchemes } from "./rules";
import type { RetiredScheme, SchemeDetail, SchemeList, SchemeSummary, SchemeView } from "./types";

const PRIORITY_SLUGS = Prisma.sql`
  ARRAY(SELECT p.slug FROM priority p WHERE p.id = ANY (s.priority_ids) ORDER BY p.position)`;
const SUMMARY = Prisma.sql`s.slug, s.name, s.operator, s.operator_group AS "operatorGroup", s.natures,
  ${PRIORITY_SLUGS} AS priorities, s.applicants, s.zones, s.situation, s.closes_on AS "closesOn",
  s.highest_amount_cents AS "highestAmountCents", s.purpose, s.amount`;

type Found = SchemeSummary & { readonly isFound: boolean; readonly likeness: number };

/** How alike a word must be to stand for one that is nowhere: two letters swapped in eight. */
const ALIKE = 0.4;

/**
 * One view of the catalogue. The catalogue is small: all that answers the words is read, filtered and counted by one pure
 * rule, so that list and counts cannot differ.
 */
export async function listSchemes(actor: Actor, view: SchemeView, today: string): Promise<SchemeList> {
  const { query } = view.filters;
  const [rows, priorities, retired] = await Promise.all([
    readAs<Found>(actor, query === "" ? wholeCatalogue : searched(query)),
    readAs<{ slug: string; label: string }>(
      actor,
      Prisma.sql`SELECT slug, label FROM priority ORDER BY position`,
    ),
    readAs<RetiredScheme>(
      actor,
      Prisma.sql`SELECT s.slug, s.name, s.retired_on AS "retiredOn", t.name AS "successorName" FROM support_scheme s
        LEFT JOIN support_scheme t ON t.id = s.successor_id WHERE s.retired_on IS NOT NULL ORDER BY unaccent(s.name), s.slug`,
    ),
  ]);
  const written = rows.filter(({ isFound }) => isFound);
  const isFuzzy = query !== "" && written.length === 0;
  const found = isFuzzy ? rows.filter(({ likeness }) => likeness >= ALIKE).map(byLikeness) : written;
  const { schemes, ...selection } = selectSchemes(found, view, today);
  return {
    ...view,
    ...selection,
    schemes: schemes.map(({ isFound: _, likeness: __, ...summary }) => summary),
    isFuzzy: isFuzzy && selection.total > 0,
    priorities,
    retired,
    operators: operatorsOf(rows),
  };
}

function operatorsOf(schemes: readonly SchemeSummary[]): SchemeList["operators"] {
  return [...new Set(schemes.map(({ operatorGroup }) => operatorGroup))]
    .sort((one, other) => one.localeCompare(other, "fr"))
    .map((label) => ({ value: operatorToken(label), label }));
}

const byLikeness = (row: Found): Found => ({ ...row, rank: row.likeness });

const wholeCatalogue = Prisma.sql`
  SELECT ${SUMMARY}, 0::float8 AS rank, true AS "isFound", 0::float8 AS likeness FROM support_scheme s
  WHERE s.retired_on IS NULL`;

function searched(query: string): Prisma.Sql {
  return Prisma.sql`
    SELECT ${SUMMARY}, ts_rank(s.document, q.words)::float8 AS rank, s.document @@ q.words AS "isFound",
      word_similarity(q.plain, lower(unaccent(s.name || ' ' || s.operator || ' ' || s.purpose)))::float8 AS likeness
    FROM support_scheme s, (SELECT websearch_to_tsquery('french_unaccent', ${query}) AS words, lower(unaccent(${query})) AS plain) AS q
    WHERE s.retired_on IS NULL`;
}

/** Null when there is no such scheme. */
export async function getScheme(actor: Actor, slug: string): Promise<SchemeDetail | null> {
  if (!isSchemeSlug(slug)) return null;
  const [found] = await readAs<SchemeDetail>(
    actor,
    Prisma.sql`
      SELECT ${SUMMARY}, ARRAY(SELECT p.label FROM priority p WHERE p.id = ANY (s.priority_ids) ORDER BY p.position) AS "priorityLabels", s.audience, s.conditions, s.how_to_apply AS "howToApply", s.opens_on AS "opensOn",
        s.situation_note AS "situationNote", s.warning, s.source_date AS "sourceDate", s.confidence, s.url, s.sources,
        s.contact, s.checked_on AS "checkedOn", s.checked_by AS "checkedBy", s.checked_source AS "checkedSource",
        s.retired_on AS "retiredOn", s.retired_reason AS "retiredReason", t.slug AS "successorSlug", o.id AS "organisationId"
      FROM support_scheme s LEFT JOIN support_scheme t ON t.id = s.successor_id
        LEFT JOIN organisation o ON o.slug = s.organisation_slug WHERE s.slug = ${slug}`,
  );
  return found ?? null;
}
