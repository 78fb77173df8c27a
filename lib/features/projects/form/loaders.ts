import "server-only";
import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { signInPathWith } from "@/lib/features/accounts/sign-in/routes";
import type { Actor } from "@/lib/kernel/actor";
import { isFormPost, tryToRead } from "@/lib/platform/drawn-answer";
import { getActor, requireActor } from "@/lib/platform/session";
import { getDraft } from "../autosave/data";
import { placeOf } from "../autosave/rules";
import { findReferenceByKey, getOwnDirectory, getProject } from "../data";
import { mayCreateProject, mayEditProject } from "../policy";
import { loadOpenFieldComments, loadOpenRequest } from "../review/loaders";
import { copyKeyOf, editProjectPath, newProjectFormPath, newProjectPath, type SaveKind } from "../routes";
import { decideEdit, EMPTY_STATE, stateOfProject } from "../rules";
import type { ProjectDirectory, ProjectState } from "../types";
import { valuesOfState } from "./rules";
import type { ProjectFormValues, RecordFormData, RecordFormPage } from "./types";

export type NewProjectForm =
  | { readonly kind: "ready"; readonly form: RecordFormData<ProjectFormValues> }
  | { readonly kind: "notForYou" };

const EMPTY_VALUES = valuesOfState(EMPTY_STATE);

export async function loadNewProjectForm(key: unknown): Promise<NewProjectForm> {
  const creationKey = z.uuid().safeParse(key).data;
  if (await isFormPost()) {
    const actor = await tryToRead(getActor);
    const directory = actor && (await tryToRead(() => getOwnDirectory(actor)));
    return { kind: "ready", form: newForm(creationKey ?? randomUUID(), actor, directory) };
  }
  const actor = await requireActor(creationKey ? newProjectFormPath(creationKey) : newProjectPath);
  if (!mayCreateProject(actor)) return { kind: "notForYou" };
  if (creationKey === undefined) redirect(newProjectFormPath(randomUUID()));
  const made = await findReferenceByKey(actor, creationKey);
  if (made !== null) redirect(editProjectPath(made));
  const [directory, draft] = await Promise.all([
    getOwnDirectory(actor),
    getDraft(actor, { kind: "creation", creationKey }),
  ]);
  return { kind: "ready", form: { ...newForm(creationKey, actor, directory), draft } };
}

function newForm(
  creationKey: string,
  actor: Actor | null,
  directory: ProjectDirectory | null,
): RecordFormData<ProjectFormValues> {
  return {
    reference: "",
    creationKey,
    baseVersion: "",
    values: EMPTY_VALUES,
    directory,
    remarks: [],
    copyKey: actor?.userId ? copyKeyOf(actor, "", "creation") : null,
    signInPath: signInPathWith({ returnTo: newProjectFormPath(creationKey) }),
  };
}

/** One form of the record: where it stands, and how it shows what is saved. */
export type RecordFormKind<Values> = {
  readonly kind: SaveKind;
  readonly path: (reference: string) => string;
  readonly valuesOf: (state: ProjectState) => Values;
};

/**
 * The page of one form of a project's record. A form that comes back without JavaScript is drawn even where the project
 * can no longer be read: what was typed is in it.
 */
export async function loadRecordForm<Values>(
  reference: string,
  { kind, path, valuesOf }: RecordFormKind<Values>,
): Promise<RecordFormPage<Values>> {
  const isPost = await isFormPost();
  const signInPath = signInPathWith({ returnTo: path(reference) });
  const withoutLists: RecordFormPage<Values> = {
    kind: "ready",
    title: "",
    request: null,
    form: {
      reference,
      creationKey: "",
      baseVersion: "",
      values: valuesOf(EMPTY_STATE),
      directory: null,
      remarks: [],
      copyKey: null,
      signInPath,
    },
  };
  const load = async (): Promise<RecordFormPage<Values>> => {
    const actor = isPost ? await getActor() : await requireActor(path(reference));
    const project = await getProject(actor, reference);
    const isOwn =
      project &&
      mayEditProject(actor, { territoryId: project.territory.id, reviewStatus: project.reviewStatus });
    if (!isOwn) {
      if (isPost) return withoutLists;
      notFound();
    }
    const { title } = project;
    const decision = decideEdit(project);
    if (!decision.ok && !isPost) return { kind: "refused", refusal: decision.refusal, reference, title };
    const place = placeOf({ reference, creationKey: "" }, kind);
    const form = {
      reference,
      creationKey: "",
      baseVersion: String(project.version),
      draft: place && !isPost ? await getDraft(actor, place) : null,
      values: valuesOf(stateOfProject(project)),
      directory: await getOwnDirectory(actor),
      remarks: await loadOpenFieldComments(reference),
      copyKey: copyKeyOf(actor, reference, kind),
      signInPath,
    };
    return { kind: "ready", form, title, request: await loadOpenRequest(reference) };
  };
  return isPost ? ((await tryToRead(load)) ?? withoutLists) : load();
}

export const loadEditProjectForm = (reference: string) =>
  loadRecordForm(reference, { kind: "modification", path: editProjectPath, valuesOf: valuesOfState });
