export const accountsPath = "/administration/utilisateurs";
export const inviteAccountPath = "/administration/utilisateurs/inviter";
export const accountJournalPath = "/administration/utilisateurs/journal";
export const accountJournalPagePath = (page: number) =>
  page > 1 ? `${accountJournalPath}?page=${page}` : accountJournalPath;
/** One person in one organisation: what may be changed, and how they leave. */
export const accountPath = (organisationId: number, userId: string) =>
  `${accountsPath}/${organisationId}/${userId}`;

/** What was just done, as `fait` in the address of the list. */
export const ACCOUNT_NOTICES = [
  "invitation",
  "renvoi",
  "renouvellement",
  "annulation",
  "role",
  "desactivation",
  "reactivation",
] as const;
export type AccountNotice = (typeof ACCOUNT_NOTICES)[number];

export function accountsPathWith(parameters: {
  readonly notice?: AccountNotice | undefined;
  readonly refusal?: string | undefined;
  readonly search?: string | undefined;
  readonly page?: number | undefined;
}): string {
  const query = new URLSearchParams();
  if (parameters.notice) query.set("fait", parameters.notice);
  if (parameters.refusal) query.set("refus", parameters.refusal);
  if (parameters.search) query.set("q", parameters.search);
  if (parameters.page && parameters.page > 1) query.set("page", String(parameters.page));
  return query.size === 0 ? accountsPath : `${accountsPath}?${query}`;
}
