import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import { SCHEME_VERDICT_LABELS, VERDICT_LABELS } from "@/lib/features/schemes/criteria/matching/labels";
import type { SchemeVerdict, Verdict } from "@/lib/features/schemes/criteria/matching/types";

const SCHEME_SEVERITIES: Record<SchemeVerdict, BadgeSeverity> = {
  eligible: "success",
  toCheck: "info",
  ineligible: "neutral",
};
const SEVERITIES: Record<Verdict, BadgeSeverity> = { met: "success", toCheck: "info", notMet: "error" };

/** What a scheme as a whole answers. */
export function SchemeVerdictBadge({ verdict }: { readonly verdict: SchemeVerdict }) {
  return <Badge severity={SCHEME_SEVERITIES[verdict]}>{SCHEME_VERDICT_LABELS[verdict]}</Badge>;
}

/** What one criterion answers. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  return <Badge severity={SEVERITIES[verdict]}>{VERDICT_LABELS[verdict]}</Badge>;
}
