import { answerDictionary } from "@/lib/features/dashboard/definitions/loaders";

export function GET(): Response {
  return answerDictionary();
}
