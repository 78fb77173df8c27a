import { Alert } from "@/components/ui/alert";
import { ignoredLabel } from "@/lib/features/projects/search/labels";
import type { IgnoredValue } from "@/lib/features/projects/search/types";

/** What the address asks and cannot get: said, so that nobody takes the result for narrower than it is. */
export function IgnoredValues({ ignored }: { ignored: readonly IgnoredValue[] }) {
  if (ignored.length === 0) return null;
  return (
    <Alert severity="warning" title="Une partie de l’adresse n’a pas été prise en compte">
      <ul>
        {ignored.map(({ parameter, value, reason }) => (
          <li key={`${parameter} ${value}`} className="break-words">
            {ignoredLabel(parameter, value, reason)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
