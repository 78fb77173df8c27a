import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/kernel/actor";
import type { Result } from "@/lib/kernel/result";
import { isFormPost, tryToRead } from "@/lib/platform/drawn-answer";
import { getActor, requireActor } from "@/lib/platform/session";
import type { ProjectField } from "./constants";
import { getDirectory, getProject } from "./data";
import { listJournal } from "./journal/data";
import type { JournalEntryView } from "./journal/types";
import { mayEditProject, maySeeInternals } from "./policy";
import { projectPath } from "./routes";
import { decideEdit, type EditRefusal, missingForSubmission, stateOfProject } from "./rules";
import type { ProjectDetail, ProjectDirectory } from "./types";

export type ProjectPage = {
  readonly project: ProjectDetail;
  /** Null for whoever may never edit it. */
  readonly edit: Result<true, EditRefusal> | null;
  /** What the territory still has to fill in before submitting; null when there is nothing to submit. */
  readonly missing: readonly ProjectField[] | null;
  /** Null for whoever may not read it. */
  readonly journal: { readonly entries: readonly JournalEntryView[]; readonly isWhole: boolean } | null;
  readonly directory: ProjectDirectory | null;
  readonly reader: Pick<Actor, "userId" | "organisationId">;
};

const JOURNAL_AT_FIRST = 20;
const JOURNAL_AT_MOST = 1000;

/** The sections of a page, and its title, are drawn from the same project, read once. */
export const loadVisibleProject = cache(async (reference: string) => {
  const actor = await requireActor(projectPath(reference));
  const project = await getProject(actor, reference);
  if (project === null) notFound();
  return { actor, project };
});

/** The same for another page about the project: whoever is signed out comes back to that one. */
export async function loadVisibleProjectAt(path: string, reference: string) {
  await requireActor(path);
  return loadVisibleProject(reference);
}

/** What names the ids of a territory's projects, read once for the sections of a page. */
export const loadDirectory = cache(async (territoryId: number) =>
  getDirectory(await getActor(), territoryId),
);

/**
 * A form of the project's page was sent without JavaScript by somebody who can no longer read the project: signed out
 * meanwhile, or it was withdrawn, or the database is away. The page then draws what was typed, and nothing else.
 */
export const isAnswerAlone = cache(async (reference: string): Promise<boolean> => {
  if (!(await isFormPost())) return false;
  const project = await tryToRead(async () => {
    const actor = await getActor();
    return actor.role === "visitor" ? null : getProject(actor, reference);
  });
  return project === null;
});

export async function loadProject(reference: string): Promise<ProjectDetail> {
  return (await loadVisibleProject(reference)).project;
}

/** For the JSON: null when there is nothing to show, to a visitor as to anybody else. */
export async function findProject(reference: string): Promise<ProjectDetail | null> {
  return getProject(await getActor(), reference);
}

export async function loadProjectPage(reference: string, wholeJournal: boolean): Promise<ProjectPage> {
  const { actor, project } = await loadVisibleProject(reference);
  const scope = { id: project.id, territoryId: project.territory.id, reviewStatus: project.reviewStatus };
  const seesInternals = maySeeInternals(actor, scope);
  const limit = wholeJournal ? JOURNAL_AT_MOST : JOURNAL_AT_FIRST;
  const [entries, directory] = seesInternals
    ? await Promise.all([listJournal(actor, scope, limit + 1), loadDirectory(scope.territoryId)])
    : [[], null];
  const isOwn = mayEditProject(actor, scope);
  const awaitsSubmission = scope.reviewStatus === "draft" || scope.reviewStatus === "changesRequested";
  return {
    project,
    edit: isOwn ? decideEdit(project) : null,
    missing: isOwn && awaitsSubmission ? missingForSubmission(stateOfProject(project)) : null,
    journal: seesInternals ? { entries: entries.slice(0, limit), isWhole: entries.length <= limit } : null,
    directory,
    reader: { userId: actor.userId, organisationId: actor.organisationId },
  };
}
