"use server";
import { revalidatePath } from "next/cache";
import { redirect, unstable_rethrow } from "next/navigation";
import { postedForm } from "@/lib/platform/form-action";
import { requireActor } from "@/lib/platform/session";
import type { MergeRefusal } from "./labels";
import { mergeFunder } from "./mutations";
import { fundersPath, fundersPathWith, mergeRefusalPath } from "./routes";
import { mergeFormSchema } from "./schema";

/** The button of the page that says what the merge will change. */
export async function mergeFunderAction(input: unknown): Promise<void> {
  const actor = await requireActor(fundersPath);
  const parsed = mergeFormSchema.safeParse(Object.fromEntries(postedForm(input)));
  if (!parsed.success) redirect(fundersPath);
  const { financeur: slug, vers: successor } = parsed.data;
  let refusal: MergeRefusal | null = null;
  try {
    const result = await mergeFunder(actor, { slug, successor });
    if (!result.ok) refusal = result.refusal;
  } catch (error) {
    unstable_rethrow(error);
    console.error("funders could not be merged", error);
    refusal = "unavailable";
  }
  if (refusal !== null) redirect(mergeRefusalPath(slug, successor, refusal));
  // Whatever the browser keeps of the pages that name funders is out of date.
  revalidatePath("/", "layout");
  redirect(fundersPathWith({ notice: "fusion" }));
}
