import { describe, expect, it } from "vitest";
import { getProject } from "@/lib/features/projects/data";
import { updateProject } from "@/lib/features/projects/mutations";
import type { ProjectState } from "@/lib/features/projects/types";
import { completeState, projectStage, readState, saveNew, setStatus } from "./project-fixture";

const stage = projectStage();
const update = (reference: string, baseVersion: number, state: ProjectState, actor = stage.agent) =>
  updateProject(actor, { reference, baseVersion, state, resolution: null });

describe("updateProject", () => {
  it("writes a contiguous history, and a journal of what changed only", async () => {
    const state = completeState(stage.facts);
    const reference = await saveNew(stage.agent, state);
    await update(reference, 1, { ...state, title: "Halle", totalCost: null });
    await update(
      reference,
      2,
      { ...state, title: "Halle", totalCost: null, fundingLines: [], privateNote: "" },
      stage.colleague,
    );
    const versions = await stage.rows(
      `SELECT number, valid_from, valid_to, author_name FROM project_version v JOIN project p ON p.id = v.project_id
       WHERE reference = $1 ORDER BY number`,
      reference,
    );
    expect(versions.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(versions[0].valid_to).toEqual(versions[1].valid_from);
    expect(versions[1].valid_to).toEqual(versions[2].valid_from);
    expect(versions[2]).toMatchObject({ valid_to: null, author_name: stage.colleague.name });
    const journal = await stage.rows(
      "SELECT verb, changes, actor_id FROM journal_entry WHERE subject_key = $1 ORDER BY id",
      reference,
    );
    expect(journal[1]).toEqual({
      verb: "update",
      actor_id: stage.agent.userId,
      changes: {
        title: { before: "Halle des métiers", after: "Halle" },
        totalCost: { before: 1_250_000_00, after: null },
      },
    });
    expect(Object.keys(journal[2].changes).sort()).toEqual(["fundingLines", "privateNote"]);
    expect(await readState(stage.agent, reference)).toEqual({
      ...state,
      title: "Halle",
      totalCost: null,
      fundingLines: [],
      privateNote: "",
    });
  });

  it("writes nothing when nothing changed", async () => {
    const state = completeState(stage.facts);
    const reference = await saveNew(stage.agent, state);
    expect(await update(reference, 1, state)).toMatchObject({ ok: true, value: { kind: "saved" } });
    expect(await getProject(stage.agent, reference)).toMatchObject({ version: 1 });
  });

  it("shows the second what the first changed, writes nothing, then takes the choice", async () => {
    const state = completeState(stage.facts);
    const reference = await saveNew(stage.agent, state);
    await update(
      reference,
      1,
      { ...state, title: "De la première", summary: "Résumé de la première" },
      stage.colleague,
    );
    const mine = { ...state, title: "Du second", totalCost: 5_00 };
    const refused = await update(reference, 1, mine);
    expect(refused).toMatchObject({
      ok: true,
      value: {
        kind: "conflict",
        conflict: {
          version: 2,
          authorName: stage.colleague.name,
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
    expect(await readState(stage.agent, reference)).toMatchObject({
      title: "De la première",
      totalCost: state.totalCost,
    });

    const undecided = { version: 2, choices: { title: "mine" } as const };
    expect(
      await updateProject(stage.agent, { reference, baseVersion: 1, state: mine, resolution: undecided }),
    ).toMatchObject({
      value: { kind: "conflict" },
    });
    const resolution = { version: 2, choices: { title: "mine", summary: "theirs" } as const };
    expect(
      await updateProject(stage.agent, { reference, baseVersion: 1, state: mine, resolution }),
    ).toMatchObject({
      value: { kind: "saved" },
    });
    expect(await readState(stage.agent, reference)).toEqual({ ...mine, summary: "Résumé de la première" });
  });

  it("starts over when a third save came between the question and the answer", async () => {
    const state = completeState(stage.facts);
    const reference = await saveNew(stage.agent, state);
    await update(reference, 1, { ...state, title: "Deux" }, stage.colleague);
    await update(reference, 2, { ...state, title: "Trois" }, stage.colleague);
    const resolution = { version: 2, choices: { title: "mine" } as const };
    const mine = { ...state, title: "Le mien" };
    expect(
      await updateProject(stage.agent, { reference, baseVersion: 1, state: mine, resolution }),
    ).toMatchObject({
      value: { kind: "conflict", conflict: { version: 3 } },
    });
  });

  it("takes the same change twice for one", async () => {
    const state = completeState(stage.facts);
    const reference = await saveNew(stage.agent, state);
    await update(reference, 1, { ...state, title: "Pareil" }, stage.colleague);
    expect(await update(reference, 1, { ...state, title: "Pareil" })).toMatchObject({
      value: { kind: "saved" },
    });
    expect(await getProject(stage.agent, reference)).toMatchObject({ version: 2 });
  });

  it("lets one of two simultaneous saves through", async () => {
    const state = completeState(stage.facts);
    const reference = await saveNew(stage.agent, state);
    const results = await Promise.all(
      ["A", "B", "C", "D"].map((title) => update(reference, 1, { ...state, title })),
    );
    const kinds = results.map((result) => (result.ok ? result.value.kind : result.refusal)).sort();
    expect(kinds).toEqual(["conflict", "conflict", "conflict", "saved"]);
    expect(await getProject(stage.agent, reference)).toMatchObject({ version: 2 });
  });

  it("answers another territory as if there were no such project, even once accepted", async () => {
    const state = completeState(stage.facts);
    const reference = await saveNew(stage.agent, state);
    for (const status of ["draft", "accepted"]) {
      await setStatus(stage.pool, reference, status);
      expect(await update(reference, 1, { ...state, title: "Volé" }, stage.other)).toEqual({
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
    const state = completeState(stage.facts);
    const reference = await saveNew(stage.agent, state);
    await setStatus(stage.pool, reference, status);
    expect(await update(reference, 1, { ...state, title: "Trop tard" })).toEqual({ ok: false, refusal });
  });

  it("does not let an accepted project be emptied", async () => {
    const state = completeState(stage.facts);
    const reference = await saveNew(stage.agent, state);
    await setStatus(stage.pool, reference, "accepted");
    expect(await update(reference, 1, { ...state, summary: "" })).toEqual({
      ok: false,
      refusal: "acceptedIncomplete",
    });
    expect(await update(reference, 1, { ...state, summary: "Mieux" })).toMatchObject({
      value: { kind: "saved" },
    });
  });
});
