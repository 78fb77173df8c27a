import type { Page } from "@playwright/test";
import { enterAs, expect, expectNoSideScroll, test } from "@/tests/support/browser";
import { waitForMail } from "@/tests/support/mailbox";

/** The forms of a strategy and of people whose own journeys run with JavaScript. Of a territory that no other journey writes to. */
test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });

const STRATEGY = "/territoires/grand-paris-sud/strategie";
const LEAD = "chef.grand-paris-sud@demo.test";
const LIST = "/administration/utilisateurs";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const told = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text });
const save = async (page: Page) => {
  await page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await expect(told(page, "La stratégie est enregistrée")).toBeVisible();
};
/** `force`: DSFR draws a box in its label, over the input. */
const tick = (page: Page, name: string | RegExp) => page.getByLabel(name).check({ force: true });

test("a strategy is written, shared, commented, adopted and published", async ({ page, openVisitor }) => {
  await enterAs(page, LEAD);
  await page.goto(`${STRATEGY}/creer`);
  await tick(page, /^Les quatre priorités/);
  await button(page, "Commencer").click();
  await page.goto(`${STRATEGY}/modifier/texte`);
  await page.getByLabel("Titre").fill("Une stratégie écrite sans script");
  await page.getByLabel("Résumé").fill("Des ateliers le long de la Seine.");
  await save(page);

  await page.goto(`${STRATEGY}/modifier/chiffres`);
  await button(page, "Ajouter un chiffre").click();
  await page.getByLabel("Ce qu’il mesure").fill("Locaux vides");
  await page.getByLabel("Valeur").fill("quatre-vingts");
  await page.getByLabel("Date du chiffre").fill("31/02/2026");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await expect(page.getByLabel("Date du chiffre")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Valeur")).toHaveValue("quatre-vingts");
  await page.getByLabel("Date du chiffre").fill("28/02/2026");
  await save(page);

  await page.goto(`${STRATEGY}/modifier/axes`);
  await button(page, "Ajouter un axe").click();
  await page.getByLabel("Intitulé de l’axe").last().fill("Se former");
  await button(page, /^Monter.*Axe 5/).click();
  await expect(page.getByLabel("Intitulé de l’axe").nth(3)).toHaveValue("Se former");
  await save(page);

  await page.getByRole("link", { name: "Ajouter un objectif à l’axe Se former" }).click();
  await page.getByLabel("Intitulé de l’objectif").fill("Cent apprentis par an");
  await tick(page, /^Soutien à l’entrepreneuriat/);
  await save(page);

  await page.goto(`${STRATEGY}/suggestions`);
  await button(page, /^Ne plus proposer/)
    .first()
    .click();
  await expect(told(page, "ne sera plus proposée")).toBeVisible();

  await page.goto(`${STRATEGY}/etat`);
  await button(page, "Partager avec le ministère").click();
  await expect(told(page, "La stratégie est partagée avec le ministère")).toBeVisible();
  const ministry = await openVisitor({ javaScriptEnabled: false });
  await enterAs(ministry, "anct@demo.test");
  await ministry.goto(`${STRATEGY}/commentaires`);
  await button(ministry, "Envoyer").click();
  await expect(ministry.getByRole("alert").first()).toBeVisible();
  await ministry.getByRole("textbox", { name: /^Votre commentaire/ }).fill("Combien aujourd’hui ?");
  await button(ministry, "Envoyer").click();
  await expect(told(ministry, "Votre commentaire est envoyé")).toBeVisible();
  await page.goto(new URL(ministry.url()).pathname);
  await button(page, "Marquer comme réglé").click();
  await expect(told(page, "L’échange est réglé")).toBeVisible();

  await page.goto(`${STRATEGY}/etat`);
  await page.getByLabel("Date de la délibération").fill("12/03/2026");
  await page.getByLabel(/^Délibération/).setInputFiles({
    name: "deliberation.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n"),
  });
  await button(page, "Adopter la stratégie").click();
  await expect(told(page, "La stratégie est adoptée")).toBeVisible();
  await tick(page, "Le résumé");
  await button(page, "Voir l’aperçu").click();
  await expect(told(page, "Aperçu, non publié")).toBeVisible();
  await expect(page.getByLabel("Le résumé")).toBeChecked();
  await button(page, "Publier").click();
  await expect(told(page, "La stratégie est publiée")).toBeVisible();
  await page.goto(`${STRATEGY}/historique`);
  await expectNoSideScroll(page);
});

test("an invitation is taken back and renewed, a role changed, an access ended", async ({
  page,
  openVisitor,
}) => {
  const name = `Paul ${Date.now().toString(36)}`;
  const email = `${name.toLowerCase().replace(" ", ".")}@gps.test`;
  await enterAs(page, LEAD);
  await page.goto(`${LIST}/inviter`);
  await page.getByLabel("Prénom et nom").fill(name);
  await page.getByLabel("Adresse électronique professionnelle").fill(email);
  await tick(page, /^Agent de collectivité/);
  await button(page, "Envoyer l’invitation").click();
  await expect(told(page, "L’invitation est partie.")).toBeVisible();
  await page.goto(`${LIST}?q=${email}`);
  await button(page, `Annuler l’invitation : ${name}`).click();
  await expect(told(page, "L’invitation est annulée")).toBeVisible();
  await button(page, `Renouveler l’invitation : ${name}`).click();
  await expect(told(page, "L’invitation est renouvelée")).toBeVisible();

  const { text = "" } = await waitForMail(email, 1);
  const colleague = await openVisitor({ javaScriptEnabled: false });
  await colleague.goto(/https?:\/\/\S+\/invitation\?\S+/.exec(text)?.[0] ?? "");
  await button(colleague, "Rejoindre").click();
  await expect(colleague.getByRole("heading", { level: 1, name: "Projets" })).toBeVisible();
  const manage = page.getByRole("link", { name: `Gérer : ${name}` });
  await manage.click();
  await tick(page, /^Chef de projet du territoire/);
  await button(page, "Changer le rôle").click();
  await expect(told(page, "Le rôle est changé")).toBeVisible();
  await manage.click();
  await button(page, `Désactiver : ${name}`).click();
  await expect(told(page, "L’accès est désactivé")).toBeVisible();
  await colleague.goto(LIST);
  await expect(colleague).toHaveURL(/\/connexion\?retour=/);
});
