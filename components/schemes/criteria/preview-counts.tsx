import { Alert } from "@/components/ui/alert";
import type { CriteriaPreview } from "@/lib/features/schemes/criteria/editing/types";
import { formatCount, formatNumber } from "@/lib/kernel/format";

/** How many of today's projects the criteria would keep, as they are typed. */
export function PreviewCounts({ preview }: { readonly preview: CriteriaPreview | null }) {
  if (preview === null) return null;
  const { eligible, toCheck, ineligible } = preview;
  const total = eligible + toCheck + ineligible;
  return (
    <Alert severity="info" role="status" title="Aperçu, rien n’est enregistré">
      <p>
        Sur {formatCount(total, "projet que vous voyez", "projets que vous voyez")}&nbsp;:{" "}
        {formatNumber(eligible)}&nbsp;éligible{eligible > 1 ? "s" : ""}, {formatNumber(toCheck)}&nbsp;à
        vérifier, {formatNumber(ineligible)}&nbsp;non éligible{ineligible > 1 ? "s" : ""}.
      </p>
    </Alert>
  );
}
