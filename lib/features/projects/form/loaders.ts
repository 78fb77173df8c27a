import "server-only";
import { randomUUID } from "node:crypto";
import { notFound, redirect, unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { signInPathWith } from "@/lib/features/accounts/sign-in/routes";
import type { Actor } from "@/lib/kernel/actor";
import { isFormPost } from "@/lib/platform/drawn-answer";
import { getActor, requireActor } from "@/lib/platform/session";
import { findReferenceByKey, getOwnDirectory, getProject } from "../data";
import { mayCreateProject, mayEditProject } from "../policy";
import { loadOpenFieldComments, loadOpenRequest } from "../review/loaders";
import type { FieldComment, OpenRequest } from "../review/types";
import { editProjectPath, newProjectFormPath, newProjectPath } from "../routes";
import { decideEdit, type EditRefusal, EMPTY_STATE, stateOfProject } from "../rules";
import type { ProjectDirectory } from "../types";
import { valuesOfState } from "./rules";
import type { SavedForm } from "./types";

export type ProjectFormProps = SavedForm & {
  /** Null when the lists cannot be read: the form then keeps what was chosen without showing the choices. */
  readonly directory: ProjectDirectory | null;
  /** Of the ministry's open request, each told beside its field. */
  readonly remarks: readonly FieldComment[];
  /** Names the copy that the browser keeps; null when nobody is signed in. */
  readonly copyKey: string | null;
  readonly signInPath: string;
};

export type NewProjectForm =
  | { readonly kind: "ready"; readonly form: ProjectFormProps }
  | { readonly kind: "notForYou" };

async function tryToRead<Value>(read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    unstable_rethrow(error);
    return null;
  }
}

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
  return { kind: "ready", form: newForm(creationKey, actor, await getOwnDirectory(actor)) };
}

function newForm(
  creationKey: string,
  actor: Actor | null,
  directory: ProjectDirectory | null,
): ProjectFormProps {
  return {
    reference: "",
    creationKey,
    baseVersion: "",
    values: EMPTY_VALUES,
    directory,
    remarks: [],
    copyKey: actor?.userId ? `${actor.userId}/nouveau` : null,
    signInPath: signInPathWith({ returnTo: newProjectFormPath(creationKey) }),
  };
}

export type EditProjectForm =
  | {
      readonly kind: "ready";
      readonly form: ProjectFormProps;
      readonly title: string;
      /** What the ministry asks for at present. */
      readonly request: OpenRequest | null;
    }
  | {
      readonly kind: "refused";
      readonly refusal: EditRefusal;
      readonly reference: string;
      readonly title: string;
    };

export async function loadEditProjectForm(reference: string): Promise<EditProjectForm> {
  const isPost = await isFormPost();
  const signInPath = signInPathWith({ returnTo: editProjectPath(reference) });
  const withoutLists: EditProjectForm = {
    kind: "ready",
    title: "",
    request: null,
    form: {
      reference,
      creationKey: "",
      baseVersion: "",
      values: EMPTY_VALUES,
      directory: null,
      remarks: [],
      copyKey: null,
      signInPath,
    },
  };
  const load = async (): Promise<EditProjectForm> => {
    const actor = isPost ? await getActor() : await requireActor(editProjectPath(reference));
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
    const form = {
      reference,
      creationKey: "",
      baseVersion: String(project.version),
      values: valuesOfState(stateOfProject(project)),
      directory: await getOwnDirectory(actor),
      remarks: await loadOpenFieldComments(reference),
      copyKey: `${actor.userId}/${reference}`,
      signInPath,
    };
    return { kind: "ready", form, title, request: await loadOpenRequest(reference) };
  };
  return isPost ? ((await tryToRead(load)) ?? withoutLists) : load();
}
