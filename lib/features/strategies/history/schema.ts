import { z } from "zod";
import { isSlug } from "@/lib/kernel/slug";
import { isKey } from "../form/rules";

const versionNumber = z.coerce.number().int().min(1).max(2_147_483_647);

/** What the confirmation page of a restoration sends. */
export const restoreStrategySchema = z.object({
  territory: z.string().refine(isSlug),
  number: versionNumber,
  /** The present version that its reader saw. */
  baseVersion: versionNumber,
  /** Keys of the objectives that were told to go with their projects. */
  confirmed: z.string().transform((keys) => keys.split(",").filter(isKey)),
});
