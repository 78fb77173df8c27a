import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { Query } from "@/lib/kernel/query";
import { getActor } from "@/lib/platform/session";
import { loadVisibleProject } from "../loaders";
import { mayPublishProject, maySeeInternals } from "../policy";
import type { ProjectDetail } from "../types";
import { PUBLICATION_COMMANDS, PUBLISHABLE_FIELDS } from "./constants";
import { getPublicProject } from "./data";
import { PUBLISHED_PARAM } from "./routes";
import { decidePublication } from "./rules";
import type { PublicationPanel, PublicProject } from "./types";

/** What the publication section shows; null where it is not for the reader. */
export async function loadPublication(
  reference: string,
  searchParams: Query,
): Promise<PublicationPanel | null> {
  const { actor, project } = await loadVisibleProject(reference);
  const scope = { territoryId: project.territory.id, reviewStatus: project.reviewStatus };
  if (!maySeeInternals(actor, scope)) return null;
  const decision = decidePublication(project, "publish");
  const isPublished = project.publishedAt !== null;
  const done = PUBLICATION_COMMANDS.find((command) => command === searchParams[PUBLISHED_PARAM]);
  return {
    reference,
    version: project.version,
    publishedAt: project.publishedAt,
    publishedFields: PUBLISHABLE_FIELDS.filter((field) => project.publishedFields?.includes(field)),
    everything: publicViewOf(project),
    refusal: !decision.ok ? decision.refusal : mayPublishProject(actor, scope) ? null : "notCoordinator",
    confirmation: done !== undefined && isPublished === (done === "publish") ? done : null,
  };
}

function publicViewOf(project: ProjectDetail): PublicProject {
  return {
    reference: project.reference,
    publishedAt: project.publishedAt ?? project.updatedAt,
    demo: project.demo,
    territory: project.territory,
    title: project.title,
    summary: project.summary,
    mainPriority: project.mainPriority?.label ?? null,
    otherPriorities: project.otherPriorities.map(({ label }) => label),
    objectives: project.objectives,
    projectOwner: project.projectOwner,
    projectOwnerKind: project.projectOwnerKind,
    qpvs: project.qpvs.map(({ code, name }) => ({ code, name })),
    commune: project.commune?.nom ?? null,
    phase: project.phase,
    progressStatus: project.progressStatus,
    startsOn: project.startsOn,
    endsOn: project.endsOn,
    totalCostCents: project.totalCostCents,
    fundingGrantedCents: project.fundingGrantedCents,
  };
}

/** Cached for the length of a request: the page and its title ask for the same project. */
export const loadPublicProject = cache(async (reference: string): Promise<PublicProject> => {
  return (await getPublicProject(await getActor(), reference)) ?? notFound();
});
