import type { ProjectVerb } from "@/lib/features/projects/journal/constants";
import { diffStates, EMPTY_STATE } from "@/lib/features/projects/rules";
import type { DemoStep } from "@/prisma/seed/demo/format";
import type { DemoEvent } from "@/prisma/seed/demo/history";
import type { Row } from "@/prisma/seed/insert-rows";

const VERBS: Record<DemoStep[0], ProjectVerb> = {
  created: "create",
  saved: "update",
  submitted: "submit",
  withdrawn: "withdraw",
  changesRequested: "requestChanges",
  accepted: "accept",
  rejected: "reject",
  published: "publish",
};

export function versionRow(projectId: number, event: DemoEvent, next: DemoEvent | undefined): Row {
  return {
    project_id: projectId,
    number: event.version,
    valid_from: event.at,
    valid_to: next?.at ?? null,
    author_id: event.author.id,
    author_name: event.author.name,
    state: event.state,
  };
}

/** None for a step that is not one of the review. */
export function reviewRow(projectId: number, { at, author, version, state, review }: DemoEvent): Row[] {
  if (!review) return [];
  return [
    {
      project_id: projectId,
      at,
      actor_id: author.id,
      actor_name: author.name,
      command: review.command,
      from_status: review.fromStatus,
      to_status: state.reviewStatus,
      message: review.message,
      field_comments: review.fieldComments,
      // The version that the step looked at; it opens the next one.
      version: version - 1,
    },
  ];
}

type Placed = { readonly id: number; readonly reference: string; readonly territoryId: number };

export function journalRow(project: Placed, event: DemoEvent, previous: DemoEvent | undefined): Row {
  const before = previous?.state ?? EMPTY_STATE;
  const changes: Record<string, { before: unknown; after: unknown }> = Object.fromEntries(
    diffStates(before, event.state).map(({ field, ...values }) => [field, values]),
  );
  if (previous && previous.state.reviewStatus !== event.state.reviewStatus)
    changes.reviewStatus = { before: previous.state.reviewStatus, after: event.state.reviewStatus };
  // The publication choice is in no version, so the journal alone says what it was.
  if (event.step[0] === "published")
    changes.publishedFields = { before: previous?.publishedFields ?? [], after: event.publishedFields };
  return {
    at: event.at,
    actor_id: event.author.id,
    actor_name: event.author.name,
    organisation_name: event.author.organisationName,
    verb: VERBS[event.step[0]],
    subject_kind: "project",
    subject_key: project.reference,
    project_id: project.id,
    territory_id: project.territoryId,
    changes,
  };
}
