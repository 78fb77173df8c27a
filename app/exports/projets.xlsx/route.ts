import { answerExport } from "@/lib/features/projects/export/loaders";

export function GET(request: Request): Promise<Response> {
  return answerExport(request, "xlsx", new Date());
}
