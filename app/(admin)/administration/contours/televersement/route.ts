import { answerContourUpload } from "@/lib/features/contours/loaders";

export function POST(request: Request): Promise<Response> {
  return answerContourUpload(request);
}
