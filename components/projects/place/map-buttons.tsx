import { ARROWS, MAX_ZOOM, ZOOM_IN, ZOOM_OUT } from "@/lib/features/projects/place/constants";
import { ARROW_LABELS } from "@/lib/features/projects/place/labels";

const ICONS = {
  north: "fr-icon-arrow-up-line",
  west: "fr-icon-arrow-left-line",
  east: "fr-icon-arrow-right-line",
  south: "fr-icon-arrow-down-line",
} as const;

/** The same as a click and the arrow keys, for whoever has neither. Sent with the form, so without JavaScript too. */
export function MapButtons({ zoom, focusId }: { readonly zoom: number; readonly focusId: string | null }) {
  const button = (intent: string, label: string, icon: string, disabled = false) => (
    <button
      key={intent}
      id={intent}
      type="submit"
      name="intent"
      value={intent}
      className={`fr-btn fr-btn--tertiary fr-btn--sm ${icon}`}
      disabled={disabled}
      title={label}
      // biome-ignore lint/a11y/noAutofocus: it is the button that has just been pressed
      autoFocus={focusId === intent}
    >
      {label}
    </button>
  );
  return (
    <div className="flex flex-wrap gap-2 pt-2">
      {button(ZOOM_IN, "Agrandir la carte", "fr-icon-zoom-in-line", zoom >= MAX_ZOOM)}
      {button(ZOOM_OUT, "Réduire la carte", "fr-icon-zoom-out-line", zoom <= 0)}
      {ARROWS.map((arrow) =>
        button(arrow, `Déplacer le point ${ARROW_LABELS[arrow].toLowerCase()}`, ICONS[arrow]),
      )}
    </div>
  );
}
