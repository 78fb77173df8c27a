/** Who has the review of a project in hand. */
export type Assignment = {
  readonly assigneeId: string | null;
  /** Whose it is; or was, where nobody has it. */
  readonly assigneeName: string;
  readonly assignedAt: Date;
  readonly assignedByName: string;
};

export type AssignRefusal = "notFound" | "forbidden" | "notReviewed" | "unknownReviewer";

export type AssignOutcome =
  | { readonly ok: true; readonly value: { readonly assigneeName: string | null } }
  | { readonly ok: false; readonly refusal: AssignRefusal }
  /** Somebody assigned it since the page was shown. Null: nobody ever did, whatever the form says. */
  | { readonly ok: false; readonly refusal: "overtaken"; readonly by: Assignment | null };
