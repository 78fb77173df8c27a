import { type MapWindow, pathOf, placeOn, SIDE, scaleBar } from "@/lib/features/contours/drawing/rules";
import type { PlaceOutline } from "@/lib/features/contours/location/types";
import { formatDistance } from "@/lib/features/projects/place/labels";
import type { Point } from "@/lib/features/projects/types";
import "./place.css";

export type PlaceDrawingProps = {
  readonly window: MapWindow;
  readonly outlines: readonly PlaceOutline[];
  readonly point: Point | null;
  /** Codes of the QPV and of the commune that are chosen. */
  readonly chosen: readonly string[];
  /** What it shows, in words; null when the words stand beside it. */
  readonly alternative: string | null;
};

/** Widest first, so that nothing is hidden by what holds it. */
const ORDER = ["departement", "territory", "commune", "qpv"] as const;

const CLASS_NAMES = {
  departement: "place-drawing__ground",
  territory: "place-drawing__ground",
  commune: "place-drawing__commune",
  qpv: "place-drawing__qpv",
} as const;

/** A piece of ground, its contours and a point, as SVG: drawn by the server, or by the browser as the point moves. */
export function PlaceDrawing({ window, outlines, point, chosen, alternative }: PlaceDrawingProps) {
  const isChosen = ({ code }: PlaceOutline) => chosen.includes(code);
  const sorted = [...outlines].sort(
    (one, other) =>
      ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || Number(isChosen(one)) - Number(isChosen(other)),
  );
  const marker = point && placeOn(window, point);
  const scale = scaleBar(window);
  return (
    <svg
      className="place-drawing"
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      role="img"
      aria-label={alternative ?? "Carte"}
      aria-hidden={alternative === null}
    >
      {sorted.map((drawn) => {
        const path = pathOf(drawn.outline, window);
        const name = CLASS_NAMES[drawn.kind];
        return path === "" ? null : (
          <path
            key={`${drawn.kind}-${drawn.code}`}
            className={isChosen(drawn) ? `${name} ${name}--chosen` : name}
            d={path}
          />
        );
      })}
      <path className="place-drawing__scale" d={`M16,${SIDE - 22}v6h${Math.round(scale.width)}v-6`} />
      <text x={20} y={SIDE - 30}>
        {formatDistance(scale.metres)}
      </text>
      {marker && <Marker {...marker} />}
    </svg>
  );
}

/** A ring and a cross: what is under it stays in sight, and its shape does not depend on colours. */
function Marker({ x, y }: { readonly x: number; readonly y: number }) {
  const [left, top] = [Math.round(x), Math.round(y)];
  const cross = `M${left - 20},${top}h12M${left + 8},${top}h12M${left},${top - 20}v12M${left},${top + 8}v12`;
  return (
    <>
      <circle className="place-drawing__halo" cx={left} cy={top} r={9} />
      <path className="place-drawing__halo" d={cross} />
      <circle className="place-drawing__point" cx={left} cy={top} r={9} />
      <path className="place-drawing__point" d={cross} />
    </>
  );
}
