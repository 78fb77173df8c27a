/** What a browser without JavaScript sends: the page's own form, filled in. */
export type Fields = readonly [name: string, value: string][];

const BOUNDARY = "----benchmark0123456789";
export const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;

/** The inputs that a page put in its form for the server to find again. */
export async function hiddenFields(url: string, cookie: string): Promise<Fields> {
  const page = await fetch(url, { headers: { cookie } });
  const html = await page.text();
  return [...html.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)].map(
    ([, name = "", value = ""]) => [name, decode(value)],
  );
}

/** The same fields, some of them with another value. */
export const refilled = (fields: Fields, values: Readonly<Record<string, string>>): Fields =>
  fields.map(([name, value]) => [name, values[name] ?? value]);

const decode = (html: string) =>
  html
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

export function multipart(fields: Fields): string {
  const parts = fields.map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join("")}--${BOUNDARY}--\r\n`;
}
