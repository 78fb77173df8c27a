import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import type { Query } from "@/lib/kernel/query";
import { readOrDrawAlone } from "@/lib/platform/drawn-answer";
import { getOwnDirectory } from "../../projects/data";
import type { ProjectDirectory } from "../../projects/types";
import { getTerritoryReview } from "../data";
import { maySend } from "../policy";
import { ANSWERED_PARAMETER, QUARTER_PARAMETER, sendPath, sendQuarterPath } from "../routes";
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

/** The page of the quarter that its address asks for. */
export function sendPathOf(parameters: Query): string {
  const asked = parseQuarter(parameters[QUARTER_PARAMETER]);
  return asked === null ? sendPath : sendQuarterPath(asked);
}

/** Null: a message sent without JavaScript is drawn alone, to be sent again. */
export const loadSending = (parameters: Query): Promise<SendingPage | null> =>
  readOrDrawAlone(sendPath, (actor) => findSending(actor, parameters));

async function findSending(actor: Actor, parameters: Query): Promise<SendingPage | null> {
  const present = quarterOf(parisDay(new Date()));
  const asked = parseQuarter(parameters[QUARTER_PARAMETER]);
  const quarter: Quarter = asked !== null && startOf(asked) <= startOf(present) ? asked : present;
  const [review, directory] = await Promise.all([getTerritoryReview(actor, quarter), getOwnDirectory(actor)]);
  if (!review || !directory) return null;
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
