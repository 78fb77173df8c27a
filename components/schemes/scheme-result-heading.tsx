import type { SchemeList } from "@/lib/features/schemes/types";
import { formatCount } from "@/lib/kernel/format";

/** How many, in words that a screen reader announces. */
export function SchemeResultHeading({ list }: { readonly list: SchemeList }) {
  const { total, page, pageCount, isFuzzy, filters } = list;
  return (
    <div role="status">
      <h2 id="resultats" className="fr-h4 m-0">
        {formatCount(total, "dispositif", "dispositifs")}
        {page > 1 && (
          <span className="fr-text--md font-normal">
            {" "}
            – page&nbsp;{page} sur {pageCount}
          </span>
        )}
      </h2>
      {isFuzzy && (
        <p className="m-0">
          Aucun dispositif avec «&nbsp;{filters.query}&nbsp;» exactement&#8239;; voici les plus proches.
        </p>
      )}
      {total === 0 && (
        <p className="m-0">Aucun dispositif ne répond à ces filtres. Retirez-en un pour élargir.</p>
      )}
    </div>
  );
}
