import { z } from "zod";
import { isReference } from "@/lib/features/projects/rules";
import { isSlug } from "@/lib/kernel/slug";
import { SUGGESTION_KINDS } from "./constants";

/** What a button of the page sends. */
export const dismissalSchema = z
  .object({
    territory: z.string().refine(isSlug),
    objective: z.uuid(),
    kind: z.enum(SUGGESTION_KINDS),
    target: z.string(),
    intent: z.enum(["dismiss", "restore"]),
  })
  .refine(({ kind, target }) => (kind === "scheme" ? isSlug(target) : isReference(target)));
export type DismissalInput = z.infer<typeof dismissalSchema>;
