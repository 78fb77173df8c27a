export const organisationsPath = "/compte/organisations";
/** POST only, from this site. */
export const switchOrganisationPath = "/compte/organisations/changer";
/** POST only, from this site: one's own invitation, without its mail. */
export const joinOrganisationPath = "/compte/organisations/rejoindre";
const openAsPagePath = "/compte/organisations/ouvrir";

/** A page that is to be read as a member of that organisation: straight there for whoever acts for it already. */
export function openAsPath(organisationId: number, path: string): string {
  return `${openAsPagePath}?${new URLSearchParams({ organisation: String(organisationId), retour: path })}`;
}

export const ORGANISATION_NOTICES = ["acceptee"] as const;
export type OrganisationNotice = (typeof ORGANISATION_NOTICES)[number];

export function organisationsPathWith(parameters: {
  readonly notice?: OrganisationNotice;
  readonly refusal?: string;
}): string {
  const query = new URLSearchParams();
  if (parameters.notice) query.set("fait", parameters.notice);
  if (parameters.refusal) query.set("refus", parameters.refusal);
  return query.size === 0 ? organisationsPath : `${organisationsPath}?${query}`;
}
