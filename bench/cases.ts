import { projectJsonPath, projectPath } from "@/lib/features/projects/routes";
import { listDataPath } from "@/lib/features/projects/search/routes";
import type { Contestant, RequestSpec } from "./measure";

export type Origins = { readonly ours: string; readonly plain: string };
export type Cookies = Readonly<Record<"reviewer" | "contributor" | "coordinator", string>>;

/** What the cases need to know of the loaded database. */
export type Landmarks = {
  readonly roubaixId: number;
  readonly reference: string;
  readonly funderIds: readonly number[];
  /** Drafts of Roubaix, for its agent to edit. */
  readonly editable: readonly { readonly reference: string; readonly version: number }[];
  /** The last row before the deep page: its cursor, instant and id. */
  readonly deep: {
    readonly page: number;
    readonly cursor: string;
    readonly instant: string;
    readonly id: number;
  };
  readonly rareWord: string;
  readonly commonWord: string;
};

export type Case = {
  readonly name: string;
  readonly contestants: readonly Contestant[];
};

const FILTERED =
  "territoire=roubaix&instruction=accepte&priorite=entrepreneuriat&priorite=commerce-artisanat";

/** Our JSON, our page and the plain SQL for the same question, for the same signed-in reader. */
export function readingCases(origins: Origins, cookies: Cookies, marks: Landmarks): Case[] {
  const headers = { cookie: cookies.reviewer };
  const get = (url: string) => (): RequestSpec => ({ url, headers });
  const ours = (path: string) => get(origins.ours + path);
  const plain = (path: string, parameters: Record<string, string> = {}) =>
    get(`${origins.plain}${path}?${new URLSearchParams(parameters)}`);
  const list = (name: string, search: string, kind: string, values: unknown[]): Case => ({
    name,
    contestants: [
      { name: "plain", request: plain("/liste", { kind, values: JSON.stringify(values) }) },
      { name: "json", request: ours(`${listDataPath}?${search}`) },
      { name: "page", request: ours(`/projets?${search}`) },
      { name: "floor", request: ours("/etalon-liste") },
    ],
  });
  return [
    list("filtered list, exact total and facets", FILTERED, "filtered", [
      [marks.roubaixId],
      "accepted",
      [1, 2],
    ]),
    list("unfiltered list and facets", "", "unfiltered", []),
    list("deep page", `page=${marks.deep.page}&apres=${encodeURIComponent(marks.deep.cursor)}`, "deep", [
      marks.deep.instant,
      marks.deep.id,
    ]),
    list("search, a rare word", `q=${marks.rareWord}`, "search", [marks.rareWord]),
    list("search, a common word", `q=${marks.commonWord}`, "search", [marks.commonWord]),
    {
      name: "dashboard",
      contestants: [
        { name: "plain", request: plain("/tableau") },
        { name: "json", request: ours("/tableau-de-bord/donnees.json") },
        { name: "page", request: ours("/tableau-de-bord") },
        { name: "floor", request: ours("/etalon-tableau") },
      ],
    },
    {
      name: "one project",
      contestants: [
        { name: "plain", request: plain("/projet", { reference: marks.reference }) },
        { name: "json", request: ours(projectJsonPath(marks.reference)) },
        { name: "page", request: ours(projectPath(marks.reference)) },
        { name: "floor", request: ours(`/etalon-projet?reference=${marks.reference}`) },
      ],
    },
  ];
}
