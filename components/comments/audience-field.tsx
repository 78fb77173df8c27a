import { useEffect, useEffectEvent, useRef } from "react";
import { type Audience, COMMENT_INPUTS } from "@/lib/features/comments/constants";
import { AUDIENCE_HINTS, audienceLabel } from "@/lib/features/comments/labels";

type AudienceFieldProps = {
  readonly audiences: readonly Audience[];
  readonly chosen: Audience | null;
  readonly isTerritory: boolean;
  readonly onChoose: (audience: Audience) => void;
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Nothing is chosen beforehand where there is a choice: who reads is decided, not overlooked. */
export function AudienceField({ audiences, chosen, isTerritory, onChoose }: AudienceFieldProps) {
  const field = useRef<HTMLFieldSetElement>(null);
  const choose = useEffectEvent(onChoose);
  // Chosen before the scripts had come, or given back by the browser, it was told to nobody.
  useEffect(() => {
    const early = field.current?.querySelector<HTMLInputElement>("input:checked")?.value;
    const audience = audiences.find((one) => one === early);
    if (audience !== undefined) choose(audience);
  }, [audiences]);
  return (
    <fieldset ref={field} className="fr-fieldset my-0" id="champ-audience" aria-labelledby="audience-legende">
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular" id="audience-legende">
        Visible par
      </legend>
      {audiences.map((audience) => {
        const id = `audience-${audience}`;
        return (
          <div key={audience} className="fr-fieldset__element">
            <div className="fr-radio-group">
              <input
                type="radio"
                id={id}
                name={COMMENT_INPUTS.audience}
                value={audience}
                required
                defaultChecked={audience === chosen || audiences.length === 1}
                onChange={() => onChoose(audience)}
                aria-describedby={`${id}-aide`}
              />
              <label className="fr-label" htmlFor={id}>
                {capital(audienceLabel(audience, isTerritory))}
                <span className="fr-hint-text" id={`${id}-aide`}>
                  {AUDIENCE_HINTS[audience]}
                </span>
              </label>
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
