import type { Pool } from "pg";
import { beforeAll, expect, it } from "vitest";
import {
  getChecklist,
  listCheckItems,
  listCheckRecords,
} from "@/lib/features/projects/review/checklist/data";
import { listGridJournal } from "@/lib/features/projects/review/checklist/grid/data";
import {
  addCheckItem,
  applyGridCommand,
  editCheckItem,
} from "@/lib/features/projects/review/checklist/grid/mutations";
import { tickChecklist } from "@/lib/features/projects/review/checklist/mutations";
import { applyReviewCommand } from "@/lib/features/projects/review/mutations";
import type { Actor } from "@/lib/kernel/actor";
import { visitor } from "@/lib/platform/actors";
import { testDatabase } from "@/tests/support/database";
import { createActor } from "./projects/project-fixture";
import { placeProject, traceOf } from "./review-fixture";

const database = testDatabase();
let pool: Pool;
let admin: Actor;
let one: Actor;
let other: Actor;
let agent: Actor;
let partner: Actor;

beforeAll(async () => {
  pool = database.superuserPool();
  admin = await createActor(pool, "admin", "anct");
  one = await createActor(pool, "reviewer", "anct");
  other = await createActor(pool, "reviewer", "ministere-ville");
  agent = await createActor(pool, "contributor", "roubaix");
  partner = await createActor(pool, "partner", "anru");
});

async function itemsNamed(...labels: string[]): Promise<number[]> {
  await pool.query("DELETE FROM review_check_item");
  const ids: number[] = [];
  for (const label of labels) {
    const added = await addCheckItem(admin, { label, help: "" });
    if (!added.ok) throw new Error(added.refusal);
    ids.push(added.value);
  }
  return ids;
}

it("the administrator keeps the grid, in its order, with its journal; the ministry reads it, nobody else", async () => {
  const [first = 0, second = 0] = await itemsNamed("Lieu ?", "Porteur ?");
  for (const actor of [one, agent, partner, visitor]) {
    expect(await addCheckItem(actor, { label: "x", help: "" })).toMatchObject({ refusal: "forbidden" });
    const content = { label: "x", help: "" };
    expect(await editCheckItem(actor, { itemId: first, version: 1, content })).toMatchObject({
      refusal: "forbidden",
    });
    expect(await applyGridCommand(actor, { itemId: first, command: "withdraw" })).toMatchObject({
      refusal: "forbidden",
    });
    expect(await listGridJournal(actor, first)).toBeNull();
  }
  const labels = async (actor: Actor) => (await listCheckItems(actor)).map(({ label }) => label);
  await applyGridCommand(admin, { itemId: second, command: "raise" });
  expect(await labels(one)).toEqual(["Porteur ?", "Lieu ?"]);
  await applyGridCommand(admin, { itemId: second, command: "raise" });
  expect(await labels(admin)).toEqual(["Porteur ?", "Lieu ?"]);
  for (const actor of [agent, partner, visitor]) expect(await labels(actor)).toEqual([]);
  for (let turn = 0; turn < 2; turn++)
    expect(await applyGridCommand(admin, { itemId: first, command: "withdraw" })).toMatchObject({ ok: true });
  expect((await listGridJournal(admin, first))?.map(({ verb }) => verb)).toEqual(["withdraw", "create"]);
  // The same words sent twice are one point.
  const again = await addCheckItem(admin, { label: "Porteur ?", help: "" });
  expect(again).toEqual({ ok: true, value: second });
  expect(await applyGridCommand(admin, { itemId: 999_999, command: "raise" })).toMatchObject({
    refusal: "notFound",
  });
});

it("of two administrators who change a point, the second is shown what the first wrote", async () => {
  const [itemId = 0] = await itemsNamed("Lieu ?");
  const edit = (label: string, version: number) =>
    editCheckItem(admin, { itemId, version, content: { label, help: "" } });
  expect(await edit("Le lieu ?", 1)).toMatchObject({ value: { kind: "saved" } });
  expect(await edit("Où ?", 1)).toMatchObject({
    value: { kind: "conflict", current: { label: "Le lieu ?", version: 2 } },
  });
  expect(await edit("Où ?", 2)).toMatchObject({ value: { kind: "saved" } });
});

it("of two reviewers who tick at once, one is told what the other ticked; twice is once", async () => {
  const [place = 0, owner = 0] = await itemsNamed("Lieu ?", "Porteur ?");
  const { reference, id } = await placeProject(pool, agent, "submitted");
  const tick = (actor: Actor, revision: number, answer: "yes" | "no") =>
    tickChecklist(actor, {
      reference,
      revision,
      answers: { [place]: { answer, note: "" }, [owner]: { answer: null, note: "" } },
    });
  const outcomes = await Promise.all([tick(one, 0, "yes"), tick(other, 0, "no")]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const winner = outcomes[0]?.ok ? one : other;
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
    refusal: "overtaken",
    current: { revision: 1, updatedByName: winner.name },
  });
  expect(await tick(winner, 0, winner === one ? "yes" : "no")).toEqual({ ok: true, value: 1 });
  expect(await tick(other, 1, winner === one ? "no" : "yes")).toEqual({ ok: true, value: 2 });
  expect(await traceOf(pool, id)).toMatchObject({ journal: [{ verb: "tickGrid" }, { verb: "tickGrid" }] });
});

it("a decision keeps the grid as it stood, in its words; the next round begins with what was ticked", async () => {
  const [place = 0, owner = 0] = await itemsNamed("Lieu ?", "Porteur ?");
  const { reference, id } = await placeProject(pool, agent, "submitted");
  const scope = { id, territoryId: agent.territoryId ?? 0 };
  await tickChecklist(one, {
    reference,
    revision: 0,
    answers: { [place]: { answer: "no", note: "Hors du quartier" } },
  });
  const step = { reference, message: "Précisez", fieldComments: [] };
  // Open points never prevent a decision.
  expect(await applyReviewCommand(one, { ...step, version: 1, command: "requestChanges" })).toMatchObject({
    ok: true,
  });
  expect(await tickChecklist(one, { reference, revision: 1, answers: {} })).toMatchObject({
    refusal: "notSubmitted",
  });
  await editCheckItem(admin, { itemId: place, version: 1, content: { label: "Où ?", help: "" } });
  await applyGridCommand(admin, { itemId: owner, command: "withdraw" });
  const points = [
    { label: "Lieu ?", answer: "no", note: "Hors du quartier" },
    { label: "Porteur ?", answer: null, note: "" },
  ];
  const after = { ...scope, reviewStatus: "changesRequested" } as const;
  expect(await listCheckRecords(admin, after)).toMatchObject([{ points }]);
  expect(await getChecklist(one, after)).toMatchObject({ answers: { [place]: { answer: "no" } } });
  for (const actor of [agent, partner, visitor]) {
    expect(await listCheckRecords(actor, after)).toEqual([]);
    expect(await getChecklist(actor, after)).toBeNull();
  }
  await applyReviewCommand(agent, { ...step, version: 2, command: "submit" });
  await applyReviewCommand(one, { ...step, version: 3, command: "accept" });
  const records = await listCheckRecords(one, { ...scope, reviewStatus: "accepted" });
  expect(records.map((record) => record.points)).toEqual([
    points,
    [{ label: "Où ?", answer: "no", note: "Hors du quartier" }],
  ]);
});
