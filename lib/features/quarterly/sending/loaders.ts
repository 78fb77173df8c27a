import "server-only";
import { notFound } from "next/navigation";
import { parisDay } from "@/lib/kernel/dates";
import { isFormPost } from "@/lib/platform/drawn-answer";
import { getActor, requireActor } from "@/lib/platform/session";
import { getOwnDirectory } from "../../projects/data";
import type { ProjectDirectory } from "../../projects/types";
import { getTerritoryReview } from "../data";
import { maySend } from "../policy";
import { ANSWERED_PARAMETER, QUARTER_PARAMETER, sendPath } from "../routes";
import { isSameQuarter, openRound, quarterOf, saidIn, stampOf, startOf } from "../rules";
import { parseQuarter } from "../schema";
import { answeredNotice } from "../step/loaders";
import type { Answer, AnsweredNotice, Quarter, Round, TerritoryReview } from "../types";

export type SendingPage = {
  readonly review: TerritoryReview;
  /** Null when there is nothing to send. */
  readonly open: {
    readonly round: Round;
    readonly said: readonly SaidAnswer[];
    readonly stamp: string;
  } | null;
  readonly maySend: boolean;
  readonly isPast: boolean;
  readonly directory: ProjectDirectory;
  readonly answered: AnsweredNotice | null;
};
export type SaidAnswer = Answer & { readonly reference: string };

/** Null when a message comes back without JavaScript to somebody who can no longer read the review. */
export async function loadSending(
  parameters: Readonly<Record<string, string | string[] | undefined>>,
): Promise<SendingPage | null> {
  const isPost = await isFormPost();
  const actor = isPost ? await getActor() : await requireActor(sendPath);
  const present = quarterOf(parisDay(new Date()));
  const asked = parseQuarter(parameters[QUARTER_PARAMETER]);
  const quarter: Quarter = asked !== null && startOf(asked) <= startOf(present) ? asked : present;
  const [review, directory] = await Promise.all([getTerritoryReview(actor, quarter), getOwnDirectory(actor)]);
  if (!review || !directory) {
    if (isPost) return null;
    notFound();
  }
  const round = openRound(review);
  return {
    review,
    open: round && {
      round,
      said: saidIn(review.projects, round.round),
      stamp: stampOf(review.projects, round.round),
    },
    maySend: maySend(actor),
    isPast: !isSameQuarter(quarter, present),
    directory,
    answered: answeredNotice(review.projects, actor, parameters[ANSWERED_PARAMETER]),
  };
}
