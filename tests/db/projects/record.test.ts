import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { getDirectory, getProject } from "@/lib/features/projects/data";
import { createProject, updateProject } from "@/lib/features/projects/mutations";
import { EMPTY_STATE, stateOfProject } from "@/lib/features/projects/rules";
import type { ProjectState } from "@/lib/features/projects/types";
import type { Actor } from "@/lib/kernel/actor";
import { testDatabase } from "@/tests/support/database";
import { completeState, createActor, type TerritoryFacts, territoryFacts } from "./project-fixture";

const database = testDatabase();
let pool: Pool;
let agent: Actor;
let colleague: Actor;
let other: Actor;
let facts: TerritoryFacts;

beforeAll(async () => {
  pool = database.superuserPool();
  facts = await territoryFacts(pool, "roubaix");
  agent = await createActor(pool, "contributor", "roubaix");
  colleague = await createActor(pool, "coordinator", "roubaix");
  other = await createActor(pool, "contributor", "laval");
});

async function create(state: ProjectState, actor = agent): Promise<string> {
  const created = await createProject(actor, { creationKey: randomUUID(), state, resolution: null });
  if (!created.ok || created.value.kind !== "saved") throw new Error(JSON.stringify(created));
  return created.value.reference;
}
const update = (reference: string, baseVersion: number, state: ProjectState, actor = agent) =>
  updateProject(actor, { reference, baseVersion, state, resolution: null });
const rows = async (sql: string, ...values: unknown[]) => (await pool.query(sql, values)).rows;
const count = async (table: string) => (await rows(`SELECT count(*)::int AS n FROM ${table}`))[0].n;
async function setStatus(reference: string, status: string) {
  await pool.query(
    "WITH c AS (SELECT set_config('app.role', 'system', false)) UPDATE project SET review_status = $2 FROM c WHERE reference = $1",
    [reference, status],
  );
}
async function readState(reference: string, actor = agent) {
  const project = await getProject(actor, reference);
  return project && stateOfProject(project);
}

describe("createProject", () => {
  it("keeps everything that was written, and nothing else", async () => {
    const state = completeState(facts);
    const reference = await create(state);
    expect(reference).toMatch(/^QP-ROUBAIX-\d{4}$/);
    expect(await readState(reference)).toEqual(state);
    const project = await getProject(agent, reference);
    expect(project).toMatchObject({
      version: 1,
      reviewStatus: "draft",
      demo: false,
      updatedByName: agent.name,
      fundingAskedCents: 450_000_05,
      fundingGrantedCents: 400_000_00,
      fundingGapCents: 850_000_00,
    });
    expect(project?.createdAt).toBeInstanceOf(Date);
  });

  it("keeps an empty draft", async () => {
    expect(await readState(await create(EMPTY_STATE))).toEqual(EMPTY_STATE);
  });

  it("keeps hostile text as text", async () => {
    const title = `'); DROP TABLE project; -- <img src=x onerror=alert(1)> 🏗️ \\u0000 $1 {"a":1}`;
    expect(await readState(await create({ ...EMPTY_STATE, title }))).toMatchObject({ title });
  });

  it("makes one project of one key, even when it comes eight times at once", async () => {
    const creationKey = randomUUID();
    const before = await count("project");
    const input = { creationKey, state: completeState(facts), resolution: null };
    const results = await Promise.all(Array.from({ length: 8 }, () => createProject(agent, input)));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(results[0]).toMatchObject({ ok: true, value: { kind: "saved" } });
    expect(await count("project")).toBe(before + 1);
    const [{ id }] = await rows("SELECT id FROM project WHERE creation_key = $1", creationKey);
    expect(await rows("SELECT number FROM project_version WHERE project_id = $1", id)).toEqual([
      { number: 1 },
    ]);
    expect(await rows("SELECT verb FROM journal_entry WHERE project_id = $1", id)).toEqual([
      { verb: "create" },
    ]);
  });

  it("edits the project of the key when the text came back changed", async () => {
    const creationKey = randomUUID();
    const state = completeState(facts);
    const first = await createProject(agent, { creationKey, state, resolution: null });
    const again = await createProject(agent, {
      creationKey,
      state: { ...state, title: "Autre" },
      resolution: null,
    });
    expect(again).toEqual(first);
    const [{ title, version }] = await rows(
      "SELECT title, version FROM project WHERE creation_key = $1",
      creationKey,
    );
    expect({ title, version }).toEqual({ title: "Autre", version: 2 });
  });

  it("gives another territory nothing by the key of a project", async () => {
    const creationKey = randomUUID();
    await createProject(agent, { creationKey, state: completeState(facts), resolution: null });
    const stolen = await createProject(other, { creationKey, state: EMPTY_STATE, resolution: null });
    expect(stolen).toEqual({ ok: false, refusal: "unknownChoice" });
  });

  it.each([
    ["a priority that does not exist", { mainPriority: 99 }],
    ["a QPV of nowhere", { qpvCodes: ["QN00000X"] }],
    ["a commune of another territory", { codeInsee: "53130" }],
    [
      "a funder that does not exist",
      { fundingLines: [{ funderId: 999_999, detail: "", amountCents: 1, state: "requested" }] },
    ],
  ] satisfies [string, Partial<ProjectState>][])(
    "refuses %s and leaves nothing behind",
    async (_, change) => {
      const tables = [
        "project",
        "project_contact",
        "funding_line",
        "project_version",
        "journal_entry",
        "project_rollup",
      ];
      const before = await Promise.all(tables.map(count));
      const result = await createProject(agent, {
        creationKey: randomUUID(),
        state: completeState(facts, change),
        resolution: null,
      });
      expect(result).toEqual({ ok: false, refusal: "unknownChoice" });
      expect(await Promise.all(tables.map(count))).toEqual(before);
    },
  );

  it("is for members of a territory", async () => {
    for (const role of ["reviewer", "admin", "partner"] as const) {
      const actor = await createActor(pool, role, role === "partner" ? "anru" : "anct");
      const result = await createProject(actor, {
        creationKey: randomUUID(),
        state: EMPTY_STATE,
        resolution: null,
      });
      expect(result).toEqual({ ok: false, refusal: "forbidden" });
    }
  });
});

describe("updateProject", () => {
  it("writes a contiguous history, and a journal of what changed only", async () => {
    const state = completeState(facts);
    const reference = await create(state);
    await update(reference, 1, { ...state, title: "Halle", totalCost: null });
    await update(
      reference,
      2,
      { ...state, title: "Halle", totalCost: null, fundingLines: [], privateNote: "" },
      colleague,
    );
    const versions = await rows(
      `SELECT number, valid_from, valid_to, author_name FROM project_version v JOIN project p ON p.id = v.project_id
       WHERE reference = $1 ORDER BY number`,
      reference,
    );
    expect(versions.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(versions[0].valid_to).toEqual(versions[1].valid_from);
    expect(versions[1].valid_to).toEqual(versions[2].valid_from);
    expect(versions[2]).toMatchObject({ valid_to: null, author_name: colleague.name });
    const journal = await rows(
      "SELECT verb, changes, actor_id FROM journal_entry WHERE subject_key = $1 ORDER BY id",
      reference,
    );
    expect(journal[1]).toEqual({
      verb: "update",
      actor_id: agent.userId,
      changes: {
        title: { before: "Halle des métiers", after: "Halle" },
        totalCost: { before: 1_250_000_00, after: null },
      },
    });
    expect(Object.keys(journal[2].changes).sort()).toEqual(["fundingLines", "privateNote"]);
    expect(await readState(reference)).toEqual({
      ...state,
      title: "Halle",
      totalCost: null,
      fundingLines: [],
      privateNote: "",
    });
  });

  it("writes nothing when nothing changed", async () => {
    const state = completeState(facts);
    const reference = await create(state);
    expect(await update(reference, 1, state)).toMatchObject({ ok: true, value: { kind: "saved" } });
    expect(await getProject(agent, reference)).toMatchObject({ version: 1 });
  });

  it("shows the second what the first changed, writes nothing, then takes the choice", async () => {
    const state = completeState(facts);
    const reference = await create(state);
    await update(
      reference,
      1,
      { ...state, title: "De la première", summary: "Résumé de la première" },
      colleague,
    );
    const mine = { ...state, title: "Du second", totalCost: 5_00 };
    const refused = await update(reference, 1, mine);
    expect(refused).toMatchObject({
      ok: true,
      value: {
        kind: "conflict",
        conflict: {
          version: 2,
          authorName: colleague.name,
          disputes: [
            {
              field: "title",
              base: state.title,
              theirs: "De la première",
              mine: "Du second",
              bothChanged: true,
            },
            { field: "summary", theirs: "Résumé de la première", mine: state.summary, bothChanged: false },
          ],
        },
      },
    });
    expect(await readState(reference)).toMatchObject({ title: "De la première", totalCost: state.totalCost });

    const undecided = { version: 2, choices: { title: "mine" } as const };
    expect(
      await updateProject(agent, { reference, baseVersion: 1, state: mine, resolution: undecided }),
    ).toMatchObject({
      value: { kind: "conflict" },
    });
    const resolution = { version: 2, choices: { title: "mine", summary: "theirs" } as const };
    expect(await updateProject(agent, { reference, baseVersion: 1, state: mine, resolution })).toMatchObject({
      value: { kind: "saved" },
    });
    expect(await readState(reference)).toEqual({ ...mine, summary: "Résumé de la première" });
  });

  it("starts over when a third save came between the question and the answer", async () => {
    const state = completeState(facts);
    const reference = await create(state);
    await update(reference, 1, { ...state, title: "Deux" }, colleague);
    await update(reference, 2, { ...state, title: "Trois" }, colleague);
    const resolution = { version: 2, choices: { title: "mine" } as const };
    const mine = { ...state, title: "Le mien" };
    expect(await updateProject(agent, { reference, baseVersion: 1, state: mine, resolution })).toMatchObject({
      value: { kind: "conflict", conflict: { version: 3 } },
    });
  });

  it("takes the same change twice for one", async () => {
    const state = completeState(facts);
    const reference = await create(state);
    await update(reference, 1, { ...state, title: "Pareil" }, colleague);
    expect(await update(reference, 1, { ...state, title: "Pareil" })).toMatchObject({
      value: { kind: "saved" },
    });
    expect(await getProject(agent, reference)).toMatchObject({ version: 2 });
  });

  it("lets one of two simultaneous saves through", async () => {
    const state = completeState(facts);
    const reference = await create(state);
    const results = await Promise.all(
      ["A", "B", "C", "D"].map((title) => update(reference, 1, { ...state, title })),
    );
    const kinds = results.map((result) => (result.ok ? result.value.kind : result.refusal)).sort();
    expect(kinds).toEqual(["conflict", "conflict", "conflict", "saved"]);
    expect(await getProject(agent, reference)).toMatchObject({ version: 2 });
  });

  it("answers another territory as if there were no such project, even once accepted", async () => {
    const state = completeState(facts);
    const reference = await create(state);
    for (const status of ["draft", "accepted"]) {
      await setStatus(reference, status);
      expect(await update(reference, 1, { ...state, title: "Volé" }, other)).toEqual({
        ok: false,
        refusal: "notFound",
      });
    }
    expect(await update("QP-NULLE-0001", 1, state)).toEqual({ ok: false, refusal: "notFound" });
  });

  it.each([
    ["submitted", "editSubmitted"],
    ["rejected", "editRejected"],
  ])("refuses a %s project", async (status, refusal) => {
    const state = completeState(facts);
    const reference = await create(state);
    await setStatus(reference, status);
    expect(await update(reference, 1, { ...state, title: "Trop tard" })).toEqual({ ok: false, refusal });
  });

  it("does not let an accepted project be emptied", async () => {
    const state = completeState(facts);
    const reference = await create(state);
    await setStatus(reference, "accepted");
    expect(await update(reference, 1, { ...state, summary: "" })).toEqual({
      ok: false,
      refusal: "acceptedIncomplete",
    });
    expect(await update(reference, 1, { ...state, summary: "Mieux" })).toMatchObject({
      value: { kind: "saved" },
    });
  });
});

describe("getProject", () => {
  it("gives each reader their share", async () => {
    const reference = await create(completeState(facts));
    const partner = await createActor(pool, "partner", "anru");
    const reviewer = await createActor(pool, "reviewer", "anct");
    for (const stranger of [other, partner, reviewer])
      expect(await getProject(stranger, reference)).toBeNull();
    await setStatus(reference, "accepted");
    expect(await getProject(other, reference)).toMatchObject({
      fundingGrantedCents: 400_000_00,
      fundingLines: null,
      contact: null,
      privateNote: null,
      updatedByName: null,
    });
    const forPartner = await getProject(partner, reference);
    expect(forPartner).toMatchObject({
      contact: { name: "Awa Diallo" },
      privateNote: null,
      publishedFields: null,
    });
    expect(forPartner?.fundingLines).toHaveLength(2);
    expect(await getProject(reviewer, reference)).toMatchObject({
      privateNote: expect.stringContaining("foncier"),
    });
  });

  it("knows no reference that is not one", async () => {
    for (const reference of ["", "QP-ROUBAIX-9999", "' OR 1=1 --", "é".repeat(5000)])
      expect(await getProject(agent, reference)).toBeNull();
  });
});

describe("getDirectory", () => {
  it("gives what a territory may choose from, newest perimeters first", async () => {
    const directory = await getDirectory(agent, facts.territoryId);
    expect(directory?.priorities.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(directory?.qpvs.map(({ code }) => code).sort()).toEqual([...facts.qpvCodes]);
    expect(directory?.qpvs[0]?.generation).toBe(2024);
    expect(directory?.communes.map(({ codeInsee }) => codeInsee)).toEqual([...facts.communes]);
    expect(directory?.funders.length).toBeGreaterThan(3);
    expect(await getDirectory(agent, 9999)).toBeNull();
  });
});
