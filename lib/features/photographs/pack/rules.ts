import type { Report } from "@/lib/features/dashboard/report/types";
import { slugOf } from "@/lib/kernel/slug";
import type { PackFormat } from "./constants";

/** `dossier-roubaix-2026-03-31-2026-06-30.pdf`: whose, and of when, for whoever finds it in a folder. */
export function packFileName(
  report: Pick<Report, "subject" | "territory" | "at" | "since">,
  format: PackFormat,
): string {
  const subject = slugOf(report.territory ?? "programme");
  const dates = report.since === null ? report.at : `${report.since}-${report.at}`;
  return `dossier-${subject}-${dates}.${format}`;
}
