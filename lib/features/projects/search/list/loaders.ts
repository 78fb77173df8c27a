import "server-only";
import { redirect } from "next/navigation";
import type { Query } from "@/lib/kernel/query";
import { getActor, requireActor } from "@/lib/platform/session";
import { mayCreateProject } from "../../policy";
import { projectListPath } from "../routes";
import { type AddressParameters, parseProjectFilters } from "../schema";
import type { NamedValue } from "../types";
import { listProjects } from "./data";
import type { ProjectList } from "./types";

export type ProjectListScreen = {
  readonly list: ProjectList;
  readonly mayCreate: boolean;
  /** The territory whose projects the reader writes. */
  readonly ownTerritory: NamedValue | null;
};

export async function loadProjectList(parameters: Query): Promise<ProjectListScreen> {
  const view = parseProjectFilters(parameters);
  const path = projectListPath(view.filters, view.position);
  const actor = await requireActor(path);
  // A form sends its empty fields too: the address that is shared says only what was chosen.
  if (view.ignored.length === 0 && Object.values(parameters).some(isEmpty)) redirect(path);
  const list = await listProjects(actor, view);
  const ownTerritory = list.choices.territories.find(({ id }) => id === actor.territoryId) ?? null;
  return { list, mayCreate: mayCreateProject(actor), ownTerritory };
}

const isEmpty = (value: string | string[] | undefined) =>
  value === "" || (Array.isArray(value) && value.includes(""));

/** Null for a visitor: a program that asks for data is not sent to a sign-in page. */
export async function loadProjectListData(parameters: AddressParameters): Promise<ProjectList | null> {
  const actor = await getActor();
  return actor.role === "visitor" ? null : listProjects(actor, parseProjectFilters(parameters));
}
