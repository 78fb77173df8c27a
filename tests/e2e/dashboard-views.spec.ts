import type { Page } from "@playwright/test";
import {
  checkPage,
  enterAs,
  expect,
  expectNoSideScroll,
  SOON,
  test,
  untilNothingComesBetween,
} from "@/tests/support/browser";

const PHONE = { width: 320, height: 700 };
const VIEWS = [
  ["dans-le-temps", "Le programme dans le temps"],
  ["generations", "Générations au même âge"],
  ["ce-qui-manque", "Ce qui manque"],
  ["jalons", "Jalons en retard ou à venir"],
  ["indicateurs", "Indicateurs du tableau de bord"],
] as const;

const number = async (text: Promise<string | null>) => Number.parseInt((await text) ?? "", 10);
const heading = (page: Page, level: 1 | 2) => page.getByRole("heading", { level });

test("each view opens from the others and keeps the filter and the date", async ({ page }) => {
  await enterAs(page, "anct@demo.test");
  await page.goto("/tableau-de-bord?territoire=roubaix");
  const views = page.getByRole("navigation", { name: "Vues du tableau de bord" });
  await views.getByRole("link", { name: "Dans le temps" }).click();
  await expect(heading(page, 1)).toHaveText("Le programme dans le temps");
  await page.getByText("Voir à une autre date").click();
  await page
    .getByRole("link", { name: /^Fin du mois précédent|^Fin du trimestre précédent/ })
    .first()
    .click();
  // Until then the links are those of the page before, which know no date.
  await expect(page.getByRole("heading", { name: /^Situation au .+ au soir$/ })).toBeVisible();
  for (const [, title] of VIEWS.slice(1)) {
    const label = title.split(" ")[0] === "Ce" ? "Ce qui manque" : (title.split(" ")[0] ?? "");
    await views.getByRole("link", { name: label }).click();
    await expect(heading(page, 1)).toHaveText(title);
    await expect(page).toHaveURL(/territoire=roubaix.*au=|au=.*territoire=roubaix/);
  }
});

test("the months say what stood when, and lead to the projects of that evening", async ({ page }) => {
  await enterAs(page, "anct@demo.test");
  await page.goto("/tableau-de-bord/dans-le-temps");
  await checkPage(page);
  await expect(page.getByRole("img", { name: /^Coût total et financements/ })).toBeVisible();
  await page.getByText("Voir les données : projets par statut").click();
  const table = page.getByRole("table", { name: /^Projets par statut/ });
  await expect(table.getByRole("row")).toHaveCount(13);
  // The third month back is over: its accepted projects are those of its last evening.
  const figure = table
    .getByRole("row")
    .nth(3)
    .getByRole("link", { name: /Accepté/ });
  const count = await number(figure.textContent());
  expect(count).toBeGreaterThan(0);
  await figure.click();
  await expect(
    page.getByRole("heading", { level: 2, name: new RegExp(`^${count}\\sprojets?`) }),
  ).toBeVisible();
  await page.goBack();
  await page.getByRole("navigation", { name: "Montant affiché par financeur" }).getByText("Versé").click();
  await expect(page.getByRole("table", { name: /^Versé par financeur/ })).toBeVisible();
  await page.getByRole("navigation", { name: "Période" }).getByText("24 mois").click();
  await expect(page).toHaveURL(/periode=24-mois&montant=verse/);
});

test("a generation is compared at an age that is chosen, without JavaScript too", async ({ openVisitor }) => {
  const page = await openVisitor({ javaScriptEnabled: false, viewport: PHONE });
  await enterAs(page, "banque-des-territoires@demo.test");
  await page.goto("/tableau-de-bord/generations");
  await expect(page.getByText("Le programme n’a qu’une génération")).toBeVisible();
  await page.getByLabel("Âge du programme").selectOption("60");
  await page.getByRole("button", { name: "Comparer" }).click();
  await expect(page.getByText("Au soir du 18 mars 2026, à 5 ans.")).toBeVisible();
  const table = page.getByRole("table", { name: "Première génération à 5 ans" });
  await expect(table.getByRole("row")).toHaveCount(16);
});

test("what is missing is told, and each number leads to as many projects", async ({ page }) => {
  await enterAs(page, "anct@demo.test");
  await page.goto("/tableau-de-bord/ce-qui-manque");
  await checkPage(page);
  const needs = page.getByRole("table", { name: /^Projets qui ont un besoin/ });
  const funding = needs.getByRole("link", { name: /Financement$/ });
  await untilNothingComesBetween(async () => {
    await page.goto("/tableau-de-bord/ce-qui-manque");
    const count = await number(funding.textContent());
    await funding.click();
    await expect(heading(page, 1)).toHaveText("Besoins sans réponse : financement");
    await expect(heading(page, 2).first()).toHaveText(`${count} projets`, SOON);
    await expect(page.getByRole("table").getByRole("row")).toHaveCount(count + 1, SOON);
  });
  await checkPage(page);
  const stale = page
    .getByRole("table", { name: /^Âge des chiffres du programme/ })
    .getByRole("link", { name: /non mis à jour depuis 90\sjours, Tous/ });
  await untilNothingComesBetween(async () => {
    await page.goto("/tableau-de-bord/ce-qui-manque");
    const old = await number(stale.textContent());
    await stale.click();
    await expect(heading(page, 2).first()).toHaveText(new RegExp(`^${old}\\sprojets?$`), SOON);
  });
  await page.goBack();
  await page.getByText("Voir les données : dernière activité").click();
  await expect(
    page.getByRole("table", { name: "Dernière activité de chaque territoire" }).getByRole("row"),
  ).toHaveCount(15);
});

test("milestones that are late lead to their project, territory by territory", async ({ page }) => {
  await enterAs(page, "anct@demo.test");
  await page.goto("/tableau-de-bord/jalons");
  await checkPage(page);
  const summary = page.getByRole("table", { name: /^Jalons en retard et à venir/ });
  const late = summary.getByRole("link", { name: /jalons en retard, Roubaix/ });
  const list = page.getByRole("table", { name: "En retard", exact: true });
  await untilNothingComesBetween(async () => {
    await page.goto("/tableau-de-bord/jalons");
    const count = await number(late.textContent());
    await late.click();
    const counted = page.getByRole("heading", {
      level: 2,
      name: new RegExp(`^${count}\\sjalons?.*en retard`),
    });
    await expect(counted).toBeVisible(SOON);
    await expect(list.getByText("jours de retard")).toHaveCount(count, SOON);
  });
  await list.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/projets\/QP-ROUBAIX-\d{4}$/);
});

test("a territory learns of its own silence only; a partner of no one’s", async ({ page, openVisitor }) => {
  await enterAs(page, "agent.roubaix@demo.test");
  await page.goto("/tableau-de-bord/ce-qui-manque");
  await page.getByText("Voir les données : dernière activité").click();
  const rows = page.getByRole("table", { name: "Dernière activité de chaque territoire" }).getByRole("row");
  await expect(rows).toHaveCount(2);
  await expect(page.getByText("Les besoins des autres territoires ne vous sont pas ouverts.")).toBeVisible();
  const partner = await openVisitor();
  await enterAs(partner, "banque-des-territoires@demo.test");
  await partner.goto("/tableau-de-bord/ce-qui-manque");
  await expect(partner.getByRole("heading", { name: "Âge des chiffres", exact: true })).toBeVisible();
  await expect(partner.getByRole("heading", { name: "Territoires silencieux" })).toHaveCount(0);
});

test("the views are whole in the dark at 320 pixels, also on an evening without any project", async ({
  openVisitor,
}) => {
  const page = await openVisitor({ colorScheme: "dark", viewport: PHONE });
  await enterAs(page, "anct@demo.test");
  for (const [path, title] of VIEWS)
    for (const query of ["", "?au=2021-04-01&phase=etude"]) {
      await page.goto(`/tableau-de-bord/${path}${query}`);
      await expect(heading(page, 1)).toHaveText(title);
      await expectNoSideScroll(page);
      if (query === "") await checkPage(page);
    }
});

test("what the address asks and cannot get is told, and nothing breaks", async ({ page }) => {
  await enterAs(page, "anct@demo.test");
  await page.goto("/tableau-de-bord/dans-le-temps?periode=siecle&montant=%00&au=31/02/2026&q=halle");
  await expect(page.getByText("Période : « siecle » – cette valeur n’existe pas.")).toBeVisible();
  await expect(page.getByText("ce jour n’existe pas").first()).toBeVisible();
  await page.goto("/tableau-de-bord/generations?age=-3&chiffre=zzz&au=2099-01-01");
  await expect(page.getByText("ce jour n’est pas encore passé").first()).toBeVisible();
  await page.goto("/tableau-de-bord/jalons?page=999999&echeance=jamais");
  await expect(page.getByRole("table", { name: "En retard", exact: true })).toBeVisible();
  const response = await page.goto("/tableau-de-bord/ce-qui-manque/projets?manque=tout");
  expect(response?.status()).toBe(404);
});
