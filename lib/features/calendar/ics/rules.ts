import { addDays } from "@/lib/kernel/dates";
import { milestoneStanding } from "../../projects/milestones/labels";
import { latenessOf } from "../../projects/milestones/rules";
import type { CalendarEntry } from "../types";

/** RFC 5545, 3.1: a line holds 75 octets at most; a longer one goes on after a line break and a space. */
const LONGEST_LINE = 75;
const LINE_END = "\r\n";

const encoder = new TextEncoder();

/** Cuts between characters, never inside one: an accent has two octets, an emoji four. */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LONGEST_LINE) {
      lines.push(current);
      current = " ";
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join(LINE_END);
}

/** RFC 5545, 3.3.11. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

const written = (lines: readonly string[]) => lines.map((line) => `${foldLine(line)}${LINE_END}`).join("");
const dayOf = (day: string) => day.replaceAll("-", "");
const instantOf = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/** What comes before the events. Programs ask again every six hours; those that listen, that is. */
export function calendarHead(name: string): string {
  return written([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Quartiers Productifs//Suivi des projets//FR",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    "X-WR-TIMEZONE:Europe/Paris",
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
  ]);
}

export const calendarFoot = (): string => written(["END:VCALENDAR"]);

export type EventSetting = {
  /** Stays the same when the milestone is moved to another day. */
  readonly uid: string;
  /** Of the project’s page. */
  readonly url: string;
  /** In Paris. */
  readonly today: string;
};

/** One milestone as an event of a whole day, which takes nobody’s time. A day has no time zone: it is the one in Paris. */
export function calendarEvent(entry: CalendarEntry, { uid, url, today }: EventSetting): string {
  const title = entry.projectTitle || entry.reference;
  const mark = entry.state === "reached" ? "✓ " : "";
  const standing = milestoneStanding(entry, latenessOf(entry, today));
  return written([
    "BEGIN:VEVENT",
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${instantOf(entry.updatedAt)}`,
    `LAST-MODIFIED:${instantOf(entry.updatedAt)}`,
    `DTSTART;VALUE=DATE:${dayOf(entry.day)}`,
    `DTEND;VALUE=DATE:${dayOf(addDays(entry.day, 1))}`,
    `SUMMARY:${escapeText(`${mark}${entry.label} – ${title}`)}`,
    `DESCRIPTION:${escapeText([standing, `${title} (${entry.reference})`, entry.territory, url].join("\n"))}`,
    `URL:${url}`,
    `STATUS:${entry.state === "dropped" ? "CANCELLED" : "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
}
