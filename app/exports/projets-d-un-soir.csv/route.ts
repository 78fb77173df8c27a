import { answerBehindExport } from "@/lib/features/dashboard/behind/export/loaders";

export function GET(request: Request): Promise<Response> {
  return answerBehindExport(request, new Date());
}
