import { z } from "zod";
import { isSlug } from "@/lib/kernel/slug";
import { cleanLine, textLength } from "@/lib/kernel/text";
import { AGGREGATIONS, DIRECTIONS, INDICATOR_COMMANDS, INDICATOR_LIMITS } from "./constants";
import { LIBRARY_NOTICES } from "./routes";

const line = (limit: number, missing: string) =>
  z
    .string()
    .transform(cleanLine)
    .refine((text) => text !== "", missing)
    .refine((text) => textLength(text) <= limit, `${limit}\u00A0caractères au plus.`);
const part = z.string().transform(cleanLine);

export const indicatorContentSchema = z
  .object({
    label: line(INDICATOR_LIMITS.label, "Nommez l’indicateur."),
    unit: line(INDICATOR_LIMITS.unit, "Dites en quoi il se compte, par exemple\u00A0: emplois."),
    direction: z.enum(DIRECTIONS, "Dites quel sens est un progrès."),
    aggregation: z.enum(AGGREGATIONS, "Dites comment les projets s’ajoutent."),
    numeratorLabel: part,
    denominatorLabel: part,
    priorityIds: z
      .array(
        z
          .string()
          .regex(/^\d{1,4}$/, "Choisissez des priorités de la liste.")
          .transform(Number),
      )
      .transform((ids) => [...new Set(ids)].sort((one, other) => one - other)),
  })
  // Only a ratio has two numbers.
  .transform((content) =>
    content.aggregation === "ratio" ? content : { ...content, numeratorLabel: "", denominatorLabel: "" },
  )
  .superRefine((content, context) => {
    if (content.aggregation !== "ratio") return;
    for (const field of ["numeratorLabel", "denominatorLabel"] as const) {
      const length = textLength(content[field]);
      const message =
        length === 0
          ? "Un taux a deux nombres\u00A0: dites ce que celui-ci compte."
          : `${INDICATOR_LIMITS.part}\u00A0caractères au plus.`;
      if (length === 0 || length > INDICATOR_LIMITS.part)
        context.addIssue({ code: "custom", path: [field], message });
    }
  });

const slug = z.string().refine(isSlug);

export const indicatorCommandSchema = z.object({ indicateur: slug, commande: z.enum(INDICATOR_COMMANDS) });
export const indicatorOriginSchema = z.object({
  slug: slug.nullable().catch(null),
  version: z.coerce.number().int().min(0).max(2_147_483_647).catch(0),
});
export const libraryNoticeSchema = z.object({
  fait: z.enum(LIBRARY_NOTICES).optional().catch(undefined),
  refus: z.string().optional().catch(undefined),
});
