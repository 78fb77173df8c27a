import type { FundingLineState } from "@/lib/features/projects/types";
import type { Row } from "@/prisma/seed/insert-rows";

/** A line of the plan as the table holds it; positions begin at 1. */
export const fundingLineRow = (projectId: number, position: number, line: FundingLineState): Row => ({
  project_id: projectId,
  position,
  funder_id: line.funderId,
  funder_name: line.funderName,
  detail: line.detail,
  nature: line.nature,
  amount_cents: line.amountCents,
  granted_cents: line.grantedCents,
  paid_cents: line.paidCents,
  state: line.state,
  requested_on: line.requestedOn,
  granted_on: line.grantedOn,
  paid_on: line.paidOn,
  refused_on: line.refusedOn,
  refusal_reason: line.refusalReason,
});
