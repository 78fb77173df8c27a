import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import type { ProposalState } from "@/lib/features/schemes/proposals/constants";
import { PARTLY_PUBLISHED, PROPOSAL_STATE_LABELS } from "@/lib/features/schemes/proposals/labels";
import { isPartly } from "@/lib/features/schemes/proposals/rules";
import type { ProposalHead } from "@/lib/features/schemes/proposals/types";

const SEVERITIES: Record<ProposalState, BadgeSeverity> = {
  waiting: "info",
  published: "success",
  refused: "error",
  withdrawn: "neutral",
};

export function ProposalStateBadge({ proposal }: { readonly proposal: ProposalHead }) {
  return (
    <Badge severity={SEVERITIES[proposal.state]}>
      {isPartly(proposal) ? PARTLY_PUBLISHED : PROPOSAL_STATE_LABELS[proposal.state]}
    </Badge>
  );
}
