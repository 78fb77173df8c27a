import { answerUpload } from "@/lib/features/imports/loaders";

/** The form of /imports, whose file is read while it arrives. */
export function POST(request: Request): Promise<Response> {
  return answerUpload(request);
}
