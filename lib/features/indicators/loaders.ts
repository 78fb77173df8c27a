import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/platform/session";
import { getLibrary, listIndicatorJournal } from "./data";
import { libraryIndicatorPath, libraryPath, newIndicatorPath } from "./routes";
import { libraryNoticeSchema } from "./schema";

type Query = Record<string, string | string[] | undefined>;

export async function loadLibrary(query: Query) {
  const actor = await requireActor(libraryPath);
  const library = (await getLibrary(actor)) ?? notFound();
  const { fait: notice, refus: refusal } = libraryNoticeSchema.parse(query);
  return { ...library, notice, refusal };
}

export async function loadNewIndicator() {
  const actor = await requireActor(newIndicatorPath);
  const { priorities } = (await getLibrary(actor)) ?? notFound();
  return { priorities };
}

export async function loadLibraryIndicator(slug: string) {
  const actor = await requireActor(libraryIndicatorPath(slug));
  const { indicators, priorities } = (await getLibrary(actor)) ?? notFound();
  const indicator = indicators.find((one) => one.slug === slug) ?? notFound();
  const journal = (await listIndicatorJournal(actor, slug)) ?? notFound();
  return { indicator, priorities, journal };
}
