import "server-only";
import type { Query } from "@/lib/kernel/query";
import { loadEvening } from "../course/evenings/loaders";
import { getMissing } from "./data";

export async function loadMissing(parameters: Query, now: Date) {
  const { actor, filters, span, unread, ...screen } = await loadEvening(
    "missing",
    parameters,
    { said: [], ignored: [] },
    now,
  );
  const missing = await getMissing(actor, filters, span);
  return { ...screen, missing: { ...missing, ignored: [...unread, ...missing.ignored] } };
}
