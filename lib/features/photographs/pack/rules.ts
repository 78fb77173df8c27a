import type { Report } from "@/lib/features/dashboard/report/types";
import type { PackFormat } from "./constants";

/** `dossier-roubaix-2026-03-31-2026-06-30.pdf`: whose, and of when, for whoever finds it in a folder. */
export function packFileName(
  report: Pick<Report, "subject" | "territory" | "at" | "since">,
  format: PackFormat,
): string {
  const subject = (report.territory ?? "programme")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const dates = report.since === null ? report.at : `${report.since}-${report.at}`;
  return `dossier-${subject}-${dates}.${format}`;
}
