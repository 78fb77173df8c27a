import { formatInstant } from "@/lib/kernel/format";
import type { Assignment, AssignOutcome, AssignRefusal } from "./types";

export const NOBODY = "Personne";

export const ASSIGN_REFUSALS: Record<AssignRefusal, string> = {
  notFound:
    "Ce projet n’existe pas, ou il n’est plus visible pour vous\u00A0: le territoire a peut-être retiré sa transmission.",
  forbidden: "Seul le ministère ou l’ANCT attribue une instruction.",
  notReviewed: "Ce projet n’est plus en instruction\u00A0: il n’y a plus rien à attribuer.",
  unknownReviewer:
    "Cette personne n’instruit pas, ou son compte est désactivé\u00A0: choisissez-en une autre.",
};

export function assignRefusalSentence(outcome: Extract<AssignOutcome, { ok: false }>): string {
  if (outcome.refusal !== "overtaken") return ASSIGN_REFUSALS[outcome.refusal];
  const { by } = outcome;
  const done =
    by === null || by.assigneeId === null
      ? "plus personne n’a ce projet en main"
      : `${by.assignedByName} l’a attribué à ${by.assigneeName} (${formatInstant(by.assignedAt)})`;
  return `Depuis que vous avez ouvert cette page, ${done}. Rien n’a été changé.`;
}

/** Who has the project in hand, in one line. */
export function assignmentSentence(assignment: Assignment | null): string {
  if (assignment === null) return "Personne n’a encore ce projet en main.";
  if (assignment.assigneeId === null)
    return `Personne n’a ce projet en main. Il l’était par ${assignment.assigneeName}.`;
  return `Instruit par ${assignment.assigneeName}, depuis le ${formatInstant(assignment.assignedAt)}.`;
}

export const ASSIGN_NOTICES = {
  fait: "L’attribution est enregistrée.",
  overtaken:
    "Quelqu’un a attribué ce projet depuis que vous avez ouvert la page : voyez à qui. Rien n’a été changé.",
  unreadable: "Cette demande ne se comprend pas. Rechargez la page et recommencez. Rien n’a été changé.",
  ...ASSIGN_REFUSALS,
} as const;
export type AssignNotice = keyof typeof ASSIGN_NOTICES;
