import { z } from "zod";
import { isReference } from "@/lib/features/projects/rules";
import { isSchemeSlug } from "@/lib/features/schemes/rules";
import { isTerritorySlug } from "../rules";
import { SUGGESTION_KINDS } from "./constants";

/** What a button of the page sends. */
export const dismissalSchema = z
  .object({
    territory: z.string().refine(isTerritorySlug),
    objective: z.uuid(),
    kind: z.enum(SUGGESTION_KINDS),
    target: z.string(),
    intent: z.enum(["dismiss", "restore"]),
  })
  .refine(({ kind, target }) => (kind === "scheme" ? isSchemeSlug(target) : isReference(target)));
export type DismissalInput = z.infer<typeof dismissalSchema>;
