import "server-only";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { getProject } from "../data";
import { wholeSnapshot } from "../history/rules";
import { maySeeInternals } from "../policy";
import { diffStates, missingForSubmission, stateOfProject } from "../rules";
import type { ProjectDetail, ProjectSnapshot } from "../types";
import { reviewSideOf } from "./policy";
import { listRemarks } from "./remarks/data";
import { openComments } from "./remarks/rules";
import type { Remark } from "./remarks/types";
import { lastReviewedStep, reviewChoices } from "./rules";
import type { AwaitedChanges, OpenRequest, ProjectReview, ReviewStep } from "./types";

/** The exchange about a project, newest first. Row-level policies keep it to the territory and the ministry. */
export function selectSteps(tx: Tx, projectId: number): Promise<ReviewStep[]> {
  return tx.$queryRaw<ReviewStep[]>(stepsStatement(projectId));
}

function stepsStatement(projectId: number): Prisma.Sql {
  return Prisma.sql`
    SELECT id, at, actor_id AS "actorId", actor_name AS "actorName", command, to_status AS "toStatus", message,
           field_comments AS "fieldComments", version
    FROM review_event WHERE project_id = ${projectId} ORDER BY id DESC`;
}

/** Null when the project's review is not for the actor: the page then leaves it out. */
export async function getProjectReview(
  actor: Actor,
  project: ProjectDetail,
  remarks: readonly Remark[] = [],
): Promise<ProjectReview | null> {
  const scope = { territoryId: project.territory.id, reviewStatus: project.reviewStatus };
  if (!maySeeInternals(actor, scope)) return null;
  const steps = await readAs<ReviewStep>(actor, stepsStatement(project.id));
  const state = stateOfProject(project);
  const missing = missingForSubmission(state);
  const side = reviewSideOf(actor, scope);
  const baseline = lastReviewedStep(steps);
  const reviewed = baseline && (await findVersion(actor, project.id, baseline.version));
  return {
    reference: project.reference,
    version: project.version,
    reviewStatus: project.reviewStatus,
    territoryId: project.territory.id,
    side,
    choices: side ? reviewChoices({ ...project, isComplete: missing.length === 0 }, side) : [],
    missing,
    steps,
    openRequest: openRequestOf(project.reviewStatus, steps, remarks),
    comparison:
      baseline && reviewed
        ? {
            since: baseline,
            changes: diffStates(reviewed, state),
            before: wholeSnapshot(reviewed),
            after: { ...state, reviewStatus: project.reviewStatus },
          }
        : null,
  };
}

async function findVersion(actor: Actor, projectId: number, number: number): Promise<ProjectSnapshot | null> {
  const [row] = await readAs<{ state: ProjectSnapshot }>(
    actor,
    Prisma.sql`
    SELECT state FROM project_version WHERE project_id = ${projectId} AND number = ${number}`,
  );
  return row?.state ?? null;
}

/** What the ministry asks of the territory at present; null unless changes are requested. */
export async function getOpenRequest(actor: Actor, reference: string): Promise<OpenRequest | null> {
  const project = await getProject(actor, reference);
  if (project?.reviewStatus !== "changesRequested") return null;
  const scope = { id: project.id, territoryId: project.territory.id, reviewStatus: project.reviewStatus };
  if (!maySeeInternals(actor, scope)) return null;
  const [steps, remarks] = await Promise.all([
    readAs<ReviewStep>(actor, stepsStatement(project.id)),
    listRemarks(actor, scope),
  ]);
  return openRequestOf(project.reviewStatus, steps, remarks);
}

/** What the ministry waits for from the actor's own territory, longest first; nothing for anybody else. */
export async function listAwaitedChanges(actor: Actor): Promise<AwaitedChanges[]> {
  if (!isTerritoryMember(actor)) return [];
  return readAs<AwaitedChanges>(
    actor,
    Prisma.sql`
    SELECT p.id, p.territory_id AS "territoryId", p.reference, p.title, e.at AS since
    FROM project p CROSS JOIN LATERAL (SELECT max(at) AS at FROM review_event
                                       WHERE project_id = p.id AND command = 'requestChanges') AS e
    WHERE p.review_status = 'changesRequested' AND p.territory_id = ${actor.territoryId}::smallint AND e.at IS NOT NULL
    ORDER BY e.at, p.id`,
  );
}

/** Its message, and every remark that is open, whichever round it comes from. */
function openRequestOf(
  reviewStatus: string,
  [latest]: readonly ReviewStep[],
  remarks: readonly Remark[],
): OpenRequest | null {
  if (reviewStatus !== "changesRequested" || latest?.command !== "requestChanges") return null;
  const { at, actorName, message } = latest;
  return { at, actorName, message, fieldComments: openComments(remarks) };
}
