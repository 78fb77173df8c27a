import { VERSION_PARAMETERS } from "@/lib/features/schemes/versions/constants";
import { schemeVersionsPath } from "@/lib/features/schemes/versions/routes";

/** What changed between any two versions. */
export function SchemeComparisonForm({ slug, latest }: { readonly slug: string; readonly latest: number }) {
  const inputs = [
    { name: VERSION_PARAMETERS.from, label: "De la version", value: latest - 1 },
    { name: VERSION_PARAMETERS.to, label: "à la version", value: latest },
  ];
  return (
    <form method="get" action={schemeVersionsPath(slug)} className="flex flex-wrap items-end gap-4 pb-8">
      <fieldset className="m-0 flex flex-wrap items-end gap-4 border-0 p-0">
        <legend className="fr-text--md m-0 p-0 font-bold">Comparer deux versions</legend>
        {inputs.map(({ name, label, value }) => (
          <div key={name} className="fr-input-group m-0 w-32">
            <label className="fr-label" htmlFor={`versions-${name}`}>
              {label}
            </label>
            <input
              id={`versions-${name}`}
              name={name}
              type="number"
              min={1}
              max={latest}
              required
              defaultValue={value}
              className="fr-input"
            />
          </div>
        ))}
      </fieldset>
      <button type="submit" className="fr-btn fr-btn--secondary">
        Comparer
      </button>
    </form>
  );
}
