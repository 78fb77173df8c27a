import { answerExport } from "@/lib/features/projects/export/loaders";

/** The view of /projets that the address names, written while it is read. */
export function GET(request: Request): Promise<Response> {
  return answerExport(request, "xlsx", new Date());
}
