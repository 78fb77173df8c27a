import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { getProject } from "@/lib/features/projects/data";
import { getAssignment } from "@/lib/features/projects/review/assignment/data";
import { assignReview } from "@/lib/features/projects/review/assignment/mutations";
import { applyReviewBatch, assignReviewBatch } from "@/lib/features/projects/review/batch/mutations";
import { getOpenRequest } from "@/lib/features/projects/review/data";
import { applyReviewCommand } from "@/lib/features/projects/review/mutations";
import { listReviewers, listReviewPeople } from "@/lib/features/projects/review/people/data";
import { getQueuePlace, getReviewQueue } from "@/lib/features/projects/review/queue/data";
import { queueParamsSchema } from "@/lib/features/projects/review/queue/schema";
import { listRemarks } from "@/lib/features/projects/review/remarks/data";
import { applyRemarkCommand } from "@/lib/features/projects/review/remarks/mutations";
import { listReminders } from "@/lib/features/reminders/service";
import type { Actor } from "@/lib/kernel/actor";
import { visitor } from "@/lib/platform/actors";
import { testDatabase } from "@/tests/support/database";
import { createActor } from "./projects/project-fixture";
import { placeProject, traceOf } from "./review-fixture";

const database = testDatabase();
let pool: Pool;
let agent: Actor;
let one: Actor;
let other: Actor;
let admin: Actor;
let partner: Actor;

beforeAll(async () => {
  pool = database.superuserPool();
  agent = await createActor(pool, "contributor", "roubaix");
  one = await createActor(pool, "reviewer", "anct");
  other = await createActor(pool, "reviewer", "ministere-ville");
  admin = await createActor(pool, "admin", "anct");
  partner = await createActor(pool, "partner", "anru");
});

async function assignmentOf(reference: string) {
  const project = await getProject(one, reference);
  if (!project) throw new Error("a reviewer sees a submitted project");
  return getAssignment(one, {
    id: project.id,
    territoryId: project.territory.id,
    reviewStatus: project.reviewStatus,
  });
}

const assign = (actor: Actor, reference: string, to: Actor | null, seen: Actor | null) =>
  assignReview(actor, { reference, assigneeId: to?.userId ?? null, seenId: seen?.userId ?? null });

describe("assignment", () => {
  it("of two who take a project at once, one has it and the other is told who", async () => {
    const { reference, id } = await placeProject(pool, agent, "submitted");
    const outcomes = await Promise.all([
      assign(one, reference, one, null),
      assign(other, reference, other, null),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = outcomes[0]?.ok ? one : other;
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: "overtaken",
      by: { assigneeId: winner.userId, assigneeName: winner.name },
    });
    expect(await assignmentOf(reference)).toMatchObject({ assigneeId: winner.userId });
    expect(await traceOf(pool, id)).toMatchObject({
      journal: [{ verb: "assign", changes: { assignee: { before: "Personne", after: winner.name } } }],
    });
  });

  it("the same request ten times is one, with one line of journal", async () => {
    const { reference, id } = await placeProject(pool, agent, "submitted");
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => assign(one, reference, other, null)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await traceOf(pool, id)).toMatchObject({ journal: [{ verb: "assign" }] });
  });

  it("is changed only over what was seen, and given back to nobody", async () => {
    const { reference } = await placeProject(pool, agent, "submitted");
    await assign(one, reference, one, null);
    expect(await assign(other, reference, other, null)).toMatchObject({ refusal: "overtaken" });
    expect(await assign(other, reference, other, one)).toMatchObject({ ok: true });
    expect(await assign(one, reference, null, one)).toMatchObject({ refusal: "overtaken" });
    expect(await assign(one, reference, null, other)).toMatchObject({ ok: true });
    expect(await assignmentOf(reference)).toMatchObject({ assigneeId: null, assigneeName: other.name });
  });

  it("says so when a form names somebody who never had the project", async () => {
    const { reference } = await placeProject(pool, agent, "submitted");
    expect(await assign(one, reference, one, other)).toEqual({ ok: false, refusal: "overtaken", by: null });
    expect(await assignmentOf(reference)).toBeNull();
    expect(await assign(one, reference, one, null)).toMatchObject({ ok: true });
  });

  it("goes to nobody but a reviewer whose account stands", async () => {
    const { reference } = await placeProject(pool, agent, "submitted");
    for (const person of [agent, admin, partner])
      expect(await assign(one, reference, person, null)).toMatchObject({ refusal: "unknownReviewer" });
    const gone = await createActor(pool, "reviewer", "anct");
    await assign(one, reference, gone, null);
    await pool.query("UPDATE user_account SET disabled_at = now() WHERE id = $1", [gone.userId]);
    expect(await assignmentOf(reference)).toMatchObject({ assigneeId: null, assigneeName: gone.name });
    expect(await assign(one, reference, gone, null)).toMatchObject({ refusal: "unknownReviewer" });
    expect((await listReviewers(one)).map(({ id }) => id)).not.toContain(gone.userId);
    expect(await assign(one, reference, other, null)).toMatchObject({ ok: true });
  });

  it("reminds a reviewer of what is in their hands or in nobody's, not of a colleague's", async () => {
    const [mine, nobodys, colleagues] = [
      await placeProject(pool, agent, "submitted"),
      await placeProject(pool, agent, "submitted"),
      await placeProject(pool, agent, "submitted"),
    ];
    await assign(one, mine.reference, one, null);
    await assign(one, colleagues.reference, other, null);
    const reminded = async (actor: Actor) => {
      const lists = await listReminders(actor, new Date());
      const text = (lists[0]?.items ?? []).map((item) => item.text).join("\n");
      return [mine, nobodys, colleagues].map(({ reference }) => text.includes(reference));
    };
    expect(await reminded(one)).toEqual([true, true, false]);
    expect(await reminded(other)).toEqual([false, true, true]);
  });

  it("names of those who review are for those who do", async () => {
    const people = await listReviewPeople(admin);
    expect(people.reviewers.map(({ id }) => id)).toEqual(expect.arrayContaining([one.userId, other.userId]));
    expect(people.partners.flatMap((organisation) => organisation.people.map(({ id }) => id))).toContain(
      partner.userId,
    );
    expect(await listReviewers(admin)).toEqual(people.reviewers);
    for (const actor of [agent, partner, visitor]) {
      expect(await listReviewPeople(actor)).toEqual({ reviewers: [], partners: [] });
      expect(await listReviewers(actor)).toEqual([]);
    }
  });
});

describe("the queue", () => {
  it("filters by hands, wait, round and cost, and leads along what it keeps", async () => {
    await pool.query("DELETE FROM project");
    const now = new Date("2031-03-01T12:00:00Z");
    const wait = async (day: string, totalCost: number) => {
      const project = await placeProject(pool, agent, "submitted", { totalCost });
      await pool.query("ALTER TABLE project DISABLE TRIGGER project_0_guard");
      await pool.query("UPDATE project SET submitted_at = $2 WHERE id = $1", [
        project.id,
        `${day}T12:00:00Z`,
      ]);
      await pool.query("ALTER TABLE project ENABLE TRIGGER project_0_guard");
      return project.reference;
    };
    const [old, middle, fresh] = [
      await wait("2031-01-01", 100),
      await wait("2031-02-01", 300),
      await wait("2031-02-27", 200),
    ];
    await assign(one, middle, one, null);
    const keeps = async (typed: Record<string, string>, actor = one) => {
      const params = queueParamsSchema.parse(typed);
      const queue = await getReviewQueue(actor, params, now);
      expect(queue?.counts["a-instruire"]).toBe(queue?.items.length);
      return queue?.items.map(({ reference }) => reference);
    };
    expect(await keeps({ suivi: "moi" })).toEqual([middle]);
    expect(await keeps({ suivi: "moi" }, other)).toEqual([]);
    expect(await keeps({ suivi: one.userId ?? "" }, other)).toEqual([middle]);
    expect(await keeps({ suivi: "personne" })).toEqual([old, fresh]);
    expect(await keeps({ attente: "10" })).toEqual([old, middle]);
    expect(await keeps({ attente: "n’importe" })).toEqual([old, middle, fresh]);
    expect(await keeps({ tri: "cout" })).toEqual([middle, fresh, old]);
    expect(await keeps({ tri: "recents" })).toEqual([fresh, middle, old]);
    expect(await keeps({ tour: "premier" })).toEqual([old, middle, fresh]);
    expect(await keeps({ tour: "retour" })).toEqual([]);
    expect(await keeps({ avis: "aucun", territoire: "roubaix" })).toEqual([old, middle, fresh]);

    const place = (reference: string, typed: Record<string, string>, reviewStatus = "submitted" as const) =>
      getQueuePlace(one, { reference, reviewStatus }, queueParamsSchema.parse(typed), now);
    expect(await place(fresh, { tri: "cout" })).toEqual({
      position: 2,
      total: 3,
      previous: middle,
      next: old,
    });
    expect(await place(old, { suivi: "personne", tri: "recents" })).toEqual({
      position: 2,
      total: 2,
      previous: fresh,
      next: null,
    });
    // No longer among what the filters keep: the one after it, then the first.
    expect(await place(middle, { suivi: "personne" })).toMatchObject({ position: 0, total: 2, next: fresh });
    expect(await place(middle, { tri: "cout", suivi: "personne" })).toMatchObject({
      position: 0,
      next: fresh,
    });
    await applyReviewCommand(one, {
      reference: fresh,
      version: 1,
      command: "accept",
      message: "",
      fieldComments: [],
    });
    expect(await place(fresh, { suivi: "personne" })).toMatchObject({ position: 0, total: 1, next: old });
  });
});

describe("remarks", () => {
  const request = (reference: string, version: number, comment: string) =>
    applyReviewCommand(one, {
      reference,
      version,
      command: "requestChanges",
      message: "",
      fieldComments: [
        { field: "totalCost", comment },
        { field: "summary", comment },
      ],
    });
  const remarksOf = (id: number, reviewStatus: "submitted" | "changesRequested" | "accepted") =>
    listRemarks(one, { id, territoryId: agent.territoryId ?? 0, reviewStatus });

  it("are pinned by a request, answered by the territory, settled or reopened by the reviewer, and survive rounds", async () => {
    const { reference, id } = await placeProject(pool, agent, "submitted");
    await request(reference, 1, "Première demande");
    const [cost, summary] = await remarksOf(id, "changesRequested");
    if (!cost || !summary) throw new Error("two remarks were made");
    const apply = (
      actor: Actor,
      remarkId: number,
      revision: number,
      command: "answer" | "settle" | "reopen",
    ) =>
      applyRemarkCommand(actor, {
        reference,
        remarkId,
        revision,
        command,
        answer: command === "answer" ? "C’est fait" : "",
      });
    expect(await apply(agent, cost.id, 1, "settle")).toMatchObject({ refusal: "forbidden" });
    expect(await apply(one, cost.id, 1, "answer")).toMatchObject({ refusal: "forbidden" });
    expect(await apply(agent, cost.id, 1, "answer")).toEqual({ ok: true, value: true });
    // Twice is once.
    expect(await apply(agent, cost.id, 1, "answer")).toEqual({ ok: true, value: true });
    expect(await apply(one, summary.id, 1, "settle")).toEqual({ ok: true, value: true });
    expect(await apply(other, summary.id, 1, "settle")).toMatchObject({
      refusal: "overtaken",
      current: { settledByName: one.name },
    });
    expect(await apply(agent, summary.id, 2, "answer")).toMatchObject({ refusal: "alreadySettled" });
    expect((await getOpenRequest(agent, reference))?.fieldComments).toEqual([
      { field: "totalCost", comment: "Première demande" },
    ]);

    await applyReviewCommand(agent, {
      reference,
      version: 2,
      command: "submit",
      message: "",
      fieldComments: [],
    });
    expect(await apply(agent, cost.id, 2, "answer")).toMatchObject({ refusal: "notEditable" });
    expect(await apply(one, cost.id, 2, "reopen")).toEqual({ ok: true, value: true });
    expect(await apply(one, cost.id, 3, "reopen")).toMatchObject({ refusal: "alreadyOpen" });
    await request(reference, 3, "Deuxième demande");
    expect((await getOpenRequest(agent, reference))?.fieldComments).toEqual([
      { field: "totalCost", comment: "Première demande" },
      { field: "totalCost", comment: "Deuxième demande" },
      { field: "summary", comment: "Deuxième demande" },
    ]);
    expect(await traceOf(pool, id)).toMatchObject({
      journal: [
        { verb: "requestChanges" },
        { verb: "answerRemark", changes: { remarkAnswer: { before: "", after: "C’est fait" } } },
        { verb: "settleRemark" },
        { verb: "submit" },
        { verb: "reopenRemark", changes: { remarkAnswer: { before: "C’est fait", after: "" } } },
        { verb: "requestChanges" },
      ],
    });
  });

  it("of two who settle and reopen at once, one is told", async () => {
    const { reference, id } = await placeProject(pool, agent, "submitted");
    await request(reference, 1, "Précisez");
    const [remark] = await remarksOf(id, "changesRequested");
    const apply = (actor: Actor, command: "answer" | "settle") =>
      applyRemarkCommand(actor, { reference, remarkId: remark?.id ?? 0, revision: 1, command, answer: "" });
    const outcomes = await Promise.all([apply(agent, "answer"), apply(one, "settle")]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "overtaken" });
  });

  it("are settled by a decision, and another project's are not found", async () => {
    const { reference, id } = await placeProject(pool, agent, "submitted");
    await request(reference, 1, "Précisez");
    const elsewhere = await placeProject(pool, agent, "submitted");
    const [remark] = await remarksOf(id, "changesRequested");
    expect(
      await applyRemarkCommand(one, {
        reference: elsewhere.reference,
        remarkId: remark?.id ?? 0,
        revision: 1,
        command: "settle",
        answer: "",
      }),
    ).toMatchObject({ refusal: "notFound" });
    const step = { reference, message: "", fieldComments: [] };
    await applyReviewCommand(agent, { ...step, version: 2, command: "submit" });
    await applyReviewCommand(one, { ...step, version: 3, command: "accept" });
    expect(
      (await remarksOf(id, "accepted")).map(({ state, settledByName }) => [state, settledByName]),
    ).toEqual([
      ["settled", one.name],
      ["settled", one.name],
    ]);
  });
});

describe("a batch", () => {
  it("tells one by one: done, overtaken, refused; sent again, nothing is done twice", async () => {
    const [good, decided, edited, gone] = [
      await placeProject(pool, agent, "submitted"),
      await placeProject(pool, agent, "submitted"),
      await placeProject(pool, agent, "submitted"),
      await placeProject(pool, agent, "submitted"),
    ];
    const step = { version: 1, message: "", fieldComments: [] };
    await applyReviewCommand(other, { ...step, reference: decided.reference, command: "accept" });
    await applyReviewCommand(agent, { ...step, reference: edited.reference, command: "withdraw" });
    await applyReviewCommand(agent, { ...step, reference: edited.reference, version: 2, command: "submit" });
    await applyReviewCommand(agent, { ...step, reference: gone.reference, command: "withdraw" });
    const targets = [good, decided, edited, gone].map(({ reference }) => ({
      reference,
      version: 1,
      assigneeId: null,
    }));
    const send = () => applyReviewBatch(one, { command: "reject", message: "Hors programme", targets });
    const first = await send();
    expect(first.map(({ outcome }) => outcome)).toEqual(["done", "overtaken", "overtaken", "refused"]);
    expect(first[1]?.sentence).toContain(`${other.name} a accepté le projet`);
    expect(await send()).toEqual(first);
    expect(await traceOf(pool, good.id)).toMatchObject({
      project: { review_status: "rejected", version: 2 },
      events: [{ command: "reject", message: "Hors programme" }],
    });
  });

  it("of two reviewers who send one at once, each project is decided once", async () => {
    const placed = await Promise.all([1, 2, 3].map(() => placeProject(pool, agent, "submitted")));
    const targets = placed.map(({ reference }) => ({ reference, version: 1, assigneeId: null }));
    const both = await Promise.all([
      applyReviewBatch(one, { command: "accept", message: "", targets }),
      applyReviewBatch(other, {
        command: "requestChanges",
        message: "Précisez",
        targets: targets.toReversed(),
      }),
    ]);
    const outcomes = both.flat().map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(3);
    expect(outcomes.filter((outcome) => outcome === "overtaken")).toHaveLength(3);
    for (const { id } of placed)
      expect(((await traceOf(pool, id)) as { events: unknown[] }).events).toHaveLength(1);
  });

  it("assigns several, but for what somebody else took since", async () => {
    const [free, taken] = [
      await placeProject(pool, agent, "submitted"),
      await placeProject(pool, agent, "submitted"),
    ];
    await assign(other, taken.reference, other, null);
    const targets = [free, taken].map(({ reference }) => ({ reference, version: 1, assigneeId: null }));
    const results = await assignReviewBatch(one, { assigneeId: one.userId, targets });
    expect(results.map(({ outcome }) => outcome)).toEqual(["done", "overtaken"]);
    expect(results[1]?.sentence).toContain(other.name);
  });
});
