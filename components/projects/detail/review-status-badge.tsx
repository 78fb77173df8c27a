import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import type { ReviewStatus } from "@/lib/features/projects/constants";
import { REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";

const SEVERITIES: Record<ReviewStatus, BadgeSeverity> = {
  draft: "neutral",
  submitted: "info",
  changesRequested: "warning",
  accepted: "success",
  rejected: "error",
};

export function ReviewStatusBadge({ status }: { readonly status: ReviewStatus }) {
  return <Badge severity={SEVERITIES[status]}>{REVIEW_STATUS_LABELS[status]}</Badge>;
}
