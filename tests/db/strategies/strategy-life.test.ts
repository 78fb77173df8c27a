import type { Pool } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getStrategy } from "@/lib/features/strategies/data";
import { getDeliberation, listEditionProjects, listEditions } from "@/lib/features/strategies/editions/data";
import { getStrategyLife } from "@/lib/features/strategies/life/data";
import { adoptStrategy, applyStrategyCommand } from "@/lib/features/strategies/life/mutations";
import { getPublishable } from "@/lib/features/strategies/publication/data";
import { publishStrategy, unpublishStrategy } from "@/lib/features/strategies/publication/mutations";
import { publicContent } from "@/lib/features/strategies/publication/rules";
import { visitor } from "@/lib/platform/actors";
import { readBytes } from "@/lib/platform/storage";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import {
  asSystem,
  attach,
  beginStrategy,
  CONTENT,
  deliberation,
  FIRST_OBJECTIVE,
  forgetStrategies,
  SECOND_OBJECTIVE,
  SLUG,
  step,
  TODAY,
  versionOf,
} from "./life-fixture";

const database = testDatabase();
let pool: Pool;
let actors: VisibilityFixture["actors"];
let projects: VisibilityFixture["projects"];
let id: number;

beforeAll(async () => {
  pool = database.superuserPool();
  ({ actors, projects } = await buildVisibilityFixture(pool));
});
beforeEach(async () => {
  await forgetStrategies(pool);
  id = await beginStrategy(pool);
});

const stateOf = async () =>
  (await pool.query("SELECT state FROM strategy WHERE id = $1", [id])).rows[0].state;
const journal = async () =>
  (
    await pool.query(
      "SELECT verb, actor_name, changes FROM journal_entry WHERE subject_kind = 'strategy' AND subject_key = $1 ORDER BY id",
      [SLUG],
    )
  ).rows;

/** Writes the text as a colleague would. */
async function rewrite(title: string): Promise<void> {
  await asSystem(
    pool,
    `UPDATE strategy SET content = jsonb_set(content, '{title}', to_jsonb($2::text)), version = version + 1, updated_by_name = 'Collègue',
       updated_at = now() WHERE id = $1`,
    [id, title],
  );
}

describe("the life of a strategy", () => {
  it("is shared, sent back, shared, adopted, revised and adopted again, each step with its version, its words and its journal", async () => {
    const { ownCoordinator, reviewer } = actors;
    await step(pool, id, ownCoordinator, "share");
    await step(pool, id, reviewer, "requestChanges", { message: "Précisez les cibles" });
    expect(await stateOf()).toBe("elaboration");
    await step(pool, id, ownCoordinator, "share");
    await step(pool, id, ownCoordinator, "adopt");
    expect(await stateOf()).toBe("adopted");
    await step(pool, id, ownCoordinator, "revise");
    await rewrite("Deuxième titre");
    await step(pool, id, ownCoordinator, "share");
    await step(pool, id, ownCoordinator, "adopt", { adoptedOn: "2026-06-15" });
    expect((await journal()).map(({ verb }) => verb)).toEqual([
      ...["share", "requestChanges", "share", "adopt", "revise", "share", "adopt"],
    ]);
    const { rows } = await pool.query(
      "SELECT number, state, author_name FROM strategy_version WHERE strategy_id = $1 ORDER BY number",
      [id],
    );
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(rows[2]).toEqual({ number: 3, state: "elaboration", author_name: "reviewer" });
    const life = await getStrategyLife(ownCoordinator, SLUG);
    expect(life?.steps.map(({ command }) => command)).toEqual([
      ...["adopt", "share", "revise", "adopt", "share", "requestChanges", "share"],
    ]);
    expect(life?.steps.find(({ command }) => command === "requestChanges")?.message).toBe(
      "Précisez les cibles",
    );
    expect(await listEditions(actors.partner, SLUG)).toMatchObject([
      { number: 2, adoptedOn: "2026-06-15", isInForce: true },
      { number: 1, adoptedOn: "2026-06-10", isInForce: false },
    ]);
    expect((await getStrategy(actors.partner, SLUG))?.content.title).toBe("Deuxième titre");
    expect((await getStrategy(actors.partner, SLUG, { edition: 1 }))?.content.title).toBe(CONTENT.title);
  });

  it("takes a step once, however often it is sent, and tells whoever comes second", async () => {
    const { ownCoordinator, reviewer } = actors;
    const version = await versionOf(pool, id);
    const share = { slug: SLUG, version, command: "share" as const, message: "" };
    expect((await applyStrategyCommand(ownCoordinator, share)).ok).toBe(true);
    expect((await applyStrategyCommand(ownCoordinator, share)).ok).toBe(true);
    expect(await journal()).toHaveLength(1);
    // The reviewer's double click, who no longer reads the text after the first.
    const changes = { ...share, version: version + 1, command: "requestChanges" as const, message: "Motif" };
    expect((await applyStrategyCommand(reviewer, changes)).ok).toBe(true);
    expect((await applyStrategyCommand(reviewer, changes)).ok).toBe(true);
    expect(await journal()).toHaveLength(2);
    const late = await applyStrategyCommand(ownCoordinator, {
      ...share,
      version: version + 1,
      command: "takeBack",
    });
    expect(late).toMatchObject({ ok: false, refusal: "overtaken", by: { command: "requestChanges" } });
    await rewrite("Autre titre");
    const stale = await applyStrategyCommand(ownCoordinator, { ...share, version: version + 2 });
    expect(stale).toMatchObject({ ok: false, refusal: "stale", byName: "Collègue" });
  });

  it("two coordinators who adopt at once make one edition; who saves meanwhile is waited for, and the adoption is told", async () => {
    await step(pool, id, actors.ownCoordinator, "share");
    const version = await versionOf(pool, id);
    const adopt = (actor: typeof actors.ownCoordinator) =>
      adoptStrategy(actor, { slug: SLUG, version, adoptedOn: "2026-06-10" }, deliberation(), TODAY);
    const colleague = {
      ...actors.ownCoordinator,
      userId: actors.ownContributor.userId,
      name: "Seconde cheffe",
    };
    const both = await Promise.all([adopt(actors.ownCoordinator), adopt(colleague)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "overtaken", by: { command: "adopt" } });
    expect(await listEditions(actors.ownCoordinator, SLUG)).toHaveLength(1);

    await step(pool, id, actors.ownCoordinator, "revise");
    await step(pool, id, actors.ownCoordinator, "share");
    const present = await versionOf(pool, id);
    const saver = await pool.connect();
    await saver.query("BEGIN");
    await saver.query("SELECT set_config('app.role', 'system', true)");
    await saver.query(
      "UPDATE strategy SET content = jsonb_set(content, '{title}', '\"Pendant\"'), version = version + 1, updated_by_name = 'Collègue' WHERE id = $1",
      [id],
    );
    const waiting = adoptStrategy(
      actors.ownCoordinator,
      { slug: SLUG, version: present, adoptedOn: "2026-06-10" },
      deliberation(),
      TODAY,
    );
    await saver.query("COMMIT");
    saver.release();
    expect(await waiting).toMatchObject({ ok: false, refusal: "stale", byName: "Collègue" });
    expect(await listEditions(actors.ownCoordinator, SLUG)).toHaveLength(1);
  });

  it("refuses an adoption without a day that can be, without objectives, or of bytes that are not whole; nothing is left of it", async () => {
    const { ownCoordinator } = actors;
    await step(pool, id, ownCoordinator, "share");
    const version = await versionOf(pool, id);
    const adopt = (adoptedOn: string, file = deliberation()) =>
      adoptStrategy(ownCoordinator, { slug: SLUG, version, adoptedOn }, file, TODAY);
    expect(await adopt("")).toMatchObject({ refusal: "dateMissing" });
    expect(await adopt("17/06/2026")).toMatchObject({ refusal: "dateInFuture" });
    await expect(adopt("2026-06-10", { ...deliberation(), byteCount: 5 })).rejects.toThrow(/deliberation/);
    await expect(adopt("2026-06-10", { ...deliberation(), byteCount: 5000 })).rejects.toThrow(/deliberation/);
    expect(await listEditions(ownCoordinator, SLUG)).toEqual([]);
    expect(await stateOf()).toBe("shared");
    await step(pool, id, ownCoordinator, "adopt");
    await step(pool, id, ownCoordinator, "revise");
    await step(pool, id, ownCoordinator, "share");
    const before = await adoptStrategy(
      ownCoordinator,
      { slug: SLUG, version: await versionOf(pool, id), adoptedOn: "2026-06-09" },
      deliberation(),
      TODAY,
    );
    expect(before).toMatchObject({ refusal: "dateBeforeLast" });
  });
});

describe("an edition", () => {
  it("keeps its text, its names, its projects and its file, whatever becomes of them", async () => {
    const { ownCoordinator, partner, reviewer } = actors;
    await attach(pool, projects.accepted.id);
    await attach(pool, projects.draft.id);
    await attach(pool, projects.rejected.id, SECOND_OBJECTIVE);
    await step(pool, id, ownCoordinator, "share");
    await step(pool, id, ownCoordinator, "adopt");
    await step(pool, id, ownCoordinator, "revise");
    await pool.query("UPDATE indicator SET label = 'Renommé' WHERE slug = 'emplois-crees'");
    await asSystem(pool, "UPDATE project SET title = 'Titre de demain' WHERE id = $1", [
      projects.accepted.id,
    ]);
    await pool.query("DELETE FROM objective_project");
    await rewrite("Titre de demain");
    const kept = await getStrategy(partner, SLUG, { edition: 1 });
    expect(kept?.content).toEqual(CONTENT);
    expect(kept?.names?.indicators.map(({ label }) => label)).not.toContain("Renommé");
    const listed = async (actor: typeof partner) =>
      (await listEditionProjects(actor, SLUG, 1)).map(({ title, objectiveKey }) => [title, objectiveKey]);
    // Each reads of the projects that they may see.
    expect(await listed(partner)).toEqual([["Projet zébulon accepted", FIRST_OBJECTIVE]]);
    expect(await listed(reviewer)).toHaveLength(2);
    expect(await listed(ownCoordinator)).toHaveLength(3);
    expect(await listed(actors.otherCoordinator)).toEqual([]);
    const file = await getDeliberation(partner, SLUG, 1);
    const pieces: Buffer[] = [];
    for await (const piece of readBytes(partner, { strategyId: id, edition: 1 })) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toBe("%PDF-1.4 Délibération");
    expect(file?.byteCount).toBe(Buffer.concat(pieces).length);
    await pool.query("UPDATE indicator SET label = 'Emplois créés' WHERE slug = 'emplois-crees'");
    await asSystem(pool, "UPDATE project SET title = 'Projet zébulon accepted' WHERE id = $1", [
      projects.accepted.id,
    ]);
  });

  it("keeps its objectives standing while the text loses them, with the projects attached", async () => {
    const { ownCoordinator } = actors;
    await attach(pool, projects.accepted.id);
    await step(pool, id, ownCoordinator, "share");
    await step(pool, id, ownCoordinator, "adopt");
    await step(pool, id, ownCoordinator, "revise");
    const write = (axes: unknown) =>
      asSystem(
        pool,
        "UPDATE strategy SET content = jsonb_set(content, '{axes}', $2), version = version + 1 WHERE id = $1",
        [id, JSON.stringify(axes)],
      );
    const [axis] = CONTENT.axes;
    const second = axis?.objectives.find(({ key }) => key === SECOND_OBJECTIVE);
    await write([{ ...axis, objectives: [{ ...second, title: "Autre titre" }] }]);
    const standing = async () =>
      (await pool.query("SELECT key, title, in_working, in_force FROM strategy_objective ORDER BY key")).rows;
    expect(await standing()).toEqual([
      { key: FIRST_OBJECTIVE, title: "Premier objectif", in_working: false, in_force: true },
      { key: SECOND_OBJECTIVE, title: "Second objectif", in_working: true, in_force: true },
    ]);
    expect((await pool.query("SELECT FROM objective_project")).rowCount).toBe(1);
    await step(pool, id, ownCoordinator, "share");
    await step(pool, id, ownCoordinator, "adopt");
    expect(await standing()).toEqual([
      { key: SECOND_OBJECTIVE, title: "Autre titre", in_working: true, in_force: true },
    ]);
    expect((await pool.query("SELECT FROM objective_project")).rowCount).toBe(0);
  });
});

describe("publication", () => {
  it("shows the chosen parts, in SQL as in the preview, and stays what it was until published anew", async () => {
    const { ownCoordinator, otherContributor } = actors;
    await attach(pool, projects.accepted.id);
    await attach(pool, projects.draft.id);
    await step(pool, id, ownCoordinator, "share");
    await step(pool, id, ownCoordinator, "adopt");
    expect(await getStrategy(visitor, SLUG)).toBeNull();
    const parts = ["summary", "axes", "targets", "projectCount"] as const;
    const choice = { slug: SLUG, edition: 1, parts, seen: "" };
    expect(await publishStrategy(ownCoordinator, choice)).toEqual({ ok: true, value: true });
    // Sent twice.
    expect(await publishStrategy(ownCoordinator, choice)).toEqual({ ok: true, value: true });
    expect((await journal()).filter(({ verb }) => verb === "publish")).toHaveLength(1);
    for (const reader of [visitor, otherContributor]) {
      const read = await getStrategy(reader, SLUG);
      expect(read?.content).toEqual(publicContent(CONTENT, parts));
      expect(read?.published).toEqual({ parts, projectCount: 1 });
      expect(JSON.stringify(read)).not.toMatch(/confidentielle/);
    }
    await step(pool, id, ownCoordinator, "revise");
    await rewrite("Deuxième titre");
    await step(pool, id, ownCoordinator, "share");
    await step(pool, id, ownCoordinator, "adopt", { adoptedOn: "2026-06-12" });
    expect(await getStrategy(visitor, SLUG)).toMatchObject({
      content: { title: CONTENT.title },
      edition: { number: 1, adoptedOn: "2026-06-10" },
    });
    expect(await getStrategy(visitor, SLUG, { edition: 2 })).toBeNull();
    const life = await getStrategyLife(ownCoordinator, SLUG);
    const seen = life?.published?.publishedAt.toISOString() ?? "";
    expect(await publishStrategy(ownCoordinator, { ...choice, seen, parts: ["axes"] })).toMatchObject({
      refusal: "notInForce",
    });
    expect(await publishStrategy(ownCoordinator, { ...choice, edition: 2, parts: ["axes"] })).toMatchObject({
      refusal: "changedMeanwhile",
    });
    expect((await getPublishable(ownCoordinator, SLUG))?.edition).toBe(2);
    expect(
      await publishStrategy(ownCoordinator, { ...choice, seen, edition: 2, parts: ["axes"] }),
    ).toMatchObject({
      ok: true,
    });
    const anew = await getStrategy(visitor, SLUG);
    expect(anew?.content).toEqual(publicContent({ ...CONTENT, title: "Deuxième titre" }, ["axes"]));
    expect(anew?.names?.indicators).toEqual([]);
    const present = (await getStrategyLife(ownCoordinator, SLUG))?.published?.publishedAt.toISOString() ?? "";
    expect(await unpublishStrategy(ownCoordinator, { ...choice, edition: 2, seen: present })).toMatchObject({
      ok: true,
    });
    expect(await getStrategy(visitor, SLUG)).toBeNull();
    expect(await unpublishStrategy(ownCoordinator, { ...choice, edition: 2, seen: "" })).toMatchObject({
      ok: true,
    });
  });
});
