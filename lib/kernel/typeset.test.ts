import { expect, it } from "vitest";
import { typeset } from "@/lib/kernel/typeset";

it.each([
  ["Qui portera l'emprunt ?", "Qui portera l’emprunt\u202F?"],
  [
    "Marché : 60 étals ; halle « ouverte » !",
    "Marché\u00A0: 60 étals\u202F; halle «\u00A0ouverte\u00A0»\u202F!",
  ],
  ["40 000 €, soit 12 % de 1,2 M€", "40\u202F000\u00A0€, soit 12\u202F% de 1,2\u00A0M€"],
  ["un parc de 12 500 m² et 28 tonnes", "un parc de 12\u202F500\u00A0m² et 28\u00A0tonnes"],
  ["en 2024, 100 projets", "en 2024, 100 projets"],
])("%s", (plain, typographic) => expect(typeset(plain)).toBe(typographic));
