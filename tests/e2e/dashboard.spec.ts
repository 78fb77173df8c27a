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
const DASHBOARD = "/tableau-de-bord";

/** What the list says it holds: « 27 projets ». */
const listTotal = (page: Page) => page.getByRole("heading", { level: 2, name: /^[\d\s]+\sprojets?/ });

/** A figure of the first rows, among other links of its name. */
const figure = (page: Page, name: string) =>
  page.locator(".figure-tile").getByRole("link", { name, exact: true });

const inWords = (count: number) => new RegExp(`^${count}\\sprojets?`);

async function figures(page: Page, query = "") {
  const response = await page.request.get(`${DASHBOARD}/donnees.json${query}`);
  expect(response.status()).toBe(200);
  return response.json();
}

test("the ministry reads the programme on one screen, and each figure leads to its projects", async ({
  page,
}) => {
  await enterAs(page, "anct@demo.test");
  await page.goto(DASHBOARD);
  await expect(page.getByText("Chiffres des projets acceptés.")).toBeVisible();
  await checkPage(page);

  await untilNothingComesBetween(async () => {
    const { total } = await figures(page);
    expect(total.projects).toBeGreaterThan(0);
    await page.goto(DASHBOARD);
    await figure(page, "Coût total").click();
    await expect(listTotal(page)).toHaveText(inWords(total.projects), SOON);
  });

  await untilNothingComesBetween(async () => {
    const [cell] = (await figures(page)).matrix;
    await page.goto(DASHBOARD);
    const table = page.getByRole("table", { name: "Projets par territoire et par priorité principale" });
    await table.locator(`a[href*="territoire=${cell.territory}&principale=${cell.priority}"]`).click();
    await expect(listTotal(page)).toHaveText(inWords(cell.projects), SOON);
  });

  await untilNothingComesBetween(async () => {
    const { funnel } = await figures(page);
    const submitted = funnel.find(({ status }: { status: string }) => status === "submitted");
    await page.goto(DASHBOARD);
    const bar = page
      .getByRole("group", { name: /statut d’instruction/ })
      .getByRole("link", { name: /^Transmis/ });
    await bar.focus();
    await page.keyboard.press("Enter");
    await expect(listTotal(page)).toHaveText(inWords(submitted.projects), SOON);
  });
});

test("of the drafts, the ministry sees how many and finds no link", async ({ page }) => {
  await enterAs(page, "anct@demo.test");
  await page.goto(DASHBOARD);
  const funnel = page.getByRole("group", { name: /statut d’instruction/ });
  await expect(funnel.getByText("Brouillon")).toBeVisible();
  await expect(funnel.getByRole("link", { name: /Brouillon/ })).toHaveCount(0);
  await expect(page.getByText("Les brouillons sont comptés sans être consultables")).toBeVisible();
});

test("what is counted is said, and changed in one press", async ({ page }) => {
  await enterAs(page, "agent.roubaix@demo.test");
  await page.goto(DASHBOARD);
  await page.getByRole("link", { name: "Voir mon territoire seulement" }).click();
  await page
    .getByRole("navigation", { name: "Projets comptés" })
    .getByRole("link", { name: "Tous les statuts" })
    .click();
  await expect(page.getByText("quel que soit leur statut d’instruction")).toBeVisible();
  const chosen = new URL(page.url());
  await untilNothingComesBetween(async () => {
    const { total } = await figures(page, chosen.search);
    await page.goto(chosen.href);
    await figure(page, "Projets").click();
    await expect(listTotal(page)).toHaveText(inWords(total.projects), SOON);
  });
});

test("a chart has its table, a figure its definition, without JavaScript and on a phone", async ({
  openVisitor,
}) => {
  const page = await openVisitor({ javaScriptEnabled: false, viewport: PHONE });
  await enterAs(page, "banque-des-territoires@demo.test");
  await page.goto(DASHBOARD);
  await page.getByText("Voir les données : financeurs").click();
  await expect(page.getByRole("table", { name: "Montants par financeur" })).toBeVisible();
  await page.getByText("Définition : Reste à financer").click();
  await expect(page.getByText("Projet par projet, coût total moins financements obtenus")).toBeVisible();
  // A partner sees accepted projects only: there is nothing to choose and no review to follow.
  await expect(page.getByRole("heading", { name: "Où en est l’instruction" })).toHaveCount(0);

  await page.getByText("Filtrer le tableau de bord").click();
  await page.getByLabel("Recherche").fill("pépinière");
  await page.getByRole("button", { name: "Appliquer les filtres" }).click();
  await expect(page).toHaveURL(/\/tableau-de-bord\?q=p%C3%A9pini%C3%A8re$/);
  await expect(page.getByRole("link", { name: /Recherche : « pépinière »/ })).toBeVisible();
});

test("it is whole in the dark at 320 pixels, also when nothing matches", async ({ openVisitor }) => {
  const page = await openVisitor({ colorScheme: "dark", viewport: PHONE });
  await enterAs(page, "anct@demo.test");
  for (const query of ["", "?q=introuvablezzz&phase=idee"]) {
    await page.goto(`${DASHBOARD}${query}`);
    await expect(page.getByRole("heading", { level: 1, name: "Tableau de bord" })).toBeVisible();
    await expectNoSideScroll(page);
    await checkPage(page);
  }
});

test("what the address asks and cannot get is told", async ({ page }) => {
  await enterAs(page, "anct@demo.test");
  await page.goto(`${DASHBOARD}?phase=zzz&territoire=atlantide&cout-min=1e99&debut-apres=31/02/2026`);
  const alert = page.getByText("Une partie de l’adresse n’a pas été prise en compte");
  await expect(alert).toBeVisible();
  await expect(page.getByText("ce jour n’existe pas")).toBeVisible();
});

test("a visitor signs in first, and a program is told so", async ({ page, request }) => {
  await page.goto(`${DASHBOARD}?phase=etude`);
  await expect(page).toHaveURL(/\/connexion\?retour=%2Ftableau-de-bord%3Fphase%3Detude/);
  const response = await request.get(`${DASHBOARD}/donnees.json`);
  expect(response.status()).toBe(401);
  expect(response.headers()["cache-control"]).toContain("no-store");
});
