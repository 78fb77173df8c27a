import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, test } from "@/tests/support/browser";

const AGENT = "agent.roubaix@demo.test";
const COORDINATOR = "cheffe.roubaix@demo.test";
const MINISTRY = "anct@demo.test";
const PARTNER = "anru@demo.test";
const NEIGHBOUR = "agent.laval@demo.test";
const ACCEPTED = "/projets?territoire=roubaix&instruction=accepte&tri=reference";

async function openAcceptedProject(page: Page): Promise<string> {
  await page.goto(ACCEPTED);
  await page
    .locator("main")
    .getByRole("link", { name: /Halle des ateliers/ })
    .click();
  await page.waitForURL(/\/projets\/QP-ROUBAIX-\d+/);
  return new URL(page.url()).pathname;
}

test("a thread stays in its audience, a mention leads to the very comment", async ({ page, openVisitor }) => {
  test.slow();
  await enterAs(page, AGENT);
  const project = await openAcceptedProject(page);
  await page.getByRole("link", { name: "Écrire un commentaire" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Commentaires");
  await checkPage(page);

  // Who reads is chosen, and said, before sending.
  const text = page.getByLabel("Votre commentaire");
  await text.fill("Le bailleur confirme. @Cla");
  await page.getByRole("button", { name: /Claire Vandamme/ }).click();
  await expect(text).toHaveValue("Le bailleur confirme. @Claire Vandamme ");
  await page.locator("#champ-audience").getByText("Votre territoire seulement").click();
  await expect(page.getByRole("status").filter({ hasText: "Visible par" })).toHaveText(
    "Visible par : votre territoire seulement",
  );
  await page.getByRole("button", { name: "Envoyer" }).click();
  await page.waitForURL(/\/commentaires\/\d+\?commentaire=/);
  await expect(page.getByRole("status").first()).toContainText("Votre commentaire est envoyé");
  await expect(page.getByRole("article")).toContainText("Le bailleur confirme.");
  await checkPage(page);
  const thread = new URL(page.url()).pathname;

  // Corrected, then answered by whoever was mentioned.
  await page.getByRole("link", { name: /Modifier ou supprimer/ }).click();
  await page.getByLabel("Modifier votre commentaire").fill("Le bailleur confirme la date.");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("article")).toContainText("modifié le");

  const colleague = await openVisitor();
  await enterAs(colleague, COORDINATOR);
  await colleague.goto(thread);
  await colleague.getByLabel("Votre réponse").fill("Merci !");
  await expect(colleague.getByText("Visible par : votre territoire seulement").last()).toBeVisible();
  await colleague.getByRole("button", { name: "Répondre" }).click();
  await expect(colleague.getByRole("article").filter({ hasText: "Merci !" })).toBeVisible();

  // Nobody outside: neither the thread, nor that there is one.
  for (const outsider of [MINISTRY, PARTNER, NEIGHBOUR]) {
    const other = await openVisitor();
    await enterAs(other, outsider);
    expect((await other.goto(thread))?.status(), outsider).toBe(404);
    await other.goto(project);
    await expect(other.getByText("Le bailleur confirme")).toHaveCount(0);
  }

  // Deleted, it says so, and the answer stays.
  await page.goto(thread);
  await page.getByRole("link", { name: /Modifier ou supprimer/ }).click();
  await page.getByRole("button", { name: "Supprimer ce commentaire" }).click();
  await expect(page.getByText("Commentaire supprimé par son auteur.")).toBeVisible();
  await expect(page.getByRole("article").filter({ hasText: "Merci !" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("it is written, refused with what is wrong, and answered by a partner", async ({
    page,
    openVisitor,
  }) => {
    await enterAs(page, AGENT);
    const project = await openAcceptedProject(page);
    await page.goto(`${project}/commentaires`);
    // Somebody who would not read it.
    await page.getByLabel("Votre commentaire").fill("À voir avec @Hélène Marchetti");
    await page.locator("#champ-audience").getByText("Votre territoire seulement").click();
    await page.getByRole("button", { name: "Envoyer" }).click();
    await expect(page.getByText(/Hélène Marchetti ne peut pas lire ce commentaire/)).toBeVisible();
    await expect(page.getByLabel("Votre commentaire")).toHaveValue("À voir avec @Hélène Marchetti");
    await page
      .locator("#champ-audience")
      .getByText("Votre territoire, le ministère et les partenaires")
      .click();
    await page.getByRole("button", { name: "Envoyer" }).click();
    await page.waitForURL(/\/commentaires\/\d+\?commentaire=/);
    const thread = new URL(page.url()).pathname;

    const partner = await openVisitor();
    await enterAs(partner, PARTNER);
    await partner.goto(thread);
    await partner.getByLabel("Votre réponse").fill("L’ANRU peut en être.");
    await partner.getByRole("button", { name: "Répondre" }).click();
    await expect(partner.getByRole("article").filter({ hasText: "L’ANRU peut en être." })).toBeVisible();

    // The session ends while writing: the text comes back.
    await page.goto(thread);
    await page.getByLabel("Votre réponse").fill("Une longue réponse");
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Répondre" }).click();
    await expect(page.getByText("Votre session a expiré. Connectez-vous")).toBeVisible();
    await expect(page.getByLabel("Votre réponse")).toHaveValue("Une longue réponse");
  });
});
