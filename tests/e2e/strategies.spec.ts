import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, expectNoSideScroll, test } from "@/tests/support/browser";

const save = (page: Page) => page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
const saved = (page: Page) =>
  expect(page.getByRole("status").filter({ hasText: "La stratégie est enregistrée" })).toBeVisible();

/** Waits for the whole page: without JavaScript it is a new one. */
async function addRow(page: Page, button: string): Promise<void> {
  const rows = page.getByRole("group", { name: /ligne \d+$/ });
  const count = await rows.count();
  await page.getByRole("button", { name: button }).click();
  await expect(rows).toHaveCount(count + 1);
  await page.waitForLoadState("load");
}

// A territory begins its strategy once: one for each of the two runs.
for (const [javaScriptEnabled, place] of [
  [true, "narbonne"],
  [false, "orly-choisy"],
] as const) {
  const mode = javaScriptEnabled ? "with JavaScript" : "without JavaScript, on a phone";
  // axe is itself a script; it reads the same pages in the first of the two runs.
  const check = async (page: Page) => (javaScriptEnabled ? checkPage(page) : undefined);

  test(`a strategy is begun and written, section by section: ${mode}`, async ({ openVisitor }) => {
    const page = await openVisitor({
      javaScriptEnabled,
      ...(!javaScriptEnabled && { viewport: { width: 320, height: 700 } }),
    });
    await enterAs(page, `agent.${place}@demo.test`);
    await page.goto("/strategie");
    await page.getByRole("link", { name: "Commencer la stratégie" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Commencer la stratégie" })).toBeVisible();
    await check(page);
    await page.getByRole("button", { name: "Commencer", exact: true }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Choisissez de quoi partir" })).toBeVisible();
    await page.getByText("Les quatre priorités du programme").click();
    await page.getByRole("button", { name: "Commencer", exact: true }).click();
    await expect(page.getByRole("heading", { level: 3, name: /^Axe 1/ })).toContainText("entrepreneuriat");
    await expect(page.getByText("Pour commencer, demandez-vous").first()).toBeVisible();
    await check(page);

    await page.getByRole("link", { name: "Modifier le diagnostic" }).click();
    await addRow(page, "Ajouter une force");
    await page.getByLabel("Ligne 1").fill("Une halle vide près de la gare");
    await addRow(page, "Ajouter une force");
    await page.getByLabel("Ligne 2").fill("Des artisans qui cherchent un local");
    await page.getByRole("button", { name: "Monter : Forces, ligne 2" }).click();
    await expect(page.getByLabel("Ligne 1")).toHaveValue("Des artisans qui cherchent un local");
    await check(page);
    await save(page);
    await saved(page);
    await expect(page.getByRole("region", { name: "Forces" }).getByRole("listitem")).toHaveText([
      "Des artisans qui cherchent un local",
      "Une halle vide près de la gare",
    ]);

    await page.getByRole("link", { name: /^Ajouter un objectif à l’axe Implantation/ }).click();
    await page.getByLabel("Intitulé de l’objectif").fill("Mille mètres carrés d’ateliers");
    await page.getByText("Implantation d’activités productives", { exact: true }).click();
    await page
      .getByLabel("Indicateur de la bibliothèque")
      .selectOption({ label: "Surface d’activité produite (m²)" });
    await page.getByRole("button", { name: "Ajouter cette cible" }).click();
    await page.getByLabel("Valeur à atteindre").fill("mille");
    await page.getByLabel("Année").fill("2029");
    await save(page);
    await expect(page.getByLabel("Valeur à atteindre")).toHaveAccessibleDescription(/Écrivez un nombre/);
    await expect(page.getByLabel("Intitulé de l’objectif")).toHaveValue("Mille mètres carrés d’ateliers");
    await check(page);
    await page.getByLabel("Valeur à atteindre").fill("1 000");
    await save(page);
    await saved(page);
    const objective = page.getByRole("article").filter({ hasText: "Mille mètres carrés d’ateliers" });
    await expect(objective.getByRole("table", { name: /Cibles/ })).toContainText("1\u202F000\u00A0m²");
    await expect(objective).toContainText("Implantation d’activités productives");
    // 320 px: the page itself never scrolls sideways.
    await expectNoSideScroll(page);
  });
}

test("two people write at once: what is elsewhere is put together, what is in one place is asked", async ({
  openVisitor,
}) => {
  const [agent, lead] = [await openVisitor(), await openVisitor()];
  await enterAs(agent, "agent.est-ensemble@demo.test");
  await enterAs(lead, "chef.est-ensemble@demo.test");
  const form = "/territoires/est-ensemble/strategie/modifier/texte";
  await agent.goto(form);
  await lead.goto(form);
  const title = `Est Ensemble fabrique ${Date.now()}`;
  await agent.getByLabel("Titre").fill(title);
  await save(agent);
  await saved(agent);

  await lead.getByLabel("Résumé").fill("Un résumé écrit en même temps.");
  await save(lead);
  await saved(lead);
  await expect(lead.getByRole("status").filter({ hasText: "réunis" })).toBeVisible();
  await expect(lead.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await agent.goto(form);
  await lead.goto(form);
  await agent.getByLabel("Titre").fill(`${title}, encore`);
  await save(agent);
  await saved(agent);
  await lead.getByLabel("Titre").fill(`${title}, autrement`);
  await save(lead);
  await expect(lead.getByRole("alert").filter({ hasText: "Quelqu’un d’autre a modifié" })).toBeFocused();
  await checkPage(lead);
  await lead.getByText("Garder la mienne").click();
  await lead.getByRole("button", { name: "Enregistrer mes choix" }).click();
  await saved(lead);
  await expect(lead.getByRole("heading", { level: 1, name: `${title}, autrement` })).toBeVisible();

  await lead.getByRole("link", { name: "Historique" }).click();
  await expect(lead.getByRole("heading", { level: 3, name: /\(actuelle\)$/ })).toBeVisible();
  await checkPage(lead);
  await lead
    .getByRole("link", { name: /^Comparer les versions/ })
    .first()
    .click();
  await expect(lead.getByRole("deletion").filter({ hasText: "encore" })).toBeVisible();
  await expect(lead.getByRole("insertion").filter({ hasText: "autrement" })).toBeVisible();
  await checkPage(lead);
  await lead.getByRole("link", { name: "Toutes les versions" }).click();
  await lead
    .getByRole("link", { name: /^Restaurer la version/ })
    .first()
    .click();
  await checkPage(lead);
  await lead.getByRole("button", { name: /^Restaurer la version/ }).click();
  await expect(lead.getByRole("heading", { level: 1, name: `${title}, encore` })).toBeVisible();
});

test("what is typed in a section is found again; what a colleague has open is told", async ({
  openVisitor,
}) => {
  const [agent, lead] = [await openVisitor(), await openVisitor()];
  await enterAs(agent, "agent.arras@demo.test");
  await enterAs(lead, "chef.arras@demo.test");
  await agent.goto("/territoires/arras/strategie/modifier/chiffres");
  await agent.getByRole("button", { name: "Ajouter un chiffre" }).click();
  const label = agent.getByLabel("Ce qu’il mesure").last();
  await expect(label).toBeFocused();
  await label.fill("Ateliers vides");
  await expect(agent.getByText("Saisie gardée")).toBeVisible({ timeout: 15_000 });
  await lead.goto("/territoires/arras/strategie");
  await expect(
    lead.getByRole("status").filter({ hasText: "les chiffres clés de la stratégie" }),
  ).toBeVisible();
  await agent.goto("/territoires/arras/strategie/modifier/chiffres");
  await expect(agent.getByRole("status").filter({ hasText: "a été retrouvée" })).toBeVisible();
  await expect(agent.getByLabel("Ce qu’il mesure").last()).toHaveValue("Ateliers vides");
  await checkPage(agent);
  await agent.getByRole("button", { name: /^L’oublier/ }).click();
  await expect(agent.getByLabel("Ce qu’il mesure").last()).not.toHaveValue("Ateliers vides");
});

test("the ministry reads what is shared, in a list and for one neighbourhood", async ({ page }) => {
  await enterAs(page, "anct@demo.test");
  await page.goto("/strategies");
  const row = page.getByRole("row").filter({ hasText: "Toulouse Métropole" });
  await expect(row).toContainText("Partagée avec le ministère");
  await checkPage(page);
  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: /entreprendre à dix minutes/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Modifier/ })).toHaveCount(0);
  await page.getByLabel("Lire ce qui concerne un quartier").selectOption("QN03109M");
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page.getByRole("heading", { level: 4 })).toHaveText([/Une boucle locale du réemploi/]);
  await checkPage(page);
  const elsewhere = await page.goto("/territoires/roubaix/strategie");
  expect(elsewhere?.status()).toBe(404);
});

test("the pages that no journey stays on are readable by all, in the dark too", async ({ openVisitor }) => {
  const page = await openVisitor({ colorScheme: "dark" });
  await enterAs(page, "cheffe.roubaix@demo.test");
  const strategy = "/territoires/roubaix/strategie";
  await page.goto(strategy);
  const objective = await page.getByRole("link", { name: "Modifier l’objectif 1.1" }).getAttribute("href");
  const forms = ["texte", "chiffres", "axes"].map((section) => `${strategy}/modifier/${section}`);
  for (const path of ["/strategies", ...forms, objective ?? "", `${strategy}/commentaires`]) {
    await page.goto(path);
    await page.evaluate("document.documentElement.setAttribute('data-fr-theme', 'dark')");
    await checkPage(page);
  }
});
