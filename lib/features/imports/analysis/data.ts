import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import { selectProjects } from "../../projects/data";
import { EMPTY_STATE, stateOfProject } from "../../projects/rules";
import type { ProjectDetail, ProjectState } from "../../projects/types";
import { selectAttachments, selectObjectivesOf } from "../../strategies/attachments/data";
import { BATCH_SIZE } from "../constants";
import type { ComparedProject } from "../rows/comparison/rules";
import { NOTHING_SERVED, objectiveIndex } from "../rows/objectives/rules";
import type { ObjectiveIndex } from "../rows/objectives/types";
import type { KnownTerritory } from "../rows/types";
import type { ColumnMapping, TableRow } from "../types";

// What the analysis of a file reads, in its own transaction and as its person.

export async function selectTerritories(tx: Tx): Promise<readonly KnownTerritory[]> {
  return tx.$queryRaw<KnownTerritory[]>`
    SELECT t.id, t.programme_name AS "programmeName", t.official_name AS "officialName", t.siren,
      (SELECT coalesce(json_agg(json_build_object('codeInsee', c.code_insee, 'siren', c.siren)), '[]')
       FROM territory_commune tc JOIN commune c ON c.code_insee = tc.code_insee WHERE tc.territory_id = t.id) AS communes
    FROM territory t ORDER BY t.id`;
}

export type ImportFile = {
  readonly headers: readonly string[];
  readonly columns: ColumnMapping;
  readonly format: "xlsx" | "csv";
  readonly status: string;
};

export async function selectFile(tx: Tx, importId: number): Promise<ImportFile | null> {
  const [file] = await tx.$queryRaw<ImportFile[]>`
    SELECT headers, columns, format, status FROM import WHERE id = ${importId}`;
  return file ?? null;
}

/** What the columns of objectives may name; null where the file has none. */
export async function selectObjectiveIndex(
  tx: Tx,
  territoryId: number,
  { columns }: Pick<ImportFile, "columns">,
): Promise<ObjectiveIndex | null> {
  const isAsked = columns.includes("mainObjective") || columns.includes("otherObjectives");
  return isAsked ? objectiveIndex(await selectObjectivesOf(tx, territoryId)) : null;
}

/** Lines after `number`, a batch at a time. */
export async function selectLines(tx: Tx, importId: number, number: number): Promise<TableRow[]> {
  return tx.$queryRaw<TableRow[]>`
    SELECT number, cells FROM import_row WHERE import_id = ${importId} AND number > ${number}
    ORDER BY number LIMIT ${BATCH_SIZE}`;
}

export type KnownTitle = {
  readonly reference: string;
  readonly title: string;
  readonly codeInsee: string | null;
};

/** What a new line may be the double of: every project of the territory that its people see. */
export async function selectTitles(tx: Tx, actor: Actor & { territoryId: number }): Promise<KnownTitle[]> {
  return tx.$queryRaw<KnownTitle[]>`
    SELECT reference, title, code_insee AS "codeInsee" FROM project
    WHERE territory_id = ${actor.territoryId} AND title <> ''`;
}

/** The project that each key has made, and what its line said then, if a line did. */
export async function selectByKeys(tx: Tx, keys: readonly string[]) {
  const rows = await tx.$queryRaw<
    { key: string; reference: string; said: ProjectState | null; saidObjectives: string | null }[]
  >`
    SELECT p.creation_key::text AS key, p.reference, l.values AS said, l.proposal ->> 'saidObjectives' AS "saidObjectives"
    FROM project p LEFT JOIN LATERAL (
      SELECT r.values, r.proposal FROM import_row r JOIN import i ON i.id = r.import_id
      WHERE r.creation_key = p.creation_key AND r.outcome IS NOT NULL AND i.status = 'done'
      ORDER BY i.finished_at DESC LIMIT 1) AS l ON true
    WHERE p.creation_key = ANY (${keys}::uuid[])`;
  return new Map(
    rows.map(({ key, said, ...row }) => [key, { ...row, said: said && { ...EMPTY_STATE, ...said } }]),
  );
}

/** Projects as they are, and as each was in the version that a file names; what they serve, where the file says it. */
export async function selectCompared(
  tx: Tx,
  actor: Actor,
  wanted: readonly { readonly reference: string; readonly version: number | null }[],
  withObjectives: boolean,
): Promise<ReadonlyMap<string, ComparedProject & { readonly project: ProjectDetail }>> {
  if (wanted.length === 0) return new Map();
  const projects = await selectProjects(
    tx,
    actor,
    wanted.map(({ reference }) => reference),
  );
  const own = projects.filter(({ territory }) => territory.id === actor.territoryId);
  const older = own.flatMap((project) => {
    const version = wanted.find(({ reference }) => reference === project.reference)?.version ?? null;
    return version === null || version === project.version ? [] : [{ id: project.id, version }];
  });
  const versions = new Map<number, ProjectState>();
  if (older.length > 0) {
    const rows = await tx.$queryRaw<{ id: number; state: ProjectState }[]>`
      SELECT v.project_id AS id, v.state
      FROM jsonb_to_recordset(${JSON.stringify(older)}::jsonb) AS w (id integer, version integer)
      JOIN project_version v ON v.project_id = w.id AND v.number = w.version`;
    for (const { id, state } of rows) versions.set(id, { ...EMPTY_STATE, ...state });
  }
  const served = withObjectives
    ? await selectAttachments(
        tx,
        own.map(({ id }) => id),
      )
    : null;
  return new Map(
    own.map((project) => {
      const current = stateOfProject(project);
      const { reviewStatus, updatedByName } = project;
      const base = versions.get(project.id) ?? current;
      return [
        project.reference,
        {
          project,
          reviewStatus,
          current,
          base,
          updatedByName: updatedByName ?? "",
          served: served?.get(project.id) ?? NOTHING_SERVED,
        },
      ];
    }),
  );
}
