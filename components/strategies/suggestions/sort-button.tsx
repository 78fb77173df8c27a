import { sortSuggestionAction } from "@/lib/features/strategies/suggestions/actions";
import type { DismissalInput } from "@/lib/features/strategies/suggestions/schema";

type Props = {
  readonly sorted: DismissalInput;
  /** For those who do not see the line: what is sorted. */
  readonly subject: string;
};

/** « Ne plus proposer », or the way back. */
export function SortButton({ sorted, subject }: Props) {
  const isDismissal = sorted.intent === "dismiss";
  return (
    <form action={sortSuggestionAction} className="relative">
      {Object.entries(sorted).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="fr-btn fr-btn--sm fr-btn--tertiary-no-outline">
        {isDismissal ? "Ne plus proposer" : "Proposer de nouveau"}
        <span className="fr-sr-only">&nbsp;: {subject}</span>
      </button>
    </form>
  );
}
