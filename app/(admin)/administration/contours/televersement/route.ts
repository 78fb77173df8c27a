import { answerContourUpload } from "@/lib/features/contours/loaders";

/** The form of /administration/contours, whose file is read while it arrives. */
export function POST(request: Request): Promise<Response> {
  return answerContourUpload(request);
}
