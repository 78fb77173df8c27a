import { z } from "zod";
import { firstOf } from "@/lib/kernel/query";
import { isSlug } from "@/lib/kernel/slug";
import { cleanLine } from "@/lib/kernel/text";

const slug = z.string().refine(isSlug);

export const fundersQuerySchema = z.object({
  q: z.preprocess(firstOf, z.string().transform(cleanLine).pipe(z.string().max(100)).catch("")),
  page: z.preprocess(firstOf, z.coerce.number().int().min(1).max(10_000).catch(1)),
  fait: z.preprocess(firstOf, z.literal("fusion").optional().catch(undefined)),
});
export const mergeQuerySchema = z.object({
  // Empty: the form was sent before a choice was made.
  vers: z.preprocess(firstOf, z.string().optional().catch(undefined)),
  refus: z.preprocess(firstOf, z.string().optional().catch(undefined)),
});
export const mergeFormSchema = z.object({ financeur: slug, vers: slug });
