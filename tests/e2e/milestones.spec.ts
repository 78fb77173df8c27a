import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, signInAs, test } from "@/tests/support/browser";
import { parseIcal } from "@/tests/support/ical";

const AGENT = "agent.roubaix@demo.test";

const save = (page: Page) => page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();

/** `2026-11-23` → what a person types. */
const typedDay = (day: Date) => day.toISOString().slice(0, 10).split("-").reverse().join("/");
const inDays = (count: number) => new Date(Date.now() + count * 86_400_000);

async function createProject(page: Page, title: string): Promise<string> {
  await page.goto("/projets/nouveau");
  await page.getByLabel("Intitulé").fill(title);
  await save(page);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return /QP-ROUBAIX-\d{4,}/.exec(page.url())?.[0] ?? "";
}

/** Waits for the whole page: without JavaScript it is a new one. */
async function addRow(page: Page, button: string, input: string): Promise<void> {
  const rows = page.getByLabel(input);
  const count = await rows.count();
  await page.getByRole("button", { name: button }).click();
  await expect(rows).toHaveCount(count + 1);
  await page.waitForLoadState("load");
}

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  // axe is itself a script; it reads the same pages in the first of the two runs.
  const check = async (page: Page) => (javaScriptEnabled ? checkPage(page) : undefined);

  test(`milestones are written, drawn, found in the calendar and in a program: ${mode}`, async ({
    openVisitor,
  }) => {
    const page = await openVisitor({ javaScriptEnabled });
    await enterAs(page, AGENT);
    const title = `Frise ${mode} ${Date.now()}`;
    await createProject(page, title);
    await page.getByRole("link", { name: "Ajouter des jalons" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Jalons du projet" })).toBeVisible();
    await page.getByLabel("Intitulé du jalon").fill("Ouverture au public");
    await page.getByLabel("Prévu le").fill(typedDay(inDays(10)));
    await addRow(page, "Ajouter un jalon", "Intitulé du jalon");
    if (javaScriptEnabled) await expect(page.getByLabel("Intitulé du jalon").nth(1)).toBeFocused();
    await page.getByLabel("Intitulé du jalon").nth(1).fill("Permis obtenu");
    await page
      .getByLabel("Prévu le")
      .nth(1)
      .fill(typedDay(inDays(-40)));
    await page.getByLabel("État").nth(1).selectOption("reached");
    await addRow(page, "Ajouter un jalon", "Intitulé du jalon");
    await page.getByLabel("Intitulé du jalon").nth(2).fill("Chantier lancé");
    await page
      .getByLabel("Prévu le")
      .nth(2)
      .fill(typedDay(inDays(-12)));
    await check(page);

    // Reached, but when?
    await save(page);
    const summary = page.getByRole("alert").filter({ hasText: "Le formulaire contient des erreurs" });
    await expect(summary.getByRole("link", { name: /Jalon 2, atteint le/ })).toBeVisible();
    await expect(page.getByLabel("Prévu le").nth(2)).toHaveValue(typedDay(inDays(-12)));
    await page
      .getByLabel("Atteint le")
      .nth(1)
      .fill(typedDay(inDays(3)));
    await save(page);
    await expect(page.getByLabel("Atteint le").nth(1)).toHaveAccessibleDescription(/pas encore venu/);
    await check(page);
    await page
      .getByLabel("Atteint le")
      .nth(1)
      .fill(typedDay(inDays(-35)));
    await save(page);

    await expect(
      page.getByRole("status").filter({ hasText: "modifications sont enregistrées" }),
    ).toBeVisible();
    await expect(page.getByText("3 jalons, dont 1 en retard")).toBeVisible();
    await expect(page.getByRole("img", { name: /Frise des jalons/ })).toBeVisible();
    const rows = page.getByRole("table", { name: "Jalons, par date" }).getByRole("row");
    await expect(rows.nth(1)).toContainText(/Permis obtenu.*Atteint.*atteint avec 5\sjours de retard/s);
    await expect(rows.nth(2)).toContainText(/Chantier lancé.*Prévu.*12\sjours de retard/s);
    await expect(rows.nth(3)).toContainText(/Ouverture au public.*Prévu/s);
    await check(page);

    await page.goto("/calendrier?vue=retard");
    await expect(page.getByRole("row").filter({ hasText: title })).toContainText("Chantier lancé");
    await page.getByLabel("Période").selectOption("90-jours");
    await page.getByRole("button", { name: "Afficher" }).click();
    await expect(page.getByRole("row").filter({ hasText: title })).toContainText("Ouverture au public");
    await check(page);

    // For the person's own calendar program, which knows no cookie.
    const renew = page.getByRole("button", { name: /Créer mon adresse secrète|Renouveler l’adresse/ });
    await renew.click();
    const address = page.getByLabel("Votre adresse secrète");
    await expect(address).toHaveValue(/\/calendrier\/flux\/[\w-]{43}\.ics\?vue=90-jours$/);
    await check(page);
    const file = new URL(await address.inputValue());
    const path = `${file.pathname}${file.search}`;
    const program = await openVisitor();
    const answer = await program.request.get(path);
    expect(answer.status()).toBe(200);
    expect(answer.headers()).toMatchObject({ "cache-control": "private, no-store" });
    expect(answer.headers()["x-robots-tag"]).toContain("noindex");
    const { events } = parseIcal(await answer.text());
    expect(events.map(({ SUMMARY }) => SUMMARY)).toContain(`Ouverture au public – ${title}`);

    await page.getByRole("button", { name: "Révoquer l’adresse" }).click();
    await expect(page.getByText("L’adresse est révoquée")).toBeVisible();
    await expect(page.getByRole("button", { name: "Créer mon adresse secrète" })).toBeVisible();
    expect((await program.request.get(path)).status()).toBe(404);
  });

  test(`needs are written, and met: ${mode}`, async ({ openVisitor }) => {
    const page = await openVisitor({ javaScriptEnabled });
    await enterAs(page, AGENT);
    await createProject(page, `Besoins ${mode} ${Date.now()}`);
    await page.getByRole("link", { name: "Ajouter des besoins" }).click();
    await page.getByLabel("Nature").selectOption("land");
    await save(page);
    await expect(page.getByLabel("Ce qu’il vous faut")).toHaveAccessibleDescription(
      /Dites ce qu’il vous faut/,
    );
    await check(page);
    await page.getByLabel("Ce qu’il vous faut").fill("Un local de 200 m²");
    await addRow(page, "Ajouter un besoin", "Nature");
    await page.getByLabel("Nature").nth(1).selectOption("regulation");
    await page.getByLabel("Ce qu’il vous faut").nth(1).fill("Un avis de sécurité");
    await save(page);
    await expect(page.getByText("2 besoins à satisfaire.")).toBeVisible();
    await check(page);

    await page.getByRole("link", { name: "Modifier les besoins" }).click();
    await page.getByText("Ce besoin est satisfait").first().click();
    await save(page);
    await expect(page.getByText("1 besoin à satisfaire.")).toBeVisible();
    await expect(page.getByRole("row", { name: /Foncier Un local de 200 m² Satisfait/ })).toBeVisible();
  });
}

test("each reader has their own calendar", async ({ openVisitor }) => {
  const reviewer = await openVisitor();
  await signInAs(reviewer, "anct@demo.test");
  await reviewer.getByRole("link", { name: "Calendrier" }).first().click();
  await expect(reviewer.getByRole("heading", { level: 1, name: "Calendrier du programme" })).toBeVisible();
  await reviewer.getByLabel("Territoire").selectOption("laval");
  await reviewer.getByRole("button", { name: "Afficher" }).click();
  await expect(reviewer).toHaveURL(/territoire=laval/);
  await checkPage(reviewer);
  const months = reviewer.getByRole("navigation", { name: "Mois" });
  await months.getByRole("link").last().click();
  await expect(reviewer).toHaveURL(/mois=20\d\d-\d\d&territoire=laval/);
  await reviewer.goto("/calendrier?mois=1991-01");
  await expect(reviewer.getByText("Rien en janvier 1991.")).toBeVisible();

  const agent = await openVisitor();
  await enterAs(agent, "agent.laval@demo.test");
  await agent.goto("/calendrier?territoire=roubaix&vue=90-jours");
  await expect(agent.getByLabel("Territoire")).toHaveCount(0);
  await expect(agent.getByText(/^Laval/).first()).toBeVisible();

  const visitor = await openVisitor();
  await visitor.goto("/calendrier?vue=retard");
  await expect(visitor).toHaveURL(/\/connexion\?retour=/);
});
