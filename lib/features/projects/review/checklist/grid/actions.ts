"use server";
import { redirect } from "next/navigation";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActor, requireActorForAction } from "@/lib/platform/session";
import { GRID_CHANGED_MEANWHILE, GRID_REFUSALS, GRID_SIGNED_OUT, itemInWords } from "./labels";
import { addCheckItem, applyGridCommand, editCheckItem } from "./mutations";
import { type GridNotice, gridPath, gridPathWith } from "./routes";
import { checkItemContentSchema, gridCommandSchema, gridOriginSchema } from "./schema";
import type { CheckItemContent, GridFormState } from "./types";

const KEPT_LENGTH = 3000;

const typed = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, KEPT_LENGTH) : "";
};

/** Adds an item, or changes the one that the form names. Leads back to the grid. */
export async function saveCheckItemAction(previous: unknown, input: unknown): Promise<GridFormState> {
  const form = postedForm(input);
  const origin = gridOriginSchema.parse({ point: form.get("point"), version: form.get("version") });
  const values = { label: typed(form, "label"), help: typed(form, "help") };
  const state = { submission: submissionAfter(previous), values, version: origin.version, theirs: [] };
  const parsed = checkItemContentSchema.safeParse(values);
  if (!parsed.success) {
    const messages = parsed.error.issues.toReversed().map(({ path, message }) => [String(path[0]), message]);
    return { ...state, errors: Object.fromEntries(messages), refusal: null };
  }
  const answer = await orFormBack<Partial<GridFormState>>(
    () => save(origin, parsed.data),
    (refusal) => ({ refusal }),
  );
  return { ...state, errors: {}, refusal: null, ...answer };
}

async function save(
  { point, version }: { readonly point: number | null; readonly version: number },
  content: CheckItemContent,
): Promise<Partial<GridFormState>> {
  const actor = await requireActorForAction();
  if (!actor) return { refusal: GRID_SIGNED_OUT };
  if (point === null) {
    const added = await addCheckItem(actor, content);
    if (!added.ok) return { refusal: GRID_REFUSALS[added.refusal] };
    redirect(gridPathWith({ notice: "ajout", itemId: added.value }));
  }
  const edited = await editCheckItem(actor, { itemId: point, version, content });
  if (!edited.ok) return { refusal: GRID_REFUSALS[edited.refusal] };
  if (edited.value.kind === "saved") redirect(gridPathWith({ notice: "modification", itemId: point }));
  const { current } = edited.value;
  return { refusal: GRID_CHANGED_MEANWHILE, version: current.version, theirs: itemInWords(current) };
}

const NOTICES: Partial<Record<string, GridNotice>> = { withdraw: "retrait", restore: "retour" };

/** A button of one line; a move leads back to the line that moved. */
export async function gridCommandAction(input: unknown): Promise<void> {
  const actor = await requireActor(gridPath);
  const parsed = gridCommandSchema.safeParse(Object.fromEntries(postedForm(input)));
  if (!parsed.success) redirect(gridPathWith({ refusal: "notFound" }));
  const { point: itemId, commande: command } = parsed.data;
  const result = await applyGridCommand(actor, { itemId, command });
  if (!result.ok) redirect(gridPathWith({ refusal: result.refusal }));
  const notice = NOTICES[command];
  redirect(gridPathWith({ itemId, ...(notice && { notice }) }));
}
