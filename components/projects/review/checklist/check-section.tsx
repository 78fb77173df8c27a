import Link from "next/link";
import { checkSummarySentence } from "@/lib/features/projects/review/checklist/labels";
import { checklistPath } from "@/lib/features/projects/review/checklist/routes";
import type { CheckSummary } from "@/lib/features/projects/review/checklist/types";

type CheckSectionProps = { readonly reference: string; readonly summary: CheckSummary };

/** How far the grid is ticked, and what is left of it. */
export function CheckSection({ reference, summary }: CheckSectionProps) {
  const sentence = checkSummarySentence(summary);
  return (
    <section aria-labelledby="instruction-grille" className="flex min-w-0 flex-col gap-3">
      <h3 id="instruction-grille" className="fr-h6 m-0">
        Grille
      </h3>
      <p className="m-0">{sentence ?? "L’administrateur n’a pas encore rempli la grille d’instruction"}.</p>
      {summary.open.length > 0 && (
        <ul className="m-0">
          {summary.open.map((label) => (
            <li key={label} className="wrap-anywhere">
              {label}
            </li>
          ))}
        </ul>
      )}
      {sentence !== null && (
        <Link href={checklistPath(reference)} className="fr-link self-start" prefetch={false}>
          Remplir la grille
        </Link>
      )}
    </section>
  );
}
