import { CALL_TIMEOUT_MS, MAX_FAREWELL_BYTES } from "@/lib/features/projects/autosave/constants";
import { autosavePath } from "@/lib/features/projects/autosave/routes";
import { NOTHING_YET, type Progress, waitBeforeCall } from "@/lib/features/projects/autosave/rules";
import type { AutosaveFailure, FormNews } from "@/lib/features/projects/autosave/types";
import { readOrigin } from "@/lib/features/projects/form/rules";
import { ACTING_FIELD } from "@/lib/kernel/acting";

type Intent = "keep" | "leave" | "forget";

export type AutosaveSetting<Values> = {
  readonly form: HTMLFormElement;
  readonly copyKey: string;
  readonly readValues: (form: FormData) => Values;
  /** `kept`: whether something typed was sent, and whether the server now has everything. */
  readonly onAnswer: (news: FormNews, kept: { readonly values: boolean; readonly all: boolean }) => void;
  /** What was typed did not reach the server. A sign of life that is lost is nobody's concern. */
  readonly onFailure: (failure: AutosaveFailure) => void;
};

export type Autosave = {
  /** There is something that the server has not got. */
  touch(): void;
  /** The form is being sent: whatever is on its way would come too late. */
  hold(): void;
  /** It came back. */
  resume(): void;
  stop(): void;
};

const FAILURES: Partial<Record<number, AutosaveFailure>> = {
  401: "signedOut",
  404: "notFound",
  409: "otherOrganisation",
  413: "tooLarge",
};

/** Longer, and the one who pressed the button would press it again. */
const FORGET_PATIENCE_MS = 3_000;

/** Without waiting for an answer, from a page that may be closing: small enough, or not at all. */
function farewell(body: string): void {
  if (new Blob([body]).size > MAX_FAREWELL_BYTES) return;
  post(body, { keepalive: true }).catch(() => {});
}

function post(body: string, options: RequestInit): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  return fetch(autosavePath, { method: "POST", headers, body, ...options });
}

function callOf<Values>(copyKey: string, data: FormData, intent: Intent, values: Values | null): string {
  const { creationKey, baseVersion } = readOrigin(data);
  const actingFor = String(data.get(ACTING_FIELD) ?? "");
  return JSON.stringify({ copyKey, creationKey, actingFor, baseVersion, intent, values });
}

/** Nothing of that form is to be found again, in whatever browser. Ends once it is so, or when nobody answers. */
export async function forgetEverywhere(copyKey: string, form: HTMLFormElement): Promise<void> {
  const body = callOf(copyKey, new FormData(form), "forget", null);
  const patience = new Promise((resolve) => setTimeout(resolve, FORGET_PATIENCE_MS));
  await Promise.race([post(body, { keepalive: true }).catch(() => {}), patience]);
}

/** Whether what was begun under that key is a project by now, saved by a call whose answer nobody waited for. */
export async function isMade(copyKey: string, creationKey: string, form: HTMLFormElement): Promise<boolean> {
  const actingFor = String(new FormData(form).get(ACTING_FIELD) ?? "");
  const call = { copyKey, creationKey, actingFor, baseVersion: "", intent: "keep", values: null };
  const answer = await post(JSON.stringify(call), {}).catch(() => null);
  if (!answer?.ok) return false;
  const { version }: FormNews = await answer.json();
  return version !== null;
}

/** Tells the server every few seconds what was typed, one call at a time, and that somebody is there. */
export function startAutosave<Values>(setting: AutosaveSetting<Values>): Autosave {
  const { form, copyKey, readValues, onAnswer, onFailure } = setting;
  const isNew = readOrigin(new FormData(form)).reference === "";
  const isVisible = () => document.visibilityState === "visible";
  let progress: Progress = NOTHING_YET;
  let isHeld = false;
  let timer: number | undefined;
  let flight: AbortController | null = null;

  const schedule = () => {
    clearTimeout(timer);
    if (isHeld) return;
    const wait = waitBeforeCall(progress, { now: Date.now(), isVisible: isVisible(), isNew });
    if (wait !== null) timer = window.setTimeout(call, wait);
  };
  const call = async () => {
    const { changedAt } = progress;
    const data = new FormData(form);
    const own = new AbortController();
    flight = own;
    progress = { ...progress, changedAt: null, isSending: true };
    const patience = setTimeout(() => own.abort(), CALL_TIMEOUT_MS);
    const body = callOf(copyKey, data, "keep", changedAt === null ? null : readValues(data));
    const answer = await post(body, { signal: own.signal })
      .then(
        async (response): Promise<FormNews | AutosaveFailure> =>
          response.ok ? response.json() : (FAILURES[response.status] ?? "unavailable"),
      )
      .catch(() => "unavailable" as const);
    clearTimeout(patience);
    if (flight !== own) return;
    flight = null;
    const isKept = typeof answer !== "string";
    progress = {
      changedAt: isKept ? progress.changedAt : (changedAt ?? progress.changedAt),
      isSending: false,
      calledAt: Date.now(),
      failures: isKept ? 0 : progress.failures + 1,
    };
    if (isKept) onAnswer(answer, { values: changedAt !== null, all: progress.changedAt === null });
    else if (changedAt !== null) onFailure(answer);
    schedule();
  };
  const dropFlight = () => {
    flight?.abort();
    flight = null;
    progress = { ...progress, isSending: false };
  };
  const touch = () => {
    progress = { ...progress, changedAt: progress.changedAt ?? Date.now() };
    schedule();
  };
  const leave = () => {
    if (isNew && progress.changedAt === null) return;
    const data = new FormData(form);
    const values = isHeld || (progress.changedAt === null && !progress.isSending) ? null : readValues(data);
    farewell(callOf(copyKey, data, "leave", values));
  };
  // Whoever comes back, from signing in again for instance, need not wait for the next attempt.
  const onVisibility = () => {
    if (isVisible() && progress.failures > 0) progress = { ...progress, calledAt: 0 };
    schedule();
  };

  form.addEventListener("input", touch);
  document.addEventListener("visibilitychange", onVisibility);
  window.addEventListener("pagehide", leave);
  schedule();
  return {
    touch,
    hold: () => {
      isHeld = true;
      clearTimeout(timer);
      dropFlight();
    },
    resume: () => {
      if (!isHeld) return;
      isHeld = false;
      touch();
    },
    stop: () => {
      leave();
      clearTimeout(timer);
      dropFlight();
      isHeld = true;
      form.removeEventListener("input", touch);
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("pagehide", leave);
    },
  };
}
