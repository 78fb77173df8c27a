import * as z from "zod";
import { cleanLine, cleanText, textLength } from "@/lib/kernel/text";
import { CHECK_LIMITS } from "../constants";
import { GRID_COMMANDS } from "./constants";
import { GRID_NOTICES } from "./routes";

export const checkItemContentSchema = z.object({
  label: z
    .string()
    .transform(cleanLine)
    .refine((text) => text !== "", "Écrivez ce qui est à vérifier.")
    .refine(
      (text) => textLength(text) <= CHECK_LIMITS.label,
      `${CHECK_LIMITS.label}\u00A0caractères au plus.`,
    ),
  help: z
    .string()
    .transform(cleanText)
    .refine((text) => textLength(text) <= CHECK_LIMITS.help, `${CHECK_LIMITS.help}\u00A0caractères au plus.`),
});

export const checkItemIdSchema = z.coerce.number().int().min(1).max(2_147_483_647);
export const gridCommandSchema = z.object({ point: checkItemIdSchema, commande: z.enum(GRID_COMMANDS) });
export const gridOriginSchema = z.object({
  point: checkItemIdSchema.nullable().catch(null),
  version: z.coerce.number().int().min(0).max(2_147_483_647).catch(0),
});
export const gridNoticeSchema = z.object({
  fait: z.enum(GRID_NOTICES).nullable().catch(null),
  refus: z.string().nullable().catch(null),
});
