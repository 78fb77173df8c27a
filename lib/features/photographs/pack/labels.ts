import type { Report } from "@/lib/features/dashboard/report/types";
import { formatDate } from "@/lib/kernel/format";

export const PROGRAMME_TITLE = "Programme Quartiers Productifs";
export const DEFINITIONS_TITLE = "Définitions";

/** « situation au soir du 30 juin 2026 », « du 31 mars 2026 au 30 juin 2026 » */
export const reportDates = ({ at, since }: Pick<Report, "at" | "since">) =>
  since === null ? `situation au soir du ${formatDate(at)}` : `du ${formatDate(since)} au ${formatDate(at)}`;
