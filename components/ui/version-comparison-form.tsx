export type VersionComparisonFormProps = {
  /** Of the history, which reads both numbers. */
  readonly path: string;
  /** How its address names them. */
  readonly parameters: { readonly from: string; readonly to: string };
  /** Number of the present version. */
  readonly latest: number;
  /** What was asked for last; else the present version and the one before. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
};

/** What changed between any two versions. */
export function VersionComparisonForm({ path, parameters, latest, from, to }: VersionComparisonFormProps) {
  const inputs = [
    { name: parameters.from, label: "De la version", value: from ?? Math.max(1, latest - 1) },
    { name: parameters.to, label: "à la version", value: to ?? latest },
  ];
  return (
    <form method="get" action={path} className="flex flex-wrap items-end gap-4">
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
