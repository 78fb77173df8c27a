import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { sendImmediateNotifications } from "@/lib/features/notifications/mails/service";
import { getProject } from "@/lib/features/projects/data";
import { applyReviewCommand } from "@/lib/features/projects/review/mutations";
import {
  getAskedOpinion,
  listAskedOpinions,
  listProjectOpinions,
} from "@/lib/features/projects/review/opinions/data";
import { askOpinion, giveOpinion, withdrawOpinion } from "@/lib/features/projects/review/opinions/mutations";
import type { Asked } from "@/lib/features/projects/review/opinions/types";
import { getReviewQueue } from "@/lib/features/projects/review/queue/data";
import { queueParamsSchema } from "@/lib/features/projects/review/queue/schema";
import { listReminders } from "@/lib/features/reminders/service";
import type { Actor } from "@/lib/kernel/actor";
import { visitor } from "@/lib/platform/actors";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { createActor } from "./projects/project-fixture";
import { placeProject, traceOf } from "./review-fixture";

const database = testDatabase();
let pool: Pool;
const people = {} as Record<
  "agent" | "elsewhere" | "reviewer" | "colleague" | "admin" | "anru" | "anruToo" | "bank",
  Actor
>;

beforeAll(async () => {
  pool = database.superuserPool();
  people.agent = await createActor(pool, "contributor", "roubaix");
  people.elsewhere = await createActor(pool, "coordinator", "laval");
  people.reviewer = await createActor(pool, "reviewer", "anct");
  people.colleague = await createActor(pool, "reviewer", "ministere-ville");
  people.admin = await createActor(pool, "admin", "anct");
  people.anru = await createActor(pool, "partner", "anru");
  people.anruToo = await createActor(pool, "partner", "anru");
  people.bank = await createActor(pool, "partner", "banque-des-territoires");
});

const everybody = () => [...Object.values(people), visitor];
const toAnru = (): Asked => ({ kind: "organisation", id: people.anru.organisationId ?? 0 });
const ask = (reference: string, asked: Asked, creationKey: string = randomUUID(), actor = people.reviewer) =>
  askOpinion(actor, { reference, asked, dueOn: "2099-01-31", question: "Qu’en pensez-vous ?", creationKey });

async function asked(asked: Asked = toAnru()) {
  const project = await placeProject(pool, people.agent, "submitted", {
    privateNote: "Note confidentielle",
    contact: { name: "Contact confidentiel", email: "", phone: "" },
  });
  const outcome = await ask(project.reference, asked);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return { ...project, opinionId: outcome.value };
}
const decide = (reference: string, command: "accept" | "reject" | "requestChanges") =>
  applyReviewCommand(people.reviewer, {
    reference,
    version: 1,
    command,
    message: "Motif",
    fieldComments: [],
  });
const give = (actor: Actor, opinionId: number, text = "Réserves sur le foncier") =>
  giveOpinion(actor, { opinionId, stance: "reserved", text });

async function readersOf(opinionId: number): Promise<Actor[]> {
  const readers: Actor[] = [];
  for (const actor of everybody()) if (await getAskedOpinion(actor, opinionId)) readers.push(actor);
  return readers;
}

describe("whoever is asked", () => {
  it("reads the submitted project without its note and its contact, and nobody else does", async () => {
    const { opinionId, reference, state } = await asked();
    expect(await readersOf(opinionId)).toEqual([people.anru, people.anruToo]);
    const found = await getAskedOpinion(people.anru, opinionId);
    expect(found?.dossier?.state).toMatchObject({ title: state.title, objectives: state.objectives });
    expect(JSON.stringify(found)).not.toContain("confidentiel");
    // The project itself stays closed to them.
    expect(await getProject(people.anru, reference)).toBeNull();
    expect((await listAskedOpinions(people.anruToo)).map(({ id }) => id)).toContain(opinionId);
    expect(await listAskedOpinions(people.bank)).toEqual([]);
  });

  it("one person of a partner, or a colleague, is asked alone", async () => {
    const { opinionId } = await asked({ kind: "person", id: people.anruToo.userId ?? "" });
    expect(await readersOf(opinionId)).toEqual([people.anruToo]);
    const toColleague = await asked({ kind: "person", id: people.colleague.userId ?? "" });
    expect(await readersOf(toColleague.opinionId)).toEqual([people.colleague]);
    expect((await getAskedOpinion(people.colleague, toColleague.opinionId))?.dossier).toBeNull();
    expect(await give(people.colleague, toColleague.opinionId)).toMatchObject({ ok: true });
  });

  it("nobody else is asked: a territory, oneself, an organisation without an account", async () => {
    const { reference } = await placeProject(pool, people.agent, "submitted");
    const { rows } = await pool.query("SELECT id FROM organisation WHERE slug = 'bpifrance'");
    for (const nobody of [
      { kind: "person", id: people.agent.userId ?? "" },
      { kind: "person", id: people.admin.userId ?? "" },
      { kind: "person", id: people.reviewer.userId ?? "" },
      { kind: "organisation", id: rows[0].id },
      { kind: "organisation", id: people.agent.organisationId ?? 0 },
    ] as const)
      expect(await ask(reference, nobody)).toMatchObject({ refusal: "unknownAsked" });
  });

  it.each(["accept", "reject", "requestChanges"] as const)(
    "after %s reads nothing more, but for the opinion that they gave",
    async (command) => {
      const [silent, said] = [await asked(), await asked()];
      await give(people.anru, said.opinionId);
      for (const { reference } of [silent, said]) await decide(reference, command);
      expect(await readersOf(silent.opinionId)).toEqual([]);
      expect(await give(people.anru, silent.opinionId)).toMatchObject({ refusal: "notFound" });
      expect(await readersOf(said.opinionId)).toEqual([people.anru, people.anruToo]);
      expect((await getAskedOpinion(people.anru, said.opinionId))?.dossier).toBeNull();
    },
  );

  it("after a withdrawal of the request, or of the project, reads nothing more", async () => {
    const request = await asked();
    expect(
      await withdrawOpinion(people.reviewer, { reference: request.reference, opinionId: request.opinionId }),
    ).toMatchObject({ ok: true });
    expect(await readersOf(request.opinionId)).toEqual([]);
    expect(await give(people.anru, request.opinionId)).toMatchObject({ refusal: "notFound" });
    const project = await asked();
    await applyReviewCommand(people.agent, {
      reference: project.reference,
      version: 1,
      command: "withdraw",
      message: "",
      fieldComments: [],
    });
    expect(await readersOf(project.opinionId)).toEqual([]);
  });
});

describe("an opinion", () => {
  it("is given once, by whoever was asked, and told to the other", async () => {
    const { opinionId, id } = await asked();
    for (const actor of everybody().filter(
      ({ organisationId }) => organisationId !== people.anru.organisationId,
    ))
      expect(await give(actor, opinionId)).toMatchObject({ refusal: "notFound" });
    const outcomes = await Promise.all([
      give(people.anru, opinionId, "Oui, mais"),
      give(people.anruToo, opinionId, "Oui"),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "alreadyGiven" });
    const [winner, words] = outcomes[0]?.ok ? [people.anru, "Oui, mais"] : [people.anruToo, "Oui"];
    expect(await give(winner, opinionId, words)).toMatchObject({ ok: true });
    expect(await traceOf(pool, id)).toMatchObject({
      journal: [
        { verb: "askOpinion", ministry_only: true },
        { verb: "giveOpinion", ministry_only: true, actor_id: winner.userId },
      ],
    });
  });

  it("is the territory's to read once the decision has been taken, not before", async () => {
    const { opinionId, reference, id } = await asked();
    await give(people.anru, opinionId);
    const scope = { id, territoryId: people.agent.territoryId ?? 0 };
    expect(await listProjectOpinions(people.agent, { ...scope, reviewStatus: "submitted" })).toEqual([]);
    await decide(reference, "requestChanges");
    expect(
      await listProjectOpinions(people.agent, { ...scope, reviewStatus: "changesRequested" }),
    ).toMatchObject([{ stance: "reserved", text: "Réserves sur le foncier" }]);
  });

  it("asked ten times by one form is asked once, with one mail to each", async () => {
    const { reference, id } = await placeProject(pool, people.agent, "submitted");
    await pool.query("DELETE FROM outbox_mail; DELETE FROM notification");
    const key = randomUUID();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => ask(reference, toAnru(), key)));
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.value)).size).toBe(1);
    expect(await ask(reference, toAnru())).toMatchObject({ refusal: "alreadyAsked" });
    await sendImmediateNotifications(new Date());
    const { rows } = await pool.query("SELECT recipient, text FROM outbox_mail ORDER BY recipient");
    expect(rows.map(({ recipient }) => recipient)).toEqual([people.anru.email, people.anruToo.email].sort());
    expect(rows[0].text).toContain("Qu’en pensez-vous ?");
    expect(await traceOf(pool, id)).toMatchObject({ journal: [{ verb: "askOpinion" }] });
  });

  it("is asked by a reviewer about a submitted project only", async () => {
    const { reference } = await placeProject(pool, people.agent, "submitted");
    for (const actor of [people.agent, people.admin])
      expect(await ask(reference, toAnru(), randomUUID(), actor)).toMatchObject({ refusal: "forbidden" });
    expect(await ask(reference, toAnru(), randomUUID(), people.anru)).toMatchObject({ refusal: "notFound" });
    await decide(reference, "accept");
    expect(await ask(reference, toAnru())).toMatchObject({ refusal: "notSubmitted" });
  });

  it("given while the project is being decided: both happen, or it is told", async () => {
    for (let turn = 0; turn < 5; turn++) {
      const { opinionId, reference } = await asked();
      const [answer, decision] = await Promise.all([
        give(people.anru, opinionId),
        decide(reference, "accept"),
      ]);
      expect(decision).toMatchObject({ ok: true });
      const { rows } = await pool.query(
        "SELECT given_at IS NOT NULL AS given FROM review_opinion WHERE id = $1",
        [opinionId],
      );
      expect(rows[0].given).toBe(answer.ok);
    }
  });

  it("is reminded of to whoever was asked in its last week, then when it is late, until it is given", async () => {
    const { opinionId, reference } = await asked();
    const told = async (actor: Actor, day: string) => {
      const lists = await listReminders(actor, new Date(`${day}T08:00:00Z`));
      const items = lists.find(({ title }) => title === "Avis à rendre")?.items ?? [];
      return items.filter(({ path }) => path === `/avis/${opinionId}`).map(({ text }) => text);
    };
    expect(await told(people.anru, "2099-01-23")).toEqual([]);
    const [soon] = await told(people.anru, "2099-01-24");
    expect(soon).toContain(reference);
    expect(soon).toContain("attendu pour le 31\u00A0janvier 2099");
    expect(await told(people.anruToo, "2099-02-01")).toEqual([
      expect.stringContaining("attendu depuis le 31\u00A0janvier 2099"),
    ]);
    for (const actor of [people.bank, people.agent, people.reviewer])
      expect(await told(actor, "2099-02-01")).toEqual([]);
    await give(people.anru, opinionId);
    expect(await told(people.anruToo, "2099-02-01")).toEqual([]);
  });

  it("counts in the queue: pending, late, given", async () => {
    await pool.query("DELETE FROM project");
    const { opinionId } = await asked();
    const keeps = async (avis: string, now = new Date()) =>
      (await getReviewQueue(people.reviewer, queueParamsSchema.parse({ avis }), now))?.items.length;
    expect([await keeps("attendus"), await keeps("en-retard"), await keeps("rendus")]).toEqual([1, 0, 0]);
    // The day itself, in Paris, is not late.
    expect(await keeps("en-retard", new Date("2099-01-31T22:59:00Z"))).toBe(0);
    expect(await keeps("en-retard", new Date("2099-01-31T23:01:00Z"))).toBe(1);
    await give(people.anru, opinionId);
    expect([await keeps("attendus"), await keeps("rendus"), await keeps("aucun")]).toEqual([0, 1, 0]);
  });
});

describe("the second wall", () => {
  async function tryAs(actor: Actor, sql: string, values: unknown[]) {
    const client = await pool.connect();
    try {
      return await asActor(client, actor, () => attempt(client, sql, values));
    } finally {
      client.release();
    }
  }

  it("answers, withdrawals and copies are each somebody's alone", async () => {
    const { opinionId, id } = await asked();
    const answer = `UPDATE review_opinion SET stance = 'favorable', given_at = now(), given_by_id = app_user_id() WHERE id = $1`;
    const withdrawal = "UPDATE review_opinion SET withdrawn_at = now() WHERE id = $1";
    for (const actor of everybody()) {
      const isAnru = actor.organisationId === people.anru.organisationId;
      const touched = async (sql: string, values: unknown[]) => (await tryAs(actor, sql, values)) === 1;
      expect([actor.name, await touched(answer, [opinionId])]).toEqual([actor.name, isAnru]);
      expect(await touched(withdrawal, [opinionId])).toBe(actor.role === "reviewer");
      expect(await touched("SELECT FROM review_dossier WHERE opinion_id = $1", [opinionId])).toBe(
        isAnru || actor.role === "reviewer" || actor.role === "admin",
      );
      for (const sql of [
        "UPDATE review_opinion SET question = 'x' WHERE id = $1",
        "UPDATE review_opinion SET due_on = '2000-01-01' WHERE id = $1",
        "UPDATE review_opinion SET stance = 'favorable', given_at = now(), given_by_id = app_user_id(), due_on = '2000-01-01' WHERE id = $1",
        "DELETE FROM review_opinion WHERE id = $1",
        "UPDATE review_dossier SET state = '{}' WHERE opinion_id = $1",
      ])
        expect([sql, await touched(sql, [opinionId])]).toEqual([sql, false]);
      // The private note is nowhere in what a partner can select.
      if (isAnru) expect(await touched("SELECT FROM project_note WHERE project_id = $1", [id])).toBe(false);
    }
  });

  it("no request is made outside a review, in somebody's name, or already answered", async () => {
    const open = await placeProject(pool, people.agent, "submitted");
    const closed = await placeProject(pool, people.agent, "accepted");
    const sql = `INSERT INTO review_opinion (project_id, territory_id, reference, project_title, asked_organisation_id, asked_name, due_on,
        asked_by_id, asked_by_name, creation_key, stance, given_at)
      VALUES ($1, 1, 'x', 'x', $2, 'x', '2099-01-01', $3, 'x', gen_random_uuid(), $4::text, CASE WHEN $4::text IS NOT NULL THEN now() END)`;
    const anru = people.anru.organisationId;
    const own = people.reviewer.userId;
    const tries = [
      [people.reviewer, [open.id, anru, own, null], 1],
      [people.reviewer, [closed.id, anru, own, null], "denied"],
      [people.reviewer, [open.id, anru, people.colleague.userId, null], "denied"],
      [people.reviewer, [open.id, anru, own, "favorable"], "denied"],
      [people.reviewer, [open.id, people.agent.organisationId, own, null], "denied"],
      [people.admin, [open.id, anru, people.admin.userId, null], "denied"],
      [people.agent, [open.id, anru, people.agent.userId, null], "denied"],
      [people.anru, [open.id, anru, people.anru.userId, null], "denied"],
    ] as const;
    for (const [actor, values, expected] of tries)
      expect(await tryAs(actor, sql, [...values])).toBe(expected);
  });

  it("remarks, hands and the grid change as the code lets them, and no further", async () => {
    const { id } = await placeProject(pool, people.agent, "submitted");
    const { rows } = await pool.query(
      `INSERT INTO review_event (project_id, actor_name, command, from_status, to_status, field_comments, version)
       VALUES ($1, 'x', 'requestChanges', 'submitted', 'changesRequested', '[{"field": "summary", "comment": "Précisez"}]', 1) RETURNING id`,
      [id],
    );
    const event = rows[0].id;
    for (const actor of everybody()) {
      const isReviewer = actor.role === "reviewer";
      const touched = async (sql: string, values: unknown[] = [id]) =>
        (await tryAs(actor, sql, values)) === 1;
      expect(
        await touched("UPDATE review_remark SET state = 'settled', settled_at = now() WHERE project_id = $1"),
      ).toBe(isReviewer);
      for (const sql of [
        "UPDATE review_remark SET text = 'x' WHERE project_id = $1",
        "UPDATE review_remark SET answer = 'x', answered_at = now() WHERE project_id = $1",
        "DELETE FROM review_remark WHERE project_id = $1",
        "INSERT INTO review_assignment (project_id, assignee_id, assignee_name, assigned_by_id, assigned_by_name) VALUES ($1, NULL, 'x', gen_random_uuid(), 'x')",
        "INSERT INTO review_check_item (label, position) SELECT 'x', 1 FROM project WHERE id = $1",
      ])
        expect([actor.role, sql, await touched(sql)]).toEqual([
          actor.role,
          sql,
          actor.role === "admin" && sql.includes("check_item"),
        ]);
      const record = "INSERT INTO review_check_record (event_id, project_id, points) VALUES ($2, $1, '[]')";
      // Whoever took the step keeps its grid; nobody here did.
      expect(await touched(record, [id, event])).toBe(false);
      const grid =
        "INSERT INTO review_checklist (project_id, updated_by_id, updated_by_name) VALUES ($1, app_user_id(), 'x')";
      expect(await touched(grid)).toBe(isReviewer);
    }
  });
});
