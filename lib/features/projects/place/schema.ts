import { z } from "zod";
import { code, manyOf } from "../form/schema";
import type { FormErrors, RecordSection } from "../form/types";
import { APPLY_FOUND, ARROWS, LOCATE, MAX_ZOOM, ZOOM_IN, ZOOM_OUT } from "./constants";
import { POINT_ERRORS } from "./labels";
import { parsePoint, readPlace, zoomOf } from "./rules";
import type { PlaceFormValues, PlacePart } from "./types";

const placeSchema = z.object({
  qpvCodes: manyOf(code(/^Q[PN][0-9A-Z]{6,8}$/)),
  codeInsee: code(/^\d[0-9AB]\d{3}$/),
});

/** What was typed → what can be saved; or one sentence per input that is wrong. */
export function parsePlace(
  values: PlaceFormValues,
): { readonly ok: true; readonly state: PlacePart } | { readonly ok: false; readonly errors: FormErrors } {
  const errors: Record<string, string> = {};
  const parsed = placeSchema.safeParse(values);
  for (const { path, message } of parsed.error?.issues ?? []) errors[String(path[0])] ??= message;
  const point = values.point.trim() === "" ? null : parsePoint(values.point);
  if (point !== null && !point.ok) errors.point = POINT_ERRORS[point.refusal];
  if (!parsed.success || (point !== null && !point.ok)) return { ok: false, errors };
  return { ok: true, state: { ...parsed.data, point: point?.point ?? null } };
}

/** Buttons whose answer is the same form with another map, or with what its point gives. */
const SHOWING: readonly string[] = [LOCATE, ...ARROWS];

/** The form of the place. Where a button moves the point to is worked out beforehand (actions.ts): it takes the database. */
export const PLACE_SECTION: RecordSection<PlaceFormValues> = {
  kind: "lieu",
  read: readPlace,
  edit: (values, intent) => {
    if (intent === ZOOM_IN || intent === ZOOM_OUT) {
      const zoom = zoomOf(values) + (intent === ZOOM_IN ? 1 : -1);
      return { values: { ...values, zoom: String(Math.max(0, Math.min(MAX_ZOOM, zoom))) }, focusId: intent };
    }
    if (intent === APPLY_FOUND) return { values: withFound(values), focusId: APPLY_FOUND };
    return SHOWING.includes(intent) ? { values, focusId: intent } : null;
  },
  parse: parsePlace,
  unknownChoices: ({ qpvCodes = [], codeInsee = null }, directory) => {
    const known = new Set(directory.qpvs.map((qpv) => qpv.code));
    return [
      ...(qpvCodes.some((one) => !known.has(one)) ? ["qpvCodes"] : []),
      ...(codeInsee === null || directory.communes.some((one) => one.codeInsee === codeInsee)
        ? []
        : ["codeInsee"]),
    ];
  },
};

/** The commune that holds the point, and its QPV beside those that were chosen: a project may serve others. */
function withFound(values: PlaceFormValues): PlaceFormValues {
  const { found } = values;
  if (found === null) return values;
  const qpvCodes = new Set([...values.qpvCodes, ...found.qpvs.map((qpv) => qpv.code)]);
  return {
    ...values,
    codeInsee: found.commune?.codeInsee ?? values.codeInsee,
    qpvCodes: [...qpvCodes].sort((one, other) => (one < other ? -1 : 1)),
  };
}
