import "server-only";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { type Actor, readsForMinistry } from "@/lib/kernel/actor";
import { isFormPost } from "@/lib/platform/drawn-answer";
import { getActor, requireActor } from "@/lib/platform/session";
import { getProject } from "../../data";
import { listReviewPeople } from "../people/data";
import { mayReview } from "../policy";
import { getAskedOpinion, listAskedOpinions, listProjectOpinions } from "./data";
import { opinionPath, opinionsPath, projectOpinionsPath } from "./routes";
import { opinionIdSchema, opinionNoticeSchema } from "./schema";
import type { AskedOpinion, ProjectOpinions } from "./types";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/**
 * The opinions of one project. A form sent without JavaScript by somebody who can no longer read them is drawn alone, with
 * what was typed: null.
 */
export async function loadProjectOpinions(
  reference: string,
): Promise<(ProjectOpinions & { readonly creationKey: string }) | null> {
  const isAnswer = await isFormPost();
  const actor = isAnswer ? await getActor() : await requireActor(projectOpinionsPath(reference));
  const found = await findProjectOpinions(actor, reference);
  if (found) return { ...found, creationKey: randomUUID() };
  return isAnswer ? null : notFound();
}

async function findProjectOpinions(actor: Actor, reference: string): Promise<ProjectOpinions | null> {
  const project = await getProject(actor, reference);
  if (!project || !readsForMinistry(actor)) return null;
  const scope = { id: project.id, territoryId: project.territory.id, reviewStatus: project.reviewStatus };
  const [opinions, people] = await Promise.all([listProjectOpinions(actor, scope), listReviewPeople(actor)]);
  const { title, reviewStatus } = project;
  return {
    reference: project.reference,
    title,
    opinions,
    people,
    readerId: actor.userId,
    mayAsk: mayReview(actor),
    isSubmitted: reviewStatus === "submitted",
  };
}

export const loadOpinionNotice = async (searchParams: Promise<SearchParams>) =>
  opinionNoticeSchema.parse((await searchParams).fait ?? null);

export async function loadAskedOpinions() {
  const actor = await requireActor(opinionsPath);
  if (actor.role !== "partner" && actor.role !== "reviewer") notFound();
  return listAskedOpinions(actor);
}

/** Null: a form sent without JavaScript is drawn alone, with what was typed. */
export async function loadAskedOpinion(
  opinionId: string,
): Promise<(AskedOpinion & { readonly seesProject: boolean }) | null> {
  const isAnswer = await isFormPost();
  const parsed = opinionIdSchema.safeParse(opinionId);
  if (!parsed.success) notFound();
  const actor = isAnswer ? await getActor() : await requireActor(opinionPath(parsed.data));
  const asked = await getAskedOpinion(actor, parsed.data);
  if (asked) return { ...asked, seesProject: readsForMinistry(actor) };
  return isAnswer ? null : notFound();
}
