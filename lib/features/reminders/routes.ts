export const remindersPath = "/compte/rappels";
export const stopRemindersPath = "/compte/rappels/arreter";

/** The link of a mail: whoever holds it may stop the reminders of that mail's reader, and nothing else. */
export const stopRemindersPathFor = (token: string) =>
  `${stopRemindersPath}?jeton=${encodeURIComponent(token)}`;
export const remindersStoppedPath = `${stopRemindersPath}?fait=oui`;

export function remindersPathWith({ notice, refusal }: { notice?: "oui"; refusal?: string }): string {
  const query = new URLSearchParams();
  if (notice) query.set("fait", notice);
  if (refusal) query.set("refus", refusal);
  return query.size === 0 ? remindersPath : `${remindersPath}?${query}`;
}
