import "server-only";
import { notFound } from "next/navigation";
import { readsForMinistry } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import type { Query } from "@/lib/kernel/query";
import { requireActor } from "@/lib/platform/session";
import { mayListAnswers } from "../policy";
import { answersPath } from "../routes";
import { getAnswerChoices, listAnswers, listAskedLines } from "./data";
import { parseAnswerView } from "./schema";

export async function loadAnswers(parameters: Query) {
  const actor = await requireActor(answersPath);
  if (!mayListAnswers(actor)) notFound();
  const view = parseAnswerView(parameters);
  const [list, choices, asked] = await Promise.all([
    listAnswers(actor, view),
    getAnswerChoices(actor),
    listAskedLines(actor, view.organisation),
  ]);
  return {
    view,
    list,
    choices,
    asked,
    /** Whose requests `asked` are; null for a territory, which makes them. */
    asks: actor.role === "partner" ? ("me" as const) : readsForMinistry(actor) ? ("partners" as const) : null,
    isPartner: actor.role === "partner",
    today: parisDay(new Date()),
  };
}
