/** How many attempts per window, for one key. Windows start at fixed times, the same for every process. */
export type AttemptLimit = { readonly name: string; readonly hits: number; readonly windowSeconds: number };

const QUARTER = 15 * 60;

export const ATTEMPT_LIMITS = {
  /** Nobody's mailbox is to be filled by somebody else. */
  linkPerEmail: { name: "link-email", hits: 5, windowSeconds: QUARTER },
  /** A whole town hall may share one address. */
  linkPerAddress: { name: "link-address", hits: 30, windowSeconds: QUARTER },
  confirmPerAddress: { name: "confirm-address", hits: 40, windowSeconds: QUARTER },
  /** Demonstrations are shown to rooms full of people; this only stops a loop. */
  personaPerAddress: { name: "persona-address", hits: 2000, windowSeconds: QUARTER },
  invitationPerAccount: { name: "invitation-account", hits: 3, windowSeconds: 3600 },
  invitationPerInviter: { name: "invitation-inviter", hits: 60, windowSeconds: 3600 },
} as const satisfies Record<string, AttemptLimit>;
