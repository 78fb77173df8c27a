/** What became of a form that was sent and has no answer yet. */
export type Unanswered = "slow" | "cut" | "trying" | "unknown";

/** Of Next: what it calls a server action with, and what the server says of one that it does not know. */
const ACTION_HEADER = "next-action";
const UNKNOWN_ACTION_HEADER = "x-nextjs-action-not-found";
const REDIRECT_HEADER = "x-action-redirect";
const REVALIDATED_HEADER = "x-action-revalidated";
const DYNAMIC_PAGES = "2";
const OWN_TYPE = "text/x-component";
/** Of whatever stands before the server while it is away. */
const AWAY = new Set([502, 503, 504]);

const SLOW_MS = 20_000;
const WAITS_MS = [2_000, 5_000, 10_000, 20_000];
const LONGEST_WAIT_MS = 30_000;

type Sending = { is: Unanswered; again(): void };

const sendings = new Set<Sending>();
const listeners = new Set<() => void>();

const changed = () => {
  for (const listener of listeners) listener();
};

/** The state of the first form that waits; null as long as all are answered. */
export const firstUnanswered = (): Unanswered | null => [...sendings][0]?.is ?? null;

export function onUnanswered(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function sendAgain(): void {
  for (const sending of sendings) sending.again();
}

/**
 * An action whose call fails takes its form away, and what was typed with it. Here the call lasts until there is an answer: it is
 * made again, by itself or when its sender asks, since no form of this site does twice what it is sent twice.
 */
export function keepSending(): () => void {
  const browserFetch = window.fetch;
  window.fetch = (input, init) =>
    new Headers(init?.headers).has(ACTION_HEADER)
      ? untilAnswered((signal) => browserFetch(input, { ...init, signal }))
      : browserFetch(input, init);
  return () => {
    window.fetch = browserFetch;
  };
}

async function untilAnswered(send: (signal: AbortSignal) => Promise<Response>): Promise<Response> {
  const sending: Sending = { is: "slow", again: () => {} };
  const tell = (is: Unanswered) => {
    sending.is = is;
    sendings.add(sending);
    changed();
  };
  for (let attempt = 0; ; attempt++) {
    const answer = await answerInTime(send, sending, tell);
    if (answer?.headers.get(UNKNOWN_ACTION_HEADER)) {
      tell("unknown");
      return new Promise(() => {});
    }
    if (answer !== null) {
      sendings.delete(sending);
      changed();
      return answer;
    }
    tell("cut");
    const isAsked = await pause(sending, WAITS_MS[attempt] ?? LONGEST_WAIT_MS);
    if (isAsked) tell("trying");
  }
}

/** Null when there is none: the line was cut, or whoever found it too slow has asked to send again. */
async function answerInTime(
  send: (signal: AbortSignal) => Promise<Response>,
  sending: Sending,
  tell: (is: Unanswered) => void,
): Promise<Response | null> {
  const own = new AbortController();
  sending.again = () => {};
  const patience = setTimeout(() => {
    sending.again = () => own.abort();
    tell("slow");
  }, SLOW_MS);
  const answer = await send(own.signal)
    .then(whole)
    .catch(() => null);
  clearTimeout(patience);
  return answer;
}

/** Null when the answer was cut in the middle, were it in its head, which browsers take for a whole one, or is not the server's. */
async function whole(answer: Response): Promise<Response | null> {
  const { status, statusText } = answer;
  const headers = new Headers(answer.headers);
  const body = await answer.arrayBuffer();
  const isOwn = headers.get("content-type")?.startsWith(OWN_TYPE);
  // What was done leads on: « back » asks for the pages before anew, with what they say now and another key for their forms.
  if (headers.has(REDIRECT_HEADER) && !headers.has(REVALIDATED_HEADER))
    headers.set(REVALIDATED_HEADER, DYNAMIC_PAGES);
  const isWhole = isOwn
    ? body.byteLength > 0
    : headers.has(REDIRECT_HEADER) || (status >= 400 && !AWAY.has(status));
  return isWhole ? new Response(body, { status, statusText, headers }) : null;
}

/** @returns whether somebody asked to send again. */
function pause(sending: Sending, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isAsked: boolean) => {
      clearTimeout(timer);
      window.removeEventListener("online", goOn);
      sending.again = () => {};
      resolve(isAsked);
    };
    const goOn = () => end(false);
    const timer = setTimeout(goOn, milliseconds);
    window.addEventListener("online", goOn);
    sending.again = () => end(true);
  });
}
