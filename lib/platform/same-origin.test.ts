import { expect, it } from "vitest";
import { isSameOrigin } from "./same-origin";

const host = "suivi.exemple.fr";

it.each<[string, Record<string, string>, boolean]>([
  ["a form of this site", { origin: "https://suivi.exemple.fr", "sec-fetch-site": "same-origin" }, true],
  ["a form of another site", { origin: "https://hostile.example", "sec-fetch-site": "cross-site" }, false],
  ["another site, in an older browser", { origin: "https://hostile.example" }, false],
  ["a sibling host", { origin: "https://autre.exemple.fr", "sec-fetch-site": "same-site" }, false],
  ["a sandboxed frame", { origin: "null" }, false],
  ["no browser at all", {}, true],
])("judges %s", (_, headers, same) => {
  expect(isSameOrigin(new Headers({ host, ...headers }))).toBe(same);
});
