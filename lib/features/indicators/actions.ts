"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActor, requireActorForAction } from "@/lib/platform/session";
import { getLibrary } from "./data";
import { CHANGED_MEANWHILE, contentInWords, INDICATOR_REFUSAL_LABELS, type IndicatorRefusal } from "./labels";
import { addIndicator, applyIndicatorCommand, editIndicator } from "./mutations";
import { type LibraryNotice, libraryPath, libraryPathWith } from "./routes";
import { contentChanges } from "./rules";
import { indicatorCommandSchema, indicatorContentSchema, indicatorOriginSchema } from "./schema";
import type { IndicatorContent, IndicatorFormState, IndicatorFormValues } from "./types";

const KEPT_LENGTH = 1000;

function typedValues(form: FormData): IndicatorFormValues {
  const text = (value: FormDataEntryValue | null) =>
    typeof value === "string" ? value.slice(0, KEPT_LENGTH) : "";
  const typed = (name: string) => text(form.get(name));
  return {
    label: typed("label"),
    unit: typed("unit"),
    direction: typed("direction"),
    aggregation: typed("aggregation"),
    numeratorLabel: typed("numeratorLabel"),
    denominatorLabel: typed("denominatorLabel"),
    priorityIds: form.getAll("priorityIds").map(text).slice(0, 100),
  };
}

type Answer = Partial<IndicatorFormState>;

/** Whatever the browser keeps of the pages that name indicators is out of date. */
function leaveFor(path: string): never {
  revalidatePath("/", "layout");
  redirect(path);
}

/** Adds an indicator, or changes the one that the form names. Leads back to the library. */
export async function saveIndicatorAction(previous: unknown, input: unknown): Promise<IndicatorFormState> {
  const form = postedForm(input);
  const values = typedValues(form);
  const origin = indicatorOriginSchema.parse({ slug: form.get("slug"), version: form.get("version") });
  const { version } = origin;
  const state = { values, version, errors: {}, refusal: null, theirs: [] };
  const answered = { ...state, submission: submissionAfter(previous) };
  const parsed = indicatorContentSchema.safeParse(values);
  if (!parsed.success) {
    const messages = parsed.error.issues.toReversed().map(({ path, message }) => [String(path[0]), message]);
    return { ...answered, errors: Object.fromEntries(messages) };
  }
  const answer = await orFormBack<Answer>(
    () => save(origin, parsed.data),
    (refusal) => ({ refusal }),
  );
  return { ...answered, ...answer };
}

async function save(
  { slug, version }: { readonly slug: string | null; readonly version: number },
  content: IndicatorContent,
): Promise<Answer> {
  const actor = await requireActorForAction();
  if (!actor) return { refusal: INDICATOR_REFUSAL_LABELS.signedOut };
  if (slug === null) {
    const added = await addIndicator(actor, content);
    if (!added.ok) return refused(added.refusal);
    leaveFor(libraryPathWith({ notice: "ajout", slug: added.value }));
  }
  const edited = await editIndicator(actor, { slug, version, content });
  if (!edited.ok) return refused(edited.refusal);
  if (edited.value.kind === "saved") leaveFor(libraryPathWith({ notice: "modification", slug }));
  const { current } = edited.value;
  const fields = contentChanges(content, current).map(({ field }) => field);
  const priorities = (await getLibrary(actor))?.priorities ?? [];
  return {
    refusal: CHANGED_MEANWHILE,
    version: current.version,
    theirs: contentInWords(current, fields, priorities),
  };
}

function refused(refusal: IndicatorRefusal): Answer {
  const message = INDICATOR_REFUSAL_LABELS[refusal];
  if (refusal === "aggregationSettled") return { errors: { aggregation: message } };
  if (refusal === "unknownPriority") return { errors: { priorityIds: message } };
  return { refusal: message };
}

const NOTICES: Partial<Record<string, LibraryNotice>> = { withdraw: "retrait", restore: "retour" };

/** A button of one line; a move leads back to the line that moved. */
export async function indicatorCommandAction(input: unknown): Promise<void> {
  const actor = await requireActor(libraryPath);
  const parsed = indicatorCommandSchema.safeParse(Object.fromEntries(postedForm(input)));
  if (!parsed.success) redirect(libraryPathWith({ refusal: "notFound" }));
  const { indicateur: slug, commande: command } = parsed.data;
  const result = await applyIndicatorCommand(actor, { slug, command });
  if (!result.ok) redirect(libraryPathWith({ refusal: result.refusal }));
  const notice = NOTICES[command];
  leaveFor(libraryPathWith({ slug, ...(notice && { notice }) }));
}
