import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, test } from "@/tests/support/browser";

const BANK = "banque-des-territoires@demo.test";
const ANRU = "anru@demo.test";
const COORDINATOR = "cheffe.roubaix@demo.test";
const AGENT = "agent.roubaix@demo.test";
const MINISTRY = "anct@demo.test";
const PROJECT = "QP-ROUBAIX-0003";

const told = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text });
const choose = (page: Page, label: string) => page.getByText(label, { exact: true }).click();

test("a proposal is given, accepted, granted and paid, and both sides read the same cents", async ({
  openVisitor,
}) => {
  const [partner, coordinator, ministry] = [await openVisitor(), await openVisitor(), await openVisitor()];
  await enterAs(partner, BANK);
  await partner.goto(`/projets/${PROJECT}`);
  await partner.getByRole("link", { name: "Répondre à ce projet" }).click();
  await choose(partner, "Proposition");
  await partner.getByLabel("Vos mots pour le territoire").fill("Sous réserve du bail.");
  await partner.getByRole("button", { name: "Envoyer la réponse" }).click();
  const refusal = partner.getByRole("alert").filter({ hasText: "Votre réponse n’est pas enregistrée" });
  await expect(refusal).toBeFocused();
  await expect(partner.getByLabel("Vos mots pour le territoire")).toHaveValue("Sous réserve du bail.");
  await checkPage(partner);
  await partner.getByLabel("Montant proposé, en euros").fill("10 000,01");
  await partner.getByLabel("Dispositif").selectOption({ index: 1 });
  await partner.getByRole("button", { name: "Envoyer la réponse" }).click();
  await expect(told(partner, "Votre réponse est enregistrée")).toBeVisible();
  await checkPage(partner);
  const address = new URL(partner.url()).pathname;

  await enterAs(coordinator, COORDINATOR);
  await coordinator.goto("/compte/rappels");
  await coordinator.getByRole("link", { name: new RegExp(`${PROJECT}.*10\\s000,01`) }).click();
  await coordinator.getByRole("button", { name: "Accepter la proposition" }).click();
  await expect(told(coordinator, "La proposition est acceptée")).toBeVisible();
  await checkPage(coordinator);

  await partner.goto(address);
  await partner.getByLabel("Montant accordé, en euros").fill("10000");
  await partner.getByRole("button", { name: "Accorder ce montant" }).click();
  await expect(told(partner, "Le montant accordé est enregistré")).toBeVisible();
  await partner.getByLabel("Total versé à ce jour, en euros").fill("10 000,02");
  await partner.getByRole("button", { name: "Enregistrer le total versé" }).click();
  await expect(partner.getByRole("alert").filter({ hasText: "dépasse le montant accordé" })).toBeFocused();
  await partner.getByLabel("Total versé à ce jour, en euros").fill("4 000,50");
  await partner.getByRole("button", { name: "Enregistrer le total versé" }).click();
  await expect(told(partner, "Le total versé est enregistré")).toBeVisible();

  for (const path of ["/enveloppes", "/reponses"]) {
    await partner.goto(path);
    await checkPage(partner);
  }

  // The territory writes something else: both are told, and the plan is put as the partner says.
  await coordinator.goto(`/projets/${PROJECT}/financement`);
  const agreed = coordinator.getByText(/^Ligne convenue avec le partenaire/).locator("..");
  await agreed.getByText("Dates et montants de la décision").click();
  await agreed.getByLabel("Montant accordé, en euros").fill("9000");
  await coordinator.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await expect(coordinator).toHaveURL(/enregistre=financement/);
  for (const page of [partner, coordinator]) {
    await page.goto(address);
    await expect(page.getByRole("region", { name: "Écart avec le plan de financement" })).toContainText(
      "9\u202F000\u00A0€",
    );
  }
  await checkPage(coordinator);
  await coordinator.getByRole("button", { name: "Aligner le plan" }).click();
  await expect(told(coordinator, "Le plan de financement dit ce que dit le partenaire")).toBeVisible();
  await coordinator.goto(`/projets/${PROJECT}`);
  await expect(coordinator.getByRole("table", { name: "Financements, ligne par ligne" })).toContainText(
    "4\u202F000,50\u00A0€",
  );

  await enterAs(ministry, MINISTRY);
  await ministry.goto("/tableau-de-bord/partenaires");
  const row = ministry.getByRole("row").filter({ hasText: "Banque des Territoires" });
  await expect(row).toContainText("10\u202F000\u00A0€");
  await checkPage(ministry);
  await row.getByRole("link", { name: /propositions acceptées/ }).click();
  await expect(ministry.getByRole("heading", { name: "1 réponse" })).toBeVisible();
  await checkPage(ministry);
});

test("without JavaScript: a refusal, a second partner for the same gap, an envelope gone over knowingly", async ({
  openVisitor,
}) => {
  const [anru, agent] = [
    await openVisitor({ javaScriptEnabled: false }),
    await openVisitor({ javaScriptEnabled: false }),
  ];
  await enterAs(anru, ANRU);
  await anru.goto("/enveloppes");
  await anru.getByLabel("Dispositif").selectOption({ index: 1 });
  await anru.getByLabel("Montant de l’enveloppe, en euros").fill("100");
  await anru.getByRole("button", { name: "Enregistrer l’enveloppe" }).click();
  await expect(told(anru, "L’enveloppe est enregistrée")).toBeVisible();

  await anru.goto(`/projets/${PROJECT}/reponses/repondre`);
  await choose(anru, "Proposition");
  await anru.getByLabel("Dispositif").selectOption({ index: 1 });
  await anru.getByLabel("Montant proposé, en euros").fill("150");
  await anru.getByLabel("Vos mots pour le territoire").fill("À discuter.");
  await anru.getByRole("button", { name: "Envoyer la réponse" }).click();
  await expect(anru.getByText(/50\s€ de plus que l’enveloppe de 100\s€/)).toBeVisible();
  await expect(anru.getByLabel("Vos mots pour le territoire")).toHaveValue("À discuter.");
  await anru.getByText("Je confirme ce dépassement").click();
  await anru.getByRole("button", { name: "Envoyer la réponse" }).click();
  await expect(told(anru, "Votre réponse est enregistrée")).toBeVisible();
  await anru.goto("/enveloppes");
  await expect(anru.getByRole("region", { name: /^Dépassements confirmés/ })).toContainText(
    "confirmés par Salima Haddad",
  );

  // An agent reads, and decides nothing.
  await enterAs(agent, AGENT);
  await agent.goto("/reponses");
  await expect(agent.getByRole("link", { name: /ANRU|rénovation urbaine/ }).first()).toBeVisible();
  await agent
    .getByRole("link", { name: /rénovation urbaine/ })
    .first()
    .click();
  await expect(agent.getByText("À discuter.").first()).toBeVisible();
  await expect(agent.getByRole("button", { name: "Accepter la proposition" })).toHaveCount(0);

  await anru.goto(`/projets/${PROJECT}/reponses`);
  await anru
    .getByRole("region", { name: /^De votre organisation/ })
    .getByRole("link")
    .first()
    .click();
  await anru.getByRole("button", { name: "Retirer la réponse" }).click();
  await expect(told(anru, "La réponse est retirée")).toBeVisible();
});
