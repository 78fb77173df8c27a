import { expect, it } from "vitest";
import { shortName, withoutArticle } from "./rules";

it.each([
  ["la Métropole Aix-Marseille", "Aix-Marseille"],
  ["la Communauté urbaine d’Arras", "Arras"],
  ["Laval Agglomération", "Laval"],
  ["la Communauté d’agglomération Maubeuge Val de Sambre", "Maubeuge"],
  ["Pays de Montbéliard Agglomération", "Montbéliard"],
  ["Montpellier Méditerranée Métropole", "Montpellier"],
  ["l’EPT Est Ensemble", "Est Ensemble"],
  ["l’EPT Grand Paris Sud", "Grand Paris Sud"],
  ["le Grand Narbonne", "Grand Narbonne"],
  ["Orly-Choisy", "Orly-Choisy"],
  ["Toulouse Métropole", "Toulouse"],
  ["Saint-Louis de la Réunion", "Saint-Louis"],
])("shortens « %s »", (programmeName, expected) => {
  expect(shortName(programmeName)).toBe(expected);
});

it("keeps a name that is nothing but legal words", () => {
  expect(shortName("Métropole")).toBe("Métropole");
});

it("drops the article of a heading", () => {
  expect(withoutArticle("l’EPT Est Ensemble")).toBe("EPT Est Ensemble");
  expect(withoutArticle("Roubaix")).toBe("Roubaix");
});
