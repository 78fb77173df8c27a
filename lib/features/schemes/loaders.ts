import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { parisDay } from "@/lib/kernel/dates";
import { getActor } from "@/lib/platform/session";
import { getScheme, listSchemes } from "./data";
import { parseSchemeView } from "./schema";
import type { SchemeDetail, SchemeList } from "./types";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export type Catalogue = { readonly list: SchemeList; readonly today: string };

export async function loadSchemes(parameters: SearchParams): Promise<Catalogue> {
  const today = parisDay(new Date());
  return { list: await listSchemes(await getActor(), parseSchemeView(parameters), today), today };
}

/** Cached for the length of a request: the page and its title ask for the same scheme. */
export const loadScheme = cache(async (slug: string): Promise<{ scheme: SchemeDetail; today: string }> => {
  const scheme = (await getScheme(await getActor(), slug)) ?? notFound();
  return { scheme, today: parisDay(new Date()) };
});
