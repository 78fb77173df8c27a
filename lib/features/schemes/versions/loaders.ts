import "server-only";
import { notFound } from "next/navigation";
import type { Query } from "@/lib/kernel/query";
import { requireActor } from "@/lib/platform/session";
import { mayManageSchemes } from "../administration/policy";
import { compareContents, EMPTY_CONTENT } from "../content/rules";
import { getSchemeHistory } from "./data";
import { schemeVersionsPath } from "./routes";
import { parseVersionsView } from "./schema";
import type { SchemeVersionsPage } from "./types";

export async function loadSchemeVersions(slug: string, parameters: Query): Promise<SchemeVersionsPage> {
  const actor = await requireActor(schemeVersionsPath(slug));
  const history = (await getSchemeHistory(actor, slug)) ?? notFound();
  const { name, versions, directory } = history;
  const numbered = (number: number) => versions.find((one) => one.number === number) ?? notFound();
  const shared = {
    slug: history.slug,
    name,
    mayRestore: mayManageSchemes(actor),
    latest: versions[0]?.number ?? 0,
  };
  const view = parseVersionsView(parameters);
  if (view.kind === "version") {
    const version = numbered(view.number);
    const fields = compareContents(version.content, version.content, directory);
    return { ...shared, kind: "version", version, fields };
  }
  if (view.kind === "comparison") {
    const [from, to] = [numbered(view.from), numbered(view.to)];
    return {
      ...shared,
      kind: "comparison",
      from,
      to,
      fields: compareContents(from.content, to.content, directory),
    };
  }
  const entries = versions.map((version, place) => {
    const before = versions[place + 1];
    const fields = compareContents(before?.content ?? EMPTY_CONTENT, version.content, directory);
    return { version, changes: before ? fields.filter(({ parts }) => parts !== null) : [] };
  });
  return { ...shared, kind: "list", entries };
}
