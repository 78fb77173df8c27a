import type { ApplicantKind } from "../../constants";
import { CRITERION_LIMITS } from "../../criteria/constants";
import type { CriterionDraft, CriterionTest } from "../../criteria/types";
import { plainText, summaryOf } from "../text/rules";
import type { ImportedFields, Notice } from "../types";
import { applicantsOf } from "../vocabulary/rules";
import {
  APPLICANT_SENTENCE,
  CONDITIONS_SENTENCE,
  PERIMETER_SENTENCE,
  PRIORITY_SENTENCE,
  TERRITORY_SENTENCE,
} from "./labels";

const short = (text: string) =>
  summaryOf([{ kind: "paragraph", runs: [{ text }] }], CRITERION_LIMITS.sentence - 1);

/**
 * What an aid asks of a project, as far as its labels say it; the rest is to be checked. Nobody is wrongly excluded: a
 * place or a public that no field records is a condition to check.
 */
export function criteriaOf(fields: ImportedFields, notice: Notice): CriterionDraft[] {
  const { perimeter, territories, zones, priorities } = fields;
  const source = notice.page.slice(0, CRITERION_LIMITS.source);
  const leaf = (test: CriterionTest, sentence: string) => ({ test, sentence: short(sentence), source });
  const toCheck = (sentence: string) => leaf({ kind: "unknown", text: short(sentence) }, sentence);
  const criteria: CriterionDraft[] = [];

  const isEverywhere = perimeter === "" || zones.includes("everywhere");
  if (!isEverywhere && territories !== null && territories.length > 0)
    criteria.push(leaf({ kind: "territory", territories }, TERRITORY_SENTENCE(perimeter)));
  else if (!isEverywhere) criteria.push(toCheck(PERIMETER_SENTENCE(perimeter)));

  const { kinds, others } = publicOf(fields.audience);
  const asked = [
    ...(kinds.length > 0 ? [leaf({ kind: "applicant", kinds }, APPLICANT_SENTENCE(fields.audience))] : []),
    ...(others.length > 0 ? [toCheck(APPLICANT_SENTENCE(others.join(", ")))] : []),
  ];
  if (asked.length > 1) criteria.push({ combine: "any", children: asked });
  else criteria.push(...asked);

  if (priorities.length > 0)
    criteria.push(leaf({ kind: "priority", priorities, scope: "any" }, PRIORITY_SENTENCE));
  const conditions = plainText(notice.texts.eligibility).replace(/\s+/g, " ");
  if (conditions !== "") criteria.push(toCheck(CONDITIONS_SENTENCE(conditions)));
  return criteria;
}

const LOCAL: readonly ApplicantKind[] = ["commune", "epci", "ept"];

/** Whom the labels name in words of ours, and those that have none, as the source writes them. */
function publicOf(audience: string): {
  readonly kinds: readonly ApplicantKind[];
  readonly others: readonly string[];
} {
  const labels = splitAudience(audience);
  const kinds = applicantsOf(labels).words;
  const others = labels.filter((label) => applicantsOf([label]).words.length === 0);
  // An owner who is only known to be a collectivité may be one of these.
  return { kinds: kinds.some((kind) => LOCAL.includes(kind)) ? ["localAuthority", ...kinds] : kinds, others };
}

/** Labels as they were put together; those with a comma of their own hold it in parentheses. */
const splitAudience = (audience: string) =>
  audience === "" ? [] : audience.split(/, (?![^(]*\))/).filter((label) => label !== "");
