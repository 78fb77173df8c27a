/** What may be done to several projects at once: the same step, with the same words. */
export const BATCH_COMMANDS = ["accept", "requestChanges", "reject", "assign"] as const;
export type BatchCommand = (typeof BATCH_COMMANDS)[number];
export type BatchDecision = Exclude<BatchCommand, "assign">;

/** Two pages of the queue. */
export const MAX_BATCH = 50;

export const BATCH_INPUTS = {
  command: "decision",
  projects: "projet",
  assignee: "personne",
  message: "message",
  queue: "file",
} as const;
