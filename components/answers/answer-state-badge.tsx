import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import type { AnswerState } from "@/lib/features/answers/constants";
import { ANSWER_KIND_LABELS, ANSWER_STATE_LABELS } from "@/lib/features/answers/labels";
import type { Answer } from "@/lib/features/answers/types";

const SEVERITIES: Partial<Record<AnswerState, BadgeSeverity>> = {
  proposed: "new",
  accepted: "info",
  requested: "info",
  underReview: "info",
  granted: "success",
  paid: "success",
  refused: "error",
  declined: "warning",
};

/** What was answered, and how far it has come. */
export function AnswerStateBadge({ kind, state }: Pick<Answer, "kind" | "state">) {
  return (
    <Badge severity={SEVERITIES[state] ?? "neutral"} noIcon>
      {state === "given" ? ANSWER_KIND_LABELS[kind] : ANSWER_STATE_LABELS[state]}
    </Badge>
  );
}
