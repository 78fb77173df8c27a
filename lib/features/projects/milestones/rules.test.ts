import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysFrom } from "@/lib/kernel/dates";
import { MILESTONE_STATES } from "../constants";
import type { MilestoneState } from "../types";
import { milestoneStanding } from "./labels";
import { dayOf, faultsOf, keptNames, latenessOf, sortMilestones } from "./rules";

const TODAY = "2026-11-23";
const milestone = (changes: Partial<MilestoneState>): MilestoneState => ({
  label: "Ouverture",
  plannedOn: null,
  actualOn: null,
  state: "planned",
  ...changes,
});

describe("latenessOf", () => {
  it.each([
    ["planned for today", { plannedOn: TODAY }, null],
    ["planned for yesterday", { plannedOn: "2026-11-22" }, { kind: "late", days: 1 }],
    ["underway, its day gone", { plannedOn: "2026-11-01", state: "underway" }, { kind: "late", days: 22 }],
    ["planned for tomorrow", { plannedOn: "2026-11-24" }, null],
    ["without a day", {}, null],
    ["dropped", { plannedOn: "2026-01-01", state: "dropped" }, null],
    ["reached in time", { plannedOn: "2026-11-10", actualOn: "2026-11-10", state: "reached" }, null],
    ["reached early", { plannedOn: "2026-11-10", actualOn: "2026-11-02", state: "reached" }, null],
    [
      "reached late",
      { plannedOn: "2026-11-10", actualOn: "2026-11-12", state: "reached" },
      { kind: "reachedLate", days: 2 },
    ],
    ["reached on a day nobody planned", { actualOn: "2026-11-12", state: "reached" }, null],
    ["reached on a day nobody noted", { plannedOn: "2026-11-10", state: "reached" }, null],
  ] satisfies [string, Partial<MilestoneState>, unknown][])("%s", (_, changes, lateness) =>
    expect(latenessOf(milestone(changes), TODAY)).toEqual(lateness),
  );

  it("is said in words", () => {
    const late = milestone({ plannedOn: "2026-11-22" });
    expect(milestoneStanding(late, latenessOf(late, TODAY))).toBe("Prévu, 1\u00A0jour de retard");
    const reached = milestone({ plannedOn: "2026-11-10", actualOn: "2026-11-12", state: "reached" });
    expect(milestoneStanding(reached, latenessOf(reached, TODAY))).toBe(
      "Atteint, 2\u00A0jours après la date prévue",
    );
    expect(milestoneStanding(milestone({}), null)).toBe("Prévu");
  });
});

const anyDay = fc.integer({ min: -4000, max: 4000 }).map((count) => addDays("2026-01-01", count));
const anyMilestone = fc.record({
  label: fc.string(),
  plannedOn: fc.option(anyDay),
  actualOn: fc.option(anyDay),
  state: fc.constantFrom(...MILESTONE_STATES),
});

it("grows by one day every day until the milestone is reached, and never moves afterwards", () => {
  fc.assert(
    fc.property(anyMilestone, anyDay, (one, today) => {
      const now = latenessOf(one, today);
      const tomorrow = latenessOf(one, addDays(today, 1));
      if (one.state === "reached" || one.state === "dropped") expect(tomorrow).toEqual(now);
      else if (now !== null) expect(tomorrow?.days).toBe(now.days + 1);
      if (now !== null) {
        expect(now.days).toBeGreaterThan(0);
        const until = now.kind === "late" ? today : (one.actualOn ?? "");
        expect(addDays(one.plannedOn ?? "", now.days)).toBe(until);
        expect(daysFrom(one.plannedOn ?? "", until)).toBe(now.days);
      }
    }),
  );
});

describe("sortMilestones", () => {
  it("puts them by planned day, else by the day reached; what has none last, as it was", () => {
    const labels = [
      milestone({ label: "sans date 1" }),
      milestone({ label: "mars", plannedOn: "2026-03-01" }),
      milestone({ label: "atteint en février", actualOn: "2026-02-01", state: "reached" }),
      milestone({ label: "sans date 2" }),
      milestone({ label: "janvier", plannedOn: "2026-01-01", actualOn: "2026-06-01", state: "reached" }),
    ];
    expect(sortMilestones(labels).map(({ label }) => label)).toEqual([
      "janvier",
      "atteint en février",
      "mars",
      "sans date 1",
      "sans date 2",
    ]);
  });

  it("loses none, is in order, and sorting again changes nothing", () => {
    fc.assert(
      fc.property(fc.array(anyMilestone), (milestones) => {
        const sorted = sortMilestones(milestones);
        expect(new Set(sorted)).toEqual(new Set(milestones));
        expect(sorted).toHaveLength(milestones.length);
        expect(sortMilestones(sorted)).toEqual(sorted);
        const days = sorted.map(({ plannedOn, actualOn }) => plannedOn ?? actualOn ?? "9999");
        expect(days).toEqual([...days].sort());
      }),
    );
  });
});

it.each([
  ["reached", "2026-05-01", "2026-05-03", "2026-05-03"],
  ["reached", "2026-05-01", null, "2026-05-01"],
  ["reached", null, "2026-05-03", "2026-05-03"],
  ["planned", "2026-05-01", null, "2026-05-01"],
  ["dropped", "2026-05-01", null, "2026-05-01"],
  ["planned", null, null, null],
] as const)("shows a %s milestone, planned %s and reached %s, on %s", (state, plannedOn, actualOn, day) =>
  expect(dayOf({ state, plannedOn, actualOn })).toBe(day),
);

it.each([
  ["nothing", {}, {}],
  ["no name", { label: "" }, { label: "labelMissing" }],
  ["reached, without its day", { state: "reached" }, { actualOn: "actualMissing" }],
  ["reached today", { state: "reached", actualOn: TODAY }, {}],
  ["reached tomorrow", { state: "reached", actualOn: "2026-11-24" }, { actualOn: "actualInFuture" }],
  ["a day reached, still planned", { actualOn: TODAY }, { state: "notReached" }],
  [
    "a day to come, still underway",
    { actualOn: "2026-12-01", state: "underway" },
    { actualOn: "actualInFuture", state: "notReached" },
  ],
] satisfies [string, Partial<MilestoneState>, unknown][])("finds fault: %s", (_, changes, faults) =>
  expect(faultsOf(milestone(changes), TODAY)).toEqual(faults),
);

describe("the names by which calendar programs know milestones, when all are written anew", () => {
  const was = (eventKey: string, label: string, plannedOn: string | null) => ({ eventKey, label, plannedOn });
  const BEFORE = [
    was("a", "Permis", "2026-05-01"),
    was("b", "Permis", "2026-06-01"),
    was("c", "Ouverture", null),
  ];
  const is = (label: string, plannedOn: string | null) => ({ label, plannedOn });
  it.each([
    [
      "nothing changed",
      [is("Permis", "2026-05-01"), is("Permis", "2026-06-01"), is("Ouverture", null)],
      ["a", "b", "c"],
    ],
    [
      "moved",
      [is("Permis", "2026-05-01"), is("Permis", "2026-07-01"), is("Ouverture", null)],
      ["a", "b", "c"],
    ],
    ["the first of two is gone", [is("Permis", "2026-06-01"), is("Ouverture", null)], ["b", "c"]],
    [
      "in another order",
      [is("Ouverture", null), is("Permis", "2026-06-01"), is("Permis", "2026-05-01")],
      ["c", "b", "a"],
    ],
    [
      "renamed",
      [is("Permis obtenu", "2026-05-01"), is("Permis", "2026-06-01"), is("Ouverture", null)],
      ["a", "b", "c"],
    ],
    [
      "renamed, without a day",
      [is("Permis", "2026-05-01"), is("Permis", "2026-06-01"), is("Fête", null)],
      ["a", "b", "c"],
    ],
    [
      "a new one",
      [is("Étude", null), is("Permis", "2026-05-01"), is("Permis", "2026-06-01"), is("Ouverture", null)],
      [null, "a", "b", "c"],
    ],
    [
      "another instead, and one more",
      [is("Permis", "2026-05-01"), is("Fête", null), is("Étude", null), is("Bal", null)],
      ["a", null, null, null],
    ],
  ] as const)("%s", (_, after, names) => expect(keptNames(BEFORE, after)).toEqual(names));

  it("are never given twice, and all are kept by what did not change", () => {
    const few = fc.record({
      label: fc.constantFrom("x", "y", "z"),
      plannedOn: fc.constantFrom(null, "2026-05-01", "2026-06-01"),
    });
    fc.assert(
      fc.property(fc.array(few, { maxLength: 6 }), fc.array(few, { maxLength: 6 }), (before, after) => {
        const named = before.map((milestone, position) => ({ ...milestone, eventKey: String(position) }));
        const names = keptNames(named, after).filter((name) => name !== null);
        expect(new Set(names).size).toBe(names.length);
        expect(keptNames(named, named)).toHaveLength(named.length);
        expect(keptNames(named, named).every((name) => name !== null)).toBe(true);
      }),
    );
  });
});
