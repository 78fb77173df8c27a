import type { Locator, Page } from "@playwright/test";
import { checkPage, enterAs, expect, expectNoSideScroll, test } from "@/tests/support/browser";

const AGENT = "agent.roubaix@demo.test";

const save = (page: Page) => page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
const rowNamed = (page: Page, name: string) => page.getByRole("group", { name, exact: true });
const plan = (page: Page) =>
  page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Plan de financement" }) })
    .last();
const figure = (page: Page, label: string) =>
  plan(page)
    .locator("dl > div")
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator("dd > span")
    .first();

/** A project of its own: its title, nothing else, and the form of its plan. */
async function openPlan(page: Page, title: string, totalCost: string): Promise<string> {
  await enterAs(page, AGENT);
  await page.goto("/projets/nouveau");
  await page.getByLabel("Intitulé").fill(title);
  await page.getByLabel("Coût total").fill(totalCost);
  await save(page);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByRole("link", { name: "Modifier le plan de financement" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Plan de financement" })).toBeVisible();
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** Waits for the whole page: without JavaScript, a button that adds a line brings a new one. */
async function add(page: Page, button: string, row: string): Promise<Locator> {
  await page.getByRole("button", { name: button }).click();
  const added = rowNamed(page, row);
  await expect(added).toBeVisible();
  await page.waitForLoadState("load");
  return added;
}

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  // axe is itself a script; it reads the same pages in the first of the two runs.
  const check = async (page: Page) => (javaScriptEnabled ? checkPage(page) : undefined);

  test(`a plan is written line by line, explained and questioned: ${mode}`, async ({ openVisitor }) => {
    const page = await openVisitor({ javaScriptEnabled });
    const reference = await openPlan(page, `Plan de financement ${mode} ${Date.now()}`, "12");
    await page.getByText("HT", { exact: true }).click();

    const works = await add(page, "Ajouter une dépense", "Dépense 1");
    if (javaScriptEnabled) await expect(works.getByLabel("Nature de la dépense")).toBeFocused();
    await works.getByLabel("Nature de la dépense").selectOption("Travaux");
    await works.getByLabel("Montant en euros").fill("800 000,01");
    const land = await add(page, "Ajouter une dépense", "Dépense 2");
    await land.getByLabel("Libellé").fill("Parcelle");
    await land.getByLabel("Montant en euros").fill("beaucoup");
    const anru = await add(page, "Ajouter un financement", "Financement 1");
    await anru.getByLabel(/^Financeur/).selectOption("Agence nationale pour la rénovation urbaine");
    await anru.getByLabel("Nature du financement").selectOption("Subvention");
    await anru.getByLabel("Montant envisagé ou demandé").fill("900 000");
    await anru.getByLabel("État").selectOption("Accordé");
    const unfold = anru.getByText("Dates et montants de la décision");
    await unfold.click();
    await anru.getByLabel("Accordé le").fill("31/02/2026");
    await anru.getByLabel("Montant accordé").fill("900 000");
    await anru.getByLabel("Montant versé").fill("900 000,02");
    await save(page);

    // Wrong: nothing is lost, and what is wrong is unfolded.
    const summary = page.getByRole("alert").filter({ hasText: "Le formulaire contient des erreurs" });
    await expect(summary.getByRole("link")).toHaveCount(2);
    await expect(summary).toContainText("Dépense 2, montant en euros");
    await expect(anru.getByLabel("Accordé le")).toHaveAccessibleDescription(/n’existe pas/);
    await expect(anru.getByLabel("Accordé le")).toBeVisible();
    await expect(works.getByLabel("Montant en euros")).toHaveValue("800 000,01");
    await check(page);
    await anru.getByLabel("Accordé le").fill("28/02/2026");
    await land.getByLabel("Montant en euros").fill("199 999,99");

    // A line more, a line less: the others stay.
    await add(page, "Ajouter un financement", "Financement 2");
    await page.getByRole("button", { name: "Supprimer cette ligne : Financement 2" }).click();
    await expect(rowNamed(page, "Financement 2")).toHaveCount(0);
    await page.waitForLoadState("load");
    await expect(anru.getByLabel("Montant envisagé ou demandé")).toHaveValue("900 000");
    await save(page);

    await expect(page.getByRole("status").filter({ hasText: "enregistrées" })).toBeVisible();
    await expect(plan(page)).toContainText("Montants HT.");
    await expect(figure(page, "Coût total")).toHaveText(/^1\s000\s000\s€$/);
    await expect(figure(page, "Part du porteur")).toHaveText(/^100\s000\s€$/);
    await expect(figure(page, "Dont versé")).toHaveText(/^900\s000,02\s€$/);
    await expect(figure(page, "Couverture")).toHaveText(/^90\s%$/);
    await expect(figure(page, "Part publique")).toHaveText(/^90\s%$/);
    await expect(plan(page)).toContainText(/Il manque 100\s000\s€ de financements/);
    await expect(plan(page)).toContainText("article L. 1111-10, III");
    await expect(plan(page)).toContainText("Un montant versé dépasse le montant accordé");
    await expect(plan(page).getByRole("row", { name: /Rénovation|rénovation urbaine/ })).toContainText(
      "accordé le 28/02/2026",
    );
    await check(page);

    // The main form shows the total and says who computes it.
    await page.goto(`/projets/${reference}/modifier`);
    const total = page.getByLabel("Coût total");
    await expect(total).toHaveValue("1000000");
    await expect(total).not.toBeEditable();
    await check(page);
    await page.getByLabel("Résumé").fill("Une halle.");
    await save(page);
    await expect(figure(page, "Coût total")).toHaveText(/^1\s000\s000\s€$/);
    await page.goto(`/projets/${reference}/modifier`);
    await page.getByRole("link", { name: "Modifier les dépenses du plan de financement" }).click();
    await expect(page).toHaveURL(/\/financement$/);
  });
}

test("the plan of somebody else's draft is not found; the form holds on a small screen", async ({
  page,
  openVisitor,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const reference = await openPlan(page, `Petit écran ${Date.now()}`, "");
  await add(page, "Ajouter une dépense", "Dépense 1");
  await add(page, "Ajouter un financement", "Financement 1");
  await expectNoSideScroll(page);
  await checkPage(page);

  const stranger = await openVisitor();
  await enterAs(stranger, "agent.laval@demo.test");
  const response = await stranger.goto(`/projets/${reference}/financement`);
  expect(response?.status()).toBe(404);
});
