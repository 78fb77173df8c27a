import "server-only";
import { notFound } from "next/navigation";
import { NEED_KINDS } from "@/lib/features/projects/constants";
import { csvOf } from "@/lib/features/projects/export/csv/service";
import { parisDay } from "@/lib/kernel/dates";
import type { Query } from "@/lib/kernel/query";
import { isSlug } from "@/lib/kernel/slug";
import { getActor, requireActor } from "@/lib/platform/session";
import { getPartnersView, listNeedyProjects } from "./data";
import { partnersTable } from "./labels";
import { NEED_TOKENS, needyProjectsPath, partnersViewPath } from "./routes";

export async function loadPartnersView() {
  const actor = await requireActor(partnersViewPath);
  return (await getPartnersView(actor, parisDay(new Date()))) ?? notFound();
}

/** The projects behind a need that nothing covers. */
export async function loadNeedyProjects(parameters: Query) {
  const kind = NEED_KINDS.find((one) => NEED_TOKENS[one] === parameters.besoin);
  const { territoire: territory } = parameters;
  if (kind === undefined || typeof territory !== "string" || !isSlug(territory)) notFound();
  const actor = await requireActor(needyProjectsPath(kind, territory));
  const projects = (await listNeedyProjects(actor, { kind, territory })) ?? notFound();
  return { kind, territory, projects };
}

/** The same figures as a file. */
export async function answerPartnersExport(): Promise<Response> {
  const today = parisDay(new Date());
  const view = await getPartnersView(await getActor(), today);
  if (view === null) notFound();
  return new Response(new Uint8Array(csvOf(partnersTable(view))), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="partenaires-${today}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
