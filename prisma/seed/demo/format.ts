import type { FundingState, Phase, ProgressStatus, ProjectField } from "@/lib/features/projects/constants";

export type PrioritySlug =
  | "entrepreneuriat"
  | "commerce-artisanat"
  | "activites-productives"
  | "transition-numerique";

/** Funder (slug of its organisation), state, cents, and the fund or scheme in the officer's words. */
export type DemoFundingLine = readonly [funder: string, state: FundingState, cents: number, detail?: string];

/** What somebody typed into a project. Amounts in cents: `12_500_00` is 12 500 €. */
export type DemoContent = {
  readonly title: string;
  readonly summary?: string | undefined;
  readonly objectives?: string | undefined;
  readonly projectOwner?: string | undefined;
  /** The main one first. */
  readonly priorities?: readonly [main: PrioritySlug, ...others: PrioritySlug[]] | undefined;
  readonly qpvCodes?: readonly string[] | undefined;
  readonly codeInsee?: string | undefined;
  readonly progress?: `${Phase}/${ProgressStatus}` | undefined;
  /** First and last month, counted from the month of the load: -6 is six months ago. */
  readonly months?: readonly [first: number, last: number] | undefined;
  readonly totalCostCents?: number | undefined;
  readonly fundingLines?: readonly DemoFundingLine[] | undefined;
  /** Name, post, telephone (numbers that the regulator keeps for fiction); the address is made from the name. */
  readonly contact?: readonly [name: string, post: string, phone: string] | undefined;
  readonly privateNote?: string | undefined;
};

/** `was`: the values that the step replaced. Told backwards from the present, so each text is written once. */
type Save = { readonly was: Partial<DemoContent> };
type Words = { readonly message?: string; readonly comments?: Partial<Record<ProjectField, string>> };

/** What happened, and how many days before the load. */
export type DemoStep =
  | readonly [what: "created", daysAgo: number]
  | readonly [what: "saved", daysAgo: number, save: Save]
  | readonly [what: "submitted" | "withdrawn" | "published", daysAgo: number]
  | readonly [what: "changesRequested", daysAgo: number, words: Words]
  | readonly [what: "accepted", daysAgo: number, words?: Words]
  | readonly [what: "rejected", daysAgo: number, words: Words];

/** The present content, and the story that led to it, oldest step first. */
export type DemoProject = DemoContent & { readonly story: readonly DemoStep[] };
