import "server-only";
import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/lib/platform/session";
import { findSuccessor, getFunderAdministration, getFunderMergeChoice } from "./data";
import { fundersPath, mergeFunderPath } from "./routes";
import { fundersQuerySchema, mergeQuerySchema } from "./schema";

type Query = Record<string, string | string[] | undefined>;

export async function loadFunders(query: Query) {
  const actor = await requireActor(fundersPath);
  const { q: search, fait } = fundersQuerySchema.parse(query);
  const administration = (await getFunderAdministration(actor, search)) ?? notFound();
  return { ...administration, search, isMerged: fait !== undefined };
}

/** Asked about a funder that was merged already, it leads to its successor. */
export async function loadFunderMerge(slug: string, query: Query) {
  const actor = await requireActor(mergeFunderPath(slug));
  const choice = await getFunderMergeChoice(actor, slug);
  if (choice === null) {
    const successor = (await getFunderAdministration(actor, "")) && (await findSuccessor(actor, slug));
    if (successor) redirect(mergeFunderPath(successor));
    notFound();
  }
  const { vers, refus: refusal } = mergeQuerySchema.parse(query);
  const chosen = choice.others.find((one) => one.slug === vers) ?? null;
  return { ...choice, chosen, isUnknown: vers !== undefined && chosen === null, refusal };
}
