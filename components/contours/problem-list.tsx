import { PROBLEM_LABELS } from "@/lib/features/contours/labels";
import type { ImportReport } from "@/lib/features/contours/types";
import { formatNumber } from "@/lib/kernel/format";

/** Entity by entity, in the order of the file. */
export function ProblemList({ report }: { readonly report: ImportReport }) {
  const { problems, problemCount } = report;
  const rest = problemCount - problems.length;
  return (
    <section>
      <h3 className="fr-h6">Entités inutilisables</h3>
      <ul>
        {problems.map(({ index, code, reason }) => (
          <li key={index} className="wrap-anywhere">
            Entité n°&nbsp;{formatNumber(index)}
            {code !== null && ` (${code})`}&nbsp;: {PROBLEM_LABELS[reason]}.
          </li>
        ))}
      </ul>
      {rest > 0 && <p>Et {formatNumber(rest)}&nbsp;autres.</p>}
    </section>
  );
}
