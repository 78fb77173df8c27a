import { answerAutosave } from "@/lib/features/projects/autosave/service";

/** What an open form tells the server every few seconds, and learns from it. */
export async function POST(request: Request): Promise<Response> {
  return answerAutosave(request);
}
