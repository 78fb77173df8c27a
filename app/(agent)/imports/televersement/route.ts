import { answerUpload } from "@/lib/features/imports/loaders";

export function POST(request: Request): Promise<Response> {
  return answerUpload(request);
}
