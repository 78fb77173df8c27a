import { type Fields, hiddenFields, MULTIPART, multipart, refilled } from "./browser-form";
import type { Case, Cookies, Landmarks, Origins } from "./cases";
import type { RequestSpec } from "./measure";

const LINES = 3;

/** Three cost lines and three funding lines, another amount each time so that there is something to save. */
function planOf(marks: Landmarks, amount: number): Fields {
  const lines = Array.from({ length: LINES }, (_, position): [string, string][] => [
    [`cost-${position}-nature`, "works"],
    [`cost-${position}-label`, "Réhabilitation"],
    [`cost-${position}-amount`, String(amount + position)],
    [`funding-${position}-funder`, String(marks.funderIds[position] ?? "")],
    [`funding-${position}-nature`, "grant"],
    [`funding-${position}-amount`, String(amount)],
    [`funding-${position}-state`, "requested"],
  ]);
  return lines.flat();
}

/**
 * An agent saves the financing plan of one project after another: with its version, its journal, and every figure that
 * follows. Each project is taken in turn, at the version that the last save of it left.
 */
export async function sectionCase(origins: Origins, cookies: Cookies, marks: Landmarks): Promise<Case> {
  const projects = marks.editable.map((project) => ({ ...project }));
  const [first] = projects;
  if (!first) throw new Error("nothing to edit");
  const pathOf = (reference: string) => `${origins.ours}/projets/${reference}/financement`;
  const hidden = await hiddenFields(pathOf(first.reference), cookies.contributor);
  let saves = 0;
  const ours = (): RequestSpec => {
    const project = projects[saves % projects.length] ?? first;
    const body = multipart([
      ...refilled(hidden, { reference: project.reference, baseVersion: String(project.version) }),
      ...planOf(marks, 1000 + saves + (Date.now() % 1_000_000)),
      ["intent", "save"],
    ]);
    saves += 1;
    project.version += 1;
    return {
      url: pathOf(project.reference),
      method: "POST",
      headers: { cookie: cookies.contributor, origin: origins.ours, "content-type": MULTIPART },
      body,
      expected: [303],
    };
  };
  return { name: "saving a section (financing plan)", contestants: [{ name: "page", request: ours }] };
}
