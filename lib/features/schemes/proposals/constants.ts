/** The same list stands as a CHECK in migration 0033. */
export const PROPOSAL_STATES = ["waiting", "published", "refused", "withdrawn"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Code points; they stand as CHECKs in the database too. */
export const PROPOSAL_LIMITS = { note: 2000, source: 500, reason: 2000 } as const;
export const DECIDED_SHOWN = 50;
export const OWN_PROPOSALS_SHOWN = 100;
/** Of one organisation, waiting at once. */
export const MAX_WAITING = 50;
