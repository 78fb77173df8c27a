import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, SOON, test, untilNothingComesBetween } from "@/tests/support/browser";

const PHONE = { width: 320, height: 700 };
const AGENT = "agent.roubaix@demo.test";

const save = (page: Page) => page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();

/** A project of one's own, as a draft. @returns its address. */
async function startProject(page: Page, title: string): Promise<string> {
  await page.goto("/projets/nouveau");
  await page.getByLabel("Intitulé").fill(title);
  await page
    .getByRole("group", { name: "Priorité principale" })
    .getByText("Développement du commerce")
    .click();
  await save(page);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

async function follow(page: Page, name: RegExp): Promise<void> {
  const chooser = page.getByLabel("Indicateur", { exact: true });
  const value = await chooser.locator("option").filter({ hasText: name }).getAttribute("value");
  await chooser.selectOption(value);
  await page.getByRole("button", { name: "Suivre cet indicateur" }).click();
  await expect(page.getByRole("group", { name }).first()).toBeVisible();
  await page.waitForLoadState("load");
}

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  // axe is itself a script; it reads the same pages in the first of the two runs.
  const check = async (page: Page) => (javaScriptEnabled ? checkPage(page) : undefined);

  test(`an agent follows a rate, and its page says where it stands: ${mode}`, async ({ openVisitor }) => {
    const page = await openVisitor({ javaScriptEnabled, viewport: PHONE });
    await enterAs(page, AGENT);
    const path = await startProject(page, `Vitrines ${mode} ${Date.now()}`);
    await page.getByRole("link", { name: "Modifier les indicateurs" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Indicateurs du projet" })).toBeVisible();
    // Those of the project's priority come first.
    await expect(page.getByLabel("Indicateur", { exact: true }).locator("optgroup").first()).toHaveAttribute(
      "label",
      "Pour les priorités du projet",
    );
    await follow(page, /vacance commerciale/);
    const rate = page.getByRole("group", { name: /vacance commerciale/ }).first();
    await check(page);

    // Wrong figures are told beside their fields, and nothing typed is lost.
    await rate.getByLabel("Date").first().fill("31/02/2026");
    await rate.getByLabel("Locaux commerciaux vacants").first().fill("23 %");
    await save(page);
    await expect(rate.getByLabel("Date").first()).toHaveAccessibleDescription(/n’existe pas/);
    await expect(rate.getByLabel("Locaux commerciaux vacants").first()).toHaveAccessibleDescription(
      /sans unité/,
    );
    await expect(rate.getByLabel("Locaux commerciaux", { exact: true }).first()).toHaveAccessibleDescription(
      /Indiquez aussi/,
    );
    await expect(rate.getByLabel("Date").first()).toHaveValue("31/02/2026");
    await check(page);

    await rate.getByLabel("Date").first().fill("1/1/2025");
    await rate.getByLabel("Locaux commerciaux vacants").first().fill("23");
    await rate.getByLabel("Locaux commerciaux", { exact: true }).first().fill("100");
    const target = page.getByRole("group", { name: /^Cible 1/ });
    await target.getByLabel("Date").fill("31/12/2030");
    await target.getByLabel("Locaux commerciaux vacants").fill("12,5");
    await target.getByLabel("Locaux commerciaux", { exact: true }).fill("100");
    for (const position of [1, 2]) {
      await page.getByRole("button", { name: /^Ajouter une mesure/ }).click();
      await expect(page.getByRole("group", { name: `Mesure ${position}` })).toBeVisible();
      await page.waitForLoadState("load");
    }
    await page.getByRole("button", { name: /^Supprimer.*Mesure 1/ }).click();
    await expect(page.getByRole("group", { name: /^Mesure/ })).toHaveCount(1);
    await page.waitForLoadState("load");
    const measure = page.getByRole("group", { name: /^Mesure 1/ });
    await measure.getByLabel("Date").fill("30/06/2025");
    await measure.getByLabel("Locaux commerciaux vacants").fill("48");
    await measure.getByLabel("Locaux commerciaux", { exact: true }).fill("200");
    await measure.getByLabel("Source").fill("Relevé de terrain");
    await follow(page, /Emplois créés/);
    const jobs = page.getByRole("group", { name: /Emplois créés/ }).first();
    await jobs
      .getByRole("group", { name: /^Cible 1/ })
      .getByLabel("Date")
      .fill("31/12/2030");
    await jobs
      .getByRole("group", { name: /^Cible 1/ })
      .getByLabel("Valeur")
      .fill("1 234,5");
    await save(page);

    await expect(page.getByRole("status").filter({ hasText: "enregistrées" })).toBeVisible();
    const section = page.getByRole("region", { name: "Indicateurs" });
    await expect(section.getByText("En retard sur la trajectoire", { exact: true })).toBeVisible();
    await expect(section.getByText(/Dernière mesure\s: 24\s% au 30\sjuin 2025/)).toBeVisible();
    await expect(section.getByRole("img", { name: /vacance commerciale/ })).toBeVisible();
    await section.getByText("Voir les données").first().click();
    await expect(section.getByText("Relevé de terrain")).toBeVisible();
    await expect(section.getByText(/48 sur 200/)).toBeVisible();
    await check(page);
    // The history says it in words.
    await page.getByText("1 champ : Indicateurs").click();
    await expect(page.getByText(/cible 1\s234,5 au 31\sdécembre 2030/)).toBeVisible();

    await page.goto(`${path}/indicateurs`);
    await page.getByRole("button", { name: "Ne plus suivre : Emplois créés" }).click();
    await expect(page.getByRole("group", { name: /Emplois créés/ })).toHaveCount(0);
    await page.waitForLoadState("load");
    await save(page);
    await expect(section.getByText("Emplois créés")).toHaveCount(0);
  });

  test(`the administrator keeps the library: ${mode}`, async ({ openVisitor }) => {
    const page = await openVisitor({ javaScriptEnabled });
    await enterAs(page, "admin@demo.test");
    await page.goto("/administration/indicateurs");
    await check(page);
    await page.getByRole("link", { name: "Ajouter un indicateur" }).click();
    await save(page);
    await expect(page.getByLabel(/^Nom/)).toHaveAccessibleDescription(/Nommez/);
    const name = `Cafés ${mode} ${Date.now()}`;
    await page.getByLabel(/^Nom/).fill(name);
    await page.getByLabel(/^Unité/).fill("cafés");
    await page
      .getByRole("group", { name: /Total de plusieurs/ })
      .getByText("Taux", { exact: true })
      .click();
    await save(page);
    await expect(page.getByLabel(/^Premier nombre/)).toHaveAccessibleDescription(/deux nombres/);
    await expect(page.getByLabel(/^Nom/)).toHaveValue(name);
    await check(page);
    await page
      .getByRole("group", { name: /Total de plusieurs/ })
      .getByText("Addition")
      .click();
    await page.getByRole("group", { name: "Priorités" }).getByText("Transition numérique").click();
    await save(page);
    await expect(page.getByRole("status").filter({ hasText: "ajouté" })).toBeVisible();
    const row = page.getByRole("row", { name });
    await expect(row).toContainText("Transition numérique");

    await page.getByRole("button", { name: `Monter : ${name}` }).click();
    await expect(page.getByRole("row").last()).not.toContainText(name);
    await page.getByRole("button", { name: `Retirer : ${name}` }).click();
    await expect(row).toContainText("Retiré");

    // Somebody else saves between my opening and my saving: I am shown what, and may go over it.
    await row.getByRole("link", { name }).click();
    await expect(page.getByLabel(/^Unité/)).toHaveValue("cafés");
    const other = await openVisitor();
    await enterAs(other, "admin@demo.test");
    await other.goto(page.url());
    await other.getByLabel(/^Unité/).fill("comptoirs");
    await save(other);
    await expect(other.getByRole("status").filter({ hasText: "modifié" })).toBeVisible();
    await page.getByLabel(/^Unité/).fill("tables");
    await save(page);
    await expect(page.getByRole("list", { name: "Valeurs enregistrées entre-temps" })).toContainText(
      "Unité : comptoirs",
    );
    await expect(page.getByLabel(/^Unité/)).toHaveValue("tables");
    await save(page);
    await expect(page.getByRole("status").filter({ hasText: "modifié" })).toBeVisible();
    await row.getByRole("link", { name }).click();
    await expect(page.getByText(/Unité\s: tables, auparavant «\scomptoirs\s»/)).toBeVisible();

    // What has been measured keeps how it is added up, and says why.
    await page.goto("/administration/indicateurs/vacance-commerciale");
    await expect(page.getByText(/ne peut plus changer/)).toBeVisible();
    await expect(page.getByRole("radio", { name: /Addition/ })).toHaveCount(0);
    await check(page);
  });
}

test("the ministry reads totals by rule, and each figure leads to its projects", async ({ page }) => {
  await enterAs(page, "anct@demo.test");
  await page.goto("/indicateurs");
  await checkPage(page);
  const line = (name: string) => page.getByRole("row", { name });
  await expect(line("Habitants du QPV bénéficiaires")).toContainText("Pas de total");
  await expect(line("Taux de vacance commerciale")).toContainText("Somme des premiers nombres");
  await expect(line("Emplois créés")).toContainText(/projets? mesurés? sur \d+\squi/);
  await untilNothingComesBetween(async () => {
    await page.goto("/indicateurs");
    const [, following] = /sur (\d+)\squi/.exec((await line("Emplois créés").textContent()) ?? "") ?? [];
    await line("Emplois créés").getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1, name: "Emplois créés" })).toBeVisible();
    await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(Number(following), SOON);
  });
  await checkPage(page);
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page.getByRole("region", { name: "Indicateurs" })).toBeVisible();

  // One territory alone: less, and the figure's projects follow.
  await page.goto("/indicateurs?territoire=roubaix&priorite=commerce-artisanat");
  await expect(page.getByRole("link", { name: /^Territoire.*Roubaix/ })).toBeVisible();
  await page.goto("/indicateurs?territoire=nulle-part");
  await expect(page.getByText("Une partie de l’adresse n’a pas été prise en compte")).toBeVisible();
  await page.setViewportSize(PHONE);
  await checkPage(page);
});

test("other territories' figures and the library stay closed", async ({ page }) => {
  await enterAs(page, "agent.laval@demo.test");
  await page.goto("/indicateurs?territoire=roubaix");
  await expect(page.getByText("de votre territoire")).toBeVisible();
  await expect(page.getByRole("row", { name: "Emplois créés" })).toContainText("Aucun projet");
  for (const path of [
    "/administration/indicateurs",
    "/administration/indicateurs/nouveau",
    "/indicateurs/nulle-part",
    "/indicateurs/%00",
  ]) {
    const response = await page.goto(path);
    expect([path, response?.status()]).toEqual([path, 404]);
  }
});
