import type { AskableOrganisation, Reviewer, ReviewPeople } from "./types";

export type PersonRow = Reviewer & { readonly role: "reviewer" | "partner"; readonly organisationId: number };

const nameOnly = ({ id, name, organisationName }: PersonRow): Reviewer => ({ id, name, organisationName });

/** Reviewers as they come; partners under their organisation. */
export function groupPeople(rows: readonly PersonRow[]): ReviewPeople {
  const partners = new Map<number, AskableOrganisation & { readonly people: Reviewer[] }>();
  for (const row of rows.filter(({ role }) => role === "partner")) {
    const { organisationId: id, organisationName: name } = row;
    const organisation = partners.get(id) ?? { id, name, people: [] };
    organisation.people.push(nameOnly(row));
    partners.set(id, organisation);
  }
  return {
    reviewers: rows.filter(({ role }) => role === "reviewer").map(nameOnly),
    partners: [...partners.values()],
  };
}
