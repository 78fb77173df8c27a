import "server-only";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { type Actor, readsForMinistry } from "@/lib/kernel/actor";
import type { Query } from "@/lib/kernel/query";
import { readOrDrawAlone } from "@/lib/platform/drawn-answer";
import { requireActor } from "@/lib/platform/session";
import { getProject } from "../../data";
import { listReviewPeople } from "../people/data";
import { mayReview } from "../policy";
import { getAskedOpinion, listAskedOpinions, listProjectOpinions } from "./data";
import { opinionPath, opinionsPath, projectOpinionsPath } from "./routes";
import { opinionIdSchema, opinionNoticeSchema } from "./schema";
import type { AskedOpinion, ProjectOpinions } from "./types";

/** The opinions of one project. Null: a form sent without JavaScript is drawn alone, with what was typed. */
export async function loadProjectOpinions(
  reference: string,
): Promise<(ProjectOpinions & { readonly creationKey: string }) | null> {
  const found = await readOrDrawAlone(projectOpinionsPath(reference), (actor) =>
    findProjectOpinions(actor, reference),
  );
  return found && { ...found, creationKey: randomUUID() };
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

export const loadOpinionNotice = async (searchParams: Promise<Query>) =>
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
  const id = opinionIdSchema.safeParse(opinionId).data ?? notFound();
  return readOrDrawAlone(opinionPath(id), async (actor) => {
    const asked = await getAskedOpinion(actor, id);
    return asked && { ...asked, seesProject: readsForMinistry(actor) };
  });
}
