import { answerSchemeUpload } from "@/lib/features/schemes/imports/loaders";

/** The form that brings a saved file of aids, read while it arrives. */
export function POST(request: Request): Promise<Response> {
  return answerSchemeUpload(request);
}
