import * as z from "zod";
import { firstOf } from "@/lib/kernel/query";
import { isSlug } from "@/lib/kernel/slug";
import {
  ASSIGNED_TO_ME,
  ASSIGNED_TO_NOBODY,
  OPINION_FILTERS,
  QUEUE_SORTS,
  QUEUE_VIEWS,
  ROUND_FILTERS,
} from "./constants";

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(firstOf, schema.nullable().catch(null)).transform((value) => value ?? null);
const slug = optional(z.string().refine(isSlug));

/** The address of the queue. What it does not understand it leaves out: a shared link never breaks. */
export const queueParamsSchema = z
  .object({
    vue: z.preprocess(firstOf, z.enum(QUEUE_VIEWS).catch("a-instruire")),
    territoire: slug,
    priorite: slug,
    attente: optional(z.coerce.number().int().min(1).max(3650)),
    suivi: optional(z.union([z.enum([ASSIGNED_TO_ME, ASSIGNED_TO_NOBODY]), z.uuid()])),
    avis: optional(z.enum(OPINION_FILTERS)),
    tour: optional(z.enum(ROUND_FILTERS)),
    tri: optional(z.enum(QUEUE_SORTS)),
    page: z.preprocess(firstOf, z.coerce.number().int().min(1).max(10_000).catch(1)),
  })
  .transform(({ vue, territoire, priorite, attente, suivi, avis, tour, tri, page }) => ({
    view: vue,
    territory: territoire,
    priority: priorite,
    /** Waits for more than so many days. */
    waitingDays: attente,
    assignee: suivi,
    opinions: avis,
    round: tour,
    /** Null: the order of the view. */
    sort: tri,
    page,
  }));
export type QueueParams = z.infer<typeof queueParamsSchema>;

/** The queue that an address carries along: `territoire=laval&tri=cout`. Anything else is the whole queue. */
export function queueParamsOf(carried: unknown): QueueParams {
  const query = typeof carried === "string" && carried.length <= 500 ? carried : "";
  return queueParamsSchema.parse(Object.fromEntries(new URLSearchParams(query)));
}
