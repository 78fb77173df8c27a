import * as z from "zod";
import { cleanText, textLength } from "@/lib/kernel/text";
import { isReference } from "../rules";
import { ARCHIVE_REASON_LIMIT } from "./constants";
import { REASON_TOO_LONG } from "./labels";

const reference = z.string().refine(isReference);

/** What the confirmation page sends: the version that its reader had before their eyes, and why. */
export const archiveSchema = z.object({
  reference,
  version: z.coerce.number().int().min(1).max(2_147_483_647),
});

export const archiveReasonSchema = z
  .string()
  .catch("")
  .transform(cleanText)
  .refine((reason) => textLength(reason) <= ARCHIVE_REASON_LIMIT, REASON_TOO_LONG);

export const unarchiveSchema = z.object({ reference });
