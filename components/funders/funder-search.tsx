import { fundersPath } from "@/lib/features/funders/routes";

export function FunderSearch({ search }: { readonly search: string }) {
  return (
    <search>
      <form action={fundersPath} className="fr-search-bar max-w-xl">
        <label className="fr-label" htmlFor="recherche-financeur">
          Chercher un financeur
        </label>
        <input
          className="fr-input"
          id="recherche-financeur"
          type="search"
          name="q"
          defaultValue={search}
          placeholder="Nom ou sigle"
        />
        <button type="submit" className="fr-btn" title="Chercher">
          Chercher
        </button>
      </form>
    </search>
  );
}
