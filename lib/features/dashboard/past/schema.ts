import type { AddressParameters } from "@/lib/features/projects/search/schema";
import { parseDay } from "@/lib/kernel/dates";
import { cleanLine } from "@/lib/kernel/text";
import type { AskedDates, DateNotice, DateParameter, DateTold } from "./types";

/** Between which days an evening may be asked for: the launch of the programme, and today in Paris. */
export type Bounds = { readonly launchedOn: string; readonly today: string };

/**
 * Reads the dates of an address. Never throws and never refuses: what is no evening of the programme is told, and is as if
 * it had not been asked. Today is no past evening.
 */
export function parseDates(parameters: AddressParameters, { launchedOn, today }: Bounds): AskedDates {
  const notices: DateNotice[] = [];
  const tell = (parameter: DateParameter, value: string, reason: DateTold) =>
    notices.push({ parameter, value: cleanLine(value.slice(0, 80)), reason });
  function read(parameter: DateParameter): string | null {
    const [first, ...others] = valuesOf(parameters, parameter);
    for (const value of others) tell(parameter, value, "repeated");
    if (first === undefined) return null;
    const day = parseDay(first);
    if (!day.ok) tell(parameter, first, day.refusal);
    else if (day.value > today) tell(parameter, first, "future");
    else if (day.value < launchedOn) tell(parameter, first, "beforeProgramme");
    else return day.value;
    return null;
  }
  const [at, since] = [read("au"), read("depuis")];
  const end = at ?? today;
  const asPast = (day: string) => (day === today ? null : day);
  if (since === null || since < end) return { at: asPast(end), since, notices };
  if (since === end) {
    tell("depuis", since, "sameDay");
    return { at: asPast(end), since: null, notices };
  }
  tell("depuis", since, "swapped");
  return { at: asPast(since), since: end, notices };
}

/** The days as they are written, before anything is known of the programme: to come back to the same address. */
export function datesInAddress(parameters: AddressParameters): Pick<AskedDates, "at" | "since"> {
  const dayOf = (parameter: DateParameter) => {
    const [first = ""] = valuesOf(parameters, parameter);
    const day = parseDay(first);
    return day.ok ? day.value : null;
  };
  return { at: dayOf("au"), since: dayOf("depuis") };
}

/** What says something: a form sends its empty fields too. */
function valuesOf(parameters: AddressParameters, name: DateParameter): string[] {
  const given = parameters instanceof URLSearchParams ? parameters.getAll(name) : (parameters[name] ?? []);
  const values = typeof given === "string" ? [given] : given;
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))];
}
