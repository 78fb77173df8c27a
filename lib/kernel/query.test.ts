import { expect, it } from "vitest";
import { queryOf } from "./query";

it("gives one value as a text, and several of one name as a list, in their order", () => {
  expect(queryOf(new URLSearchParams("phase=etude&page=2&phase=idee&vide="))).toEqual({
    phase: ["etude", "idee"],
    page: "2",
    vide: "",
  });
});

it("takes a name that objects bear for a name like another", () => {
  expect(Object.entries(queryOf(new URLSearchParams("__proto__=1&constructor=2")))).toEqual([
    ["__proto__", "1"],
    ["constructor", "2"],
  ]);
});
