import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_FUNDING_LINE, EMPTY_STATE } from "../../projects/rules";
import type { IndicatorOption, MilestoneState, ProjectDirectory, ProjectState } from "../../projects/types";
import { askedMilestones, isMeasureDue, readStep, statesAfter, stepValuesOf } from "./rules";
import { parseStep, saysSomething } from "./schema";
import type { StepValues } from "./types";

const TODAY = "2026-11-28";

const milestone = (label: string, plannedOn: string | null, state: MilestoneState["state"] = "planned") => ({
  label,
  plannedOn,
  actualOn: state === "reached" ? plannedOn : null,
  state,
});

const indicator = (id: number, aggregation: IndicatorOption["aggregation"]): IndicatorOption => ({
  id,
  slug: `i-${id}`,
  label: `Indicateur ${id}`,
  unit: "emplois",
  direction: "up",
  aggregation,
  numeratorLabel: "Locaux vacants",
  denominatorLabel: "Locaux",
  priorityIds: [],
  isActive: true,
});

const BASE: ProjectState = {
  ...EMPTY_STATE,
  title: "Halle des métiers",
  phase: "study",
  progressStatus: "onTrack",
  milestones: [
    milestone("Livraison", "2027-06-30"),
    milestone("Études", "2026-03-01", "reached"),
    milestone("Permis", "2026-10-01", "underway"),
    milestone("Marchés", "2027-01-15"),
  ],
  fundingLines: [
    { ...EMPTY_FUNDING_LINE, funderName: "Région", amountCents: 100_000, state: "requested" },
    { ...EMPTY_FUNDING_LINE, funderName: "Ville", amountCents: 50_000, state: "paid" },
    { ...EMPTY_FUNDING_LINE, funderName: "Banque", state: "envisaged" },
  ],
  indicators: [
    { indicatorId: 1, baseline: null, targets: [], measures: [] },
    {
      indicatorId: 2,
      baseline: null,
      targets: [],
      measures: [{ on: "2026-08-30", value: 5, denominator: 20, source: "", comment: "" }],
    },
    {
      indicatorId: 3,
      baseline: null,
      targets: [],
      measures: [{ on: "2026-08-31", value: 5, denominator: null, source: "", comment: "" }],
    },
  ],
};
const DIRECTORY: ProjectDirectory = {
  territory: { id: 1, slug: "roubaix", programmeName: "Roubaix" },
  priorities: [],
  qpvs: [],
  communes: [],
  funders: [],
  indicators: [indicator(1, "sum"), indicator(2, "ratio"), indicator(3, "sum")],
};
const GROUND = { base: BASE, library: DIRECTORY.indicators, today: TODAY };
const ASKED = stepValuesOf(BASE, DIRECTORY, { today: TODAY, seen: "", word: "" });

/** With one row of one kind filled in. */
function withRow<Kind extends "milestones" | "fundings" | "measures">(
  kind: Kind,
  position: number,
  typed: Partial<StepValues[Kind][number]>,
): StepValues {
  return {
    ...ASKED,
    [kind]: ASKED[kind].map((row, index) => (index === position ? { ...row, ...typed } : row)),
  };
}
const stateOf = (values: StepValues) => {
  const parsed = parseStep(values, GROUND);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.state;
};
const errorsOf = (values: StepValues) => {
  const parsed = parseStep(values, GROUND);
  return parsed.ok ? {} : parsed.errors;
};

describe("what is asked", () => {
  it("is every late milestone and the next one, by day", () => {
    expect(askedMilestones(BASE.milestones, TODAY).map(({ label }) => label)).toEqual(["Permis", "Marchés"]);
    expect(ASKED.milestones.map(({ place }) => place)).toEqual(["2", "3"]);
  });

  it("is every funding line whose life goes on", () => {
    expect(ASKED.fundings.map(({ place, from }) => [place, from])).toEqual([
      ["0", "requested"],
      ["2", "envisaged"],
    ]);
    expect(statesAfter("refused")).toEqual([]);
    expect(statesAfter("anything")).toEqual([]);
  });

  it("is every indicator that was not measured for ninety days", () => {
    expect(BASE.indicators.map((followed) => isMeasureDue(followed, TODAY))).toEqual([true, true, false]);
    expect(ASKED.measures.map(({ id }) => id)).toEqual(["1", "2"]);
  });

  it("comes back from the form as it was sent", () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(ASKED)) if (typeof value === "string") form.set(name, value);
    const rows = { milestone: ASKED.milestones, funding: ASKED.fundings, measure: ASKED.measures };
    for (const [row, all] of Object.entries(rows))
      all.forEach((one, position) => {
        for (const [input, value] of Object.entries(one)) form.set(`${row}-${position}-${input}`, value);
      });
    expect(readStep(form)).toEqual(ASKED);
  });
});

describe("an answer", () => {
  it("changes nothing when nothing was typed", () => {
    expect(stateOf(ASKED)).toEqual({});
    expect(saysSomething(ASKED, GROUND)).toBe(false);
    expect(saysSomething({ ...ASKED, word: "Rien à signaler" }, GROUND)).toBe(false);
  });

  it("moves the phase and the progress, and nothing else", () => {
    expect(stateOf({ ...ASKED, progressStatus: "late" })).toEqual({ progressStatus: "late" });
    expect(stateOf({ ...ASKED, phase: "operation" })).toEqual({ phase: "operation" });
    expect(errorsOf({ ...ASKED, phase: "somewhere" })).toHaveProperty("phase");
  });

  it("reaches a milestone, or plans it for another day", () => {
    const reached = stateOf(withRow("milestones", 0, { news: "reached", on: "20/11/2026" }));
    expect(reached.milestones?.find(({ label }) => label === "Permis")).toEqual({
      label: "Permis",
      plannedOn: "2026-10-01",
      actualOn: "2026-11-20",
      state: "reached",
    });
    const replanned = stateOf(withRow("milestones", 1, { news: "replanned", on: "01/09/2027" }));
    // In the order of their days, as the form of the milestones keeps them.
    expect(replanned.milestones?.map(({ label }) => label)).toEqual([
      "Études",
      "Permis",
      "Livraison",
      "Marchés",
    ]);
    expect(replanned.fundingLines).toBeUndefined();
  });

  it.each([
    [{ news: "reached", on: "" }, "milestone-0-on"],
    [{ news: "reached", on: "29/11/2026" }, "milestone-0-on"],
    [{ news: "replanned", on: "27/11/2026" }, "milestone-0-on"],
    [{ news: "replanned", on: "31/02/2027" }, "milestone-0-on"],
    [{ news: "", on: "20/11/2026" }, "milestone-0-news"],
    [{ news: "forgotten", on: "20/11/2026" }, "milestone-0-news"],
  ])("tells what is wrong with a milestone: %j", (typed, input) => {
    expect(Object.keys(errorsOf(withRow("milestones", 0, typed)))).toEqual([input]);
  });

  it("moves a funding line on, with the amount and the day of its new state", () => {
    const granted = stateOf(withRow("fundings", 0, { state: "granted", amount: "800", on: "2026-11-02" }));
    expect(granted.fundingLines?.[0]).toMatchObject({
      state: "granted",
      amountCents: 100_000,
      grantedCents: 80_000,
      grantedOn: "2026-11-02",
    });
    expect(granted.fundingLines?.slice(1)).toEqual(BASE.fundingLines.slice(1));
    expect(stateOf(withRow("fundings", 1, { state: "requested" })).fundingLines?.[2]).toMatchObject({
      state: "requested",
      amountCents: null,
    });
  });

  it.each([
    [{ amount: "800" }, ["funding-0-state"]],
    [{ state: "envisaged" }, ["funding-0-state"]],
    [{ state: "granted", on: "29/11/2026" }, ["funding-0-on"]],
    [{ state: "granted", amount: "beaucoup" }, ["funding-0-amount"]],
  ])("tells what is wrong with a funding line: %j", (typed, inputs) => {
    expect(Object.keys(errorsOf(withRow("fundings", 0, typed)))).toEqual(inputs);
  });

  it("adds a measure, in the order of the days", () => {
    const state = stateOf(withRow("measures", 1, { value: "8", denominator: "20" }));
    expect(state.indicators?.[1]?.measures).toEqual([
      { on: "2026-08-30", value: 5, denominator: 20, source: "", comment: "" },
      { on: TODAY, value: 8, denominator: 20, source: "", comment: "" },
    ]);
    expect(state.indicators?.[0]).toEqual(BASE.indicators[0]);
  });

  it.each([
    [0, { value: "12 %" }, ["measure-0-value"]],
    [0, { value: "12", on: "" }, ["measure-0-on"]],
    [0, { value: "12", on: "29/11/2026" }, ["measure-0-on"]],
    [1, { value: "12" }, ["measure-1-denominator"]],
    [1, { value: "12", denominator: "0" }, ["measure-1-denominator"]],
    [1, { value: "12", denominator: "20", on: "30/08/2026" }, ["measure-1-on"]],
  ])("tells what is wrong with measure %i: %j", (position, typed, inputs) => {
    expect(Object.keys(errorsOf(withRow("measures", position, typed)))).toEqual(inputs);
  });

  it("never fails and never reaches a field that it does not ask about, whatever is typed", () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom("0", "2", "-1", "reached", "granted", "1/1/2026", "12"),
    );
    const some = <Row>(row: fc.Arbitrary<Row>) => fc.array(row, { maxLength: 4 });
    const measure = {
      id: text,
      words: text,
      aggregation: text,
      valueLabel: text,
      denominatorLabel: text,
      value: text,
      denominator: text,
      on: text,
    };
    const funding = { place: text, words: text, from: text, state: text, amount: text, on: text };
    fc.assert(
      fc.property(
        fc.record({
          seen: text,
          phase: text,
          progressStatus: text,
          word: text,
          milestones: some(fc.record({ place: text, words: text, news: text, on: text })),
          fundings: some(fc.record(funding)),
          measures: some(fc.record(measure)),
        }),
        (values) => {
          const parsed = parseStep(values, GROUND);
          if (!parsed.ok) return;
          const reached = Object.keys(parsed.state);
          expect(["phase", "progressStatus", "milestones", "fundingLines", "indicators"]).toEqual(
            expect.arrayContaining(reached),
          );
          expect(parsed.state.milestones?.length ?? 4).toBe(4);
          expect(parsed.state.fundingLines?.[1] ?? BASE.fundingLines[1]).toEqual(BASE.fundingLines[1]);
        },
      ),
    );
  });
});
