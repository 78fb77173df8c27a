"use server";
import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { parisDay } from "@/lib/kernel/dates";
import { formatInstant } from "@/lib/kernel/format";
import { cleanText } from "@/lib/kernel/text";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { SCHEME_ERRORS } from "../content/labels";
import { disputesInWords, readSchemeValues, readSideChoices } from "../content/rules";
import { parseContent } from "../content/schema";
import type { SchemeContent } from "../content/types";
import { getSchemeDirectory } from "../versions/data";
import { applySchemeCommand } from "./commands/mutations";
import { COMMAND_LIMITS } from "./constants";
import { SCHEME_REFUSALS, SCHEME_SIGNED_OUT, type SchemeRefusal } from "./labels";
import { createScheme, editScheme, restoreSchemeVersion } from "./mutations";
import { editedSchemePath, type SchemeNotice } from "./routes";
import {
  reasonSchema,
  restoreSchemeSchema,
  type SchemeOrigin,
  schemeCommandSchema,
  schemeOriginSchema,
} from "./schema";
import type { SchemeCommandState, SchemeFormState } from "./types";

const typed = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, 5000) : "";
};

/** Whatever the browser keeps of the pages that name schemes is out of date. */
function leaveFor(path: string): never {
  revalidatePath("/", "layout");
  redirect(path);
}

/** Adds a scheme, or changes the one that the form names. */
export async function saveSchemeAction(previous: unknown, input: unknown): Promise<SchemeFormState> {
  const form = postedForm(input);
  const values = readSchemeValues(form);
  const state: SchemeFormState = {
    submission: submissionAfter(previous),
    values,
    reason: typed(form, "reason"),
    errors: {},
    refusal: null,
    signedOut: false,
    conflict: null,
  };
  const origin = schemeOriginSchema.safeParse({
    slug: form.get("slug"),
    baseVersion: form.get("baseVersion"),
    creationKey: form.get("creationKey"),
  });
  if (!origin.success) return { ...state, refusal: SCHEME_REFUSALS.notFound };
  const parsed = parseContent(values);
  const reason = reasonSchema.safeParse(state.reason);
  if (!parsed.ok || !reason.success) {
    const errors = parsed.ok ? {} : parsed.errors;
    return { ...state, errors: reason.success ? errors : { ...errors, reason: SCHEME_REFUSALS.tooLong } };
  }
  const answer = await orFormBack<Partial<SchemeFormState>>(
    () => save(origin.data, parsed.content, reason.data, form),
    (refusal) => ({ refusal }),
  );
  return { ...state, ...answer };
}

async function save(
  origin: SchemeOrigin,
  content: SchemeContent,
  reason: string,
  form: FormData,
): Promise<Partial<SchemeFormState>> {
  const actor = await requireActorForAction();
  if (!actor) return { refusal: SCHEME_SIGNED_OUT, signedOut: true };
  if ("creationKey" in origin) {
    const made = await createScheme(actor, { creationKey: origin.creationKey, content, reason });
    return made.ok ? leaveFor(editedSchemePath(made.value, "ajout")) : refused(made.refusal);
  }
  const resolution = readSideChoices(form);
  const edited = await editScheme(actor, { ...origin, content, reason, resolution });
  if (!edited.ok) return refused(edited.refusal);
  if (edited.value.kind === "saved") leaveFor(editedSchemePath(origin.slug, "modification"));
  const { base, theirs, version, authorName, at } = edited.value;
  // Answers given for another version are asked for anew.
  const isAnswered = resolution?.version === version;
  const choices = isAnswered ? resolution.choices : {};
  const disputes = disputesInWords(base, theirs, content, choices, await getSchemeDirectory(actor));
  const unanswered = isAnswered ? disputes.filter(({ choice }) => choice === null) : [];
  return {
    errors: Object.fromEntries(unanswered.map(({ field }) => [`choice-${field}`, SCHEME_ERRORS.chooseASide])),
    conflict: { version, authorName, at: formatInstant(at), disputes },
  };
}

function refused(refusal: SchemeRefusal): Partial<SchemeFormState> {
  const message = SCHEME_REFUSALS[refusal];
  if (refusal === "unknownPriority") return { errors: { priorityIds: message } };
  if (refusal === "unknownOrganisation") return { errors: { organisationSlug: message } };
  return { refusal: message };
}

const NOTICES = {
  check: "verification",
  close: "cloture",
  reopen: "reouverture",
  retire: "retrait",
  bringBack: "retour",
} as const satisfies Record<string, SchemeNotice>;

function commandError(refusal: SchemeRefusal): SchemeCommandState["error"] {
  const isAboutText = refusal === "reasonMissing" || refusal === "sourceMissing" || refusal === "tooLong";
  const input = isAboutText ? "texte" : refusal === "unknownSuccessor" ? "successeur" : null;
  return { message: SCHEME_REFUSALS[refusal], input };
}

/** A button beside the form. */
export async function schemeCommandAction(previous: unknown, input: unknown): Promise<SchemeCommandState> {
  const form = postedForm(input);
  const state: SchemeCommandState = {
    submission: submissionAfter(previous),
    text: typed(form, `texte-${typed(form, "commande")}`),
    successor: typed(form, "successeur"),
    error: null,
  };
  const parsed = schemeCommandSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { ...state, error: commandError("notFound") };
  const { dispositif: slug, commande: command, successeur: successor } = parsed.data;
  const text = cleanText(state.text);
  if ([...text].length > (command === "check" ? COMMAND_LIMITS.source : COMMAND_LIMITS.reason))
    return { ...state, error: commandError("tooLong") };
  return orFormBack<SchemeCommandState>(
    async () => {
      const actor = await requireActorForAction();
      if (!actor) return { ...state, error: { message: SCHEME_SIGNED_OUT, input: null } };
      const done = await applySchemeCommand(actor, { slug, command, text, successor }, parisDay(new Date()));
      if (!done.ok) return { ...state, error: commandError(done.refusal) };
      leaveFor(editedSchemePath(slug, NOTICES[command]));
    },
    (message) => ({ ...state, error: { message, input: null } }),
  );
}

/** Confirmed on the page that says what it changes. */
export async function restoreSchemeAction(
  previous: unknown,
  input: unknown,
): Promise<{ readonly submission: number; readonly error: string | null }> {
  const submission = submissionAfter(previous);
  const parsed = restoreSchemeSchema.safeParse(Object.fromEntries(postedForm(input)));
  if (!parsed.success) return { submission, error: SCHEME_REFUSALS.noSuchVersion };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction();
      if (!actor) return { submission, error: SCHEME_SIGNED_OUT };
      const restored = await restoreSchemeVersion(actor, parsed.data);
      if (!restored.ok) {
        if (restored.refusal === "changedMeanwhile") refresh();
        return { submission, error: SCHEME_REFUSALS[restored.refusal] };
      }
      leaveFor(editedSchemePath(parsed.data.slug, "restauration"));
    },
    (error) => ({ submission, error }),
  );
}
