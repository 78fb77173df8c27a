import fc from "fast-check";
import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { listProjectAnswers } from "@/lib/features/answers/data";
import { giveAnswer } from "@/lib/features/answers/giving/mutations";
import { ANSWER_COMMANDS, compareLine, isAgreed, lineOfAnswer } from "@/lib/features/answers/rules";
import { listEnvelopes } from "@/lib/features/envelopes/data";
import { setEnvelope } from "@/lib/features/envelopes/mutations";
import { excessToken } from "@/lib/features/envelopes/rules";
import { updateProject } from "@/lib/features/projects/mutations";
import { testDatabase } from "@/tests/support/database";
import { type AnswerPeople, answerPeople, answerStage, proposal } from "./answers-fixture";

/** Lines of plans and answers of partners, and the envelopes that they draw on, add up to the same cent. */
const database = testDatabase();
let pool: Pool;
let people: AnswerPeople;
let slug: string;
const { accepted, give, step, lines, project } = answerStage(
  () => pool,
  () => people,
);

beforeAll(async () => {
  pool = database.superuserPool();
  people = await answerPeople(pool);
  const { rows } = await pool.query(
    "SELECT slug FROM support_scheme WHERE organisation_slug = 'banque-des-territoires' AND situation <> 'closed' AND closes_on IS NULL ORDER BY id LIMIT 1",
  );
  slug = rows[0].slug;
});

const sum = (amounts: readonly (number | null)[]) =>
  amounts.reduce<number>((total, cents) => total + (cents ?? 0), 0);

it("after any history, the plan says of its agreed lines what the partners say, and what it does not is told", async () => {
  const act = fc.record({
    who: fc.constantFrom("bank", "anru", "coordinator", "agent"),
    command: fc.constantFrom(...ANSWER_COMMANDS, "give", "edit"),
    which: fc.nat(3),
    cents: fc.integer({ min: 1, max: 100_000 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      const { reference } = await accepted();
      const scope = async () => {
        const { id, territory, reviewStatus } = await project(people.agent, reference);
        return { id, territoryId: territory.id, reviewStatus };
      };
      const touched = new Set<number>();
      for (const { who, command, which, cents } of acts) {
        const answers = await listProjectAnswers(people.agent, await scope());
        const answer = answers[which % Math.max(1, answers.length)];
        if (command === "give") {
          if (who === "bank" || who === "anru")
            await give(people[who], proposal(reference, { amountCents: cents }));
        } else if (command === "edit") {
          // The territory writes its plan, agreed lines included.
          const plan = await lines(reference);
          const { version } = await project(people.agent, reference);
          const edited = plan.map((line, place) =>
            place === which ? { ...line, grantedCents: cents } : line,
          );
          for (const [place, { answerId }] of plan.entries())
            if (place === which && answerId) touched.add(answerId);
          await updateProject(people.agent, {
            reference,
            baseVersion: version,
            state: { fundingLines: edited },
            resolution: null,
          });
        } else if (answer && command !== "change") {
          const actor = people[who];
          const isTheirs = actor.role !== "partner" || actor.organisationId === answer.organisationId;
          const amountCents = command === "grant" || command === "pay" ? cents : null;
          if (isTheirs) await step(actor, reference, answer.id, command, { amountCents });
        }
      }
      const plan = await lines(reference);
      const answers = await listProjectAnswers(people.agent, await scope());
      const agreed = answers.filter(isAgreed);
      // Each agreed answer has its line, and nothing else has one.
      expect(plan.flatMap(({ answerId }) => answerId ?? []).sort()).toEqual(
        agreed.map(({ id }) => id).sort(),
      );
      const differing = agreed.filter((answer) => compareLine(answer, plan).length > 0);
      for (const { id } of differing) expect(touched.has(id)).toBe(true);
      // Where nothing is told, sums are the same to the cent.
      const same = agreed.filter((answer) => !differing.includes(answer));
      const theirs = plan.filter(({ answerId }) => same.some(({ id }) => id === answerId));
      for (const of of ["amountCents", "grantedCents", "paidCents"] as const)
        expect(sum(theirs.map((line) => line[of]))).toBe(
          sum(same.map((answer) => lineOfAnswer(answer)?.[of] ?? 0)),
        );
      // The version says what the tables say.
      const { rows } = await pool.query(
        "SELECT v.state FROM project_version v JOIN project p ON p.id = v.project_id AND p.version = v.number WHERE p.reference = $1 AND v.valid_to IS NULL",
        [reference],
      );
      expect(rows[0].state.fundingLines.length).toBe(plan.length);
      expect(rows[0].state.fundingLines).toMatchObject(
        plan.map(({ state, grantedCents, paidCents }) => ({ state, grantedCents, paidCents })),
      );
    }),
    { numRuns: 12 },
  );
}, 60_000);

describe("an envelope", () => {
  const set = (territorySlug: string | null, amountCents: number, revision = 0) =>
    setEnvelope(people.bank, { schemeSlug: slug, year: 2026, territorySlug, amountCents, revision });

  it("is engaged by what is accepted, warns before it is gone over, and names who went on", async () => {
    expect(await set(null, 100_000)).toMatchObject({ ok: true });
    expect(await set("roubaix", 60_000)).toMatchObject({ ok: true });
    expect(await set("roubaix", 60_000)).toMatchObject({ ok: true });
    expect(await set("roubaix", 70_000)).toMatchObject({ refusal: "overtaken" });
    const { reference } = await accepted();
    const first = await give(people.bank, proposal(reference, { schemeSlug: slug, amountCents: 50_000 }));
    await step(people.coordinator, reference, first, "accept");
    const second = proposal(reference, { schemeSlug: slug, amountCents: 20_001 });
    const warned = await giveAnswer(people.bank, second);
    if (!warned.ok || warned.value.kind !== "excess")
      throw new Error("10 001 cents over the envelope of Roubaix");
    expect(warned.value.excesses).toMatchObject([{ overCents: 10_001, amountCents: 60_000 }]);
    const token = excessToken(warned.value.excesses);
    // Confirmed for less than it is: told anew.
    expect(
      await giveAnswer(people.bank, { ...second, confirmed: token.replace("10001", "10000") }),
    ).toMatchObject({
      value: { kind: "excess" },
    });
    expect(await giveAnswer(people.bank, { ...second, confirmed: token })).toMatchObject({
      value: { kind: "done" },
    });
    expect(await step(people.bank, reference, first, "grant", { amountCents: 60_001 })).toMatchObject({
      value: { kind: "excess", excesses: [{ overCents: 1 }] },
    });
    expect(await step(people.bankToo, reference, first, "grant", { amountCents: 45_000 })).toMatchObject({
      value: { kind: "done" },
    });
    await step(people.bank, reference, first, "pay", { amountCents: 12_345 });
    for (const reader of [people.bankToo, people.reviewer]) {
      const found = (await listEnvelopes(reader)).find(({ territorySlug }) => territorySlug === "roubaix");
      expect(found).toMatchObject({
        amountCents: 60_000,
        proposedCents: 20_001,
        engagedCents: 45_000,
        grantedCents: 45_000,
        paidCents: 12_345,
        excesses: [{ overCents: 10_001, confirmedByName: people.bank.name, reference }],
      });
    }
    const { rows } = await pool.query(
      "SELECT verb, actor_name FROM journal_entry WHERE subject_kind = 'envelope' ORDER BY id",
    );
    expect(rows).toHaveLength(2);
    // Neither the territory nor another partner reads of any of it.
    for (const other of [people.coordinator, people.anru]) expect(await listEnvelopes(other)).toEqual([]);
  });
});

it("the database and the code make the same line of an answer", async () => {
  const { reference, id } = await accepted();
  const answerId = await give(people.bank, proposal(reference));
  await step(people.coordinator, reference, answerId, "accept");
  const compare = async () => {
    const [answer] = await listProjectAnswers(
      people.agent,
      await (async () => {
        const { territory, reviewStatus } = await project(people.agent, reference);
        return { id, territoryId: territory.id, reviewStatus };
      })(),
    );
    const { rows } = await pool.query(
      "SELECT l.state, l.amount::int AS amount, l.granted::int AS granted, l.paid::int AS paid FROM partner_answer a, partner_answer_line(a) AS l WHERE a.id = $1",
      [answerId],
    );
    const said = answer && lineOfAnswer(answer);
    expect(rows[0]).toEqual({
      state: said?.state,
      amount: said?.amountCents,
      granted: said?.grantedCents,
      paid: said?.paidCents,
    });
  };
  await compare();
  for (const [command, amountCents] of [
    ["request", null],
    ["instruct", null],
    ["grant", 900_000],
    ["pay", 5],
    ["pay", 900_000],
  ] as const) {
    await step(people.bank, reference, answerId, command, { amountCents });
    await compare();
  }
});
