import { describe, expect, it } from "vitest";
import { parseAutosave } from "./schema";

const USER = "99999999-2222-4333-8444-555555555555";
const KEY = "11111111-2222-4333-8444-555555555555";
const call = (changes: object) =>
  JSON.stringify({
    copyKey: `${USER}/QP-ROUBAIX-0007/jalons`,
    creationKey: "",
    baseVersion: "3",
    intent: "keep",
    values: { title: "Halle" },
    ...changes,
  });

describe("parseAutosave", () => {
  it("reads what a page sends", () => {
    expect(parseAutosave(call({}))).toEqual({
      userId: USER,
      actingFor: "",
      place: { kind: "jalons", reference: "QP-ROUBAIX-0007" },
      baseVersion: 3,
      intent: "keep",
      content: '{"title":"Halle"}',
      title: "Halle",
    });
    expect(parseAutosave(call({ copyKey: `${USER}/QP-ROUBAIX-0007`, values: null }))).toMatchObject({
      place: { kind: "modification" },
      content: null,
    });
    expect(
      parseAutosave(
        call({ copyKey: `${USER}/nouveau/12`, creationKey: KEY, baseVersion: "", actingFor: "12" }),
      ),
    ).toMatchObject({
      actingFor: "12",
      place: { kind: "creation", creationKey: KEY },
      baseVersion: 0,
    });
  });

  it("makes a title that can be stored, of whatever was sent", () => {
    const titleOf = (title: unknown) => parseAutosave(call({ values: { title } }))?.title;
    expect(titleOf("a\u0000b\ud800c")).toBe("abc");
    expect(titleOf("🏗️".repeat(300))?.length).toBeLessThanOrEqual(400);
    expect(titleOf({ toString: 1 })).toBe("");
    expect(titleOf(undefined)).toBe("");
  });

  it.each([
    "",
    "null",
    "[]",
    "{",
    call({ copyKey: USER }),
    call({ copyKey: `${USER}/nouveau` }),
    call({ copyKey: `${USER}/QP-ROUBAIX-0007/jalons/x` }),
    call({ copyKey: `${USER}/../QP-ROUBAIX-0007` }),
    call({ intent: "save" }),
    call({ values: [1] }),
    call({ values: "x" }),
  ])("refuses %j", (text) => {
    expect(parseAutosave(text)).toBeNull();
  });
});
