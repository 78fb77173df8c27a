"use server";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { systemActor } from "@/lib/platform/actors";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActor, requireActorForAction } from "@/lib/platform/session";
import { deliverDueMails } from "../mail/service";
import { ATTEMPT_LIMITS } from "./attempts/constants";
import { tooManyAttempts } from "./attempts/labels";
import { countAttempt } from "./attempts/mutations";
import { ACCOUNT_REFUSAL_LABELS, type AccountRefusal } from "./labels";
import { applyAccountCommand, inviteAccount } from "./mutations";
import { type AccountNotice, accountsPath, accountsPathWith } from "./routes";
import type { AccountCommand } from "./rules";
import { accountCommandSchema, type InvitationInput, invitationSchema } from "./schema";
import type { InvitationField, InvitationFormState } from "./types";

const counter = systemActor("invitations");
const KEPT_LENGTH = 500;

const REFUSED_FIELD: Partial<Record<AccountRefusal, InvitationField>> = {
  alreadyMember: "adresse",
  organisationUnknown: "organisation",
  organisationNotYours: "organisation",
  roleElsewhere: "role",
  roleNotYours: "role",
};

function typedValues(form: FormData): InvitationFormState["values"] {
  const typed = (field: InvitationField) => {
    const value = form.get(field);
    return typeof value === "string" ? value.slice(0, KEPT_LENGTH) : "";
  };
  return {
    nom: typed("nom"),
    adresse: typed("adresse"),
    role: typed("role"),
    organisation: typed("organisation"),
  };
}

export async function inviteAccountAction(previous: unknown, input: unknown): Promise<InvitationFormState> {
  const form = postedForm(input);
  const submission = submissionAfter(previous);
  const state = { values: typedValues(form), errors: {}, refusal: null, submission };
  const parsed = invitationSchema.safeParse({
    nom: form.get("nom") ?? "",
    adresse: form.get("adresse") ?? "",
    role: form.get("role") ?? "",
    organisation: form.get("organisation") ?? "",
  });
  if (!parsed.success) return { ...state, errors: firstMessages(parsed.error.issues) };
  const answer = await orFormBack<Partial<InvitationFormState>>(
    () => invite(form, parsed.data),
    (refusal) => ({ refusal }),
  );
  return { ...state, ...answer };
}

/** Leads back to the list. @returns only to say why nobody was invited. */
async function invite(
  form: FormData,
  invitation: InvitationInput,
): Promise<Pick<InvitationFormState, "errors"> | Pick<InvitationFormState, "refusal">> {
  const actor = await requireActorForAction(form);
  if (!actor?.userId) return { refusal: ACCOUNT_REFUSAL_LABELS.signedOut };
  const attempt = await countAttempt(
    counter,
    [{ limit: ATTEMPT_LIMITS.invitationPerInviter, of: actor.userId }],
    new Date(),
  );
  if (!attempt.ok) return { refusal: tooManyAttempts("invitations", attempt.retryAt) };

  const result = await inviteAccount(actor, invitation);
  if (!result.ok) {
    const message = ACCOUNT_REFUSAL_LABELS[result.refusal];
    const field = REFUSED_FIELD[result.refusal];
    return field ? { errors: { [field]: message } } : { refusal: message };
  }
  after(deliverDueMails);
  redirect(accountsPathWith({ notice: "invitation" }));
}

function firstMessages(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Record<string, string> {
  return Object.fromEntries(issues.toReversed().map(({ path, message }) => [String(path[0]), message]));
}

const NOTICES: Record<Exclude<AccountCommand, "disable">, AccountNotice> = {
  resend: "renvoi",
  renew: "renouvellement",
  revoke: "annulation",
  enable: "reactivation",
};

/** A button of the list. Whatever the answer, the reader comes back to the same place of the list, which says it. */
export async function accountCommandAction(input: unknown): Promise<void> {
  const actor = await requireActor(accountsPath);
  const parsed = accountCommandSchema.safeParse(Object.fromEntries(postedForm(input)));
  if (!parsed.success) redirect(accountsPathWith({ refusal: "notFound" }));
  const { compte: userId, organisation: organisationId, commande: command, q: search, page } = parsed.data;
  const isMailed = command === "resend" || command === "renew";

  if (isMailed) {
    const attempts = [{ limit: ATTEMPT_LIMITS.invitationPerAccount, of: userId }];
    const attempt = await countAttempt(counter, attempts, new Date());
    if (!attempt.ok) redirect(accountsPathWith({ refusal: "tooManyInvitations", search, page }));
  }
  const result = await applyAccountCommand(actor, { userId, organisationId, command });
  if (!result.ok) redirect(accountsPathWith({ refusal: result.refusal, search, page }));
  if (isMailed) after(deliverDueMails);
  redirect(accountsPathWith({ notice: NOTICES[command], search, page }));
}
