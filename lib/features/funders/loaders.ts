import "server-only";
import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/lib/platform/session";
import { FUNDERS_PER_PAGE } from "./constants";
import { findSuccessor, getFunderAdministration, getFunderMergeChoice } from "./data";
import { fundersPath, mergeFunderPath } from "./routes";
import { fundersQuerySchema, mergeQuerySchema } from "./schema";

type Query = Record<string, string | string[] | undefined>;

export async function loadFunders(query: Query) {
  const actor = await requireActor(fundersPath);
  const { q: search, page: wanted, fait } = fundersQuerySchema.parse(query);
  const administration = (await getFunderAdministration(actor, search)) ?? notFound();
  const found = administration.funders.length;
  const pageCount = Math.max(1, Math.ceil(found / FUNDERS_PER_PAGE));
  const page = Math.min(wanted, pageCount);
  const funders = administration.funders.slice((page - 1) * FUNDERS_PER_PAGE, page * FUNDERS_PER_PAGE);
  return { ...administration, funders, found, page, pageCount, search, isMerged: fait !== undefined };
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
