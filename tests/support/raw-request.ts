import { request as httpRequest, type IncomingHttpHeaders } from "node:http";

export type RawAnswer = {
  /** 0 when the connection ended in the middle of the answer. */
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
};
export type RawQuestion = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The address to call from: limits of attempts count each apart. */
  readonly from?: string;
};

/** Sends exactly this path: browsers and their libraries would tidy it up first. */
export function sendRaw(path: string, question: RawQuestion = {}): Promise<RawAnswer> {
  const { hostname, port } = new URL(process.env.BASE_URL ?? "");
  const { method = "GET", headers = {}, body, from = "127.0.0.1" } = question;
  return new Promise((resolve, reject) => {
    const options = { hostname, port, path, method, headers, localAddress: from, agent: false };
    const asked = httpRequest(options, (answer) => {
      const chunks: Buffer[] = [];
      const finish = (status: number) =>
        resolve({ status, headers: answer.headers, text: Buffer.concat(chunks).toString("utf8") });
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", () => finish(0));
      answer.on("end", () => finish(answer.statusCode ?? 0));
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

const BOUNDARY = "----hostile";
export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

export function multipart(fields: readonly (readonly [string, string])[]): string {
  const parts = fields.map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join("")}--${BOUNDARY}--\r\n`;
}

const HIDDEN = /<input type="hidden"[^>]*? name="(\$ACTION[^"]*)"(?:[^>]*? value="([^"]*)")?/g;

/** What a form of a page sends along by itself, with which anybody can post it without a browser. */
export function actionFields(html: string): [string, string][] {
  return [...html.matchAll(HIDDEN)].map(([, name = "", value = ""]) => [
    name,
    value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
  ]);
}

/** The cookie of a persona, signed in without a browser. */
export async function cookieOf(email: string): Promise<string> {
  const answer = await sendRaw("/connexion/demonstration", {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: new URL(process.env.BASE_URL ?? "").origin,
    },
    body: new URLSearchParams({ adresse: email }).toString(),
  });
  return (answer.headers["set-cookie"] ?? []).map((cookie) => cookie.split(";", 1)[0]).join("; ");
}

const plainValue = (value: string) =>
  value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");

export type FormOfPage = { readonly path: string | null; readonly hidden: readonly [string, string][] };

/** The form of a page that has that in it: where it is sent to, and what it sends by itself. */
export function formOf(html: string, has: string): FormOfPage {
  const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes(has)) ?? "";
  const path = /^<form[^>]*? action="([^"#]*)/.exec(form)?.[1];
  const hidden = form.matchAll(/<input type="hidden"[^>]*? name="([^"]*)"(?:[^>]*? value="([^"]*)")?/g);
  return {
    path: path ? plainValue(path) : null,
    hidden: [...hidden].map(([, name = "", value = ""]) => [plainValue(name), plainValue(value)]),
  };
}
