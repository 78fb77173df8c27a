"use server";
import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { parisDay } from "@/lib/kernel/dates";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { tellPeople } from "../../notifications/mails/service";
import { SCHEME_SIGNED_OUT } from "../administration/labels";
import { EMPTY_CONTENT, readSchemeValues, valuesOfContent } from "../content/rules";
import { parseProposedContent } from "../content/schema";
import type { SchemeFormValues } from "../content/types";
import { decideProposal } from "./decisions/mutations";
import { PROPOSAL_REFUSALS, type ProposalRefusal, UNREADABLE_PROPOSAL } from "./labels";
import { proposeScheme, withdrawProposal } from "./mutations";
import { proposalsPathWith, waitingProposalsPathWith } from "./routes";
import {
  chosenFieldsSchema,
  decisionReasonSchema,
  decisionSchema,
  proposalOriginSchema,
  proposalWordsSchema,
  withdrawnProposalSchema,
} from "./schema";
import type { DecisionState, ProposalFormState } from "./types";

const typed = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, 10_000) : "";
};

/** What the operator has no say in; the database and the administrator settle it. */
const programmes: SchemeFormValues = valuesOfContent({ ...EMPTY_CONTENT, operatorGroup: "–" });

/** Sends a proposal; leads to those of the organisation. */
export async function proposeSchemeAction(previous: unknown, input: unknown): Promise<ProposalFormState> {
  const form = postedForm(input);
  const values = readSchemeValues(form);
  const state: ProposalFormState = {
    submission: submissionAfter(previous),
    values,
    note: typed(form, "note"),
    source: typed(form, "source"),
    errors: {},
    refusal: null,
    signedOut: false,
  };
  const origin = proposalOriginSchema.safeParse(Object.fromEntries(form));
  if (!origin.success) return { ...state, refusal: UNREADABLE_PROPOSAL };
  const parsed = parseProposedContent(values, programmes);
  const words = proposalWordsSchema.safeParse({ note: state.note, source: state.source });
  if (!parsed.ok || !words.success) {
    const messages = words.error?.issues.map(({ path, message }) => [String(path[0]), message]) ?? [];
    return { ...state, errors: { ...(parsed.ok ? {} : parsed.errors), ...Object.fromEntries(messages) } };
  }
  return orFormBack<ProposalFormState>(
    async () => {
      const actor = await requireActorForAction(form);
      if (!actor) return { ...state, refusal: SCHEME_SIGNED_OUT, signedOut: true };
      const sent = await proposeScheme(actor, { ...origin.data, ...words.data, content: parsed.content });
      if (sent.ok) {
        after(tellPeople);
        redirect(proposalsPathWith("envoi"));
      }
      const message = PROPOSAL_REFUSALS[sent.refusal];
      if (sent.refusal === "unknownPriority") return { ...state, errors: { priorityIds: message } };
      return { ...state, refusal: message };
    },
    (refusal) => ({ ...state, refusal }),
  );
}

/** Takes a proposal back. */
export async function withdrawProposalAction(
  previous: unknown,
  input: unknown,
): Promise<{ readonly submission: number; readonly error: string | null }> {
  const submission = submissionAfter(previous);
  const parsed = withdrawnProposalSchema.safeParse(Object.fromEntries(postedForm(input)));
  if (!parsed.success) return { submission, error: UNREADABLE_PROPOSAL };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction();
      if (!actor) return { submission, error: SCHEME_SIGNED_OUT };
      const withdrawn = await withdrawProposal(actor, parsed.data.proposition);
      if (!withdrawn.ok) return { submission, error: PROPOSAL_REFUSALS[withdrawn.refusal] };
      redirect(proposalsPathWith("retrait"));
    },
    (error) => ({ submission, error }),
  );
}

/** What is then on screen is no longer what it was about. */
const OUTDATED: readonly ProposalRefusal[] = ["changedMeanwhile", "alreadyDecided", "alreadyWithdrawn"];

/** Publishes what is chosen of a proposal, or refuses it; leads to those that wait. */
export async function decideProposalAction(previous: unknown, input: unknown): Promise<DecisionState> {
  const form = postedForm(input);
  const fields = form.getAll("champs").map(String).slice(0, 100);
  const state: DecisionState = {
    submission: submissionAfter(previous),
    fields,
    reason: typed(form, "motif"),
    reasonError: null,
    error: null,
  };
  const parsed = decisionSchema.safeParse(Object.fromEntries(form));
  const chosen = chosenFieldsSchema.safeParse(fields);
  if (!parsed.success || !chosen.success) return { ...state, error: UNREADABLE_PROPOSAL };
  const reason = decisionReasonSchema.safeParse(state.reason);
  if (!reason.success) return { ...state, reasonError: reason.error.issues[0]?.message ?? null };
  return orFormBack<DecisionState>(
    async () => {
      const actor = await requireActorForAction();
      if (!actor) return { ...state, error: SCHEME_SIGNED_OUT };
      const { proposition: id, version, decision } = parsed.data;
      const asked = { id, version, decision, fields: chosen.data, reason: reason.data };
      const decided = await decideProposal(actor, asked, parisDay(new Date()));
      if (decided.ok) {
        after(tellPeople);
        revalidatePath("/", "layout");
        redirect(waitingProposalsPathWith(decision === "publish" ? "publication" : "refus"));
      }
      if (OUTDATED.includes(decided.refusal)) refresh();
      const message = PROPOSAL_REFUSALS[decided.refusal];
      return decided.refusal === "reasonMissing"
        ? { ...state, reasonError: message }
        : { ...state, error: message };
    },
    (error) => ({ ...state, error }),
  );
}
