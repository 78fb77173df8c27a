import { answerMatchesExport } from "@/lib/features/schemes/criteria/scheme-page/loaders";

export function GET(request: Request): Promise<Response> {
  return answerMatchesExport(request, "xlsx", new Date());
}
