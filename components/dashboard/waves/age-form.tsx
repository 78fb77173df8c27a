import { viewAddress } from "@/lib/features/dashboard/routes";
import type { WaveFigure } from "@/lib/features/dashboard/waves/constants";
import { ageInWords } from "@/lib/features/dashboard/waves/labels";
import { waveEntries } from "@/lib/features/dashboard/waves/routes";
import type { WaveComparison } from "@/lib/features/dashboard/waves/types";
import { filterEntries } from "@/lib/features/projects/search/rules";

/** A plain GET form: an age of the programme has an address. */
export function AgeForm({ comparison, figure }: { comparison: WaveComparison; figure: WaveFigure }) {
  const { filters, at, age, ages } = comparison;
  const { path, extra } = viewAddress("waves", { on: at });
  const kept = [...filterEntries(filters), ...extra, ...waveEntries({ age: null, figure })];
  const offered = ages.includes(age) ? ages : [...ages, age].sort((one, other) => one - other);
  return (
    <form
      action={path}
      method="get"
      className="flex flex-wrap items-end gap-4 pb-6"
      aria-label="Choisir l’âge comparé"
    >
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="fr-select-group m-0 w-full sm:w-72">
        <label className="fr-label" htmlFor="age">
          Âge du programme
          <span className="fr-hint-text">Depuis le lancement de chaque génération</span>
        </label>
        {/* The key: going from one address to another must not keep the former choice. */}
        <select className="fr-select" id="age" name="age" key={age} defaultValue={age}>
          {offered.map((months) => (
            <option key={months} value={months}>
              {ageInWords(months)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary">
        Comparer
      </button>
    </form>
  );
}
