import type { AskableOrganisation, Reviewer, ReviewPeople } from "./types";

export type PersonRow = Reviewer & { readonly role: "reviewer" | "partner"; readonly organisationId: number };

const nameOnly = ({ id, name, organisationName }: PersonRow): Reviewer => ({ id, name, organisationName });

/** Reviewers as they come; partners under their organisation. */
export function groupPeople(rows: readonly PersonRow[]): ReviewPeople {
  const partners = new Map<number, AskableOrganisation>();
  for (const row of rows.filter(({ role }) => role === "partner")) {
    const known = partners.get(row.organisationId);
    partners.set(row.organisationId, {
      id: row.organisationId,
      name: row.organisationName,
      people: [...(known?.people ?? []), nameOnly(row)],
    });
  }
  return {
    reviewers: rows.filter(({ role }) => role === "reviewer").map(nameOnly),
    partners: [...partners.values()],
  };
}
