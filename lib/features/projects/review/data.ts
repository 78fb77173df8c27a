import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { type Tx, withActor } from "@/lib/platform/db";
import { selectProject } from "../data";
import { maySeeInternals } from "../policy";
import { diffStates, missingForSubmission, stateOfProject } from "../rules";
import type { ProjectSnapshot } from "../types";
import { reviewSideOf } from "./policy";
import { lastReviewedStep, reviewChoices } from "./rules";
import type { OpenRequest, ProjectReview, ReviewStep } from "./types";

/** The exchange about a project, newest first. Row-level policies keep it to the territory and the ministry. */
export async function selectSteps(tx: Tx, projectId: number): Promise<ReviewStep[]> {
  return tx.$queryRaw<ReviewStep[]>`
    SELECT id, at, actor_id AS "actorId", actor_name AS "actorName", command, to_status AS "toStatus", message,
           field_comments AS "fieldComments", version
    FROM review_event WHERE project_id = ${projectId} ORDER BY id DESC`;
}

/** Null when there is no such project, or when its review is not for the actor: the page then leaves it out. */
export function getProjectReview(actor: Actor, reference: string): Promise<ProjectReview | null> {
  return withActor(actor, async (tx) => {
    const project = await selectProject(tx, actor, reference);
    if (!project) return null;
    const scope = { territoryId: project.territory.id, reviewStatus: project.reviewStatus };
    if (!maySeeInternals(actor, scope)) return null;
    const steps = await selectSteps(tx, project.id);
    const state = stateOfProject(project);
    const missing = missingForSubmission(state);
    const side = reviewSideOf(actor, scope);
    const baseline = lastReviewedStep(steps);
    const reviewed = baseline && (await selectVersion(tx, project.id, baseline.version));
    return {
      reference: project.reference,
      version: project.version,
      reviewStatus: project.reviewStatus,
      territoryId: project.territory.id,
      side,
      choices: side ? reviewChoices({ ...project, isComplete: missing.length === 0 }, side) : [],
      missing,
      steps,
      openRequest: openRequestOf(project.reviewStatus, steps),
      comparison: baseline && reviewed ? { since: baseline, changes: diffStates(reviewed, state) } : null,
    };
  });
}

async function selectVersion(tx: Tx, projectId: number, number: number): Promise<ProjectSnapshot | null> {
  const [row] = await tx.$queryRaw<{ state: ProjectSnapshot }[]>`
    SELECT state FROM project_version WHERE project_id = ${projectId} AND number = ${number}`;
  return row?.state ?? null;
}

/** What the ministry asks of the territory at present; null unless changes are requested. */
export function getOpenRequest(actor: Actor, reference: string): Promise<OpenRequest | null> {
  return withActor(actor, async (tx) => {
    const project = await selectProject(tx, actor, reference);
    if (project?.reviewStatus !== "changesRequested") return null;
    const scope = { territoryId: project.territory.id, reviewStatus: project.reviewStatus };
    if (!maySeeInternals(actor, scope)) return null;
    return openRequestOf(project.reviewStatus, await selectSteps(tx, project.id));
  });
}

function openRequestOf(reviewStatus: string, newestFirst: readonly ReviewStep[]): OpenRequest | null {
  const [latest] = newestFirst;
  return reviewStatus === "changesRequested" && latest?.command === "requestChanges" ? latest : null;
}
