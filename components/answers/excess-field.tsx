import { Alert } from "@/components/ui/alert";
import { ANSWER_INPUTS } from "@/lib/features/answers/constants";
import { excessInWords } from "@/lib/features/envelopes/labels";
import { excessToken } from "@/lib/features/envelopes/rules";
import type { Excess } from "@/lib/features/envelopes/types";

/** What would be gone over, and the box to tick: the name of whoever ticks it is kept. */
export function ExcessField({ id, excesses }: { readonly id: string; readonly excesses: readonly Excess[] }) {
  if (excesses.length === 0) return null;
  return (
    <div className="flex flex-col gap-4">
      <Alert severity="warning" title="L’enveloppe serait dépassée" as="h3">
        <ul className="m-0">
          {excesses.map((excess) => (
            <li key={excess.envelopeId}>{excessInWords(excess)}</li>
          ))}
        </ul>
      </Alert>
      <div className="fr-checkbox-group">
        <input id={id} type="checkbox" name={ANSWER_INPUTS.excess} value={excessToken(excesses)} />
        <label className="fr-label" htmlFor={id}>
          Je confirme ce dépassement
          <span className="fr-hint-text">
            Votre nom et l’instant sont gardés, pour votre organisation et le ministère.
          </span>
        </label>
      </div>
    </div>
  );
}
