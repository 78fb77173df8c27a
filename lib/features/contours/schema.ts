import { z } from "zod";
import { cleanLine } from "@/lib/kernel/text";
import { CONTOUR_KINDS } from "./constants";

/** The fields that stand before the file in the form. */
export const importSettingsSchema = z.object({
  kind: z.enum(CONTOUR_KINDS),
  codeProperty: z.string().transform(cleanLine).pipe(z.string().max(100)).catch(""),
  nameProperty: z.string().transform(cleanLine).pipe(z.string().max(100)).catch(""),
  expectedBytes: z.coerce.number().int().min(0).max(2_147_483_647).nullable().catch(null),
});

export const importParameterSchema = z.coerce.number().int().min(1).max(2_147_483_647).nullable().catch(null);
