import "server-only";
import { notFound } from "next/navigation";
import { parisDay } from "@/lib/kernel/dates";
import { requireActor } from "@/lib/platform/session";
import { strategySuggestionsPath } from "../routes";
import { getSuggestions } from "./data";
import type { Suggestions } from "./types";

export async function loadSuggestions(slug: string): Promise<Suggestions> {
  const actor = await requireActor(strategySuggestionsPath(slug));
  return (await getSuggestions(actor, slug, parisDay(new Date()))) ?? notFound();
}
