"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActor, requireActorForAction } from "@/lib/platform/session";
import { VIEW_INPUTS } from "./constants";
import { getView } from "./data";
import { followSubject, unfollowSubject } from "./following/mutations";
import { followingFrequencySchema } from "./following/schema";
import { VIEW_REFUSAL_LABELS, type ViewRefusal } from "./labels";
import { createView, deleteView, updateView } from "./mutations";
import { deleteViewPath, followViewPath, viewPath, viewsPath, viewsPathWith } from "./routes";
import { contentOf, queryOf } from "./rules";
import { creationKeySchema, rowIdSchema, versionSchema, viewFormSchema } from "./schema";
import type { ViewFormState, ViewFormValues } from "./types";

type Answer = Partial<ViewFormState>;
const refused = (refusal: ViewRefusal): Answer => ({ refusal: VIEW_REFUSAL_LABELS[refusal] });

function read(form: FormData, input: keyof typeof VIEW_INPUTS, limit: number): string {
  const value = form.get(VIEW_INPUTS[input]);
  return typeof value === "string" ? value.slice(0, limit) : "";
}

type Posted = {
  readonly values: ViewFormValues;
  readonly query: string;
  readonly creationKey: string;
  readonly version: number;
};

function posted(input: unknown): Posted {
  const form = postedForm(input);
  return {
    values: {
      name: read(form, "name", 400),
      isShared: form.has(VIEW_INPUTS.isShared),
      frequency: read(form, "frequency", 40),
    },
    // Written again by the rules: what an address cannot say is not kept.
    query: queryOf(contentOf(read(form, "query", 20_000))),
    creationKey: read(form, "creationKey", 40),
    version: versionSchema.parse(read(form, "version", 12)),
  };
}

async function answerForm(
  previous: unknown,
  given: Posted,
  work: (parsed: ReturnType<typeof viewFormSchema.parse>) => Promise<Answer>,
): Promise<ViewFormState> {
  const parsed = viewFormSchema.safeParse(given.values);
  const answer = parsed.success
    ? await orFormBack<Answer>(
        () => work(parsed.data),
        (refusal) => ({ refusal }),
      )
    : {
        errors: Object.fromEntries(
          parsed.error.issues.toReversed().map(({ path, message }) => [String(path[0]), message]),
        ),
      };
  return { ...given, errors: {}, refusal: null, submission: submissionAfter(previous), ...answer };
}

/** Saves the filters of a list under a name, and follows them as chosen. Leads to the view. */
export async function saveViewAction(previous: unknown, input: unknown): Promise<ViewFormState> {
  const given = posted(input);
  return answerForm(previous, given, async ({ name, isShared, frequency }) => {
    const actor = await requireActorForAction(postedForm(input));
    if (!actor) return refused("signedOut");
    if (!creationKeySchema.safeParse(given.creationKey).success) return refused("keyUsed");
    const { creationKey, query } = given;
    const created = await createView(actor, { creationKey, name, isShared, query });
    if (!created.ok) return refused(created.refusal);
    if (frequency !== null)
      await followSubject(actor, { kind: "view", id: created.value, name, query }, frequency);
    revalidatePath(viewsPath);
    redirect(viewPath(created.value));
  });
}

/** Renames, shares or replaces the filters. */
export async function editViewAction(previous: unknown, input: unknown): Promise<ViewFormState> {
  const form = posted(input);
  return answerForm(previous, form, async ({ name, isShared }) => {
    const id = rowIdSchema.safeParse(postedForm(input).get(VIEW_INPUTS.view)).data;
    const actor = await requireActorForAction(postedForm(input));
    if (!actor) return refused("signedOut");
    if (id === undefined) return refused("notFound");
    const { version, query } = form;
    const updated = await updateView(actor, { id, version, name, isShared, query });
    if (!updated.ok) return refused(updated.refusal);
    revalidatePath(viewsPath);
    redirect(viewPath(id));
  });
}

const idIn = (form: FormData) =>
  rowIdSchema.safeParse(form.get(VIEW_INPUTS.view)).data ?? redirect(viewsPath);

/** Nothing is typed: nothing has to be given back. */
export async function followViewAction(input: unknown): Promise<void> {
  const form = postedForm(input);
  const id = idIn(form);
  const actor = await requireActor(followViewPath(id));
  const view = await getView(actor, id);
  const frequency = followingFrequencySchema.safeParse(form.get(VIEW_INPUTS.frequency)).data;
  if (view === null || frequency === undefined) redirect(followViewPath(id));
  if (frequency === null) await unfollowSubject(actor, { kind: "view", id });
  else await followSubject(actor, { kind: "view", id, name: view.name, query: view.query }, frequency);
  revalidatePath(viewsPath);
  redirect(viewsPathWith("suivi"));
}

export async function deleteViewAction(input: unknown): Promise<void> {
  const id = idIn(postedForm(input));
  const actor = await requireActor(deleteViewPath(id));
  const deleted = await deleteView(actor, id);
  revalidatePath(viewsPath);
  // Pressed twice, it is gone all the same.
  redirect(deleted.ok || deleted.refusal === "notFound" ? viewsPathWith("supprimee") : deleteViewPath(id));
}
