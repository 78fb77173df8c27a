import { SEARCH_LIMIT, SEARCH_PARAMETER } from "@/lib/features/help/constants";

export type HelpSearchProps = {
  /** Where the answers are shown. */
  readonly action: string;
  readonly label: string;
  readonly asked: string;
};

export function HelpSearch({ action, label, asked }: HelpSearchProps) {
  return (
    <search aria-label={label}>
      <form action={action} className="fr-search-bar max-w-xl">
        <label className="fr-label" htmlFor="chercher">
          {label}
        </label>
        <input
          className="fr-input"
          type="search"
          id="chercher"
          name={SEARCH_PARAMETER}
          placeholder={label}
          defaultValue={asked}
          maxLength={SEARCH_LIMIT}
        />
        <button type="submit" className="fr-btn" title="Rechercher">
          Rechercher
        </button>
      </form>
    </search>
  );
}
