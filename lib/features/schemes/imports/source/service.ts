import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { pageSchema, tokenSchema } from "../schema";
import { ANSWER_MS, MAX_PAGE_BYTES, MAX_REDIRECTS, type SourceFault, TOKEN_MS } from "./constants";
import { delayBefore, isPassing, ownAddress, retryAfter } from "./rules";

export type SourceSettings = { readonly url: string; readonly key: string };

/** Its clock, so that tests need not wait. */
export type Patience = {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
};
const REAL: Patience = { now: Date.now, wait: (milliseconds) => sleep(milliseconds) };

export type SourcePage = {
  readonly aids: readonly unknown[];
  /** As the source names it. */
  readonly next: string | null;
  readonly declared: number | null;
};
/** `end`: there is no such page, which is how some versions end their list. */
export type PageAnswer =
  | { readonly kind: "page"; readonly page: SourcePage }
  | { readonly kind: "end" }
  | { readonly kind: "fault"; readonly fault: SourceFault };

type Answer =
  | { readonly status: number; readonly body: string; readonly retryAfterMs: number | null }
  | { readonly fault: "away" | "elsewhere" };

const fault = (of: SourceFault) => ({ kind: "fault", fault: of }) as const;

/** The API of Aides-territoires, as one run asks it: one token, renewed in time, and patience with its bad moments. */
export class AidesTerritoires {
  readonly #settings: SourceSettings;
  readonly #patience: Patience;
  #token: { readonly text: string; readonly since: number } | null = null;

  constructor(settings: SourceSettings, patience: Patience = REAL) {
    this.#settings = settings;
    this.#patience = patience;
  }

  async page(address: string): Promise<PageAnswer> {
    let mayRenew = true;
    for (let attempt = 0; ; ) {
      const token = await this.#freshToken();
      if (token.kind === "fault") return token;
      const answer = await this.#ask(address, { Authorization: `Bearer ${token.text}` });
      const read = readPage(answer);
      if (read.kind !== "fault") return read;
      if (isRefusal(answer)) {
        this.#token = null;
        if (mayRenew) {
          mayRenew = false;
          continue;
        }
      }
      const delay = isWorthAnother(answer, read.fault) ? this.#delay(attempt, answer) : null;
      if (delay === null) return read;
      attempt += 1;
      await this.#patience.wait(delay);
    }
  }

  #delay(attempt: number, answer: Answer): number | null {
    return delayBefore(attempt, "status" in answer ? answer.retryAfterMs : null);
  }

  async #freshToken(): Promise<{ readonly kind: "token"; readonly text: string } | ReturnType<typeof fault>> {
    const { now, wait } = this.#patience;
    if (this.#token !== null && now() - this.#token.since < TOKEN_MS)
      return { kind: "token", text: this.#token.text };
    for (let attempt = 0; ; attempt += 1) {
      const answer = await this.#ask(
        `${this.#settings.url}/connexion/`,
        { "X-AUTH-TOKEN": this.#settings.key },
        "POST",
      );
      if ("status" in answer && [400, 401, 403].includes(answer.status)) return fault("wrongKey");
      const text = "status" in answer && answer.status < 300 ? readToken(answer.body) : null;
      if (text !== null) {
        this.#token = { text, since: now() };
        return { kind: "token", text };
      }
      const why = faultOf(answer);
      const delay = isWorthAnother(answer, why) ? this.#delay(attempt, answer) : null;
      if (delay === null) return fault(why);
      await wait(delay);
    }
  }

  /** Never asks another host, whatever the answers say: the key and the token are for this one. */
  async #ask(
    address: string,
    headers: Record<string, string>,
    method: "GET" | "POST" = "GET",
  ): Promise<Answer> {
    let at = address;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      try {
        const response = await fetch(at, {
          method,
          headers: { ...headers, Accept: "application/json" },
          redirect: "manual",
          cache: "no-store",
          signal: AbortSignal.timeout(ANSWER_MS),
        });
        const location = response.headers.get("location");
        if (response.status < 300 || response.status >= 400 || location === null)
          return {
            status: response.status,
            body: await bodyOf(response),
            retryAfterMs: retryAfter(response.headers.get("retry-after"), this.#patience.now()),
          };
        await response.body?.cancel();
        const own = ownAddress(location, at, this.#settings.url);
        if (own === null) return { fault: "elsewhere" };
        at = own;
      } catch {
        // No answer, or one that was cut off.
        return { fault: "away" };
      }
    }
    return { fault: "elsewhere" };
  }
}

async function bodyOf(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > MAX_PAGE_BYTES) throw new Error("an answer without end");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

const isRefusal = (answer: Answer) => "status" in answer && (answer.status === 401 || answer.status === 403);

function isWorthAnother(answer: Answer, why: SourceFault): boolean {
  if (!("status" in answer)) return answer.fault === "away";
  return why === "truncated" || isPassing(answer.status);
}

function faultOf(answer: Answer): SourceFault {
  if (!("status" in answer)) return answer.fault;
  if (answer.status === 429) return "busy";
  if (answer.status === 401 || answer.status === 403) return "refused";
  return answer.status >= 500 ? "away" : "unexpected";
}

function readPage(answer: Answer): PageAnswer {
  if ("status" in answer && answer.status === 404) return { kind: "end" };
  if (!("status" in answer) || answer.status >= 300) return fault(faultOf(answer));
  let content: unknown;
  try {
    content = JSON.parse(answer.body);
  } catch {
    return fault("truncated");
  }
  const page = pageSchema.safeParse(content);
  if (!page.success) return fault("unexpected");
  const { results, next = null, count = null } = page.data;
  return { kind: "page", page: { aids: results, next, declared: count } };
}

function readToken(body: string): string | null {
  try {
    return tokenSchema.parse(JSON.parse(body)).token;
  } catch {
    return null;
  }
}
