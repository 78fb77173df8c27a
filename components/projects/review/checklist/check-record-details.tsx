import { tickedInWords } from "@/lib/features/projects/review/checklist/labels";
import type { CheckRecord } from "@/lib/features/projects/review/checklist/types";
import { formatCount } from "@/lib/kernel/format";

/** The grid as it stood when a decision was taken. */
export function CheckRecordDetails({ record }: { readonly record: CheckRecord | undefined }) {
  if (record === undefined) return null;
  return (
    <details suppressHydrationWarning className="pt-2">
      <summary>
        Grille au moment de la décision&nbsp;: {formatCount(record.points.length, "point", "points")}
      </summary>
      <ul>
        {record.points.map((point) => (
          <li key={point.label} className="wrap-anywhere">
            {point.label}&nbsp;: {tickedInWords(point)}
          </li>
        ))}
      </ul>
    </details>
  );
}
