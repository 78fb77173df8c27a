import { describe, expect, it } from "vitest";
import { EMPTY_STATE } from "../../rules";
import type { FigureValues, FollowedValues, IndicatorsFormValues } from "../types";
import { nameOfIndicatorInput } from "./labels";
import { editIndicatorsForm, indicatorsFormValues, readIndicatorsForm } from "./rules";
import { indicatorsSection, parseIndicatorsForm } from "./schema";

const TODAY = "2026-11-23";
const figure = (some: Partial<FigureValues> = {}): FigureValues => ({
  on: "",
  value: "",
  denominator: "",
  source: "",
  comment: "",
  ...some,
});
const followed = (some: Partial<FollowedValues> = {}): FollowedValues => ({
  id: "3",
  aggregation: "sum",
  baseline: figure({ on: "1/1/2026", value: "2" }),
  targets: [],
  measures: [],
  ...some,
});
const form = (...ones: FollowedValues[]): IndicatorsFormValues => ({
  priorityIds: ["1"],
  chosen: "",
  followed: ones,
});
const errorsOf = (one: FollowedValues) => {
  const parsed = parseIndicatorsForm(form(one), TODAY);
  return parsed.ok ? {} : parsed.errors;
};

describe("parseIndicatorsForm", () => {
  it("puts figures in the order of their days, and leaves out rows left empty", () => {
    const parsed = parseIndicatorsForm(
      form(
        followed({
          targets: [
            figure({ on: "31/12/2027", value: "1 234,5" }),
            figure(),
            figure({ on: "2026-12-31", value: "10" }),
          ],
          measures: [figure({ on: "01/06/2026", value: "4", source: " Relevé ", comment: "Deux\nlignes" })],
        }),
      ),
      TODAY,
    );
    expect(parsed).toEqual({
      ok: true,
      indicators: [
        {
          indicatorId: 3,
          baseline: { on: "2026-01-01", value: 2, denominator: null, source: "", comment: "" },
          targets: [
            { on: "2026-12-31", value: 10, denominator: null, source: "", comment: "" },
            { on: "2027-12-31", value: 1234.5, denominator: null, source: "", comment: "" },
          ],
          measures: [
            { on: "2026-06-01", value: 4, denominator: null, source: "Relevé", comment: "Deux\nlignes" },
          ],
        },
      ],
    });
  });

  it.each([
    ["a date that is missing", { baseline: figure({ value: "2" }) }, "indicator-0-baseline-on"],
    ["a number that is missing", { baseline: figure({ on: "1/1/2026" }) }, "indicator-0-baseline-value"],
    [
      "a number that is none",
      { baseline: figure({ on: "1/1/2026", value: "dix" }) },
      "indicator-0-baseline-value",
    ],
    [
      "a measure of tomorrow",
      { measures: [figure({ on: "24/11/2026", value: "2" })] },
      "indicator-0-measure-0-on",
    ],
    [
      "a target before the baseline",
      { targets: [figure({ on: "1/1/2026", value: "2" })] },
      "indicator-0-target-0-on",
    ],
    [
      "the same day twice",
      { measures: [figure({ on: "1/2/2026", value: "2" }), figure({ on: "2026-02-01", value: "3" })] },
      "indicator-0-measure-1-on",
    ],
    [
      "a source that is too long",
      { measures: [figure({ on: "1/2/2026", value: "2", source: "é".repeat(201) })] },
      "indicator-0-measure-0-source",
    ],
  ])("tells %s beside its input", (_, some, input) => {
    expect(Object.keys(errorsOf(followed(some)))).toEqual([input]);
  });

  it("asks a ratio for its two numbers, the second above zero", () => {
    const ratio = (some: Partial<FigureValues>) =>
      errorsOf(followed({ aggregation: "ratio", baseline: figure({ on: "1/1/2026", value: "4", ...some }) }));
    expect(Object.keys(ratio({}))).toEqual(["indicator-0-baseline-denominator"]);
    expect(Object.keys(ratio({ denominator: "0" }))).toEqual(["indicator-0-baseline-denominator"]);
    expect(ratio({ denominator: "40" })).toEqual({});
  });

  it("lets an indicator be followed before it has a figure", () => {
    const parsed = parseIndicatorsForm(form(followed({ baseline: figure(), targets: [figure()] })), TODAY);
    expect(parsed).toEqual({
      ok: true,
      indicators: [{ indicatorId: 3, baseline: null, targets: [], measures: [] }],
    });
  });

  it("takes no indicator twice", () => {
    const parsed = parseIndicatorsForm(form(followed(), followed()), TODAY);
    expect(parsed).toMatchObject({ ok: false, errors: { "indicator-1-id": expect.any(String) } });
  });
});

describe("the buttons", () => {
  const edit = (values: IndicatorsFormValues, intent: string) => editIndicatorsForm(values, intent);

  it("follow one more, once", () => {
    const first = edit({ ...form(), chosen: "7:ratio" }, "follow");
    expect(first?.values.followed).toMatchObject([{ id: "7", aggregation: "ratio" }]);
    const again = first && edit({ ...first.values, chosen: "7:ratio" }, "follow");
    expect(again?.values.followed).toHaveLength(1);
    expect(edit({ ...form(), chosen: "<script>" }, "follow")?.values.followed).toEqual([]);
  });

  it("add and remove targets and measures of the right indicator", () => {
    const values = form(
      followed(),
      followed({ id: "4", targets: [figure({ value: "1" }), figure({ value: "2" })] }),
    );
    expect(edit(values, "add-indicator-1-measure")?.values.followed[1]?.measures).toHaveLength(1);
    const removed = edit(values, "remove-indicator-1-target-0");
    expect(removed?.values.followed[1]?.targets).toEqual([figure({ value: "2" })]);
    expect(edit(values, "remove-indicator-0")?.values.followed.map(({ id }) => id)).toEqual(["4"]);
    expect(edit(values, "save")).toBeNull();
  });
});

it("shows what was saved, and reads it back the same", () => {
  const indicators = [
    {
      indicatorId: 6,
      baseline: { on: "2026-01-01", value: 23, denominator: 100, source: "Diagnostic", comment: "" },
      targets: [{ on: "2026-12-31", value: 12.5, denominator: 100, source: "", comment: "note" }],
      measures: [],
    },
  ];
  const values = indicatorsFormValues({ ...EMPTY_STATE, mainPriority: 2, priorities: [4], indicators });
  const posted = new FormData();
  posted.set("priorityIds", values.priorityIds.join(","));
  for (const [position, one] of values.followed.entries()) {
    posted.set(`indicator-${position}-id`, one.id);
    posted.set(`indicator-${position}-aggregation`, one.aggregation);
    const figures = { baseline: one.baseline, "target-0": one.targets[0] ?? figure() };
    for (const [name, of] of Object.entries(figures))
      for (const [input, text] of Object.entries(of))
        posted.set(`indicator-${position}-${name}-${input}`, text);
  }
  expect(readIndicatorsForm(posted)).toEqual(values);
  expect(indicatorsSection(TODAY).parse(values)).toEqual({ ok: true, state: { indicators } });
});

it("names an input as the form does", () => {
  expect(nameOfIndicatorInput("indicator-0-target-1-on")).toBe("Indicateur 1, cible 2, date");
  expect(nameOfIndicatorInput("indicator-2-baseline-value")).toBe("Indicateur 3, départ, valeur");
  expect(nameOfIndicatorInput("indicator-1-id")).toBe("Indicateur 2");
  expect(nameOfIndicatorInput("indicators")).toBe("Indicateurs");
});
