import { Alert } from "@/components/ui/alert";
import type { CriteriaWarning } from "@/lib/features/schemes/criteria/editing/types";

/** What looks wrong and does not keep the criteria from being saved. */
export function CriteriaWarnings({ warnings }: { readonly warnings: readonly CriteriaWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <Alert severity="warning" title="À relire">
      <ul>
        {warnings.map(({ number, message }) => (
          <li key={`${number}-${message}`}>
            {number !== "" && <>{number}. </>}
            {message}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
