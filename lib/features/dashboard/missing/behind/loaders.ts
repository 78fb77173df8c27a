import "server-only";
import { notFound } from "next/navigation";
import { MAX_PAGE } from "@/lib/features/projects/search/constants";
import { parseProjectFilters } from "@/lib/features/projects/search/schema";
import type { Query } from "@/lib/kernel/query";
import { requireActor } from "@/lib/platform/session";
import { loadEvening } from "../../course/evenings/loaders";
import { parseChoice, wholeNumber } from "../../course/schema";
import { lackEntries, lackPath } from "../routes";
import { listLackingProjects } from "./data";
import { lackOf } from "./rules";
import type { Lack } from "./types";

/** Without a word for what lacks, there is no such list. */
export async function loadLackingProjects(parameters: Query, now: Date) {
  const lack = parseChoice<Lack | null>(parameters, "manque", lackOf, null);
  const page = parseChoice(parameters, "page", wholeNumber(1, MAX_PAGE), 1);
  if (lack.value === null) notFound();
  const asked = {
    filters: parseProjectFilters(parameters).filters,
    at: typeof parameters.au === "string" ? parameters.au : null,
  };
  await requireActor(lackPath(asked, lack.value, {}, page.value));
  const { actor, filters, span, unread, ...screen } = await loadEvening(
    "missing",
    parameters,
    { said: lackEntries(lack.value, page.value), ignored: [...lack.ignored, ...page.ignored] },
    now,
  );
  const list = await listLackingProjects(actor, filters, { ...span, lack: lack.value, page: page.value });
  return { ...screen, list: { ...list, ignored: [...unread, ...list.ignored] } };
}
