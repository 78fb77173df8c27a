import * as z from "zod";
import { isReference } from "@/lib/features/projects/rules";
import type { Query } from "@/lib/kernel/query";
import { isSlug } from "@/lib/kernel/slug";
import { ATTACHMENT_INPUTS, MAX_ATTACHMENT_ROWS, WITHOUT_OBJECTIVE } from "./constants";
import { ATTACHMENT_PARAMETERS } from "./routes";
import { cleanAttachment } from "./rules";
import type { AttachmentChange, AttachmentFilter, AttachmentsPage } from "./types";

const text = z.string().catch("");
const key = z.uuid();

export const attachmentSlugSchema = z.string().refine(isSlug);

/** What was chosen, row by row; what is wrong with it is the mutation's to say. Null for what no page of ours sends. */
export function readAttachments(form: FormData): readonly AttachmentChange[] | null {
  const references = [...new Set(form.getAll(ATTACHMENT_INPUTS.reference))];
  if (references.length > MAX_ATTACHMENT_ROWS) return null;
  const rows = references.map((reference) => {
    if (typeof reference !== "string" || !isReference(reference)) return null;
    const main = text.parse(form.get(ATTACHMENT_INPUTS.main(reference)));
    const others = form.getAll(ATTACHMENT_INPUTS.other(reference));
    return {
      reference,
      seen: text.parse(form.get(ATTACHMENT_INPUTS.seen(reference))),
      ...cleanAttachment({
        main: key.safeParse(main).data ?? null,
        others: others.flatMap((one) => key.safeParse(one).data ?? []),
      }),
    };
  });
  return rows.every((row) => row !== null) ? rows : null;
}

const pageSchema = z.coerce.number().int().min(1).max(1_000_000).catch(1);
const savedSchema = z
  .string()
  .regex(/^\d{1,3}\.[\w-]{1,40}$/)
  .transform((answer) => ({ count: Number.parseInt(answer, 10), answer }))
  .nullable()
  .catch(null);

export function parseAttachmentParameters(given: Query): {
  readonly filter: AttachmentFilter;
  readonly page: number;
  readonly saved: AttachmentsPage["saved"];
} {
  const asked = given[ATTACHMENT_PARAMETERS.objective];
  const objective = key.safeParse(asked).data;
  return {
    filter:
      asked === WITHOUT_OBJECTIVE
        ? { kind: "without" }
        : objective === undefined
          ? { kind: "all" }
          : { kind: "objective", key: objective },
    page: pageSchema.parse(given[ATTACHMENT_PARAMETERS.page] ?? 1),
    saved: savedSchema.parse(given[ATTACHMENT_PARAMETERS.saved] ?? null),
  };
}
