import { expect, it } from "vitest";
import { mainNavigation, siteMap } from "./routes";

const labels = (links: readonly { label: string }[]) => links.map((link) => link.label);

it.each([
  ["visitor", ["Accueil", "Territoires", "Dispositifs"]],
  [
    "contributor",
    [
      "Projets",
      "Tableau de bord",
      "Calendrier",
      "Indicateurs",
      "Revue trimestrielle",
      "Réponses",
      "Stratégie",
      "Territoires",
      "Dispositifs",
    ],
  ],
  [
    "coordinator",
    [
      "Projets",
      "Tableau de bord",
      "Calendrier",
      "Indicateurs",
      "Revue trimestrielle",
      "Réponses",
      "Stratégie",
      "Territoires",
      "Dispositifs",
      "Comptes",
    ],
  ],
  [
    "partner",
    [
      "Projets",
      "Tableau de bord",
      "Calendrier",
      "Indicateurs",
      "Profils d’intervention",
      "Avis",
      "Réponses",
      "Stratégies",
      "Territoires",
      "Dispositifs",
    ],
  ],
  [
    "reviewer",
    [
      "Projets",
      "Tableau de bord",
      "Calendrier",
      "Indicateurs",
      "Instruction",
      "Revues trimestrielles",
      "Avis",
      "Stratégies",
      "Territoires",
      "Dispositifs",
    ],
  ],
  [
    "admin",
    [
      "Projets",
      "Tableau de bord",
      "Calendrier",
      "Indicateurs",
      "Instruction",
      "Revues trimestrielles",
      "Stratégies",
      "Territoires",
      "Dispositifs",
      "Administration",
    ],
  ],
] as const)("offers the %s what they come for", (role, expected) => {
  expect(labels(mainNavigation(role))).toEqual(expected);
});

it("lists the creation of a project for those who write", () => {
  const all = (role: "coordinator" | "partner") => siteMap(role).flatMap(({ links }) => labels(links));
  expect(all("coordinator")).toContain("Nouveau projet");
  expect(all("partner")).not.toContain("Nouveau projet");
});

it("gathers what the administrator keeps, for the administrator alone", () => {
  const titles = (role: "admin" | "reviewer") => siteMap(role).map(({ title }) => title);
  expect(titles("admin")).toContain("Administrer");
  expect(titles("reviewer")).not.toContain("Administrer");
});
