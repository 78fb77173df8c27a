import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseIcal } from "@/tests/support/ical";
import type { CalendarEntry } from "../types";
import { calendarEvent, calendarFoot, calendarHead, escapeText, foldLine } from "./rules";

const ENTRY: CalendarEntry = {
  id: 1,
  day: "2026-12-31",
  label: "Réception ; travaux, lot n° 2",
  plannedOn: "2026-12-31",
  actualOn: null,
  state: "planned",
  occurrence: 0,
  reference: "QP-ROUBAIX-0007",
  projectTitle: "Halle des métiers",
  reviewStatus: "accepted",
  territoryId: 1,
  territory: "Roubaix",
  demo: false,
  updatedAt: new Date("2026-11-02T08:30:15.123Z"),
};
const SETTING = {
  uid: "QP-ROUBAIX-0007-1@qp.test",
  url: "https://qp.test/projets/QP-ROUBAIX-0007",
  today: "2026-11-23",
};

const calendarOf = (...entries: CalendarEntry[]) =>
  parseIcal(
    calendarHead("Quartiers Productifs – Ville de Roubaix, ANRU") +
      entries.map((entry) => calendarEvent(entry, SETTING)).join("") +
      calendarFoot(),
  );

it("writes an event of a whole day that a program reads back", () => {
  const { head, events } = calendarOf(ENTRY);
  expect(head).toMatchObject({
    VERSION: "2.0",
    METHOD: "PUBLISH",
    "X-WR-CALNAME": "Quartiers Productifs – Ville de Roubaix, ANRU",
  });
  expect(events).toEqual([
    {
      UID: "QP-ROUBAIX-0007-1@qp.test",
      DTSTAMP: "20261102T083015Z",
      "LAST-MODIFIED": "20261102T083015Z",
      "DTSTART;VALUE=DATE": "20261231",
      "DTEND;VALUE=DATE": "20270101",
      SUMMARY: "Réception ; travaux, lot n° 2 – Halle des métiers",
      DESCRIPTION:
        "Prévu\nHalle des métiers (QP-ROUBAIX-0007)\nRoubaix\nhttps://qp.test/projets/QP-ROUBAIX-0007",
      URL: "https://qp.test/projets/QP-ROUBAIX-0007",
      STATUS: "CONFIRMED",
      TRANSP: "TRANSPARENT",
    },
  ]);
});

describe("says where it stands", () => {
  it.each([
    [{ plannedOn: "2026-11-13", day: "2026-11-13" }, "Prévu, 10\u00A0jours de retard", "CONFIRMED"],
    [{ state: "dropped" }, "Abandonné", "CANCELLED"],
    [{ state: "reached", actualOn: "2026-12-31" }, "Atteint", "CONFIRMED"],
  ] satisfies [Partial<CalendarEntry>, string, string][])("%o", (changes, standing, status) => {
    const [event] = calendarOf({ ...ENTRY, ...changes }).events;
    expect(event?.DESCRIPTION?.split("\n")[0]?.replaceAll("\u00A0", " ")).toBe(
      standing.replaceAll("\u00A0", " "),
    );
    expect(event?.STATUS).toBe(status);
  });
});

it("keeps any text, however hostile, in its place", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "grapheme-composite" }),
      (label, title) => {
        // As it is stored: no control characters.
        const stored = (text: string) => text.replace(/\p{Cc}/gu, "");
        const [event] = calendarOf({ ...ENTRY, label: stored(label), projectTitle: stored(title) }).events;
        expect(event?.SUMMARY).toBe(`${stored(label)} – ${stored(title) || ENTRY.reference}`);
      },
    ),
  );
  const [event] = calendarOf({ ...ENTRY, label: "x\r\nEND:VEVENT\nBEGIN:VEVENT\rUID:faux" }).events;
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
