import { addDays } from "@/lib/kernel/dates";

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
const localOf = (day: string, time: string) => `${dayOf(day)}T${time.replace(":", "")}00`;

/** RFC 5545, 3.6.5: since 1996 the clocks of all of Europe change together, on the last Sundays of March and October. */
const PARIS = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/Paris",
  "BEGIN:DAYLIGHT",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "DTSTART:19960331T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
];

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
    ...PARIS,
  ]);
}

export const calendarFoot = (): string => written(["END:VCALENDAR"]);

/** One event, whatever it is about. */
export type IcsEvent = {
  /** Stays the same for as long as it is the same thing, whatever its day and its name become. */
  readonly uid: string;
  readonly stamp: Date;
  /** How often it has changed, where that is counted: programs take the highest. */
  readonly sequence: number | null;
  readonly day: string;
  /** `14:00`, in Paris; null: the whole day, which takes nobody’s time and has no time zone. */
  readonly hours: { readonly from: string; readonly to: string } | null;
  readonly summary: string;
  readonly lines: readonly string[];
  readonly place: string;
  readonly url: string;
  readonly isCancelled: boolean;
};

export function calendarEvent(event: IcsEvent): string {
  const { uid, stamp, sequence, day, hours, summary, lines, place, url, isCancelled } = event;
  return written([
    "BEGIN:VEVENT",
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${instantOf(stamp)}`,
    `LAST-MODIFIED:${instantOf(stamp)}`,
    ...(sequence === null ? [] : [`SEQUENCE:${sequence}`]),
    ...(hours === null
      ? [`DTSTART;VALUE=DATE:${dayOf(day)}`, `DTEND;VALUE=DATE:${dayOf(addDays(day, 1))}`]
      : [
          `DTSTART;TZID=Europe/Paris:${localOf(day, hours.from)}`,
          `DTEND;TZID=Europe/Paris:${localOf(day, hours.to)}`,
        ]),
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText([...lines, url].filter((line) => line !== "").join("\n"))}`,
    ...(place === "" ? [] : [`LOCATION:${escapeText(place)}`]),
    `URL:${url}`,
    `STATUS:${isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    `TRANSP:${hours === null || isCancelled ? "TRANSPARENT" : "OPAQUE"}`,
    "END:VEVENT",
  ]);
}
