import { z } from "zod";
import { parseAmount } from "@/lib/kernel/money";
import type { Query } from "@/lib/kernel/query";
import { isSlug } from "@/lib/kernel/slug";
import { cleanLine, textLength } from "@/lib/kernel/text";
import { NEED_KINDS, PHASES } from "../projects/constants";
import { CRITERION_LIMITS, SOUGHT_NATURES } from "../schemes/criteria/constants";
import type { MatchingView } from "../schemes/criteria/projects/types";
import { viewNameSchema } from "../views/schema";
import { PROFILE_MESSAGES } from "./labels";
import { treeOfContent } from "./rules";

const slugs = z.array(z.string().refine(isSlug, PROFILE_MESSAGES.notInList)).max(CRITERION_LIMITS.values);
const amount = z.string().transform((text, context) => {
  if (text.trim() === "") return null;
  const parsed = parseAmount(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: "custom", message: PROFILE_MESSAGES[parsed.refusal] });
  return z.NEVER;
});
const keywords = z
  .string()
  .transform((text) => [
    ...new Set(
      text
        .split(/[,;\n]/)
        .map(cleanLine)
        .filter((word) => word !== ""),
    ),
  ])
  .refine((words) => words.length <= CRITERION_LIMITS.words, PROFILE_MESSAGES.tooManyWords)
  .refine(
    (words) => words.every((word) => textLength(word) <= CRITERION_LIMITS.word),
    PROFILE_MESSAGES.wordTooLong,
  );

export const profileSchema = z
  .object({
    name: viewNameSchema,
    territories: slugs,
    priorities: slugs,
    phases: z.array(z.enum(PHASES, PROFILE_MESSAGES.notInList)),
    natures: z.array(z.enum(SOUGHT_NATURES, PROFILE_MESSAGES.notInList)),
    needs: z.array(z.enum(NEED_KINDS, PROFILE_MESSAGES.notInList)),
    costFrom: amount,
    costTo: amount,
    gapFrom: amount,
    gapTo: amount,
    keywords,
  })
  .superRefine((content, context) => {
    const wrong = (from: number | null, to: number | null) => from !== null && to !== null && from > to;
    if (wrong(content.costFrom, content.costTo))
      context.addIssue({ code: "custom", path: ["costTo"], message: PROFILE_MESSAGES.boundsReversed });
    if (wrong(content.gapFrom, content.gapTo))
      context.addIssue({ code: "custom", path: ["gapTo"], message: PROFILE_MESSAGES.boundsReversed });
    if (treeOfContent(content).length === 0)
      context.addIssue({ code: "custom", path: ["territories"], message: PROFILE_MESSAGES.nothingAsked });
  });

/** The values of one filter that mean something; the others filter nothing. */
function several<Value extends string>(
  given: Query[string],
  known: (text: string) => Value | undefined,
): Value[] {
  return [...new Set([given ?? []].flat())]
    .slice(0, CRITERION_LIMITS.values)
    .flatMap((text) => known(text) ?? []);
}

const among =
  <Value extends string>(values: readonly Value[]) =>
  (text: string) =>
    values.find((value) => value === text);
const pageSchema = z.coerce.number().int().min(1).max(100_000).catch(1);

/** What the address of a profile's list says. */
export function parseProfileView({ resultat, territoire, phase, page }: Query): MatchingView {
  const verdicts = several(resultat, among(["eligible", "toCheck", "ineligible"] as const));
  return {
    // What does not fit is one press away, with its reasons.
    verdicts: verdicts.length === 0 ? ["eligible", "toCheck"] : verdicts,
    territories: several(territoire, (text) => (isSlug(text) ? text : undefined)),
    priorities: [],
    phases: several(phase, among(PHASES)),
    reviewStatuses: [],
    costFromCents: null,
    costToCents: null,
    sort: "fit",
    page: pageSchema.parse(page ?? 1),
  };
}
