import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getDashboard } from "@/lib/features/dashboard/data";
import { getDashboardAt } from "@/lib/features/dashboard/past/data";
import { findSuccessor, getFunderAdministration, getFunderMergeChoice } from "@/lib/features/funders/data";
import { mergeFunder } from "@/lib/features/funders/mutations";
import { fundingLineOf } from "@/lib/features/imports/rows/funding/rules";
import { archiveProject, unarchiveProject } from "@/lib/features/projects/archive/mutations";
import { createProjectsIn } from "@/lib/features/projects/batch/mutations";
import { getOwnDirectory, getProject } from "@/lib/features/projects/data";
import { getVersions } from "@/lib/features/projects/history/data";
import { restoreVersion } from "@/lib/features/projects/history/mutations";
import { describeRecorded } from "@/lib/features/projects/journal/labels";
import { updateProject } from "@/lib/features/projects/mutations";
import { EMPTY_FUNDING_LINE, stateOfProject } from "@/lib/features/projects/rules";
import { resolveFilters } from "@/lib/features/projects/search/data";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import type { FundingLineState } from "@/lib/features/projects/types";
import type { Actor } from "@/lib/kernel/actor";
import { addDays, parisDay } from "@/lib/kernel/dates";
import { withActor } from "@/lib/platform/db";
import { asActor, attempt } from "@/tests/support/claims";
import { type Reader, readFigures, recountFigures } from "@/tests/support/rollup-recount";
import { completeState, createActor, projectStage, saveNew, setStatus } from "./projects/project-fixture";

const stage = projectStage();
let admin: Actor;
let reviewer: Actor;
let partner: Actor;
/** Anew for each test: the one that will be merged, and the one that takes its place. */
let old: { id: number; slug: string; name: string };
let heir: { id: number; slug: string; name: string };

async function funder(name: string) {
  const slug = `${name.toLowerCase()}-${randomUUID().slice(0, 8)}`;
  const [row] = await stage.rows(
    "INSERT INTO organisation (slug, name, short_name, kind, is_funder) VALUES ($1, $2, $1, 'funder', true) RETURNING id, slug, name",
    slug,
    `${name} ${slug}`,
  );
  return row;
}
beforeAll(async () => {
  admin = await createActor(stage.pool, "admin", "anct");
  reviewer = await createActor(stage.pool, "reviewer", "anct");
  partner = await createActor(stage.pool, "partner", "anru");
});
beforeEach(async () => {
  old = await funder("Ancien");
  heir = await funder("Nouveau");
});

const line = (funderId: number | null, amountCents: number, rest: Partial<FundingLineState> = {}) => ({
  ...EMPTY_FUNDING_LINE,
  funderId,
  amountCents,
  ...rest,
});
const saved = (fundingLines: FundingLineState[]) =>
  saveNew(stage.agent, completeState(stage.facts, { fundingLines }));
const merge = () => mergeFunder(admin, { slug: old.slug, successor: heir.slug });
const linesOf = async (reference: string) =>
  (await getProject(stage.agent, reference))?.fundingLines?.map(({ funderId, amountCents }) => [
    funderId,
    amountCents,
  ]);
const shares = (reference: string) =>
  stage.rows(
    `SELECT f.funder_id AS id, f.asked_cents::int AS asked FROM project_funder f JOIN project p ON p.id = f.project_id
     WHERE p.reference = $1 ORDER BY 1`,
    reference,
  );
const stored = async (reference: string) =>
  (
    await stage.rows(
      `SELECT v.number, v.author_name AS author, v.state -> 'fundingLines' AS lines FROM project_version v
       JOIN project p ON p.id = v.project_id WHERE p.reference = $1 ORDER BY v.number`,
      reference,
    )
  ).map(({ number, author, lines }) => [
    number,
    author,
    lines.map(({ funderId }: FundingLineState) => funderId),
  ]);

describe("what a merge changes", () => {
  it("the lines of today, with their sums and a version that says when", async () => {
    const both = await saved([
      line(old.id, 100, { state: "requested" }),
      line(heir.id, 20, { state: "requested" }),
      line(null, 3, { funderName: "Mécène" }),
    ]);
    const other = await saved([line(heir.id, 5)]);
    expect(await merge()).toEqual({ ok: true, value: "merged" });
    expect(await linesOf(both)).toEqual([
      [heir.id, 100],
      [heir.id, 20],
      [null, 3],
    ]);
    expect(await shares(both)).toEqual([{ id: heir.id, asked: 120 }]);
    expect(await stored(both)).toEqual([
      [1, stage.agent.name, [old.id, heir.id, null]],
      [2, admin.name, [heir.id, heir.id, null]],
    ]);
    expect((await getProject(stage.agent, both))?.version).toBe(2);
    expect(await stored(other)).toHaveLength(1);
    const [entry] = await stage.rows(
      "SELECT verb, actor_name, changes FROM journal_entry WHERE subject_key = $1 ORDER BY id DESC LIMIT 1",
      both,
    );
    expect(entry).toMatchObject({ verb: "mergeFunder", actor_name: admin.name });
    const directory = await getOwnDirectory(stage.agent);
    if (!directory) throw new Error("an agent has a directory");
    expect(describeRecorded("fundingLines", entry.changes.fundingLines.before, directory)).toContain(
      `${old.name} (devenu ${heir.name})`,
    );
    expect(describeRecorded("fundingLines", entry.changes.fundingLines.after, directory)).not.toContain(
      old.name,
    );
  });

  it("every figure as a recount gives it, for every reader", async () => {
    const draft = await saved([line(old.id, 7)]);
    const accepted = await saved([line(old.id, 100, { state: "granted" }), line(heir.id, 1)]);
    await setStatus(stage.pool, accepted, "accepted");
    await merge();
    const readers: Reader[] = [
      { role: "system", territoryId: null },
      { role: "reviewer", territoryId: null },
      { role: "partner", territoryId: null },
      { role: "contributor", territoryId: stage.agent.territoryId },
      { role: "contributor", territoryId: stage.other.territoryId },
    ];
    const client = await stage.pool.connect();
    for (const reader of readers)
      expect([reader, await readFigures(client, reader)]).toEqual([
        reader,
        await recountFigures(client, reader),
      ]);
    client.release();
    expect(await linesOf(draft)).toEqual([[heir.id, 7]]);
  });

  it("archived projects as well: the undo brings them back with the successor", async () => {
    const reference = await saved([line(old.id, 9)]);
    await archiveProject(stage.agent, { reference, version: 1, reason: "" });
    await merge();
    expect(await unarchiveProject(stage.agent, reference)).toMatchObject({ ok: true });
    expect(await linesOf(reference)).toEqual([[heir.id, 9]]);
    expect((await stored(reference)).at(-1)).toMatchObject([3, stage.agent.name, [heir.id]]);
  });

  it("the lists: it is no longer offered, and its old address leads to the successor", async () => {
    await merge();
    const filters = { ...NO_FILTERS, funders: [old.slug, heir.slug] };
    const { filters: today, choices, ignored } = await resolveFilters(stage.agent, filters);
    expect(today).toMatchObject({ funders: [heir.slug], funderIds: [heir.id] });
    expect(ignored).toEqual([]);
    expect(choices.funders.map(({ slug }) => slug)).not.toContain(old.slug);
    const { filters: past } = await resolveFilters(
      stage.agent,
      { ...NO_FILTERS, funders: [old.slug] },
      "past",
    );
    expect(past.funderIds).toEqual([old.id]);
    expect(await findSuccessor(stage.agent, old.slug)).toBe(heir.slug);
    expect(await findSuccessor(stage.agent, heir.slug)).toBeNull();
    const administration = await getFunderAdministration(admin, "");
    expect(administration?.funders.map(({ slug }) => slug)).not.toContain(old.slug);
    expect(administration?.merged).toContainEqual({
      slug: old.slug,
      name: old.name,
      successorSlug: heir.slug,
      successorName: heir.name,
    });
    expect(administration?.journal[0]).toMatchObject({
      actorName: admin.name,
      changes: { funder: { before: old.name, after: heir.name } },
    });
  });

  it("nothing more the second time, and one that was merged before goes along", async () => {
    const reference = await saved([line(old.id, 4)]);
    await Promise.all([merge(), merge(), merge()]);
    expect(await merge()).toEqual({ ok: true, value: "alreadyMerged" });
    expect(await stored(reference)).toHaveLength(2);
    const last = await funder("Dernier");
    expect(await mergeFunder(admin, { slug: heir.slug, successor: last.slug })).toMatchObject({ ok: true });
    expect(await linesOf(reference)).toEqual([[last.id, 4]]);
    expect(await findSuccessor(admin, old.slug)).toBe(last.slug);
    // Back into one that was merged away: nobody could follow.
    expect(await mergeFunder(admin, { slug: last.slug, successor: old.slug })).toMatchObject({
      refusal: "elsewhere",
    });
    expect(await mergeFunder(admin, { slug: last.slug, successor: last.slug })).toMatchObject({
      refusal: "same",
    });
    expect(await mergeFunder(admin, { slug: last.slug, successor: "nul" })).toMatchObject({
      refusal: "notFound",
    });
  });

  it("of two that cross, one", async () => {
    const outcomes = await Promise.all([
      mergeFunder(admin, { slug: old.slug, successor: heir.slug }),
      mergeFunder(admin, { slug: heir.slug, successor: old.slug }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("the evenings before", () => {
  it("keep its name, and lead to what it had; those from now on have the successor's", async () => {
    const reference = await saved([line(old.id, 300, { state: "requested" })]);
    await setStatus(stage.pool, reference, "accepted");
    const client = await stage.pool.connect();
    await client.query("SELECT set_config('app.role', 'system', false)");
    await client.query(
      `UPDATE project_version SET valid_from = valid_from - interval '10 days', state = jsonb_set(state, '{reviewStatus}', '"accepted"')
       WHERE project_id = (SELECT id FROM project WHERE reference = $1)`,
      [reference],
    );
    await client.query("SELECT project_day_rebuild()");
    client.release(true);
    await merge();
    const today = parisDay(new Date());
    const yesterday = addDays(today, -1);
    const named = { projects: 1, askedCents: 300 };
    const past = await getDashboardAt(stage.agent, NO_FILTERS, yesterday);
    expect(past.funders).toContainEqual(
      expect.objectContaining({ ...named, slug: old.slug, successor: heir.slug }),
    );
    expect(past.funders.map(({ slug }) => slug)).not.toContain(heir.slug);
    const behind = await getDashboardAt(stage.agent, { ...NO_FILTERS, funders: [old.slug] }, yesterday);
    expect(behind.total.projects).toBe(1);
    for (const now of [
      await getDashboard(stage.agent, NO_FILTERS),
      await getDashboardAt(stage.agent, NO_FILTERS, today),
    ]) {
      expect(now.funders).toContainEqual(expect.objectContaining({ ...named, slug: heir.slug }));
      expect(now.funders.map(({ slug }) => slug)).not.toContain(old.slug);
    }
  });
});

describe("what still names it", () => {
  it("a form that was open is saved, without a conflict that nobody made", async () => {
    const reference = await saved([line(old.id, 100)]);
    await merge();
    const result = await updateProject(stage.agent, {
      reference,
      baseVersion: 1,
      state: { fundingLines: [line(old.id, 250)] },
      resolution: null,
    });
    expect(result).toEqual({ ok: true, value: { kind: "saved", reference } });
    expect(await linesOf(reference)).toEqual([[heir.id, 250]]);
    expect((await stored(reference)).at(-1)).toEqual([3, stage.agent.name, [heir.id]]);
    expect(await shares(reference)).toMatchObject([{ id: heir.id }]);
  });

  it("and sent unchanged, it changes nothing", async () => {
    const reference = await saved([line(old.id, 100)]);
    await merge();
    const state = { fundingLines: [line(old.id, 100)] };
    await updateProject(stage.agent, { reference, baseVersion: 1, state, resolution: null });
    expect(await stored(reference)).toHaveLength(2);
  });

  it("a version that is restored", async () => {
    const reference = await saved([line(old.id, 100)]);
    await updateProject(stage.agent, {
      reference,
      baseVersion: 1,
      state: { fundingLines: [line(null, 8, { funderName: "Autre" })] },
      resolution: null,
    });
    await merge();
    const project = await getProject(stage.agent, reference);
    if (!project) throw new Error("its own territory sees it");
    expect(await restoreVersion(stage.agent, { reference, number: 1, baseVersion: project.version })).toEqual(
      {
        ok: true,
        value: { kind: "restored" },
      },
    );
    expect(await linesOf(reference)).toEqual([[heir.id, 100]]);
    const scope = { id: project.id, territoryId: project.territory.id, reviewStatus: project.reviewStatus };
    const [first] = await getVersions(stage.agent, scope, [1]);
    expect(first?.state.fundingLines[0]?.funderId).toBe(old.id);
  });

  it("a new project, alone or with many others, and a line written past the application", async () => {
    await merge();
    const reference = await saved([line(old.id, 1)]);
    expect(await stored(reference)).toEqual([[1, stage.agent.name, [heir.id]]]);
    const { agent } = stage;
    if (agent.territoryId === null) throw new Error("an agent has a territory");
    const { territoryId } = agent;
    const creationKey = randomUUID();
    const state = completeState(stage.facts, { fundingLines: [line(old.id, 2)] });
    const made = await withActor(agent, (tx) =>
      createProjectsIn(tx, { ...agent, territoryId }, [{ creationKey, state }]),
    );
    const imported = made.get(creationKey) ?? "";
    expect(await stored(imported)).toEqual([[1, agent.name, [heir.id]]]);
    expect(await linesOf(imported)).toEqual([[heir.id, 2]]);
    const [direct] = await stage.rows(
      "INSERT INTO funding_line (project_id, position, funder_id) SELECT id, 9, $1 FROM project WHERE reference = $2 RETURNING funder_id",
      old.id,
      imported,
    );
    expect(direct).toEqual({ funder_id: heir.id });
  });

  it("a column of a file, by its old name", async () => {
    await merge();
    const directory = await getOwnDirectory(stage.agent);
    const cells = { scheme: "", funder: old.name.toUpperCase(), requestedCents: 5, grantedCents: null };
    expect(fundingLineOf(cells, directory?.funders ?? [])).toMatchObject({
      funderId: heir.id,
      funderName: "",
    });
  });

  it("people who save while it happens: no line is lost, none keeps the old name", {
    timeout: 60_000,
  }, async () => {
    const references = await Promise.all(Array.from({ length: 6 }, (_, n) => saved([line(old.id, n + 1)])));
    const writing = references.map(async (reference, n) => {
      for (let round = 0; round < 4; round++) {
        const project = await getProject(stage.agent, reference);
        if (!project) throw new Error("its own territory sees it");
        await updateProject(stage.agent, {
          reference,
          baseVersion: project.version,
          state: { fundingLines: [line(old.id, n + 1), line(old.id, 100 + round)] },
          resolution: { version: project.version, choices: { fundingLines: "mine" } },
        });
      }
    });
    const [outcome] = await Promise.all([merge(), ...writing]);
    expect(outcome).toEqual({ ok: true, value: "merged" });
    expect(await stage.rows("SELECT id FROM funding_line WHERE funder_id = $1", old.id)).toEqual([]);
    for (const [n, reference] of references.entries()) {
      const project = await getProject(stage.agent, reference);
      expect(await linesOf(reference)).toEqual([
        [heir.id, n + 1],
        [heir.id, 103],
      ]);
      // What history says of today is what stands today.
      const [, , last] = (await stored(reference)).at(-1) ?? [];
      expect(last).toEqual(project && stateOfProject(project).fundingLines.map(({ funderId }) => funderId));
    }
  });
});

describe("who may", () => {
  it("only the administrator, in the code", async () => {
    for (const actor of [stage.agent, stage.colleague, reviewer, partner]) {
      expect(await mergeFunder(actor, { slug: old.slug, successor: heir.slug })).toMatchObject({
        refusal: "forbidden",
      });
      expect(await getFunderAdministration(actor, "")).toBeNull();
      expect(await getFunderMergeChoice(actor, old.slug)).toBeNull();
    }
  });

  it("only the administrator, with SQL", async () => {
    const merged = await funder("Parti");
    await mergeFunder(admin, { slug: merged.slug, successor: heir.slug });
    const client = await stage.pool.connect();
    for (const actor of [stage.agent, stage.colleague, reviewer, partner, admin]) {
      const tried = await asActor(client, actor, async (sql) => [
        await attempt(sql, "SELECT funder_merge($1, $2)", [old.id, heir.id]),
        await attempt(sql, "SELECT funder_merge_projects($1, 9, 'x', 'x')", [merged.id]),
        await attempt(sql, "UPDATE organisation SET merged_into_id = $2 WHERE id = $1", [old.id, heir.id]),
        (await attempt(sql, "SELECT FROM journal_entry WHERE subject_kind = 'funder'")) !== 0,
      ]);
      expect([actor.role, tried]).toEqual([
        actor.role,
        actor === admin ? [1, 1, 1, true] : ["denied", "denied", 0, false],
      ]);
    }
    client.release();
  });

  it("counts what the administrator sees, and nothing of the drafts", async () => {
    const draft = await saved([line(old.id, 1)]);
    const submitted = await saved([line(old.id, 1), line(old.id, 2)]);
    await setStatus(stage.pool, submitted, "submitted");
    expect(await getFunderMergeChoice(admin, old.slug)).toMatchObject({ funder: { lines: 2, projects: 1 } });
    await merge();
    expect(await linesOf(draft)).toEqual([[heir.id, 1]]);
    const found = await getFunderAdministration(admin, `NOUVEAU-${heir.slug.slice(8)}`);
    expect(found?.funders).toMatchObject([{ slug: heir.slug, lines: 2, projects: 1 }]);
    expect((await getFunderAdministration(admin, "%"))?.funders).toEqual([]);
  });
});
