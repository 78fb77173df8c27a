import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isLastOfCoordinators, listBelongings, listColleagues } from "@/lib/features/accounts/leaving/data";
import { endMembership } from "@/lib/features/accounts/leaving/mutations";
import { getDraft, listOpenDrafts } from "@/lib/features/projects/autosave/data";
import { keepForm } from "@/lib/features/projects/autosave/mutations";
import { listViews } from "@/lib/features/views/data";
import { createView } from "@/lib/features/views/mutations";
import type { Actor, Role } from "@/lib/kernel/actor";
import { mintActor } from "@/lib/platform/actors";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES } from "@/tests/support/visibility-matrix";

/** Whoever leaves has things in progress: what passes to a colleague, what does not, and who may say so. */
const database = testDatabase();
let pool: Pool;
let fixture: VisibilityFixture;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
});
beforeEach(() => pool.query("DELETE FROM outbox_mail"));

async function colleagueOf(
  actor: Actor,
  role: Role,
  name: string,
): Promise<Actor & { userId: string; organisationId: number }> {
  const id = randomUUID();
  const { organisationId, organisationName, territoryId } = actor;
  if (organisationId === null) throw new Error("no organisation");
  await pool.query(
    "INSERT INTO user_account (id, email, name, role, organisation_id) VALUES ($1, $2, $3, $4, $5)",
    [id, `${id}@depart.test`, name, role, organisationId],
  );
  const fields = {
    role,
    userId: id,
    name,
    email: `${id}@depart.test`,
    organisationId,
    organisationName,
    territoryId,
  };
  return mintActor(fields) as Actor & { userId: string; organisationId: number };
}
const keep = (actor: Actor, reference: string, title: string) =>
  keepForm(actor, {
    userId: actor.userId ?? "",
    actingFor: "",
    place: { kind: "jalons", reference },
    baseVersion: 1,
    intent: "keep",
    content: JSON.stringify({ title }),
    title,
  });
const keyOf = ({ userId, organisationId }: { userId: string; organisationId: number }) => ({
  userId,
  organisationId,
});
const handOver = (
  by: Actor,
  leaver: { userId: string; organisationId: number },
  successorId: string | null,
) => endMembership(by, { ...keyOf(leaver), successorId, isWarned: false });

/** As the application itself: the guards of the tables let it pass. */
async function asSystem(sql: string, values: unknown[]): Promise<number[]> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.role', 'system', true)");
    const { rows } = await client.query(sql, values);
    await client.query("COMMIT");
    return rows.map(({ id }) => id);
  } finally {
    client.release();
  }
}

describe("an agent who leaves", () => {
  it("hands what they were typing and their views to a colleague, who is told", async () => {
    const { ownCoordinator } = fixture.actors;
    const leaver = await colleagueOf(ownCoordinator, "contributor", "Ana Part");
    const heir = await colleagueOf(ownCoordinator, "contributor", "Bob Reste");
    const [draft, accepted] = [fixture.projects.draft.reference, fixture.projects.accepted.reference];
    await keep(leaver, draft, "de Ana");
    await keep(leaver, accepted, "aussi de Ana");
    await keep(heir, accepted, "de Bob");
    await createView(leaver, { creationKey: randomUUID(), name: "Vue d’Ana", isShared: false, query: "" });
    const belongings = await listBelongings(ownCoordinator, keyOf(leaver));
    expect(belongings.map(({ kind, reference }) => [kind, reference])).toEqual(
      expect.arrayContaining([
        ["draft", draft],
        ["draft", accepted],
        ["view", ""],
      ]),
    );
    expect((await handOver(ownCoordinator, leaver, heir.userId)).ok).toBe(true);

    expect(await getDraft(heir, { kind: "jalons", reference: draft })).toMatchObject({
      takenFrom: "Ana Part",
      form: { values: { title: "de Ana" } },
    });
    // What the colleague was typing in the same form stays theirs, and Ana's stays hers.
    expect(await getDraft(heir, { kind: "jalons", reference: accepted })).toMatchObject({
      takenFrom: "",
      form: { values: { title: "de Bob" } },
    });
    expect((await listOpenDrafts(heir, 9)).map(({ takenFrom }) => takenFrom).sort()).toEqual([
      "",
      "Ana Part",
    ]);
    expect((await listViews(heir)).map(({ name }) => name)).toEqual(["Vue d’Ana"]);
    const left = await pool.query("SELECT form_key FROM form_draft WHERE user_id = $1", [leaver.userId]);
    expect(left.rows).toEqual([{ form_key: `${accepted}/jalons` }]);

    const { rows: mails } = await pool.query("SELECT recipient, text FROM outbox_mail");
    expect(mails).toHaveLength(1);
    expect(mails[0].recipient).toBe(heir.email);
    expect(mails[0].text).toMatch(
      /vous a confié ce qui était en cours.: 1.saisie en cours, 1.vue enregistrée\./,
    );
    const { rows } = await pool.query(
      "SELECT changes FROM journal_entry WHERE subject_key = $1 AND verb = 'disable'",
      [leaver.userId],
    );
    expect(rows[0].changes.handedTo.after).toBe("Bob Reste");
  });

  it("leaves it to nobody when nobody is chosen, and is found again on coming back", async () => {
    const { ownCoordinator } = fixture.actors;
    const leaver = await colleagueOf(ownCoordinator, "contributor", "Cyd Part");
    await keep(leaver, fixture.projects.draft.reference, "de Cyd");
    expect((await handOver(ownCoordinator, leaver, null)).ok).toBe(true);
    expect((await pool.query("SELECT FROM outbox_mail")).rowCount).toBe(0);
    await pool.query("UPDATE membership SET disabled_at = NULL WHERE user_id = $1", [leaver.userId]);
    expect(await listOpenDrafts(leaver, 9)).toHaveLength(1);
  });

  it("hands nothing to whoever is not a colleague, and nothing at all when that is refused", async () => {
    const { ownCoordinator, otherContributor, partner } = fixture.actors;
    const leaver = await colleagueOf(ownCoordinator, "contributor", "Dan Part");
    await keep(leaver, fixture.projects.draft.reference, "de Dan");
    for (const stranger of [otherContributor.userId, partner.userId, leaver.userId, randomUUID()]) {
      const outcome = await handOver(ownCoordinator, leaver, stranger);
      expect(outcome).toEqual({ ok: false, refusal: "successorUnknown" });
    }
    const { rows } = await pool.query("SELECT disabled_at FROM membership WHERE user_id = $1", [
      leaver.userId,
    ]);
    expect(rows).toEqual([{ disabled_at: null }]);
    expect(await listOpenDrafts(leaver, 9)).toHaveLength(1);
  });
});

describe("a reviewer who leaves", () => {
  it("hands over the projects in hand; the opinions asked of a partner go to a colleague, or are withdrawn", async () => {
    const { admin, reviewer, partner } = fixture.actors;
    const leaver = await colleagueOf(reviewer, "reviewer", "Eve Part");
    const heir = await colleagueOf(reviewer, "reviewer", "Flo Reste");
    const project = fixture.projects.submitted;
    await pool.query("DELETE FROM review_assignment WHERE project_id = $1", [project.id]);
    await asSystem(
      "INSERT INTO review_assignment (project_id, assignee_id, assignee_name, assigned_by_name) VALUES ($1, $2, 'Eve Part', 'x')",
      [project.id, leaver.userId],
    );
    expect((await handOver(admin, leaver, heir.userId)).ok).toBe(true);
    const hand = "SELECT assignee_id, assignee_name FROM review_assignment WHERE project_id = $1";
    expect((await pool.query(hand, [project.id])).rows).toEqual([
      { assignee_id: heir.userId, assignee_name: "Flo Reste" },
    ]);
    expect((await handOver(admin, heir, null)).ok).toBe(true);
    expect((await pool.query(hand, [project.id])).rows).toEqual([
      { assignee_id: null, assignee_name: "Flo Reste" },
    ]);

    const asked = await colleagueOf(partner, "partner", "Gil Part");
    const other = await colleagueOf(partner, "partner", "Hal Reste");
    const [opinionId] = await asSystem(
      `INSERT INTO review_opinion (project_id, territory_id, reference, project_title, asked_user_id, asked_name, due_on, asked_by_name, creation_key)
       VALUES ($1, $2, $3, 'x', $4, $5, '2026-12-31', 'x', gen_random_uuid()) RETURNING id`,
      [
        project.id,
        project.territoryId,
        project.reference,
        asked.userId,
        `Gil Part (${partner.organisationName})`,
      ],
    );
    expect((await handOver(admin, asked, other.userId)).ok).toBe(true);
    const opinion =
      "SELECT asked_user_id, withdrawn_at IS NOT NULL AS withdrawn FROM review_opinion WHERE id = $1";
    expect((await pool.query(opinion, [opinionId])).rows).toEqual([
      { asked_user_id: other.userId, withdrawn: false },
    ]);
    expect((await handOver(admin, other, null)).ok).toBe(true);
    expect((await pool.query(opinion, [opinionId])).rows).toEqual([
      { asked_user_id: other.userId, withdrawn: true },
    ]);
  });
});

describe("what somebody would leave behind", () => {
  it.each(AUDIENCES)("is read by %s for their own people only, in code and in SQL", async (audience) => {
    const { actors } = fixture;
    const leaver = await colleagueOf(actors.ownCoordinator, "contributor", "Ida Part");
    await keep(leaver, fixture.projects.draft.reference, "confidentiel");
    const may = audience === "admin" || audience === "ownCoordinator";
    const key = keyOf(leaver);
    expect(await listBelongings(actors[audience], key)).toHaveLength(may ? 1 : 0);
    expect((await listColleagues(actors[audience], key)).length > 0).toBe(may);
    expect(
      await isLastOfCoordinators(actors[audience], { ...key, userId: actors.ownCoordinator.userId ?? "" }),
    ).toBe(may);
    for (const [sql, values] of [
      ["SELECT FROM member_belongings($1, $2)", [leaver.userId, leaver.organisationId]],
      ["SELECT hand_over($1, $2, NULL, 'x')", [leaver.userId, leaver.organisationId]],
    ] as const) {
      const client = await pool.connect();
      const touched = await asActor(client, actors[audience], (as) => attempt(as, sql, [...values])).finally(
        () => client.release(),
      );
      expect([sql, touched === 1]).toEqual([sql, may]);
    }
    const refused = await handOver(actors[audience], leaver, null);
    expect(refused.ok).toBe(may);
    if (!may) expect(await listOpenDrafts(leaver, 9)).toHaveLength(1);
  });
});
