import "server-only";
import { notifyPeople } from "@/lib/features/notifications/mutations";
import type { Tx } from "@/lib/platform/db";
import type { CommentPlace } from "../comments/types";
import type { StrategyCommand } from "../life/rules";
import type { StrategyTerritory } from "../types";
import { commentSubject, editionSubject } from "./routes";

const STEP_EVENTS = {
  share: "shared",
  takeBack: "takenBack",
  requestChanges: "changesAsked",
  adopt: "adopted",
  revise: "revised",
} as const satisfies Record<StrategyCommand, string>;

/** Colleagues, and the ministry of what it reads along; of an adoption the partners too, who read the edition. */
export async function tellOfStep(
  tx: Tx,
  territory: StrategyTerritory,
  { command, edition }: { readonly command: StrategyCommand; readonly edition: number | null },
): Promise<void> {
  await notifyPeople(tx, {
    kind: "strategy",
    event: STEP_EVENTS[command],
    about: {
      territoryId: territory.id,
      ...(edition === null ? {} : { subjectKey: editionSubject(edition) }),
    },
    to: { territory: territory.id, roles: edition === null ? ["reviewer"] : ["reviewer", "partner"] },
  });
}

type Written = {
  readonly id: number;
  readonly threadId: number | null;
  readonly mentionedIds: readonly string[];
};

const aboutComment = ({ territory }: CommentPlace, { id, threadId }: Written) => ({
  territoryId: territory.id,
  subjectKey: commentSubject(threadId ?? id, id),
});

/** The territory; of the ministry, whoever takes part in the thread, or all reviewers of one that the territory opens. */
export async function tellOfComment(tx: Tx, place: CommentPlace, comment: Written): Promise<void> {
  const root = comment.threadId ?? comment.id;
  const authors = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT author_id::text AS id FROM strategy_comment
    WHERE (id = ${root} OR thread_id = ${root}) AND from_ministry AND author_id IS NOT NULL AND deleted_at IS NULL`;
  const isUnheard = authors.length === 0 && place.wasShared;
  await notifyPeople(tx, {
    kind: "strategy",
    event: "commented",
    about: aboutComment(place, comment),
    to: {
      territory: place.territory.id,
      ...(isUnheard ? { roles: ["reviewer"] } : { people: authors.map(({ id }) => id) }),
      except: comment.mentionedIds,
    },
  });
}

/** Whoever is named in it: they read it, or could not have been named. */
export async function tellMentioned(
  tx: Tx,
  place: CommentPlace,
  comment: Written,
  people: readonly string[],
): Promise<void> {
  if (people.length === 0) return;
  await notifyPeople(tx, {
    kind: "strategy",
    event: "mentioned",
    about: aboutComment(place, comment),
    to: { people },
  });
}
