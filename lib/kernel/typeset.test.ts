import { expect, it } from "vitest";
import { typeset } from "@/lib/kernel/typeset";

it.each([
  ["Qui portera l'emprunt ?", "Qui portera l’emprunt\u202F?"],
  [
    "Marché : 60 étals ; halle « ouverte » !",
    "Marché\u00A0: 60\u00A0étals\u202F; halle «\u00A0ouverte\u00A0»\u202F!",
  ],
  ["40 000 €, soit 12 % de 1,2 M€", "40\u202F000\u00A0€, soit 12\u202F% de 1,2\u00A0M€"],
  ["un parc de 12 500 m² et 28 tonnes", "un parc de 12\u202F500\u00A0m² et 28\u00A0tonnes"],
  ["en 2024, 100 projets", "en 2024, 100\u00A0projets"],
  ["2 sur 5, le 18 mars 2021 puis en 2026", "2 sur 5, le 18\u00A0mars 2021 puis en 2026"],
  ["dans les 15 minutes ; 1 250 caractères", "dans les 15\u00A0minutes\u202F; 1\u202F250\u00A0caractères"],
])("%s", (plain, typographic) => expect(typeset(plain)).toBe(typographic));
