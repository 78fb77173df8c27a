"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { read } from "../../../projects/form/rules";
import { CRITERIA_REFUSALS } from "../labels";
import { writeSchemeCriteria } from "../mutations";
import { mayWriteSchemeCriteria } from "../policy";
import { savedCriteriaPath } from "../routes";
import { leavesOf } from "../rules";
import { CHANGED_MEANWHILE, proposedSentence, SIGNED_OUT } from "./labels";
import { editCriteria, newKindInput, readCriteria } from "./rules";
import { parseCriteria } from "./schema";
import { drawForm, type FormStart, previewOf, readGround } from "./service";
import type { CriteriaFormState } from "./types";

/** Any button of the form: a line that comes, goes or moves, a preview, or the criteria as they will stand. */
export async function editCriteriaAction(previous: unknown, input: unknown): Promise<CriteriaFormState> {
  const form = postedForm(input);
  const rows = readCriteria(form);
  const version = Number.parseInt(read(form, "version"), 10);
  const start: FormStart = {
    rows,
    version: Number.isSafeInteger(version) ? version : 0,
    submission: submissionAfter(previous),
  };
  return orFormBack(
    () => answer(form, start),
    (refusal) => drawForm({ ...start, refusal }, null),
  );
}

async function answer(form: FormData, start: FormStart): Promise<CriteriaFormState> {
  const actor = await requireActorForAction();
  if (!actor) return drawForm({ ...start, refusal: SIGNED_OUT }, null);
  if (!mayWriteSchemeCriteria(actor))
    return drawForm({ ...start, refusal: CRITERIA_REFUSALS.forbidden }, null);
  const ground = await readGround(actor);
  const intent = read(form, "intent");
  const edited = editCriteria(start.rows, intent, (where) => read(form, newKindInput(where)));
  if (edited) return drawForm({ ...start, ...edited }, ground);

  const parsed = parseCriteria(start.rows, (test) => proposedSentence(test, ground));
  if (!parsed.ok) return drawForm({ ...start, errors: parsed.errors }, ground);
  if (intent === "preview")
    return drawForm({ ...start, preview: await previewOf(actor, parsed.tree) }, ground);

  const slug = read(form, "dispositif");
  const written = await writeSchemeCriteria(actor, slug, { version: start.version, tree: parsed.tree });
  if (!written.ok) return drawForm({ ...start, refusal: CRITERIA_REFUSALS[written.refusal] }, ground);
  if (written.value.kind === "conflict") {
    const { current } = written.value;
    const theirs = leavesOf(current.tree).map(({ sentence }) => sentence);
    return drawForm({ ...start, refusal: CHANGED_MEANWHILE, version: current.version, theirs }, ground);
  }
  revalidatePath("/", "layout");
  redirect(savedCriteriaPath(slug, written.value.kind === "saved"));
}
