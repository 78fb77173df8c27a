import { answerSchemeUpload } from "@/lib/features/schemes/imports/loaders";

export function POST(request: Request): Promise<Response> {
  return answerSchemeUpload(request);
}
