import { answerMatchesExport } from "@/lib/features/schemes/criteria/scheme-page/loaders";

/** The projects of a scheme, with the filters of its page. */
export function GET(request: Request): Promise<Response> {
  return answerMatchesExport(request, "csv", new Date());
}
