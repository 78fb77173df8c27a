import { FOLLOWING_FREQUENCIES, type FollowingFrequency } from "@/lib/features/views/following/constants";
import { FOLLOWING_LABELS, NOT_FOLLOWED } from "@/lib/features/views/following/labels";

type FrequencyFieldProps = { readonly name: string; readonly chosen: string; readonly legend: string };

const CHOICES: readonly (readonly [
  FollowingFrequency | "",
  { readonly label: string; readonly hint: string },
])[] = [
  ["", NOT_FOLLOWED],
  ...FOLLOWING_FREQUENCIES.map((frequency) => [frequency, FOLLOWING_LABELS[frequency]] as const),
];

export function FrequencyField({ name, chosen, legend }: FrequencyFieldProps) {
  return (
    <fieldset className="fr-fieldset">
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular">{legend}</legend>
      {CHOICES.map(([value, { label, hint }]) => {
        const id = `${name}-${value || "non"}`;
        return (
          <div key={id} className="fr-fieldset__element">
            <div className="fr-radio-group">
              <input id={id} name={name} type="radio" value={value} defaultChecked={value === chosen} />
              <label className="fr-label" htmlFor={id}>
                {label}
                <span className="fr-hint-text">{hint}</span>
              </label>
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
