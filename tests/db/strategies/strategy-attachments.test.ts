import type { Pool } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { REVIEW_STATUSES } from "@/lib/features/projects/constants";
import { openProjectExport } from "@/lib/features/projects/export/data";
import { copyProject } from "@/lib/features/projects/inspiration/mutations";
import { listJournal } from "@/lib/features/projects/journal/data";
import { parseProjectFilters } from "@/lib/features/projects/search/schema";
import {
  getAttachments,
  getProjectObjectives,
  listOwnObjectives,
} from "@/lib/features/strategies/attachments/data";
import { attachProjects } from "@/lib/features/strategies/attachments/mutations";
import { stampOf } from "@/lib/features/strategies/attachments/rules";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES } from "@/tests/support/visibility-matrix";
import {
  attach,
  beginStrategy,
  FIRST_OBJECTIVE,
  forgetStrategies,
  SECOND_OBJECTIVE,
  SLUG,
  step,
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

const NOTHING = { main: null, others: [] };
const row = (
  reference: string,
  main: string | null,
  others: readonly string[] = [],
  seen = stampOf(NOTHING),
) => ({
  reference,
  main,
  others,
  seen,
});
const whole = { filter: { kind: "all" }, page: 1 } as const;
const links = async () =>
  (
    await pool.query(
      "SELECT p.reference, l.objective_key AS key, l.is_main AS main, l.attached_by_name AS by FROM objective_project l JOIN project p ON p.id = l.project_id ORDER BY 1, 2",
    )
  ).rows;

describe("attachProjects", () => {
  it("gives several objectives to several projects at once, one of them the main one, and says so in both journals", async () => {
    const { accepted, draft } = projects;
    const changes = [
      row(accepted.reference, SECOND_OBJECTIVE, [FIRST_OBJECTIVE]),
      row(draft.reference, FIRST_OBJECTIVE),
      row(projects.submitted.reference, null),
    ];
    const attached = await attachProjects(actors.ownContributor, { slug: SLUG, changes });
    expect(attached).toEqual({ ok: true, value: 2 });
    expect(await links()).toEqual(
      [
        { reference: accepted.reference, key: FIRST_OBJECTIVE, main: false, by: "ownContributor" },
        { reference: accepted.reference, key: SECOND_OBJECTIVE, main: true, by: "ownContributor" },
        { reference: draft.reference, key: FIRST_OBJECTIVE, main: true, by: "ownContributor" },
      ].sort((one, other) => `${one.reference}${one.key}`.localeCompare(`${other.reference}${other.key}`)),
    );
    // Sent twice: it stands already.
    expect(await attachProjects(actors.ownContributor, { slug: SLUG, changes })).toEqual({
      ok: true,
      value: 0,
    });
    const told = async (actor: typeof actors.reviewer) =>
      (await listJournal(actor, accepted, 50)).filter(({ verb }) => verb === "attachObjectives");
    expect(await told(actors.ownCoordinator)).toMatchObject([
      {
        changes: {
          servedObjectives: {
            before: [],
            after: ["1.2\u00A0 Second objectif", "1.1\u00A0 Premier objectif"],
          },
        },
      },
    ]);
    // What the ministry may not read of the text, it does not read of a project's journal either.
    expect(await told(actors.reviewer)).toEqual([]);
    const { rows } = await pool.query("SELECT changes FROM journal_entry WHERE subject_kind = 'strategy'");
    expect(rows).toHaveLength(1);
    expect(rows[0].changes[draft.reference]).toEqual({ before: "", after: "1.1\u00A0 Premier objectif" });
  });

  it("moves the main objective, keeps what stays, and takes away the rest", async () => {
    const { reference } = projects.accepted;
    await attach(pool, projects.accepted.id, FIRST_OBJECTIVE, true);
    await attach(pool, projects.accepted.id, SECOND_OBJECTIVE, false);
    const seen = stampOf({ main: FIRST_OBJECTIVE, others: [SECOND_OBJECTIVE] });
    const changes = [row(reference, SECOND_OBJECTIVE, [], seen)];
    expect(await attachProjects(actors.ownCoordinator, { slug: SLUG, changes })).toEqual({
      ok: true,
      value: 1,
    });
    expect(await links()).toEqual([{ reference, key: SECOND_OBJECTIVE, main: true, by: "" }]);
  });

  it("writes nothing at all when one row stands in the way, and says which", async () => {
    const { accepted, draft } = projects;
    await attach(pool, draft.id);
    const good = row(accepted.reference, FIRST_OBJECTIVE);
    const trial = (...changes: ReturnType<typeof row>[]) =>
      attachProjects(actors.ownContributor, { slug: SLUG, changes });
    expect(await trial(good, row(draft.reference, SECOND_OBJECTIVE))).toEqual({
      ok: false,
      refusal: "changedMeanwhile",
      references: [draft.reference],
    });
    expect(await trial(good, row("QP-ROUBAIX-9999", FIRST_OBJECTIVE))).toMatchObject({
      refusal: "unknownProject",
    });
    expect(await trial(good, row(draft.reference, null, [FIRST_OBJECTIVE]))).toMatchObject({
      refusal: "mainMissing",
    });
    const unknown = "99999999-9999-4999-8999-999999999999";
    expect(await trial(good, row(draft.reference, unknown))).toMatchObject({ refusal: "unknownObjective" });
    expect((await links()).map(({ reference }) => reference)).toEqual([draft.reference]);
  });

  it("two colleagues at once: one is told", async () => {
    const trial = (key: string, actor = actors.ownContributor) =>
      attachProjects(actor, { slug: SLUG, changes: [row(projects.accepted.reference, key)] });
    const both = await Promise.all([trial(FIRST_OBJECTIVE), trial(SECOND_OBJECTIVE, actors.ownCoordinator)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "changedMeanwhile" });
    expect(await links()).toHaveLength(1);
  });

  it.each(AUDIENCES)("is its territory's alone, in every state of the strategy: %s", async (audience) => {
    const own = audience.startsWith("own");
    for (const command of [null, "share", "adopt"] as const) {
      if (command !== null) await step(pool, id, actors.ownCoordinator, command);
      const outcome = await attachProjects(actors[audience], {
        slug: SLUG,
        changes: [row(projects.accepted.reference, FIRST_OBJECTIVE)],
      });
      expect([command, outcome.ok]).toEqual([command, own]);
      await pool.query("DELETE FROM objective_project");
    }
  });

  it("leaves a copy without objectives", async () => {
    await attach(pool, projects.accepted.id);
    const copied = await copyProject(actors.ownContributor, {
      reference: projects.accepted.reference,
      creationKey: "55555555-5555-4555-8555-555555555555",
    });
    expect(copied.ok).toBe(true);
    expect(await links()).toHaveLength(1);
  });
});

describe("reading what serves what", () => {
  beforeEach(async () => {
    for (const status of REVIEW_STATUSES)
      if (status !== "changesRequested") await attach(pool, projects[status].id);
  });

  const SEEN: Readonly<Record<string, readonly string[]>> = {
    own: ["accepted", "draft", "rejected", "submitted"],
    ministry: ["accepted", "rejected", "submitted"],
    partner: ["accepted"],
    nobody: [],
  };
  const sideOf = (audience: string) =>
    audience.startsWith("own")
      ? "own"
      : /reviewer|admin/.test(audience)
        ? "ministry"
        : audience === "partner"
          ? "partner"
          : "nobody";

  it.each(AUDIENCES)(
    "shows %s the projects that they see, of the objectives that they read",
    async (audience) => {
      const readers = async () => {
        const view = await getAttachments(actors[audience], SLUG, whole);
        return (view?.projects ?? [])
          .filter(({ main }) => main !== null)
          .map(({ reviewStatus }) => reviewStatus)
          .sort();
      };
      const served = async () => {
        const seen: string[] = [];
        for (const status of REVIEW_STATUSES) {
          const found = await getProjectObjectives(actors[audience], projects[status]);
          if ((found?.objectives.length ?? 0) > 0) seen.push(status);
        }
        return seen.sort();
      };
      const side = sideOf(audience);
      // In elaboration, the territory's alone; shared, the ministry's too; in force, the partners'.
      const expected = (from: readonly string[]) => (from.includes(side) ? SEEN[side] : []);
      expect([await readers(), await served()]).toEqual([expected(["own"]), expected(["own"])]);
      await step(pool, id, actors.ownCoordinator, "share");
      expect([await readers(), await served()]).toEqual([
        expected(["own", "ministry"]),
        expected(["own", "ministry"]),
      ]);
      await step(pool, id, actors.ownCoordinator, "adopt");
      const all = expected(["own", "ministry", "partner"]);
      expect([await readers(), await served()]).toEqual([all, all]);
      expect((await listOwnObjectives(actors[audience])).length).toBe(side === "own" ? 2 : 0);
      expect((await getProjectObjectives(actors[audience], projects.accepted))?.mayAttach ?? false).toBe(
        side === "own",
      );
    },
  );

  it("leaves with the spreadsheet, as each may read it", async () => {
    const column = async (actor: typeof actors.reviewer) => {
      const opened = await openProjectExport(actor, parseProjectFilters({}));
      if (!opened.ok) throw new Error("nothing was asked that is not known");
      const rows: string[] = [];
      for await (const batch of opened.file.batches())
        rows.push(
          ...batch
            .filter(({ reference }) => reference === projects.accepted.reference)
            .map((one) => one.served.main),
        );
      return rows;
    };
    expect(await column(actors.ownContributor)).toEqual(["1.1\u00A0 Premier objectif"]);
    expect(await column(actors.partner)).toEqual([""]);
    await step(pool, id, actors.ownCoordinator, "share");
    await step(pool, id, actors.ownCoordinator, "adopt");
    expect(await column(actors.partner)).toEqual(["1.1\u00A0 Premier objectif"]);
    expect(await column(actors.otherContributor)).toEqual([""]);
  });

  it("finds the projects of one objective, and those that serve none", async () => {
    const list = async (filter: Parameters<typeof getAttachments>[2]["filter"]) =>
      (await getAttachments(actors.ownContributor, SLUG, { filter, page: 1 }))?.projects.map(
        ({ reference }) => reference,
      );
    const without = await list({ kind: "without" });
    expect(without).toContain(projects.changesRequested.reference);
    expect(without).not.toContain(projects.accepted.reference);
    expect(await list({ kind: "objective", key: SECOND_OBJECTIVE })).toEqual([]);
    expect(await list({ kind: "objective", key: FIRST_OBJECTIVE })).toHaveLength(4);
    expect(await getAttachments(actors.otherCoordinator, SLUG, whole)).toBeNull();
    expect(await getAttachments(actors.ownContributor, "arras", whole)).toBeNull();
  });
});
