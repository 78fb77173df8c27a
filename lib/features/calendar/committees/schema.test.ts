import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommitteeField } from "./constants";
import { parseTime } from "./rules";
import { parseCommittee } from "./schema";
import type { CommitteeValues } from "./types";

const TYPED: CommitteeValues = {
  title: "  Comité de pilotage ",
  scope: "",
  readers: "programme",
  day: "04/12/2026",
  startsAt: "14h",
  endsAt: "16:30",
  place: "Hôtel de ville",
  link: "https://visio.exemple.test/salle?x=1",
  agenda: "1. Halle\r\n2. Divers\u0000",
  photograph: "12",
};

it("reads what a person types", () => {
  expect(parseCommittee(TYPED)).toEqual({
    ok: true,
    scope: null,
    content: {
      title: "Comité de pilotage",
      forPartners: false,
      day: "2026-12-04",
      startsAt: "14:00",
      endsAt: "16:30",
      place: "Hôtel de ville",
      link: "https://visio.exemple.test/salle?x=1",
      agenda: "1. Halle\n2. Divers",
      photographId: 12,
    },
  });
  const wholeDay = parseCommittee({
    ...TYPED,
    startsAt: "",
    endsAt: " ",
    photograph: "",
    readers: "partenaires",
  });
  expect(wholeDay).toMatchObject({
    ok: true,
    content: { startsAt: null, endsAt: null, photographId: null, forPartners: true },
  });
});

describe("says what is wrong beside its field", () => {
  it.each([
    [{ title: " " }, ["title"]],
    [{ title: "x".repeat(201) }, ["title"]],
    [{ day: "31/02/2026" }, ["day"]],
    [{ day: "demain" }, ["day"]],
    [{ startsAt: "25:00" }, ["startsAt"]],
    [{ startsAt: "" }, ["startsAt"]],
    [{ endsAt: "" }, ["endsAt"]],
    [{ endsAt: "14:00" }, ["endsAt"]],
    [{ endsAt: "tard" }, ["endsAt"]],
    [{ link: "visio.exemple.test" }, ["link"]],
    [{ link: "javascript:alert(1)" }, ["link"]],
    [{ link: `https://x.test/${"x".repeat(500)}` }, ["link"]],
    [{ readers: "tout le monde" }, ["readers"]],
    [{ scope: "' OR 1=1" }, ["scope"]],
    [{ photograph: "-1" }, ["photograph"]],
    [{ agenda: "x".repeat(5001), place: "x".repeat(301) }, ["agenda", "place"]],
  ] satisfies [Partial<CommitteeValues>, CommitteeField[]][])("%o", (changes, fields) => {
    const parsed = parseCommittee({ ...TYPED, ...changes });
    expect(parsed.ok ? [] : Object.keys(parsed.errors).sort()).toEqual(fields);
  });

  it("whatever is typed", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(TYPED)), fc.string()), (changes) => {
        const parsed = parseCommittee({ ...TYPED, ...changes } as CommitteeValues);
        if (!parsed.ok) expect(Object.keys(parsed.errors).length).toBeGreaterThan(0);
      }),
    );
  });
});

it("reads hours as they are written", () => {
  for (const [typed, time] of [
    ["9h", "09:00"],
    ["9 h 05", "09:05"],
    ["14:30", "14:30"],
    ["14:30:00", "14:30"],
    ["14.30", "14:30"],
    ["8", "08:00"],
    ["24:00", null],
    ["12:60", null],
    ["midi", null],
    ["1430", null],
  ] as const)
    expect([typed, parseTime(typed)]).toEqual([typed, time]);
});
