import { PDFDocument } from "@cantoo/pdf-lib";
import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, expectNoSideScroll, test } from "@/tests/support/browser";
import { setStrategyScene } from "@/tests/support/strategy-scene";

const MINISTRY = "anct@demo.test";
/** Of territories that no other journey writes to. */
const SMALL = "saint-louis";
const LARGE = "montbeliard";
/** With the strategy of the demonstration, where it has one. */
const OWN = "laval";

test.beforeAll(async () => {
  await setStrategyScene(SMALL, 5);
  await setStrategyScene(LARGE, 40);
  await setStrategyScene(OWN, 1);
});

/** A3 in points, lying. */
const A3 = { width: 1191, height: 842 };

async function printed(page: Page, path: string): Promise<PDFDocument> {
  await page.goto(path);
  return PDFDocument.load(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
}

test("the roadmap is one sheet of A3, of the demonstration and of forty projects", async ({ page }) => {
  await enterAs(page, MINISTRY);
  for (const slug of [SMALL, OWN, LARGE]) {
    const sheets = (await printed(page, `/territoires/${slug}/strategie/feuille-de-route`)).getPages();
    expect([slug, sheets.length]).toEqual([slug, 1]);
    const { width = 0, height = 0 } = sheets[0]?.getSize() ?? {};
    expect(Math.abs(width - A3.width)).toBeLessThan(2);
    expect(Math.abs(height - A3.height)).toBeLessThan(2);
  }
  await expect(page.getByRole("img", { name: /^Feuille de route, Pays de Montbéliard/ })).toBeVisible();
  // On screen, its table says the same, and the drawing scrolls by itself, also by keyboard.
  await expect(page.getByRole("table", { name: /^1\.1/ })).toContainText("Projet d’épreuve n° ");
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSideScroll(page);
  const drawing = page.getByRole("region", { name: "Feuille de route, à faire défiler" });
  await drawing.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => drawing.evaluate((region) => region.scrollLeft)).toBeGreaterThan(0);
  await checkPage(page);
});

test("from a strategy's progress and matrix to the projects behind them, without JavaScript", async ({
  page: looking,
  openVisitor,
}) => {
  await enterAs(looking, MINISTRY);
  const page = await openVisitor({ javaScriptEnabled: false });
  await enterAs(page, MINISTRY);
  await page.goto(`/territoires/${SMALL}/strategie`);
  const progress = page.getByRole("region", { name: "Avancement de l’objectif 1.2" });
  await expect(progress).toContainText("projets rattachés, tous acceptés");
  await expect(progress).toContainText("Suivi par aucun projet");
  await expect(page.getByRole("region", { name: "Avancement de l’objectif 2.2" })).toContainText(
    "rien ne porte encore cet objectif",
  );
  await looking.goto(page.url());
  await checkPage(looking);

  await page.getByRole("link", { name: "Matrice", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Matrice" })).toBeVisible();
  await looking.goto(page.url());
  await checkPage(looking);
  const table = page.getByRole("table", { name: /^Projets et financements par objectif/ });
  // The same table as a file, and for programs; an address that is not understood gives neither.
  const file = await looking.request.get(`/territoires/${SMALL}/strategie/matrice/matrice.csv`);
  expect(file.headers()["content-disposition"]).toContain(`strategie-${SMALL}-matrice-`);
  expect(await file.text()).toContain(';"Ensemble des objectifs";"Toutes";"Tous";"5"');
  const odd = await looking.request.get(`/territoires/${SMALL}/strategie/matrice/matrice.csv?qpv=rien`);
  expect(odd.status()).toBe(400);
  const data = await (await looking.request.get(`/territoires/${SMALL}/strategie/donnees.json`)).json();
  expect(data.progress).toMatchObject({ attached: 5 });
  const total = table
    .getByRole("row", { name: /^Ensemble des objectifs/ })
    .getByRole("link")
    .last();
  const [, counted = ""] = /^(\d+)\sprojets/.exec((await total.textContent()) ?? "") ?? [];
  expect(Number(counted)).toBe(5);
  await expect(page.getByRole("heading", { name: "Objectifs sans projet" })).toBeVisible();
  await page.getByLabel("Quartier (QPV) servi par les projets").selectOption({ index: 1 });
  await page.getByLabel("Objectif à détailler par quartier").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page.getByRole("heading", { name: /^Objectif 1\.1.*par quartier$/ })).toBeVisible();
  await looking.goto(page.url());
  await checkPage(looking);
  await page.getByRole("link", { name: "Tout afficher" }).click();
  await table
    .getByRole("row", { name: /^Ensemble des objectifs/ })
    .getByRole("link")
    .last()
    .click();
  await expect(page.getByRole("heading", { name: /^5\sprojets/ })).toBeVisible();
  await expect(page.getByRole("list", { name: "Filtres actifs" })).toContainText(
    "Objectif de la stratégie\u00A0: Objectif 0",
  );
});

test("suggestions say why they are shown, are put aside and come back; territories are compared", async ({
  page,
}) => {
  await enterAs(page, "agent.laval@demo.test");
  await page.goto(`/territoires/${OWN}/strategie/suggestions`);
  await expect(page.getByText("Pourquoi\u00A0:").first()).toBeVisible();
  await checkPage(page);
  const dismiss = page.getByRole("button", { name: /^Ne plus proposer/ }).first();
  const subject = ((await dismiss.textContent()) ?? "").replace(/^Ne plus proposer\u00A0: /, "");
  await dismiss.click();
  await expect(page.getByRole("status")).toContainText("ne sera plus proposée pour cet objectif");
  await page
    .getByText(/^Écartées \(1\)/)
    .first()
    .click();
  await page
    .getByRole("button", { name: `Proposer de nouveau\u00A0: ${subject}` })
    .first()
    .click();
  await expect(page.getByRole("status")).toContainText("de nouveau proposée");

  await page.getByRole("link", { name: "Entre territoires" }).click();
  await page.getByLabel("Territoires comparés").selectOption("tous");
  await page.getByRole("button", { name: "Comparer" }).click();
  await expect(page.getByText("Les chiffres des autres territoires ne sont pas publiés")).toBeVisible();
  await expect(page.getByRole("table").getByText("Non communiqué")).toHaveCount(13);
  await checkPage(page);
  // Another territory's strategy is missing, and so is whatever stands behind it.
  for (const view of ["matrice", "feuille-de-route", "suggestions", "comparaison"])
    expect((await page.goto(`/territoires/${SMALL}/strategie/${view}`))?.status()).toBe(404);
});
