import Link from "next/link";
import { opinionCountSentence } from "@/lib/features/projects/review/opinions/labels";
import { projectOpinionsPath } from "@/lib/features/projects/review/opinions/routes";
import { countOpinions } from "@/lib/features/projects/review/opinions/rules";
import type { Opinion } from "@/lib/features/projects/review/opinions/types";
import { OpinionItem } from "./opinion-item";

type OpinionSectionProps = {
  readonly reference: string;
  readonly opinions: readonly Opinion[];
  /** The ministry has a page for them; the territory reads those given, here. */
  readonly isMinistry: boolean;
  readonly today: string;
};

export function OpinionSection({ reference, opinions, isMinistry, today }: OpinionSectionProps) {
  if (!isMinistry && opinions.length === 0) return null;
  const counted = opinionCountSentence(countOpinions(opinions, today));
  return (
    <section aria-labelledby="instruction-avis" className="flex min-w-0 flex-col gap-3">
      <h3 id="instruction-avis" className="fr-h6 m-0">
        Avis
      </h3>
      <p className="m-0">{counted ?? "Aucun avis n’est attendu ni rendu"}.</p>
      <ul className="fr-raw-list m-0 flex flex-col gap-3 p-0">
        {opinions
          .filter(({ withdrawnAt }) => withdrawnAt === null)
          .map((opinion) => (
            <li key={opinion.id} className="border-0 border-l-2 border-solid border-line pl-4">
              <OpinionItem opinion={opinion} today={today} />
            </li>
          ))}
      </ul>
      {isMinistry && (
        <Link href={projectOpinionsPath(reference)} className="fr-link self-start" prefetch={false}>
          Demander et suivre les avis
        </Link>
      )}
    </section>
  );
}
