"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { postedForm } from "@/lib/platform/form-action";
import { requireActor } from "@/lib/platform/session";
import { mayImportSchemes } from "./policy";
import { cancelSchemeImport, chooseAids, confirmSchemeImport, decideAids } from "./review/mutations";
import { refusedSchemeImportPath, schemeImportPath, schemeImportsPath } from "./routes";
import { importIdSchema, parseItemView, readItemChoices } from "./schema";
import { importFromSource, requestSchemeWork } from "./service";

/** Begins a reading of the API. */
export async function readSourceAction(_: unknown): Promise<void> {
  const actor = await requireActor(schemeImportsPath);
  if (!mayImportSchemes(actor)) redirect(schemeImportsPath);
  const begun = await importFromSource(actor);
  revalidatePath("/", "layout");
  redirect(begun.ok ? schemeImportPath(begun.value) : refusedSchemeImportPath(begun.refusal));
}

/** What was ticked on a page of the report is kept, whatever the button. */
export async function reviewSchemeImportAction(input: unknown): Promise<void> {
  const form = postedForm(input);
  const id = importIdSchema.safeParse(form.get("import")).data;
  if (id === undefined) redirect(schemeImportsPath);
  const actor = await requireActor(schemeImportPath(id));
  const view = parseItemView(Object.fromEntries(form));
  const intent = form.get("intent");
  let settled = await decideAids(actor, id, readItemChoices(form));
  if (settled.ok && intent === "all") settled = await chooseAids(actor, id, true, view.show);
  if (settled.ok && intent === "none") settled = await chooseAids(actor, id, false, view.show);
  if (settled.ok && intent === "cancel") settled = await cancelSchemeImport(actor, id);
  if (settled.ok && intent === "apply") {
    settled = await confirmSchemeImport(actor, id);
    if (settled.ok) await requestSchemeWork(id);
  }
  revalidatePath("/", "layout");
  // Back to the same aids, by GET: reloading the page repeats nothing.
  redirect(schemeImportPath(id, view, settled.ok ? undefined : settled.refusal));
}
