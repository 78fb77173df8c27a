import { expect, it } from "vitest";
import { COMMITTEE_FIELDS } from "./constants";
import { formatTime, hoursLabel, readersOf } from "./labels";
import { committeeChanges, disputesOf, valuesOf } from "./rules";
import { parseCommittee } from "./schema";
import type { Committee } from "./types";

const COMMITTEE: Committee = {
  id: 1,
  organiser: "territory",
  territoryId: 3,
  territory: "Laval",
  territorySlug: "laval",
  forPartners: false,
  title: "Comité",
  day: "2026-12-04",
  startsAt: "14:00",
  endsAt: "16:00",
  place: "",
  link: "",
  agenda: "",
  photographId: null,
  paper: null,
  minutes: "",
  isCancelled: false,
  cancelReason: "",
  revision: 1,
  contentRevision: 1,
  minutesRevision: 0,
  eventKey: "6f3a1c9e-0000-4000-8000-000000000002",
  demo: false,
  createdAt: new Date(0),
  createdByName: "Awa",
  updatedAt: new Date(0),
  updatedByName: "Awa",
};

it("shows in its form what it would read back", () => {
  const parsed = parseCommittee(valuesOf(COMMITTEE));
  expect(parsed).toMatchObject({ ok: true, scope: "laval" });
  if (parsed.ok) expect(COMMITTEE).toMatchObject(parsed.content);
  expect(Object.keys(valuesOf(COMMITTEE)).sort()).toEqual([...COMMITTEE_FIELDS].sort());
});

it("tells what differs, in words, and nothing else", () => {
  const names = {
    territories: [{ slug: "laval", label: "Laval" }],
    photographs: [{ value: "4", label: "Juin" }],
  };
  const theirs = valuesOf({ ...COMMITTEE, day: "2026-12-11", photographId: 4 });
  const mine = { ...valuesOf(COMMITTEE), place: "Mairie", readers: "partenaires" };
  expect(disputesOf(theirs, mine, names)).toEqual([
    { label: "Jour", theirs: "11/12/2026", mine: "04/12/2026" },
    { label: "Lieu", theirs: "", mine: "Mairie" },
    {
      label: "Qui le lit",
      theirs: "Les territoires concernés et le ministère",
      mine: "Les partenaires aussi",
    },
    { label: "Photographie jointe", theirs: "Juin", mine: "" },
  ]);
  // Written in another way, a day is the same day.
  expect(disputesOf(valuesOf(COMMITTEE), { ...valuesOf(COMMITTEE), day: "04/12/2026" }, names)).toEqual([]);
});

it("records before and after of what changed", () => {
  expect(
    committeeChanges(COMMITTEE, { ...COMMITTEE, startsAt: null, endsAt: null, forPartners: true }),
  ).toEqual({
    hours: { before: "de 14\u00A0h à 16\u00A0h", after: "toute la journée" },
    readers: { before: "Les territoires concernés et le ministère", after: "Les partenaires aussi" },
  });
  expect(Object.keys(committeeChanges(null, COMMITTEE))).toEqual([
    "title",
    "scope",
    "readers",
    "day",
    "hours",
  ]);
});

it("says hours and readers as one says them", () => {
  expect(formatTime("09:05")).toBe("9\u00A0h\u00A005");
  expect(hoursLabel({ startsAt: null, endsAt: null })).toBe("toute la journée");
  expect(readersOf({ territory: null, forPartners: true })).toBe(
    "tous les territoires, le ministère et l’ANCT, les partenaires",
  );
});
