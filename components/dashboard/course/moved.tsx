import { formatMoneyChange } from "@/lib/kernel/format";

/** What a month added or took away, under what it came to. */
export function Moved({ cents }: { cents: number }) {
  return (
    <span className="fr-text--xs relative block text-ink-muted">
      {cents === 0 ? (
        "inchangé"
      ) : (
        <>
          {formatMoneyChange(cents)}
          <span className="fr-sr-only"> dans le mois</span>
        </>
      )}
    </span>
  );
}
