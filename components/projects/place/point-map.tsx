import { type KeyboardEvent, type MouseEvent, useState } from "react";
import { pointAt, SIDE } from "@/lib/features/contours/drawing/rules";
import { inputId } from "@/lib/features/projects/form/rules";
import { type Arrow, LOCATE, MAP_INPUTS } from "@/lib/features/projects/place/constants";
import { movedPoint, pointForInput, typedPoint, windowOf } from "@/lib/features/projects/place/rules";
import type { PlaceFormValues, PlaceMap } from "@/lib/features/projects/place/types";
import type { Point } from "@/lib/features/projects/types";
import { PlaceDrawing } from "./place-drawing";
import { PlaceLegend } from "./place-legend";

export type PointMapProps = { readonly map: PlaceMap; readonly values: PlaceFormValues };

const KEYS: Readonly<Record<string, Arrow>> = {
  ArrowUp: "north",
  ArrowDown: "south",
  ArrowLeft: "west",
  ArrowRight: "east",
};
/** One transparent pixel: what is clicked, above the drawing. */
const NOTHING = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

/**
 * A click puts the point there: without JavaScript by sending the form, which a picture does with the place of the click.
 * With it, the arrow keys move the point too.
 */
export function PointMap({ map, values }: PointMapProps) {
  const [point, setPoint] = useState(() => typedPoint(values.point));
  const window = windowOf(map.window, values);
  const chosen = [...values.qpvCodes, values.codeInsee];

  const put = (moved: Point) => {
    setPoint(moved);
    const input = document.getElementById(inputId("point"));
    if (!(input instanceof HTMLInputElement)) return;
    input.value = pointForInput(moved);
    // So that the copies of what is typed hold it too.
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const click = (event: MouseEvent<HTMLInputElement>) => {
    event.preventDefault();
    const { width, height } = event.currentTarget.getBoundingClientRect();
    const { offsetX, offsetY } = event.nativeEvent;
    // By keyboard there is no place: the arrows and the buttons are for that.
    if (event.detail === 0 || width === 0 || height === 0) return;
    put(pointAt(window, { x: (offsetX / width) * SIDE, y: (offsetY / height) * SIDE }));
    const locate = document.getElementById(LOCATE);
    if (locate instanceof HTMLButtonElement) locate.form?.requestSubmit(locate);
  };
  const press = (event: KeyboardEvent) => {
    const arrow = KEYS[event.key];
    if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const typed = document.getElementById(inputId("point"));
    const from = typed instanceof HTMLInputElement ? typedPoint(typed.value) : point;
    put(movedPoint(window, from, arrow));
  };

  return (
    <>
      <fieldset
        className="place-map m-0 border-0 p-0"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the point from here; buttons below do the same
        tabIndex={0}
        onKeyDown={press}
      >
        <legend className="fr-sr-only">
          Carte du territoire. Les flèches du clavier déplacent le point.
        </legend>
        <PlaceDrawing
          window={window}
          outlines={map.outlines}
          point={point}
          chosen={chosen}
          alternative={null}
        />
        {MAP_INPUTS.map(({ name }) => (
          <input
            key={name}
            type="image"
            name={name}
            src={NOTHING}
            alt="Placer le point à l’endroit cliqué"
            tabIndex={-1}
            className={`place-map__click place-map__click--${name}`}
            onClick={click}
          />
        ))}
      </fieldset>
      <PlaceLegend outlines={map.outlines} chosen={chosen} hasPoint={point !== null} />
    </>
  );
}
