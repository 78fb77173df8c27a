import fc from "fast-check";
import { convertIcsCalendar } from "ts-ics";
import { describe, expect, it } from "vitest";
import { parisInstant } from "@/lib/kernel/dates";
import { parseIcal } from "@/tests/support/ical";
import type { CalendarEvent } from "../types";
import { calendarOfOne, icsOf } from "./labels";
import { calendarEvent, calendarFoot, calendarHead, escapeText, foldLine } from "./rules";

const MILESTONE = {
  kind: "milestone",
  id: 1,
  day: "2026-12-31",
  label: "Réception ; travaux, lot n° 2",
  plannedOn: "2026-12-31",
  actualOn: null,
  state: "planned",
  eventKey: "6f3a1c9e-0000-4000-8000-000000000001",
  occurrence: 0,
  reference: "QP-ROUBAIX-0007",
  projectTitle: "Halle des métiers",
  reviewStatus: "accepted",
  territoryId: 1,
  territory: "Roubaix",
  demo: false,
  updatedAt: new Date("2026-11-02T08:30:15.123Z"),
} as const satisfies CalendarEvent;
const COMMITTEE = {
  kind: "committee",
  id: 12,
  day: "2026-12-04",
  startsAt: "14:00",
  endsAt: "16:30",
  title: "Comité de pilotage, décembre",
  place: "Hôtel de ville ; salle 2",
  link: "https://visio.exemple.test/salle",
  agenda: "1. Halle\n2. Divers",
  isCancelled: false,
  cancelReason: "",
  hasMinutes: false,
  eventKey: "6f3a1c9e-0000-4000-8000-000000000002",
  revision: 3,
  territory: "Roubaix",
  demo: false,
  updatedAt: new Date("2026-11-02T08:30:15.123Z"),
} as const satisfies CalendarEvent;
const SETTING = { appUrl: "https://qp.test", today: "2026-11-23" };

const fileOf = (...events: CalendarEvent[]) =>
  calendarHead("Quartiers Productifs – Ville de Roubaix, ANRU") +
  events.map((event) => calendarEvent(icsOf(event, SETTING))).join("") +
  calendarFoot();
const calendarOf = (...events: CalendarEvent[]) => parseIcal(fileOf(...events));

it("writes an event of a whole day that a program reads back", () => {
  const { head, events } = calendarOf(MILESTONE);
  expect(head).toMatchObject({
    VERSION: "2.0",
    METHOD: "PUBLISH",
    "X-WR-CALNAME": "Quartiers Productifs – Ville de Roubaix, ANRU",
  });
  expect(events).toEqual([
    {
      UID: "jalon-6f3a1c9e-0000-4000-8000-000000000001@qp.test",
      DTSTAMP: "20261102T083015Z",
      "LAST-MODIFIED": "20261102T083015Z",
      "DTSTART;VALUE=DATE": "20261231",
      "DTEND;VALUE=DATE": "20270101",
      SUMMARY: "Réception ; travaux, lot n° 2 – Halle des métiers",
      DESCRIPTION:
        "Prévu\nHalle des métiers (QP-ROUBAIX-0007)\nRoubaix\nhttps://qp.test/projets/QP-ROUBAIX-0007#jalon-reception-travaux-lot-n-2",
      URL: "https://qp.test/projets/QP-ROUBAIX-0007#jalon-reception-travaux-lot-n-2",
      STATUS: "CONFIRMED",
      TRANSP: "TRANSPARENT",
    },
  ]);
});

describe("says where a milestone stands", () => {
  it.each([
    [{ plannedOn: "2026-11-13", day: "2026-11-13" }, "Prévu, 10\u00A0jours de retard", "CONFIRMED"],
    [{ state: "dropped" }, "Abandonné", "CANCELLED"],
    [{ state: "reached", actualOn: "2026-12-31" }, "Atteint", "CONFIRMED"],
  ] as const)("%o", (changes, standing, status) => {
    const [event] = calendarOf({ ...MILESTONE, ...changes }).events;
    expect(event?.DESCRIPTION?.split("\n")[0]?.replaceAll("\u00A0", " ")).toBe(
      standing.replaceAll("\u00A0", " "),
    );
    expect(event?.STATUS).toBe(status);
  });
});

describe("committees, as a parser that had no part in writing them reads them", () => {
  const readBack = (file: string) => convertIcsCalendar(undefined, file).events ?? [];

  it("have their hours in Paris, their place, and count their changes", () => {
    const [event] = readBack(fileOf(COMMITTEE));
    expect(event).toMatchObject({
      uid: "comite-6f3a1c9e-0000-4000-8000-000000000002@qp.test",
      sequence: 2,
      summary: "Comité de pilotage, décembre",
      location: "Hôtel de ville ; salle 2",
      status: "CONFIRMED",
      timeTransparent: "OPAQUE",
      url: "https://qp.test/calendrier/comites/12",
    });
    expect(event?.start.date).toEqual(new Date("2026-12-04T13:00:00Z"));
    expect(event?.end?.date).toEqual(new Date("2026-12-04T15:30:00Z"));
    expect(event?.description).toBe(
      "Prévu\nRoubaix\nhttps://visio.exemple.test/salle\n1. Halle\n2. Divers\nhttps://qp.test/calendrier/comites/12",
    );
  });

  it("last the whole day without hours", () => {
    const [event] = readBack(fileOf({ ...COMMITTEE, startsAt: null, endsAt: null }));
    expect(event?.start).toMatchObject({ type: "DATE", date: new Date("2026-12-04T00:00:00Z") });
    expect(event?.timeTransparent).toBe("TRANSPARENT");
  });

  it("stay under their name when they are cancelled", () => {
    const [event] = readBack(
      calendarOfOne({ ...COMMITTEE, isCancelled: true, cancelReason: "Grève" }, SETTING),
    );
    expect(event).toMatchObject({
      uid: "comite-6f3a1c9e-0000-4000-8000-000000000002@qp.test",
      status: "CANCELLED",
      timeTransparent: "TRANSPARENT",
    });
    expect(event?.description).toContain("Grève");
  });

  it("are at the hour that the clock of Paris shows, on either side of both changes", () => {
    const anyDay = fc
      .date({ min: new Date("2021-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const anyHour = fc.integer({ min: 4, max: 22 }).map((hour) => `${String(hour).padStart(2, "0")}:15`);
    fc.assert(
      fc.property(
        fc.oneof(
          anyDay,
          fc.constantFrom("2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25", "2026-10-26"),
        ),
        anyHour,
        (day, startsAt) => {
          const file = fileOf({ ...COMMITTEE, day, startsAt, endsAt: "23:45" });
          // Under a name that nobody knows, only the file itself says when its clocks change.
          const [event] = readBack(file.replaceAll("Europe/Paris", "Nulle/Part"));
          expect(event?.start.date).toEqual(parisInstant(day, startsAt));
        },
      ),
    );
  });
});

it("tells what the others are", () => {
  const opinion = {
    kind: "opinion",
    id: 4,
    day: "2026-12-01",
    reference: "QP-LAVAL-0001",
    projectTitle: "Atelier",
    territory: "Laval",
    askedName: "ANRU",
    isAsked: true,
    isGiven: false,
    updatedAt: new Date("2026-11-02T08:30:15Z"),
  } as const;
  const quarter = {
    kind: "quarter",
    id: 8107,
    day: "2026-12-31",
    year: 2026,
    number: 4,
    awaited: 14,
    sent: 3,
    territory: null,
  } as const;
  const scheme = {
    kind: "scheme",
    id: 9,
    day: "2027-12-31",
    isClosing: true,
    slug: "fonds",
    name: "Fonds",
    operator: "ANCT",
    isCall: true,
    state: "announced",
    updatedAt: new Date("2026-11-02T08:30:15Z"),
  } as const;
  const { events } = calendarOf(opinion, quarter, scheme);
  expect(events.map(({ UID, SUMMARY, URL: url }) => [UID, SUMMARY?.replaceAll("\u00A0", " "), url])).toEqual([
    ["avis-4@qp.test", "Date limite de votre avis – Atelier", "https://qp.test/avis/4"],
    [
      "revue-2026-t4@qp.test",
      "Fin du trimestre T4 2026 – revue trimestrielle",
      "https://qp.test/revues?trimestre=2026-t4",
    ],
    ["dispositif-fonds-cloture@qp.test", "Clôture : Fonds", "https://qp.test/dispositifs/fonds"],
  ]);
});

it("keeps any text, however hostile, in its place", () => {
  // As it is stored: no control characters.
  const stored = (text: string) => text.replace(/\p{Cc}/gu, "");
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "grapheme-composite" }),
      (label, title) => {
        const [event, committee] = calendarOf(
          { ...MILESTONE, label: stored(label), projectTitle: stored(title) },
          { ...COMMITTEE, title: stored(label), place: stored(title) },
        ).events;
        expect(event?.SUMMARY).toBe(`${stored(label)} – ${stored(title) || MILESTONE.reference}`);
        expect(committee?.SUMMARY).toBe(stored(label));
        expect(committee?.LOCATION).toBe(stored(title) || COMMITTEE.link);
      },
    ),
  );
  const [event] = calendarOf({ ...MILESTONE, label: "x\r\nEND:VEVENT\nBEGIN:VEVENT\rUID:faux" }).events;
  expect(event?.SUMMARY).toBe("x\nEND:VEVENT\nBEGIN:VEVENT\nUID:faux – Halle des métiers");
});

it("folds at 75 octets, between characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      const line = escapeText(text.replace(/\p{Cc}/gu, ""));
      const folded = foldLine(line);
      expect(folded.replaceAll("\r\n ", "")).toBe(line);
      for (const part of folded.split("\r\n")) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
    }),
  );
});
