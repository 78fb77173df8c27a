import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/platform/session";
import { getDirectory } from "../../projects/data";
import type { ProjectDirectory } from "../../projects/types";
import { askedReportPath } from "../routes";
import { parseQuarter } from "../schema";
import type { QuarterlyReport } from "../types";
import { getQuarterlyReport } from "./data";

export type ReportPage = {
  readonly report: QuarterlyReport;
  readonly directory: ProjectDirectory;
  /** The ministry came from the list of all territories; the territory from its own review. */
  readonly isOwn: boolean;
};

/** What a territory sent; like a page that is not there for whoever may not read it. */
export async function loadReport(quarterText: string, slug: string): Promise<ReportPage> {
  const actor = await requireActor(askedReportPath(quarterText, slug));
  const quarter = parseQuarter(quarterText);
  const report = quarter && (await getQuarterlyReport(actor, quarter, slug));
  if (!report) notFound();
  const directory = await getDirectory(actor, report.territory.id);
  if (!directory) notFound();
  return { report, directory, isOwn: actor.territoryId === report.territory.id };
}
