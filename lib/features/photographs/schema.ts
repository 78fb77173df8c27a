import { z } from "zod";
import { parseDay } from "@/lib/kernel/dates";
import { isSlug } from "@/lib/kernel/slug";
import { cleanLine, textLength } from "@/lib/kernel/text";
import { INTENTS, PHOTOGRAPH_INPUTS, PHOTOGRAPH_LIMITS, WHOLE_PROGRAMME } from "./constants";
import type { PhotographField } from "./types";

const DATE_MESSAGES = {
  dateMalformed: "Écrivez la date ainsi\u00A0: 30/06/2026.",
  dateImpossible: "Cette date n’existe pas.",
  dateOutOfRange: "Cette date est hors du programme.",
} as const;

const day = z.string().transform((text, context) => {
  const parsed = parseDay(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: "custom", message: DATE_MESSAGES[parsed.refusal] });
  return z.NEVER;
});

const slug = z.string().refine(isSlug, "Choisissez un périmètre de la liste.");

/** A request whose dates lie between the launch of the programme and today. */
export const photographSchema = (launchedOn: string, today: string) =>
  z
    .object({
      title: z
        .string()
        .transform(cleanLine)
        .refine((text) => text !== "", "Donnez un titre, par exemple le nom du comité.")
        .refine(
          (text) => textLength(text) <= PHOTOGRAPH_LIMITS.title,
          `${PHOTOGRAPH_LIMITS.title}\u00A0caractères au plus.`,
        ),
      comment: z
        .string()
        .transform((text) => text.replace(/\r\n?/g, "\n").replaceAll("\0", "").trim())
        .refine(
          (text) => textLength(text) <= PHOTOGRAPH_LIMITS.comment,
          `${PHOTOGRAPH_LIMITS.comment}\u00A0caractères au plus.`,
        ),
      scope: z.union([z.literal(WHOLE_PROGRAMME).transform(() => null), slug]),
      at: day,
      since: z.union([z.literal("").transform(() => null), day]),
    })
    .superRefine(({ at, since }, context) => {
      const about = (path: PhotographField, message: string) =>
        context.addIssue({ code: "custom", path: [path], message });
      for (const [path, value] of [
        ["at", at],
        ["since", since],
      ] as const) {
        if (value === null) continue;
        if (value > today)
          about(path, "Cette date n’est pas encore passée\u00A0: rien n’y est à photographier.");
        else if (value < launchedOn) about(path, "Le programme n’était pas encore lancé.");
      }
      if (since !== null && since >= at) about("since", "La première date doit précéder la seconde.");
    });

export const creationKeySchema = z.uuid();
export const intentSchema = z.enum(INTENTS).catch("photographie");
export const photographIdSchema = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
export const pageSchema = z.coerce.number().int().min(1).max(10_000).catch(1);

/** What the dashboard hands over; whatever is no such value is left out. */
export const newPhotographSchema = z.object({
  [PHOTOGRAPH_INPUTS.scope]: slug.catch(WHOLE_PROGRAMME),
  [PHOTOGRAPH_INPUTS.at]: day.catch(""),
  [PHOTOGRAPH_INPUTS.since]: day.catch(""),
});
