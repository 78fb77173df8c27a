import "server-only";
import departementRows from "@etalab/decoupage-administratif/data/departements.json";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { CONTOUR_KINDS, type ContourKind, type ImportState, SILENT_AFTER_MS } from "./constants";
import { mayImportContours } from "./policy";
import { cleanCode } from "./rules";
import type { ContourImportView, LoadedContours } from "./types";

const IMPORTS_SHOWN = 10;

/** The codes that the programme follows, by each way a file may write them. */
export async function listKnownCodes(
  actor: Actor,
  kind: ContourKind,
): Promise<ReadonlyMap<string, { readonly code: string; readonly name: string }>> {
  if (kind === "departement")
    return new Map(departementRows.map(({ code, nom }) => [code, { code, name: nom }]));
  const rows = await readAs<{ written: string; code: string; name: string }>(actor, KNOWN_CODES[kind]);
  return new Map(rows.map(({ written, code, name }) => [cleanCode(kind, written), { code, name }]));
}

const KNOWN_CODES: Readonly<Record<Exclude<ContourKind, "departement">, Prisma.Sql>> = {
  qpv: Prisma.sql`SELECT code AS written, code, name FROM qpv`,
  commune: Prisma.sql`SELECT code_insee AS written, code_insee AS code, nom AS name FROM commune`,
  territory: Prisma.sql`
    SELECT w.written, t.slug AS code, t.programme_name AS name
    FROM territory t CROSS JOIN LATERAL (VALUES (t.slug), (t.siren), (t.code)) AS w (written) WHERE w.written IS NOT NULL
    UNION ALL SELECT min(c.code_insee), t.slug, t.programme_name
    FROM territory t JOIN territory_commune c ON c.territory_id = t.id GROUP BY t.id HAVING count(*) = 1`,
};

export type ContourAdministration = {
  readonly loaded: readonly LoadedContours[];
  /** Newest first. */
  readonly imports: readonly ContourImportView[];
};

type ImportRow = Omit<ContourImportView, "state"> & {
  readonly state: ImportState;
  readonly isSilent: boolean;
};

/** What is loaded and how it came; null for whoever may not import. */
export async function getContourAdministration(actor: Actor): Promise<ContourAdministration | null> {
  if (!mayImportContours(actor)) return null;
  const [counts, imports] = await Promise.all([
    readAs<LoadedContours>(
      actor,
      Prisma.sql`
        SELECT k.kind, count(c.code)::int AS loaded, max(c.imported_at) AS "importedAt",
          (array_agg(c.source ORDER BY c.imported_at DESC))[1] AS source,
          CASE k.kind WHEN 'qpv' THEN (SELECT count(*) FROM qpv) WHEN 'commune' THEN (SELECT count(*) FROM commune)
            WHEN 'territory' THEN (SELECT count(*) FROM territory) ELSE ${departementRows.length}::int END::int AS known
        FROM unnest(${[...CONTOUR_KINDS]}::text[]) WITH ORDINALITY AS k (kind, rank) LEFT JOIN contour c ON c.kind = k.kind
        GROUP BY k.kind, k.rank ORDER BY k.rank`,
    ),
    readAs<ImportRow>(
      actor,
      Prisma.sql`
        SELECT id, kind, file_name AS "fileName", state, expected_bytes AS "expectedBytes", read_bytes AS "readBytes", features,
          report, author_name AS "authorName", started_at AS "startedAt",
          touched_at < now() - make_interval(secs => ${SILENT_AFTER_MS / 1000}) AS "isSilent"
        FROM contour_import ORDER BY id DESC LIMIT ${IMPORTS_SHOWN}`,
    ),
  ]);
  return {
    loaded: counts,
    imports: imports.map(({ isSilent, state, ...row }) => ({
      ...row,
      state: state === "reading" && isSilent ? "interrupted" : state,
    })),
  };
}
