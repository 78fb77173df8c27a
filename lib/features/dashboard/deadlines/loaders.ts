import "server-only";
import { MAX_PAGE } from "@/lib/features/projects/search/constants";
import type { Query } from "@/lib/kernel/query";
import { loadEvening } from "../course/evenings/loaders";
import { among, parseChoice, wholeNumber } from "../course/schema";
import { DEADLINE_KINDS } from "./constants";
import { getDeadlines, listDeadlines } from "./data";
import { deadlineEntries } from "./routes";

export async function loadDeadlines(parameters: Query, now: Date) {
  const kind = parseChoice(parameters, "echeance", among(DEADLINE_KINDS), DEADLINE_KINDS[0]);
  const page = parseChoice(parameters, "page", wholeNumber(1, MAX_PAGE), 1);
  const { actor, filters, span, unread, ...screen } = await loadEvening(
    "deadlines",
    parameters,
    {
      said: deadlineEntries({ kind: kind.value, page: page.value }),
      ignored: [...kind.ignored, ...page.ignored],
    },
    now,
  );
  const [deadlines, list] = await Promise.all([
    getDeadlines(actor, filters, span),
    listDeadlines(actor, filters, { on: span.on, kind: kind.value, page: page.value }),
  ]);
  return { ...screen, list, deadlines: { ...deadlines, ignored: [...unread, ...deadlines.ignored] } };
}
