import { formatDate, formatMoney } from "@/lib/kernel/format";
import type { ProjectField } from "../../constants";
import { FUNDING_STATE_LABELS, PHASE_LABELS, PROGRESS_STATUS_LABELS } from "../../labels";
import type { FundingLineState, ProjectDirectory, ProjectState } from "../../types";

type Words = {
  readonly [Field in ProjectField]: (value: ProjectState[Field], names: ProjectDirectory) => string[];
};

const text = (value: string) => (value === "" ? [] : [value]);
const optional = <Value>(value: Value | null, words: (value: Value) => string) =>
  value === null ? [] : [words(value)];

const priorityName = (id: number, { priorities }: ProjectDirectory) =>
  priorities.find((priority) => priority.id === id)?.label ?? `Priorité n°\u00A0${id}`;

const qpvName = (code: string, { qpvs }: ProjectDirectory) => {
  const qpv = qpvs.find((one) => one.code === code);
  return qpv ? `${qpv.name} (${code})` : code;
};

function fundingLineWords(line: FundingLineState, { funders }: ProjectDirectory): string {
  const funder = funders.find(({ id }) => id === line.funderId)?.name ?? "Financeur à préciser";
  const amount = line.amountCents === null ? "montant à préciser" : formatMoney(line.amountCents);
  const detail = line.detail === "" ? "" : ` (${line.detail})`;
  return `${funder}${detail}\u00A0: ${amount}, ${FUNDING_STATE_LABELS[line.state].toLowerCase()}`;
}

const WORDS: Words = {
  title: text,
  summary: text,
  objectives: text,
  projectOwner: text,
  mainPriority: (id, names) => optional(id, (known) => priorityName(known, names)),
  priorities: (ids, names) => ids.map((id) => priorityName(id, names)),
  qpvCodes: (codes, names) => codes.map((code) => qpvName(code, names)),
  codeInsee: (code, { communes }) =>
    optional(code, (known) => communes.find(({ codeInsee }) => codeInsee === known)?.nom ?? known),
  phase: (phase) => optional(phase, (known) => PHASE_LABELS[known]),
  progressStatus: (status) => optional(status, (known) => PROGRESS_STATUS_LABELS[known]),
  startsOn: (day) => optional(day, formatDate),
  endsOn: (day) => optional(day, formatDate),
  totalCost: (cents) => optional(cents, formatMoney),
  fundingLines: (lines, names) => lines.map((line) => fundingLineWords(line, names)),
  contact: ({ name, email, phone }) => [name, email, phone].filter((part) => part !== ""),
  privateNote: text,
};

/** The value of a field in words, one string per item; empty when nothing is filled in. */
export function fieldWords<Field extends ProjectField>(
  field: Field,
  value: ProjectState[Field],
  names: ProjectDirectory,
): string[] {
  return WORDS[field](value, names);
}
