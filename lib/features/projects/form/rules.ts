import { formatShortDate } from "@/lib/kernel/format";
import { amountForInput } from "@/lib/kernel/money";
import { PROJECT_FIELDS, type ProjectField } from "../constants";
import type { Choice, ProjectDirectory } from "../types";
import type { FormOrigin, FundingLineValues, MainPart, ProjectFormValues } from "./types";

/** Beyond what may be saved, so that too many lines are told and not dropped; far below what would tire the server. */
const MAX_LINES_READ = 200;

// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL exists neither in Postgres nor in HTML
const NUL = /\u0000/g;

export type Entries = Pick<FormData, "get" | "getAll" | "has">;

const asText = (entry: FormDataEntryValue | null) =>
  typeof entry === "string" ? entry.replace(/\r\n?/g, "\n").replace(NUL, "") : "";
export const read = (form: Entries, name: string) => asText(form.get(name));
const readAll = (form: Entries, name: string) => form.getAll(name).map(asText);

/** The id of an input, by its name; of a field, the same as fieldAnchor's. */
export const inputId = (name: string) => `champ-${name}`;
export const ADD_LINE_ID = inputId("addLine");
export const lineInputName = (position: number, input: keyof FundingLineValues) =>
  `line-${position}-${input}`;

export function readFormValues(form: Entries): ProjectFormValues {
  const lines: FundingLineValues[] = [];
  while (lines.length < MAX_LINES_READ && form.has(lineInputName(lines.length, "detail"))) {
    const position = lines.length;
    const cell = (input: keyof FundingLineValues) => read(form, lineInputName(position, input));
    lines.push({
      funder: cell("funder"),
      detail: cell("detail"),
      amount: cell("amount"),
      state: cell("state"),
    });
  }
  return {
    title: read(form, "title"),
    summary: read(form, "summary"),
    objectives: read(form, "objectives"),
    projectOwner: read(form, "projectOwner"),
    mainPriority: read(form, "mainPriority"),
    priorities: readAll(form, "priorities"),
    qpvCodes: readAll(form, "qpvCodes"),
    codeInsee: read(form, "codeInsee"),
    phase: read(form, "phase"),
    progressStatus: read(form, "progressStatus"),
    startsOn: read(form, "startsOn"),
    endsOn: read(form, "endsOn"),
    totalCost: read(form, "totalCost"),
    contactName: read(form, "contactName"),
    contactEmail: read(form, "contactEmail"),
    contactPhone: read(form, "contactPhone"),
    privateNote: read(form, "privateNote"),
    lines,
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

export const EMPTY_LINE: FundingLineValues = { funder: "", detail: "", amount: "", state: "requested" };

/** A button of the form other than « Enregistrer »: one line more, or that one less. Null for any other intent. */
export function editLines(values: ProjectFormValues, intent: string): ProjectFormValues | null {
  if (intent === "addLine") return { ...values, lines: [...values.lines, EMPTY_LINE] };
  const removed = /^removeLine-(\d{1,3})$/.exec(intent)?.[1];
  if (removed === undefined) return null;
  return { ...values, lines: values.lines.filter((_, position) => position !== Number(removed)) };
}

/** A saved project as the form shows it. */
export function valuesOfState(state: MainPart): ProjectFormValues {
  const { contact, fundingLines, ...fields } = state;
  return {
    title: fields.title,
    summary: fields.summary,
    objectives: fields.objectives,
    projectOwner: fields.projectOwner,
    mainPriority: fields.mainPriority === null ? "" : String(fields.mainPriority),
    priorities: fields.priorities.map(String),
    qpvCodes: fields.qpvCodes,
    codeInsee: fields.codeInsee ?? "",
    phase: fields.phase ?? "",
    progressStatus: fields.progressStatus ?? "",
    startsOn: fields.startsOn === null ? "" : formatShortDate(fields.startsOn),
    endsOn: fields.endsOn === null ? "" : formatShortDate(fields.endsOn),
    totalCost: amountForInput(fields.totalCost),
    contactName: contact.name,
    contactEmail: contact.email,
    contactPhone: contact.phone,
    privateNote: fields.privateNote,
    lines: fundingLines.map((line) => ({
      funder: line.funderId === null ? "" : String(line.funderId),
      detail: line.detail,
      amount: amountForInput(line.amountCents),
      state: line.state,
    })),
  };
}

/** Inputs whose choice the territory's lists do not hold: somebody typed the request by hand, or a list has changed. */
export function unknownChoices(state: MainPart, directory: ProjectDirectory): string[] {
  const priorityIds = new Set(directory.priorities.map(({ id }) => id));
  const qpvCodes = new Set(directory.qpvs.map(({ code }) => code));
  const funderIds = new Set(directory.funders.map(({ id }) => id));
  const unknown: string[] = [];
  if (state.mainPriority !== null && !priorityIds.has(state.mainPriority)) unknown.push("mainPriority");
  if (state.priorities.some((id) => !priorityIds.has(id))) unknown.push("priorities");
  if (state.qpvCodes.some((code) => !qpvCodes.has(code))) unknown.push("qpvCodes");
  if (state.codeInsee !== null && !directory.communes.some(({ codeInsee }) => codeInsee === state.codeInsee))
    unknown.push("codeInsee");
  state.fundingLines.forEach(({ funderId }, position) => {
    if (funderId !== null && !funderIds.has(funderId)) unknown.push(lineInputName(position, "funder"));
  });
  return unknown;
}
