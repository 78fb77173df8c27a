import "server-only";
import { listProposals } from "@/lib/features/schemes/proposals/data";
import { decideProposalPath, waitingProposalsPath } from "@/lib/features/schemes/proposals/routes";
import { PROPOSAL_TEXT, REMINDER_TITLES } from "../../labels";
import type { ReminderSource } from "../../types";

/** For the administrator: what operators propose for the catalogue. */
export const proposalsToDecide: ReminderSource = async (actor) => {
  const proposals = await listProposals(actor);
  if (proposals === null) return null;
  const { waiting } = proposals;
  return {
    title: REMINDER_TITLES.proposals,
    total: waiting.length,
    path: waitingProposalsPath,
    items: waiting.map(({ id, schemeName, organisationName }) => ({
      key: `proposal ${id}`,
      text: PROPOSAL_TEXT(schemeName, organisationName),
      path: decideProposalPath(id),
    })),
  };
};
