import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rebaseTies, withAgreedLines, withTies } from "../projects/record/rules";
import { EMPTY_FUNDING_LINE } from "../projects/rules";
import type { FundingLineState } from "../projects/types";
import { ANSWER_STATES, type AnswerState } from "./constants";
import {
  ANSWER_COMMANDS,
  ANSWER_TRANSITIONS,
  compareLine,
  decideStep,
  lineOfAnswer,
  overlapOf,
  stepsOf,
} from "./rules";
import { lifeAfter } from "./steps/rules";
import type { Answer } from "./types";

const ANSWER: Answer = {
  id: 7,
  projectId: 1,
  organisationId: 3,
  organisationName: "ANRU",
  organisationSlug: "anru",
  funderId: 3,
  kind: "proposal",
  state: "proposed",
  schemeId: null,
  scheme: null,
  nature: "grant",
  amountCents: 1_000_000,
  budgetYear: 2026,
  validUntil: null,
  requestedOn: null,
  grantedCents: null,
  grantedOn: null,
  paidCents: null,
  paidOn: null,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  updatedByName: "",
  revision: 1,
  words: null,
};
const line = (changes: Partial<FundingLineState>): FundingLineState => ({
  ...EMPTY_FUNDING_LINE,
  ...changes,
});

describe("steps", () => {
  it.each(ANSWER_COMMANDS)("%s is taken from its states by its side only", (command) => {
    const { from, by } = ANSWER_TRANSITIONS[command];
    for (const state of ANSWER_STATES)
      for (const side of ["partner", "coordinator"] as const)
        expect(decideStep({ state }, command, side).ok).toBe(
          (from as readonly AnswerState[]).includes(state) && (by as readonly string[]).includes(side),
        );
  });

  it("leave nothing to do once all came to nothing", () => {
    for (const state of ["refused", "declined", "withdrawn"] as const)
      for (const side of ["partner", "coordinator"] as const) expect(stepsOf({ state }, side)).toEqual([]);
  });

  it("pay no more than was granted, and grant no less than was paid", () => {
    const granted = { ...ANSWER, state: "granted" as const, grantedCents: 1_000, grantedOn: "2026-11-01" };
    const pay = (amountCents: number) =>
      lifeAfter(granted, { command: "pay", amountCents, day: null }, "2026-11-28");
    expect(pay(1_001)).toMatchObject({ refusal: "paidAboveGranted" });
    expect(pay(1_000)).toMatchObject({ value: { state: "paid", paidOn: "2026-11-28" } });
    expect(pay(999)).toMatchObject({ value: { state: "granted", paidCents: 999 } });
    const paid = { ...granted, paidCents: 600, paidOn: "2026-11-02" };
    const grant = (amountCents: number) =>
      lifeAfter(paid, { command: "grant", amountCents, day: null }, "2026-11-28");
    expect(grant(599)).toMatchObject({ refusal: "grantedBelowPaid" });
    expect(grant(600)).toMatchObject({ value: { state: "paid" } });
  });
});

describe("the line and its answer", () => {
  it("agree as long as nobody writes something else", () => {
    for (const state of ANSWER_STATES) {
      const said = lineOfAnswer({ ...ANSWER, state });
      expect(compareLine({ ...ANSWER, state }, said === null ? [] : [said])).toEqual([]);
    }
  });

  it("tell each amount that differs, to the cent", () => {
    const answer = { ...ANSWER, state: "granted" as const, grantedCents: 1_000_000, grantedOn: "2026-11-01" };
    const plan = [line({ answerId: 7, state: "granted", amountCents: 1_000_000, grantedCents: 999_999 })];
    expect(compareLine(answer, plan)).toEqual([
      { kind: "amount", of: "grantedCents", planCents: 999_999, partnerCents: 1_000_000 },
    ]);
  });
});

it("warns of several partners for one gap, and names each with what it promises", () => {
  const promise = (organisationName: string, amountCents: number, changes: Partial<Answer> = {}) => ({
    ...ANSWER,
    organisationName,
    amountCents,
    ...changes,
  });
  const both = [promise("ANRU", 600), promise("Bpifrance", 500), promise("ANRU", 100)];
  expect(overlapOf(both, 1_200)).toBeNull();
  expect(overlapOf(both, 1_199)).toMatchObject({
    gapCents: 1_199,
    promisedCents: 1_200,
    promises: [
      { organisationName: "ANRU", cents: 700 },
      { organisationName: "Bpifrance", cents: 500 },
    ],
  });
  expect(overlapOf(both, null)).toBeNull();
  expect(overlapOf([promise("ANRU", 5_000)], 10)).toBeNull();
  // A guarantee brings no money; what is granted is no longer in the gap; a refusal promises nothing.
  expect(
    overlapOf([promise("ANRU", 900), promise("Bpifrance", 900, { nature: "guarantee" })], 1_000),
  ).toBeNull();
  expect(
    overlapOf([promise("ANRU", 900), promise("Bpifrance", 900, { state: "granted" })], 1_000),
  ).toBeNull();
  expect(
    overlapOf([promise("ANRU", 900), promise("Bpifrance", 900, { state: "refused" })], 1_000),
  ).toBeNull();
});

describe("ties", () => {
  const own = fc.array(
    fc
      .record({ detail: fc.string({ maxLength: 4 }), amountCents: fc.nat(1_000) })
      .map((changes) => line(changes)),
    { maxLength: 4 },
  );
  const tied = (answerId: number, grantedCents: number) =>
    line({ funderId: 3, state: "granted", answerId, grantedCents });

  it("of a form that was open when a partner took a step are the lines as they are now, without a conflict", () => {
    fc.assert(
      fc.property(own, own, fc.nat(500), fc.nat(500), (before, typed, was, is) => {
        // Nobody else of the territory wrote meanwhile; what I typed keeps the tied line as I found it.
        const base = [...before, tied(7, was)];
        const current = [...before, tied(7, is)];
        const moved = rebaseTies(base, current, [...typed, tied(7, was)]);
        expect(moved.base).toEqual(current);
        expect(moved.mine).toEqual([...typed, tied(7, is)]);
        // Accepted meanwhile: one line more on both sides.
        expect(rebaseTies(before, current, typed)).toEqual({ base: current, mine: [...typed, tied(7, is)] });
        // Refused meanwhile: gone from both.
        expect(rebaseTies(base, before, [...typed, tied(7, was)])).toEqual({ base: before, mine: typed });
      }),
    );
  });

  it("are the project's own, each once", () => {
    const lines = [tied(7, 1), tied(7, 2), tied(8, 3)];
    const kept = withTies({ fundingLines: lines }, new Set([7])).fundingLines;
    expect(kept.map(({ answerId }) => answerId)).toEqual([7, undefined, undefined]);
  });

  it("stay as they are when an old version comes back", () => {
    expect(
      withAgreedLines([line({ detail: "A" }), tied(7, 1), tied(9, 1)], [tied(7, 5), tied(8, 6)]),
    ).toEqual([
      line({ detail: "A" }),
      tied(7, 5),
      (({ answerId: _, ...plain }) => plain)(tied(9, 1)),
      tied(8, 6),
    ]);
  });
});
