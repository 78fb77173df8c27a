import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { parisDay } from "@/lib/kernel/dates";
import type { Query } from "@/lib/kernel/query";
import { getActor } from "@/lib/platform/session";
import { mayManageSchemes } from "./administration/policy";
import { getScheme, listSchemes } from "./data";
import { mayPropose, operatesScheme } from "./proposals/policy";
import { PREDECESSOR_PARAMETER, succeededSchemePath } from "./routes";
import { parseSchemeView } from "./schema";
import type { SchemeList } from "./types";
import { mayReadSchemeVersions } from "./versions/policy";

export type Catalogue = {
  readonly list: SchemeList;
  readonly today: string;
  readonly mayManage: boolean;
  readonly mayPropose: boolean;
};

export async function loadSchemes(parameters: Query): Promise<Catalogue> {
  const today = parisDay(new Date());
  const actor = await getActor();
  const list = await listSchemes(actor, parseSchemeView(parameters), today);
  return { list, today, mayManage: mayManageSchemes(actor), mayPropose: mayPropose(actor) };
}

/** Cached for the length of a request: the page and its title ask for the same scheme. */
export const loadScheme = cache(async (slug: string) => {
  const actor = await getActor();
  const scheme = (await getScheme(actor, slug)) ?? notFound();
  // Another has taken its place: whoever kept the old address is led on, and told.
  if (scheme.successorSlug !== null) redirect(succeededSchemePath(scheme.successorSlug, slug));
  return {
    scheme,
    today: parisDay(new Date()),
    mayEdit: mayManageSchemes(actor),
    mayPropose: operatesScheme(actor, scheme.organisationId),
    mayReadVersions: mayReadSchemeVersions(actor),
  };
});

/** The scheme of the address that led here, if it was really succeeded by this one. */
export async function loadPredecessor(slug: string, query: Query): Promise<string | null> {
  const given = query[PREDECESSOR_PARAMETER];
  if (typeof given !== "string") return null;
  const old = await getScheme(await getActor(), given);
  return old?.successorSlug === slug ? old.name : null;
}
