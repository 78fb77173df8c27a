import * as z from "zod";
import { parseDay } from "@/lib/kernel/dates";
import { cleanText, textLength } from "@/lib/kernel/text";
import { isReference } from "../../rules";
import { OPINION_LIMITS, STANCES } from "./constants";
import { DEADLINE_PROBLEMS, OPINION_PROBLEMS } from "./labels";
import { OPINION_NOTICES } from "./routes";
import { deadlineProblem, needsReason, parseAsked } from "./rules";
import type { Asked } from "./types";

const limited = (limit: number, message: string) =>
  z
    .string()
    .transform(cleanText)
    .refine((text) => textLength(text) <= limit, message);

/** What the page itself sent along. */
export const askEnvelopeSchema = z.object({ reference: z.string().refine(isReference), cle: z.uuid() });
export const opinionIdSchema = z.coerce.number().int().min(1).max(2_147_483_647);
export const withdrawalSchema = z.object({
  reference: z.string().refine(isReference),
  avis: opinionIdSchema,
});

/** What a person wrote; the deadline is compared with a day of Paris. */
export const askWordsSchema = (today: string) =>
  z.object({
    destinataire: z.string().transform((value, context): Asked => {
      const asked = parseAsked(value);
      if (asked) return asked;
      context.addIssue({ code: "custom", message: OPINION_PROBLEMS.askedMissing });
      return z.NEVER;
    }),
    echeance: z.string().transform((value, context): string => {
      const day = parseDay(value);
      const problem = day.ok ? deadlineProblem(day.value, today) : null;
      if (day.ok && problem === null) return day.value;
      const message =
        value.trim() === ""
          ? OPINION_PROBLEMS.dueMissing
          : problem === null
            ? OPINION_PROBLEMS.dueMalformed
            : DEADLINE_PROBLEMS[problem];
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    }),
    question: limited(OPINION_LIMITS.question, OPINION_PROBLEMS.questionTooLong),
  });

export const answerWordsSchema = z
  .object({
    position: z.enum(STANCES, OPINION_PROBLEMS.stanceMissing),
    texte: limited(OPINION_LIMITS.text, OPINION_PROBLEMS.textTooLong),
  })
  .superRefine(({ position, texte }, context) => {
    if (needsReason(position) && texte === "")
      context.addIssue({ code: "custom", path: ["texte"], message: OPINION_PROBLEMS.reasonMissing });
  });

export const opinionNoticeSchema = z.enum(OPINION_NOTICES).nullable().catch(null);
