import { changesOfAnswer } from "@/lib/features/answers/giving/labels";
import { firstState } from "@/lib/features/answers/rules";
import type { Answer, AnswerStep } from "@/lib/features/answers/types";
import type { ProjectVerb } from "@/lib/features/projects/journal/constants";
import type { RecordedChanges } from "@/lib/features/projects/journal/types";
import { parisDay } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/format";
import { typeset } from "@/lib/kernel/typeset";
import type { DemoAnswer } from "@/prisma/seed/demo/answer-words";
import { type Directory, uuidOf } from "@/prisma/seed/demo/directory";
import { instantOf } from "@/prisma/seed/demo/timeline";
import type { Row } from "@/prisma/seed/insert-rows";

const DAY = 86_400_000;

type Person = { readonly id: string; readonly name: string; readonly organisationName: string };
type Scheme = { readonly id: number; readonly slug: string; readonly name: string };
type Project = { readonly id: number; readonly reference: string };

/** What the answers point to, by the words of the data. */
export type Sources = {
  readonly directory: Directory;
  readonly now: Date;
  partner(slug: string): Person;
  scheme(slug: string): Scheme;
  project(key: string): Project;
};

export type Told = {
  readonly key: string;
  readonly row: Row;
  readonly word: Row;
  readonly owned: { readonly project_id: number; readonly organisation_id: number };
  readonly steps: readonly StepTaken[];
};
export type StepTaken = Pick<AnswerStep, "at" | "command" | "amountCents" | "text"> & {
  readonly by: Person;
  readonly journal: Row & { readonly changes: RecordedChanges };
};

/** One answer with its steps and their lines of journal, as the application would have left them. */
export function tell(demo: DemoAnswer, { directory, now, partner, scheme, project }: Sources): Told {
  const { territory, proposal, first, refusal = null, withdrawn, declined, agreed } = demo;
  const author = partner(demo.partner);
  const { id: projectId, reference } = project(uuidOf(`${territory}/${demo.project}`));
  const named = proposal ? scheme(proposal.scheme) : null;
  const said = (cents: number | null, text: string): Parameters<typeof changesOfAnswer>[1] => ({
    organisationName: author.organisationName,
    kind: proposal ? "proposal" : refusal === null ? "interest" : "refusal",
    scheme: named,
    nature: proposal?.nature ?? null,
    amountCents: cents,
    validUntil: proposal ? parisDay(new Date(now.getTime() + proposal.validFor * DAY)) : null,
    words: { text: typeset(text), refusalReason: refusal },
  });
  const last = said(proposal?.cents ?? null, demo.text);
  const began = first ? said(first.cents, first.text) : last;

  const step = (
    command: StepTaken["command"],
    verb: ProjectVerb,
    daysAgo: number,
    taken: { by: Person; amountCents?: number | null; text?: string; changes: RecordedChanges },
  ): StepTaken => {
    const { by, amountCents = null, text = "", changes } = taken;
    const at = instantOf(daysAgo, 1, now);
    const journal = {
      at,
      actor_id: by.id,
      actor_name: by.name,
      organisation_name: by.organisationName,
      verb,
      subject_kind: "project",
      subject_key: reference,
      project_id: projectId,
      territory_id: directory.territoryId(territory),
      changes,
      territory_only: false,
      ministry_only: false,
    };
    return { at, command, amountCents, text, by, journal };
  };
  const saying = (of: typeof last) => ({
    by: author,
    amountCents: of.amountCents,
    text: of.words?.text ?? "",
  });
  const of = { before: "", after: author.organisationName };
  const steps = [
    step("give", "giveAnswer", demo.given, { ...saying(began), changes: changesOfAnswer(null, began) }),
  ];
  if (first)
    steps.push(
      step("change", "changeAnswer", first.changed, {
        ...saying(last),
        changes: changesOfAnswer(began, last),
      }),
    );
  if (withdrawn !== undefined)
    steps.push(step("withdraw", "withdrawAnswer", withdrawn, { by: author, changes: { answerOf: of } }));
  if (declined) {
    const text = typeset(declined.why);
    const changes = { answerOf: of, message: { before: "", after: text } };
    const by = directory.author(territory, "coordinator");
    steps.push(step("decline", "declineAnswer", declined.on, { by, text, changes }));
  }

  if (agreed) {
    const by = directory.author(territory, "coordinator");
    steps.push(step("accept", "acceptAnswer", agreed.accepted, { by, changes: { answerOf: of } }));
    const changes = { answerOf: of, answerAmount: { before: "", after: formatMoney(agreed.cents) } };
    steps.push(
      step("grant", "grantAnswer", agreed.granted, { by: author, amountCents: agreed.cents, changes }),
    );
  }

  const { at: createdAt } = steps[0] as StepTaken;
  const { at: updatedAt, by: updatedBy } = steps.at(-1) as StepTaken;
  const key = uuidOf(`${reference}/reponse/${demo.partner}`);
  const owned = { project_id: projectId, organisation_id: directory.organisationId(demo.partner) };
  return {
    key,
    owned,
    steps,
    word: { text: last.words?.text, refusal_reason: refusal },
    row: {
      ...owned,
      kind: last.kind,
      state: stateOf(demo, last.kind),
      scheme_id: named?.id ?? null,
      nature: last.nature,
      amount_cents: last.amountCents,
      budget_year: proposal ? yearOf(now) : null,
      valid_until: last.validUntil,
      accepted_at: steps.find(({ command }) => command === "accept")?.at ?? null,
      granted_cents: agreed?.cents ?? null,
      granted_on: agreed ? parisDay(updatedAt) : null,
      creation_key: key,
      created_at: createdAt,
      updated_at: updatedAt,
      updated_by_id: updatedBy.id,
      updated_by_name: updatedBy.name,
      revision: steps.length,
    },
  };
}

function stateOf({ agreed, declined, withdrawn }: DemoAnswer, kind: Answer["kind"]): Answer["state"] {
  if (agreed) return "granted";
  if (declined) return "declined";
  return withdrawn === undefined ? firstState(kind) : "withdrawn";
}

export const yearOf = (now: Date) => Number(parisDay(now).slice(0, 4));
