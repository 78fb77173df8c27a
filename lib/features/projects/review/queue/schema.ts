import * as z from "zod";
import { QUEUE_VIEWS } from "./constants";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const slug = z.preprocess(
  first,
  z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional()
    .catch(undefined),
);

/** The address of the queue. What it does not understand it leaves out: a shared link never breaks. */
export const queueParamsSchema = z
  .object({
    vue: z.preprocess(first, z.enum(QUEUE_VIEWS).catch("a-instruire")),
    territoire: slug,
    priorite: slug,
    page: z.preprocess(first, z.coerce.number().int().min(1).max(10_000).catch(1)),
  })
  .transform(({ vue, territoire, priorite, page }) => ({
    view: vue,
    territory: territoire ?? null,
    priority: priorite ?? null,
    page,
  }));
export type QueueParams = z.infer<typeof queueParamsSchema>;
