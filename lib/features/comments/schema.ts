import * as z from "zod";
import type { Query } from "@/lib/kernel/query";
import { cleanText } from "@/lib/kernel/text";
import { isReference } from "../projects/rules";
import { AUDIENCES, COMMENT_INPUTS } from "./constants";
import { COMMENT_EVENTS } from "./labels";
import { COMMENT_PARAMETERS } from "./routes";
import type { CommentFormState } from "./types";

const MAX_ID = 2_147_483_647;
const idSchema = z.coerce.number().int().min(1).max(MAX_ID);
const optionalId = z.union([z.literal("").transform(() => null), z.null().transform(() => null), idSchema]);

/** What the page itself sent along; anything else was not sent by the page. */
export const commentEnvelopeSchema = z.object({
  reference: z.string().refine(isReference),
  threadId: optionalId,
  /** Null for a new comment. */
  commentId: optionalId,
  creationKey: z.uuid(),
});
export type CommentEnvelope = z.output<typeof commentEnvelopeSchema>;

export function readCommentEnvelope(form: FormData) {
  return commentEnvelopeSchema.safeParse({
    reference: form.get(COMMENT_INPUTS.reference),
    threadId: form.get(COMMENT_INPUTS.threadId),
    commentId: form.get(COMMENT_INPUTS.commentId),
    creationKey: form.get(COMMENT_INPUTS.creationKey),
  });
}

const uuids = z.array(z.unknown()).transform((values) => {
  const known = values.flatMap((value) => z.uuid().safeParse(value).data ?? []);
  return [...new Set(known)];
});

export type CommentWords = Pick<CommentFormState, "audience" | "mentionedIds"> & { readonly body: string };

/** What a person wrote and chose; what is wrong with it is the mutation's to say. */
export function readCommentWords(form: FormData): CommentWords {
  const body = form.get(COMMENT_INPUTS.body);
  return {
    body: typeof body === "string" ? body : "",
    audience: AUDIENCES.find((known) => known === form.get(COMMENT_INPUTS.audience)) ?? null,
    mentionedIds: uuids.parse(form.getAll(COMMENT_INPUTS.mentionedId)),
  };
}

export const cleanBody = cleanText;

const pageSchema = z.coerce.number().int().min(1).max(1_000_000).catch(1);
const maybeId = idSchema.nullable().catch(null);

export type CommentParameters = {
  readonly page: number;
  readonly comment: number | null;
  readonly corrected: number | null;
  readonly event: (typeof COMMENT_EVENTS)[number] | null;
};

export function parseCommentParameters(given: Query): CommentParameters {
  return {
    page: pageSchema.parse(given[COMMENT_PARAMETERS.page] ?? 1),
    comment: maybeId.parse(given[COMMENT_PARAMETERS.comment] ?? null),
    corrected: maybeId.parse(given[COMMENT_PARAMETERS.corrected] ?? null),
    event: COMMENT_EVENTS.find((known) => known === given[COMMENT_PARAMETERS.event]) ?? null,
  };
}

/** A part of an address that may name a thread. */
export const parseThreadId = (text: string): number | null => maybeId.parse(text);
