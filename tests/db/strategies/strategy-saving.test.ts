import type { Pool } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getDraft } from "@/lib/features/projects/autosave/data";
import { keepForm } from "@/lib/features/projects/autosave/mutations";
import { parseAutosave } from "@/lib/features/projects/autosave/schema";
import type { StrategyContent } from "@/lib/features/strategies/content/types";
import { listPublishedPlans } from "@/lib/features/strategies/creation/data";
import { createStrategy } from "@/lib/features/strategies/creation/mutations";
import { getStrategy } from "@/lib/features/strategies/data";
import type { ContentChange } from "@/lib/features/strategies/form/types";
import {
  getStrategyVersionAt,
  getStrategyVersions,
  listAttachedObjectives,
  listStrategyVersions,
} from "@/lib/features/strategies/history/data";
import { restoreStrategyVersion } from "@/lib/features/strategies/history/mutations";
import { listStrategies } from "@/lib/features/strategies/list/data";
import { saveStrategy } from "@/lib/features/strategies/mutations";
import { getStrategyStanding } from "@/lib/features/strategies/standing/data";
import { parisDay } from "@/lib/kernel/dates";
import { testDatabase } from "@/tests/support/database";
import {
  AXIS_KEY,
  insertStrategy,
  OBJECTIVE_KEY,
  OTHER_OBJECTIVE_KEY,
  SAMPLE_CONTENT,
  setStrategyState,
} from "@/tests/support/strategy-fixture";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES } from "@/tests/support/visibility-matrix";

/** What is written of a strategy: by two at once, restored, begun; and what history and the list tell of it. */
const database = testDatabase();
let pool: Pool;
let fixture: VisibilityFixture;
let strategyId: number;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
});
beforeEach(async () => {
  strategyId = await insertStrategy(pool, "roubaix");
});

const own = () => fixture.actors.ownContributor;
const colleague = () => fixture.actors.ownCoordinator;
const scope = () => ({
  id: strategyId,
  territoryId: fixture.projects.draft.territoryId,
  state: "elaboration" as const,
});
const save = (actor: typeof fixture.actors.partner, change: ContentChange, baseVersion = 1, more = {}) =>
  saveStrategy(actor, {
    territory: "roubaix",
    baseVersion,
    change,
    resolution: null,
    confirmed: [],
    ...more,
  });
const titled =
  (title: string): ContentChange =>
  (content) => ({ ...content, title });
const summed =
  (summary: string): ContentChange =>
  (content) => ({ ...content, summary });
const without =
  (key: string): ContentChange =>
  (content) => ({
    ...content,
    axes: content.axes.map((axis) => ({
      ...axis,
      objectives: axis.objectives.filter((objective) => objective.key !== key),
    })),
  });
const textNow = async (): Promise<StrategyContent> => {
  const { rows } = await pool.query("SELECT content FROM strategy WHERE id = $1", [strategyId]);
  return rows[0].content;
};
const journal = async () => {
  const { rows } = await pool.query(
    "SELECT verb, actor_name AS who, changes FROM journal_entry WHERE subject_kind = 'strategy' ORDER BY id",
  );
  return rows;
};

describe("saving", () => {
  it("keeps what two people wrote in two places, begun from the same version", async () => {
    expect(await save(own(), titled("Un titre"))).toEqual({
      ok: true,
      value: { kind: "saved", isMerged: false },
    });
    expect(await save(colleague(), summed("Un résumé"))).toEqual({
      ok: true,
      value: { kind: "saved", isMerged: true },
    });
    expect(await textNow()).toMatchObject({ title: "Un titre", summary: "Un résumé" });
  });

  it("keeps both when they press at the same moment", async () => {
    const results = await Promise.all([
      save(own(), titled("À deux")),
      save(colleague(), summed("En même temps")),
    ]);
    expect(results.map((result) => result.ok && result.value.kind)).toEqual(["saved", "saved"]);
    expect(await textNow()).toMatchObject({ title: "À deux", summary: "En même temps" });
  });

  it("asks whoever comes second in the same place, and then takes what they choose", async () => {
    await save(own(), titled("Le sien"));
    const second = await save(colleague(), titled("Le mien"));
    if (!second.ok || second.value.kind !== "conflict") throw new Error("no conflict");
    const { version, authorName, disputes } = second.value.conflict;
    expect([version, authorName, disputes.map(({ path }) => path)]).toEqual([2, own().name, ["title"]]);
    expect((await textNow()).title).toBe("Le sien");
    // An answer to another version is no answer.
    const stale = await save(colleague(), titled("Le mien"), 1, {
      resolution: { version: 1, choices: { title: "mine" } },
    });
    expect(stale).toMatchObject({ value: { kind: "conflict" } });
    const settled = await save(colleague(), titled("Le mien"), 1, {
      resolution: { version: 2, choices: { title: "mine" } },
    });
    expect(settled).toMatchObject({ value: { kind: "saved" } });
    expect((await textNow()).title).toBe("Le mien");
  });

  it("writes one version and one line of the journal, and none for nothing", async () => {
    await pool.query("DELETE FROM journal_entry WHERE subject_kind = 'strategy'");
    await save(own(), titled("Neuf"));
    await save(own(), titled("Neuf"), 2);
    await save(own(), titled("Neuf"), 1);
    const page = await listStrategyVersions(own(), scope(), 1);
    expect(page.total).toBe(2);
    expect(page.entries[0]).toMatchObject({
      number: 2,
      verb: "update",
      authorName: own().name,
      validTo: null,
    });
    expect(await journal()).toEqual([
      {
        verb: "update",
        who: own().name,
        changes: { Titre: { before: SAMPLE_CONTENT.title, after: "Neuf" } },
      },
    ]);
  });

  it("asks before an objective goes with its projects, and says which", async () => {
    const { accepted } = fixture.projects;
    await pool.query("INSERT INTO objective_project (objective_key, project_id) VALUES ($1, $2)", [
      OBJECTIVE_KEY,
      accepted.id,
    ]);
    const asked = await save(own(), without(OBJECTIVE_KEY));
    if (!asked.ok || asked.value.kind !== "removal") throw new Error("nothing was asked");
    expect(asked.value.objectives.map(({ key, projects }) => [key, projects[0]?.reference])).toEqual([
      [OBJECTIVE_KEY, accepted.reference],
    ]);
    expect(await listAttachedObjectives(own(), [{ key: OBJECTIVE_KEY, title: "x" }])).toHaveLength(1);
    expect(
      await listAttachedObjectives(fixture.actors.visitor, [{ key: OBJECTIVE_KEY, title: "x" }]),
    ).toEqual([]);
    expect(await save(own(), without(OBJECTIVE_KEY), 1, { confirmed: [OBJECTIVE_KEY] })).toMatchObject({
      value: { kind: "saved" },
    });
    const { rows } = await pool.query("SELECT key FROM strategy_objective WHERE strategy_id = $1", [
      strategyId,
    ]);
    expect(rows).toEqual([{ key: OTHER_OBJECTIVE_KEY }]);
  });

  it("refuses what the database does not know", async () => {
    const unknown: ContentChange = (content) => ({
      ...content,
      diagnosis: {
        ...content.diagnosis,
        threats: [{ key: crypto.randomUUID(), text: "Ailleurs", qpvs: ["QN00000X"] }],
      },
    });
    expect(await save(own(), unknown)).toEqual({ ok: false, refusal: "unknownChoice" });
    expect(await save(own(), () => null)).toEqual({ ok: false, refusal: "unknownChoice" });
  });
});

describe("what is typed", () => {
  const call = (actor: typeof fixture.actors.partner, more = {}) => {
    const parsed = parseAutosave(
      JSON.stringify({
        copyKey: `${actor.userId}/strategie:roubaix/diagnostic`,
        creationKey: "",
        baseVersion: 1,
        intent: "keep",
        values: { strengths: [{ key: "x", text: "À moitié", qpvs: [] }] },
        ...more,
      }),
    );
    if (parsed === null) throw new Error("the call was not understood");
    return keepForm(actor, parsed);
  };
  const place = { kind: "strategie", territory: "roubaix", section: "diagnostic" } as const;

  it("is kept for its author alone, with who else is there, until it is saved", async () => {
    expect(await call(own())).toMatchObject({ ok: true, value: { version: 1, others: [] } });
    const told = await call(colleague(), { values: null });
    expect(told).toMatchObject({
      value: { others: [{ name: own().name, subject: "le diagnostic de la stratégie" }] },
    });
    expect(await getDraft(own(), place)).toMatchObject({
      form: { reference: "roubaix", baseVersion: "1", values: { strengths: [{ text: "À moitié" }] } },
    });
    expect(await getDraft(colleague(), place)).toBeNull();
    await save(own(), titled("Enregistré"), 1, { place });
    expect(await getDraft(own(), place)).toBeNull();
  });

  it("learns of a version that somebody saved in the same section, and of no other", async () => {
    await save(colleague(), titled("Ailleurs"));
    expect(await call(own())).toMatchObject({ value: { version: 1 } });
    await save(
      colleague(),
      (content) => ({ ...content, diagnosis: { ...content.diagnosis, strengths: [] } }),
      2,
    );
    expect(await call(own())).toMatchObject({ value: { version: 3, authorName: colleague().name } });
  });

  it("is nobody's of another territory", async () => {
    expect(await call(fixture.actors.otherContributor)).toEqual({ ok: false, refusal: "notFound" });
  });
});

describe("history", () => {
  it.each(AUDIENCES)("tells %s of the versions that they may read", async (audience) => {
    await save(own(), titled("En élaboration"));
    await setStrategyState(pool, strategyId, "shared");
    const actor = fixture.actors[audience];
    const shared = { ...scope(), state: "shared" as const };
    const { entries } = await listStrategyVersions(actor, shared, 1);
    const expected = audience.startsWith("own") ? [3, 2, 1] : /reviewer|admin/.test(audience) ? [3] : [];
    expect(entries.map(({ number }) => number)).toEqual(expected);
    // What was changed before is the territory's to read.
    expect(entries.some(({ verb }) => verb !== null)).toBe(audience.startsWith("own"));
    const found = await getStrategyVersions(actor, shared, [1, 2, 3]);
    expect(found.map(({ number }) => number)).toEqual(expected.toReversed());
    const tonight = await getStrategyVersionAt(actor, shared, parisDay(new Date()));
    expect(tonight?.number ?? null).toBe(expected[0] ?? null);
    expect(await getStrategyVersionAt(actor, shared, "2020-01-01")).toBeNull();
  });

  it.each(AUDIENCES)("is restored by %s if they write the strategy, as a new version", async (audience) => {
    await save(own(), titled("Mauvaise idée"));
    const restored = await restoreStrategyVersion(fixture.actors[audience], {
      territory: "roubaix",
      number: 1,
      baseVersion: 2,
      confirmed: [],
    });
    const isOwn = audience.startsWith("own");
    expect(restored.ok ? restored.value.kind : restored.refusal).toBe(isOwn ? "saved" : "notFound");
    expect((await textNow()).title).toBe(isOwn ? SAMPLE_CONTENT.title : "Mauvaise idée");
    if (isOwn) expect((await journal()).at(-1)).toMatchObject({ verb: "restore" });
  });

  it("says when there is no such version", async () => {
    const restore = (number: number) =>
      restoreStrategyVersion(own(), { territory: "roubaix", number, baseVersion: 1, confirmed: [] });
    expect(await restore(9)).toEqual({ ok: false, refusal: "noSuchVersion" });
  });

  it("brings nothing back without asking about projects attached since", async () => {
    const added = crypto.randomUUID();
    await save(own(), (content) => ({
      ...content,
      axes: content.axes.map((axis) => ({
        ...axis,
        objectives:
          axis.key === AXIS_KEY
            ? [...axis.objectives, { ...objectiveNamed("Neuf"), key: added }]
            : axis.objectives,
      })),
    }));
    await pool.query("INSERT INTO objective_project (objective_key, project_id) VALUES ($1, $2)", [
      added,
      fixture.projects.accepted.id,
    ]);
    const restore = (confirmed: string[]) =>
      restoreStrategyVersion(own(), { territory: "roubaix", number: 1, baseVersion: 2, confirmed });
    expect(await restore([])).toMatchObject({ value: { kind: "removal" } });
    expect(await restore([added])).toMatchObject({ value: { kind: "saved" } });
  });
});

const objectiveNamed = (title: string) => ({
  title,
  text: "",
  priorities: [],
  qpvs: [],
  needs: [],
  answersFor: "",
  targets: [],
});

describe("beginning", () => {
  it.each(AUDIENCES)("is %s's if they are of the territory, and twice is once", async (audience) => {
    await pool.query("DELETE FROM strategy");
    const actor = fixture.actors[audience];
    const begin = () => createStrategy(actor, { territory: "roubaix", kind: "priorities", from: "" });
    const results = await Promise.all([begin(), begin()]);
    const isOwn = audience.startsWith("own");
    const isMember = isOwn || audience.startsWith("other");
    expect(results.map((result) => (result.ok ? "begun" : result.refusal))).toEqual(
      Array(2).fill(isOwn ? "begun" : isMember ? "notFound" : "forbidden"),
    );
    const found = await getStrategy(actor, "roubaix");
    expect(found?.content.axes.map(({ title }) => title) ?? []).toHaveLength(isOwn ? 4 : 0);
    const { rows } = await pool.query(
      "SELECT count(*)::int AS n FROM journal_entry WHERE subject_kind = 'strategy' AND verb = 'create' AND actor_id = $1",
      [actor.userId],
    );
    expect(rows).toEqual([{ n: isOwn ? 1 : 0 }]);
    await pool.query("DELETE FROM journal_entry WHERE subject_kind = 'strategy'");
  });

  it("from what nobody published is refused", async () => {
    await pool.query("DELETE FROM strategy");
    expect(await listPublishedPlans(own())).toEqual([]);
    expect(await createStrategy(own(), { territory: "roubaix", kind: "published", from: "laval" })).toEqual({
      ok: false,
      refusal: "noSuchPlan",
    });
  });
});

describe("the list", () => {
  it.each(AUDIENCES)("shows %s where each strategy stands, as far as they may know", async (audience) => {
    const list = await listStrategies(fixture.actors[audience]);
    if (audience === "visitor") return expect(list).toBeNull();
    const roubaix = list?.strategies.find(({ slug }) => slug === "roubaix");
    const isOwn = audience.startsWith("own");
    const isMinistry = /reviewer|admin/.test(audience);
    expect(roubaix).toMatchObject({
      state: isOwn || isMinistry ? "elaboration" : null,
      isReadable: isOwn,
      objectives: isOwn ? { "commerce-artisanat": 1, "activites-productives": 1 } : {},
    });
    expect(list?.strategies).toHaveLength(14);
  });

  it.each(AUDIENCES)("is told to %s in figures, for the dashboard", async (audience) => {
    const standing = await getStrategyStanding(fixture.actors[audience]);
    if (audience === "visitor") return expect(standing).toBeNull();
    if (audience.startsWith("own"))
      return expect(standing).toEqual({
        kind: "own",
        own: { slug: "roubaix", state: "elaboration", edition: null, objectives: 2, bareObjectives: 2 },
      });
    if (audience.startsWith("other"))
      return expect(standing).toMatchObject({ kind: "own", own: { state: null, objectives: 0 } });
    const seesDrafts = /reviewer|admin/.test(audience);
    expect(standing).toEqual({
      kind: "all",
      counts: {
        territories: 14,
        adopted: 0,
        shared: seesDrafts ? 0 : null,
        elaboration: seesDrafts ? 1 : null,
      },
    });
  });
});
