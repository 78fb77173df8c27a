import { answerDictionary } from "@/lib/features/dashboard/definitions/loaders";

/** What every figure and column means, for everybody (decision 0024). */
export function GET(): Response {
  return answerDictionary();
}
