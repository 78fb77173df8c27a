import "server-only";
import { MAX_COMMENT_LENGTH, MAX_MENTIONS } from "@/lib/features/comments/constants";
import { minutesLeft, typedMentions } from "@/lib/features/comments/rules";
import { type CommentWords, cleanBody } from "@/lib/features/comments/schema";
import type { Actor } from "@/lib/kernel/actor";
import { ok, refuse } from "@/lib/kernel/result";
import { textLength } from "@/lib/kernel/text";
import { keyOfContent } from "@/lib/platform/creation-key";
import { type Tx, withActor } from "@/lib/platform/db";
import { tellMentioned, tellOfComment } from "../notices/mutations";
import type { SettlingCommand } from "./constants";
import { selectCommentPlace, selectStrategyPeople } from "./data";
import { mayWriteStrategyComments } from "./policy";
import type { CommentAbout, CommentPlace, SettlingOutcome, StrategyCommentOutcome } from "./types";

type Words = Pick<CommentWords, "body" | "mentionedIds">;
type Target = Words & {
  readonly slug: string;
  readonly threadId: number | null;
  /** Of a new thread; answers repeat their thread's. */
  readonly about: CommentAbout | null;
  readonly creationKey: string;
};
type Stored = {
  readonly id: number;
  readonly threadId: number | null;
  readonly section: string;
  readonly objectiveKey: string | null;
  readonly authorId: string | null;
  readonly mentionedIds: readonly string[];
  readonly at: Date;
  readonly deletedAt: Date | null;
};

const scopeOf = ({ territory, wasShared }: CommentPlace) => ({ territoryId: territory.id, wasShared });
const whereOf = (stored: Stored) => ok({ id: stored.id, threadId: stored.threadId ?? stored.id });

/** Opens a thread, or answers in one, and writes to those who are mentioned: all of it or nothing. */
export function addStrategyComment(actor: Actor, input: Target): Promise<StrategyCommentOutcome> {
  return withActor(actor, async (tx): Promise<StrategyCommentOutcome> => {
    const place = await selectCommentPlace(tx, actor, input.slug);
    if (!place) return refuse("notFound");
    if (!mayWriteStrategyComments(actor, scopeOf(place))) return refuse("forbidden");
    const root = input.threadId === null ? null : await findComment(tx, place, { id: input.threadId });
    if (input.threadId !== null && root?.threadId !== null) return refuse("threadGone");
    const about = root ?? aboutWithin(place, input.about);
    if (about === null) return refuse("aboutMissing");
    const words = await readWords(tx, place, input);
    if (!words.ok) return words;
    const { body, mentionedIds } = words.value;
    const title = place.objectives.find(({ key }) => key === about.objectiveKey)?.title ?? "";
    const { userId, name, organisationName } = actor;
    const creationKey = keyOfContent(input.creationKey, [
      input.threadId,
      about.section,
      about.objectiveKey,
      body,
      input.mentionedIds,
    ]);
    const made = await tx.$executeRaw`
      INSERT INTO strategy_comment (strategy_id, thread_id, section, objective_key, objective_title, author_id, author_name,
        organisation_name, from_ministry, body, mentioned_ids, creation_key)
      VALUES (${place.strategyId}, ${input.threadId}, ${about.section}, ${about.objectiveKey}::uuid, ${title}, ${userId}::uuid, ${name},
        ${organisationName}, ${actor.role === "reviewer"}, ${body}, ${mentionedIds}::uuid[], ${creationKey}::uuid)
      ON CONFLICT (creation_key) DO NOTHING`;
    // The same form sent twice leads to the comment that the first has made.
    const written = await findComment(tx, place, { creationKey });
    if (!written || written.authorId !== userId) return refuse("forbidden");
    if (made === 1) {
      await tellOfComment(tx, place, written);
      await tellMentioned(tx, place, written, mentionedIds);
    }
    return whereOf(written);
  });
}

/** Its author's, for a quarter of an hour. Who is mentioned for the first time is written to. */
export function editStrategyComment(
  actor: Actor,
  input: Words & { readonly slug: string; readonly id: number },
  now: Date,
): Promise<StrategyCommentOutcome> {
  return correct(actor, input, now, async (tx, place, comment) => {
    const words = await readWords(tx, place, input);
    if (!words.ok) return words;
    const { body, mentionedIds } = words.value;
    const added = mentionedIds.filter((id) => !comment.mentionedIds.includes(id));
    await tx.$executeRaw`
      UPDATE strategy_comment SET body = ${body}, mentioned_ids = ${mentionedIds}::uuid[], edited_at = clock_timestamp()
      WHERE id = ${comment.id}`;
    await tellMentioned(tx, place, comment, added);
    return whereOf(comment);
  });
}

/** Its words are gone for good; its place stays and says so, since answers may follow it. */
export function deleteStrategyComment(
  actor: Actor,
  input: { readonly slug: string; readonly id: number },
  now: Date,
): Promise<StrategyCommentOutcome> {
  return correct(actor, input, now, async (tx, _place, comment) => {
    await tx.$executeRaw`
      UPDATE strategy_comment SET body = '', mentioned_ids = '{}', deleted_at = clock_timestamp() WHERE id = ${comment.id}`;
    return whereOf(comment);
  });
}

/** Says that a thread is settled, or opens it again: whoever writes here, in their own name. Done twice, it is done. */
export function settleStrategyThread(
  actor: Actor,
  input: { readonly slug: string; readonly threadId: number; readonly command: SettlingCommand },
): Promise<SettlingOutcome> {
  return withActor(actor, async (tx): Promise<SettlingOutcome> => {
    const place = await selectCommentPlace(tx, actor, input.slug);
    if (!place) return refuse("notFound");
    if (!mayWriteStrategyComments(actor, scopeOf(place))) return refuse("forbidden");
    const root = await findComment(tx, place, { id: input.threadId });
    if (root?.threadId !== null) return refuse("notFound");
    if (input.command === "settle")
      await tx.$executeRaw`
        UPDATE strategy_comment SET settled_at = clock_timestamp(), settled_by_id = ${actor.userId}::uuid, settled_by_name = ${actor.name}
        WHERE id = ${root.id} AND settled_at IS NULL`;
    else
      await tx.$executeRaw`
        UPDATE strategy_comment SET settled_at = NULL, settled_by_id = NULL, settled_by_name = ''
        WHERE id = ${root.id} AND settled_at IS NOT NULL`;
    return ok(true);
  });
}

function correct(
  actor: Actor,
  { slug, id }: { readonly slug: string; readonly id: number },
  now: Date,
  work: (tx: Tx, place: CommentPlace, comment: Stored) => Promise<StrategyCommentOutcome>,
): Promise<StrategyCommentOutcome> {
  return withActor(actor, async (tx): Promise<StrategyCommentOutcome> => {
    const place = await selectCommentPlace(tx, actor, slug);
    if (!place) return refuse("notFound");
    const comment = await findComment(tx, place, { id });
    if (!comment) return refuse("notFound");
    if (comment.authorId !== actor.userId || !mayWriteStrategyComments(actor, scopeOf(place)))
      return refuse("forbidden");
    if (minutesLeft(comment, actor.userId, now) === 0) return refuse("tooLate");
    return work(tx, place, comment);
  });
}

/** An objective that is not in the text is nothing to speak of. */
function aboutWithin({ objectives }: CommentPlace, about: CommentAbout | null): CommentAbout | null {
  if (about?.section !== "objective") return about;
  return objectives.some(({ key }) => key === about.objectiveKey) ? about : null;
}

const findComment = (
  tx: Tx,
  { strategyId }: CommentPlace,
  where: { readonly id: number } | { readonly creationKey: string },
): Promise<Stored | null> => tx.strategyComment.findFirst({ where: { ...where, strategyId } });

async function readWords(tx: Tx, place: CommentPlace, input: Words) {
  const body = cleanBody(input.body);
  if (body === "") return refuse("bodyMissing");
  if (textLength(body) > MAX_COMMENT_LENGTH) return refuse("bodyTooLong");
  const people = await selectStrategyPeople(tx, place.strategyId);
  const typed = typedMentions(body, people);
  // An id that is nobody's, or nobody's that the author knows, names nobody.
  const mentioned = people.filter(
    (person) => typed.includes(person) || input.mentionedIds.includes(person.id),
  );
  if (mentioned.length > MAX_MENTIONS) return refuse("tooManyMentions");
  return ok({ body, mentionedIds: mentioned.map(({ id }) => id) });
}
