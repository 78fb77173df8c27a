import "server-only";
import { randomUUID } from "node:crypto";
import { notFound, unstable_rethrow } from "next/navigation";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import type { Query } from "@/lib/kernel/query";
import { getActor, requireActor } from "@/lib/platform/session";
import { listChoices } from "../projects/search/choices/data";
import { getCriteria } from "../schemes/criteria/data";
import { getGround } from "../schemes/criteria/ground/data";
import { listMatchesOf, listMatchingIds, listMatchingProjects } from "../schemes/criteria/projects/data";
import { getFollowing, listNewProjects } from "../views/following/data";
import { followSubject, visitFollowing } from "../views/following/mutations";
import type { Visit } from "../views/following/types";
import { rowIdSchema } from "../views/schema";
import { getProfile, listProfiles } from "./data";
import { mayKeepProfiles } from "./policy";
import {
  deleteProfilePath,
  editProfilePath,
  followProfilePath,
  newProfilePath,
  profilePath,
  profilesPath,
} from "./routes";
import { contentOfTree, EMPTY_CONTENT, valuesOf } from "./rules";
import { parseProfileView } from "./schema";
import type {
  ListedProfile,
  Profile,
  ProfileChoices,
  ProfileExport,
  ProfileFormState,
  ProfilePage,
} from "./types";

/** As many as are explained in one statement. */
const EXPORTED_AT_ONCE = 500;

export async function loadProfiles(): Promise<readonly ListedProfile[]> {
  const actor = await requireActor(profilesPath);
  return mayKeepProfiles(actor) ? listProfiles(actor) : notFound();
}

const idOf = (given: string) => rowIdSchema.safeParse(given).data ?? notFound();

export type ProfileFormScreen = {
  readonly profile: Profile | null;
  readonly choices: ProfileChoices;
  readonly start: ProfileFormState;
};

const startOf = (values: ProfileFormState["values"], version: number): ProfileFormState => ({
  values,
  errors: {},
  refusal: null,
  creationKey: randomUUID(),
  version,
  submission: 0,
});

export async function loadNewProfile(): Promise<ProfileFormScreen> {
  const actor = await requireActor(newProfilePath);
  if (!mayKeepProfiles(actor)) notFound();
  return { profile: null, choices: await listChoices(actor), start: startOf(valuesOf("", EMPTY_CONTENT), 0) };
}

export async function loadEditProfile(given: string): Promise<ProfileFormScreen> {
  const id = idOf(given);
  const actor = await requireActor(editProfilePath(id));
  const profile = (await getProfile(actor, id)) ?? notFound();
  const { tree, version } = await getCriteria(actor, { profileId: id });
  return {
    profile,
    choices: await listChoices(actor),
    start: startOf(valuesOf(profile.name, contentOfTree(tree)), version),
  };
}

/** The profile that is about to be deleted. */
export async function loadDeleteProfile(given: string): Promise<Profile> {
  const id = idOf(given);
  const actor = await requireActor(deleteProfilePath(id));
  return (await getProfile(actor, id)) ?? notFound();
}

/** The profile, and how its reader is told of what changes in it; null: not at all. */
export async function loadProfileFollowing(given: string) {
  const id = idOf(given);
  const actor = await requireActor(followProfilePath(id));
  const profile = (await getProfile(actor, id)) ?? notFound();
  const following = await getFollowing(actor, { kind: "profile", id });
  return { profile, frequency: following?.frequency ?? null };
}

/** The living list. Opening it is a visit: who never followed the profile does from now on, on the screen alone. */
export async function loadProfilePage(given: string, parameters: Query): Promise<ProfilePage> {
  const id = idOf(given);
  const actor = await requireActor(profilePath(id));
  const profile = (await getProfile(actor, id)) ?? notFound();
  const today = parisDay(new Date());
  const { tree, version } = await getCriteria(actor, { profileId: id });
  const view = parseProfileView(parameters);
  const [found, ground, choices] = await Promise.all([
    listMatchingProjects(actor, tree, view, today),
    getGround(actor, [tree], today),
    listChoices(actor),
  ]);
  const visit = await visitProfile(actor, profile, version);
  return {
    profile,
    tree,
    ground,
    view,
    found,
    choices,
    visit,
    frequency: visit?.following.frequency ?? null,
  };
}

/** The list is worth showing without it. */
async function visitProfile(actor: Actor, { id, name }: Profile, version: number): Promise<Visit | null> {
  const subject = { kind: "profile", id, name, version } as const;
  try {
    const known = await getFollowing(actor, subject);
    if (known === null) await followSubject(actor, subject, "inApp");
    const following = known ?? (await getFollowing(actor, subject));
    const visited = following && (await visitFollowing(actor, following.id));
    if (!visited) return null;
    const since = visited.visitedBefore ?? visited.followedAt;
    return { following: visited, since, newProjects: await listNewProjects(actor, visited.id, since) };
  } catch (error) {
    unstable_rethrow(error);
    console.error("a visit could not be written down", error);
    return null;
  }
}

/** All that the list shows, in its order; null for whoever sees no such profile. */
export async function loadProfileExport(
  given: string,
  parameters: URLSearchParams,
): Promise<ProfileExport | null> {
  const id = rowIdSchema.safeParse(given).data;
  const actor = await getActor();
  const profile = id === undefined ? null : await getProfile(actor, id);
  if (profile === null) return null;
  const today = parisDay(new Date());
  const { tree } = await getCriteria(actor, { profileId: profile.id });
  const view = parseProfileView(
    Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)])),
  );
  const ids = await listMatchingIds(actor, tree, view, today);
  const projects: ProfileExport["projects"][number][] = [];
  for (let start = 0; start < ids.length; start += EXPORTED_AT_ONCE)
    projects.push(...(await listMatchesOf(actor, tree, ids.slice(start, start + EXPORTED_AT_ONCE), today)));
  return { name: profile.name, projects };
}
