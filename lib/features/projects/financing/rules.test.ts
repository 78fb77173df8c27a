import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FUNDING_NATURES, FUNDING_STATES } from "../constants";
import { EMPTY_FUNDING_LINE } from "../rules";
import { amountsOfLine, planFigures, planWarnings, sumsOfLines } from "./rules";
import type { LineAmounts, PlanLine } from "./types";

const MOST = 99_999_999_999_999;
const line = (changes: Partial<PlanLine>): PlanLine => ({
  ...EMPTY_FUNDING_LINE,
  isPublic: true,
  nature: "grant",
  ...changes,
});

const cents = fc.option(fc.oneof(fc.nat(1_000), fc.nat(MOST), fc.constantFrom(0, MOST)));
const anyLine: fc.Arbitrary<PlanLine> = fc.record({
  funderId: fc.option(fc.integer({ min: 1, max: 4 })),
  funderName: fc.constantFrom("", "Mécène"),
  detail: fc.constantFrom("", "DSIL", "dsil ", "Fonds friches"),
  nature: fc.option(fc.constantFrom(...FUNDING_NATURES)),
  amountCents: cents,
  grantedCents: cents,
  paidCents: cents,
  state: fc.constantFrom(...FUNDING_STATES),
  requestedOn: fc.constant(null),
  grantedOn: fc.constant(null),
  paidOn: fc.constant(null),
  refusedOn: fc.constant(null),
  refusalReason: fc.constant(""),
  isPublic: fc.option(fc.boolean()),
});
const anyLines = fc.array(anyLine, { maxLength: 30 });

describe("amountsOfLine", () => {
  it.each<[Partial<PlanLine>, Partial<LineAmounts>]>([
    [
      { state: "envisaged", amountCents: 7 },
      { envisaged: 7, expected: 7 },
    ],
    [{ state: "envisaged", grantedCents: 7 }, {}],
    [
      { state: "requested", amountCents: 7 },
      { asked: 7, expected: 7 },
    ],
    [{ state: "requested" }, {}],
    [
      { state: "granted", amountCents: 7 },
      { asked: 7, granted: 7, expected: 7 },
    ],
    [
      { state: "granted", amountCents: 7, grantedCents: 5 },
      { asked: 7, granted: 5, expected: 5 },
    ],
    [
      { state: "granted", grantedCents: 5, paidCents: 2 },
      { asked: 5, granted: 5, paid: 2, expected: 5 },
    ],
    [{ state: "granted", amountCents: 7, grantedCents: 0 }, { asked: 7 }],
    [
      { state: "paid", amountCents: 7 },
      { asked: 7, granted: 7, paid: 7, expected: 7 },
    ],
    [
      { state: "paid", amountCents: 7, grantedCents: 5, paidCents: 3 },
      { asked: 7, granted: 5, paid: 3, expected: 5 },
    ],
    [{ state: "refused", amountCents: 7, grantedCents: 5, paidCents: 3 }, { refused: 7 }],
    [{ state: "paid", amountCents: 7, nature: "guarantee" }, {}],
  ])("%j brings %j", (given, expected) => {
    const nothing = { envisaged: 0, asked: 0, granted: 0, paid: 0, refused: 0, expected: 0 };
    expect(amountsOfLine(line(given))).toEqual({ ...nothing, ...expected });
  });
});

describe("the totals", () => {
  it("are what the lines add up to, to the cent, at the largest amounts", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const sums = sumsOfLines(lines);
        for (const key of Object.keys(sums) as (keyof LineAmounts)[]) {
          const exact = lines.reduce((sum, one) => sum + BigInt(amountsOfLine(one)[key]), 0n);
          expect(BigInt(sums[key])).toBe(exact);
          expect(Number.isSafeInteger(sums[key])).toBe(true);
        }
      }),
    );
  });

  it("do not depend on the order of the lines", () => {
    fc.assert(
      fc.property(anyLines, fc.nat(MOST), (lines, total) => {
        expect(planFigures(lines.toReversed(), total)).toEqual(planFigures(lines, total));
      }),
    );
  });

  it("hold together: what is paid, granted, left, and the shares", () => {
    fc.assert(
      fc.property(anyLines, fc.option(fc.nat(MOST)), (lines, total) => {
        const figures = planFigures(lines, total);
        if (total === null) {
          expect([figures.remaining, figures.ownShare, figures.coverage, figures.publicShare]).toEqual([
            null,
            null,
            null,
            null,
          ]);
          return;
        }
        expect(figures.remaining).toBe(Math.max(total - figures.granted, 0));
        expect(figures.ownShare).toBeGreaterThanOrEqual(0);
        expect(figures.ownShare).toBeLessThanOrEqual(total);
        expect(figures.coverage === null).toBe(total === 0);
      }),
    );
  });
});

describe("planFigures", () => {
  it("says the own share, the coverage and the public share", () => {
    const lines = [
      line({ state: "granted", amountCents: 600, grantedCents: 500 }),
      line({ state: "requested", amountCents: 100, isPublic: false }),
      line({ state: "requested", amountCents: 50, nature: "loan" }),
      line({ state: "envisaged", amountCents: 150, nature: "ownFunds" }),
      line({ state: "refused", amountCents: 900 }),
    ];
    expect(planFigures(lines, 1_000)).toMatchObject({
      envisaged: 150,
      asked: 750,
      granted: 500,
      refused: 900,
      expected: 800,
      // 1 000 less the grants and the loan; own funds are part of it.
      ownShare: 350,
      coverage: 0.5,
      remaining: 500,
      publicShare: 500 / 900,
      undecidedLines: 0,
    });
  });

  it("does not take what it does not know for public, and says how much that is", () => {
    const lines = [
      line({ state: "requested", amountCents: 100, nature: null }),
      line({ state: "requested", amountCents: 100, isPublic: null }),
      line({ state: "refused", amountCents: 100, isPublic: null }),
      line({ state: "requested", amountCents: 100, nature: "loan", isPublic: null }),
    ];
    expect(planFigures(lines, 1_000)).toMatchObject({ publicShare: 0, undecidedLines: 2 });
  });
});

describe("planWarnings", () => {
  const kinds = (lines: readonly PlanLine[], total: number | null) =>
    planWarnings(lines, total).map(({ kind }) => kind);
  const own = (amountCents: number) =>
    line({ nature: "ownFunds", amountCents, state: "envisaged", funderName: "La Ville", isPublic: null });

  it("has nothing to say of an empty plan, nor of a sound one", () => {
    expect(planWarnings([], 1_000)).toEqual([]);
    expect(planWarnings([line({ funderId: 1, amountCents: 800 }), own(200)], 1_000)).toEqual([]);
    expect(planWarnings([line({ funderId: 1, amountCents: 800 })], null)).toEqual([]);
  });

  it("tells by how much the plan is out of balance, to the cent", () => {
    expect(planWarnings([line({ amountCents: 500 })], 1_001)).toContainEqual({
      kind: "unbalanced",
      differenceCents: -501,
    });
    expect(planWarnings([line({ amountCents: 500 }), own(502)], 1_001)).toContainEqual({
      kind: "unbalanced",
      differenceCents: 1,
    });
  });

  it("tells a funder that is there twice for one scheme, however it is written", () => {
    const twice = (one: Partial<PlanLine>, other: Partial<PlanLine>) =>
      kinds([line(one), line(other)], null).includes("sameSchemeTwice");
    expect(twice({ funderId: 1, detail: "DSIL 2026" }, { funderId: 1, detail: "dsil-2026 " })).toBe(true);
    expect(twice({ funderName: "Fondation Émile" }, { funderName: "FONDATION EMILE" })).toBe(true);
    expect(twice({ funderId: 1, detail: "DSIL" }, { funderId: 2, detail: "DSIL" })).toBe(false);
    expect(twice({ funderId: 1, detail: "DSIL" }, { funderId: 1, detail: "DETR" })).toBe(false);
    expect(twice({ funderId: 1, nature: "loan" }, { funderId: 1, nature: "grant" })).toBe(false);
    expect(twice({ funderId: 1, state: "refused" }, { funderId: 1 })).toBe(false);
    expect(twice({}, {})).toBe(false);
  });

  it.each([
    [800, 1_000, false],
    [801, 1_000, true],
    // One cent over, where products pass 2^53.
    [79_999_999_999_999, MOST, false],
    [80_000_000_000_000, MOST, true],
  ])("public grants of %d over %d: %j", (granted, total, expected) => {
    expect(kinds([line({ amountCents: granted })], total).includes("publicShare")).toBe(expected);
  });

  it("counts the share of a loan as the owner's, and takes private gifts away first", () => {
    const loan = line({ amountCents: 900, nature: "loan" });
    expect(kinds([loan, own(100)], 1_000)).toEqual([]);
    const gift = line({ funderId: 2, amountCents: 300, isPublic: false });
    const grant = line({ funderId: 1, amountCents: 600 });
    expect(planWarnings([gift, grant, own(100)], 1_000)).toEqual([
      { kind: "publicShare", share: 600 / 700, isAtLeast: false },
    ]);
  });

  it("tells what is paid above what is granted, and granted above what is asked", () => {
    const paid = line({ state: "granted", amountCents: 100, grantedCents: 120, paidCents: 121 });
    expect(planWarnings([paid], null)).toEqual([
      { kind: "paidAboveGranted", position: 0, excessCents: 1 },
      { kind: "grantedAboveAsked", position: 0, excessCents: 20 },
    ]);
    expect(planWarnings([line({ ...paid, state: "requested" })], null)).toEqual([]);
  });

  it("warns, whatever the lines, and never stops", () => {
    fc.assert(
      fc.property(anyLines, fc.option(fc.nat(MOST)), (lines, total) => {
        for (const warning of planWarnings(lines, total)) {
          if (warning.kind === "unbalanced") expect(warning.differenceCents).not.toBe(0);
          if (warning.kind === "publicShare") expect(warning.share).toBeGreaterThan(0.8);
        }
      }),
    );
  });
});
