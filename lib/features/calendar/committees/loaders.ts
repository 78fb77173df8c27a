import "server-only";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { parisDay } from "@/lib/kernel/dates";
import type { Query } from "@/lib/kernel/query";
import { readOrDrawAlone } from "@/lib/platform/drawn-answer";
import { env } from "@/lib/platform/env";
import { plainAnswer } from "@/lib/platform/form-post";
import { requireActor } from "@/lib/platform/session";
import { calendarOfOne } from "../ics/labels";
import { COMMITTEES_PER_PAGE, WHOLE_PROGRAMME } from "./constants";
import { getCommittee, getCommitteeChoices, listCommitteeSteps, listCommittees } from "./data";
import { COMMITTEE_REFUSALS } from "./labels";
import { mayPlanCommittee, organiserOf } from "./policy";
import {
  cancelCommitteePath,
  changeCommitteePath,
  committeeFilePath,
  committeePath,
  committeesPagePath,
  minutesPath,
  newCommitteePath,
} from "./routes";
import { entryOf, isOver, valuesOf } from "./rules";
import { committeeIdSchema, pageSchema } from "./schema";
import type { Committee, CommitteeChoices, CommitteeFormState, CommitteeList, CommitteeStep } from "./types";

export type CommitteesScreen = CommitteeList & {
  readonly mayPlan: boolean;
  readonly page: number;
  readonly pageCount: number;
};

export async function loadCommittees(parameters: Query, now: Date): Promise<CommitteesScreen> {
  const page = pageSchema.parse(parameters.page ?? 1);
  const actor = await requireActor(committeesPagePath(page));
  const list = await listCommittees(actor, page, parisDay(now));
  if (list.over.length === 0 && page > 1) notFound();
  const pageCount = Math.max(1, Math.ceil(list.overTotal / COMMITTEES_PER_PAGE));
  return { ...list, mayPlan: organiserOf(actor) !== null, page, pageCount };
}

export type CommitteeScreen = {
  readonly committee: Committee;
  readonly steps: readonly CommitteeStep[];
  readonly mayChange: boolean;
  readonly isOver: boolean;
};

export async function loadCommittee(given: string, now: Date): Promise<CommitteeScreen> {
  const id = committeeIdSchema.safeParse(given).data ?? notFound();
  const actor = await requireActor(committeePath(id));
  const committee = (await getCommittee(actor, id)) ?? notFound();
  return {
    committee,
    steps: await listCommitteeSteps(actor, committee),
    mayChange: mayPlanCommittee(actor, committee),
    isOver: isOver(committee, parisDay(now)),
  };
}

export type CommitteeFormScreen = {
  readonly choices: CommitteeChoices;
  readonly start: CommitteeFormState;
  /** Null while it is planned, or when it can no longer be read. */
  readonly committee: Committee | null;
};

const NO_CHOICES: CommitteeChoices = { programme: false, territories: [], photographs: [] };
const NOTHING_TYPED = {
  title: "",
  scope: WHOLE_PROGRAMME,
  readers: "programme",
  day: "",
  startsAt: "",
  endsAt: "",
  place: "",
  link: "",
  agenda: "",
  photograph: "",
} as const;

/** Sent without JavaScript by somebody who may no longer plan any, or while the database is away, it is drawn with what was typed. */
export async function loadNewCommittee(): Promise<CommitteeFormScreen> {
  const choices =
    (await readOrDrawAlone(newCommitteePath, async (actor) =>
      organiserOf(actor) === null ? null : getCommitteeChoices(actor),
    )) ?? NO_CHOICES;
  const [only] = choices.programme ? [] : choices.territories;
  const values = { ...NOTHING_TYPED, scope: only?.slug ?? WHOLE_PROGRAMME };
  return { choices, committee: null, start: startOf(values, { committeeId: null, revision: 0 }) };
}

export async function loadChangedCommittee(
  given: string,
): Promise<CommitteeFormScreen & { readonly id: number }> {
  const id = committeeIdSchema.safeParse(given).data ?? notFound();
  const page = await readOrDrawAlone(changeCommitteePath(id), async (actor) => {
    const committee = await getCommittee(actor, id);
    if (!committee || !mayPlanCommittee(actor, committee)) return null;
    return { committee, choices: withPaper(await getCommitteeChoices(actor), committee) };
  });
  const committee = page?.committee ?? null;
  const values = committee === null ? NOTHING_TYPED : valuesOf(committee);
  return {
    id,
    choices: page?.choices ?? NO_CHOICES,
    committee,
    start: startOf(values, { committeeId: id, revision: committee?.contentRevision ?? 0 }),
  };
}

const startOf = (
  values: CommitteeFormState["values"],
  over: Pick<CommitteeFormState, "committeeId" | "revision">,
): CommitteeFormState => ({
  ...over,
  submission: 0,
  values,
  errors: {},
  refusal: null,
  signedOut: false,
  creationKey: randomUUID(),
  conflict: null,
});

/** The photographie that is joined stays to be chosen, however old it is. */
function withPaper(choices: CommitteeChoices, { paper, photographId }: Committee): CommitteeChoices {
  if (photographId === null || choices.photographs.some(({ value }) => value === String(photographId)))
    return choices;
  const kept = { value: String(photographId), label: paper?.title ?? "Photographie jointe" };
  return { ...choices, photographs: [kept, ...choices.photographs] };
}

/** What the form of the minutes, or the one that cancels, is about; null when it can no longer be read. */
async function loadToChange(given: string, pathOf: (id: number) => string) {
  const id = committeeIdSchema.safeParse(given).data ?? notFound();
  const committee = await readOrDrawAlone(pathOf(id), async (actor) => {
    const found = await getCommittee(actor, id);
    return found && mayPlanCommittee(actor, found) ? found : null;
  });
  return { id, committee };
}

export const loadMinutes = (given: string) => loadToChange(given, minutesPath);
export const loadCancellation = (given: string) => loadToChange(given, cancelCommitteePath);

/** One committee for a calendar program. */
export async function answerCommitteeFile(given: string, now: Date): Promise<Response> {
  const id = committeeIdSchema.safeParse(given).data;
  if (id === undefined) return missing();
  const actor = await requireActor(committeeFilePath(id));
  const committee = await getCommittee(actor, id);
  if (committee === null) return missing();
  const event = { ...entryOf(committee), kind: "committee" } as const;
  return new Response(calendarOfOne(event, { appUrl: env().appUrl, today: parisDay(now) }), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="comite-${committee.day}.ics"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

function missing(): Response {
  const answer = plainAnswer(404, `${COMMITTEE_REFUSALS.notFound}\n`);
  answer.headers.set("Cache-Control", "no-store");
  return answer;
}
