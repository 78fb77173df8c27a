import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { forgetDraft } from "../projects/autosave/mutations";
import type { FormPlace } from "../projects/autosave/types";
import { selectProject } from "../projects/data";
import { changesBetween, type LockedProject, lockProject } from "../projects/journal/mutations";
import type { RecordedChanges } from "../projects/journal/types";
import { type Resolution, updateProjectIn } from "../projects/mutations";
import { mayEditProject } from "../projects/policy";
import { stateOfProject } from "../projects/rules";
import type { EditConflict, ProjectDetail, ProjectSnapshot, ProjectState } from "../projects/types";
import type { Outcome } from "./constants";
import { quarterLabel } from "./labels";
import { quarterOf, startOf } from "./rules";
import type { AnswerRefusal, Quarter } from "./types";

export type AnswerInput = {
  readonly reference: string;
  /** The version that its author had before their eyes. */
  readonly baseVersion: number;
  /** The answer that they had before their eyes, as `seenOf` says it. */
  readonly seen: string;
  /** Null: nothing is new. */
  readonly state: Partial<ProjectState> | null;
  readonly resolution: Resolution | null;
  /** For the ministry. */
  readonly word: string;
  readonly place?: FormPlace | null;
};

export type AnswerOutcome =
  | { readonly kind: "answered"; readonly quarter: Quarter }
  | { readonly kind: "conflict"; readonly conflict: EditConflict };
type AnswerResult = Result<AnswerOutcome, AnswerRefusal>;

/**
 * Says of one project what is new this quarter, or that nothing is. What is new goes through the same save as the
 * project's forms, conflicts included, in the same transaction. A review that is sent meanwhile is not written again:
 * the answer opens its supplement.
 */
export async function answerProject(actor: Actor, input: AnswerInput): Promise<AnswerResult> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await withActor(actor, (tx) => answerUnderLock(tx, actor, input));
    } catch (error) {
      if (attempts === SENDINGS_MET || !isSentMeanwhile(error)) throw error;
    }
  }
}

/** A review and its supplement are sent minutes apart, not in the time of one answer. */
const SENDINGS_MET = 3;
class SentMeanwhile extends Error {}
/**
 * From trigger quarterly_answer_counted; or, when it was sent between two statements, from the policy of the table, which
 * reads the review before the trigger does.
 */
const SENT_MEANWHILE = /\b55000\b|\b42501\b.*quarterly_answer/;
const isSentMeanwhile = (error: unknown) =>
  error instanceof SentMeanwhile ||
  (error instanceof Error && "meta" in error && SENT_MEANWHILE.test(JSON.stringify(error.meta)));

async function answerUnderLock(tx: Tx, actor: Actor, input: AnswerInput): Promise<AnswerResult> {
  const { reference, baseVersion, state } = input;
  const locked = await lockProject(tx, reference);
  const project = locked && (await selectProject(tx, actor, reference));
  if (!locked || !project || !mayEditProject(actor, locked)) return refuse("notFound");
  if (locked.reviewStatus !== "accepted") return refuse("notLive");
  const quarter = quarterOf(parisDay(locked.at));
  const open = await findOpenReview(tx, locked.territoryId, quarter);
  const before = open && (await findAnswer(tx, open.id, locked.id));
  const isSeen = !open || !before || input.seen === `${open.round}.${before.revision}`;
  const isOwn = before?.answeredById === actor.userId;
  if (!isSeen && !isOwn) return refuse("answeredMeanwhile");
  if (state === null && baseVersion !== locked.version) return refuse("changedMeanwhile");

  const saved = state && (await updateProjectIn(tx, actor, { ...input, state, told: toldOf(quarter) }));
  if (saved && !saved.ok) return saved;
  if (saved?.value.kind === "conflict") return ok({ kind: "conflict", conflict: saved.value.conflict });
  const present = saved ? ((await selectProject(tx, actor, reference)) ?? project) : project;
  const changes = changesBetween(snapshotOf(project), snapshotOf(present));
  const isChanged = Object.keys(changes).length > 0;
  const answered = ok({ kind: "answered", quarter } as const);
  // The same form sent twice.
  if (!isSeen && !isChanged && before?.word === input.word) return answered;
  const review = await openReview(tx, locked.territoryId, quarter);
  const earlier = review.id === open?.id ? before : null;
  const all = mergedChanges(earlier?.changes ?? {}, changes);
  await writeAnswer(tx, actor, {
    reviewId: review.id,
    locked,
    project: present,
    outcome: isChanged ? "changed" : "unchanged",
    changes: all,
    word: input.word,
  });
  if (!isChanged) await recordConfirmation(tx, actor, locked, { reference, quarter });
  const earlierWord = earlier?.word ?? "";
  if (earlierWord !== input.word)
    await recordWord(tx, actor, locked, { reference, before: earlierWord, after: input.word });
  if (input.place) await forgetDraft(tx, actor, input.place);
  return answered;
}

const toldOf = (quarter: Quarter) => ({
  otherChanges: { quarterlyReview: { before: null, after: quarterLabel(quarter) } },
});

const snapshotOf = (project: ProjectDetail): ProjectSnapshot => ({
  ...stateOfProject(project),
  reviewStatus: project.reviewStatus,
});

/** Said again before the sending: what was there first, beside what is there now. */
function mergedChanges(earlier: RecordedChanges, later: RecordedChanges): RecordedChanges {
  const again = Object.entries(later).map(([field, { before, after }]) => [
    field,
    { before: earlier[field] ? earlier[field].before : before, after },
  ]);
  return { ...earlier, ...Object.fromEntries(again) };
}

type OpenReview = { readonly id: number; readonly round: number };

/** The first answer opens the review; the first one after it was sent, its supplement. */
async function openReview(tx: Tx, territoryId: number, quarter: Quarter): Promise<OpenReview> {
  const startsOn = startOf(quarter);
  await tx.$executeRaw`
    INSERT INTO quarterly_review (territory_id, starts_on, round)
    SELECT ${territoryId}::smallint, ${startsOn}::date, coalesce(max(round), 0) + 1
    FROM quarterly_review WHERE territory_id = ${territoryId}::smallint AND starts_on = ${startsOn}::date
    HAVING count(*) FILTER (WHERE sent_at IS NULL) = 0
    ON CONFLICT DO NOTHING`;
  const open = await findOpenReview(tx, territoryId, quarter);
  if (!open) throw new SentMeanwhile();
  return open;
}

async function findOpenReview(tx: Tx, territoryId: number, quarter: Quarter): Promise<OpenReview | null> {
  const [open] = await tx.$queryRaw<OpenReview[]>`
    SELECT id, round FROM quarterly_review
    WHERE territory_id = ${territoryId}::smallint AND starts_on = ${startOf(quarter)}::date AND sent_at IS NULL`;
  return open ?? null;
}

type StoredAnswer = {
  readonly revision: number;
  readonly answeredById: string | null;
  readonly word: string;
  readonly changes: RecordedChanges;
};

async function findAnswer(tx: Tx, reviewId: number, projectId: number): Promise<StoredAnswer | null> {
  const [found] = await tx.$queryRaw<StoredAnswer[]>`
    SELECT revision, answered_by_id::text AS "answeredById", word, changes
    FROM quarterly_answer WHERE review_id = ${reviewId} AND project_id = ${projectId}`;
  return found ?? null;
}

type WrittenAnswer = {
  readonly reviewId: number;
  readonly locked: LockedProject;
  readonly project: ProjectDetail;
  /** Of this time; `changes` are of the whole round. */
  readonly outcome: Outcome;
  readonly changes: RecordedChanges;
  readonly word: string;
};

async function writeAnswer(tx: Tx, actor: Actor, answer: WrittenAnswer) {
  const { reviewId, locked, project, outcome, changes, word } = answer;
  await tx.$executeRaw`
    INSERT INTO quarterly_answer (review_id, project_id, outcome, title, phase, progress_status, changes, word, answered_at,
                                  answered_by_id, answered_by_name)
    VALUES (${reviewId}, ${locked.id}, ${outcome}, ${project.title}, ${project.phase}, ${project.progressStatus},
            ${JSON.stringify(changes)}::jsonb, ${word}, ${locked.at}, ${actor.userId}::uuid, ${actor.name})
    ON CONFLICT (review_id, project_id) DO UPDATE SET
      outcome = excluded.outcome, title = excluded.title, phase = excluded.phase, progress_status = excluded.progress_status,
      changes = excluded.changes, word = excluded.word, answered_at = excluded.answered_at,
      answered_by_id = excluded.answered_by_id, answered_by_name = excluded.answered_by_name,
      revision = quarterly_answer.revision + 1`;
}

type About = { readonly reference: string; readonly quarter: Quarter };

/** Nothing changed: no version, but it was said, by whom and when. */
async function recordConfirmation(tx: Tx, actor: Actor, locked: LockedProject, about: About) {
  const changes = toldOf(about.quarter).otherChanges;
  await tx.$executeRaw`
    INSERT INTO journal_entry (at, actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, project_id, territory_id, changes)
    VALUES (${locked.at}, ${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, 'confirm', 'project', ${about.reference},
            ${locked.id}, ${locked.territoryId}::smallint, ${JSON.stringify(changes)}::jsonb)`;
}

type Word = { readonly reference: string; readonly before: string; readonly after: string };

/** The territory's alone until it is sent. */
async function recordWord(tx: Tx, actor: Actor, locked: LockedProject, { reference, ...word }: Word) {
  const changes = { quarterlyWord: word };
  await tx.$executeRaw`
    INSERT INTO journal_entry (at, actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, project_id, territory_id,
                               changes, territory_only)
    VALUES (${locked.at}, ${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, 'writeWord', 'project', ${reference},
            ${locked.id}, ${locked.territoryId}::smallint, ${JSON.stringify(changes)}::jsonb, true)`;
}
