import Link from "next/link";
import {
  STRATEGY_COMMENT_PARAMETERS,
  strategyCommentListPath,
} from "@/lib/features/strategies/comments/routes";
import { aboutToken } from "@/lib/features/strategies/comments/rules";
import type { CommentAbout } from "@/lib/features/strategies/comments/types";
import { strategyCommentsPath } from "@/lib/features/strategies/routes";

export type ThreadFilterProps = {
  readonly slug: string;
  readonly options: readonly { readonly token: string; readonly label: string }[];
  readonly about: CommentAbout | null;
  readonly isOpenOnly: boolean;
};

/** A plain form by GET: of what part, and whether only what is open. */
export function ThreadFilter({ slug, options, about, isOpenOnly }: ThreadFilterProps) {
  const chosen = about === null ? "" : aboutToken(about);
  const isKnown = chosen === "" || options.some(({ token }) => token === chosen);
  return (
    <form method="get" action={strategyCommentsPath(slug)} className="flex flex-wrap items-end gap-4">
      <div className="fr-select-group m-0 min-w-0 max-w-full">
        <label className="fr-label" htmlFor="filtre-partie">
          Partie
        </label>
        <select
          key={chosen}
          className="fr-select"
          id="filtre-partie"
          name={STRATEGY_COMMENT_PARAMETERS.about}
          defaultValue={chosen}
        >
          <option value="">Toutes les parties</option>
          {!isKnown && <option value={chosen}>Un objectif retiré du texte</option>}
          {options.map(({ token, label }) => (
            <option key={token} value={token}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="fr-checkbox-group fr-checkbox-group--sm">
        <input
          type="checkbox"
          id="filtre-ouverts"
          name={STRATEGY_COMMENT_PARAMETERS.open}
          value="oui"
          defaultChecked={isOpenOnly}
        />
        <label className="fr-label" htmlFor="filtre-ouverts">
          Échanges ouverts seulement
        </label>
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary">
        Filtrer
      </button>
      {(about !== null || isOpenOnly) && (
        <Link className="fr-link" href={strategyCommentListPath(slug, {})} prefetch={false}>
          Tout voir
        </Link>
      )}
    </form>
  );
}
