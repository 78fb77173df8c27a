import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const KEY = "cle-personnelle-de-test";

/** An aid as the source writes it, with what a test wants otherwise. */
export function aid(id: number | string, parts: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    slug: `ab12-aide-numero-${id}`,
    url: `/aides/ab12-aide-numero-${id}/`,
    name: `Aide n° ${id}`,
    name_initial: null,
    short_title: null,
    financers: ["ADEME"],
    financers_full: [{ id: 7, name: "ADEME", logo: null }],
    instructors: [],
    instructors_full: [],
    programs: [],
    description: `<p>Pour soutenir le projet numéro&nbsp;${id}.</p>`,
    eligibility: "<ul><li>Être une collectivité</li></ul>",
    perimeter: "France",
    perimeter_scale: "country",
    mobilization_steps: ["Mise en œuvre / réalisation"],
    origin_url: `https://www.ademe.example/aides/${id}`,
    categories: ["Développement économique / production et consommation / Artisanat"],
    is_call_for_project: false,
    application_url: null,
    targeted_audiences: ["Communes", "Entreprises privées"],
    aid_types: ["Subvention"],
    aid_types_full: [{ id: 1, name: "Subvention", group: { id: 1, name: "Aide financière" } }],
    is_charged: false,
    destinations: ["Dépenses d’investissement"],
    start_date: "2026-01-01",
    predeposit_date: null,
    submission_deadline: "2027-12-31",
    subvention_rate_lower_bound: 20,
    subvention_rate_upper_bound: 50,
    subvention_comment: null,
    loan_amount: null,
    recoverable_advance_amount: null,
    contact: "<p>aides@ademe.example</p>",
    recurrence: "Ponctuelle",
    project_examples: "",
    import_data_url: null,
    import_data_mention: null,
    import_share_licence: null,
    date_created: "2025-03-01T10:00:00+01:00",
    date_updated: "2026-10-01T10:00:00+02:00",
    project_references: [],
    european_aid: null,
    is_live: true,
    ...parts,
  };
}

export const aids = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => aid(from + index));

/** The envelope, as a saved file of all pages in one. */
export const savedFile = (list: readonly unknown[], around: object = {}) =>
  JSON.stringify({ count: list.length, previous: null, next: null, ...around, results: list });

type Asked = { readonly path: string; readonly page: number; readonly attempt: number };
type Reply = { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string };

export type FakeSource = {
  /** The address of its API. */
  readonly url: string;
  aids: readonly unknown[];
  pageSize: number;
  /** What it answers in the place of a page; null: as it should. */
  fault: (asked: Asked) => Reply | "hangUp" | null;
  /** Changes what it names as next. */
  next: (page: number, address: string | null) => string | null;
  readonly requests: { readonly method: string; readonly path: string; readonly token: string | null }[];
  /** Tokens given so far. */
  readonly tokens: number;
  close(): Promise<void>;
};

/** Aides-territoires as its specification describes it, on this machine: a key for a token, pages that name the next. */
export async function startFakeSource(list: readonly unknown[] = []): Promise<FakeSource> {
  const attempts = new Map<string, number>();
  let tokens = 0;
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const source: FakeSource = {
    url: `${origin}/api`,
    aids: list,
    pageSize: 50,
    fault: () => null,
    next: (_, address) => address,
    requests: [],
    get tokens() {
      return tokens;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  const problem = (status: number, detail: string): Reply => ({
    status,
    body: JSON.stringify({ type: "about:blank", title: "Error", status, detail }),
  });

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const reply = replyTo(request);
    if (reply === "hangUp") {
      request.socket.destroy();
      return;
    }
    response.writeHead(reply.status, { "Content-Type": "application/json", ...reply.headers });
    response.end(reply.body ?? "");
  }

  function replyTo(request: IncomingMessage): Reply | "hangUp" {
    const url = new URL(request.url ?? "/", origin);
    const page = Number(url.searchParams.get("page") ?? 1);
    const attempt = (attempts.get(url.href) ?? 0) + 1;
    attempts.set(url.href, attempt);
    const token = request.headers.authorization?.replace("Bearer ", "") ?? null;
    source.requests.push({ method: request.method ?? "", path: `${url.pathname}${url.search}`, token });
    const fault = source.fault({ path: url.pathname, page, attempt });
    if (fault !== null) return fault;
    if (url.pathname === "/api/connexion/") {
      if (request.method !== "POST" || request.headers["x-auth-token"] !== KEY)
        return problem(401, "Clé invalide");
      tokens += 1;
      return { status: 200, body: JSON.stringify({ token: `jeton-${tokens}` }) };
    }
    if (url.pathname !== "/api/aids/") return problem(404, "Introuvable");
    if (token !== `jeton-${tokens}`) return problem(401, "JWT Token not found");
    const shown = source.aids.slice((page - 1) * source.pageSize, page * source.pageSize);
    if (page > 1 && shown.length === 0) return problem(404, "Page invalide");
    const isLast = page * source.pageSize >= source.aids.length;
    const address = isLast ? null : `${origin}/api/aids/?page=${page + 1}`;
    const body = {
      count: source.aids.length,
      previous: null,
      next: source.next(page, address),
      results: shown,
    };
    return { status: 200, body: JSON.stringify(body) };
  }
  return source;
}
