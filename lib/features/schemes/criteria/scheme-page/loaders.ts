import "server-only";
import { notFound } from "next/navigation";
import { isPartner } from "@/lib/features/answers/policy";
import { writeCsvLines } from "@/lib/features/projects/export/csv/service";
import { streamOf } from "@/lib/features/projects/export/service";
import { writeWorkbook } from "@/lib/features/workbook/service";
import type { SheetLine } from "@/lib/features/workbook/types";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import { type Query, queryOf } from "@/lib/kernel/query";
import { getActor, requireActor } from "@/lib/platform/session";
import { getScheme } from "../../data";
import { getCriteria } from "../data";
import { choicesOf, readGround } from "../editing/service";
import { mayMatchProjects } from "../policy";
import { listMatchesOf, listMatchingIds, listMatchingProjects } from "../projects/data";
import type { MatchingView } from "../projects/types";
import { schemeExportPath, schemeProjectsPath } from "../routes";
import type { CriteriaTree } from "../types";
import { exportColumns, exportLine } from "./rules";
import { parseSchemeProjectsView } from "./schema";
import type { SchemeProjectsPage } from "./types";

/** The projects of one scheme, of those whose plan the reader may see; a visitor is sent to sign in first. */
export async function loadSchemeProjects(slug: string, query: Query): Promise<SchemeProjectsPage> {
  const actor = await requireActor(schemeProjectsPath(slug));
  const today = parisDay(new Date());
  const view = parseSchemeProjectsView(query);
  const [scheme, { tree }, ground] = await Promise.all([
    getScheme(actor, slug),
    getCriteria(actor, { schemeSlug: slug }),
    readGround(actor),
  ]);
  if (scheme === null || !mayMatchProjects(actor)) notFound();
  const found = await findPage(actor, tree, view, today);
  const { territories, priorities } = choicesOf(ground);
  const own = Object.values(ground.territories).find(({ id }) => id === actor.territoryId);
  const named = (items: readonly { slug: string; label: string }[]) =>
    items.map(({ slug: value, label }) => ({ value, label }));
  return {
    scheme,
    tree,
    view,
    found,
    territories: named(territories),
    priorities: named(priorities),
    ownTerritoryName: own?.name ?? null,
    mayAnswer: isPartner(actor),
    today,
  };
}

/** A page beyond the last one is the last one. */
async function findPage(actor: Actor, tree: CriteriaTree, view: MatchingView, today: string) {
  const asked = await listMatchingProjects(actor, tree, view, today);
  const isBeyond = asked.projects.length === 0 && asked.total > 0;
  return isBeyond ? listMatchingProjects(actor, tree, { ...view, page: asked.pageCount }, today) : asked;
}

/** The same for programs; null where there is no such scheme, or none whose projects the reader may match. */
export async function findSchemeProjects(slug: string, query: Query) {
  const actor = await getActor();
  const [scheme, { tree }] = await Promise.all([
    getScheme(actor, slug),
    getCriteria(actor, { schemeSlug: slug }),
  ]);
  if (scheme === null || !mayMatchProjects(actor)) return null;
  const view = parseSchemeProjectsView(query);
  const { ignored } = view;
  return { ...(await findPage(actor, tree, view, parisDay(new Date()))), ignored };
}

/** What the public page says of a scheme's criteria. */
export async function loadSchemeCriteria(slug: string) {
  const actor = await getActor();
  return { criteria: await getCriteria(actor, { schemeSlug: slug }), mayMatch: mayMatchProjects(actor) };
}

/** The name of a scheme, for the title of its pages. */
export async function loadSchemeName(slug: string): Promise<string> {
  return (await getScheme(await getActor(), slug))?.name ?? "Dispositif";
}

const FORMATS = {
  csv: { type: "text/csv; charset=utf-8" },
  xlsx: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
} as const;
const LINES_AT_ONCE = 500;

/** The whole of a view as a file, in its order: which projects is settled at once, what they hold is read as it is written. */
export async function answerMatchesExport(
  request: Request,
  format: "csv" | "xlsx",
  now: Date,
): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const slug = asked.get("dispositif") ?? "";
  const view = parseSchemeProjectsView(queryOf(asked));
  asked.delete("dispositif");
  const actor = await requireActor(schemeExportPath(slug, format, asked));
  const headers = { "Cache-Control": "private, no-store" };
  const refused = (status: number, words: string) =>
    new Response(`${words}\n`, {
      status,
      headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" },
    });
  const scheme = await getScheme(actor, slug);
  if (scheme === null || !mayMatchProjects(actor)) return refused(404, "Ce dispositif n’existe pas.");
  // A file cannot say that it holds more than was asked.
  if (view.ignored.length > 0)
    return refused(400, `Export impossible, cette adresse demande\u00A0:\n${view.ignored.join("\n")}`);
  const today = parisDay(now);
  const { tree } = await getCriteria(actor, { schemeSlug: slug });
  const ids = await listMatchingIds(actor, tree, view, today);
  async function* batches(): AsyncGenerator<readonly SheetLine[]> {
    for (let start = 0; start < ids.length; start += LINES_AT_ONCE) {
      const projects = await listMatchesOf(actor, tree, ids.slice(start, start + LINES_AT_ONCE), today);
      yield projects.map(exportLine);
    }
  }
  const columns = exportColumns(tree);
  const pieces =
    format === "csv"
      ? writeCsvLines(
          columns.map(({ header }) => header),
          batches(),
        )
      : writeWorkbook(`Projets – ${scheme.name}`, [{ name: "Projets", columns, batches }]);
  return new Response(streamOf(pieces), {
    headers: {
      ...headers,
      "Content-Type": FORMATS[format].type,
      "Content-Disposition": `attachment; filename="projets-${scheme.slug}-${today}.${format}"`,
    },
  });
}
