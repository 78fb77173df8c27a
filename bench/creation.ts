import type { Case, Cookies, Landmarks, Origins } from "./cases";
import type { RequestSpec } from "./measure";
import type { PlainProject } from "./plain-creation";

const LINES = 3;
const BOUNDARY = "----benchmark0123456789";

/** The same project for both: two priorities and three funding lines. */
function project(marks: Landmarks): PlainProject {
  return {
    territoryId: marks.roubaixId,
    title: "Halle des Tisserands, tranche de mesure",
    summary: "Des cellules vacantes sont rachetées, rénovées puis louées à des artisans à loyer progressif.",
    priorityIds: [1, 2],
    totalCostCents: 12_345_600,
    lines: marks.funderIds
      .slice(0, LINES)
      .map((funderId) => ({ funderId, amountCents: 1_000_000, state: "requested" })),
  };
}

/** Ours is what a browser without JavaScript sends: the page's own form, filled in, with a new creation key each time. */
export async function creationCase(origins: Origins, cookies: Cookies, marks: Landmarks): Promise<Case> {
  const input = project(marks);
  const page = await fetch(`${origins.ours}/projets/nouveau`, { headers: { cookie: cookies.contributor } });
  const html = await page.text();
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)].map(
    ([, name = "", value = ""]): [string, string] => [name, decode(value)],
  );
  const typed: [string, string][] = [
    ["title", input.title],
    ["summary", input.summary],
    ["mainPriority", "1"],
    ["priorities", "2"],
    ["totalCost", "123456"],
    ...input.lines.flatMap((line, position): [string, string][] => [
      [`line-${position}-funder`, String(line.funderId)],
      [`line-${position}-detail`, ""],
      [`line-${position}-amount`, "10000"],
      [`line-${position}-state`, "requested"],
    ]),
    ["intent", "save"],
  ];
  const ours = (): RequestSpec => {
    const fields = [
      ...hidden.map(([name, value]): [string, string] => [
        name,
        name === "creationKey" ? crypto.randomUUID() : value,
      ]),
      ...typed,
    ];
    return {
      url: `${origins.ours}/projets/nouveau?cle=${crypto.randomUUID()}`,
      method: "POST",
      headers: {
        cookie: cookies.contributor,
        origin: origins.ours,
        "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
      },
      body: multipart(fields),
      // Saved: the page sends the browser on to the project.
      expected: [303],
    };
  };
  const plain = (): RequestSpec => ({
    url: `${origins.plain}/creation`,
    method: "POST",
    headers: { cookie: cookies.contributor, "content-type": "application/json" },
    body: JSON.stringify(input),
  });
  return {
    name: "creating a project",
    contestants: [
      { name: "plain", request: plain },
      { name: "page", request: ours },
    ],
  };
}

const decode = (html: string) =>
  html
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

function multipart(fields: readonly [string, string][]): string {
  const parts = fields.map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join("")}--${BOUNDARY}--\r\n`;
}
