import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { listAnswerSteps, listProjectAnswers } from "@/lib/features/answers/data";
import { giveAnswer } from "@/lib/features/answers/giving/mutations";
import { compareLine } from "@/lib/features/answers/rules";
import { takeStep } from "@/lib/features/answers/steps/mutations";
import { sendImmediateNotifications } from "@/lib/features/notifications/mails/service";
import { archiveProject } from "@/lib/features/projects/archive/mutations";
import { restoreVersion } from "@/lib/features/projects/history/mutations";
import { copyProject } from "@/lib/features/projects/inspiration/mutations";
import { updateProject } from "@/lib/features/projects/mutations";
import { EMPTY_FUNDING_LINE } from "@/lib/features/projects/rules";
import { testDatabase } from "@/tests/support/database";
import { traceOf } from "../review-fixture";
import { type AnswerPeople, answerPeople, answerStage, proposal, word } from "./answers-fixture";

const database = testDatabase();
let pool: Pool;
let people: AnswerPeople;
const stage = answerStage(
  () => pool,
  () => people,
);
const { accepted, give, step, lines, project, answerOf } = stage;

beforeAll(async () => {
  pool = database.superuserPool();
  people = await answerPeople(pool);
});

const scopeOf = async (reference: string) => {
  const { id, territory, reviewStatus } = await project(people.agent, reference);
  return { id, territoryId: territory.id, reviewStatus };
};
const done = { ok: true, value: { kind: "done" } };

describe("a proposal", () => {
  it("accepted becomes a line, which each step moves to the cent, with its version and its journal", async () => {
    const { reference, id } = await accepted();
    const scheme = "banque-des-territoires";
    const { rows } = await pool.query(
      "SELECT slug, name FROM support_scheme WHERE organisation_slug = $1 AND situation <> 'closed' AND closes_on IS NULL ORDER BY slug LIMIT 1",
      [scheme],
    );
    const answerId = await give(people.bank, proposal(reference, { schemeSlug: rows[0].slug }));
    expect(await lines(reference)).toEqual([]);
    expect(await step(people.coordinator, reference, answerId, "accept")).toEqual(done);
    expect(await lines(reference)).toMatchObject([
      { state: "envisaged", amountCents: 1_000_000, answerId, detail: rows[0].name },
    ]);
    expect(await step(people.coordinator, reference, answerId, "request", { day: "2026-11-02" })).toEqual(
      done,
    );
    expect(await step(people.bankToo, reference, answerId, "instruct")).toEqual(done);
    expect(
      await step(people.bank, reference, answerId, "grant", { amountCents: 999_999, day: "2026-11-20" }),
    ).toEqual(done);
    expect(await step(people.bank, reference, answerId, "pay", { amountCents: 400_001 })).toEqual(done);
    const found = await project(people.agent, reference);
    expect(found).toMatchObject({
      version: 5,
      fundingAskedCents: 1_000_000,
      fundingGrantedCents: 999_999,
      fundingPaidCents: 400_001,
    });
    expect(await lines(reference)).toMatchObject([
      { state: "granted", grantedCents: 999_999, paidCents: 400_001, grantedOn: "2026-11-20" },
    ]);
    expect(await step(people.bank, reference, answerId, "pay", { amountCents: 999_999 })).toEqual(done);
    expect(await lines(reference)).toMatchObject([{ state: "paid" }]);
    expect(compareLine(await answerOf(people.bank, reference, answerId), await lines(reference))).toEqual([]);
    const trace = (await traceOf(pool, id)) as {
      journal: { verb: string }[];
      versions: { number: number; state: { fundingLines: object[] }; author_name: string }[];
    };
    expect(trace.journal.map(({ verb }) => verb)).toEqual([
      "giveAnswer",
      "acceptAnswer",
      "requestAnswer",
      "instructAnswer",
      "grantAnswer",
      "payAnswer",
      "payAnswer",
    ]);
    // The version says what the plan says, whoever moved it.
    expect(trace.versions.at(-1)).toMatchObject({
      number: 6,
      author_name: people.bank.name,
      state: { fundingLines: [{ state: "paid", paidCents: 999_999, answerId }] },
    });
    const scope = await scopeOf(reference);
    const steps = await listAnswerSteps(
      people.agent,
      scope,
      await answerOf(people.agent, reference, answerId),
    );
    expect(steps.map(({ command }) => command)).toEqual([
      "give",
      "accept",
      "request",
      "instruct",
      "grant",
      "pay",
      "pay",
    ]);
  });

  it("is tied to the line that the territory had already written, which is not counted twice", async () => {
    const line = {
      ...EMPTY_FUNDING_LINE,
      funderId: people.bank.organisationId,
      amountCents: 900_000,
      nature: "grant" as const,
    };
    const { reference } = await accepted();
    const { version } = await project(people.agent, reference);
    await updateProject(people.agent, {
      reference,
      baseVersion: version,
      state: { fundingLines: [line] },
      resolution: null,
    });
    const answerId = await give(people.bank, proposal(reference));
    expect(
      await step(people.coordinator, reference, answerId, "accept", { line: 0, version: 1 }),
    ).toMatchObject({ refusal: "planChanged" });
    expect(await step(people.coordinator, reference, answerId, "accept", { line: 7 })).toMatchObject({
      refusal: "unknownLine",
    });
    expect(await lines(reference)).toHaveLength(1);
    expect(await step(people.coordinator, reference, answerId, "accept", { line: 0 })).toEqual(done);
    expect(await lines(reference)).toMatchObject([{ answerId, amountCents: 1_000_000 }]);
  });

  it("refused by its partner leaves the plan, and other partners read of it nowhere", async () => {
    const { reference } = await accepted();
    const answerId = await give(people.bank, proposal(reference));
    await step(people.coordinator, reference, answerId, "accept");
    expect(await listProjectAnswers(people.anru, await scopeOf(reference))).toMatchObject([
      { state: "accepted", words: null },
    ]);
    expect(await step(people.bank, reference, answerId, "refuse")).toEqual(done);
    expect(await lines(reference)).toEqual([]);
    expect(await listProjectAnswers(people.anru, await scopeOf(reference))).toEqual([]);
    for (const reader of [people.agent, people.reviewer, people.admin, people.bankToo])
      expect(await listProjectAnswers(reader, await scopeOf(reference))).toMatchObject([
        { state: "refused", words: { refusalReason: "calendar" } },
      ]);
    expect(await listProjectAnswers(people.elsewhere, await scopeOf(reference))).toEqual([]);
  });

  it("is changed or taken back while nobody accepted it, and no longer afterwards", async () => {
    const { reference } = await accepted();
    const answerId = await give(people.bank, word(reference, "interest"));
    const anew = { ...proposal(reference), answerId, revision: 1 };
    expect(await stage.change(people.bankToo, anew)).toMatchObject({ ok: true });
    expect(await stage.change(people.bankToo, anew)).toMatchObject({ ok: true });
    for (const other of [
      { amountCents: 5 },
      { nature: "loan" as const },
      { budgetYear: 2027 },
      { validUntil: "2099-12-31" },
    ])
      expect(await stage.change(people.bank, { ...anew, ...other })).toMatchObject({ refusal: "overtaken" });
    expect(await stage.change(people.anru, { ...anew, revision: 2 })).toMatchObject({ refusal: "forbidden" });
    await step(people.coordinator, reference, answerId, "accept");
    expect(await step(people.bank, reference, answerId, "withdraw")).toMatchObject({ refusal: "notAllowed" });
    const { revision } = await answerOf(people.bank, reference, answerId);
    expect(await stage.change(people.bank, { ...anew, revision })).toMatchObject({ refusal: "notAllowed" });
  });

  it("past its day is not accepted, and lives again once it is prolonged", async () => {
    const { reference } = await accepted();
    const answerId = await give(people.bank, proposal(reference, { validUntil: "2020-01-01" }));
    expect(await step(people.coordinator, reference, answerId, "accept")).toMatchObject({
      refusal: "expired",
    });
    await stage.change(people.bank, {
      ...proposal(reference, { validUntil: "2099-01-01" }),
      answerId,
      revision: 1,
    });
    expect(await step(people.coordinator, reference, answerId, "accept")).toEqual(done);
  });
});

describe("what is told instead of done", () => {
  it("a scheme that was closed meanwhile, or never was; an answer twice; a refusal beside a proposal", async () => {
    const { reference } = await accepted();
    const { rows } = await pool.query(
      "UPDATE support_scheme SET situation = 'closed' WHERE id = (SELECT id FROM support_scheme WHERE organisation_slug = 'anru' ORDER BY id LIMIT 1) RETURNING slug",
    );
    const refused = async (input: Parameters<typeof giveAnswer>[1], actor = people.anru) => {
      const given = await giveAnswer(actor, input);
      return given.ok ? "done" : given.refusal;
    };
    expect(await refused(proposal(reference, { schemeSlug: rows[0].slug }))).toBe("schemeClosed");
    expect(await refused(proposal(reference, { schemeSlug: "nulle-part" }))).toBe("schemeGone");
    await give(people.anru, word(reference, "interest"));
    expect(await refused(word(reference, "refusal"))).toBe("alreadyAnswered");
    await give(people.bank, proposal(reference));
    expect(await refused(word(reference, "refusal"), people.bankToo)).toBe("hasProposals");
    expect(await refused(proposal(reference), people.coordinator)).toBe("forbidden");
    expect(await refused(proposal("QP-NULLE-PART-0001"))).toBe("notFound");
  });

  it("a project that was archived meanwhile", async () => {
    const { reference } = await accepted();
    const answerId = await give(people.bank, proposal(reference));
    const { revision } = await answerOf(people.bank, reference, answerId);
    expect(await archiveProject(people.coordinator, { reference, version: 1, reason: "" })).toMatchObject({
      ok: true,
    });
    const withdraw = {
      reference,
      answerId,
      revision,
      version: 1,
      command: "withdraw" as const,
      amountCents: null,
      day: null,
      text: "",
      refusalReason: null,
      line: null,
      confirmed: "",
    };
    expect(await takeStep(people.bank, withdraw)).toMatchObject({ refusal: "notFound" });
    expect(await giveAnswer(people.anru, proposal(reference))).toMatchObject({ refusal: "notFound" });
  });

  it("a step that is nobody else's to take", async () => {
    const { reference } = await accepted();
    const answerId = await give(people.bank, proposal(reference));
    for (const [actor, refusal] of [
      [people.agent, "forbidden"],
      [people.anru, "forbidden"],
      [people.reviewer, "forbidden"],
      [people.elsewhere, "notFound"],
      [people.bank, "notAllowed"],
    ] as const) {
      const attempt = await step(actor, reference, answerId, "accept").catch(() => ({
        ok: false,
        refusal: "notFound",
      }));
      expect(attempt).toMatchObject({ refusal });
    }
    expect(await lines(reference)).toEqual([]);
  });
});

/** What each had before their eyes: read by each in turn, the last to look would see what the first has done. */
const pageOf = async (reference: string, answerId: number) => ({
  revision: (await answerOf(people.agent, reference, answerId)).revision,
  version: (await project(people.agent, reference)).version,
});

describe("at the same moment", () => {
  it("two coordinators accept one proposal: one line", async () => {
    const { reference } = await accepted();
    const answerId = await give(people.bank, proposal(reference));
    const shown = await pageOf(reference, answerId);
    const outcomes = await Promise.all(
      [people.coordinator, people.deputy].map((actor) => step(actor, reference, answerId, "accept", shown)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "overtaken" });
    expect(await lines(reference)).toHaveLength(1);
  });

  it("one accepts while the partner takes it back: one of the two holds", async () => {
    for (let turn = 0; turn < 4; turn++) {
      const { reference } = await accepted();
      const answerId = await give(people.bank, proposal(reference));
      const [one, other] = await Promise.all([
        step(people.coordinator, reference, answerId, "accept"),
        step(people.bank, reference, answerId, "withdraw"),
      ]);
      expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1);
      expect(await lines(reference)).toHaveLength(one.ok ? 1 : 0);
    }
  });

  it("the same form sent ten times gives one answer, one acceptance, one mail to each", async () => {
    const { reference } = await accepted();
    await pool.query("DELETE FROM outbox_mail; DELETE FROM notification");
    const input = proposal(reference);
    const given = await Promise.all(Array.from({ length: 10 }, () => give(people.bank, input)));
    expect(new Set(given).size).toBe(1);
    await sendImmediateNotifications(new Date());
    const { rows } = await pool.query("SELECT recipient, text FROM outbox_mail ORDER BY recipient");
    expect(rows.map(({ recipient }) => recipient)).toEqual(
      [people.coordinator, people.deputy, people.agent].map(({ email }) => email).sort(),
    );
    expect(rows[0].text).not.toContain("10\u202F000");
    const answerId = given[0] ?? 0;
    const shown = await pageOf(reference, answerId);
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => step(people.coordinator, reference, answerId, "accept", shown)),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await lines(reference)).toHaveLength(1);
  });
});

describe("the line of an answer", () => {
  async function agreed(amountCents = 1_000_000) {
    const placed = await accepted();
    const answerId = await give(people.bank, proposal(placed.reference, { amountCents }));
    return { ...placed, answerId };
  }
  const mine = { ...EMPTY_FUNDING_LINE, funderName: "Fondation", amountCents: 50_000 };

  it("is there for a form that was open before, which is saved without a conflict", async () => {
    const { reference, answerId } = await agreed();
    const { version } = await project(people.agent, reference);
    await step(people.coordinator, reference, answerId, "accept");
    await step(people.bank, reference, answerId, "grant", { amountCents: 800_000 });
    const saved = await updateProject(people.agent, {
      reference,
      baseVersion: version,
      state: { fundingLines: [mine] },
      resolution: null,
    });
    expect(saved).toMatchObject({ ok: true, value: { kind: "saved" } });
    expect(await lines(reference)).toMatchObject([
      { funderName: "Fondation" },
      { answerId, grantedCents: 800_000 },
    ]);
    // Begun with the line in it, before the partner paid.
    const before = await project(people.agent, reference);
    const typed = (await lines(reference)).map((line) =>
      line.answerId ? line : { ...line, amountCents: 60_000 },
    );
    await step(people.bank, reference, answerId, "pay", { amountCents: 300_000 });
    expect(
      await updateProject(people.agent, {
        reference,
        baseVersion: before.version,
        state: { fundingLines: typed },
        resolution: null,
      }),
    ).toMatchObject({ value: { kind: "saved" } });
    expect(await lines(reference)).toMatchObject([{ amountCents: 60_000 }, { paidCents: 300_000 }]);
  });

  it("changed by both sides is a conflict; what the territory writes stays, and the difference is told", async () => {
    const { reference, answerId } = await agreed();
    await step(people.coordinator, reference, answerId, "accept");
    const before = await project(people.agent, reference);
    const typed = (await lines(reference)).map((line) => ({
      ...line,
      state: "granted" as const,
      grantedCents: 900_000,
    }));
    await step(people.bank, reference, answerId, "grant", { amountCents: 1_000_000 });
    const conflict = await updateProject(people.agent, {
      reference,
      baseVersion: before.version,
      state: { fundingLines: typed },
      resolution: null,
    });
    expect(conflict).toMatchObject({ value: { kind: "conflict" } });
    const { version } = await project(people.agent, reference);
    await updateProject(people.agent, {
      reference,
      baseVersion: before.version,
      state: { fundingLines: typed },
      resolution: { version, choices: { fundingLines: "mine" } },
    });
    const answer = await answerOf(people.bank, reference, answerId);
    expect(compareLine(answer, await lines(reference))).toEqual([
      { kind: "amount", of: "grantedCents", planCents: 900_000, partnerCents: 1_000_000 },
    ]);
    await step(people.bank, reference, answerId, "pay", { amountCents: 100_000 });
    expect(await lines(reference)).toMatchObject([{ grantedCents: 900_000, paidCents: 100_000 }]);
    expect(await step(people.coordinator, reference, answerId, "align")).toEqual(done);
    expect(compareLine(await answerOf(people.bank, reference, answerId), await lines(reference))).toEqual([]);
  });

  it("survives an old version restored, is no part of a copy, and is nobody else's to claim", async () => {
    const { reference, answerId } = await agreed();
    await step(people.coordinator, reference, answerId, "accept");
    await step(people.bank, reference, answerId, "grant", { amountCents: 700_000 });
    const { version } = await project(people.agent, reference);
    expect(
      await restoreVersion(people.coordinator, { reference, number: 1, baseVersion: version }),
    ).toMatchObject({ ok: true });
    expect(await lines(reference)).toMatchObject([{ answerId, grantedCents: 700_000 }]);
    const copy = await copyProject(people.coordinator, { reference, creationKey: randomUUID() });
    if (!copy.ok) throw new Error(copy.refusal);
    expect((await lines(copy.value.reference))[0]).not.toHaveProperty("answerId");
    const other = await accepted();
    await updateProject(people.agent, {
      reference: other.reference,
      baseVersion: 1,
      state: {
        fundingLines: [
          { ...mine, answerId },
          { ...mine, detail: "Autre", answerId: 99_999 },
        ],
      },
      resolution: null,
    });
    for (const line of await lines(other.reference)) expect(line).not.toHaveProperty("answerId");
    // Taken out of the plan, it is missing there, and told so.
    const now = await project(people.agent, reference);
    await updateProject(people.agent, {
      reference,
      baseVersion: now.version,
      state: { fundingLines: [] },
      resolution: null,
    });
    expect(compareLine(await answerOf(people.bank, reference, answerId), await lines(reference))).toEqual([
      { kind: "missing" },
    ]);
    await step(people.bank, reference, answerId, "pay", { amountCents: 1 });
    expect(await lines(reference)).toEqual([]);
  });
});
