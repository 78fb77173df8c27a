"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { Actor } from "@/lib/kernel/actor";
import type { Result } from "@/lib/kernel/result";
import { postedForm } from "@/lib/platform/form-action";
import { requireActor } from "@/lib/platform/session";
import { getOwnDirectory } from "../projects/data";
import type { ImportRefusal } from "./labels";
import { cancelImport, confirmImport, reopenMapping, startAnalysis } from "./mutations";
import { acceptAll, confirmSuggestions, decideRows } from "./review/mutations";
import { importAnswerPath, importPath, importsPath } from "./routes";
import { importIdSchema, parseRowsView, readMapping, readRowChoices } from "./schema";
import { requestWork } from "./service";

async function receive(input: unknown): Promise<{ actor: Actor; form: FormData; id: number }> {
  const form = postedForm(input);
  const id = importIdSchema.safeParse(form.get("import")).data;
  if (id === undefined) redirect(importsPath);
  return { actor: await requireActor(importPath(id)), form, id };
}

/** The columns of a file, as the person says them; then its analysis. */
export async function mapColumnsAction(input: unknown): Promise<void> {
  const { actor, form, id } = await receive(input);
  if (form.get("intent") === "cancel") return finish(id, await cancelImport(actor, id), form);
  const count = Math.min(200, Math.max(0, Number(form.get("colonnes")) || 0));
  const result = await startAnalysis(actor, id, readMapping(form, count));
  if (result.ok && actor.userId !== null) await requestWork(id, actor.userId);
  finish(id, result, form);
}

/** What was settled on a page of lines is kept, whatever the button. */
export async function reviewImportAction(input: unknown): Promise<void> {
  const { actor, form, id } = await receive(input);
  const intent = form.get("intent");
  const directory = await getOwnDirectory(actor);
  if (!directory) redirect(importsPath);
  const saved = await decideRows(actor, id, readRowChoices(form), directory);
  if (!saved.ok) return finish(id, saved, form);
  if (intent === "acceptAll") return finish(id, await acceptAll(actor, id, true), form);
  if (intent === "acceptNone") return finish(id, await acceptAll(actor, id, false), form);
  if (intent === "suggestions") return finish(id, await confirmSuggestions(actor, id), form);
  if (intent === "columns") return finish(id, await reopenMapping(actor, id), form);
  if (intent === "cancel") return finish(id, await cancelImport(actor, id), form);
  if (intent !== "confirm") return finish(id, saved, form);
  const confirmed = await confirmImport(actor, id);
  if (confirmed.ok && actor.userId !== null) await requestWork(id, actor.userId);
  finish(id, confirmed, form);
}

/** Back to the same lines, by GET: reloading the page repeats nothing. */
function finish(id: number, result: Result<true, ImportRefusal>, form: FormData): never {
  revalidatePath("/", "layout");
  const { verdict, page } = parseRowsView(Object.fromEntries(form));
  redirect(importAnswerPath(id, verdict, page, result.ok ? null : result.refusal));
}
