import { hiddenFields, MULTIPART, multipart, refilled } from "./browser-form";
import type { Case, Cookies, Landmarks, Origins } from "./cases";
import type { RequestSpec } from "./measure";
import type { PlainProject } from "./plain-creation";

/** The same project for both: two priorities. Its funding lines come with its plan, measured as saving a section. */
function project(marks: Landmarks): PlainProject {
  return {
    territoryId: marks.roubaixId,
    title: "Halle des Tisserands, tranche de mesure",
    summary: "Des cellules vacantes sont rachetées, rénovées puis louées à des artisans à loyer progressif.",
    priorityIds: [1, 2],
    totalCostCents: 12_345_600,
    lines: [],
  };
}

/** Ours is what a browser without JavaScript sends, with a new creation key each time. */
export async function creationCase(origins: Origins, cookies: Cookies, marks: Landmarks): Promise<Case> {
  const input = project(marks);
  const hidden = await hiddenFields(`${origins.ours}/projets/nouveau`, cookies.contributor);
  const ours = (): RequestSpec => ({
    url: `${origins.ours}/projets/nouveau?cle=${crypto.randomUUID()}`,
    method: "POST",
    headers: { cookie: cookies.contributor, origin: origins.ours, "content-type": MULTIPART },
    body: multipart([
      ...refilled(hidden, { creationKey: crypto.randomUUID() }),
      ["title", input.title],
      ["summary", input.summary],
      ["mainPriority", "1"],
      ["priorities", "2"],
      ["totalCost", "123456"],
      ["intent", "save"],
    ]),
    // Saved: the page sends the browser on to the project.
    expected: [303],
  });
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
