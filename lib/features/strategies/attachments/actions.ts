"use server";
import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { isReference } from "@/lib/features/projects/rules";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { ATTACHMENT_INPUTS } from "./constants";
import {
  ATTACHMENT_FORBIDDEN,
  ATTACHMENT_NOT_FOUND,
  ATTACHMENT_SIGNED_OUT,
  ATTACHMENT_UNREADABLE,
  rowRefusalLabel,
} from "./labels";
import { attachProjects } from "./mutations";
import { attachmentsPath, servedObjectivesPath } from "./routes";
import { mainFieldId } from "./rules";
import { attachmentSlugSchema, parseAttachmentParameters, readAttachments } from "./schema";
import type { AttachmentFormState, AttachmentOutcome } from "./types";

/** The rows of one page, or one project's: all of them or none. Gives back what was chosen, whatever happens. */
export async function attachmentAction(previous: unknown, input: unknown): Promise<AttachmentFormState> {
  const form = postedForm(input);
  const typed = readAttachments(form);
  const slug = attachmentSlugSchema.safeParse(form.get(ATTACHMENT_INPUTS.slug));
  const state: AttachmentFormState = {
    submission: submissionAfter(previous),
    slug: slug.data ?? "",
    typed,
    errors: [],
    signedOut: false,
  };
  if (typed === null || !slug.success) return { ...state, errors: [{ message: ATTACHMENT_UNREADABLE }] };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction(form);
      if (!actor) return { ...state, errors: [{ message: ATTACHMENT_SIGNED_OUT }], signedOut: true };
      const outcome = await attachProjects(actor, { slug: slug.data, changes: typed });
      if (outcome.ok) redirect(pathBack(slug.data, form.get(ATTACHMENT_INPUTS.back), outcome.value));
      refresh();
      return { ...state, errors: errorsOf(outcome) };
    },
    (message) => ({ ...state, errors: [{ message }] }),
  );
}

/** The page of one project, by its reference; else the page of the list, by what its address asked for. */
function pathBack(slug: string, back: unknown, saved: number): string {
  const text = typeof back === "string" ? back : "";
  if (isReference(text)) return servedObjectivesPath(text);
  const { filter, page } = parseAttachmentParameters(Object.fromEntries(new URLSearchParams(text)));
  // What was changed may have left the list that its page was of.
  return attachmentsPath(slug, filter, filter.kind === "all" ? page : 1, `${saved}.${randomUUID()}`);
}

function errorsOf(outcome: Extract<AttachmentOutcome, { ok: false }>): AttachmentFormState["errors"] {
  if (!("references" in outcome))
    return [{ message: outcome.refusal === "notFound" ? ATTACHMENT_NOT_FOUND : ATTACHMENT_FORBIDDEN }];
  const { refusal, references } = outcome;
  return references.map((reference) => ({
    fieldId: mainFieldId(reference),
    message: rowRefusalLabel(reference, refusal),
  }));
}
