import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getDirectory, getProject } from "@/lib/features/projects/data";
import { createProject } from "@/lib/features/projects/mutations";
import { EMPTY_FUNDING_LINE, EMPTY_STATE } from "@/lib/features/projects/rules";
import type { ProjectState } from "@/lib/features/projects/types";
import { completeState, createActor, projectStage, readState, saveNew, setStatus } from "./project-fixture";

const stage = projectStage();
const count = async (table: string) => (await stage.rows(`SELECT count(*)::int AS n FROM ${table}`))[0].n;

describe("createProject", () => {
  it("keeps everything that was written, and nothing else", async () => {
    const state = completeState(stage.facts);
    const reference = await saveNew(stage.agent, state);
    expect(reference).toMatch(/^QP-ROUBAIX-\d{4}$/);
    expect(await readState(stage.agent, reference)).toEqual(state);
    const project = await getProject(stage.agent, reference);
    expect(project).toMatchObject({
      version: 1,
      reviewStatus: "draft",
      demo: false,
      updatedByName: stage.agent.name,
      fundingAskedCents: 450_000_05,
      fundingGrantedCents: 400_000_00,
      fundingGapCents: 850_000_00,
    });
    expect(project?.createdAt).toBeInstanceOf(Date);
  });

  it("keeps an empty draft", async () => {
    expect(await readState(stage.agent, await saveNew(stage.agent, EMPTY_STATE))).toEqual(EMPTY_STATE);
  });

  it("keeps hostile text as text", async () => {
    const title = `'); DROP TABLE project; -- <img src=x onerror=alert(1)> 🏗️ \\u0000 $1 {"a":1}`;
    expect(await readState(stage.agent, await saveNew(stage.agent, { ...EMPTY_STATE, title }))).toMatchObject(
      { title },
    );
  });

  it("makes one project of one key, even when it comes eight times at once", async () => {
    const creationKey = randomUUID();
    const before = await count("project");
    const input = { creationKey, state: completeState(stage.facts), resolution: null };
    const results = await Promise.all(Array.from({ length: 8 }, () => createProject(stage.agent, input)));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(results[0]).toMatchObject({ ok: true, value: { kind: "saved" } });
    expect(await count("project")).toBe(before + 1);
    const [{ id }] = await stage.rows("SELECT id FROM project WHERE creation_key = $1", creationKey);
    expect(await stage.rows("SELECT number FROM project_version WHERE project_id = $1", id)).toEqual([
      { number: 1 },
    ]);
    expect(await stage.rows("SELECT verb FROM journal_entry WHERE project_id = $1", id)).toEqual([
      { verb: "create" },
    ]);
  });

  it("edits the project of the key when the text came back changed", async () => {
    const creationKey = randomUUID();
    const state = completeState(stage.facts);
    const first = await createProject(stage.agent, { creationKey, state, resolution: null });
    const again = await createProject(stage.agent, {
      creationKey,
      state: { ...state, title: "Autre" },
      resolution: null,
    });
    expect(again).toEqual(first);
    const [{ title, version }] = await stage.rows(
      "SELECT title, version FROM project WHERE creation_key = $1",
      creationKey,
    );
    expect({ title, version }).toEqual({ title: "Autre", version: 2 });
  });

  it("makes a project of their own for a colleague who sends the same key, once", async () => {
    const creationKey = randomUUID();
    const state = completeState(stage.facts);
    const first = await createProject(stage.agent, { creationKey, state, resolution: null });
    const input = { creationKey, state: { ...state, title: "De la collègue" }, resolution: null };
    const [second, again] = await Promise.all([1, 2].map(() => createProject(stage.colleague, input)));
    expect(second).toMatchObject({ ok: true, value: { kind: "saved" } });
    expect(second).toEqual(again);
    expect(second).not.toEqual(first);
    const [{ title, version }] = await stage.rows(
      "SELECT title, version FROM project WHERE creation_key = $1",
      creationKey,
    );
    expect({ title, version }).toEqual({ title: state.title, version: 1 });
  });

  it("gives another territory nothing by the key of a project", async () => {
    const creationKey = randomUUID();
    await createProject(stage.agent, { creationKey, state: completeState(stage.facts), resolution: null });
    const stolen = await createProject(stage.other, { creationKey, state: EMPTY_STATE, resolution: null });
    expect(stolen).toEqual({ ok: false, refusal: "unknownChoice" });
  });

  it.each([
    ["a priority that does not exist", { mainPriority: 99 }],
    ["a QPV of nowhere", { qpvCodes: ["QN00000X"] }],
    ["a commune of another territory", { codeInsee: "53130" }],
    [
      "a funder that does not exist",
      {
        fundingLines: [
          { ...EMPTY_FUNDING_LINE, funderId: 999_999, detail: "", amountCents: 1, state: "requested" },
        ],
      },
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
      const result = await createProject(stage.agent, {
        creationKey: randomUUID(),
        state: completeState(stage.facts, change),
        resolution: null,
      });
      expect(result).toEqual({ ok: false, refusal: "unknownChoice" });
      expect(await Promise.all(tables.map(count))).toEqual(before);
    },
  );

  it("is for members of a territory", async () => {
    for (const role of ["reviewer", "admin", "partner"] as const) {
      const actor = await createActor(stage.pool, role, role === "partner" ? "anru" : "anct");
      const result = await createProject(actor, {
        creationKey: randomUUID(),
        state: EMPTY_STATE,
        resolution: null,
      });
      expect(result).toEqual({ ok: false, refusal: "forbidden" });
    }
  });
});

describe("getProject", () => {
  it("gives each reader their share", async () => {
    const reference = await saveNew(stage.agent, completeState(stage.facts));
    const partner = await createActor(stage.pool, "partner", "anru");
    const reviewer = await createActor(stage.pool, "reviewer", "anct");
    for (const stranger of [stage.other, partner, reviewer])
      expect(await getProject(stranger, reference)).toBeNull();
    await setStatus(stage.pool, reference, "accepted");
    expect(await getProject(stage.other, reference)).toMatchObject({
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
    for (const reference of ["", "QP-ROUBAIX-9999", "' OR 1=1 --", "QP-ROUBAIX-0001\u0000", "é".repeat(5000)])
      expect(await getProject(stage.agent, reference)).toBeNull();
  });
});

describe("getDirectory", () => {
  it("gives what a territory may choose from, newest perimeters first", async () => {
    const directory = await getDirectory(stage.agent, stage.facts.territoryId);
    expect(directory?.priorities.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(directory?.qpvs.map(({ code }) => code).sort()).toEqual([...stage.facts.qpvCodes]);
    expect(directory?.qpvs[0]?.generation).toBe(2024);
    expect(directory?.communes.map(({ codeInsee }) => codeInsee)).toEqual([...stage.facts.communes]);
    expect(directory?.funders.length).toBeGreaterThan(3);
    expect(await getDirectory(stage.agent, 9999)).toBeNull();
  });
});
