import type pg from "pg";
import { insertAnswers } from "@/prisma/seed/demo/answers";
import { insertCommittees } from "@/prisma/seed/demo/committees";
import { type Directory, openDirectory, uuidOf } from "@/prisma/seed/demo/directory";
import { insertExchanges } from "@/prisma/seed/demo/exchanges";
import { fundingLineRow } from "@/prisma/seed/demo/funding-line-row";
import { type DemoEvent, replay } from "@/prisma/seed/demo/history";
import { journalRow, reviewRow, versionRow } from "@/prisma/seed/demo/history-rows";
import { indicatorRows } from "@/prisma/seed/demo/indicator-rows";
import { insertNotifications } from "@/prisma/seed/demo/notifications";
import { DEMO_PROJECTS } from "@/prisma/seed/demo/projects";
import { insertReviews } from "@/prisma/seed/demo/quarterly";
import { insertReviewWork } from "@/prisma/seed/demo/review-work";
import { insertSchemeProposals } from "@/prisma/seed/demo/scheme-proposals";
import { insertStrategies } from "@/prisma/seed/demo/strategies";
import { insertRows, type Row } from "@/prisma/seed/insert-rows";
import { inSystemTransaction } from "@/prisma/seed/transaction";

type DemoHistory = {
  readonly territory: string;
  readonly key: string;
  readonly events: readonly DemoEvent[];
};

const DAY = 86_400_000;

/**
 * Fills an empty database with demonstration projects and the year that led to them, counted back from `now`.
 * Does nothing as soon as there is a project, whoever wrote it. All or nothing, in one transaction; what the database
 * derives (references, sums, figures, public copies) comes from its triggers. @returns how many projects were written.
 */
export function loadDemo(databaseUrl: string, now: Date = new Date()): Promise<{ projects: number }> {
  return inSystemTransaction(databaseUrl, "load_demo", async (client) => {
    const { rowCount } = await client.query("SELECT FROM project LIMIT 1");
    if (rowCount !== 0) return { projects: 0 };
    const directory = await openDirectory(client, new Date(now.getTime() - 365 * DAY));
    // References are numbered in the order of creation.
    const histories = Object.entries(DEMO_PROJECTS)
      .flatMap(([territory, projects]) =>
        projects.map((project) => ({
          territory,
          key: uuidOf(`${territory}/${project.title}`),
          events: replay(project, territory, directory, now),
        })),
      )
      .sort((a, b) => firstOf(a).at.getTime() - firstOf(b).at.getTime());
    await insertHistories(client, directory, histories);
    await insertExchanges(client, now);
    await insertReviews(client, directory, now);
    await insertReviewWork(client, now);
    await insertSchemeProposals(client, now);
    await insertAnswers(client, directory, now);
    await insertCommittees(client, directory, now);
    await insertStrategies(client, directory, now);
    await insertNotifications(client, now);
    return { projects: histories.length };
  });
}

function firstOf({ events, key }: DemoHistory): DemoEvent {
  const [first] = events;
  if (!first) throw new Error(`demonstration project ${key} has no story`);
  return first;
}

function lastOf({ events, key }: DemoHistory): DemoEvent {
  const last = events.at(-1);
  if (!last) throw new Error(`demonstration project ${key} has no story`);
  return last;
}

function instantOf({ events }: DemoHistory, what: DemoEvent["step"][0]): Date | null {
  return events.findLast(({ step }) => step[0] === what)?.at ?? null;
}

function projectRow(history: DemoHistory, directory: Directory): Row {
  const created = firstOf(history);
  const { version, state, publishedFields } = lastOf(history);
  const edited = history.events.findLast(({ review, step }) => !review && step[0] !== "published") ?? created;
  // As a step of the review sets them: a submission reopens the decision, a withdrawal both.
  const latest = history.events.findLast(({ review }) => review !== null);
  const command = latest?.review?.command;
  const isDecided = command !== undefined && command !== "submit" && command !== "withdraw";
  return {
    territory_id: directory.territoryId(history.territory),
    creation_key: history.key,
    title: state.title,
    summary: state.summary,
    objectives: state.objectives,
    project_owner: state.projectOwner,
    project_owner_kind: state.projectOwnerKind,
    main_priority_id: state.mainPriority,
    priority_ids: [...(state.mainPriority === null ? [] : [state.mainPriority]), ...state.priorities].sort(),
    qpv_codes: state.qpvCodes,
    code_insee: state.codeInsee,
    longitude: state.point?.longitude ?? null,
    latitude: state.point?.latitude ?? null,
    phase: state.phase,
    progress_status: state.progressStatus,
    starts_on: state.startsOn,
    ends_on: state.endsOn,
    total_cost_cents: state.totalCost,
    tax_basis: state.taxBasis,
    review_status: state.reviewStatus,
    submitted_at: command === "withdraw" ? null : instantOf(history, "submitted"),
    decided_at: isDecided ? latest?.at : null,
    published_at: instantOf(history, "published"),
    published_fields: publishedFields,
    demo: true,
    version,
    created_at: created.at,
    created_by_id: created.author.id,
    updated_at: edited.at,
    updated_by_name: edited.author.name,
    // What triggers fill in; a row inserted from JSON takes no column default.
    funding_asked_cents: 0,
    funding_granted_cents: 0,
    funding_paid_cents: 0,
  };
}

async function insertHistories(client: pg.Client, directory: Directory, histories: readonly DemoHistory[]) {
  await insertRows(
    client,
    "project",
    histories.map((history) => projectRow(history, directory)),
  );
  const { rows } = await client.query<{ id: number; creation_key: string; reference: string }>(
    "SELECT id, creation_key, reference FROM project",
  );
  const written = new Map(rows.map((row) => [row.creation_key, row]));
  const placed = histories.map((history) => {
    const row = written.get(history.key);
    if (!row) throw new Error(`demonstration project ${history.key} was not written`);
    return {
      ...history,
      ...row,
      territoryId: directory.territoryId(history.territory),
      present: lastOf(history).state,
    };
  });

  const contacts = placed.filter(({ present }) => present.contact.name !== "");
  await insertRows(
    client,
    "project_contact",
    contacts.map(({ id, present }) => ({ project_id: id, ...present.contact })),
  );
  const notes = placed.filter(({ present }) => present.privateNote !== "");
  await insertRows(
    client,
    "project_note",
    notes.map(({ id, present }) => ({ project_id: id, text: present.privateNote })),
  );
  await insertRows(
    client,
    "funding_line",
    placed.flatMap(({ id, present }) =>
      present.fundingLines.map((line, position) => fundingLineRow(id, position + 1, line)),
    ),
  );
  await insertRows(
    client,
    "cost_line",
    placed.flatMap(({ id, present }) =>
      present.costLines.map(({ nature, label, amountCents }, position) => ({
        project_id: id,
        position: position + 1,
        nature,
        label,
        amount_cents: amountCents,
      })),
    ),
  );
  await insertRows(
    client,
    "milestone",
    placed.flatMap(({ id, key, present }) =>
      present.milestones.map(({ label, plannedOn, actualOn, state }, position) => ({
        project_id: id,
        position: position + 1,
        label,
        planned_on: plannedOn,
        actual_on: actualOn,
        state,
        event_key: uuidOf(`${key}/jalon/${position}`),
      })),
    ),
  );
  await insertRows(
    client,
    "need",
    placed.flatMap(({ id, present }) =>
      present.needs.map(({ kind, text, isMet }, position) => ({
        project_id: id,
        position: position + 1,
        kind,
        text,
        is_met: isMet,
      })),
    ),
  );
  await insertRows(
    client,
    "indicator_value",
    placed.flatMap(({ id, present }) => indicatorRows(id, present.indicators)),
  );
  await insertRows(
    client,
    "project_version",
    placed.flatMap(({ id, events }) =>
      events.map((event, index) => versionRow(id, event, events[index + 1])),
    ),
  );
  await insertRows(
    client,
    "review_event",
    placed.flatMap(({ id, events }) => events.flatMap((event) => reviewRow(id, event))),
  );
  await insertRows(
    client,
    "journal_entry",
    placed.flatMap((project) =>
      project.events.map((event, index) => journalRow(project, event, project.events[index - 1])),
    ),
  );
}
