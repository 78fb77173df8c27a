import type { ApplicantKind } from "../../../constants";
import type { ProjectFacts } from "../../facts/types";

/** What « collectivité » stands for. */
export const AUTHORITIES: readonly ApplicantKind[] = ["commune", "epci", "ept"];

/** What is for collectivités is for each kind of them. */
export function applicantsMeant(kinds: readonly ApplicantKind[]): readonly ApplicantKind[] {
  return kinds.includes("localAuthority") ? [...new Set([...kinds, ...AUTHORITIES])] : kinds;
}

/** As the plan's figures say it; null without a cost, or without any funding line. */
export function ownShareOf({
  totalCost,
  othersMoney,
}: Pick<ProjectFacts, "totalCost" | "othersMoney">): number | null {
  return totalCost === null || othersMoney === null ? null : Math.max(totalCost - othersMoney, 0);
}

/** What the public share is a share of: the cost less what private funders give. */
export function publicBaseOf({
  totalCost,
  privateGifts,
}: Pick<ProjectFacts, "totalCost" | "privateGifts">): number | null {
  return totalCost === null || privateGifts === null ? null : Math.max(totalCost - privateGifts, 0);
}

type Between = { readonly from: number | null; readonly to: number | null };

/** `unit`: how many of what is counted make one of what the bounds are said in. */
export function isBetween(value: number, unit: number, { from, to }: Between): boolean {
  return (
    (from === null || value >= Math.round(from * unit)) && (to === null || value <= Math.round(to * unit))
  );
}
