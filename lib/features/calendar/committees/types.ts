import type { Result } from "@/lib/kernel/result";
import type { CommitteeEntry } from "../types";
import type { CommitteeField, Organiser } from "./constants";

/** What its form holds, read and checked. */
export type CommitteeContent = {
  readonly title: string;
  readonly forPartners: boolean;
  readonly day: string;
  /** `14:00`, in Paris; both null: the whole day. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
  readonly link: string;
  readonly agenda: string;
  readonly photographId: number | null;
};

export type CommitteeScope = {
  readonly organiser: Organiser;
  /** Null: the whole programme. */
  readonly territoryId: number | null;
};

export type CommitteePaper = { readonly id: number; readonly title: string };

export type Committee = CommitteeContent &
  CommitteeScope &
  Pick<
    CommitteeEntry,
    "id" | "territory" | "isCancelled" | "cancelReason" | "revision" | "demo" | "eventKey" | "updatedAt"
  > & {
    readonly territorySlug: string | null;
    readonly minutes: string;
    /** Of what its form holds, and of the minutes. */
    readonly contentRevision: number;
    readonly minutesRevision: number;
    readonly createdAt: Date;
    readonly createdByName: string;
    readonly updatedByName: string;
    /** Null when there is none, or it is not the reader's to see. */
    readonly paper: CommitteePaper | null;
  };

/** What was done to it, the latest first. */
export type CommitteeStep = {
  readonly id: number;
  readonly at: Date;
  readonly actorName: string;
  readonly organisationName: string;
  readonly verb: CommitteeVerb;
  readonly changes: Readonly<
    Record<string, { readonly before: string | null; readonly after: string | null }>
  >;
};
export const COMMITTEE_VERBS = ["plan", "change", "cancel", "restore", "record"] as const;
export type CommitteeVerb = (typeof COMMITTEE_VERBS)[number];

export type CommitteeList = {
  readonly coming: readonly CommitteeEntry[];
  readonly over: readonly CommitteeEntry[];
  readonly overTotal: number;
};

export type CommitteeRefusal =
  | "signedOut"
  | "notFound"
  | "forbidden"
  | "unknownScope"
  | "unknownPhotograph"
  | "keyUsed";

/** A conflict: somebody else has changed it meanwhile; as it stands now. */
export type ChangeOutcome =
  | Result<number, CommitteeRefusal>
  | { readonly ok: "conflict"; readonly current: Committee };

export type CommitteeValues = Readonly<Record<CommitteeField, string>>;

export type CommitteeChoices = {
  /** Whether the whole programme may be chosen. */
  readonly programme: boolean;
  readonly territories: readonly { readonly id: number; readonly slug: string; readonly label: string }[];
  readonly photographs: readonly { readonly value: string; readonly label: string }[];
};

/** What stands in the database where it differs from what was typed, told in a conflict. */
export type DisputedField = { readonly label: string; readonly theirs: string; readonly mine: string };

export type CommitteeFormState = {
  readonly submission: number;
  /** What was typed, kept whatever happens. */
  readonly values: CommitteeValues;
  readonly errors: Readonly<Partial<Record<CommitteeField, string>>>;
  /** About no field in particular. */
  readonly refusal: string | null;
  readonly signedOut: boolean;
  /** Null for a new one. */
  readonly committeeId: number | null;
  /** Over which revision it is written: in a conflict the present one, since its changes are now on the screen. */
  readonly revision: number;
  readonly creationKey: string;
  readonly conflict: {
    readonly byName: string;
    readonly at: string;
    readonly disputes: readonly DisputedField[];
  } | null;
};

export type MinutesFormState = {
  readonly submission: number;
  readonly text: string;
  readonly error: string | null;
  readonly refusal: string | null;
  readonly signedOut: boolean;
  readonly revision: number;
  readonly conflict: { readonly byName: string; readonly at: string; readonly theirs: string } | null;
};

export type CancelFormState = {
  readonly submission: number;
  readonly reason: string;
  readonly error: string | null;
  readonly refusal: string | null;
};
