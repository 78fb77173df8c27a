import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { ProjectField } from "../constants";
import { keptNames, type NamedMilestone } from "../milestones/rules";
import { type Successors, successorsOf } from "../rules";
import type { ProjectState } from "../types";

/**
 * Writes the parts of a project that stand in tables of their own, because fewer people may read them. Each part that
 * changed is written anew, in the caller's transaction; the project's row itself is the caller's.
 */
export async function replaceParts(
  tx: Tx,
  projectId: number,
  state: ProjectState,
  changed: readonly ProjectField[],
): Promise<void> {
  const has = (field: ProjectField) => changed.includes(field);
  if (has("contact")) await writeContact(tx, projectId, state.contact);
  if (has("privateNote")) await writeNote(tx, projectId, state.privateNote);
  if (has("costLines")) await replaceCostLines(tx, projectId, state.costLines);
  if (has("fundingLines")) await replaceFundingLines(tx, projectId, state.fundingLines);
  if (has("milestones")) await replaceMilestones(tx, projectId, state.milestones);
  if (has("needs")) await replaceNeeds(tx, projectId, state.needs);
  if (has("indicators")) await replaceIndicators(tx, projectId, state.indicators);
}

/**
 * Which of the funders that these lines name have been merged into others. To be asked once the project is locked: it waits
 * for a merge that is happening, which waits for projects (migration 0020).
 */
export async function selectSuccessors(
  tx: Tx,
  states: readonly { readonly fundingLines?: ProjectState["fundingLines"] }[],
): Promise<Successors> {
  const named = states.flatMap(({ fundingLines = [] }) => fundingLines.map(({ funderId }) => funderId));
  const ids = [...new Set(named)].filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const found = await tx.$queryRaw<{ id: number; successorId: number }[]>`
    SELECT id, successor_id AS "successorId" FROM funder_successors(${ids}::integer[])`;
  return successorsOf(found);
}

/** The answers that lines of these projects may come from: accepted ones that have come to nothing else. */
export async function selectTies(tx: Tx, projectIds: readonly number[]): Promise<ReadonlySet<number>> {
  const found = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM partner_answer WHERE project_id = ANY (${[...projectIds]}::integer[])
      AND state IN ('accepted', 'requested', 'underReview', 'granted', 'paid')`;
  return new Set(found.map(({ id }) => id));
}

async function writeContact(tx: Tx, projectId: number, { name, email, phone }: ProjectState["contact"]) {
  await tx.$executeRaw`
    INSERT INTO project_contact (project_id, name, email, phone) VALUES (${projectId}, ${name}, ${email}, ${phone})
    ON CONFLICT (project_id) DO UPDATE SET name = excluded.name, email = excluded.email, phone = excluded.phone`;
}

async function writeNote(tx: Tx, projectId: number, text: string) {
  await tx.$executeRaw`
    INSERT INTO project_note (project_id, text) VALUES (${projectId}, ${text})
    ON CONFLICT (project_id) DO UPDATE SET text = excluded.text`;
}

async function replaceCostLines(tx: Tx, projectId: number, lines: ProjectState["costLines"]) {
  await tx.costLine.deleteMany({ where: { projectId } });
  if (lines.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO cost_line (project_id, position, nature, label, amount_cents)
    SELECT ${projectId}, position, nature, label, "amountCents"
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS (nature text, label text, "amountCents" bigint)) WITH ORDINALITY
      AS l (nature, label, "amountCents", position)`;
}

async function replaceFundingLines(tx: Tx, projectId: number, lines: ProjectState["fundingLines"]) {
  await tx.fundingLine.deleteMany({ where: { projectId } });
  if (lines.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO funding_line (project_id, position, funder_id, funder_name, detail, nature, amount_cents, granted_cents, paid_cents,
      state, requested_on, granted_on, paid_on, refused_on, refusal_reason, answer_id)
    SELECT ${projectId}, l.*
    FROM (SELECT position, "funderId", "funderName", detail, nature, "amountCents", "grantedCents", "paidCents", state,
            "requestedOn", "grantedOn", "paidOn", "refusedOn", "refusalReason", "answerId"
          FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS ("funderId" integer, "funderName" text, detail text,
            nature text, "amountCents" bigint, "grantedCents" bigint, "paidCents" bigint, state text, "requestedOn" date,
            "grantedOn" date, "paidOn" date, "refusedOn" date, "refusalReason" text, "answerId" integer)) WITH ORDINALITY
            AS r ("funderId", "funderName", detail, nature, "amountCents", "grantedCents", "paidCents", state, "requestedOn",
              "grantedOn", "paidOn", "refusedOn", "refusalReason", "answerId", position)) AS l`;
}

async function replaceMilestones(tx: Tx, projectId: number, milestones: ProjectState["milestones"]) {
  const before = await tx.$queryRaw<(NamedMilestone & { position: number })[]>`
    DELETE FROM milestone WHERE project_id = ${projectId}
    RETURNING position, label, planned_on::text AS "plannedOn", event_key AS "eventKey"`;
  if (milestones.length === 0) return;
  const names = keptNames(
    before.toSorted((one, other) => one.position - other.position),
    milestones,
  );
  const named = milestones.map((milestone, position) => ({
    ...milestone,
    eventKey: names[position] ?? null,
  }));
  await tx.$executeRaw`
    INSERT INTO milestone (project_id, position, label, planned_on, actual_on, state, event_key)
    SELECT ${projectId}, position, label, "plannedOn", "actualOn", state, coalesce("eventKey", gen_random_uuid())
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(named)}::jsonb) AS (label text, "plannedOn" date, "actualOn" date, state text,
      "eventKey" uuid)) WITH ORDINALITY AS m (label, "plannedOn", "actualOn", state, "eventKey", position)`;
}

async function replaceNeeds(tx: Tx, projectId: number, needs: ProjectState["needs"]) {
  await tx.need.deleteMany({ where: { projectId } });
  if (needs.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO need (project_id, position, kind, text, is_met)
    SELECT ${projectId}, position, kind, text, "isMet"
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(needs)}::jsonb) AS (kind text, text text, "isMet" boolean)) WITH ORDINALITY
      AS n (kind, text, "isMet", position)`;
}

async function replaceIndicators(tx: Tx, projectId: number, indicators: ProjectState["indicators"]) {
  await tx.indicatorValue.deleteMany({ where: { projectId } });
  const figures = indicators.flatMap(({ indicatorId, baseline, targets, measures }, position) => {
    const all = [
      ...(baseline === null ? [] : [{ indicatorId, position, kind: "baseline", ...baseline }]),
      ...targets.map((target) => ({ indicatorId, position, kind: "target", ...target })),
      ...measures.map((measure) => ({ indicatorId, position, kind: "measure", ...measure })),
    ];
    // Followed, and not yet measured.
    return all.length > 0 ? all : [{ indicatorId, position, kind: "followed", source: "", comment: "" }];
  });
  if (figures.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO indicator_value (project_id, indicator_id, position, kind, "on", value, denominator, source, comment)
    SELECT ${projectId}, "indicatorId", position, kind, "on", value, denominator, source, comment
    FROM jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) AS f ("indicatorId" integer, position smallint, kind text, "on" date,
      value numeric, denominator numeric, source text, comment text)`;
}
