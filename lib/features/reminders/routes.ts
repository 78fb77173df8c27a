export const remindersPath = "/compte/rappels";
export const stopRemindersPath = "/compte/rappels/arreter";

/** The link of a mail: whoever holds it may stop such mails to that mail's reader, and nothing else. */
export const stopRemindersPathFor = (token: string) =>
  `${stopRemindersPath}?jeton=${encodeURIComponent(token)}`;
/** What was stopped, said once it is. */
export const remindersStoppedPathFor = (scope: string) => `${stopRemindersPath}?fait=${scope}`;

export function remindersPathWith({ notice, refusal }: { notice?: "oui"; refusal?: string }): string {
  const query = new URLSearchParams();
  if (notice) query.set("fait", notice);
  if (refusal) query.set("refus", refusal);
  return query.size === 0 ? remindersPath : `${remindersPath}?${query}`;
}

/** What a mail program posts to, without opening a page (RFC 8058). */
export const oneClickPathFor = (token: string) =>
  `${remindersPath}/desabonnement?jeton=${encodeURIComponent(token)}`;
