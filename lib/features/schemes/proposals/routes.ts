import { schemeAdministrationPath } from "../administration/routes";
import { schemePath, schemesPath } from "../routes";

/** What one's organisation has proposed. */
export const proposalsPath = `${schemesPath}/propositions`;
export const newSchemeProposalPath = `${proposalsPath}/nouveau`;
export const proposalPath = (id: number) => `${proposalsPath}/${id}`;
/** Of a change to one scheme. */
export const proposePath = (slug: string) => `${schemePath(slug)}/proposer`;

/** Where the administrator decides. */
export const waitingProposalsPath = `${schemeAdministrationPath}/propositions`;
export const decideProposalPath = (id: number) => `${waitingProposalsPath}/${id}`;

export const PROPOSAL_NOTICES = ["envoi", "retrait", "publication", "refus"] as const;
export type ProposalNotice = (typeof PROPOSAL_NOTICES)[number];
export const proposalsPathWith = (notice: ProposalNotice) => `${proposalsPath}?fait=${notice}`;
export const waitingProposalsPathWith = (notice: ProposalNotice) => `${waitingProposalsPath}?fait=${notice}`;
