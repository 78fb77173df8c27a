import * as z from "zod";
import { cleanText, textLength } from "@/lib/kernel/text";
import { isReference } from "../../rules";
import { MAX_ANSWER_LENGTH, REMARK_COMMANDS } from "./constants";
import { ANSWER_TOO_LONG } from "./labels";

export const remarkIdSchema = z.coerce.number().int().min(1).max(2_147_483_647);

export const remarkEnvelopeSchema = z.object({
  reference: z.string().refine(isReference),
  remarque: remarkIdSchema,
  revision: remarkIdSchema,
  commande: z.enum(REMARK_COMMANDS),
});

export const answerSchema = z
  .string()
  .transform(cleanText)
  .refine((text) => textLength(text) <= MAX_ANSWER_LENGTH, ANSWER_TOO_LONG);

export const remarkNoticeSchema = z.enum(REMARK_COMMANDS).nullable().catch(null);
