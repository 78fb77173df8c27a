import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, test } from "@/tests/support/browser";

const AGENT = "agent.roubaix@demo.test";
const COORDINATOR = "cheffe.roubaix@demo.test";
const MINISTRY = "anct@demo.test";

/** The oldest project of the queue in that territory: each test works on its own. */
async function openOldest(page: Page, territory: string): Promise<string> {
  await page.goto(`/instruction?territoire=${territory}`);
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Instruction", exact: true })).toBeVisible();
  return new URL(page.url()).pathname;
}

test("the queue is not there for the others", async ({ page }) => {
  for (const persona of [AGENT, "banque-des-territoires@demo.test"]) {
    await enterAs(page, persona);
    expect((await page.goto("/instruction"))?.status()).toBe(404);
  }
});

test("the queue says how long each project has waited, oldest first, and filters by address", async ({
  page,
}) => {
  await enterAs(page, MINISTRY);
  await page.goto("/instruction");
  const waits = await page.getByRole("table").locator("td strong").allTextContents();
  const days = waits.map((text) => Number(/^\d+/.exec(text)?.[0] ?? 0));
  expect(days).toEqual([...days].sort((one, other) => other - one));
  await page.getByLabel("Priorité").selectOption({ label: "Transition numérique" });
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page).toHaveURL(/priorite=transition-numerique/);
  for (const view of ["Compléments demandés", "Décidés récemment"]) {
    await page.getByRole("link", { name: view }).click();
    await expect(page.getByRole("link", { name: view })).toHaveAttribute("aria-current", "page");
    await checkPage(page);
  }
  await page.goto("/instruction?vue=n%27importe&territoire=%3Cb%3E&page=-1&priorite=inconnue");
  await expect(page.getByRole("link", { name: /^À instruire/ })).toHaveAttribute("aria-current", "page");
});

test("of two reviewers, the second keeps their words and learns who decided what", async ({
  openVisitor,
}) => {
  const [first, second] = [await openVisitor(), await openVisitor()];
  await enterAs(first, MINISTRY);
  await enterAs(second, MINISTRY);
  const path = await openOldest(first, "toulouse");
  await second.goto(path);

  // A refusal needs its reason: the summary takes the focus and leads to the field.
  await first.getByRole("button", { name: "Refuser le projet" }).click();
  await expect(first.getByRole("alert").filter({ hasText: "motif du refus" })).toBeFocused();
  await first.getByRole("link", { name: "Écrivez le motif du refus." }).click();
  await expect(first.getByLabel("Message au territoire")).toBeFocused();
  await first.getByLabel("Message au territoire").fill("Le projet est hors du programme.");
  await first.getByRole("button", { name: "Refuser le projet" }).click();
  await expect(first.getByRole("status").filter({ hasText: "Le projet est refusé" })).toBeVisible();

  await second.getByLabel("Message au territoire").fill("Bravo, c’est accepté.");
  await second.getByRole("button", { name: "Accepter le projet" }).click();
  const refusal = second.getByRole("alert").filter({ hasText: "Hélène Marchetti a refusé le projet" });
  await expect(refusal).toBeFocused();
  await expect(second.getByText("Bravo, c’est accepté.")).toBeVisible();
  const accept = second.getByRole("button", { name: "Accepter le projet" });
  await expect(accept).toBeDisabled();
  await expect(accept).toHaveAccessibleDescription(/déjà refusé/);
  await checkPage(second);
});

test("signed out in the middle: the words stay, and go once signed in again", async ({ page, context }) => {
  await enterAs(page, MINISTRY);
  const path = await openOldest(page, "nancy");
  await page.getByLabel("Message au territoire").fill("Précisez le calendrier.");
  await context.clearCookies();
  await page.getByRole("button", { name: "Demander des compléments" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Votre session a expiré" })).toBeVisible();
  await expect(page.getByLabel("Message au territoire")).toHaveValue("Précisez le calendrier.");
  // As in another tab.
  await enterAs(page, MINISTRY);
  await page.getByRole("button", { name: "Demander des compléments" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: "demande de compléments est envoyée" }),
  ).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(path);
});

test("signed out in the middle, without JavaScript: the words are given back, and go", async ({
  openVisitor,
}) => {
  const page = await openVisitor({ javaScriptEnabled: false });
  await enterAs(page, MINISTRY);
  const path = await openOldest(page, "est-ensemble");
  await page.getByLabel("Message au territoire").fill("Précisez le calendrier.");
  await page.getByLabel("Champ de la remarque 1").selectOption({ label: "Coût total" });
  await page.getByLabel("Remarque 1", { exact: true }).fill("Hors taxes ?");
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Ajouter une remarque" }).click();
  await expect(page.getByLabel("Remarque 1", { exact: true })).toHaveValue("Hors taxes ?");
  await page.getByRole("button", { name: "Demander des compléments" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Votre session a expiré" })).toBeVisible();
  await expect(page.getByLabel("Message au territoire")).toHaveValue("Précisez le calendrier.");
  await expect(page.getByLabel("Remarque 1", { exact: true })).toHaveValue("Hors taxes ?");
  await page.context().addCookies(cookies);
  await page.getByRole("button", { name: "Demander des compléments" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: "demande de compléments est envoyée" }),
  ).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(path);
});

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  test(`the coordinator chooses what is public, sees it first, and takes it back: ${mode}`, async ({
    openVisitor,
  }) => {
    const page = await openVisitor({ javaScriptEnabled });
    await enterAs(page, COORDINATOR);
    await page.goto("/projets/QP-ROUBAIX-0002");
    const section = page.getByRole("region", { name: "Publication" });
    for (const box of await section.getByRole("checkbox").all()) await box.uncheck({ force: true });
    await section.getByLabel("Coût total").check({ force: true });
    await section.getByRole("button", { name: "Voir l’aperçu" }).click();
    const preview = section.locator("section");
    await expect(preview).toContainText("Coût total");
    await expect(preview).not.toContainText("Porteur du projet");
    await section.getByRole("button", { name: /^(Publier|Mettre à jour la publication)$/ }).click();
    await expect(page.getByRole("status").filter({ hasText: "Le projet est publié" })).toBeVisible();
    if (javaScriptEnabled) await checkPage(page);

    const visitor = await openVisitor({ javaScriptEnabled });
    await visitor.goto("/projets-publies/QP-ROUBAIX-0002");
    await expect(visitor.getByText("Coût total")).toBeVisible();
    await expect(visitor.getByText("Porteur du projet")).toHaveCount(0);
    if (javaScriptEnabled) await checkPage(visitor);

    await page.getByRole("button", { name: "Retirer de la publication" }).click();
    await expect(page.getByRole("status").filter({ hasText: "n’est plus publié" })).toBeVisible();
    expect((await visitor.reload())?.status()).toBe(404);
  });
}

test("signed out in the middle of a choice, without JavaScript: the ticks are given back, and go", async ({
  openVisitor,
}) => {
  const page = await openVisitor({ javaScriptEnabled: false });
  await enterAs(page, COORDINATOR);
  await page.goto("/projets/QP-ROUBAIX-0002");
  for (const box of await page.getByRole("checkbox").all()) await box.uncheck({ force: true });
  await page.getByLabel("Porteur du projet").check({ force: true });
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Publier" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Votre session a expiré" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Se connecter" }).last()).toBeVisible();
  await expect(page.getByLabel("Porteur du projet")).toBeChecked();
  await expect(page.getByLabel("Coût total")).not.toBeChecked();
  await page.context().addCookies(cookies);
  await page.getByRole("button", { name: "Publier" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Le projet est publié" })).toBeVisible();
  await expect(page.getByLabel("Porteur du projet")).toBeChecked();
  await page.getByRole("button", { name: "Retirer de la publication" }).click();
  await expect(page.getByRole("status").filter({ hasText: "n’est plus publié" })).toBeVisible();
});

test("a contributor reads why the choice is not theirs", async ({ page }) => {
  await enterAs(page, AGENT);
  await page.goto("/projets/QP-ROUBAIX-0002");
  const section = page.getByRole("region", { name: "Publication" });
  await expect(section).toContainText("Le chef de projet du territoire choisit ce qui est publié.");
  await expect(section.getByRole("button")).toHaveCount(0);
});
