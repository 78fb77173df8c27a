import { checkPage, enterAs, expect, expectNoSideScroll, test } from "@/tests/support/browser";
import { mailsTo, waitForMail } from "@/tests/support/mailbox";

const LIST = "/administration/utilisateurs";

test("a coordinator invites a colleague, who is out at the next request once disabled", async ({
  page,
  openVisitor,
}) => {
  const email = `nouvelle.${Date.now()}@ville-roubaix.test`;
  await enterAs(page, "cheffe.roubaix@demo.test");
  await page.goto(LIST);
  await checkPage(page);
  await page.getByRole("link", { name: "Inviter une personne" }).click();
  await checkPage(page);

  await page.getByLabel("Prénom et nom").fill("Lou Castel");
  await page.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "Le formulaire contient des erreurs" }),
  ).toBeFocused();
  await expect(page.getByLabel("Prénom et nom")).toHaveValue("Lou Castel");
  await checkPage(page);

  await page.getByLabel("Adresse électronique professionnelle").fill(email);
  await page.getByText("Agent de collectivité").click();
  await page.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(page.getByText("L’invitation est partie.")).toBeVisible();

  const invitation = await waitForMail(email);
  expect(invitation.subject).toBe("Invitation à Quartiers Productifs");
  expect(invitation.text).toContain("Claire Vandamme (Ville de Roubaix) vous invite");
  const address = /https?:\/\/\S+\/invitation\?\S+/.exec(invitation.text ?? "")?.[0] ?? "";

  const colleague = await openVisitor();
  await colleague.goto(address);
  await expect(
    colleague.getByRole("heading", { level: 1, name: "Rejoindre « Ville de Roubaix »" }),
  ).toBeVisible();
  await checkPage(colleague);
  await colleague.getByRole("button", { name: "Rejoindre" }).click();
  await expect(colleague).toHaveURL(/\/projets$/);

  await page.goto(`${LIST}?q=${encodeURIComponent(email)}`);
  await expect(page.getByText("Actif", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Gérer : Lou Castel" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lou Castel" })).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Désactiver : Lou Castel" }).click();
  await expect(page.getByText("L’accès est désactivé")).toBeVisible();
  await checkPage(page);

  // A page that a contributor does not find, and that sends strangers to sign in.
  await colleague.goto(LIST);
  await expect(colleague).toHaveURL(/\/connexion\?retour=/);
  const mails = (await mailsTo(email)).length;
  await colleague.getByLabel("Adresse électronique professionnelle").fill(email);
  await colleague.getByRole("button", { name: "Recevoir un lien de connexion" }).click();
  await expect(colleague.getByRole("heading", { name: "Consultez votre messagerie" })).toBeVisible();

  await page.getByRole("button", { name: "Réactiver : Lou Castel" }).click();
  await expect(page.getByText("Le compte est de nouveau actif.")).toBeVisible();
  expect((await mailsTo(email)).length).toBe(mails);
});

test("the administrator invites without JavaScript; what was chosen stays when something is wrong", async ({
  openVisitor,
}) => {
  // `force`: DSFR draws a radio button in its label, over the input.
  const page = await openVisitor({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
  await enterAs(page, "admin@demo.test");
  await page.goto(`${LIST}/inviter`);
  await page.getByLabel("Prénom et nom").fill("<b>Jo</b> 🙂");
  await page.getByLabel("Adresse électronique professionnelle").fill("agent.laval@demo.test");
  await page.getByLabel("Organisation").selectOption({ label: "Laval Agglomération" });
  await page.getByLabel("Partenaire").check({ force: true });
  await page.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(page.getByText("Ce rôle n’existe pas dans cette organisation").first()).toBeVisible();
  await expect(page.getByLabel("Prénom et nom")).toHaveValue("<b>Jo</b> 🙂");
  await expect(page.getByLabel("Organisation").locator("option:checked")).toHaveText("Laval Agglomération");
  await expect(page.getByLabel("Partenaire")).toBeChecked();

  await page.getByLabel("Agent de collectivité").check({ force: true });
  await page.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(page.getByText("Cette adresse est déjà dans la liste").first()).toBeVisible();
  await expectNoSideScroll(page);
  await page.goto(LIST);
  await expectNoSideScroll(page);
});

test("nobody else finds the pages of the administration", async ({ page }) => {
  await page.goto(LIST);
  await expect(page).toHaveURL(/\/connexion\?retour=/);
  await enterAs(page, "agent.roubaix@demo.test");
  for (const path of [LIST, `${LIST}/inviter`, `${LIST}/journal`, "/administration/courrier"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
  await enterAs(page, "cheffe.roubaix@demo.test");
  for (const path of [`${LIST}/journal`, "/administration/courrier"])
    expect((await page.goto(path))?.status(), path).toBe(404);
});

test("the administrator reads who did what to which account; no other account does", async ({
  page,
  openVisitor,
}) => {
  const email = `journal.${Date.now()}@ville-roubaix.test`;
  const coordinator = await openVisitor();
  await enterAs(coordinator, "cheffe.roubaix@demo.test");
  await coordinator.goto(`${LIST}/inviter`);
  await coordinator.getByLabel("Prénom et nom").fill("Noé Journal");
  await coordinator.getByLabel("Adresse électronique professionnelle").fill(email);
  await coordinator.getByText("Agent de collectivité").click();
  await coordinator.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(coordinator.getByText("L’invitation est partie.")).toBeVisible();
  await expect(coordinator.getByRole("link", { name: "Journal des comptes" })).toHaveCount(0);
  await coordinator.goto(`${LIST}?q=${encodeURIComponent(email)}`);
  await coordinator.getByRole("button", { name: "Annuler l’invitation : Noé Journal" }).click();
  await expect(coordinator.getByText("L’invitation est annulée")).toBeVisible();

  await enterAs(page, "admin@demo.test");
  await page.goto(LIST);
  await page.getByRole("link", { name: "Journal des comptes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Journal des comptes" })).toBeVisible();
  const entries = page.getByRole("row").filter({ hasText: email });
  await expect(entries.first()).toContainText("Claire Vandamme");
  await expect(entries.first()).toContainText("Annulation de l’invitation");
  await expect(entries.nth(1)).toContainText("Rôle : Agent de collectivité");
  await checkPage(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSideScroll(page);
  await page.goto(`${LIST}/journal?page=n%27importe`);
  await expect(page.getByRole("row").filter({ hasText: email }).first()).toBeVisible();
});

test("the administrator sees who was written to, not what: links are for their readers", async ({ page }) => {
  await enterAs(page, "admin@demo.test");
  await page.goto("/administration/courrier");
  await expect(page.getByRole("heading", { level: 1, name: "Courrier" })).toBeVisible();
  await expect(page.getByRole("main").getByText("jeton=")).toHaveCount(0);
  await checkPage(page);
});
