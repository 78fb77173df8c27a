import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, refuse } from "@/lib/kernel/result";
import { textLength } from "@/lib/kernel/text";
import { keyOfContent } from "@/lib/platform/creation-key";
import { type Tx, withActor } from "@/lib/platform/db";
import { notifyPeople } from "../notifications/mutations";
import { selectProject } from "../projects/data";
import type { ProjectScope } from "../projects/policy";
import { type Audience, MAX_COMMENT_LENGTH, MAX_MENTIONS } from "./constants";
import { selectMentionable } from "./data";
import { writableAudiences } from "./policy";
import { isWithin, minutesLeft, typedMentions } from "./rules";
import { type CommentEnvelope, type CommentWords, cleanBody } from "./schema";
import type { CommentOutcome } from "./types";

type Target = CommentEnvelope & CommentWords;
type Place = ProjectScope & { readonly id: number };
type StoredComment = {
  readonly id: number;
  readonly threadId: number | null;
  readonly audience: Audience;
  readonly authorId: string | null;
  readonly mentionedIds: readonly string[];
  readonly at: Date;
  readonly deletedAt: Date | null;
};

/** Opens a thread, or answers in one, and tells those who are mentioned or take part: all of it or nothing. */
export function addComment(actor: Actor, input: Target): Promise<CommentOutcome> {
  return withActor(actor, async (tx): Promise<CommentOutcome> => {
    const project = await placeOf(tx, actor, input.reference);
    if (!project) return refuse("notFound");
    const mine = writableAudiences(actor, project);
    if (mine.length === 0) return refuse("forbidden");
    const audience =
      input.threadId === null ? input.audience : await threadAudience(tx, project, input.threadId);
    if (audience === null) return refuse(input.threadId === null ? "audienceMissing" : "threadGone");
    if (!mine.includes(audience)) return refuse("forbidden");
    const words = await readWords(tx, project, audience, input);
    if (!words.ok) return words;
    const { body, mentionedIds } = words.value;
    const { userId, name, organisationName } = actor;
    const creationKey = keyOfContent(input.creationKey, [input.threadId, audience, body, input.mentionedIds]);
    const inserted = await tx.$executeRaw`
      INSERT INTO comment (project_id, thread_id, audience, author_id, author_name, organisation_name, body, mentioned_ids, creation_key)
      VALUES (${project.id}, ${input.threadId}, ${audience}, ${userId}::uuid, ${name}, ${organisationName}, ${body},
              ${mentionedIds}::uuid[], ${creationKey}::uuid)
      ON CONFLICT (creation_key) DO NOTHING`;
    // The same form sent twice leads to the comment that the first has made.
    const written = await findComment(tx, project, { creationKey });
    if (!written || written.authorId !== userId) return refuse("forbidden");
    if (inserted === 1) {
      await tellMentioned(tx, project, written, mentionedIds);
      await tellThread(tx, project, written);
    }
    return ok({ id: written.id, threadId: written.threadId ?? written.id });
  });
}

/** Its author's, for a quarter of an hour. Who is mentioned for the first time is told. */
export function editComment(
  actor: Actor,
  input: Target & { readonly id: number },
  now: Date,
): Promise<CommentOutcome> {
  return correct(actor, input, now, async (tx, project, comment) => {
    const words = await readWords(tx, project, comment.audience, input);
    if (!words.ok) return words;
    const { body, mentionedIds } = words.value;
    const changed = await tx.$executeRaw`
      UPDATE comment SET body = ${body}, mentioned_ids = ${mentionedIds}::uuid[], edited_at = clock_timestamp() WHERE id = ${comment.id}`;
    if (changed === 0) return refuse("tooLate");
    const added = mentionedIds.filter((id) => !comment.mentionedIds.includes(id));
    await tellMentioned(tx, project, comment, added);
    return ok({ id: comment.id, threadId: comment.threadId ?? comment.id });
  });
}

/** Its words are gone for good; its place stays and says so, since answers may follow it. */
export function deleteComment(
  actor: Actor,
  input: { readonly reference: string; readonly id: number },
  now: Date,
): Promise<CommentOutcome> {
  return correct(actor, input, now, async (tx, _project, comment) => {
    const changed = await tx.$executeRaw`
      UPDATE comment SET body = '', mentioned_ids = '{}', deleted_at = clock_timestamp() WHERE id = ${comment.id}`;
    return changed === 0
      ? refuse("tooLate")
      : ok({ id: comment.id, threadId: comment.threadId ?? comment.id });
  });
}

function correct(
  actor: Actor,
  { reference, id }: { readonly reference: string; readonly id: number },
  now: Date,
  work: (tx: Tx, project: Place, comment: StoredComment) => Promise<CommentOutcome>,
): Promise<CommentOutcome> {
  return withActor(actor, async (tx): Promise<CommentOutcome> => {
    const project = await placeOf(tx, actor, reference);
    if (!project) return refuse("notFound");
    const comment = await findComment(tx, project, { id });
    if (!comment) return refuse("notFound");
    if (comment.authorId !== actor.userId) return refuse("forbidden");
    if (minutesLeft(comment, actor.userId, now) === 0) return refuse("tooLate");
    return work(tx, project, comment);
  });
}

async function placeOf(tx: Tx, actor: Actor, reference: string): Promise<Place | null> {
  const project = await selectProject(tx, actor, reference);
  return project && { id: project.id, territoryId: project.territory.id, reviewStatus: project.reviewStatus };
}

async function findComment(
  tx: Tx,
  project: Place,
  where: { readonly id: number } | { readonly creationKey: string },
): Promise<StoredComment | null> {
  const found = await tx.comment.findFirst({ where: { ...where, projectId: project.id } });
  return found && { ...found, audience: found.audience as Audience };
}

async function threadAudience(tx: Tx, project: Place, threadId: number): Promise<Audience | null> {
  const root = await findComment(tx, project, { id: threadId });
  return root !== null && root.threadId === null ? root.audience : null;
}

/** What is written, and who is called by it: those who were ticked and those whose name is typed. */
async function readWords(tx: Tx, project: Place, audience: Audience, input: CommentWords) {
  const body = cleanBody(input.body);
  if (body === "") return refuse("bodyMissing");
  if (textLength(body) > MAX_COMMENT_LENGTH) return refuse("bodyTooLong");
  const people = await selectMentionable(tx, project.id);
  const typed = typedMentions(body, people);
  // An id that is nobody's, or nobody's that the author knows, names nobody.
  const mentioned = people.filter(
    (person) => typed.includes(person) || input.mentionedIds.includes(person.id),
  );
  if (mentioned.length > MAX_MENTIONS) return refuse("tooManyMentions");
  const outside = mentioned.filter((person) => !isWithin(person.audience, audience));
  if (outside.length > 0)
    return { ok: false, refusal: "mentionOutside", names: outside.map(({ name }) => name) } as const;
  return ok({ body, mentionedIds: mentioned.map(({ id }) => id) });
}

async function tellMentioned(
  tx: Tx,
  project: Place,
  { id }: StoredComment,
  people: readonly string[],
): Promise<void> {
  if (people.length === 0) return;
  const about = { projectId: project.id, commentId: id };
  await notifyPeople(tx, { kind: "mention", event: "mentioned", about, to: { people } });
}

/** Whoever takes part, whose project it is and who has it in hand; those who are mentioned know already. */
async function tellThread(
  tx: Tx,
  project: Place,
  { id, threadId, audience, mentionedIds }: StoredComment,
): Promise<void> {
  await notifyPeople(tx, {
    kind: "comment",
    event: threadId === null ? "opened" : "answered",
    about: { projectId: project.id, commentId: id },
    to: {
      thread: id,
      territory: project.territoryId,
      ...(audience === "territory" ? {} : { assigneeOf: project.id }),
      except: mentionedIds,
    },
  });
}
