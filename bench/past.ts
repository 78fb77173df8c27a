import type { Case, Origins } from "./cases";

/** In the middle of the two years that the versions cover: as many of them after as before. */
const EVENING = "2024-06-30";
const SPAN = { from: "2024-03-31", to: EVENING };

/** The dashboard on a past evening and between two, as JSON, and the plain SQL for the same answers. */
export function pastCases(origins: Origins, cookie: string): Case[] {
  const headers = { cookie };
  const ours = (query: Record<string, string>) => () => ({
    url: `${origins.ours}/tableau-de-bord/donnees.json?${new URLSearchParams(query)}`,
    headers,
  });
  const plain = (path: string, query: Record<string, string>) => () => ({
    url: `${origins.plain}${path}?${new URLSearchParams(query)}`,
    headers,
  });
  return [
    {
      name: "dashboard on a past evening",
      contestants: [
        { name: "plain", request: plain("/soir", { at: EVENING }) },
        { name: "json", request: ours({ au: EVENING }) },
      ],
    },
    {
      name: "dashboard on a past evening, one phase",
      contestants: [
        { name: "plain", request: plain("/soir", { at: EVENING, phase: "study" }) },
        { name: "json", request: ours({ au: EVENING, phase: "etude" }) },
      ],
    },
    {
      name: "between two evenings",
      contestants: [
        { name: "plain", request: plain("/entre", { at: SPAN.to, from: SPAN.from }) },
        { name: "json", request: ours({ au: SPAN.to, depuis: SPAN.from }) },
      ],
    },
  ];
}
