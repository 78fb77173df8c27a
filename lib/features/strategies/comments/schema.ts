import * as z from "zod";
import { COMMENT_INPUTS } from "@/lib/features/comments/constants";
import { isSlug } from "@/lib/kernel/slug";
import { SETTLING_COMMANDS, STRATEGY_COMMENT_INPUTS } from "./constants";

const MAX_ID = 2_147_483_647;
const id = z.coerce.number().int().min(1).max(MAX_ID);
const optionalId = z.union([z.literal("").transform(() => null), z.null().transform(() => null), id]);
const slug = z.string().refine(isSlug);

/** What the page itself sent along; anything else was not sent by the page. */
const envelopeSchema = z.object({ slug, threadId: optionalId, commentId: optionalId, creationKey: z.uuid() });
export type StrategyCommentEnvelope = z.output<typeof envelopeSchema>;

export function readStrategyEnvelope(form: FormData) {
  return envelopeSchema.safeParse({
    slug: form.get(STRATEGY_COMMENT_INPUTS.slug),
    threadId: form.get(COMMENT_INPUTS.threadId),
    commentId: form.get(COMMENT_INPUTS.commentId),
    creationKey: form.get(COMMENT_INPUTS.creationKey),
  });
}

const settlingSchema = z.object({ slug, threadId: id, command: z.enum(SETTLING_COMMANDS) });
export function readSettling(form: FormData) {
  return settlingSchema.safeParse({
    slug: form.get(STRATEGY_COMMENT_INPUTS.slug),
    threadId: form.get(COMMENT_INPUTS.threadId),
    command: form.get(STRATEGY_COMMENT_INPUTS.settling),
  });
}
