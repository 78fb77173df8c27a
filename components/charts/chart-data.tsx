import type { ReactNode } from "react";

/** The table of what a chart draws, one press away. `about` tells several of them apart for screen readers. */
export function ChartData({ about, children }: { about: string; children: ReactNode }) {
  return (
    <details className="pt-2">
      <summary className="fr-text--sm cursor-pointer">
        Voir les données<span className="fr-sr-only">&nbsp;: {about}</span>
      </summary>
      {children}
    </details>
  );
}
