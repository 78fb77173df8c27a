import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type pg from "pg";
import { z } from "zod";
import {
  type CriterionRow,
  decideTree,
  draftsOf,
  numberTree,
  rowsOf,
  treeOf,
} from "@/lib/features/schemes/criteria/rules";
import { criterionDraftSchema } from "@/lib/features/schemes/criteria/schema";
import type { CriterionDraft } from "@/lib/features/schemes/criteria/types";
import { typeset } from "@/lib/kernel/typeset";
import type { ReferenceLoadReport } from "@/prisma/seed/reference-rows";

export type SchemeCriteria = { readonly scheme: string; readonly tree: readonly CriterionDraft[] };

const schemeCriteria = z.array(z.object({ scheme: z.string(), tree: z.array(criterionDraftSchema) }));

/** Under this name, `reference_load` keeps what was last loaded: a tree is one value, though it is many rows. */
const LOADED_AS = "criteria_set";

export function readSchemeCriteria(): SchemeCriteria[] {
  const file = readFileSync(`${import.meta.dirname}/../reference/scheme-criteria.json`, "utf8");
  return schemeCriteria.parse(JSON.parse(file)).map(({ scheme, tree }) => {
    if (!decideTree(tree).ok) throw new Error(`the criteria of ${scheme} are too many or too deep`);
    return { scheme, tree: tree.map(typesetDraft) };
  });
}

function typesetDraft(draft: CriterionDraft): CriterionDraft {
  if ("children" in draft) return { ...draft, children: draft.children.map(typesetDraft) };
  const { test, sentence, source } = draft;
  return {
    test: test.kind === "unknown" ? { ...test, text: typeset(test.text) } : test,
    sentence: typeset(sentence),
    // An address stays as it is.
    source: source.startsWith("http") ? source : typeset(source),
  };
}

type Stored = { slug: string; version: number | null; rows: CriterionRow[] };

/** The merge of the reference data, a whole tree at a time: whoever changed one criterion keeps their tree. */
export async function mergeCriteria(
  client: pg.Client,
  sources: readonly SchemeCriteria[],
): Promise<ReferenceLoadReport> {
  const { rows: stored } = await client.query<Stored>(
    `SELECT d.slug, s.version, coalesce(json_agg(json_build_object('node', c.node, 'parent', c.parent, 'depth', c.depth, 'combine', c.combine,
       'kind', c.kind, 'parameters', c.parameters, 'sentence', c.sentence, 'source', c.source)) FILTER (WHERE c.node IS NOT NULL), '[]') AS rows
     FROM support_scheme d LEFT JOIN criteria_set s ON s.scheme_id = d.id LEFT JOIN eligibility_criterion c ON c.set_id = s.id
     GROUP BY d.slug, s.version`,
  );
  const present = new Map(
    stored.map(({ slug, version, rows }) => [slug, { version, tree: draftsOf(treeOf(rows)) }]),
  );
  const { rows: kept } = await client.query<{ key: string; row: SchemeCriteria }>(
    "SELECT key, row FROM reference_load WHERE table_name = $1",
    [LOADED_AS],
  );
  const loaded = new Map(kept.map(({ key, row }) => [key, row.tree]));

  const missing = sources.filter(
    ({ scheme }) => present.get(scheme)?.version === null && !loaded.has(scheme),
  );
  const changed = sources.filter(({ scheme, tree }) => {
    const before = loaded.get(scheme);
    const current = present.get(scheme);
    if (before === undefined || !current || current.version === null) return false;
    return !isDeepStrictEqual(tree, before) && isDeepStrictEqual(current.tree, before);
  });
  await writeTrees(client, [...missing, ...changed]);

  const news = sources.filter(({ scheme, tree }) => !isDeepStrictEqual(tree, loaded.get(scheme)));
  await client.query(
    `INSERT INTO reference_load (table_name, key, row)
     SELECT $1, r.row ->> 'scheme', r.row FROM jsonb_array_elements($2::jsonb) AS r (row)
     ON CONFLICT (table_name, key) DO UPDATE SET row = excluded.row`,
    [LOADED_AS, JSON.stringify(news)],
  );
  return { inserted: missing.length, updated: changed.length };
}

async function writeTrees(client: pg.Client, sources: readonly SchemeCriteria[]): Promise<void> {
  if (sources.length === 0) return;
  await client.query(
    `INSERT INTO criteria_set (scheme_id, version) SELECT id, 1 FROM support_scheme WHERE slug = ANY ($1)
     ON CONFLICT (scheme_id) DO UPDATE SET version = criteria_set.version + 1, updated_at = now(), updated_by_name = ''`,
    [sources.map(({ scheme }) => scheme)],
  );
  await client.query(
    `DELETE FROM eligibility_criterion c USING criteria_set s, support_scheme d
     WHERE c.set_id = s.id AND s.scheme_id = d.id AND d.slug = ANY ($1)`,
    [sources.map(({ scheme }) => scheme)],
  );
  const rows = sources.flatMap(({ scheme, tree }) =>
    rowsOf(numberTree(tree)).map((row) => ({ scheme, ...row })),
  );
  await client.query(
    `INSERT INTO eligibility_criterion (set_id, node, parent, depth, combine, kind, parameters, sentence, source)
     SELECT s.id, r.node, r.parent, r.depth, r.combine, r.kind, r.parameters, r.sentence, r.source
     FROM jsonb_to_recordset($1) AS r (scheme text, node smallint, parent smallint, depth smallint, combine text, kind text,
       parameters jsonb, sentence text, source text)
     JOIN support_scheme d ON d.slug = r.scheme JOIN criteria_set s ON s.scheme_id = d.id ORDER BY s.id, r.node`,
    [JSON.stringify(rows)],
  );
}
