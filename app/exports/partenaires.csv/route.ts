import { answerPartnersExport } from "@/lib/features/dashboard/partners/loaders";

/** The table of /tableau-de-bord/partenaires. */
export function GET(): Promise<Response> {
  return answerPartnersExport();
}
