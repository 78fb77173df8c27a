import { formatShortDate } from "@/lib/kernel/format";
import { amountForInput } from "@/lib/kernel/money";
import { PROJECT_FIELDS, type ProjectField } from "../constants";
import { isTotalComputed } from "../rules";
import type { Choice, ProjectDirectory, ProjectState } from "../types";
import type { FormOrigin, MainPart, ProjectFormValues } from "./types";

// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL exists neither in Postgres nor in HTML
const NUL = /\u0000/g;

export type Entries = Pick<FormData, "get" | "getAll" | "has">;

const asText = (entry: FormDataEntryValue | null) =>
  typeof entry === "string" ? entry.replace(/\r\n?/g, "\n").replace(NUL, "") : "";
export const read = (form: Entries, name: string) => asText(form.get(name));
export const readAll = (form: Entries, name: string) => form.getAll(name).map(asText);

/** The id of an input, by its name; of a field, the same as fieldAnchor's. */
export const inputId = (name: string) => `champ-${name}`;

export function readFormValues(form: Entries): ProjectFormValues {
  return {
    title: read(form, "title"),
    summary: read(form, "summary"),
    objectives: read(form, "objectives"),
    projectOwner: read(form, "projectOwner"),
    projectOwnerKind: read(form, "projectOwnerKind"),
    mainPriority: read(form, "mainPriority"),
    priorities: readAll(form, "priorities"),
    qpvCodes: readAll(form, "qpvCodes"),
    codeInsee: read(form, "codeInsee"),
    phase: read(form, "phase"),
    progressStatus: read(form, "progressStatus"),
    startsOn: read(form, "startsOn"),
    endsOn: read(form, "endsOn"),
    totalCost: read(form, "totalCost"),
    totalIsSum: read(form, "totalIsSum"),
    contactName: read(form, "contactName"),
    contactEmail: read(form, "contactEmail"),
    contactPhone: read(form, "contactPhone"),
    privateNote: read(form, "privateNote"),
  };
}

export function readOrigin(form: Entries): FormOrigin {
  return {
    reference: read(form, "reference"),
    creationKey: read(form, "creationKey"),
    baseVersion: read(form, "baseVersion"),
  };
}

/** The answers to a conflict, and the version they were given for. */
export function readChoices(form: Entries): {
  version: number;
  choices: Partial<Record<ProjectField, Choice>>;
} | null {
  const version = Number.parseInt(read(form, "conflictVersion"), 10);
  if (!Number.isSafeInteger(version)) return null;
  const choices: Partial<Record<ProjectField, Choice>> = {};
  for (const field of PROJECT_FIELDS) {
    const choice = read(form, `choice-${field}`);
    if (choice === "mine" || choice === "theirs") choices[field] = choice;
  }
  return { version, choices };
}

/** A saved project as the form shows it. */
export function valuesOfState(state: ProjectState): ProjectFormValues {
  const { contact, ...fields } = state;
  return {
    title: fields.title,
    summary: fields.summary,
    objectives: fields.objectives,
    projectOwner: fields.projectOwner,
    projectOwnerKind: fields.projectOwnerKind ?? "",
    mainPriority: fields.mainPriority === null ? "" : String(fields.mainPriority),
    priorities: fields.priorities.map(String),
    qpvCodes: fields.qpvCodes,
    codeInsee: fields.codeInsee ?? "",
    phase: fields.phase ?? "",
    progressStatus: fields.progressStatus ?? "",
    startsOn: fields.startsOn === null ? "" : formatShortDate(fields.startsOn),
    endsOn: fields.endsOn === null ? "" : formatShortDate(fields.endsOn),
    totalCost: amountForInput(fields.totalCost),
    totalIsSum: isTotalComputed(state) ? "oui" : "",
    contactName: contact.name,
    contactEmail: contact.email,
    contactPhone: contact.phone,
    privateNote: fields.privateNote,
  };
}

/** Inputs whose choice the territory's lists do not hold: somebody typed the request by hand, or a list has changed. */
export function unknownChoices(state: MainPart, directory: ProjectDirectory): string[] {
  const priorityIds = new Set(directory.priorities.map(({ id }) => id));
  const qpvCodes = new Set(directory.qpvs.map(({ code }) => code));
  const unknown: string[] = [];
  if (state.mainPriority !== null && !priorityIds.has(state.mainPriority)) unknown.push("mainPriority");
  if (state.priorities.some((id) => !priorityIds.has(id))) unknown.push("priorities");
  if (state.qpvCodes.some((code) => !qpvCodes.has(code))) unknown.push("qpvCodes");
  if (state.codeInsee !== null && !directory.communes.some(({ codeInsee }) => codeInsee === state.codeInsee))
    unknown.push("codeInsee");
  return unknown;
}
