import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STANCES } from "./constants";
import { opinionCountSentence } from "./labels";
import {
  askedValue,
  countOpinions,
  deadlineProblem,
  decideAnswer,
  opinionState,
  parseAsked,
  presentOpinions,
} from "./rules";

const AT = new Date("2026-06-30T12:00:00Z");
const life = (
  changes: Partial<Record<"givenAt" | "withdrawnAt" | "closedAt", Date>>,
  dueOn = "2026-06-30",
) => ({
  dueOn,
  givenAt: null,
  withdrawnAt: null,
  closedAt: null,
  ...changes,
});

it.each([
  [life({}), "2026-06-29", "pending", true],
  [life({}), "2026-06-30", "pending", true],
  [life({}), "2026-07-01", "late", true],
  [life({ givenAt: AT }), "2026-07-01", "given", "alreadyGiven"],
  [life({ givenAt: AT, closedAt: AT }), "2026-07-01", "given", "alreadyGiven"],
  [life({ withdrawnAt: AT }), "2026-07-01", "withdrawn", "withdrawn"],
  [life({ withdrawnAt: AT, closedAt: AT }), "2026-07-01", "withdrawn", "withdrawn"],
  [life({ closedAt: AT }), "2026-06-01", "unanswered", "closed"],
] as const)("%o on %s is %s", (opinion, today, state, answer) => {
  expect(opinionState(opinion, today)).toBe(state);
  expect(decideAnswer(opinion)).toEqual(
    answer === true ? { ok: true, value: true } : { ok: false, refusal: answer },
  );
});

const opinions = fc.array(
  fc.record({
    dueOn: fc.constantFrom("2026-06-01", "2026-06-30", "2026-07-31"),
    stance: fc.option(fc.constantFrom(...STANCES)),
    withdrawnAt: fc.option(fc.constant(AT)),
    closedAt: fc.option(fc.constant(AT)),
  }),
);

it("each request counts once or not at all, and late ones are among those expected", () => {
  fc.assert(
    fc.property(opinions, (drawn) => {
      const all = drawn.map((one) => ({
        ...one,
        givenAt: one.stance === null ? null : AT,
        withdrawnAt: one.stance === null ? one.withdrawnAt : null,
      }));
      const counts = countOpinions(all, "2026-06-30");
      expect(counts.favorable + counts.reserved + counts.unfavorable).toBe(
        all.filter(({ givenAt }) => givenAt).length,
      );
      expect(counts.pending).toBe(all.filter((one) => decideAnswer(one).ok).length);
      expect(counts.late).toBeLessThanOrEqual(counts.pending);
      expect(presentOpinions(all, false)).toEqual(all);
      expect(presentOpinions(all, true).every(({ closedAt }) => closedAt === null)).toBe(true);
    }),
  );
});

describe("in a sentence", () => {
  const none = { favorable: 0, reserved: 0, unfavorable: 0, pending: 0, late: 0 };
  it.each([
    [none, null],
    [{ ...none, pending: 1 }, "1\u00A0avis attendu"],
    [
      { ...none, favorable: 2, reserved: 1, pending: 1 },
      "2\u00A0avis favorables, 1\u00A0réservé, 1\u00A0attendu",
    ],
    [
      { ...none, unfavorable: 1, pending: 3, late: 2 },
      "1\u00A0avis défavorable, 3\u00A0attendus, dont 2 en retard",
    ],
  ])("%o is %s", (counts, sentence) => {
    expect(opinionCountSentence(counts)).toBe(sentence);
  });
});

it.each([
  ["2026-06-29", "past"],
  ["2026-06-30", null],
  ["2026-12-27", null],
  ["2026-12-28", "far"],
] as const)("a deadline on %s, on 30 June, is %s", (dueOn, problem) => {
  expect(deadlineProblem(dueOn, "2026-06-30")).toBe(problem);
});

it("a choice is read back as it was written, and nothing else is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.uuid(), fc.string(), (id, person, noise) => {
      for (const asked of [{ kind: "organisation", id } as const, { kind: "person", id: person } as const])
        expect(parseAsked(askedValue(asked))).toEqual(asked);
      expect(parseAsked(`organisation-${noise}x`)).toBeNull();
      expect(parseAsked(noise)).toBeNull();
    }),
  );
});
