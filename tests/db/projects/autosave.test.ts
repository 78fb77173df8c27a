import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { MAX_BEGUN_PROJECTS, MAX_CONTENT_BYTES } from "@/lib/features/projects/autosave/constants";
import { getDraft, listOpenDrafts } from "@/lib/features/projects/autosave/data";
import { discardDraft, keepForm, sweepDrafts } from "@/lib/features/projects/autosave/mutations";
import { formKeyOf } from "@/lib/features/projects/autosave/rules";
import type { FormPlace } from "@/lib/features/projects/autosave/types";
import { createProject, updateProject } from "@/lib/features/projects/mutations";
import { listPresence } from "@/lib/features/projects/presence/data";
import type { Actor } from "@/lib/kernel/actor";
import { systemActor, visitor } from "@/lib/platform/actors";
import { asActor, attempt } from "@/tests/support/claims";
import { completeState, createActor, projectStage, saveNew, setStatus } from "./project-fixture";

const stage = projectStage();
const typed = (title: string) => JSON.stringify({ title });

async function keep(actor: Actor, place: FormPlace, changes: Partial<Parameters<typeof keepForm>[1]> = {}) {
  const userId = actor.userId ?? "";
  const call = {
    actingFor: "",
    userId,
    place,
    baseVersion: 1,
    intent: "keep",
    content: typed("Halle"),
    title: "Halle",
  } as const;
  return keepForm(actor, { ...call, ...changes });
}
const newPlace = (): FormPlace => ({ kind: "creation", creationKey: randomUUID() });
const newProject = async () => ({
  kind: "modification" as const,
  reference: await saveNew(stage.agent, completeState(stage.facts)),
});
const rowsOf = (place: FormPlace) =>
  stage.rows("SELECT user_id, content FROM form_draft WHERE form_key = $1", formKeyOf(place));

describe("what is typed", () => {
  it("is kept as it was sent, and found again by its author alone", async () => {
    const place = await newProject();
    // Neither the order of keys nor half a character is the database's to mend.
    const content = '{"b":"\\u0000\\ud800 « é »","a":["1"]}';
    expect(await keep(stage.agent, place, { content })).toMatchObject({ ok: true });
    const found = await getDraft(stage.agent, place);
    expect(found?.form).toEqual({
      reference: place.reference,
      creationKey: "",
      baseVersion: "1",
      values: JSON.parse(content),
    });
    expect(Math.abs(Date.now() - (found?.savedAt ?? 0))).toBeLessThan(60_000);
    expect((await rowsOf(place))[0]?.content).toBe(content);
    for (const stranger of [stage.colleague, stage.other, visitor])
      expect(await getDraft(stranger, place)).toBeNull();
    expect(await listOpenDrafts(stage.colleague, 100)).not.toContainEqual(expect.objectContaining({ place }));
  });

  it("has one place per person and form, whatever the others do", async () => {
    const place = await newProject();
    await keep(stage.agent, place, { content: typed("un") });
    await keep(stage.agent, place, { content: typed("deux") });
    await keep(stage.colleague, place, { content: typed("trois") });
    await keep(stage.agent, { ...place, kind: "jalons" }, { content: typed("quatre") });
    expect((await rowsOf(place)).map(({ content }) => content).sort()).toEqual([
      typed("deux"),
      typed("trois"),
    ]);
    await discardDraft(stage.agent, place);
    expect((await rowsOf(place)).map(({ content }) => content)).toEqual([typed("trois")]);
  });

  it("is not touched by a mere sign of life", async () => {
    const place = await newProject();
    await keep(stage.agent, place, { content: typed("un") });
    await keep(stage.agent, place, { content: null });
    expect((await rowsOf(place))[0]?.content).toBe(typed("un"));
  });

  it("is told by its title above the list, the latest first", async () => {
    const agent = await createActor(stage.pool, "contributor", "roubaix");
    const begun = newPlace();
    const project = { ...(await newProject()), kind: "jalons" } as const;
    await keep(agent, begun, { title: "Une idée" });
    await keep(agent, project);
    expect(await listOpenDrafts(agent, 5)).toMatchObject([
      { place: project, title: "Halle des métiers" },
      { place: begun, title: "Une idée" },
    ]);
    expect(await listOpenDrafts(agent, 1)).toHaveLength(1);
  });

  it("is forgotten in the transaction that saves it, and only by that", async () => {
    const place = await newProject();
    await keep(stage.agent, place);
    await keep(stage.colleague, place);
    const save = (totalCost: number, baseVersion: number) =>
      updateProject(stage.agent, {
        reference: place.reference,
        baseVersion,
        state: { ...completeState(stage.facts), fundingLines: [], totalCost },
        resolution: null,
        place,
      });
    await setStatus(stage.pool, place.reference, "submitted");
    expect((await save(1, 1)).ok).toBe(false);
    expect(await rowsOf(place)).toHaveLength(2);
    await setStatus(stage.pool, place.reference, "draft");
    expect(await save(1, 1)).toMatchObject({ ok: true, value: { kind: "saved" } });
    expect(await rowsOf(place)).toMatchObject([{ user_id: stage.colleague.userId }]);
    // A conflict saves nothing: what was typed is still to be found.
    await keep(stage.agent, place);
    expect(await save(2, 1)).toMatchObject({ ok: true, value: { kind: "conflict" } });
    expect(await getDraft(stage.agent, place)).not.toBeNull();
  });

  it("is forgotten once it is a project, even when a last call comes late", async () => {
    const place = newPlace();
    const creationKey = formKeyOf(place);
    expect(await keep(stage.agent, place)).toMatchObject({ ok: true, value: { version: null } });
    await createProject(stage.agent, { creationKey, state: { title: "Halle" }, resolution: null, place });
    expect(await rowsOf(place)).toEqual([]);
    expect(await keep(stage.agent, place)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await rowsOf(place)).toEqual([]);
    // Whoever has the same key learns nothing from it.
    expect(await keep(stage.colleague, place, { content: null })).toMatchObject({ value: { version: null } });
  });

  it("is bounded: in size, in number, in time", async () => {
    const agent = await createActor(stage.pool, "contributor", "roubaix");
    const place = newPlace();
    const tooLong = JSON.stringify({ title: "é".repeat(MAX_CONTENT_BYTES / 2) });
    expect(await keep(agent, place, { content: tooLong })).toEqual({ ok: false, refusal: "tooLarge" });
    expect(await keep(agent, place, { content: JSON.stringify({ x: "y".repeat(590_000) }) })).toMatchObject({
      ok: true,
    });
    for (let count = 0; count <= MAX_BEGUN_PROJECTS; count++) await keep(agent, newPlace());
    expect(await listOpenDrafts(agent, 100)).toHaveLength(MAX_BEGUN_PROJECTS);
    expect(await rowsOf(place)).toEqual([]);
    await stage.rows(
      "UPDATE form_draft SET saved_at = now() - interval '31 days' WHERE user_id = $1",
      agent.userId,
    );
    const fresh = newPlace();
    await keep(agent, fresh);
    await sweepDrafts(systemActor("ménage"));
    expect((await listOpenDrafts(agent, 100)).map((one) => one.place)).toEqual([fresh]);
  });
});

describe("who may call", () => {
  it("finds no project but those of the territory: invisible and missing look alike", async () => {
    const place = await newProject();
    for (const status of ["draft", "accepted"]) {
      await setStatus(stage.pool, place.reference, status);
      expect(await keep(stage.other, place)).toEqual({ ok: false, refusal: "notFound" });
    }
    expect(await keep(stage.other, { ...place, reference: "QP-ROUBAIX-99999" })).toEqual({
      ok: false,
      refusal: "notFound",
    });
    expect(await rowsOf(place)).toEqual([]);
  });

  it("is whoever typed: another account of the same browser takes nothing over", async () => {
    const place = await newProject();
    const userId = stage.agent.userId ?? "";
    expect(await keep(stage.colleague, place, { userId })).toEqual({ ok: false, refusal: "signedOut" });
    for (const role of ["partner", "reviewer", "admin"] as const) {
      const reader = await createActor(stage.pool, role, role === "partner" ? "anru" : "anct");
      expect(await keep(reader, place)).toEqual({ ok: false, refusal: "signedOut" });
    }
    expect(await keep(visitor, place)).toEqual({ ok: false, refusal: "signedOut" });
    expect(await rowsOf(place)).toEqual([]);
  });
});

describe("who is there", () => {
  it("is told to the territory, with the form, until they leave or fall silent", async () => {
    const place = { ...(await newProject()), kind: "financement" } as const;
    const { agent, colleague, other } = stage;
    expect(await keep(agent, place, { content: null })).toMatchObject({ value: { others: [] } });
    const agentThere = { name: agent.name, organisationName: agent.organisationName, kind: "financement" };
    expect(await keep(colleague, place, { content: null })).toMatchObject({
      value: { others: [agentThere] },
    });
    expect(await listPresence(colleague, place.reference)).toEqual([agentThere]);
    expect(await listPresence(agent, place.reference)).toMatchObject([{ name: colleague.name }]);
    expect(await listPresence(other, place.reference)).toBeNull();
    expect(await listPresence(visitor, place.reference)).toBeNull();

    await keep(colleague, place, { content: null, intent: "leave" });
    expect(await listPresence(agent, place.reference)).toEqual([]);
    await stage.rows("UPDATE project_presence SET seen_at = now() - interval '46 seconds'");
    expect(await listPresence(colleague, place.reference)).toEqual([]);
    await keep(agent, place, { content: null });
    expect(await listPresence(colleague, place.reference)).toHaveLength(1);
  });

  it("learns who saved a version meanwhile", async () => {
    const place = await newProject();
    expect(await keep(stage.colleague, place)).toMatchObject({
      value: { version: 1, authorName: stage.agent.name },
    });
    await updateProject(stage.colleague, {
      reference: place.reference,
      baseVersion: 1,
      state: { title: "Autre titre" },
      resolution: null,
    });
    expect(await keep(stage.agent, place)).toMatchObject({
      value: { version: 2, authorName: stage.colleague.name },
    });
    expect(await keep(stage.colleague, place)).toMatchObject({ value: { version: 2, authorName: null } });
  });
});

describe("with SQL alone", () => {
  it("a draft or a presence of somebody else can be neither read, made, changed nor deleted", async () => {
    const place = await newProject();
    await keep(stage.agent, place);
    const [project] = await stage.rows("SELECT id FROM project WHERE reference = $1", place.reference);
    const client = await stage.pool.connect();
    try {
      for (const stranger of [stage.colleague, stage.other, visitor]) {
        await asActor(client, stranger, async () => {
          const run = (sql: string, ...values: unknown[]) => attempt(client, sql, values);
          const mine = stage.agent.userId;
          expect(await run("SELECT FROM form_draft WHERE user_id = $1", mine)).toBe(0);
          expect(await run("UPDATE form_draft SET content = '{}' WHERE user_id = $1", mine)).toBe(0);
          expect(await run("DELETE FROM form_draft WHERE user_id = $1", mine)).toBe(0);
          expect(await run("DELETE FROM project_presence WHERE user_id = $1", mine)).toBe(0);
          expect(
            await run(
              "INSERT INTO form_draft (user_id, form_key, base_version, content) VALUES ($1, 'x', 0, '{}')",
              mine,
            ),
          ).toBe("denied");
          expect(
            await run("INSERT INTO project_presence VALUES ($1, $2, 'lieu', 'x', 'x')", project?.id, mine),
          ).toBe("denied");
        });
      }
      await asActor(client, stage.other, async () => {
        const about =
          "INSERT INTO form_draft (user_id, form_key, project_id, base_version, content) VALUES ($1, 'x', $2, 0, '{}')";
        expect(await attempt(client, about, [stage.other.userId, project?.id])).toBe("denied");
        const there = "INSERT INTO project_presence VALUES ($1, $2, 'lieu', 'x', 'x')";
        expect(await attempt(client, there, [project?.id, stage.other.userId])).toBe("denied");
        expect(await attempt(client, "SELECT FROM project_presence")).toBe(0);
      });
    } finally {
      client.release();
    }
  });
});
