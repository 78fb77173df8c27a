import type { Pool } from "pg";
import { beforeAll, expect, it } from "vitest";
import { getProject } from "@/lib/features/projects/data";
import { updateProject } from "@/lib/features/projects/mutations";
import { getOpenRequest, getProjectReview } from "@/lib/features/projects/review/data";
import { applyReviewCommand } from "@/lib/features/projects/review/mutations";
import { getQueuePlace, getReviewQueue } from "@/lib/features/projects/review/queue/data";
import { queueParamsSchema } from "@/lib/features/projects/review/queue/schema";
import type { ReviewCommand } from "@/lib/features/projects/review/rules";
import type { Actor } from "@/lib/kernel/actor";
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
  other = await createActor(pool, "reviewer", "anct");
  admin = await createActor(pool, "admin", "anct");
  partner = await createActor(pool, "partner", "anru");
});

const give = (actor: Actor, reference: string, command: ReviewCommand, version: number, message = "Motif") =>
  applyReviewCommand(actor, { reference, command, version, message, fieldComments: [] });

it("two reviewers decide at once: one decides, the other is told who decided what", async () => {
  const { reference, id } = await placeProject(pool, agent, "submitted");
  const outcomes = await Promise.all([
    give(one, reference, "accept", 1),
    give(other, reference, "reject", 1),
  ]);
  const [winner, loser] = outcomes[0]?.ok ? [one, outcomes[1]] : [other, outcomes[0]];
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(loser).toMatchObject({ ok: false, refusal: "overtaken", by: { actorId: winner.userId } });
  expect(await traceOf(pool, id)).toMatchObject({
    project: { version: 2 },
    events: [{ actor_id: winner.userId }],
  });
});

it("the same step sent ten times is one step", async () => {
  const { reference, id } = await placeProject(pool, agent, "draft");
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => give(agent, reference, "submit", 1)));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(await traceOf(pool, id)).toMatchObject({ project: { version: 2 }, events: [{ command: "submit" }] });
});

it("a project edited since the page was shown is not submitted", async () => {
  const { reference, state } = await placeProject(pool, agent, "draft");
  const saved = await updateProject(agent, {
    reference,
    baseVersion: 1,
    state: { ...state, title: "Autre titre" },
    resolution: null,
  });
  expect(saved.ok).toBe(true);
  expect(await give(agent, reference, "submit", 1)).toMatchObject({ refusal: "stale", byName: agent.name });
  expect(await give(agent, reference, "submit", 2)).toMatchObject({ ok: true });
});

it("a project withdrawn while it is being read vanishes; sent again, it must be read again", async () => {
  const { reference } = await placeProject(pool, agent, "submitted");
  await give(agent, reference, "withdraw", 1);
  expect(await give(one, reference, "accept", 1)).toMatchObject({ refusal: "notFound" });
  await give(agent, reference, "submit", 2);
  expect(await give(one, reference, "accept", 1)).toMatchObject({
    refusal: "overtaken",
    by: { command: "submit" },
  });
});

it("the page compares with the last submission that was reviewed, then with what was accepted", async () => {
  const { reference, state } = await placeProject(pool, agent, "draft");
  await give(agent, reference, "submit", 1);
  const reviewOf = async (actor: Actor) => {
    const project = await getProject(actor, reference);
    return project && getProjectReview(actor, project);
  };
  expect((await reviewOf(one))?.comparison).toBeNull();
  await applyReviewCommand(one, {
    reference,
    command: "requestChanges",
    version: 2,
    message: "",
    fieldComments: [{ field: "totalCost", comment: "Hors taxes ?" }],
  });
  expect(await getOpenRequest(agent, reference)).toMatchObject({ fieldComments: [{ field: "totalCost" }] });
  expect(await getOpenRequest(partner, reference)).toBeNull();
  const edited = { ...state, totalCost: 12_345_600 };
  await updateProject(agent, { reference, baseVersion: 3, state: edited, resolution: null });
  await give(agent, reference, "submit", 4);
  await give(agent, reference, "withdraw", 5);
  await give(agent, reference, "submit", 6);
  expect(await getOpenRequest(agent, reference)).toBeNull();
  expect((await reviewOf(one))?.comparison).toMatchObject({
    since: { command: "requestChanges" },
    changes: [{ field: "totalCost", before: state.totalCost, after: 12_345_600 }],
  });
  await give(one, reference, "accept", 7);
  expect((await reviewOf(one))?.comparison?.changes).toEqual([]);
  await updateProject(agent, {
    reference,
    baseVersion: 8,
    state: { ...edited, title: "Autre titre" },
    resolution: null,
  });
  expect((await reviewOf(admin))?.comparison).toMatchObject({
    since: { command: "accept" },
    changes: [{ field: "title" }],
  });
  expect(await reviewOf(partner)).toBeNull();
});

it("the queue is the ministry's, oldest first, filtered, with its neighbours", async () => {
  const now = new Date("2031-01-31T12:00:00Z");
  await pool.query("DELETE FROM project");
  const placed = [];
  for (const day of ["2031-01-20", "2031-01-10", "2031-01-30"]) {
    const project = await placeProject(pool, agent, "draft");
    await give(agent, project.reference, "submit", 1);
    await pool.query("ALTER TABLE project DISABLE TRIGGER project_0_guard");
    await pool.query("UPDATE project SET submitted_at = $2 WHERE id = $1", [project.id, `${day}T12:00:00Z`]);
    await pool.query("ALTER TABLE project ENABLE TRIGGER project_0_guard");
    placed.push(project.reference);
  }
  const [middle = "", oldest = "", newest = ""] = placed;
  const params = queueParamsSchema.parse({});
  const queue = await getReviewQueue(admin, params, now);
  expect(queue?.items.map(({ reference, waitingDays }) => [reference, waitingDays])).toEqual([
    [oldest, 21],
    [middle, 11],
    [newest, 1],
  ]);
  expect(await getReviewQueue(agent, params, now)).toBeNull();
  expect(await getReviewQueue(partner, params, now)).toBeNull();
  expect(await getQueuePlace(one, { reference: middle, reviewStatus: "submitted" })).toEqual({
    position: 2,
    total: 3,
    previous: oldest,
    next: newest,
  });
  const elsewhere = await getReviewQueue(one, { ...params, territory: "laval" }, now);
  expect(elsewhere?.counts["a-instruire"]).toBe(0);
  await give(one, oldest, "requestChanges", 2);
  const answers = await getReviewQueue(one, queueParamsSchema.parse({ vue: "complements" }), now);
  expect(answers?.items).toMatchObject([{ reference: oldest, earlierRounds: 1 }]);
  expect(answers?.counts).toEqual({ "a-instruire": 2, complements: 1, decides: 0 });
  expect(await getQueuePlace(one, { reference: oldest, reviewStatus: "changesRequested" })).toMatchObject({
    position: 0,
    next: middle,
  });
});

it.each([
  [
    { vue: "tout", page: "-1", territoire: "<b>", priorite: ["a", "b"] },
    { view: "a-instruire", page: 1, territory: null },
  ],
  [{ page: "1e99" }, { page: 1 }],
  [
    { page: "2", vue: "decides" },
    { page: 2, view: "decides" },
  ],
])("an address like %o is understood as far as it goes", (params, expected) => {
  expect(queueParamsSchema.parse(params)).toMatchObject(expected);
});
