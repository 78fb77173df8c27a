import "server-only";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/platform/session";
import { loadVisibleProject } from "../loaders";
import type { ProjectDetail } from "../types";
import { copyProjectPath } from "./routes";
import { copyKindFor } from "./rules";
import type { CopyKind } from "./types";

/** Null where the reader makes no copy of the project. */
export async function loadCopyKind(reference: string): Promise<CopyKind | null> {
  const { actor, project } = await loadVisibleProject(reference);
  return copyKindFor(actor, { territoryId: project.territory.id, reviewStatus: project.reviewStatus });
}

export type CopyPage = {
  readonly project: ProjectDetail;
  readonly kind: CopyKind;
  /** Makes one draft of one page, however often its button is pressed. */
  readonly creationKey: string;
};

/** The page that asks before it copies. */
export async function loadCopyPage(reference: string): Promise<CopyPage> {
  await requireActor(copyProjectPath(reference));
  const kind = (await loadCopyKind(reference)) ?? notFound();
  const { project } = await loadVisibleProject(reference);
  return { project, kind, creationKey: randomUUID() };
}
