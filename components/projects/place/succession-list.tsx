import type { QpvSuccession } from "@/lib/features/contours/location/types";
import { successionSentence } from "@/lib/features/projects/place/labels";

export type SuccessionListProps = {
  readonly successions: readonly QpvSuccession[];
  readonly chosen: readonly string[];
};

/** Which QPV of 2024 took the place of those of 2015, those of the project first. */
export function SuccessionList({ successions, chosen }: SuccessionListProps) {
  if (successions.length === 0) return null;
  const isOwn = ({ from, to }: QpvSuccession) => chosen.includes(from.code) || chosen.includes(to.code);
  const sorted = [...successions].sort((one, other) => Number(isOwn(other)) - Number(isOwn(one)));
  const byContour = successions.some(({ share }) => share !== null);
  return (
    <details suppressHydrationWarning>
      <summary>Des périmètres de 2015 à ceux de 2024</summary>
      <ul>
        {sorted.map((succession) => (
          <li key={`${succession.from.code}-${succession.to.code}`}>{successionSentence(succession)}</li>
        ))}
      </ul>
      <p className="fr-hint-text">
        {byContour
          ? "D’après les contours chargés, mesurés à un centième près."
          : "D’après les noms\u00A0: les contours des deux générations ne sont pas chargés."}
      </p>
    </details>
  );
}
