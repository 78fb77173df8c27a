import { accountsPath } from "@/lib/features/accounts/routes";

/** A GET form: the search is in the address, so it can be shared and needs no JavaScript. */
export function AccountSearch({ search }: { readonly search: string }) {
  return (
    <search>
      <form action={accountsPath} className="fr-search-bar max-w-xl">
        <label className="fr-label" htmlFor="recherche-comptes">
          Rechercher un compte
        </label>
        <input
          className="fr-input"
          id="recherche-comptes"
          name="q"
          type="search"
          placeholder="Nom, adresse ou organisation"
          defaultValue={search}
        />
        <button type="submit" className="fr-btn" title="Rechercher un compte">
          Rechercher
        </button>
      </form>
    </search>
  );
}
