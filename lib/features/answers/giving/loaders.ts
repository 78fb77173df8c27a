import "server-only";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { parisDay } from "@/lib/kernel/dates";
import type { Query } from "@/lib/kernel/query";
import { isFormPost } from "@/lib/platform/drawn-answer";
import { getActor, requireActor } from "@/lib/platform/session";
import { getProject } from "../../projects/data";
import { getAnswer } from "../data";
import { mayAnswer } from "../policy";
import { answerPath } from "../routes";
import { decideStep } from "../rules";
import { listSchemeChoices } from "./data";
import { answerValuesOf, budgetYears } from "./rules";
import { answerIdSchema, schemeParameterSchema } from "./schema";
import type { AnswerForm } from "./types";

/** A form sent without JavaScript by somebody who can no longer answer is drawn alone, with what was typed. */
export async function loadAnswerForm(reference: string, parameters: Query): Promise<AnswerForm> {
  const today = parisDay(new Date());
  const isPost = await isFormPost();
  const actor = isPost ? await getActor() : await requireActor(answerPath(reference));
  const project = await getProject(actor, reference);
  const scope = project && {
    id: project.id,
    territoryId: project.territory.id,
    reviewStatus: project.reviewStatus,
  };
  const shared = { reference, creationKey: randomUUID(), years: budgetYears(today, null) };
  if (!project || !scope || !mayAnswer(actor, scope)) {
    if (!isPost) notFound();
    return { ...shared, title: "", changes: null, values: answerValuesOf(null, "", today), schemes: [] };
  }
  const wanted = answerIdSchema.safeParse(parameters.reponse);
  const answer = wanted.success ? await getAnswer(actor, scope, wanted.data) : null;
  const mayChange =
    answer !== null &&
    answer.organisationId === actor.organisationId &&
    decideStep(answer, "change", "partner").ok;
  if (wanted.success && !mayChange && !isPost) notFound();
  const changed = mayChange ? answer : null;
  const scheme = schemeParameterSchema.parse(parameters.dispositif ?? "");
  const values = answerValuesOf(changed, scheme, today);
  return {
    ...shared,
    title: project.title,
    changes: changed && { answerId: changed.id, revision: changed.revision },
    values,
    schemes: await listSchemeChoices(actor, today, values.scheme),
    years: budgetYears(today, changed?.budgetYear ?? null),
  };
}
