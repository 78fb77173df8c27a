import { z } from "zod";
import { cleanLine } from "@/lib/kernel/text";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

export const fundersQuerySchema = z.object({
  q: z.preprocess(first, z.string().transform(cleanLine).pipe(z.string().max(100)).catch("")),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(10_000).catch(1)),
  fait: z.preprocess(first, z.literal("fusion").optional().catch(undefined)),
});
export const mergeQuerySchema = z.object({
  // Empty: the form was sent before a choice was made.
  vers: z.preprocess(first, z.string().optional().catch(undefined)),
  refus: z.preprocess(first, z.string().optional().catch(undefined)),
});
export const mergeFormSchema = z.object({ financeur: slug, vers: slug });
