import Link from "next/link";
import { anchorOf } from "@/lib/features/help/glossary/rules";
import type { GlossaryEntry } from "@/lib/features/help/glossary/types";
import { termPath } from "@/lib/features/help/routes";

export type GuideTermsProps = {
  readonly terms: readonly { readonly term: string; readonly entry: GlossaryEntry }[];
};

/** What the words of a guide mean, without leaving it. */
export function GuideTerms({ terms }: GuideTermsProps) {
  if (terms.length === 0) return null;
  return (
    <section aria-labelledby="mots">
      <h2 id="mots" className="fr-h4">
        Les mots de cette fiche
      </h2>
      <dl className="facts">
        {terms.map(({ term, entry }) => (
          <div key={term} className="facts__row">
            <dt>
              <Link href={termPath(anchorOf(term))} prefetch={false}>
                {term}
              </Link>
            </dt>
            <dd>{entry.definition}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
