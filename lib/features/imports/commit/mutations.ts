import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import { BatchRefused, createProjectsIn, updateProjectsIn } from "../../projects/batch/mutations";
import type { ProjectDirectory, ProjectState } from "../../projects/types";
import { attachProjectsIn } from "../../strategies/attachments/mutations";
import type { AttachmentChange } from "../../strategies/attachments/types";
import { BATCH_SIZE } from "../constants";
import type { Decision, Proposal } from "../types";

type AcceptedRow = {
  readonly number: number;
  readonly verdict: "create" | "update" | "duplicate" | "conflict";
  readonly values: ProjectState;
  readonly proposal: Proposal;
  readonly creationKey: string | null;
  readonly reference: string | null;
  readonly version: number | null;
  readonly decision: Partial<Decision>;
};

/**
 * Writes every accepted line, in the caller's transaction: all of them, or none.
 * @returns how many projects were created and changed.
 * @throws BatchRefused when a project is no longer as it was shown.
 */
export async function commitIn(
  tx: Tx,
  actor: Actor & { territoryId: number },
  importId: number,
  { territory }: Pick<ProjectDirectory, "territory">,
  report: (done: number) => Promise<void>,
): Promise<{ readonly created: number; readonly updated: number }> {
  let created = 0;
  let updated = 0;
  for (let last = -1; ; ) {
    const rows = await tx.$queryRaw<AcceptedRow[]>`
      SELECT number, verdict, values, proposal, creation_key::text AS "creationKey", target_reference AS reference,
        target_version AS version, decision
      FROM import_row WHERE import_id = ${importId} AND accepted AND number > ${last} ORDER BY number LIMIT ${BATCH_SIZE}`;
    const outcomes: { number: number; outcome: string }[] = [];
    const creations = rows.filter(({ reference }) => reference === null);
    const references = await createProjectsIn(
      tx,
      actor,
      creations.map(({ creationKey, values, decision }) => ({
        creationKey: creationKey ?? "",
        state: withPriority(values, decision.priority ?? null),
      })),
    );
    for (const { number, creationKey } of creations)
      outcomes.push({ number, outcome: references.get(creationKey ?? "") ?? "" });
    const updates = rows.flatMap((row) =>
      row.reference === null ? [] : [{ ...row, reference: row.reference }],
    );
    await updateProjectsIn(
      tx,
      actor,
      updates.map(({ reference, version, proposal, decision }) => ({
        reference,
        version: version ?? 0,
        state: Object.fromEntries(
          [
            ...proposal.changes.map(({ field, after }) => [field, after] as const),
            ...proposal.conflicts
              .filter(({ field }) => decision.conflicts?.[field] === "mine")
              .map(({ field, mine }) => [field, mine] as const),
          ].filter(([field]) => field !== "servedObjectives"),
        ),
      })),
    );
    for (const { number, reference } of updates) outcomes.push({ number, outcome: reference });
    await attach(tx, actor, territory.slug, [
      ...creations.map((row) => ({ ...row, reference: references.get(row.creationKey ?? "") ?? "" })),
      ...updates,
    ]);
    await tx.$executeRaw`
      UPDATE import_row r SET outcome = s.outcome
      FROM jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) AS s (number integer, outcome text)
      WHERE r.import_id = ${importId} AND r.number = s.number`;
    created += creations.length;
    updated += updates.length;
    last = rows.at(-1)?.number ?? last;
    await report(created + updated);
    if (rows.length < BATCH_SIZE) return { created, updated };
  }
}

type WrittenRow = Pick<AcceptedRow, "proposal" | "decision"> & { readonly reference: string };

/** What the lines say of objectives, after their projects are written. @throws BatchRefused when it no longer stands. */
async function attach(tx: Tx, actor: Actor, slug: string, rows: readonly WrittenRow[]): Promise<void> {
  const changes = rows.flatMap(({ reference, proposal, decision }): AttachmentChange[] => {
    const isConflict = proposal.conflicts.some(({ field }) => field === "servedObjectives");
    const isWanted = !isConflict || decision.conflicts?.servedObjectives === "mine";
    return proposal.attachment && isWanted ? [{ ...proposal.attachment, reference }] : [];
  });
  if (changes.length === 0) return;
  const attached = await attachProjectsIn(tx, actor, { slug, changes });
  if (!attached.ok) throw new BatchRefused("objectivesChanged", slug);
}

/** The priority that the person confirmed. */
function withPriority(state: ProjectState, priority: number | null): ProjectState {
  if (priority === null) return state;
  return { ...state, mainPriority: priority, priorities: state.priorities.filter((id) => id !== priority) };
}
