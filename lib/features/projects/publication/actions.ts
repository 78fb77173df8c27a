"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getActor } from "@/lib/platform/session";
import { PREVIEW } from "./constants";
import { PUBLICATION_REFUSALS, PUBLICATION_SIGNED_OUT, UNREADABLE_CHOICE } from "./labels";
import { publishProject, unpublishProject } from "./mutations";
import { publicationDonePath } from "./routes";
import { publicationSchema } from "./schema";
import type { PublicationFormState } from "./types";

export async function publicationAction(
  previous: PublicationFormState,
  form: FormData,
): Promise<PublicationFormState> {
  const parsed = publicationSchema.safeParse({ ...Object.fromEntries(form), fields: form.getAll("fields") });
  if (!parsed.success) return { ...previous, submission: previous.submission + 1, error: UNREADABLE_CHOICE };
  const { data: input } = parsed;
  const { command, fields, reference, version } = input;
  const state: PublicationFormState = {
    submission: previous.submission + 1,
    fields,
    isPreview: true,
    error: null,
    signedOut: false,
    sent: { version, isPublished: command === "unpublish" || (previous.sent?.isPublished ?? false) },
  };
  if (command === PREVIEW) return state;
  const actor = await getActor();
  if (actor.role === "visitor") return { ...state, error: PUBLICATION_SIGNED_OUT, signedOut: true };
  const outcome = await (command === "publish" ? publishProject : unpublishProject)(actor, input);
  if (outcome.ok) redirect(publicationDonePath(reference, command));
  if (outcome.refusal !== "notFound") refresh();
  return { ...state, error: PUBLICATION_REFUSALS[outcome.refusal] };
}
