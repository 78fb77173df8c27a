import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import { type Tx, withActor } from "@/lib/platform/db";
import { replaceCriteria } from "../../criteria/mutations";
import { readAid } from "../aid/service";
import type { Directory } from "../aid/types";
import { fieldsToWrite } from "../comparison/rules";
import { APPLICABLE, BATCH_SIZE, FIELD_COLUMNS, type Verdict } from "../constants";
import { criteriaOf } from "../eligibility/rules";
import { listKnownSchemes } from "../known/data";
import { SOURCE_NAME } from "../labels";
import { mayImportSchemes } from "../policy";
import type { FieldChange, ImportedFields, KnownScheme, Notice } from "../types";
import { importedSlug } from "./rules";

const LONGEST_STEP_MS = 60_000;

/**
 * Takes some of the chosen aids into the catalogue, each batch in a transaction of its own with its lines of journal: a
 * process that is killed in the middle has done whole batches, and the next goes on with the rest. What an aid changes is
 * read again from the scheme as it is now, so that what somebody has written since the report is kept.
 * @returns whether there is more to do.
 */
export function applyAids(actor: Actor, importId: number, directory: Directory): Promise<boolean> {
  if (!mayImportSchemes(actor)) return Promise.resolve(false);
  return withActor(
    actor,
    async (tx) => {
      const [run] = await tx.$queryRaw<unknown[]>`
        SELECT id FROM scheme_import WHERE id = ${importId} AND status = 'applying' FOR UPDATE`;
      if (!run) return false;
      const items = await tx.$queryRaw<Item[]>`
        SELECT external_id AS "externalId", raw, verdict, released, CASE WHEN linked THEN twin_id END AS "twinId"
        FROM scheme_import_item WHERE import_id = ${importId} AND chosen AND applied_at IS NULL AND verdict = ANY (${[...APPLICABLE]}::text[])
        ORDER BY position LIMIT ${BATCH_SIZE}`;
      if (items.length === 0) {
        await tx.$executeRaw`
          UPDATE scheme_import SET status = 'done', message = '', finished_at = clock_timestamp(), touched_at = clock_timestamp()
          WHERE id = ${importId}`;
        return false;
      }
      // What is written now is the source's, not somebody's hand.
      await tx.$queryRaw`
        SELECT set_config('app.scheme_import', 'on', true), scheme_change_told('import', ${SOURCE_NAME})::text`;
      await writeBatch(tx, actor, items, directory);
      await tx.$executeRaw`
        UPDATE scheme_import_item i SET applied_at = clock_timestamp(),
          scheme_id = (SELECT s.id FROM support_scheme s WHERE s.source = 'aidesTerritoires' AND s.external_id = i.external_id)
        WHERE i.import_id = ${importId} AND i.external_id = ANY (${items.map(({ externalId }) => externalId)}::text[])`;
      await tx.$executeRaw`
        UPDATE scheme_import SET progress_done = progress_done + ${items.length}::integer, touched_at = clock_timestamp()
        WHERE id = ${importId}`;
      return true;
    },
    LONGEST_STEP_MS,
  );
}

type Item = {
  readonly externalId: string;
  readonly raw: unknown;
  readonly verdict: Verdict;
  readonly released: readonly string[];
  readonly twinId: number | null;
};

type Written = {
  readonly externalId: string;
  readonly slug: string;
  readonly hash: string;
  readonly fields: ImportedFields;
  readonly keptFields: readonly string[];
  readonly twinId: number | null;
  readonly notice: Notice;
  readonly raw: unknown;
  readonly verb: "importScheme" | "importUpdate";
  readonly changes: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
};

async function writeBatch(tx: Tx, actor: Actor, items: readonly Item[], directory: Directory): Promise<void> {
  const known = await listKnownSchemes(
    tx,
    items.map(({ externalId }) => externalId),
    "locked",
  );
  const gone = items.filter(({ verdict }) => verdict === "gone");
  const written = items.flatMap((item) => {
    const read = item.verdict === "gone" ? null : readAid(item.raw, directory);
    return read?.ok ? [writtenOf(item, read.aid, known.get(item.externalId))] : [];
  });
  if (written.length > 0) await writeSchemes(tx, written);
  await writeCriteria(tx, written);
  if (gone.length > 0)
    await tx.$executeRaw`
      UPDATE support_scheme SET gone_at = clock_timestamp() WHERE source = 'aidesTerritoires' AND gone_at IS NULL
        AND external_id = ANY (${gone.map(({ externalId }) => externalId)}::text[])`;
  await writeJournal(tx, actor, [
    ...written.filter(({ changes }) => Object.keys(changes).length > 0),
    ...gone.flatMap(({ externalId }) => {
      const scheme = known.get(externalId);
      if (scheme === undefined || scheme.isGone) return [];
      return [
        {
          slug: scheme.slug,
          verb: "markGone",
          changes: { goneOn: { before: null, after: parisDay(new Date()) } },
        },
      ];
    }),
  ]);
}

type Aid = {
  readonly slug: string;
  readonly hash: string;
  readonly fields: ImportedFields;
  readonly notice: Notice;
};

function writtenOf(item: Item, aid: Aid, known: KnownScheme | undefined): Written {
  const { externalId, released, twinId, raw } = item;
  const common = { externalId, hash: aid.hash, notice: aid.notice, twinId, raw };
  if (known === undefined) {
    const slug = importedSlug(aid.slug, aid.fields.name, externalId);
    const changes = { name: { before: null, after: aid.fields.name } };
    return { ...common, slug, fields: aid.fields, keptFields: [], verb: "importScheme", changes };
  }
  const changed = fieldsToWrite(known, aid.fields, released);
  const fields = {
    ...known.fields,
    ...Object.fromEntries(changed.map(({ field, after }) => [field, after])),
  };
  const givenBack = new Set<string>(
    changed.filter(({ kept }) => kept).map(({ field }) => FIELD_COLUMNS[field]),
  );
  return {
    ...common,
    slug: known.slug,
    fields,
    keptFields: known.keptFields.filter((column) => !givenBack.has(column)),
    verb: "importUpdate",
    changes: {
      ...beforeAndAfter(changed),
      ...(known.isGone && { goneOn: { before: parisDay(new Date()), after: null } }),
      ...(twinId !== null && { twinId: { before: null, after: twinId } }),
    },
  };
}

const beforeAndAfter = (changes: readonly FieldChange[]) =>
  Object.fromEntries(changes.map(({ field, before, after }) => [field, { before, after }]));

async function writeSchemes(tx: Tx, written: readonly Written[]): Promise<void> {
  const rows = JSON.stringify(written.map(({ fields, ...row }) => ({ ...row, ...fields })));
  await tx.$executeRaw`
    WITH aid AS MATERIALIZED (
      SELECT a.*, ARRAY(SELECT p.id FROM priority p WHERE p.slug = ANY (a.priorities) ORDER BY p.id) AS priority_ids,
        CASE WHEN a.territories IS NOT NULL THEN ARRAY(SELECT t.id FROM territory t WHERE t.slug = ANY (a.territories) ORDER BY t.id) END
          AS territory_ids,
        (SELECT o.slug FROM organisation o
         WHERE lower(unaccent(a.operator)) IN (lower(unaccent(o.name)), lower(unaccent(o.short_name))) ORDER BY o.id LIMIT 1) AS organisation_slug
      FROM jsonb_to_recordset(${rows}::jsonb) AS a ("externalId" text, slug text, hash text, "keptFields" text[], "twinId" integer,
        name text, operator text, "operatorGroup" text, natures text[], priorities text[], applicants text[], zones text[],
        perimeter text, territories text[], purpose text, audience text, amount text, "highestAmountCents" bigint, "opensOn" date,
        "closesOn" date, situation text, "situationNote" text, warning text, "sourceDate" text, url text, sources text[])
    )
    INSERT INTO support_scheme AS s (source, external_id, slug, content_hash, imported_at, kept_fields, twin_id, organisation_slug,
      name, operator, operator_group, natures, priority_ids, applicants, zones, perimeter, territory_ids, purpose, audience, amount,
      highest_amount_cents, conditions, opens_on, closes_on, situation, situation_note, warning, source_date, confidence, url, sources)
    SELECT 'aidesTerritoires', a."externalId", a.slug, a.hash, clock_timestamp(), a."keptFields", a."twinId", a.organisation_slug,
      a.name, a.operator, a."operatorGroup", a.natures, a.priority_ids, a.applicants, a.zones, a.perimeter, a.territory_ids, a.purpose,
      a.audience, a.amount, a."highestAmountCents", '{}', a."opensOn", a."closesOn", a.situation, a."situationNote", a.warning,
      a."sourceDate", 'medium', a.url, a.sources
    FROM aid a ORDER BY a."externalId"
    ON CONFLICT (source, external_id) DO UPDATE SET content_hash = excluded.content_hash, imported_at = excluded.imported_at,
      kept_fields = excluded.kept_fields, gone_at = NULL, twin_id = coalesce(excluded.twin_id, s.twin_id), name = excluded.name,
      operator = excluded.operator, operator_group = excluded.operator_group, natures = excluded.natures,
      priority_ids = excluded.priority_ids, applicants = excluded.applicants, zones = excluded.zones, perimeter = excluded.perimeter,
      territory_ids = excluded.territory_ids, purpose = excluded.purpose, audience = excluded.audience, amount = excluded.amount,
      highest_amount_cents = excluded.highest_amount_cents, opens_on = excluded.opens_on, closes_on = excluded.closes_on,
      situation = excluded.situation, situation_note = excluded.situation_note, warning = excluded.warning,
      source_date = excluded.source_date, url = excluded.url, sources = excluded.sources`;
  const notices = JSON.stringify(
    written.map(({ externalId, notice, raw }) => ({ externalId, ...notice, raw })),
  );
  await tx.$executeRaw`
    INSERT INTO scheme_notice (scheme_id, texts, programs, mention, page, raw)
    SELECT s.id, n.texts, n.programs, n.mention, n.page, n.raw
    FROM jsonb_to_recordset(${notices}::jsonb) AS n ("externalId" text, texts jsonb, programs text[], mention text, page text, raw jsonb)
      JOIN support_scheme s ON s.source = 'aidesTerritoires' AND s.external_id = n."externalId"
    ON CONFLICT (scheme_id) DO UPDATE SET texts = excluded.texts, programs = excluded.programs, mention = excluded.mention,
      page = excluded.page, raw = excluded.raw`;
}

/** Written as the source's own; from the moment somebody edits them, they are theirs. */
async function writeCriteria(tx: Tx, written: readonly Written[]): Promise<void> {
  const sets = await tx.$queryRaw<{ slug: string; version: number; author: string }[]>`
    SELECT s.slug, c.version, c.updated_by_name AS author FROM criteria_set c JOIN support_scheme s ON s.id = c.scheme_id
    WHERE s.slug = ANY (${written.map(({ slug }) => slug)}::text[])`;
  const known = new Map(sets.map((set) => [set.slug, set]));
  for (const { slug, fields, notice } of written) {
    const set = known.get(slug);
    if (set !== undefined && set.author !== SOURCE_NAME) continue;
    const input = { version: set?.version ?? 0, tree: criteriaOf(fields, notice) };
    await replaceCriteria(tx, { schemeSlug: slug }, input, SOURCE_NAME);
  }
}

type Entry = { readonly slug: string; readonly verb: string; readonly changes: object };

async function writeJournal(tx: Tx, actor: Actor, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = JSON.stringify(entries.map(({ slug, verb, changes }) => ({ slug, verb, changes })));
  await tx.$executeRaw`
    INSERT INTO journal_entry (actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, changes)
    SELECT ${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, e.verb, 'scheme', e.slug, e.changes
    FROM jsonb_to_recordset(${rows}::jsonb) AS e (slug text, verb text, changes jsonb)`;
}
