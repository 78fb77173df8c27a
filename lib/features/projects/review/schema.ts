import * as z from "zod";
import { cleanText, textLength } from "@/lib/kernel/text";
import { PROJECT_FIELDS, TEXT_LIMITS } from "../constants";
import { isReference } from "../rules";
import { ADD_COMMENT, MAX_FIELD_COMMENTS, REVIEW_INPUTS } from "./constants";
import { FIELD_COMMENT_PROBLEMS } from "./labels";
import { REVIEW_COMMANDS } from "./rules";
import type { FieldComment, ReviewFormState } from "./types";

const limited = (limit: number, message: string) =>
  z
    .string()
    .transform(cleanText)
    .refine((text) => textLength(text) <= limit, message);

const commentSchema = z
  .object({
    field: z.enum(["", ...PROJECT_FIELDS], FIELD_COMMENT_PROBLEMS.fieldMissing),
    comment: limited(TEXT_LIMITS.fieldComment, FIELD_COMMENT_PROBLEMS.commentTooLong),
  })
  .transform(({ field, comment }, context): FieldComment | null => {
    if (field === "" && comment === "") return null;
    if (field === "") {
      context.addIssue({ code: "custom", path: ["field"], message: FIELD_COMMENT_PROBLEMS.fieldMissing });
      return null;
    }
    if (comment === "")
      context.addIssue({ code: "custom", path: ["comment"], message: FIELD_COMMENT_PROBLEMS.commentMissing });
    return { field, comment };
  });

/** What a person wrote: a message and lines of comment, of which empty ones do not count. */
export const reviewWordsSchema = z.object({
  message: limited(TEXT_LIMITS.reviewMessage, FIELD_COMMENT_PROBLEMS.messageTooLong),
  fieldComments: z
    .array(commentSchema)
    .max(MAX_FIELD_COMMENTS, FIELD_COMMENT_PROBLEMS.tooMany)
    .transform((comments) => comments.filter((comment) => comment !== null)),
});

/** What the page itself sent along; anything else was not sent by the page. */
export const reviewEnvelopeSchema = z.object({
  reference: z.string().refine(isReference),
  version: z.coerce.number().int().min(1).max(2_147_483_647),
  command: z.enum([...REVIEW_COMMANDS, ADD_COMMENT]),
  /** The queue that its reader goes through, carried along. */
  file: z.string().max(500).catch(""),
});

export type ReviewInput = Omit<z.output<typeof reviewEnvelopeSchema>, "command" | "file"> &
  z.output<typeof reviewWordsSchema> & { readonly command: (typeof REVIEW_COMMANDS)[number] };

const asText = (value: FormDataEntryValue | null | undefined) => (typeof value === "string" ? value : "");

/** What was typed, as it was typed: given back to the form whatever becomes of it. */
export function readTypedReview(form: FormData): Pick<ReviewFormState, "message" | "rows"> {
  const comments = form.getAll(REVIEW_INPUTS.comment);
  return {
    message: asText(form.get(REVIEW_INPUTS.message)),
    rows: form
      .getAll(REVIEW_INPUTS.field)
      .map((field, row) => ({ field: asText(field), comment: asText(comments[row]) })),
  };
}
