import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getView, listViewJournal, listViews } from "@/lib/features/views/data";
import { followSubject } from "@/lib/features/views/following/mutations";
import { createView, deleteView, updateView } from "@/lib/features/views/mutations";
import type { Actor } from "@/lib/kernel/actor";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES, type Audience } from "@/tests/support/visibility-matrix";

/** Who reads, writes and follows whose views: through the code, then with SQL alone. */
const database = testDatabase();
let pool: Pool;
let fixture: VisibilityFixture;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
});
beforeEach(() => pool.query("TRUNCATE saved_view, following, following_entry, following_news"));

const QUERY = "phase=etude";
async function save(actor: Actor, isShared: boolean): Promise<number> {
  const created = await createView(actor, {
    creationKey: randomUUID(),
    name: "Commerces",
    isShared,
    query: QUERY,
  });
  if (!created.ok) throw new Error(created.refusal);
  return created.value;
}
const edit = (id: number, changes = {}) => ({
  id,
  version: 1,
  name: "Autre",
  isShared: true,
  query: QUERY,
  ...changes,
});
const outcome = (result: { ok: boolean; refusal?: string }) => (result.ok ? "done" : result.refusal);

/** Of a view of this author, private and shared: who sees it, and who changes it. */
const READERS: Readonly<
  Record<
    string,
    { readonly author: Audience; readonly sees: readonly Audience[]; readonly edits: readonly Audience[] }
  >
> = {
  "of an agent": {
    author: "ownContributor",
    sees: ["ownContributor", "ownCoordinator"],
    edits: ["ownContributor", "ownCoordinator"],
  },
  "of a coordinator": {
    author: "ownCoordinator",
    sees: ["ownContributor", "ownCoordinator"],
    edits: ["ownCoordinator"],
  },
  "of a reviewer": { author: "reviewer", sees: ["reviewer", "admin"], edits: ["reviewer", "admin"] },
  "of a partner": { author: "partner", sees: ["partner"], edits: ["partner"] },
};

describe.each(Object.entries(READERS))("a view %s", (_, { author, sees, edits }) => {
  it.each(AUDIENCES)("as %s", async (audience) => {
    const actor = fixture.actors[audience];
    const isAuthor = audience === author;
    for (const isShared of [false, true]) {
      const id = await save(fixture.actors[author], isShared);
      const isSeen = isShared ? sees.includes(audience) : isAuthor;
      expect((await getView(actor, id)) !== null).toBe(isSeen);
      expect((await listViews(actor)).map((view) => view.id).includes(id)).toBe(isSeen);
      expect(await followSubject(actor, { kind: "view", id, name: "", query: QUERY }, "daily")).toBe(isSeen);

      const mayEdit = isShared ? edits.includes(audience) : isAuthor;
      const expected = mayEdit ? "done" : isSeen ? "forbidden" : "notFound";
      expect(outcome(await updateView(actor, edit(id, { isShared })))).toBe(expected);
      // Its author alone takes it back.
      if (isShared && mayEdit && !isAuthor)
        expect(outcome(await updateView(actor, edit(id, { version: 2, isShared: false })))).toBe("notYours");
      expect(outcome(await deleteView(actor, id))).toBe(expected);
      const { rows } = await pool.query("SELECT id FROM saved_view WHERE id = $1", [id]);
      expect(rows).toHaveLength(mayEdit ? 0 : 1);
    }
  });
});

describe("with SQL alone", () => {
  it.each(AUDIENCES)("%s reaches no more", async (audience) => {
    const actor = fixture.actors[audience];
    const shared = await save(fixture.actors.ownContributor, true);
    const own = await save(fixture.actors.ownContributor, false);
    await followSubject(
      fixture.actors.ownContributor,
      { kind: "view", id: own, name: "", query: QUERY },
      "daily",
    );
    const client = await pool.connect();
    const as = <Value>(work: Parameters<typeof asActor<Value>>[2]) => asActor<Value>(client, actor, work);
    try {
      const seen = await as(async (session) =>
        (await session.query("SELECT id FROM saved_view ORDER BY id")).rows.map(({ id }) => id),
      );
      const isColleague = audience.startsWith("own");
      expect(seen).toEqual(audience === "ownContributor" ? [shared, own] : isColleague ? [shared] : []);
      const touched = async (sql: string, values: unknown[]) => {
        const result = await as((session) => attempt(session, sql, values));
        return result === 1;
      };
      expect(await touched("UPDATE saved_view SET name = 'x' WHERE id = $1", [shared])).toBe(isColleague);
      expect(await touched("DELETE FROM saved_view WHERE id = $1", [own])).toBe(
        audience === "ownContributor",
      );
      expect(await touched("UPDATE saved_view SET is_shared = false WHERE id = $1", [shared])).toBe(
        audience === "ownContributor",
      );
      expect(await touched("UPDATE following SET frequency = 'weekly' WHERE view_id = $1", [own])).toBe(
        audience === "ownContributor",
      );
      // Nobody saves in another's name, follows what they do not see, or sees the queue of changes.
      expect(
        await touched(
          "INSERT INTO saved_view (creation_key, owner_id, organisation_id, name, query) SELECT gen_random_uuid(), $1, organisation_id, 'x', '' FROM user_account WHERE id = $1",
          [fixture.actors[audience === "partner" ? "reviewer" : "partner"].userId],
        ),
      ).toBe(false);
      if (audience !== "ownContributor")
        expect(
          await touched(
            "INSERT INTO following (user_id, view_id, frequency) VALUES (app_user_id(), $1, 'daily')",
            [own],
          ),
        ).toBe(false);
      expect(await as((session) => attempt(session, "DELETE FROM changed_project", []))).toBe(0);
      expect(
        await as((session) =>
          attempt(session, "INSERT INTO changed_project (project_id, version) VALUES (1, 1)", []),
        ),
      ).toBe("denied");
    } finally {
      client.release();
    }
  });
});

describe("a form", () => {
  it("sent twice saves once, and one of somebody else's saves nothing", async () => {
    const { partner, reviewer } = fixture.actors;
    const form = { creationKey: randomUUID(), name: "Commerces", isShared: false, query: QUERY };
    const [first, second] = await Promise.all([createView(partner, form), createView(partner, form)]);
    expect(first).toEqual(second);
    expect(await createView(partner, form)).toEqual(first);
    expect(outcome(await createView(reviewer, form))).toBe("keyUsed");
    expect(await listViews(partner)).toHaveLength(1);
    // Gone back to and filled anew, it saves another.
    expect(outcome(await createView(partner, { ...form, name: "Ateliers" }))).toBe("done");
    expect((await listViews(partner)).map(({ name }) => name).sort()).toEqual(["Ateliers", "Commerces"]);
  });

  it("that began from another version is told so, and goes over nothing", async () => {
    const { ownContributor, ownCoordinator } = fixture.actors;
    const id = await save(ownContributor, true);
    expect(outcome(await updateView(ownCoordinator, edit(id, { query: "phase=idee" })))).toBe("done");
    expect(outcome(await updateView(ownContributor, edit(id, { name: "À moi" })))).toBe("conflict");
    expect(await getView(ownContributor, id)).toMatchObject({
      name: "Autre",
      query: "phase=idee",
      version: 2,
    });
    // Pressed twice: the second finds it done.
    expect(outcome(await updateView(ownCoordinator, edit(id, { query: "phase=idee" })))).toBe("done");
  });

  it("has limits, which it tells", async () => {
    const { partner } = fixture.actors;
    const long = { creationKey: randomUUID(), name: "x", isShared: false, query: "q".repeat(8_001) };
    expect(outcome(await createView(partner, long))).toBe("tooLong");
    await pool.query(
      `INSERT INTO saved_view (creation_key, owner_id, organisation_id, name, query)
       SELECT gen_random_uuid(), $1, $2, 'x', '' FROM generate_series(1, 100)`,
      [partner.userId, partner.organisationId],
    );
    expect(outcome(await createView(partner, { ...long, query: "" }))).toBe("tooMany");
  });
});

it("writes down what is done to a shared view, for those who share it", async () => {
  const { ownContributor, ownCoordinator, otherContributor } = fixture.actors;
  const id = await save(ownContributor, true);
  await updateView(ownCoordinator, edit(id, { query: "phase=idee", name: "Commerces" }));
  const view = await getView(ownContributor, id);
  if (view === null) throw new Error("it is shared");
  const entries = await listViewJournal(ownContributor, view);
  expect(entries.map(({ actorName, verb }) => [actorName, verb])).toEqual([
    ["ownCoordinator", "changeFilters"],
    ["ownContributor", "share"],
  ]);
  expect(await listViewJournal(otherContributor, view)).toEqual([]);
  // A private one concerns nobody else.
  const own = await save(ownContributor, false);
  const { rows } = await pool.query(
    "SELECT subject_key FROM journal_entry WHERE subject_kind = 'view' AND subject_key = $1",
    [String(own)],
  );
  expect(rows).toEqual([]);
});
