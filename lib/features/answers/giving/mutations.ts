import "server-only";
import { schemeState } from "@/lib/features/schemes/rules";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { keyOfContent } from "@/lib/platform/creation-key";
import { type Tx, withActor } from "@/lib/platform/db";
import { recordExcesses, selectExcesses } from "../../envelopes/excess/mutations";
import { isConfirmed } from "../../envelopes/rules";
import type { Excess } from "../../envelopes/types";
import { selectProject } from "../../projects/data";
import type { ProjectDetail } from "../../projects/types";
import { selectAnswer } from "../data";
import { isPartner, type PartnerActor } from "../policy";
import { decideStep, firstState } from "../rules";
import type { Answer, AnswerRefusal } from "../types";
import { holdForPartner, recordAnswerWork, recordStep, tellOtherSide } from "../work/mutations";
import { changesOfAnswer } from "./labels";
import type { AnswerContent } from "./types";

export type GiveInput = AnswerContent & {
  readonly reference: string;
  /** Sent by the form: the same key twice is one answer, and one mail. */
  readonly creationKey: string;
  /** Which going over an envelope was confirmed. */
  readonly confirmed: string;
};
export type ChangeInput = Omit<GiveInput, "creationKey"> & {
  readonly answerId: number;
  readonly revision: number;
};

export type GivingOutcome = Result<
  | { readonly kind: "done"; readonly answerId: number }
  | { readonly kind: "excess"; readonly excesses: readonly Excess[] },
  AnswerRefusal
>;

const wordsOf = (input: AnswerContent) => [
  ...[input.kind, input.schemeSlug, input.nature, input.amountCents, input.budgetYear, input.validUntil],
  ...[input.text, input.refusalReason],
];

/** Answers to an accepted project, in the name of one's organisation. */
export function giveAnswer(actor: Actor, input: GiveInput): Promise<GivingOutcome> {
  return withActor(actor, async (tx): Promise<GivingOutcome> => {
    const project = await heldProject(tx, actor, input.reference);
    if (!project) return refuse("notFound");
    if (!isPartner(actor)) return refuse("forbidden");
    const creationKey = keyOfContent(input.creationKey, wordsOf(input));
    const [sent] = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM partner_answer WHERE creation_key = ${creationKey}::uuid AND organisation_id = ${actor.organisationId}`;
    if (sent) return ok({ kind: "done", answerId: sent.id });
    const said = await prepare(tx, actor, project, input, null);
    if (!said.ok || said.value.kind === "excess") return said as GivingOutcome;
    const { schemeId, excesses } = said.value;
    const [made] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO partner_answer (project_id, organisation_id, kind, state, scheme_id, nature, amount_cents, budget_year, valid_until,
        creation_key, updated_by_id, updated_by_name)
      VALUES (${project.id}, ${actor.organisationId}, ${input.kind}, ${firstState(input.kind)}, ${schemeId}::int, ${input.nature},
        ${input.amountCents}::bigint, ${input.budgetYear}::smallint, ${input.validUntil}::date, ${creationKey}::uuid,
        ${actor.userId}::uuid, ${actor.name})
      RETURNING id`;
    if (!made) throw new Error("INSERT … RETURNING gives its row");
    await tx.$executeRaw`
      INSERT INTO partner_answer_word (answer_id, project_id, organisation_id, text, refusal_reason)
      VALUES (${made.id}, ${project.id}, ${actor.organisationId}, ${input.text}, ${input.refusalReason})`;
    await conclude(tx, actor, project, { answerId: made.id, before: null, excesses });
    return ok({ kind: "done", answerId: made.id });
  });
}

/** Another answer in place of one that nobody has accepted; an interest may become a proposal. */
export function changeAnswer(actor: Actor, input: ChangeInput): Promise<GivingOutcome> {
  return withActor(actor, async (tx): Promise<GivingOutcome> => {
    const project = await heldProject(tx, actor, input.reference);
    const before = project && (await selectAnswer(tx, project.id, input.answerId));
    if (!project || !before) return refuse("notFound");
    if (!isPartner(actor) || before.organisationId !== actor.organisationId) return refuse("forbidden");
    if (before.revision !== input.revision)
      return isSaid(before, input) && before.revision === input.revision + 1
        ? ok({ kind: "done", answerId: before.id })
        : refuse("overtaken");
    const decision = decideStep(before, "change", "partner");
    if (!decision.ok) return decision;
    const said = await prepare(tx, actor, project, input, before);
    if (!said.ok || said.value.kind === "excess") return said as GivingOutcome;
    const { schemeId, excesses } = said.value;
    await tx.$executeRaw`
      UPDATE partner_answer SET kind = ${input.kind}, state = ${firstState(input.kind)}, scheme_id = ${schemeId}::int, nature = ${input.nature},
        amount_cents = ${input.amountCents}::bigint, budget_year = ${input.budgetYear}::smallint, valid_until = ${input.validUntil}::date,
        revision = revision + 1, updated_by_id = ${actor.userId}::uuid, updated_by_name = ${actor.name}
      WHERE id = ${before.id}`;
    await tx.$executeRaw`
      UPDATE partner_answer_word SET text = ${input.text}, refusal_reason = ${input.refusalReason} WHERE answer_id = ${before.id}`;
    await conclude(tx, actor, project, { answerId: before.id, before, excesses });
    return ok({ kind: "done", answerId: before.id });
  });
}

async function heldProject(tx: Tx, actor: Actor, reference: string): Promise<ProjectDetail | null> {
  await holdForPartner(tx, reference);
  return selectProject(tx, actor, reference);
}

/** The same answer to the last word, sent twice: whatever differs was said by somebody else meanwhile. */
const isSaid = (answer: Answer, content: AnswerContent): boolean =>
  answer.kind === content.kind &&
  answer.words?.text === content.text &&
  answer.words.refusalReason === content.refusalReason &&
  (answer.scheme?.slug ?? null) === content.schemeSlug &&
  answer.nature === content.nature &&
  answer.amountCents === content.amountCents &&
  answer.budgetYear === content.budgetYear &&
  answer.validUntil === content.validUntil;

type Prepared =
  | { readonly kind: "ready"; readonly schemeId: number | null; readonly excesses: readonly Excess[] }
  | { readonly kind: "excess"; readonly excesses: readonly Excess[] };

/** Everything that may refuse, before the first write. */
async function prepare(
  tx: Tx,
  actor: PartnerActor,
  project: ProjectDetail,
  input: AnswerContent & { readonly confirmed: string },
  before: Answer | null,
): Promise<Result<Prepared, AnswerRefusal>> {
  const others = await tx.$queryRaw<{ state: Answer["state"] }[]>`
    SELECT state FROM partner_answer WHERE project_id = ${project.id} AND organisation_id = ${actor.organisationId}
      AND id IS DISTINCT FROM ${before?.id ?? null}::int AND state NOT IN ('withdrawn', 'declined', 'refused')`;
  if (others.some(({ state }) => state === "given")) return refuse("alreadyAnswered");
  if (input.kind === "refusal" && others.length > 0) return refuse("hasProposals");
  const scheme = input.schemeSlug === null ? null : await findScheme(tx, input.schemeSlug);
  if (input.schemeSlug !== null && scheme === null) return refuse("schemeGone");
  if (scheme && schemeState(scheme, scheme.today) === "closed") return refuse("schemeClosed");
  const excesses = await selectExcesses(tx, {
    organisationId: actor.organisationId,
    schemeId: scheme?.id ?? null,
    year: input.budgetYear,
    territoryId: project.territory.id,
    answerId: before?.id ?? null,
    cents: input.amountCents ?? 0,
    besideProposals: true,
  });
  if (!isConfirmed(excesses, input.confirmed)) return ok({ kind: "excess", excesses });
  return ok({ kind: "ready", schemeId: scheme?.id ?? null, excesses });
}

async function findScheme(tx: Tx, slug: string) {
  const [found] = await tx.$queryRaw<
    {
      id: number;
      situation: Parameters<typeof schemeState>[0]["situation"];
      closesOn: string | null;
      today: string;
    }[]
  >`
    SELECT id, situation, closes_on::text AS "closesOn", (clock_timestamp() AT TIME ZONE 'Europe/Paris')::date::text AS today
    FROM support_scheme WHERE slug = ${slug} AND retired_on IS NULL`;
  return found ?? null;
}

type Written = {
  readonly answerId: number;
  readonly before: Answer | null;
  readonly excesses: readonly Excess[];
};

async function conclude(
  tx: Tx,
  actor: PartnerActor,
  project: ProjectDetail,
  { answerId, before, excesses }: Written,
) {
  const after = await selectAnswer(tx, project.id, answerId);
  if (!after) throw new Error("what was just written is its author's to read");
  const command = before === null ? "give" : "change";
  await recordStep(tx, actor, after, {
    command,
    amountCents: after.amountCents,
    day: null,
    text: after.words?.text ?? "",
  });
  await recordExcesses(tx, actor, answerId, excesses);
  await recordAnswerWork(
    tx,
    actor,
    project,
    before === null ? "giveAnswer" : "changeAnswer",
    changesOfAnswer(before, after),
  );
  await tellOtherSide(tx, actor, project, after, command);
}
