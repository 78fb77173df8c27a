import type { ReactNode } from "react";

/** What a figure counts, one press away and without JavaScript. */
export function Definition({ of, children }: { of: string; children: ReactNode }) {
  return (
    <details className="fr-text--sm m-0">
      <summary className="cursor-pointer">
        Définition<span className="fr-sr-only">&nbsp;: {of}</span>
      </summary>
      <p className="fr-text--sm m-0 pt-1 text-ink-muted">{children}</p>
    </details>
  );
}
