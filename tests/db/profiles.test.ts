import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getHeaderCounts } from "@/lib/features/navigation/data";
import { getProfile, listProfiles } from "@/lib/features/profiles/data";
import { createProfile, deleteProfile, updateProfile } from "@/lib/features/profiles/mutations";
import { EMPTY_CONTENT, treeOfContent } from "@/lib/features/profiles/rules";
import { getCriteria } from "@/lib/features/schemes/criteria/data";
import { listMembers, listMembersAmong } from "@/lib/features/views/following/members/data";
import { followSubject } from "@/lib/features/views/following/mutations";
import { compareChanges } from "@/lib/features/views/following/news/service";
import type { Actor } from "@/lib/kernel/actor";
import { mintActor } from "@/lib/platform/actors";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES } from "@/tests/support/visibility-matrix";

const database = testDatabase();
let pool: Pool;
let fixture: VisibilityFixture;
let stranger: Actor;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
  const { rows } = await pool.query("SELECT id, name FROM organisation WHERE slug = 'bpifrance'");
  const account = await pool.query(
    "INSERT INTO user_account (id, email, name, role, organisation_id) VALUES (gen_random_uuid(), 'autre@matrice.test', 'x', 'partner', $1) RETURNING id",
    [rows[0].id],
  );
  stranger = mintActor({
    ...fixture.actors.partner,
    userId: account.rows[0].id,
    organisationId: rows[0].id,
    organisationName: rows[0].name,
  });
});
beforeEach(() =>
  pool.query(
    "TRUNCATE intervention_profile, following, following_entry, following_news, criteria_set, eligibility_criterion, saved_view",
  ),
);

const tree = (phase: "study" | "idea") =>
  treeOfContent({ ...EMPTY_CONTENT, phases: [phase], territories: ["roubaix"] });
async function create(actor: Actor): Promise<number> {
  const created = await createProfile(actor, {
    creationKey: randomUUID(),
    name: "Foncier",
    tree: tree("study"),
  });
  if (!created.ok) throw new Error(created.refusal);
  return created.value;
}
const outcome = (result: { ok: boolean; refusal?: string }) => (result.ok ? "done" : result.refusal);

describe("a profile of a partner", () => {
  it.each(AUDIENCES)("as %s", async (audience) => {
    const actor = fixture.actors[audience];
    const id = await create(fixture.actors.partner);
    const isTheirs = audience === "partner";
    expect((await getProfile(actor, id)) !== null).toBe(isTheirs);
    expect(await listProfiles(actor)).toHaveLength(isTheirs ? 1 : 0);
    expect((await getCriteria(actor, { profileId: id })).tree).toHaveLength(isTheirs ? 2 : 0);
    const subject = { kind: "profile", id, name: "Foncier", version: 1 } as const;
    expect(await followSubject(actor, subject, "daily")).toBe(isTheirs);
    const expected = isTheirs ? "done" : "notFound";
    expect(outcome(await updateProfile(actor, { id, version: 1, name: "Autre", tree: tree("idea") }))).toBe(
      expected,
    );
    expect(
      outcome(await createProfile(actor, { creationKey: randomUUID(), name: "x", tree: tree("idea") })),
    ).toBe(expected);
    expect(outcome(await deleteProfile(actor, id))).toBe(expected);
  });

  it("is nothing of another partner's, with SQL alone either", async () => {
    const id = await create(fixture.actors.partner);
    expect(await getProfile(stranger, id)).toBeNull();
    expect(outcome(await updateProfile(stranger, { id, version: 1, name: "Pris", tree: tree("idea") }))).toBe(
      "notFound",
    );
    const client = await pool.connect();
    const tried = await asActor(client, stranger, async (session) => [
      (await session.query("SELECT FROM intervention_profile")).rowCount,
      (await session.query("SELECT FROM criteria_set WHERE profile_id IS NOT NULL")).rowCount,
      (
        await session.query(
          "SELECT FROM eligibility_criterion c JOIN criteria_set s ON s.id = c.set_id WHERE s.profile_id IS NOT NULL",
        )
      ).rowCount,
      await attempt(session, "UPDATE intervention_profile SET name = 'Pris'", []),
      await attempt(session, "DELETE FROM criteria_set WHERE profile_id IS NOT NULL", []),
      await attempt(session, "INSERT INTO criteria_set (profile_id) VALUES ($1)", [id]),
    ]).finally(() => client.release());
    expect(tried).toEqual([0, 0, 0, 0, 0, "denied"]);
  });

  it("is one however often its form is sent, and tells of an edit that began elsewhere", async () => {
    const { partner } = fixture.actors;
    const form = { creationKey: randomUUID(), name: "Foncier", tree: tree("study") };
    const [first, second] = await Promise.all([createProfile(partner, form), createProfile(partner, form)]);
    expect(first).toEqual(second);
    expect(await listProfiles(partner)).toHaveLength(1);
    // Gone back to and filled anew, it makes another.
    expect(await createProfile(partner, { ...form, name: "Ateliers" })).not.toEqual(first);
    expect(await listProfiles(partner)).toHaveLength(2);
    const id = first?.ok ? first.value : 0;
    expect(outcome(await updateProfile(partner, { id, version: 1, name: "A", tree: tree("idea") }))).toBe(
      "done",
    );
    const late = {
      id,
      version: 1,
      name: "B",
      tree: treeOfContent({ ...EMPTY_CONTENT, keywords: ["halle"] }),
    };
    expect(outcome(await updateProfile(partner, late))).toBe("conflict");
    expect(await getProfile(partner, id)).toMatchObject({ name: "A" });
  });
});

it("finds what fits, marks what comes in, and begins anew when it asks something else", async () => {
  const { partner } = fixture.actors;
  const { accepted } = fixture.projects;
  const id = await create(partner);
  const subject = { kind: "profile", id, name: "Foncier", version: 1 } as const;
  expect(await listMembers(partner, subject)).toEqual([]);
  await followSubject(partner, subject, "inApp");
  await setPhase(accepted.id, "study");
  expect(await listMembers(partner, subject)).toEqual([accepted.id]);
  expect([
    ...((await listMembersAmong(partner, subject, [accepted.id, fixture.projects.draft.id])) ?? []),
  ]).toEqual([accepted.id]);
  await compareChanges();
  expect((await getHeaderCounts(partner)).newProjects).toBe(1);
  expect(await listProfiles(partner)).toMatchObject([{ newCount: 1, frequency: "inApp" }]);
  await updateProfile(partner, { id, version: 1, name: "Foncier", tree: tree("idea") });
  await compareChanges();
  expect((await getHeaderCounts(partner)).newProjects).toBe(0);
  await setPhase(accepted.id, "idea");
  await compareChanges();
  expect((await getHeaderCounts(partner)).newProjects).toBe(1);
});

async function setPhase(id: number, phase: string): Promise<void> {
  const client = await pool.connect();
  await client.query("SELECT set_config('app.role', 'system', false)");
  await client.query("UPDATE project SET phase = $2, version = version + 1 WHERE id = $1", [id, phase]);
  await client.query(
    `INSERT INTO project_version (project_id, number, valid_from, author_name, state)
     SELECT p.id, p.version, clock_timestamp(), 'x', v.state FROM project p JOIN project_version v ON v.project_id = p.id AND v.number = p.version - 1
     WHERE p.id = $1`,
    [id],
  );
  client.release(true);
}
