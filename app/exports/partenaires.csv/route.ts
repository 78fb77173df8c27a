import { answerPartnersExport } from "@/lib/features/dashboard/partners/loaders";

export function GET(): Promise<Response> {
  return answerPartnersExport();
}
