import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { ReviewStatus } from "../constants";
import type { PublicationCommand, PublishableField } from "./constants";
import type { PublicationRefusal, PublicProject } from "./types";

export type PublishableProject = { readonly reviewStatus: ReviewStatus; readonly publishedAt: Date | null };

/** May this be done now? Asked by the button and by the mutation. */
export function decidePublication(
  project: PublishableProject,
  command: PublicationCommand,
): Result<true, PublicationRefusal> {
  if (project.reviewStatus !== "accepted") return refuse("notAccepted");
  if (command === "unpublish" && project.publishedAt === null) return refuse("notPublished");
  return ok(true);
}

/** What the public would read with these boxes ticked: what trigger project_publish (migration 0003) copies. */
export function publicSelection(
  everything: PublicProject,
  fields: readonly PublishableField[],
): PublicProject {
  const chosen = (field: PublishableField) => fields.includes(field);
  return {
    ...everything,
    objectives: chosen("objectives") ? everything.objectives : null,
    projectOwner: chosen("projectOwner") ? everything.projectOwner : null,
    projectOwnerKind: chosen("projectOwner") ? everything.projectOwnerKind : null,
    qpvs: chosen("location") ? everything.qpvs : [],
    commune: chosen("location") ? everything.commune : null,
    phase: chosen("progress") ? everything.phase : null,
    progressStatus: chosen("progress") ? everything.progressStatus : null,
    startsOn: chosen("dates") ? everything.startsOn : null,
    endsOn: chosen("dates") ? everything.endsOn : null,
    totalCostCents: chosen("totalCost") ? everything.totalCostCents : null,
    fundingGrantedCents: chosen("fundingGranted") ? everything.fundingGrantedCents : null,
  };
}
