import "server-only";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import type { Query } from "@/lib/kernel/query";
import { isFormPost } from "@/lib/platform/drawn-answer";
import { getActor, requireActor } from "@/lib/platform/session";
import { mayManageSchemes } from "../administration/policy";
import { EMPTY_CONTENT } from "../content/rules";
import { getSchemeDirectory } from "../versions/data";
import { getProposal, getProposalStart, listOperatedSchemes, listOwnProposals, listProposals } from "./data";
import { mayPropose } from "./policy";
import {
  decideProposalPath,
  newSchemeProposalPath,
  proposalPath,
  proposalsPath,
  proposePath,
  waitingProposalsPath,
} from "./routes";
import { proposedInWords } from "./rules";
import { proposalIdSchema, proposalNoticeSchema } from "./schema";
import type { ProposalStart } from "./types";

export async function loadOwnProposals(query: Query) {
  const actor = await requireActor(proposalsPath);
  const [proposals, schemes] = await Promise.all([listOwnProposals(actor), listOperatedSchemes(actor)]);
  if (!proposals || !schemes) notFound();
  return { proposals, schemes, notice: proposalNoticeSchema.parse(query.fait ?? null) };
}

export async function loadProposals(query: Query) {
  const actor = await requireActor(waitingProposalsPath);
  const proposals = (await listProposals(actor)) ?? notFound();
  return { ...proposals, notice: proposalNoticeSchema.parse(query.fait ?? null) };
}

/** The form of a change; one sent without JavaScript by somebody who may no longer propose is drawn alone: `start` is null. */
export async function loadProposalForm(slug: string) {
  const isAnswer = await isFormPost();
  const actor = isAnswer ? await getActor() : await requireActor(proposePath(slug));
  const start = await getProposalStart(actor, slug);
  if (!start && !isAnswer) notFound();
  return { start, directory: await getSchemeDirectory(actor), creationKey: randomUUID() };
}

/** The same for a scheme that is not in the catalogue. */
export async function loadNewSchemeProposal() {
  const isAnswer = await isFormPost();
  const actor = isAnswer ? await getActor() : await requireActor(newSchemeProposalPath);
  if (!mayPropose(actor) && !isAnswer) notFound();
  const content = { ...EMPTY_CONTENT, operator: actor.organisationName };
  const start: ProposalStart = { slug: null, name: "", version: 0, content, waiting: [] };
  return { start, directory: await getSchemeDirectory(actor), creationKey: randomUUID() };
}

/** One proposal, for its organisation. */
export async function loadProposal(typedId: string) {
  const id = proposalIdSchema.safeParse(typedId).data ?? notFound();
  const actor = await requireActor(proposalPath(id));
  const proposal = (await getProposal(actor, id)) ?? notFound();
  const fields = proposedInWords(proposal, await getSchemeDirectory(actor));
  return { proposal, fields, mayWithdraw: mayPropose(actor) && proposal.state === "waiting" };
}

/** The same, for whoever decides. Null: a form sent without JavaScript is drawn alone. */
export async function loadProposalToDecide(typedId: string) {
  const id = proposalIdSchema.safeParse(typedId).data ?? notFound();
  const isAnswer = await isFormPost();
  const actor = isAnswer ? await getActor() : await requireActor(decideProposalPath(id));
  const proposal = mayManageSchemes(actor) ? await getProposal(actor, id) : null;
  if (!proposal) return isAnswer ? { id, proposal: null, fields: [] } : notFound();
  return { id, proposal, fields: proposedInWords(proposal, await getSchemeDirectory(actor)) };
}
