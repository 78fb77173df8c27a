import { PARAMETER_LABELS, SORT_LABELS, valueLabel } from "@/lib/features/projects/search/labels";
import { filterEntries } from "@/lib/features/projects/search/rules";
import type { DescribedContent } from "@/lib/features/views/types";

/** The filters of a view in words, with what of them names nothing any more. */
export function ContentInWords({ content }: { readonly content: DescribedContent }) {
  const { filters, sort, choices, ignored, isWider } = content;
  const entries = filterEntries(filters);
  const isGone = ([parameter, value]: readonly [string, string]) =>
    ignored.some((one) => one.parameter === parameter && one.value === value);
  return (
    <>
      {entries.length === 0 ? (
        <p className="m-0">Tous les projets, sans filtre</p>
      ) : (
        <ul className="m-0">
          {entries.map((entry) => (
            <li key={entry.join(" ")} className="break-words">
              {PARAMETER_LABELS[entry[0]]}&nbsp;: {valueLabel(entry, choices)}
              {isGone(entry) && <strong> (n’existe plus)</strong>}
            </li>
          ))}
        </ul>
      )}
      <p className="fr-hint-text m-0">Tri&nbsp;: {SORT_LABELS[sort]}</p>
      {isWider && (
        <p className="fr-message fr-message--warning m-0">
          Un de ses filtres ne désigne plus rien&nbsp;: la liste est plus large que ce qui a été enregistré.
          Tant qu’il n’est pas remplacé, la vue ne signale rien.
        </p>
      )}
    </>
  );
}
