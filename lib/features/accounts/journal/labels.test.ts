import { expect, it } from "vitest";
import { changesInWords } from "./labels";

it("tells a change in words, and a field that was empty without its past", () => {
  expect(
    changesInWords({
      role: { before: null, after: "partner" },
      email: { before: null, after: "a@b.fr" },
      state: { before: "active", after: "disabled" },
    }),
  ).toEqual([
    "Adresse\u00A0: a@b.fr",
    "Rôle\u00A0: Partenaire",
    "État\u00A0: Désactivé, auparavant «\u00A0Actif\u00A0»",
  ]);
});

it("leaves out what is written beside it", () => {
  const changes = { email: { before: null, after: "a@b.fr" }, role: { before: null, after: "admin" } };
  expect(changesInWords(changes, ["a@b.fr"])).toEqual(["Rôle\u00A0: Administrateur"]);
});

it("keeps what it does not know as it was written, and says nothing of what did not change", () => {
  expect(
    changesInWords({
      role: { before: null, after: "archivist" },
      state: { before: "active", after: "active" },
      unknown: { before: "1", after: "2" },
    }),
  ).toEqual(["Rôle\u00A0: archivist"]);
});
