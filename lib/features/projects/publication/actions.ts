"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { PREVIEW, type PublicationCommand } from "./constants";
import { PUBLICATION_REFUSALS, PUBLICATION_SIGNED_OUT, UNREADABLE_CHOICE } from "./labels";
import { publishProject, unpublishProject } from "./mutations";
import { publicationDonePath } from "./routes";
import { type PublicationInput, publicationSchema } from "./schema";
import type { PublicationFormState } from "./types";

export async function publicationAction(previous: unknown, input: unknown): Promise<PublicationFormState> {
  const form = postedForm(input);
  const submission = submissionAfter(previous);
  const parsed = publicationSchema.safeParse({ ...Object.fromEntries(form), fields: form.getAll("fields") });
  if (!parsed.success) return { ...NOTHING_CHOSEN, submission, error: UNREADABLE_CHOICE };
  const { command, fields, version } = parsed.data;
  const state: PublicationFormState = {
    submission,
    fields,
    isPreview: true,
    error: null,
    signedOut: false,
    sent: { version, isPublished: command === "unpublish" || wasPublished(previous) },
  };
  if (command === PREVIEW) return state;
  return orFormBack(
    () => takeStep(form, { ...parsed.data, command }, state),
    (error) => ({ ...state, error }),
  );
}

const NOTHING_CHOSEN = { fields: [], isPreview: false, signedOut: false, sent: null };

const sentSchema = z.object({ sent: z.object({ isPublished: z.literal(true) }) });
/** The state that comes back with a form is the browser's word: it says no more than how to draw the same form again. */
const wasPublished = (previous: unknown) => sentSchema.safeParse(previous).success;

/** Leads to the confirmation, or says why the step was not taken. */
async function takeStep(
  form: FormData,
  { command, ...input }: PublicationInput & { readonly command: PublicationCommand },
  state: PublicationFormState,
): Promise<PublicationFormState> {
  const actor = await requireActorForAction(form);
  if (!actor) return { ...state, error: PUBLICATION_SIGNED_OUT, signedOut: true };
  const outcome = await (command === "publish" ? publishProject : unpublishProject)(actor, input);
  if (outcome.ok) redirect(publicationDonePath(input.reference, command));
  if (outcome.refusal !== "notFound") refresh();
  return { ...state, error: PUBLICATION_REFUSALS[outcome.refusal] };
}
