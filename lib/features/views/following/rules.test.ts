import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mintActor } from "@/lib/platform/actors";
import { EMPTY_STATE } from "../../projects/rules";
import {
  basisOf,
  changedFields,
  groupedBy,
  hasBit,
  isForMorning,
  isGathered,
  isOfficeTime,
  newsKind,
  visibleChanges,
  withBits,
} from "./rules";

const NOBODY = { userId: "u", name: "", email: "", organisationId: 1, organisationName: "" };
const actor = (role: "partner" | "reviewer" | "contributor", territoryId: number | null = null) =>
  mintActor({ ...NOBODY, role, territoryId });

it("keeps members as bits, as a set would", () => {
  const id = fc.integer({ min: 1, max: 5_000 });
  const step = fc.record({ entered: fc.array(id), left: fc.array(id) });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const expected = new Set<number>();
      let members: Uint8Array = new Uint8Array();
      for (const { entered, left } of steps) {
        members = withBits(members, entered, left);
        for (const one of entered) expected.add(one);
        for (const one of left) expected.delete(one);
      }
      for (const one of [...steps.flatMap(({ entered, left }) => [...entered, ...left]), 1, 7, 8, 5_001])
        expect([one, hasBit(members, one)]).toEqual([one, expected.has(one)]);
    }),
  );
});

it("has one basis for whoever sees the same of the same", () => {
  const view = { kind: "view", id: 1, name: "a", query: "phase=idee" } as const;
  const other = { kind: "view", id: 2, name: "b", query: "phase=idee" } as const;
  expect(basisOf(actor("partner"), view)).toBe(basisOf(actor("partner"), other));
  const all = [
    basisOf(actor("partner"), view),
    basisOf(actor("reviewer"), view),
    basisOf(actor("contributor", 1), view),
    basisOf(actor("contributor", 2), view),
    basisOf(actor("partner"), { ...view, query: "" }),
    basisOf(actor("partner"), { kind: "profile", id: 1, name: "a", version: 1 }),
    basisOf(actor("partner"), { kind: "profile", id: 1, name: "a", version: 2 }),
  ];
  expect(new Set(all).size).toBe(all.length);
});

describe("what has changed", () => {
  const state = { ...EMPTY_STATE, reviewStatus: "accepted" } as const;
  it("is what differs in the end, the review included", () => {
    expect(changedFields(state, { ...state, phase: "study", privateNote: "n" })).toEqual([
      "phase",
      "privateNote",
    ]);
    expect(changedFields(state, { ...state, reviewStatus: "rejected" })).toEqual(["reviewStatus"]);
    expect(changedFields(state, { ...state })).toEqual([]);
    expect(changedFields(null, { ...state, title: "t" })).toEqual(["title"]);
  });

  const all = ["title", "fundingLines", "contact", "privateNote", "reviewStatus"] as const;
  it.each([
    ["the partner", actor("partner"), ["title", "fundingLines", "contact", "reviewStatus"]],
    ["the ministry", actor("reviewer"), all],
    ["the territory", actor("contributor", 1), all],
    ["another territory", actor("contributor", 2), ["title", "reviewStatus"]],
  ])("is for %s what they may see", (_, reader, expected) => {
    expect(visibleChanges(reader, { territoryId: 1, reviewStatus: "accepted" }, all)).toEqual(expected);
  });

  it.each([
    [false, true, [], "entered"],
    [true, false, ["title"], "left"],
    [true, true, ["title"], "changed"],
    [true, true, [], null],
    [false, false, ["title"], null],
  ] as const)("was in %s, is in %s, changed %j: %s", (wasMember, isMember, fields, expected) => {
    expect(newsKind({ wasMember, isMember, fields })).toBe(expected);
  });
});

describe("when it is told", () => {
  const at = (instant: string) => new Date(instant);
  it.each([
    ["a working morning", "2026-12-01T06:30:00Z", true],
    ["before the hour", "2026-12-01T06:29:00Z", false],
    ["the last minute", "2026-12-01T18:59:00Z", true],
    ["in the evening", "2026-12-01T19:00:00Z", false],
    ["on a Saturday", "2026-11-28T10:00:00Z", false],
    ["on a holiday", "2026-07-14T10:00:00Z", false],
    // The same clock in summer, an hour earlier for the sun; and the days of the change.
    ["in summer", "2026-07-01T05:30:00Z", true],
    ["the Monday after the change in spring", "2026-03-30T05:30:00Z", true],
    ["the Monday after the change in autumn", "2026-10-26T06:30:00Z", true],
    ["an hour before it", "2026-10-26T05:30:00Z", false],
  ])("at once, %s: %s", (_, now, expected) => expect(isOfficeTime(at(now), "07:30")).toBe(expected));
  it("at once has a morning even without reminders", () => {
    expect(isOfficeTime(at("2026-12-01T06:30:00Z"), null)).toBe(true);
    expect(isOfficeTime(at("2026-12-01T08:00:00Z"), "09:30")).toBe(false);
  });

  it.each([
    ["on the screen alone", "inApp", "2026-11-20T10:00:00Z", null, "2026-12-01T07:00:00Z", false],
    [
      "what waited for the night",
      "immediate",
      "2026-11-30T21:00:00Z",
      "2026-11-30",
      "2026-12-01T07:00:00Z",
      true,
    ],
    ["daily", "daily", "2026-11-30T21:00:00Z", "2026-11-30", "2026-12-01T07:00:00Z", true],
    [
      "daily, told this morning",
      "daily",
      "2026-12-01T06:40:00Z",
      "2026-12-01",
      "2026-12-01T07:00:00Z",
      false,
    ],
    ["weekly, of this week", "weekly", "2026-11-30T01:00:00Z", null, "2026-11-30T07:00:00Z", false],
    ["weekly, of the Sunday before", "weekly", "2026-11-29T22:30:00Z", null, "2026-11-30T07:00:00Z", true],
    [
      "weekly, where Sunday is Monday in Paris",
      "weekly",
      "2026-11-29T23:30:00Z",
      null,
      "2026-11-30T07:00:00Z",
      false,
    ],
    ["weekly, after a Monday off", "weekly", "2026-04-03T10:00:00Z", null, "2026-04-07T07:00:00Z", true],
  ] as const)("in the morning, %s: %s", (_, frequency, since, toldOn, now, expected) => {
    expect(isForMorning({ frequency, at: at(since), toldOn }, at(now))).toBe(expected);
  });

  it("gathers what comes within two minutes", () => {
    const now = at("2026-12-01T10:00:00Z");
    expect(isGathered(at("2026-12-01T09:58:01Z"), now)).toBe(false);
    expect(isGathered(at("2026-12-01T09:58:00Z"), now)).toBe(true);
  });
});

it("groups in the order of what comes first", () => {
  expect([...groupedBy([3, 1, 5, 2], (n) => n % 2)]).toEqual([
    [1, [3, 1, 5]],
    [0, [2]],
  ]);
});
