import { answerBehindExport } from "@/lib/features/dashboard/behind/export/loaders";

/** The projects behind a figure of an evening, as far as the reader may see them today. */
export function GET(request: Request): Promise<Response> {
  return answerBehindExport(request, new Date());
}
