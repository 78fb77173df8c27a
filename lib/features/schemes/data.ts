import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { isSlug } from "@/lib/kernel/slug";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { operatorToken, type Place, selectSchemes, territoriesIn } from "./rules";
import type { RetiredScheme, SchemeDetail, SchemeHead, SchemeList, SchemeSummary, SchemeView } from "./types";

/** What filters, counts and sorts: all that is read of the whole catalogue, which may hold thousands. */
const HEAD = Prisma.sql`s.slug, s.name, s.operator_group AS "operatorGroup", s.natures, s.priority_ids AS "priorityIds",
  s.applicants, s.zones, s.situation, s.closes_on AS "closesOn", s.highest_amount_cents AS "highestAmountCents", s.source,
  s.territory_ids AS "territoryIds", (s.gone_at AT TIME ZONE 'Europe/Paris')::date AS "goneOn"`;
/** And what is shown of those on the page. */
const WORDS = Prisma.sql`s.operator, s.purpose, s.amount`;

type HeadRow = Omit<SchemeHead, "priorities" | "territories"> & {
  readonly priorityIds: readonly number[];
  readonly territoryIds: readonly number[] | null;
};

type Directory = {
  readonly priorities: readonly { readonly id: number; readonly slug: string; readonly label: string }[];
  readonly territories: readonly (Place & { readonly id: number; readonly label: string })[];
};

/** How alike a word must be to stand for one that is nowhere: two letters swapped in eight. */
const ALIKE = 0.4;

/**
 * One view of the catalogue: what answers the words is read, filtered and counted by one pure rule, so that list and counts
 * cannot differ; what a card shows is then read for the page alone.
 */
export async function listSchemes(actor: Actor, view: SchemeView, today: string): Promise<SchemeList> {
  const { query } = view.filters;
  const [written, directory, retired] = await Promise.all([
    readAs<HeadRow>(actor, query === "" ? wholeCatalogue : withTheWords(query)),
    readDirectory(actor),
    readAs<RetiredScheme>(
      actor,
      Prisma.sql`SELECT s.slug, s.name, s.retired_on AS "retiredOn", t.name AS "successorName" FROM support_scheme s
        LEFT JOIN support_scheme t ON t.id = s.successor_id WHERE s.retired_on IS NOT NULL ORDER BY unaccent(s.name), s.slug`,
    ),
  ]);
  const isFuzzy = query !== "" && written.length === 0;
  const found = isFuzzy ? await readAs<HeadRow>(actor, nearestTo(query)) : written;
  const heads = found.map((row) => headOf(row, directory));
  const { schemes, ...selection } = selectSchemes(heads, view, today);
  return {
    ...view,
    ...selection,
    schemes: await withWords(actor, schemes),
    isFuzzy: isFuzzy && selection.total > 0,
    priorities: directory.priorities,
    territories: directory.territories,
    retired,
    operators: operatorsOf(heads),
  };
}

async function readDirectory(actor: Actor): Promise<Directory> {
  const [priorities, territories] = await Promise.all([
    readAs<Directory["priorities"][number]>(
      actor,
      Prisma.sql`SELECT id, slug, label FROM priority ORDER BY position`,
    ),
    readAs<Directory["territories"][number]>(
      actor,
      Prisma.sql`
        SELECT id, slug, official_name AS label, region_name AS "regionName", ile_de_france AS "isIleDeFrance",
          outre_mer AS "isOverseas"
        FROM territory ORDER BY official_name`,
    ),
  ]);
  return { priorities, territories };
}

function headOf(
  { priorityIds, territoryIds, ...row }: HeadRow,
  { priorities, territories }: Directory,
): SchemeHead {
  const named = territories.filter(({ id }) => territoryIds?.includes(id)).map(({ slug }) => slug);
  return {
    ...row,
    priorities: priorities.filter(({ id }) => priorityIds.includes(id)).map(({ slug }) => slug),
    // The programme's own say where by their zones.
    territories:
      territoryIds === null && row.source === "catalogue"
        ? territoriesIn(row.zones, territories)
        : territoryIds && named,
  };
}

async function withWords(actor: Actor, heads: readonly SchemeHead[]): Promise<readonly SchemeSummary[]> {
  const slugs = heads.map(({ slug }) => slug);
  const rows = await readAs<Pick<SchemeSummary, "slug" | "operator" | "purpose" | "amount">>(
    actor,
    Prisma.sql`SELECT s.slug, ${WORDS} FROM support_scheme s WHERE s.slug = ANY (${slugs}::text[])`,
  );
  const words = new Map(rows.map((row) => [row.slug, row]));
  return heads.flatMap((head) => {
    const shown = words.get(head.slug);
    return shown === undefined ? [] : [{ ...head, ...shown }];
  });
}

function operatorsOf(schemes: readonly SchemeHead[]): SchemeList["operators"] {
  return [...new Set(schemes.map(({ operatorGroup }) => operatorGroup))]
    .sort((one, other) => one.localeCompare(other, "fr"))
    .map((label) => ({ value: operatorToken(label), label }));
}

const wholeCatalogue = Prisma.sql`
  SELECT ${HEAD}, 0::float8 AS rank FROM support_scheme s WHERE s.retired_on IS NULL`;

function withTheWords(query: string): Prisma.Sql {
  return Prisma.sql`
    SELECT ${HEAD}, ts_rank(s.document, q.words)::float8 AS rank
    FROM support_scheme s, (SELECT websearch_to_tsquery('french_unaccent', ${query}) AS words) AS q
    WHERE s.document @@ q.words AND s.retired_on IS NULL`;
}

/** Without any that has the words as they are written. */
function nearestTo(query: string): Prisma.Sql {
  return Prisma.sql`
    SELECT * FROM (
      SELECT ${HEAD},
        word_similarity(q.plain, lower(unaccent(s.name || ' ' || s.operator || ' ' || s.purpose)))::float8 AS rank
      FROM support_scheme s, (SELECT lower(unaccent(${query})) AS plain) AS q
      WHERE s.retired_on IS NULL) AS alike
    WHERE rank >= ${ALIKE}`;
}

/** Null when there is no such scheme. */
export async function getScheme(actor: Actor, slug: string): Promise<SchemeDetail | null> {
  if (!isSlug(slug)) return null;
  const [found] = await readAs<SchemeDetail>(
    actor,
    Prisma.sql`
      SELECT ${HEAD}, ${WORDS}, ARRAY(SELECT p.label FROM priority p WHERE p.id = ANY (s.priority_ids) ORDER BY p.position) AS "priorityLabels", s.audience, s.conditions, s.how_to_apply AS "howToApply", s.opens_on AS "opensOn",
        s.situation_note AS "situationNote", s.warning, s.source_date AS "sourceDate", s.confidence, s.url, s.sources,
        s.contact, s.checked_on AS "checkedOn", s.checked_by AS "checkedBy", s.checked_source AS "checkedSource",
        s.retired_on AS "retiredOn", s.retired_reason AS "retiredReason", x.slug AS "successorSlug", o.id AS "organisationId", s.perimeter,
        CASE WHEN s.territory_ids IS NOT NULL THEN
          ARRAY(SELECT t.official_name FROM territory t WHERE t.id = ANY (s.territory_ids) ORDER BY t.official_name) END AS "territoryLabels",
        (s.imported_at AT TIME ZONE 'Europe/Paris')::date AS "importedOn",
        CASE WHEN n.scheme_id IS NOT NULL THEN jsonb_build_object('texts', n.texts, 'programs', n.programs, 'mention', n.mention,
          'page', n.page) END AS notice,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name, 'source', t.source) ORDER BY t.name), '[]')
         FROM support_scheme t WHERE (t.id = s.twin_id OR t.twin_id = s.id) AND t.retired_on IS NULL) AS twins
      FROM support_scheme s LEFT JOIN support_scheme x ON x.id = s.successor_id
        LEFT JOIN organisation o ON o.slug = s.organisation_slug LEFT JOIN scheme_notice n ON n.scheme_id = s.id
      WHERE s.slug = ${slug}`,
  );
  return found ?? null;
}
