import { formatCount } from "@/lib/kernel/format";
import { type BatchCommand, MAX_BATCH } from "./constants";
import type { BatchResult } from "./types";

export const BATCH_COMMAND_LABELS: Record<BatchCommand, string> = {
  accept: "Accepter",
  requestChanges: "Demander des compléments",
  reject: "Refuser",
  assign: "Attribuer",
};

export const batchTitle = (command: BatchCommand, count: number): string =>
  `${BATCH_COMMAND_LABELS[command]}${command === "requestChanges" ? " sur" : ""} ${formatCount(count, "projet", "projets")}`;

export const BATCH_OUTCOME_LABELS: Record<BatchResult["outcome"], string> = {
  done: "Fait",
  overtaken: "Dépassé",
  refused: "Refusé",
  failed: "Échec",
};

export const BATCH_DONE: Record<BatchCommand, string> = {
  accept: "Le projet est accepté.",
  requestChanges: "Les compléments sont demandés.",
  reject: "Le projet est refusé.",
  assign: "Le projet est attribué.",
};

export const BATCH_FAILED =
  "Le service n’a pas répondu\u00A0: rien n’a été changé pour ce projet. Envoyez de nouveau\u00A0: ce qui est fait ne sera pas refait.";

export const BATCH_PROBLEMS = {
  nothingChosen: "Choisissez au moins un projet dans la file.",
  unreadable: "Cette demande ne se comprend pas. Revenez à la file et recommencez. Rien n’a été changé.",
  tooMany: `Une décision groupée porte sur ${MAX_BATCH}\u00A0projets au plus.`,
  messageTooLong: "Le message compte 5\u202F000\u00A0caractères au plus.",
  requestMissing: "Écrivez ce que vous demandez aux territoires.",
  reasonMissing: "Écrivez le motif du refus.",
} as const;

export function batchSentence(results: readonly BatchResult[]): string {
  const count = (outcome: BatchResult["outcome"]) =>
    results.filter((result) => result.outcome === outcome).length;
  const parts = [
    formatCount(count("done"), "projet fait", "projets faits"),
    ...(count("overtaken") > 0 ? [formatCount(count("overtaken"), "dépassé", "dépassés")] : []),
    ...(count("refused") > 0 ? [formatCount(count("refused"), "refusé", "refusés")] : []),
    ...(count("failed") > 0 ? [formatCount(count("failed"), "en échec", "en échec")] : []),
  ];
  return parts.join(", ");
}
