import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { getAnswer } from "@/lib/features/answers/data";
import { changeAnswer, type GiveInput, giveAnswer } from "@/lib/features/answers/giving/mutations";
import { takeStep } from "@/lib/features/answers/steps/mutations";
import type { StepInput } from "@/lib/features/answers/steps/types";
import type { Answer } from "@/lib/features/answers/types";
import { getProject } from "@/lib/features/projects/data";
import { stateOfProject } from "@/lib/features/projects/rules";
import type { ProjectState } from "@/lib/features/projects/types";
import type { Actor } from "@/lib/kernel/actor";
import { createActor } from "../projects/project-fixture";
import { placeProject } from "../review-fixture";

export type AnswerPeople = Record<
  "coordinator" | "deputy" | "agent" | "elsewhere" | "bank" | "bankToo" | "anru" | "reviewer" | "admin",
  Actor
>;

export async function answerPeople(pool: Pool): Promise<AnswerPeople> {
  return {
    coordinator: await createActor(pool, "coordinator", "roubaix"),
    deputy: await createActor(pool, "coordinator", "roubaix"),
    agent: await createActor(pool, "contributor", "roubaix"),
    elsewhere: await createActor(pool, "coordinator", "laval"),
    bank: await createActor(pool, "partner", "banque-des-territoires"),
    bankToo: await createActor(pool, "partner", "banque-des-territoires"),
    anru: await createActor(pool, "partner", "anru"),
    reviewer: await createActor(pool, "reviewer", "anct"),
    admin: await createActor(pool, "admin", "anct"),
  };
}

export const proposal = (reference: string, changes: Partial<GiveInput> = {}): GiveInput => ({
  reference,
  creationKey: randomUUID(),
  kind: "proposal",
  text: "Sous réserve du bail",
  refusalReason: null,
  schemeSlug: null,
  nature: "grant",
  amountCents: 1_000_000,
  budgetYear: 2026,
  validUntil: null,
  confirmed: "",
  ...changes,
});

export const word = (
  reference: string,
  kind: "interest" | "refusal",
  changes: Partial<GiveInput> = {},
): GiveInput => ({
  ...proposal(reference, changes),
  kind,
  text: kind === "interest" ? "À suivre" : "Hors de notre doctrine",
  refusalReason: kind === "refusal" ? "criteria" : null,
  nature: null,
  amountCents: null,
  budgetYear: null,
});

/** What a test does with one project and its answers, as each person would. */
export function answerStage(pool: () => Pool, people: () => AnswerPeople) {
  const project = async (actor: Actor, reference: string) => {
    const found = await getProject(actor, reference);
    if (!found) throw new Error(`${reference} is seen by ${actor.name}`);
    return found;
  };
  const answerOf = async (actor: Actor, reference: string, answerId: number): Promise<Answer> => {
    const { id, territory, reviewStatus } = await project(actor, reference);
    const found = await getAnswer(actor, { id, territoryId: territory.id, reviewStatus }, answerId);
    if (!found) throw new Error(`answer ${answerId} is seen by ${actor.name}`);
    return found;
  };
  return {
    project,
    answerOf,
    accepted: (changes: Partial<ProjectState> = {}) =>
      placeProject(pool(), people().agent, "accepted", { totalCost: 10_000_000, ...changes }),
    lines: async (reference: string) => stateOfProject(await project(people().agent, reference)).fundingLines,
    give: async (actor: Actor, input: GiveInput): Promise<number> => {
      const given = await giveAnswer(actor, input);
      if (!given.ok || given.value.kind !== "done") throw new Error(JSON.stringify(given));
      return given.value.answerId;
    },
    change: changeAnswer,
    step: async (
      actor: Actor,
      reference: string,
      answerId: number,
      command: StepInput["command"],
      changes: Partial<StepInput> = {},
    ) => {
      const reader = actor.role === "partner" ? actor : people().agent;
      const { revision } = await answerOf(reader, reference, answerId);
      const { version } = await project(people().agent, reference);
      const refusalReason = command === "refuse" ? ("calendar" as const) : null;
      return takeStep(actor, {
        reference,
        answerId,
        revision,
        version,
        command,
        amountCents: null,
        day: null,
        text: command === "decline" || command === "refuse" ? "Le calendrier a glissé" : "",
        refusalReason,
        line: command === "accept" || command === "align" ? "nouvelle" : null,
        confirmed: "",
        ...changes,
      });
    },
  };
}
