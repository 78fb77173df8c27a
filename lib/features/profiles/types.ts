import type { NeedKind, Phase } from "../projects/constants";
import type { NamedValue } from "../projects/search/types";
import type { SoughtNature } from "../schemes/criteria/constants";
import type { MatchingProject, MatchingProjects, MatchingView } from "../schemes/criteria/projects/types";
import type { CriteriaTree, Ground } from "../schemes/criteria/types";
import type { FollowingFrequency } from "../views/following/constants";
import type { Visit } from "../views/following/types";

export type Profile = {
  readonly id: number;
  readonly name: string;
  readonly organisationId: number;
  readonly createdByName: string;
};

/** As its reader's own list shows it. */
export type ListedProfile = Profile & {
  readonly frequency: FollowingFrequency | null;
  /** Projects that came in since the reader's last visit. */
  readonly newCount: number;
};

/** What is asked, each part left empty for « whatever ». Amounts in cents. */
export type ProfileContent = {
  readonly territories: readonly string[];
  readonly priorities: readonly string[];
  readonly phases: readonly Phase[];
  readonly natures: readonly SoughtNature[];
  readonly needs: readonly NeedKind[];
  readonly costFrom: number | null;
  readonly costTo: number | null;
  readonly gapFrom: number | null;
  readonly gapTo: number | null;
  readonly keywords: readonly string[];
};

/** As it is typed. */
export type ProfileFormValues = {
  readonly name: string;
  readonly territories: readonly string[];
  readonly priorities: readonly string[];
  readonly phases: readonly string[];
  readonly natures: readonly string[];
  readonly needs: readonly string[];
  readonly costFrom: string;
  readonly costTo: string;
  readonly gapFrom: string;
  readonly gapTo: string;
  readonly keywords: string;
};
export type ProfileField = keyof ProfileFormValues;

export type ProfileFormState = {
  readonly values: ProfileFormValues;
  readonly errors: Partial<Record<ProfileField, string>>;
  readonly refusal: string | null;
  readonly creationKey: string;
  readonly version: number;
  readonly submission: number;
};

export type ProfileChoices = {
  readonly territories: readonly NamedValue[];
  readonly priorities: readonly NamedValue[];
};

export type ProfilePage = {
  readonly profile: Profile;
  readonly tree: CriteriaTree;
  readonly ground: Ground;
  readonly view: MatchingView;
  readonly found: MatchingProjects;
  readonly frequency: FollowingFrequency | null;
  readonly visit: Visit | null;
  readonly choices: ProfileChoices;
};

export type ProfileExport = { readonly name: string; readonly projects: readonly MatchingProject[] };
