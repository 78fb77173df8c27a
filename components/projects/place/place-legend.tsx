import type { PlaceOutline } from "@/lib/features/contours/location/types";

export type PlaceLegendProps = {
  readonly outlines: readonly PlaceOutline[];
  readonly chosen: readonly string[];
  readonly hasPoint: boolean;
};

/** Names the signs that are on the drawing, and only those. */
export function PlaceLegend({ outlines, chosen, hasPoint }: PlaceLegendProps) {
  const shows = (kind: PlaceOutline["kind"], isChosen: boolean) =>
    outlines.some((drawn) => drawn.kind === kind && chosen.includes(drawn.code) === isChosen);
  return (
    <ul className="place-legend fr-text--sm">
      {hasPoint && (
        <Sign name="le point">
          <circle className="place-drawing__point" cx={8} cy={8} r={5} />
        </Sign>
      )}
      {shows("qpv", true) && (
        <Sign name="quartier servi">
          <rect
            className="place-drawing__qpv place-drawing__qpv--chosen"
            x={2}
            y={2}
            width={12}
            height={12}
          />
        </Sign>
      )}
      {shows("qpv", false) && (
        <Sign name="autre quartier prioritaire">
          <rect className="place-drawing__qpv" x={2} y={2} width={12} height={12} />
        </Sign>
      )}
      {shows("commune", true) && (
        <Sign name="commune">
          <path className="place-drawing__commune place-drawing__commune--chosen" d="M0,8h16" />
        </Sign>
      )}
    </ul>
  );
}

function Sign({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {children}
      </svg>{" "}
      {name}
    </li>
  );
}
