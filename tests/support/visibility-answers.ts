import { randomUUID } from "node:crypto";
import { getAnswer, listAnswerSteps, listProjectAnswers } from "@/lib/features/answers/data";
import { changeAnswer, giveAnswer } from "@/lib/features/answers/giving/mutations";
import { takeStep } from "@/lib/features/answers/steps/mutations";
import type { Actor } from "@/lib/kernel/actor";
import type { FixtureProject } from "./visibility-fixture";
import { AUDIENCES, type Audience, READABLE } from "./visibility-matrix";

/** The reads and writes of partners' answers. What other partners read of one another: tests/db/answers/answers-walls.test.ts. */
type Line = Readonly<Record<Audience, readonly FixtureProject["reviewStatus"][]>>;

const readable = (table: string): Line => {
  const line = READABLE[table];
  if (!line) throw new Error(`no line for ${table}`);
  return line;
};
const only = (audience: Audience): Line =>
  Object.fromEntries(AUDIENCES.map((one) => [one, one === audience ? ["accepted"] : []])) as unknown as Line;

export const ANSWER_READS = {
  listProjectAnswers: {
    allowed: readable("partner_answer"),
    sees: async (actor: Actor, project: FixtureProject) =>
      (await listProjectAnswers(actor, project)).some(({ id }) => id === project.answerId),
  },
  "listProjectAnswers: words": {
    allowed: readable("partner_answer_word"),
    sees: async (actor: Actor, project: FixtureProject) =>
      (await listProjectAnswers(actor, project))[0]?.words?.text === "Conditions confidentielles",
  },
  getAnswer: {
    allowed: readable("partner_answer"),
    sees: async (actor: Actor, project: FixtureProject) =>
      (await getAnswer(actor, project, project.answerId)) !== null,
  },
  listAnswerSteps: {
    allowed: readable("partner_answer_step"),
    sees: async (actor: Actor, project: FixtureProject) => {
      const answer = await getAnswer(actor, project, project.answerId);
      return answer !== null && (await listAnswerSteps(actor, project, answer)).length === 1;
    },
  },
};

const outcome = (result: { readonly ok: boolean; readonly refusal?: string }) =>
  result.ok ? "done" : (result.refusal ?? "");
const PROPOSAL = {
  kind: "proposal",
  text: "Sous réserve",
  refusalReason: null,
  schemeSlug: null,
  nature: "loan",
  amountCents: 100,
  budgetYear: 2026,
  validUntil: null,
  confirmed: "",
} as const;

export const ANSWER_WRITES = {
  giveAnswer: {
    allowed: only("partner"),
    attempt: async (actor: Actor, { reference }: FixtureProject) =>
      outcome(await giveAnswer(actor, { ...PROPOSAL, reference, creationKey: randomUUID() })),
  },
  changeAnswer: {
    allowed: only("partner"),
    attempt: async (actor: Actor, { reference, answerId }: FixtureProject) =>
      outcome(await changeAnswer(actor, { ...PROPOSAL, reference, answerId, revision: 1 })),
  },
  takeStep: {
    allowed: only("ownCoordinator"),
    attempt: async (actor: Actor, { reference, answerId }: FixtureProject) =>
      outcome(
        await takeStep(actor, {
          reference,
          answerId,
          revision: 1,
          command: "accept",
          amountCents: null,
          day: null,
          text: "",
          refusalReason: null,
          line: "nouvelle",
          version: 1,
          confirmed: "",
        }),
      ),
  },
};
