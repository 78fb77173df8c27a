import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, expectNoSideScroll, test } from "@/tests/support/browser";

const SCHEME = "/dispositifs/les-quartiers-fertiles";
const ADMINISTERED = "/administration/dispositifs";

const field = (page: Page, name: string) => page.getByRole("textbox", { name: new RegExp(`^${name}`) });

test("an operator corrects its scheme, the administrator publishes a part of it, and everybody reads it", async ({
  page: partner,
  openVisitor,
}) => {
  const amount = `Jusqu’à 75 000 € par site (essai ${Date.now()})`;
  const contact = "guichet.fertiles@anru.test";
  await enterAs(partner, "anru@demo.test");
  await partner.goto(SCHEME);
  await partner.getByRole("link", { name: "Proposer une modification" }).click();
  await expect(partner.getByRole("heading", { level: 1, name: "Proposer une modification" })).toBeVisible();
  await field(partner, "Combien").fill(amount);
  await field(partner, "Contact chez l’opérateur").fill(contact);
  const closing = await field(partner, "Clôture").inputValue();
  await field(partner, "Clôture").fill("31/02/2027");
  await partner.getByRole("button", { name: "Envoyer la proposition" }).click();

  // What is wrong is told beside its field and in the summary; nothing typed is lost.
  const summary = partner.getByRole("alert").filter({ hasText: "La proposition n’est pas envoyée" });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("Source de ces informations");
  await expect(field(partner, "Clôture")).toHaveAccessibleDescription(/n’existe pas/);
  await expect(field(partner, "Combien")).toHaveValue(amount);
  await checkPage(partner);
  await field(partner, "Clôture").fill(closing);
  await field(partner, "Source de ces informations").fill("Conseil d’administration de juin");
  await partner.getByRole("button", { name: "Envoyer la proposition" }).click();
  await expect(partner.getByRole("status").filter({ hasText: "La proposition est envoyée" })).toBeVisible();
  await checkPage(partner);

  const admin = await openVisitor();
  await enterAs(admin, "admin@demo.test");
  await admin.goto(ADMINISTERED);
  await checkPage(admin);
  await admin.getByRole("link", { name: /^Propositions des opérateurs \(\d+\)$/ }).click();
  await admin
    .getByRole("link", { name: /Les Quartiers fertiles/i })
    .first()
    .click();
  await expect(admin.getByRole("definition").filter({ hasText: amount })).toBeVisible();
  await checkPage(admin);
  await admin.getByText("Publier ce champ : Contact chez l’opérateur").click();
  await field(admin, "Message à l’opérateur").fill("Adresse à confirmer.");
  await admin.getByRole("button", { name: "Publier les champs cochés" }).click();
  await expect(admin.getByRole("status").filter({ hasText: "Ce qui était coché est publié" })).toBeVisible();

  await partner.reload();
  const decided = partner
    .getByRole("region", { name: /^Passées/ })
    .getByRole("listitem")
    .first();
  await expect(decided).toContainText("Publiée en partie");
  await expect(decided).toContainText("Adresse à confirmer.");

  const anybody = await openVisitor();
  await anybody.goto(SCHEME);
  await expect(anybody.getByText(amount)).toBeVisible();
  await expect(anybody.getByText(contact)).toHaveCount(0);
  await expect(anybody.getByRole("link", { name: "Versions de la fiche" })).toHaveCount(0);

  await partner.goto(SCHEME);
  await partner.getByRole("link", { name: "Versions de la fiche" }).click();
  await expect(
    partner.getByRole("listitem").filter({ hasText: "Proposition de l’opérateur" }).first(),
  ).toBeVisible();
  await checkPage(partner);
  await partner
    .getByRole("link", { name: /^Comparer les versions/ })
    .first()
    .click();
  await expect(partner.getByText(/^1\schamp diffère/)).toBeVisible();
  await checkPage(partner);
});

test("two administrators write at once, without JavaScript on a phone: the second chooses, field by field", async ({
  page: looking,
  openVisitor,
}) => {
  const phone = { javaScriptEnabled: false, viewport: { width: 320, height: 700 } };
  const [first, second] = [await openVisitor(phone), await openVisitor(phone)];
  const stamp = Date.now();
  for (const page of [first, second, looking]) {
    await enterAs(page, "admin@demo.test");
    await page.goto(`${ADMINISTERED}/emplois-francs`);
  }
  await checkPage(looking);
  await field(first, "Contact chez l’opérateur").fill(`premier.${stamp}@essai.test`);
  await first.getByRole("button", { name: "Enregistrer et publier" }).click();
  await expect(
    first.getByRole("status").filter({ hasText: "une nouvelle version est ouverte" }),
  ).toBeVisible();

  await field(second, "Contact chez l’opérateur").fill(`second.${stamp}@essai.test`);
  await field(second, "Précision sur la situation").fill(`Précisé ${stamp}.`);
  await second.getByRole("button", { name: "Enregistrer et publier" }).click();
  await expect(second.getByRole("alert")).toContainText("a publié une autre version");
  const dispute = second.getByRole("group", { name: "Contact chez l’opérateur" });
  await expect(dispute).toContainText(`premier.${stamp}@essai.test`);
  await dispute.getByText("Garder la mienne").click();
  await expectNoSideScroll(second);
  await second.getByRole("button", { name: "Enregistrer et publier" }).click();
  await expect(
    second.getByRole("status").filter({ hasText: "une nouvelle version est ouverte" }),
  ).toBeVisible();

  // Held against its source: said on the page, with the day.
  const source = second.getByRole("textbox", { name: /^Source avec laquelle/ });
  await source.fill("Appel au guichet");
  await second.getByRole("button", { name: "Vérifié aujourd’hui" }).click();
  await expect(
    second.getByRole("status").filter({ hasText: "La vérification est enregistrée" }),
  ).toBeVisible();
  await second.getByRole("link", { name: "Voir la fiche" }).click();
  await expect(
    second.getByText(/^Vérifié le .* par Ministère chargé de la Ville, auprès de\s: Appel au guichet/),
  ).toBeVisible();
  await expect(second.getByRole("link", { name: `second.${stamp}@essai.test` })).toBeVisible();
  await expect(second.getByText(`Précisé ${stamp}.`, { exact: false })).toBeVisible();
  await looking.goto(second.url());
  await checkPage(looking);

  const reviewer = await openVisitor();
  await enterAs(reviewer, "anct@demo.test");
  for (const path of [
    ADMINISTERED,
    `${ADMINISTERED}/emplois-francs`,
    `${ADMINISTERED}/propositions`,
    `${SCHEME}/proposer`,
  ])
    expect((await reviewer.goto(path))?.status()).toBe(404);
});
