import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import { STATE_LABELS } from "@/lib/features/schemes/labels";
import { schemeState } from "@/lib/features/schemes/rules";
import type { SchemeHead, SchemeState } from "@/lib/features/schemes/types";
import { formatShortDate } from "@/lib/kernel/format";

const SEVERITIES: Record<SchemeState, BadgeSeverity> = {
  closingSoon: "warning",
  announced: "success",
  toConfirm: "info",
  draftLaw: "warning",
  gone: "warning",
  closed: "neutral",
};

type Props = {
  readonly scheme: Pick<SchemeHead, "situation" | "closesOn" | "goneOn">;
  readonly today: string;
};

/** Where the scheme stands, with the day that matters. */
export function SchemeStateBadge({ scheme, today }: Props) {
  const state = schemeState(scheme, today);
  const until =
    scheme.closesOn !== null && (state === "announced" || state === "closingSoon")
      ? ` jusqu’au ${formatShortDate(scheme.closesOn)}`
      : "";
  return (
    <Badge severity={SEVERITIES[state]}>
      {STATE_LABELS[state]}
      {until}
    </Badge>
  );
}
