import "server-only";
import { notFound } from "next/navigation";
import type { Query } from "@/lib/kernel/query";
import { loadDirectory, loadVisibleProjectAt } from "../loaders";
import { mayEditProject, maySeeInternals } from "../policy";
import { decideSave, diffStates, type SaveRefusal, stateOfProject } from "../rules";
import type { ProjectDetail, ProjectDirectory } from "../types";
import { VERSIONS_PER_PAGE } from "./constants";
import { getVersionAt, getVersions, listVersions } from "./data";
import { comparisonPath, historyPath, restorePath, versionPath } from "./routes";
import { compareVersions, restorableState } from "./rules";
import { type HistoryView, parseHistoryView, parseVersionNumber } from "./schema";
import type { FieldComparison, LeftOut, Version, VersionHead, VersionPage } from "./types";

async function loadHistorian(path: string, reference: string) {
  const { actor, project } = await loadVisibleProjectAt(path, reference);
  const scope = { id: project.id, territoryId: project.territory.id, reviewStatus: project.reviewStatus };
  if (!maySeeInternals(actor, scope)) notFound();
  const directory = (await loadDirectory(scope.territoryId)) ?? notFound();
  return { actor, project, scope, directory, mayRestore: mayEditProject(actor, scope) };
}

export type HistoryPage = {
  readonly project: ProjectDetail;
  readonly directory: ProjectDirectory;
  readonly mayRestore: boolean;
} & (
  | {
      readonly kind: "list";
      readonly page: number;
      readonly pageCount: number;
      readonly versions: VersionPage;
    }
  | {
      readonly kind: "comparison";
      readonly from: VersionHead;
      readonly to: VersionHead;
      readonly fields: readonly FieldComparison[];
    }
  /** `version` is null on a day before the first one; `day` is null when it was asked for by its number. */
  | { readonly kind: "version"; readonly version: Version | null; readonly day: string | null }
  | { readonly kind: "noDay"; readonly typed: string }
);

function pathOf(reference: string, view: HistoryView): string {
  if (view.kind === "version") return versionPath(reference, view.number);
  if (view.kind === "comparison") return comparisonPath(reference, view.from, view.to);
  return historyPath(reference, view.kind === "list" ? view.page : 1);
}

export async function loadHistoryPage(reference: string, parameters: Query): Promise<HistoryPage> {
  const view: HistoryView = parseHistoryView(parameters);
  const { actor, project, scope, directory, mayRestore } = await loadHistorian(
    pathOf(reference, view),
    reference,
  );
  const shared = { project, directory, mayRestore };
  if (view.kind === "list") {
    const versions = await listVersions(actor, scope, view.page);
    if (versions.entries.length === 0 && view.page > 1) notFound();
    const pageCount = Math.max(1, Math.ceil(versions.total / VERSIONS_PER_PAGE));
    return { ...shared, kind: "list", page: view.page, pageCount, versions };
  }
  if (view.kind === "comparison") {
    const found = await getVersions(actor, scope, [view.from, view.to]);
    const [from, to] = [view.from, view.to].map((number) => found.find((one) => one.number === number));
    if (!from || !to) notFound();
    return {
      ...shared,
      kind: "comparison",
      from,
      to,
      fields: compareVersions(from.state, to.state, directory),
    };
  }
  if (view.kind === "version") {
    const [version] = await getVersions(actor, scope, [view.number]);
    return { ...shared, kind: "version", version: version ?? notFound(), day: null };
  }
  if (view.day === null) return { ...shared, kind: "noDay", typed: view.typed };
  return { ...shared, kind: "version", version: await getVersionAt(actor, scope, view.day), day: view.day };
}

export type RestorePage = {
  readonly project: ProjectDetail;
  readonly version: VersionHead;
  /** What restoring changes, field by field; empty when the version is as the project stands. */
  readonly changes: readonly FieldComparison[];
  readonly leftOut: readonly LeftOut[];
  readonly refusal: SaveRefusal | null;
};

export async function loadRestorePage(reference: string, parameters: Query): Promise<RestorePage> {
  const number = parseVersionNumber(parameters.version);
  const path = number === null ? historyPath(reference) : restorePath(reference, number);
  const { actor, project, scope, directory, mayRestore } = await loadHistorian(path, reference);
  const [version] = number === null || !mayRestore ? [] : await getVersions(actor, scope, [number]);
  if (!version) notFound();
  const current = { ...stateOfProject(project), reviewStatus: project.reviewStatus };
  const { state, leftOut } = restorableState(version.state, directory, current.fundingLines);
  const after = { ...state, reviewStatus: project.reviewStatus };
  const decision = decideSave(project, state);
  const changes =
    diffStates(current, state).length === 0
      ? []
      : compareVersions(current, after, directory).filter(({ parts }) => parts !== null);
  return { project, version, changes, leftOut, refusal: decision.ok ? null : decision.refusal };
}
