import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readsForMinistry } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import type { Query } from "@/lib/kernel/query";
import { getActor, requireActor } from "@/lib/platform/session";
import { loadVisibleProject } from "../projects/loaders";
import { getConfirmation, getQuarterOverview, getTerritoryReview } from "./data";
import { maySend } from "./policy";
import { ANSWERED_PARAMETER, QUARTER_PARAMETER, reviewPath, reviewsPath, SENT_PARAMETER } from "./routes";
import { quarterOf, startOf } from "./rules";
import { parseQuarter } from "./schema";
import { answeredNotice } from "./step/loaders";
import type { AnsweredNotice, Confirmation, Quarter, QuarterOverview, TerritoryReview } from "./types";

const presentQuarter = () => quarterOf(parisDay(new Date()));

export type ReviewOverview = {
  readonly review: TerritoryReview;
  readonly maySend: boolean;
  /** It has just been sent. */
  readonly isJustSent: boolean;
  readonly answered: AnsweredNotice | null;
};

/** One's own territory's review of this quarter; like a page that is not there for whoever writes no project. */
export async function loadReviewOverview(parameters: Query): Promise<ReviewOverview> {
  const actor = await requireActor(reviewPath);
  const review = await getTerritoryReview(actor, presentQuarter());
  if (!review) notFound();
  return {
    review,
    maySend: maySend(actor),
    isJustSent: parameters[SENT_PARAMETER] !== undefined,
    answered: answeredNotice(review.projects, actor, parameters[ANSWERED_PARAMETER]),
  };
}

export type QuartersPage = {
  readonly overview: QuarterOverview;
  /** Before which there is nothing, and after which nothing yet. */
  readonly present: Quarter;
  /** What the address asked for is no quarter, or not begun. */
  readonly isUnknown: boolean;
};

/** Every territory's quarter, for the ministry; like a page that is not there for everybody else. */
export async function loadQuarters(parameters: Query): Promise<QuartersPage> {
  const actor = await requireActor(reviewsPath);
  const present = presentQuarter();
  const asked = parameters[QUARTER_PARAMETER];
  const parsed = asked === undefined ? present : parseQuarter(asked);
  const isUnknown = parsed === null || startOf(parsed) > startOf(present);
  const overview = await getQuarterOverview(actor, isUnknown ? present : parsed);
  if (!overview) notFound();
  return { overview, present, isUnknown };
}

/** For the dashboard: who has answered this quarter. Null for whoever does not read for the ministry. */
export async function loadQuarterPanel(): Promise<QuarterOverview | null> {
  const actor = await getActor();
  return readsForMinistry(actor) ? getQuarterOverview(actor, presentQuarter()) : null;
}

/** Null where nothing was confirmed, or not for this reader. */
export const loadConfirmation = cache(async (reference: string): Promise<Confirmation | null> => {
  const { actor, project } = await loadVisibleProject(reference);
  return getConfirmation(actor, {
    id: project.id,
    territoryId: project.territory.id,
    reviewStatus: project.reviewStatus,
  });
});
