import { randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { cancelCommittee, restoreCommittee } from "@/lib/features/calendar/committees/cancellation/mutations";
import {
  getCommittee,
  getCommitteeChoices,
  listCommitteeDates,
  listCommitteeSteps,
  listCommittees,
} from "@/lib/features/calendar/committees/data";
import { recordMinutes } from "@/lib/features/calendar/committees/minutes/mutations";
import { changeCommittee, planCommittee } from "@/lib/features/calendar/committees/mutations";
import type { Committee, CommitteeContent } from "@/lib/features/calendar/committees/types";
import { listNotifications } from "@/lib/features/notifications/data";
import { notificationSubject } from "@/lib/features/notifications/labels";
import { readAllNotifications } from "@/lib/features/notifications/mutations";
import { itemPath } from "@/lib/features/notifications/routes";
import { formatDate } from "@/lib/kernel/format";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES, type Audience } from "@/tests/support/visibility-matrix";

/** Committees by the code and by SQL alone: who reads, who plans, and what becomes of them. */
const database = testDatabase();
let pool: Pool;
let fixture: VisibilityFixture;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
});

const CONTENT: CommitteeContent = {
  title: "Comité de pilotage",
  forPartners: false,
  day: "2026-12-04",
  startsAt: "14:00",
  endsAt: "16:00",
  place: "Hôtel de ville",
  link: "https://visio.exemple.test/salle",
  agenda: "Ordre confidentiel",
  photographId: null,
};
const DECEMBER = { kind: "between", from: "2026-12-01", to: "2026-12-31" } as const;

const actorOf = (audience: Audience) => fixture.actors[audience];
const plan = (
  audience: Audience,
  scope: string | null,
  changes: Partial<CommitteeContent> = {},
  creationKey: string = randomUUID(),
) => planCommittee(actorOf(audience), { content: { ...CONTENT, ...changes }, scope, creationKey });

async function planned(
  audience: Audience,
  scope: string | null,
  changes: Partial<CommitteeContent> = {},
): Promise<number> {
  const made = await plan(audience, scope, changes);
  if (!made.ok) throw new Error(`${audience} does not plan: ${made.refusal}`);
  return made.value;
}

async function standing(id: number): Promise<Committee> {
  const committee = await getCommittee(actorOf("admin"), id);
  if (!committee) throw new Error("the administrator reads every committee");
  return committee;
}

async function as<Value>(audience: Audience, work: (client: PoolClient) => Promise<Value>): Promise<Value> {
  const client = await pool.connect();
  try {
    return await asActor(client, actorOf(audience), work);
  } finally {
    client.release();
  }
}

const OWN: readonly Audience[] = ["ownContributor", "ownCoordinator"];
const OTHER: readonly Audience[] = ["otherContributor", "otherCoordinator"];
const MINISTRY: readonly Audience[] = ["reviewer", "admin"];

/** A committee of each kind, and who reads it. */
const KINDS = {
  "of the programme": ["reviewer", null, false, [...OWN, ...OTHER, ...MINISTRY]],
  "of the programme, open to partners": ["reviewer", null, true, [...OWN, ...OTHER, ...MINISTRY, "partner"]],
  "of a territory": ["ownCoordinator", "roubaix", false, [...OWN, ...MINISTRY]],
  "of a territory, open to partners": ["ownCoordinator", "roubaix", true, [...OWN, ...MINISTRY, "partner"]],
  "of a territory that the ministry gathers": ["reviewer", "roubaix", false, [...OWN, ...MINISTRY]],
} as const satisfies Record<string, [Audience, string | null, boolean, readonly Audience[]]>;

describe.each(Object.entries(KINDS))("a committee %s", (_, [author, scope, forPartners, readers]) => {
  it("is read by those whom it concerns, by the code and by SQL alone", async () => {
    const id = await planned(author, scope, { forPartners });
    for (const audience of AUDIENCES) {
      const actor = actorOf(audience);
      const reads = (readers as readonly Audience[]).includes(audience);
      const found = await getCommittee(actor, id);
      expect([audience, found?.agenda ?? null]).toEqual([audience, reads ? "Ordre confidentiel" : null]);
      const dated = await listCommitteeDates(actor, DECEMBER, { territory: null, mine: false });
      expect([audience, dated.some((one) => one.id === id)]).toEqual([audience, reads]);
      const { coming } = await listCommittees(actor, 1, "2026-12-04");
      expect([audience, coming.some((one) => one.id === id)]).toEqual([audience, reads]);
      const { over } = await listCommittees(actor, 1, "2026-12-05");
      expect([audience, over.some((one) => one.id === id)]).toEqual([audience, reads]);
      const { rowCount } = await as(audience, (client) =>
        client.query("SELECT FROM committee WHERE id = $1", [id]),
      );
      expect([audience, rowCount]).toEqual([audience, reads ? 1 : 0]);
    }
  });

  it("is changed by those who plan it alone; to whom may not read it, it is not there", async () => {
    const id = await planned(author, scope, { forPartners });
    const stands = await standing(id);
    for (const audience of AUDIENCES.filter((one) => one !== author)) {
      const actor = actorOf(audience);
      const reads = (readers as readonly Audience[]).includes(audience);
      const refusal = reads ? "forbidden" : "notFound";
      const change = { id, revision: 1, scope, content: { ...CONTENT, title: "Réécrit" } };
      for (const outcome of [
        await changeCommittee(actor, change),
        await cancelCommittee(actor, id, "Réécrit"),
        await restoreCommittee(actor, id),
        await recordMinutes(actor, { id, revision: 0, text: "Réécrit" }),
      ])
        expect([audience, outcome]).toEqual([audience, { ok: false, refusal }]);
      const sql =
        "UPDATE committee SET title = 'Réécrit', revision = revision + 1, updated_by_id = app_user_id() WHERE id = $1";
      expect([audience, await as(audience, (client) => attempt(client, sql, [id]))]).toEqual([audience, 0]);
      expect(await as(audience, (client) => attempt(client, "DELETE FROM committee"))).toBe("denied");
    }
    expect(await standing(id)).toEqual(stands);
    const changed = await changeCommittee(actorOf(author), {
      id,
      revision: 1,
      scope,
      content: { ...CONTENT, forPartners, title: "Comité reporté", day: "2026-12-11" },
    });
    expect(changed).toEqual({ ok: true, value: id });
    expect(await standing(id)).toMatchObject({ title: "Comité reporté", day: "2026-12-11", revision: 2 });
  });
});

describe("planning", () => {
  it("is the ministry's for the programme, and the coordinator's for the territory", async () => {
    for (const audience of AUDIENCES)
      for (const scope of [null, "roubaix", "laval"] as const) {
        const made = await plan(audience, scope);
        const mine = { ownCoordinator: "roubaix", otherCoordinator: "laval" } as Record<string, string>;
        const may = audience === "reviewer" || (scope !== null && mine[audience] === scope);
        expect([audience, scope, made.ok || made.refusal]).toEqual([audience, scope, may || "forbidden"]);
      }
  });

  it("says so to SQL too", async () => {
    const sql = `INSERT INTO committee (creation_key, organiser, territory_id, title, "day", created_by_id, created_by_name, updated_by_name)
      SELECT gen_random_uuid(), $1, (SELECT id FROM territory WHERE slug = $2), 'x', '2026-12-04', app_user_id(), 'x', 'x'`;
    for (const audience of AUDIENCES)
      for (const [organiser, scope] of [
        ["ministry", null],
        ["ministry", "roubaix"],
        ["territory", "roubaix"],
        ["territory", "laval"],
      ] as const) {
        const may =
          organiser === "ministry"
            ? audience === "reviewer"
            : audience === (scope === "roubaix" ? "ownCoordinator" : "otherCoordinator");
        const touched = await as(audience, (client) => attempt(client, sql, [organiser, scope]));
        expect([audience, organiser, scope, touched]).toEqual([
          audience,
          organiser,
          scope,
          may ? 1 : "denied",
        ]);
      }
  });

  it("is done once by a form that is sent twice, and by nobody else's key", async () => {
    const key = randomUUID();
    const [first, second] = await Promise.all([
      plan("ownCoordinator", "roubaix", {}, key),
      plan("ownCoordinator", "roubaix", {}, key),
    ]);
    expect(first).toEqual(second);
    expect(first.ok).toBe(true);
    expect(await plan("reviewer", "roubaix", {}, key)).toEqual({ ok: false, refusal: "keyUsed" });
    // Gone back to and filled anew, it plans another: for another territory, by the ministry, for instance.
    const others = [
      await plan("reviewer", "laval", {}, key),
      await plan("ownCoordinator", "roubaix", { title: "Autre" }, key),
    ];
    expect(others).toEqual([
      { ok: true, value: expect.any(Number) },
      { ok: true, value: expect.any(Number) },
    ]);
  });

  it("chooses among what the actor may choose", async () => {
    expect(await getCommitteeChoices(actorOf("ownCoordinator"))).toMatchObject({
      programme: false,
      territories: [{ slug: "roubaix" }],
    });
    const ministry = await getCommitteeChoices(actorOf("reviewer"));
    expect([ministry.programme, ministry.territories.length]).toEqual([true, 14]);
    for (const audience of ["ownContributor", "admin", "partner", "visitor"] as const)
      expect(await getCommitteeChoices(actorOf(audience))).toEqual({
        programme: false,
        territories: [],
        photographs: [],
      });
    expect(await plan("reviewer", "nulle-part")).toEqual({ ok: false, refusal: "unknownScope" });
    const photographId = await photographOf("laval");
    expect(await plan("ownCoordinator", "roubaix", { photographId })).toEqual({
      ok: false,
      refusal: "unknownPhotograph",
    });
    expect((await plan("reviewer", null, { photographId })).ok).toBe(true);
  });
});

async function photographOf(slug: string): Promise<number> {
  const author = actorOf("otherCoordinator");
  const { rows } = await pool.query(
    `INSERT INTO photograph (creation_key, territory_id, at_on, title, comment, report, created_by_id, created_by_name, organisation_name)
     SELECT gen_random_uuid(), id, '2026-06-30', 'Photographie de juin', '', '{}', $2, 'x', 'x' FROM territory WHERE slug = $1 RETURNING id`,
    [slug, author.userId],
  );
  return rows[0].id;
}

it("shows its photographie to whoever may see that one, and to nobody else", async () => {
  const photographId = await photographOf("laval");
  const id = await planned("otherCoordinator", "laval", { photographId, forPartners: true });
  expect((await getCommittee(actorOf("otherContributor"), id))?.paper).toEqual({
    id: photographId,
    title: "Photographie de juin",
  });
  expect((await getCommittee(actorOf("reviewer"), id))?.paper?.id).toBe(photographId);
  expect((await getCommittee(actorOf("partner"), id))?.paper).toBeNull();
});

it("tells a conflict instead of writing over somebody else's words", async () => {
  const id = await planned("ownCoordinator", "roubaix");
  const coordinator = actorOf("ownCoordinator");
  const save = (revision: number, content: Partial<CommitteeContent>) =>
    changeCommittee(coordinator, { id, revision, scope: "roubaix", content: { ...CONTENT, ...content } });
  expect(await save(1, { place: "Mairie" })).toEqual({ ok: true, value: id });
  // Sent again as it stands, nothing changes and nothing is told.
  expect(await save(1, { place: "Mairie" })).toEqual({ ok: true, value: id });
  expect(await save(1, { place: "Théâtre" })).toMatchObject({
    ok: "conflict",
    current: { place: "Mairie", contentRevision: 2 },
  });
  expect((await standing(id)).place).toBe("Mairie");
  // What was decided is another text: writing it is no conflict with the form.
  expect(await recordMinutes(coordinator, { id, revision: 0, text: "Décision" })).toMatchObject({ ok: true });
  expect(await recordMinutes(coordinator, { id, revision: 0, text: "Autre" })).toMatchObject({
    ok: "conflict",
    current: { minutes: "Décision" },
  });
  expect(await save(2, { place: "Théâtre" })).toEqual({ ok: true, value: id });
  expect(await standing(id)).toMatchObject({ place: "Théâtre", minutes: "Décision", revision: 4 });
  const both = await Promise.all([save(3, { place: "Un" }), save(3, { place: "Deux" })]);
  expect(both.map(({ ok }) => ok).sort()).toEqual(["conflict", true]);
});

it("stays when it is cancelled, says so once, and can be held after all", async () => {
  const id = await planned("reviewer", null);
  const reviewer = actorOf("reviewer");
  expect(await cancelCommittee(reviewer, id, "Grève")).toEqual({ ok: true, value: id });
  expect(await cancelCommittee(reviewer, id, "Encore")).toEqual({ ok: true, value: id });
  expect(await standing(id)).toMatchObject({ isCancelled: true, cancelReason: "Grève", revision: 2 });
  const [dated] = (
    await listCommitteeDates(actorOf("otherContributor"), DECEMBER, { territory: null, mine: false })
  ).filter((one) => one.id === id);
  expect(dated).toMatchObject({ isCancelled: true, cancelReason: "Grève", startsAt: "14:00" });
  expect(await restoreCommittee(reviewer, id)).toEqual({ ok: true, value: id });
  expect(await standing(id)).toMatchObject({ isCancelled: false, cancelReason: "", revision: 3 });
});

it("writes who did what, for those inside", async () => {
  const id = await planned("ownCoordinator", "roubaix", { forPartners: true });
  const coordinator = actorOf("ownCoordinator");
  await changeCommittee(coordinator, {
    id,
    revision: 1,
    scope: "roubaix",
    content: { ...CONTENT, forPartners: true, day: "2026-12-11" },
  });
  await cancelCommittee(coordinator, id, "Grève");
  const committee = await standing(id);
  for (const audience of AUDIENCES) {
    const isInside = [...OWN, ...MINISTRY].includes(audience);
    const steps = await listCommitteeSteps(actorOf(audience), committee);
    expect([audience, steps.map(({ verb }) => verb)]).toEqual([
      audience,
      isInside ? ["cancel", "change", "plan"] : [],
    ]);
    const { rowCount } = await as(audience, (client) =>
      client.query("SELECT FROM journal_entry WHERE subject_kind = 'committee' AND subject_key = $1", [
        String(id),
      ]),
    );
    expect([audience, rowCount]).toEqual([audience, isInside ? 3 : 0]);
  }
  const [cancel, change] = await listCommitteeSteps(coordinator, committee);
  expect(cancel?.changes).toEqual({ cancelReason: { before: null, after: "Grève" } });
  expect(change?.changes).toEqual({ day: { before: "2026-12-04", after: "2026-12-11" } });
});

it("is never passed off as somebody else's, nor as older than it is", async () => {
  const id = await planned("ownCoordinator", "roubaix");
  const changes = [
    "organiser = 'ministry'",
    "creation_key = gen_random_uuid()",
    "created_by_id = gen_random_uuid()",
    "territory_id = (SELECT id FROM territory WHERE slug = 'laval')",
    "demo = true",
  ];
  for (const change of changes) {
    const sql = `UPDATE committee SET ${change}, revision = revision + 1, updated_by_id = app_user_id() WHERE id = $1`;
    expect([change, await as("ownCoordinator", (client) => attempt(client, sql, [id]))]).toEqual([
      change,
      "denied",
    ]);
  }
  const silently = "UPDATE committee SET title = 'x', updated_by_id = app_user_id() WHERE id = $1";
  expect(await as("ownCoordinator", (client) => attempt(client, silently, [id]))).toBe("denied");
});

it("is told to those who read it, and to nobody who no longer may", async () => {
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const id = await planned("ownCoordinator", "roubaix", { forPartners: true, day, title: "Comité dit" });
  const told = async (audience: Audience) => {
    const list = await listNotifications(actorOf(audience), {
      kind: "programme",
      unreadOnly: false,
      page: 1,
    });
    const own = (list?.items ?? []).filter(({ committeeId }) => committeeId === id);
    return own.map((one) => `${one.event} ${notificationSubject(one)} ${itemPath(one)}`);
  };
  const subject = `«\u00A0Comité dit\u00A0», ${formatDate(day)} (Roubaix) /calendrier/comites/${id}`;
  // Whoever does it is not told; the administrator decides nothing, and follows nothing.
  for (const audience of AUDIENCES)
    expect([audience, await told(audience)]).toEqual([
      audience,
      ["ownContributor", "reviewer", "partner"].includes(audience) ? [`added ${subject}`] : [],
    ]);
  const coordinator = actorOf("ownCoordinator");
  await changeCommittee(coordinator, {
    id,
    revision: 1,
    scope: "roubaix",
    content: { ...CONTENT, day, title: "Comité dit", forPartners: false },
  });
  expect(await told("partner")).toEqual([]);
  await cancelCommittee(coordinator, id, "");
  await recordMinutes(coordinator, { id, revision: 0, text: "Décision" });
  expect(await told("ownContributor")).toEqual(
    ["recorded", "cancelled", "changed", "added"].map((event) => `${event} ${subject}`),
  );
  const reader = actorOf("ownContributor");
  const unread = async () =>
    (await listNotifications(reader, { kind: "programme", unreadOnly: true, page: 1 }))?.total;
  expect(await unread()).toBeGreaterThanOrEqual(4);
  await readAllNotifications(reader, 2_147_483_647);
  expect(await unread()).toBe(0);
});
