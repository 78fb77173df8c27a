import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { checkPage, enterAs, expect, expectNoSideScroll, test } from "@/tests/support/browser";

const PHONE = { width: 320, height: 700 };
const DASHBOARD = "/tableau-de-bord";

async function figures(page: Page, query: string) {
  const response = await page.request.get(`${DASHBOARD}/donnees.json${query}`);
  expect(response.status()).toBe(200);
  return response.json();
}

async function projectsInFile(page: Page, path: string): Promise<Record<string, string>[]> {
  const answer = await page.request.get(path);
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename="projets-[\w-]+\.csv"$/);
  return parse(await answer.body(), { bom: true, delimiter: ";", columns: true });
}
const cents = (euros: string | undefined) => Math.round(Number((euros || "0").replace(",", ".")) * 100);

const inWords = (count: number) => new RegExp(`^${count === 0 ? "Aucun" : count}\\sprojets?$`);
const total = (page: Page) => page.getByRole("heading", { level: 2, name: /^(\d[\d\s]*|Aucun)\sprojets?$/ });

test("without JavaScript, on a phone, the ministry goes back to an evening and opens what a figure counted", async ({
  openVisitor,
}) => {
  const page = await openVisitor({ javaScriptEnabled: false, viewport: PHONE });
  await enterAs(page, "anct@demo.test");
  await page.goto(`${DASHBOARD}?carte=obtenus`);
  await page.getByText("Voir à une autre date, ou comparer deux dates").click();
  await page.getByLabel("Situation au soir du").fill("2026-06-30");
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page).toHaveURL(/\?au=2026-06-30&carte=obtenus$/);
  await expect(page.getByRole("heading", { name: "Situation au 30 juin 2026 au soir" })).toBeVisible();

  const past = await figures(page, "?au=2026-06-30");
  const today = await figures(page, "");
  expect(past.total.projects).toBeGreaterThan(0);
  expect(past.total).not.toEqual(today.total);
  await page.getByRole("link", { name: "Reste à financer", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Projets comptés au 30 juin 2026 au soir");
  await expect(total(page)).toHaveText(inWords(past.total.projects));
  await expectNoSideScroll(page);

  const href = await page.getByRole("link", { name: "Exporter en CSV" }).getAttribute("href");
  const rows = await projectsInFile(page, href ?? "");
  expect(rows).toHaveLength(past.total.projects);
  expect(rows.reduce((sum, row) => sum + cents(row["Coût total (€)"]), 0)).toBe(past.total.costCents);

  await page.getByRole("link", { name: "Revenir au tableau de bord" }).click();
  await page.getByRole("link", { name: "Revenir à aujourd’hui" }).click();
  await expect(page.getByRole("heading", { name: /^Situation au/ })).toHaveCount(0);
});

test("between two evenings, what came, went and moved adds up, and each step names its projects", async ({
  page,
}) => {
  const query = "?depuis=2026-03-31&au=2026-06-30";
  await enterAs(page, "anct@demo.test");
  await page.goto(`${DASHBOARD}${query}`);
  await expect(
    page.getByText("Comparaison entre le 31 mars 2026 au soir et le 30 juin 2026 au soir"),
  ).toBeVisible();
  await checkPage(page);
  const { comparison } = await figures(page, query);
  const { start, gone, arrived, up, down, end } = comparison.bridge;
  expect(start.projects - gone.projects + arrived.projects).toBe(end.projects);
  expect(start.cost - gone.cost + arrived.cost + up.cost.cents - down.cost.cents).toBe(end.cost);
  expect(arrived.projects).toBeGreaterThan(0);

  const bridge = page.getByRole("table", { name: "Projets et montants, d’une date à l’autre" });
  await bridge.getByRole("link", { name: `+ ${arrived.projects} : projets, Nouveaux` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Nouveaux projets entre le 31 mars 2026 au soir et le 30 juin 2026 au soir",
  );
  await expect(total(page)).toHaveText(inWords(arrived.projects));
  await checkPage(page);
  const href = await page.getByRole("link", { name: "Exporter en CSV" }).getAttribute("href");
  const rows = await projectsInFile(page, href ?? "");
  expect(rows).toHaveLength(arrived.projects);
  expect(rows[0]).toHaveProperty("Instruction, avant");

  await page.goBack();
  const moved = page.getByRole("table", { name: "Mouvements entre les deux dates" });
  await moved.getByRole("link", { name: / : Acceptés$/ }).click();
  await expect(total(page)).toHaveText(inWords(comparison.movements.accepted));

  await page.goBack();
  await page.getByRole("link", { name: "Ne plus comparer" }).click();
  await expect(page).toHaveURL(/\?au=2026-06-30$/);
});

test("the date and the filters go along from view to view, each with its figures", async ({ page }) => {
  await enterAs(page, "anct@demo.test");
  await page.goto(`${DASHBOARD}?phase=operation&au=2026-06-30`);
  const { total: sums } = await figures(page, "?phase=operation&au=2026-06-30");
  const views = page.getByRole("navigation", { name: "Vues du tableau de bord" });
  for (const [view, table] of [
    ["Territoires", "Chiffres par territoire"],
    ["Priorités", "Chiffres par priorité principale"],
    ["Financeurs", "Montants par financeur"],
  ] as const) {
    await views.getByRole("link", { name: view }).click();
    await expect(views.getByRole("link", { name: view })).toHaveAttribute("aria-current", "page");
    await expect(page).toHaveURL(/\?phase=operation&au=2026-06-30$/);
    await expect(page.getByRole("heading", { name: "Situation au 30 juin 2026 au soir" })).toBeVisible();
    await expect(page.getByRole("table", { name: table })).toBeVisible();
    await checkPage(page);
  }
  await views.getByRole("link", { name: "Territoires" }).click();
  const footer = page.getByRole("table", { name: "Chiffres par territoire" }).locator("tfoot");
  await expect(footer.getByRole("link", { name: /: Projets, total de la vue$/ })).toHaveText(
    new RegExp(`^${sums.projects}\\b`),
  );
});

test("a territory is looked at from closer, on any evening, down to its neighbourhoods", async ({ page }) => {
  await enterAs(page, "agent.roubaix@demo.test");
  await page.goto(`${DASHBOARD}/territoires?au=2026-06-30`);
  await page
    .getByRole("table", { name: "Chiffres par territoire" })
    .getByRole("link", { name: "Roubaix", exact: true })
    .click();
  await expect(page.getByRole("heading", { level: 2, name: "Roubaix" })).toBeVisible();
  await checkPage(page);
  const served = page
    .getByRole("table", { name: "Projets comptés par quartier prioritaire" })
    .getByRole("link", { name: /^[1-9]/ })
    .first();
  const count = Number.parseInt((await served.textContent()) ?? "", 10);
  await served.click();
  await expect(total(page)).toHaveText(inWords(count));
  await expect(page).toHaveURL(/territoire=roubaix.*qpv=Q[NP]\w{6}.*au=2026-06-30/);
});

test("a date that is none is told, and today is shown", async ({ page }) => {
  await enterAs(page, "agent.roubaix@demo.test");
  for (const [query, told] of [
    ["au=31/02/2026", "ce jour n’existe pas"],
    ["au=2019-01-01", "le programme a été lancé le 18 mars 2021"],
    ["au=2099-01-01", "ce jour n’est pas encore passé"],
    ["au=%F0%9F%8F%98", "ce n’est pas une date"],
    ["carte=couleur", "cette valeur n’existe pas"],
  ] as const) {
    const response = await page.goto(`${DASHBOARD}?${query}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByText(told).first()).toBeVisible();
    await expect(page.getByRole("heading", { name: /^Situation au/ })).toHaveCount(0);
  }
  await page.goto(`${DASHBOARD}?depuis=2026-06-30&au=2026-03-31`);
  await expect(page.getByText("les deux dates étaient dans le désordre").first()).toBeVisible();
  await expect(page.getByText("Comparaison entre le 31 mars 2026 au soir")).toBeVisible();
  await page.goto(`${DASHBOARD}/projets?au=2026-06-30&mouvement=zzz&page=0`);
  await expect(page.getByText("Mouvement : « zzz » – cette valeur n’existe pas.")).toBeVisible();
  await checkPage(page);
});

test("every figure is defined in one place, open to everybody and as a file", async ({ page }) => {
  await page.goto(`${DASHBOARD}/definitions#chiffres-reste-a-financer`);
  await expect(page.getByRole("heading", { name: "Reste à financer", exact: true })).toBeInViewport();
  await checkPage(page);
  const file = await page.request.get("/exports/dictionnaire.csv");
  expect(file.headers()["content-type"]).toContain("text/csv");
  expect(await file.text()).toContain('"Reste à financer (€)"');
});
