import "server-only";
import { loadEvening, type Parameters } from "../course/evenings/loaders";
import { getMissing } from "./data";

export async function loadMissing(parameters: Parameters, now: Date) {
  const { actor, filters, span, unread, ...screen } = await loadEvening(
    "missing",
    parameters,
    { said: [], ignored: [] },
    now,
  );
  const missing = await getMissing(actor, filters, span);
  return { ...screen, missing: { ...missing, ignored: [...unread, ...missing.ignored] } };
}
