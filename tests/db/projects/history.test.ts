import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getProject } from "@/lib/features/projects/data";
import { getVersionAt, getVersions, listVersions } from "@/lib/features/projects/history/data";
import { restoreVersion } from "@/lib/features/projects/history/mutations";
import { updateProject } from "@/lib/features/projects/mutations";
import { EMPTY_STATE } from "@/lib/features/projects/rules";
import type { ProjectState } from "@/lib/features/projects/types";
import { completeState, createActor, projectStage, readState, saveNew, setStatus } from "./project-fixture";

const stage = projectStage();

async function scopeOf(reference: string) {
  const project = await getProject(stage.agent, reference);
  if (!project) throw new Error("its own territory sees the project");
  return { id: project.id, territoryId: project.territory.id, reviewStatus: project.reviewStatus };
}
const versionOf = async (reference: string) => (await getProject(stage.agent, reference))?.version ?? 0;

async function edit(reference: string, state: Partial<ProjectState>, actor = stage.agent) {
  const baseVersion = await versionOf(reference);
  const saved = await updateProject(actor, { reference, baseVersion, state, resolution: null });
  expect(saved.ok).toBe(true);
}
const restore = async (reference: string, number: number, baseVersion?: number) =>
  restoreVersion(stage.agent, {
    reference,
    number,
    baseVersion: baseVersion ?? (await versionOf(reference)),
  });

describe("listVersions", () => {
  it("tells newest first who changed what, page by page", async () => {
    const reference = await saveNew(stage.agent, completeState(stage.facts));
    for (let i = 0; i < 21; i++) await edit(reference, { title: `Titre ${i}` }, stage.colleague);
    const scope = await scopeOf(reference);
    const [first, second] = [
      await listVersions(stage.agent, scope, 1),
      await listVersions(stage.agent, scope, 2),
    ];
    expect([first.total, first.entries.length, second.entries.length]).toEqual([22, 20, 2]);
    expect(first.entries[0]).toMatchObject({
      number: 22,
      validTo: null,
      verb: "update",
      authorName: stage.colleague.name,
      changes: { title: { before: "Titre 19", after: "Titre 20" } },
    });
    expect(second.entries.at(-1)).toMatchObject({ number: 1, verb: "create" });
  });

  it("is for the territory and the ministry", async () => {
    const reference = await saveNew(stage.agent, completeState(stage.facts));
    await setStatus(stage.pool, reference, "accepted");
    const scope = await scopeOf(reference);
    const [partner, reviewer] = [
      await createActor(stage.pool, "partner", "anru"),
      await createActor(stage.pool, "reviewer", "anct"),
    ];
    for (const [actor, total] of [
      [stage.agent, 1],
      [reviewer, 1],
      [partner, 0],
      [stage.other, 0],
    ] as const) {
      expect((await listVersions(actor, scope, 1)).total).toBe(total);
      expect(await getVersions(actor, scope, [1])).toHaveLength(total);
    }
  });
});

describe("getVersionAt", () => {
  it("gives what stood in the evening, in Paris", async () => {
    const reference = await saveNew(stage.agent, completeState(stage.facts, { title: "Un" }));
    await edit(reference, { title: "Deux" });
    const scope = await scopeOf(reference);
    // 23:30 in Paris on 29 June, and 00:30 on 1 July.
    for (const [number, from, to] of [
      [1, "2026-06-29T21:30:00Z", "2026-06-30T22:30:00Z"],
      [2, "2026-06-30T22:30:00Z", null],
    ])
      await stage.rows(
        "UPDATE project_version SET valid_from = $2, valid_to = $3 WHERE project_id = $1 AND number = $4",
        scope.id,
        from,
        to,
        number,
      );
    const titleOn = async (day: string) => (await getVersionAt(stage.agent, scope, day))?.state.title;
    expect(await titleOn("2026-06-28")).toBeUndefined();
    expect(await titleOn("2026-06-29")).toBe("Un");
    expect(await titleOn("2026-06-30")).toBe("Un");
    expect(await titleOn("2026-07-01")).toBe("Deux");
  });
});

describe("restoreVersion", () => {
  it("gives back any version exactly, as a new one, after any edits", async () => {
    const piece = fc.record(
      {
        title: fc.constantFrom("", "Halle", "Halle des métiers"),
        summary: fc
          .string({ unit: "grapheme", maxLength: 20 })
          .map((text) => text.replaceAll("\u0000", "").trim()),
        mainPriority: fc.constantFrom(null, 1, 2),
        qpvCodes: fc.subarray([...stage.facts.qpvCodes].slice(0, 3)),
        startsOn: fc.constantFrom(null, "2026-01-01"),
        milestones: fc.array(
          fc.record({
            label: fc.constantFrom("Études", "Travaux"),
            plannedOn: fc.constantFrom(null, "2026-05-01"),
            actualOn: fc.constant(null),
            state: fc.constantFrom("planned" as const, "underway" as const),
          }),
          { maxLength: 2 },
        ),
        needs: fc.array(
          fc.record({
            kind: fc.constantFrom("land" as const, "funding" as const),
            text: fc.constant("x"),
            isMet: fc.boolean(),
          }),
          { maxLength: 2 },
        ),
        costLines: fc.array(
          fc.record({
            nature: fc.constant("works" as const),
            label: fc.constant(""),
            amountCents: fc.nat(1_000_000),
          }),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 5 }), fc.nat(), async (edits, choice) => {
        const reference = await saveNew(stage.agent, EMPTY_STATE);
        const seen = [await readState(stage.agent, reference)];
        for (const one of edits) {
          const before = await versionOf(reference);
          await edit(reference, one);
          if ((await versionOf(reference)) > before) seen.push(await readState(stage.agent, reference));
        }
        const number = (choice % seen.length) + 1;
        const last = seen.length;
        expect(await restore(reference, number)).toEqual({ ok: true, value: { kind: "restored" } });
        expect(await readState(stage.agent, reference)).toEqual(seen[number - 1]);
        // Nothing of what was there is rewritten, and what is now there is the version that was asked for.
        const versions = await getVersions(
          stage.agent,
          await scopeOf(reference),
          seen.map((_, i) => i + 1).concat(last + 1),
        );
        expect(versions.slice(0, last).map(({ state: { reviewStatus: _, ...state } }) => state)).toEqual(
          seen,
        );
        for (const { state } of versions.slice(last)) expect(state).toMatchObject({ ...seen[number - 1] });
      }),
      { numRuns: 12 },
    );
  });

  it("names what it restored in the journal", async () => {
    const reference = await saveNew(stage.agent, completeState(stage.facts));
    await edit(reference, { title: "Autre" });
    await restore(reference, 1);
    const scope = await scopeOf(reference);
    expect((await listVersions(stage.agent, scope, 1)).entries[0]).toMatchObject({
      number: 3,
      verb: "restore",
      changes: { restoredVersion: { after: "1" }, title: { before: "Autre" } },
    });
  });

  it("tells a conflict instead of going over what somebody else has just saved", async () => {
    const reference = await saveNew(stage.agent, completeState(stage.facts));
    await edit(reference, { title: "Deux" });
    const shown = await versionOf(reference);
    await edit(reference, { title: "Trois" }, stage.colleague);
    expect(await restore(reference, 1, shown)).toMatchObject({ ok: true, value: { kind: "conflict" } });
    expect((await readState(stage.agent, reference))?.title).toBe("Trois");
  });

  it("leaves out what is no longer there, and says so", async () => {
    const reference = await saveNew(stage.agent, completeState(stage.facts));
    await edit(reference, { title: "Deux" });
    const scope = await scopeOf(reference);
    await stage.rows(
      `UPDATE project_version SET state = state || '{"qpvCodes": ["QN59999X"]}' WHERE project_id = $1 AND number = 1`,
      scope.id,
    );
    expect((await restore(reference, 1)).ok).toBe(true);
    expect((await readState(stage.agent, reference))?.qpvCodes).toEqual([]);
    expect((await listVersions(stage.agent, scope, 1)).entries[0]?.changes).toMatchObject({
      leftOut: { after: "QN59999X" },
    });
  });

  it("keeps an accepted project complete, and a submitted one as it is", async () => {
    const reference = await saveNew(stage.agent, EMPTY_STATE);
    await edit(reference, completeState(stage.facts));
    await setStatus(stage.pool, reference, "accepted");
    expect(await restore(reference, 1)).toEqual({ ok: false, refusal: "acceptedIncomplete" });
    await setStatus(stage.pool, reference, "submitted");
    expect(await restore(reference, 1)).toEqual({ ok: false, refusal: "editSubmitted" });
    expect(await restore(reference, 99)).toEqual({ ok: false, refusal: "noSuchVersion" });
    const input = { reference, number: 1, baseVersion: 2 };
    expect(await restoreVersion(stage.other, input)).toEqual({ ok: false, refusal: "notFound" });
  });
});
