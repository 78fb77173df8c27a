import type { Role } from "@/lib/kernel/actor";

export const BELONGING_KINDS = ["draft", "view", "assignment", "opinion", "import"] as const;
export type BelongingKind = (typeof BELONGING_KINDS)[number];

/** What is a member's own in an organisation, and would be left without anybody. */
export type Belonging = {
  readonly kind: BelongingKind;
  /** Of the project, the view, the file; empty for a project that has no name yet. */
  readonly title: string;
  /** Of the project; empty for what is about none, or one that does not exist yet. */
  readonly reference: string;
};

/** Who could take over. */
export type Colleague = { readonly id: string; readonly name: string; readonly role: Role };

/** How many of each kind a colleague has taken over. */
export type Handed = {
  readonly drafts: number;
  readonly views: number;
  readonly assignments: number;
  readonly opinions: number;
  readonly imports: number;
};
