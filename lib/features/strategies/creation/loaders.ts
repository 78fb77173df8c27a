import "server-only";
import { redirect } from "next/navigation";
import { readOrDrawAlone } from "@/lib/platform/drawn-answer";
import { getOwnDirectory } from "../../projects/data";
import { getStrategy } from "../data";
import { createStrategyPath, strategyPath } from "../routes";
import { listPublishedPlans } from "./data";

export type CreationPage = {
  readonly territoryName: string;
  readonly plans: readonly { readonly slug: string; readonly programmeName: string }[];
};

/** Null when the answer to the form is drawn and the rest of the page cannot be read. */
export async function loadCreationPage(slug: string): Promise<CreationPage | null> {
  return readOrDrawAlone(createStrategyPath(slug), async (actor) => {
    const territory = (await getOwnDirectory(actor))?.territory;
    if (territory?.slug !== slug) return null;
    if ((await getStrategy(actor, slug)) !== null) redirect(strategyPath(slug));
    const plans = await listPublishedPlans(actor);
    return {
      territoryName: territory.programmeName,
      plans: plans.map(({ slug: from, programmeName }) => ({ slug: from, programmeName })),
    };
  });
}
