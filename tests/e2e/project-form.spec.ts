import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, expectNoSideScroll, test } from "@/tests/support/browser";

const AGENT = "agent.roubaix@demo.test";

const save = (page: Page) => page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
const referenceOf = (page: Page) => /QP-ROUBAIX-\d{4,}/.exec(page.url())?.[0] ?? "";

async function openForm(page: Page): Promise<void> {
  await enterAs(page, AGENT);
  await page.goto("/projets/nouveau");
  await expect(page.getByRole("heading", { level: 1, name: "Nouveau projet" })).toBeVisible();
}

/** Things that people and machines type, and that no save may accept. */
async function typeNonsense(page: Page): Promise<void> {
  await page.getByLabel("Intitulé").fill("Halle <b>gourmande</b> 🏗️");
  await page.getByLabel("Résumé").fill("é".repeat(2001));
  await page.getByLabel("Date de début").fill("31/02/2026");
  await page.getByLabel("Coût total").fill("1e99");
  await page.getByLabel("Adresse électronique du contact").fill("awa");
  await page.getByRole("group", { name: "Autres priorités" }).getByText("Transition numérique").click();
  await page.getByLabel("Phase").selectOption("study");
}

async function expectNonsenseKept(page: Page): Promise<void> {
  await expect(page.getByLabel("Intitulé")).toHaveValue("Halle <b>gourmande</b> 🏗️");
  await expect(page.getByLabel("Résumé")).toHaveValue("é".repeat(2001));
  await expect(page.getByLabel("Date de début")).toHaveValue("31/02/2026");
  await expect(page.getByLabel("Coût total")).toHaveValue("1e99");
  await expect(page.getByLabel("Adresse électronique du contact")).toHaveValue("awa");
  await expect(
    page.getByRole("group", { name: "Autres priorités" }).getByLabel("Transition numérique"),
  ).toBeChecked();
  await expect(page.getByLabel("Phase")).toHaveValue("study");
}

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  // axe is itself a script; it reads the same pages in the first of the two runs.
  const check = async (page: Page) => (javaScriptEnabled ? checkPage(page) : undefined);

  test(`errors lose nothing, a draft may have holes: ${mode}`, async ({ openVisitor }) => {
    const page = await openVisitor({ javaScriptEnabled });
    await openForm(page);
    await check(page);
    await typeNonsense(page);
    await save(page);

    const summary = page.getByRole("alert").filter({ hasText: "Le formulaire contient des erreurs" });
    await expect(summary).toBeVisible();
    if (javaScriptEnabled) await expect(summary).toBeFocused();
    await expect(summary.getByRole("link")).toHaveCount(4);
    await expect(page.getByLabel("Résumé")).toHaveAccessibleDescription(/compte 2\s001\scaractères/);
    await expect(page.getByLabel("Date de début")).toHaveAccessibleDescription(/n’existe pas/);
    await expectNonsenseKept(page);
    await check(page);
    await summary.getByRole("link", { name: /Coût total/ }).click();
    await expect(page.getByLabel("Coût total")).toBeFocused();

    // The Enter key saves; the draft may lack anything.
    await page.getByLabel("Résumé").fill("Une halle.");
    await page.getByLabel("Date de début").fill("1/3/2026");
    await page.getByLabel("Adresse électronique du contact").fill("");
    await page.getByLabel("Coût total").fill("1 250 000");
    await page.getByLabel("Coût total").press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "Le projet est enregistré" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "Halle <b>gourmande</b> 🏗️" })).toBeVisible();
    await expect(page.getByText("1er mars 2026", { exact: true })).toBeVisible();
    await check(page);

    // What is missing leads to its field.
    await page.getByRole("link", { name: "Dire les objectifs" }).click();
    await expect(page).toHaveURL(/\/modifier#champ-objectives$/);
    await page.getByLabel("Objectifs").fill("Douze ateliers.");
    await save(page);
    await expect(page.getByText("Douze ateliers.").first()).toBeVisible();
    await expect(page.getByRole("link", { name: "Dire les objectifs" })).toHaveCount(0);
    await page.getByText("1 champ : Objectifs").click();
    await expect(page.getByText("Avant : vide").first()).toBeVisible();
    await check(page);
  });

  test(`a form sent twice makes one project: ${mode}`, async ({ openVisitor }) => {
    const page = await openVisitor({ javaScriptEnabled });
    await openForm(page);
    const formAddress = page.url();
    const title = `Deux fois ${mode} ${Date.now()}`;
    await page.getByLabel("Intitulé").fill(title);
    await page.getByRole("button", { name: "Enregistrer", exact: true }).last().dblclick();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    const reference = referenceOf(page);

    // Back to the form: it leads to the project that it made.
    await page.goto(formAddress);
    await expect(page).toHaveURL(new RegExp(`${reference}/modifier$`));
    await page.goto(`/projets?q=${encodeURIComponent(`"${title}"`)}`);
    await expect(page.getByRole("link", { name: title, exact: true })).toHaveCount(1);
  });

  test(`an expired session keeps the text: ${mode}`, async ({ openVisitor, expectProblem }) => {
    // The browser's console tells of each answer like this one to what is kept while typing.
    expectProblem(/401 \(Unauthorized\)/);
    const page = await openVisitor({ javaScriptEnabled });
    await openForm(page);
    const title = `Session perdue ${mode} ${Date.now()}`;
    await page.getByLabel("Intitulé").fill(title);
    await page.getByLabel("Résumé").fill("Long travail.");
    await page.getByRole("group", { name: "Priorité principale" }).getByText("Transition numérique").click();
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await save(page);
    await expect(page.getByRole("alert").filter({ hasText: "Votre session a expiré" })).toBeVisible();
    await expect(page.getByLabel("Intitulé")).toHaveValue(title);
    await expect(page.getByLabel("Résumé")).toHaveValue("Long travail.");
    await check(page);
    // Signed in again, in another tab.
    await page.context().addCookies(cookies);
    await save(page);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByText("Transition numérique").first()).toBeVisible();
  });
}

test("what was being typed is found again after the page was left", async ({ page }) => {
  await openForm(page);
  await page.getByLabel("Intitulé").fill("Pas encore enregistré");
  await page.getByText("Nouveau Roubaix", { exact: true }).click();
  // Left while signed out: only this browser can have it.
  await page.context().clearCookies();
  await page.goto("/connexion");
  await enterAs(page, AGENT);
  await page.goto("/projets/nouveau");
  const notice = page.getByRole("status").filter({ hasText: /Votre saisie du .+ a été retrouvée/ });
  await expect(notice).toBeVisible();
  await expect(page.getByLabel("Intitulé")).toHaveValue("Pas encore enregistré");
  await expect(page.getByLabel("Nouveau Roubaix")).toBeChecked();
  await checkPage(page);
  await page.getByRole("button", { name: /L’oublier/ }).click();
  await expect(page.getByLabel("Intitulé")).toHaveValue("");
  await page.reload();
  await expect(page.getByLabel("Intitulé")).toHaveValue("");
  await expect(notice).toHaveCount(0);
});

test("a very long text is refused and kept", async ({ page }) => {
  await openForm(page);
  const text = "Quartier ".repeat(12_000);
  await page.getByLabel("Objectifs").fill(text);
  await save(page);
  await expect(page.getByLabel("Objectifs")).toHaveAccessibleDescription(/107\s999\scaractères/);
  await expect(page.getByLabel("Objectifs")).toHaveValue(text);
});

test("a project that may not be edited says why; somebody else's is not found", async ({
  page,
  openVisitor,
}) => {
  await enterAs(page, AGENT);
  await page.goto("/projets?instruction=transmis&territoire=roubaix");
  await page
    .getByRole("main")
    .getByRole("link", { name: /Cuisine partagée/ })
    .click();
  const edit = page.getByRole("button", { name: "Modifier", exact: true });
  await expect(edit).toBeDisabled();
  await expect(edit).toHaveAccessibleDescription(/en cours d’instruction/);
  await checkPage(page);
  const reference = referenceOf(page);
  await page.goto(`/projets/${reference}/modifier`);
  await expect(page.getByText(/en cours d’instruction/)).toBeVisible();
  await checkPage(page);

  const stranger = await openVisitor();
  await enterAs(stranger, "agent.laval@demo.test");
  const answers = [];
  for (const path of [
    `/projets/${reference}`,
    `/projets/${reference}/modifier`,
    "/projets/QP-ROUBAIX-9999",
  ]) {
    const response = await stranger.goto(path);
    expect(response?.status()).toBe(404);
    answers.push(await stranger.getByRole("main").innerHTML());
  }
  expect(new Set(answers).size).toBe(1);
});

test("the form holds on a small screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openForm(page);
  await expectNoSideScroll(page);
});
