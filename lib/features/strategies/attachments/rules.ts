import type { ProgressStatus, ReviewStatus } from "@/lib/features/projects/constants";
import type { Attachment, AttachmentChange, AttachmentRefusal } from "./types";

/** Once each, the main one apart: however it was typed. */
export function cleanAttachment({ main, others }: Attachment): Attachment {
  return { main, others: [...new Set(others)].filter((key) => key !== main).sort() };
}

/** The same for two equal choices: what a form was shown, and what stands. */
export function stampOf(attachment: Attachment): string {
  const { main, others } = cleanAttachment(attachment);
  return [main ?? "", ...others].join(" ");
}

/** What stands in the way of a row, before the database is asked; null when nothing does. */
export function problemOf(change: AttachmentChange, known: ReadonlySet<string>): AttachmentRefusal | null {
  const { main, others } = change;
  if (main === null && others.length > 0) return "mainMissing";
  return [...(main === null ? [] : [main]), ...others].every((key) => known.has(key))
    ? null
    : "unknownObjective";
}

/**
 * What was refused or given up carries no objective: attached, it is told, and not counted. The same in SQL:
 * ../attached/data.ts.
 */
export const isCounted = ({
  reviewStatus,
  progressStatus,
}: {
  readonly reviewStatus: ReviewStatus;
  readonly progressStatus: ProgressStatus | null;
}) => reviewStatus !== "rejected" && progressStatus !== "abandoned";

/** The id of the choice of a row, which errors lead to. */
export const mainFieldId = (reference: string) => `objectif-principal-${reference}`;
