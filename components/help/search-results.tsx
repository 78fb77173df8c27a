import Link from "next/link";
import { anchorOf } from "@/lib/features/help/glossary/rules";
import type { GlossaryEntry } from "@/lib/features/help/glossary/types";
import type { GuideSlug } from "@/lib/features/help/guides/labels";
import { helpPath, termPath } from "@/lib/features/help/routes";
import { formatCount } from "@/lib/kernel/format";
import { GuideList } from "./guide-list";

export type SearchResultsProps = {
  readonly asked: string;
  readonly guides: readonly GuideSlug[];
  readonly terms: readonly GlossaryEntry[];
};

export function SearchResults({ asked, guides, terms }: SearchResultsProps) {
  return (
    <section aria-labelledby="resultats" className="flex flex-col gap-6">
      <h2 id="resultats" className="fr-h4 m-0">
        {guides.length + terms.length === 0
          ? `Rien dans l’aide avec «\u00A0${asked}\u00A0»`
          : `${formatCount(guides.length, "fiche", "fiches")} et ${formatCount(terms.length, "mot", "mots")} avec «\u00A0${asked}\u00A0»`}
      </h2>
      {guides.length > 0 && <GuideList slugs={guides} />}
      {terms.length > 0 && (
        <dl className="facts">
          {terms.map(({ names, definition }) => (
            <div key={names[0]} className="facts__row">
              <dt>
                <Link href={termPath(anchorOf(names[0] ?? ""))} prefetch={false}>
                  {names.join(", ")}
                </Link>
              </dt>
              <dd>{definition}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="m-0">
        <Link href={helpPath} prefetch={false}>
          Revenir à toute l’aide
        </Link>
      </p>
    </section>
  );
}
