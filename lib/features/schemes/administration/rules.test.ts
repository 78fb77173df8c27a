import { describe, expect, it } from "vitest";
import { administeredPath } from "./routes";
import { decideSchemeCommand, isStale, selectAdministered, situationBeforeClosing } from "./rules";
import { parseAdministrationView } from "./schema";
import type { AdministeredScheme } from "./types";

const TODAY = "2026-11-28";
const scheme = (parts: Partial<AdministeredScheme>): AdministeredScheme => ({
  slug: "un",
  name: "Un",
  operator: "ANCT",
  situation: "toConfirm",
  closesOn: null,
  sourceDate: "",
  origin: "reference",
  source: "catalogue",
  goneOn: null,
  checkedOn: TODAY,
  checkedBy: "ANCT",
  retiredOn: null,
  successorName: null,
  waiting: 0,
  ...parts,
});
const view = parseAdministrationView({});

it.each([
  [null, null, true],
  ["2026-05-27", null, true],
  ["2026-05-28", null, false],
  [null, "2026-01-01", false],
])("checked on %s, retired on %s: to be checked is %s", (checkedOn, retiredOn, stale) => {
  expect(isStale({ checkedOn, retiredOn }, TODAY)).toBe(stale);
});

describe("the administrator's list", () => {
  const all = [
    scheme({ slug: "a", name: "Récent", source: "aidesTerritoires" }),
    scheme({ slug: "b", name: "Jamais", checkedOn: null, waiting: 2 }),
    scheme({ slug: "c", name: "Ancien", checkedOn: "2026-01-01", situation: "closed" }),
    scheme({ slug: "d", name: "Retiré", checkedOn: null, retiredOn: "2026-02-01" }),
  ];
  const slugs = (asked: Parameters<typeof parseAdministrationView>[0]) =>
    selectAdministered(all, parseAdministrationView(asked), TODAY).schemes.map(({ slug }) => slug);

  it.each([
    [{}, ["b", "c", "a", "d"]],
    [{ q: "jamais" }, ["b"]],
    [{ q: "RECENT anct" }, ["a"]],
    [{ situation: "clos" }, ["c"]],
    [{ situation: "retire" }, ["d"]],
    [{ source: "aides-territoires" }, ["a"]],
    [{ verification: "a-faire" }, ["b", "c"]],
    [{ propositions: "en-attente" }, ["b"]],
    [{ page: "99" }, ["b", "c", "a", "d"]],
  ])("asked for %j shows %j", (asked, expected) => expect(slugs(asked)).toEqual(expected));

  it("tells what an address cannot mean, and reads back its own", () => {
    expect(parseAdministrationView({ situation: "ouvert", page: "0", verification: "x" }).ignored).toEqual([
      "situation=ouvert",
      "verification=x",
      "page=0",
    ]);
    const asked = { ...view, query: "fonds", state: "clos", source: "programme", staleOnly: true, page: 2 };
    const parameters = Object.fromEntries(new URL(administeredPath(asked), "http://site").searchParams);
    expect(parseAdministrationView(parameters)).toEqual(asked);
  });
});

describe("a command", () => {
  const stands = {
    content: { situation: "toConfirm", closesOn: null },
    retiredOn: null,
    waiting: 0,
  } as const;
  const closed = { ...stands, content: { situation: "closed", closesOn: "2026-01-01" } } as const;
  it.each([
    [stands, "check", null],
    [stands, "close", null],
    [closed, "reopen", "closingDayOver"],
    [{ ...closed, content: { ...closed.content, closesOn: null } }, "reopen", null],
    [{ ...stands, waiting: 1 }, "retire", "proposalsWaiting"],
    [{ ...stands, retiredOn: TODAY }, "check", "isRetired"],
    [{ ...stands, retiredOn: TODAY }, "close", "isRetired"],
    [{ ...stands, retiredOn: TODAY }, "bringBack", null],
  ] as const)("on %j, %s: %s", (one, command, refusal) => {
    const decision = decideSchemeCommand(one, command, TODAY);
    expect(decision.ok ? null : decision.refusal).toBe(refusal);
  });

  it("reopens into the last situation before the closing", () => {
    expect(situationBeforeClosing([{ situation: "closed" }, { situation: "announced" }])).toBe("announced");
    expect(situationBeforeClosing([{ situation: "closed" }])).toBe("toConfirm");
  });
});
