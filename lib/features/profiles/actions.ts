"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActor, requireActorForAction } from "@/lib/platform/session";
import { getCriteria } from "../schemes/criteria/data";
import { VIEW_INPUTS } from "../views/constants";
import { followSubject, unfollowSubject } from "../views/following/mutations";
import { followingFrequencySchema } from "../views/following/schema";
import { creationKeySchema, rowIdSchema } from "../views/schema";
import { PROFILE_INPUTS } from "./constants";
import { getProfile } from "./data";
import { PROFILE_REFUSAL_LABELS, type ProfileRefusal } from "./labels";
import { createProfile, deleteProfile, updateProfile } from "./mutations";
import { deleteProfilePath, followProfilePath, profilePath, profilesPath } from "./routes";
import { treeOfContent } from "./rules";
import { profileSchema } from "./schema";
import type { ProfileFormState, ProfileFormValues } from "./types";

type Answer = Partial<ProfileFormState>;
const refused = (refusal: ProfileRefusal): Answer => ({ refusal: PROFILE_REFUSAL_LABELS[refusal] });

function typedValues(form: FormData): ProfileFormValues {
  const text = (field: keyof typeof PROFILE_INPUTS) => {
    const value = form.get(PROFILE_INPUTS[field]);
    return typeof value === "string" ? value.slice(0, 4_000) : "";
  };
  const list = (field: keyof typeof PROFILE_INPUTS) =>
    form.getAll(PROFILE_INPUTS[field]).slice(0, 100).map(String);
  return {
    name: text("name"),
    territories: list("territories"),
    priorities: list("priorities"),
    phases: list("phases"),
    natures: list("natures"),
    needs: list("needs"),
    costFrom: text("costFrom"),
    costTo: text("costTo"),
    gapFrom: text("gapFrom"),
    gapTo: text("gapTo"),
    keywords: text("keywords"),
  };
}

/** Leads to the list of the profile. */
export async function saveProfileAction(previous: unknown, input: unknown): Promise<ProfileFormState> {
  const form = postedForm(input);
  const values = typedValues(form);
  const creationKey = String(form.get(PROFILE_INPUTS.creationKey) ?? "");
  const version = Number(form.get(PROFILE_INPUTS.version)) || 0;
  const answer = await orFormBack<Answer>(
    () => save(form, form.get(PROFILE_INPUTS.profile), values, creationKey, version),
    (refusal) => ({ refusal }),
  );
  return {
    values,
    errors: {},
    refusal: null,
    creationKey,
    version,
    submission: submissionAfter(previous),
    ...answer,
  };
}

async function save(
  form: FormData,
  given: unknown,
  values: ProfileFormValues,
  creationKey: string,
  version: number,
): Promise<Answer> {
  const actor = await requireActorForAction(form);
  if (!actor) return refused("signedOut");
  const parsed = profileSchema.safeParse(values);
  if (!parsed.success) {
    const messages = parsed.error.issues.toReversed().map(({ path, message }) => [String(path[0]), message]);
    return { errors: Object.fromEntries(messages) };
  }
  const { name, ...content } = parsed.data;
  const tree = treeOfContent(content);
  const id = rowIdSchema.safeParse(given).data;
  if (id === undefined && !creationKeySchema.safeParse(creationKey).success) return refused("keyUsed");
  const saved =
    id === undefined
      ? await createProfile(actor, { creationKey, name, tree })
      : await updateProfile(actor, { id, version, name, tree });
  if (!saved.ok) return refused(saved.refusal);
  revalidatePath(profilesPath);
  redirect(profilePath(saved.value));
}

const idIn = (form: FormData) =>
  rowIdSchema.safeParse(form.get(PROFILE_INPUTS.profile)).data ?? redirect(profilesPath);

export async function followProfileAction(input: unknown): Promise<void> {
  const form = postedForm(input);
  const id = idIn(form);
  const actor = await requireActor(followProfilePath(id));
  const profile = await getProfile(actor, id);
  const frequency = followingFrequencySchema.safeParse(form.get(VIEW_INPUTS.frequency)).data;
  if (profile === null || frequency === undefined) redirect(followProfilePath(id));
  const { version } = await getCriteria(actor, { profileId: id });
  const subject = { kind: "profile", id, name: profile.name, version } as const;
  if (frequency === null) await unfollowSubject(actor, subject);
  else await followSubject(actor, subject, frequency);
  revalidatePath(profilesPath);
  redirect(profilesPath);
}

export async function deleteProfileAction(input: unknown): Promise<void> {
  const id = idIn(postedForm(input));
  const actor = await requireActor(deleteProfilePath(id));
  await deleteProfile(actor, id);
  revalidatePath(profilesPath);
  redirect(profilesPath);
}
