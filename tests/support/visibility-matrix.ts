import { REVIEW_STATUSES, type ReviewStatus } from "@/lib/features/projects/constants";
import type { Role } from "@/lib/kernel/actor";

/**
 * The visibility table of the design, written once and tried twice: through the code and with SQL as the actor.
 * A new read or write of the application gets its line here.
 */
export const AUDIENCES = [
  "ownContributor",
  "ownCoordinator",
  "otherContributor",
  "otherCoordinator",
  "reviewer",
  "admin",
  "partner",
  "visitor",
] as const;
export type Audience = (typeof AUDIENCES)[number];

export const AUDIENCE_ROLES: Record<Audience, Role | "visitor"> = {
  ownContributor: "contributor",
  ownCoordinator: "coordinator",
  otherContributor: "contributor",
  otherCoordinator: "coordinator",
  reviewer: "reviewer",
  admin: "admin",
  partner: "partner",
  visitor: "visitor",
};

type Line = Record<Audience, readonly ReviewStatus[]>;
type Groups = Partial<Record<"own" | "other" | "ministry" | "partner" | "visitor", readonly ReviewStatus[]>>;

const ALL = REVIEW_STATUSES;
const SUBMITTED_ON = ["submitted", "changesRequested", "accepted", "rejected"] as const;
const ACCEPTED = ["accepted"] as const;
const EDITABLE = ["draft", "changesRequested", "accepted"] as const;

function line({ own = [], other = [], ministry = [], partner = [], visitor = [] }: Groups): Line {
  return {
    ownContributor: own,
    ownCoordinator: own,
    otherContributor: other,
    otherCoordinator: other,
    reviewer: ministry,
    admin: ministry,
    partner,
    visitor,
  };
}

const SUMMARY = line({ own: ALL, other: ACCEPTED, ministry: SUBMITTED_ON, partner: ACCEPTED });
const FUNDING = line({ own: ALL, ministry: SUBMITTED_ON, partner: ACCEPTED });
const INTERNAL = line({ own: ALL, ministry: SUBMITTED_ON });

/** Rows of which projects, by review status, each audience may read. */
export const READABLE: Readonly<Record<string, Line>> = {
  project: SUMMARY,
  project_contact: FUNDING,
  funding_line: FUNDING,
  cost_line: FUNDING,
  project_funder: FUNDING,
  indicator_value: FUNDING,
  project_indicator: FUNDING,
  project_fact: FUNDING,
  milestone: FUNDING,
  need: FUNDING,
  document: line({ own: ALL, other: ACCEPTED, ministry: SUBMITTED_ON, partner: ACCEPTED, visitor: ACCEPTED }),
  comment: line({ own: ALL, ministry: SUBMITTED_ON, partner: ACCEPTED }),
  project_note: INTERNAL,
  project_version: INTERNAL,
  project_day: SUMMARY,
  project_lack_day: FUNDING,
  project_funder_day: FUNDING,
  open_milestone_day: FUNDING,
  indicator_day: FUNDING,
  project_confirmation: INTERNAL,
  review_event: INTERNAL,
  journal_entry: INTERNAL,
  review_remark: INTERNAL,
  review_assignment: INTERNAL,
  review_checklist: line({ ministry: SUBMITTED_ON }),
  review_check_record: line({ ministry: SUBMITTED_ON }),
  // The fixture's was given, by the partner who was asked; the territory reads it once the decision has been taken.
  review_opinion: line({
    own: ["changesRequested", "accepted", "rejected"],
    ministry: SUBMITTED_ON,
    partner: ALL,
  }),
  // What the partner was asked about, while it is asked.
  review_dossier: line({ ministry: SUBMITTED_ON, partner: ["submitted"] }),
  // Its author alone; the fixture's is the coordinator.
  form_draft: { ...line({}), ownCoordinator: ALL },
  project_presence: line({ own: ALL }),
  // The fixture's is the partner's own: of others', see tests/db/answers/answers-walls.test.ts.
  partner_answer: FUNDING,
  partner_answer_word: FUNDING,
  partner_answer_step: FUNDING,
};

const EVERYBODY_ONCE_PUBLISHED = line({
  own: ALL,
  other: ACCEPTED,
  ministry: SUBMITTED_ON,
  partner: ACCEPTED,
  visitor: ACCEPTED,
});
/** Documents, with their bytes; the accepted project is published. */
export const DOCUMENTS_BY_VISIBILITY = {
  territory: line({ own: ALL }),
  ministry: INTERNAL,
  partners: FUNDING,
  public: EVERYBODY_ONCE_PUBLISHED,
} as const;
/** Comments. Whoever reads them writes them, but for the administrator. */
export const COMMENTS_BY_AUDIENCE = {
  territory: line({ own: ALL }),
  ministry: INTERNAL,
  partners: FUNDING,
} as const;

/** Projects whose content each audience may write (title, contact, note, funding lines). */
export const WRITABLE = line({ own: EDITABLE });

/** Who reads what was done to accounts. */
export const ACCOUNT_JOURNAL_READERS: readonly Audience[] = ["admin"];

/** Tables that no account reads, whatever its role. */
export const CLOSED_TABLES = [
  "session",
  "sign_in_token",
  "invitation_link",
  "rate_limit",
  "outbox_mail",
] as const;
/** Tables that the application's role has no right to touch at all. */
export const FORBIDDEN_TABLES = [
  "territory_counter",
  "project_search",
  "search_word",
  "reference_load",
  "project_day_event",
] as const;
