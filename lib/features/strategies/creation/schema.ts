import { z } from "zod";
import { isSlug } from "@/lib/kernel/slug";
import { START_KINDS } from "./constants";

export const creationSchema = z.object({
  territory: z.string().refine(isSlug).catch(""),
  kind: z.enum(START_KINDS).nullable().catch(null),
  from: z.string().refine(isSlug).catch(""),
});
