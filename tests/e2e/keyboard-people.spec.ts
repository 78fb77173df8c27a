import type { Locator, Page } from "@playwright/test";
import { enterAs, expect, test } from "@/tests/support/browser";
import { chooseBelow, press, tabTo, write } from "@/tests/support/keyboard";
import { waitForMail } from "@/tests/support/mailbox";

const LIST = "/administration/utilisateurs";
const COORDINATOR = "chef.grand-paris-sud@demo.test";

const title = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const told = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });
const linkIn = (text = "") => /https?:\/\/\S+\/invitation\?\S+/.exec(text)?.[0] ?? "";

async function goesOnFrom(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
}

async function invite(page: Page, name: string, email: string): Promise<void> {
  await press(page, page.getByRole("link", { name: "Inviter une personne" }));
  await goesOnFrom(title(page, "Inviter une personne"));
  await write(page, page.getByLabel("Prénom et nom"), name);
  await press(page, button(page, "Envoyer l’invitation"));
  const refusal = page.getByRole("alert").filter({ hasText: "Le formulaire contient des erreurs" });
  await goesOnFrom(refusal);
  await press(page, refusal.getByRole("link").first());
  await expect(page.getByLabel("Adresse électronique professionnelle")).toBeFocused();
  await page.keyboard.type(email);
  await tabTo(page, page.getByRole("radio", { name: /^Agent de collectivité/ }));
  await page.keyboard.press("Space");
  await press(page, button(page, "Envoyer l’invitation"));
  await goesOnFrom(told(page, "L’invitation est partie"));
}

test("a colleague is invited, invited anew, arrives, and leaves their work to another, without a mouse", async ({
  page,
  openVisitor,
}) => {
  const stamp = Date.now().toString(36);
  const name = `Rosa ${stamp}`;
  const email = `rosa.${stamp}@gps.test`;
  await enterAs(page, COORDINATOR);
  await page.goto(LIST);
  await invite(page, name, email);
  await write(page, page.getByRole("searchbox"), email);
  await page.keyboard.press("Enter");
  await press(page, button(page, `Annuler l’invitation : ${name}`));
  await goesOnFrom(told(page, "L’invitation est annulée"));
  await press(page, button(page, `Renouveler l’invitation : ${name}`));
  await goesOnFrom(told(page, "L’invitation est renouvelée"));

  const colleague = await openVisitor();
  await colleague.goto(linkIn((await waitForMail(email, 1)).text));
  await press(colleague, button(colleague, "Rejoindre"));
  await expect(title(colleague, "Projets")).toBeVisible();
  await colleague.goto("/projets/nouveau");
  const kept = colleague.waitForResponse((response) => response.url().endsWith("/projets/saisie.json"));
  await write(colleague, colleague.getByLabel("Intitulé"), `Le projet de ${name}`);
  await kept;

  // Who has access to what, then what is left behind and who takes it.
  await page.reload();
  await press(page, page.getByRole("link", { name: `Gérer : ${name}` }));
  await goesOnFrom(title(page, name));
  await expect(page.getByText(`Le projet de ${name}`)).toBeVisible();
  const successor = page.getByLabel("Qui reprend ce qui est en cours");
  await tabTo(page, successor);
  await chooseBelow(page, successor, "Personne");
  await press(page, button(page, `Désactiver : ${name}`));
  await goesOnFrom(told(page, "L’accès est désactivé"));
  await press(page, button(page, `Réactiver : ${name}`));
  await goesOnFrom(told(page, "Le compte est de nouveau actif"));
});

test("somebody of two organisations goes from one to the other without a mouse", async ({ page }) => {
  await enterAs(page, "mutualisee@demo.test");
  await page.goto("/projets");
  const header = page.getByRole("banner");
  await press(page, header.getByRole("link", { name: "Changer d’organisation" }).first());
  await expect(title(page, "Vos organisations")).toBeVisible();
  const other = button(page, /^Agir pour/);
  const name = /«\s(.*)\s»/.exec((await other.textContent()) ?? "")?.[1] ?? "";
  await press(page, other);
  await expect(header.getByText(name).first()).toBeVisible();
  await expect(page).toHaveURL(/\/projets$/);
});

test("notifications are narrowed without a mouse", async ({ page }) => {
  await enterAs(page, "anct@demo.test");
  await page.goto("/notifications");
  await tabTo(page, page.getByLabel("Type"));
  await page.keyboard.press("ArrowDown");
  await press(page, button(page, "Filtrer"));
  await expect(page).toHaveURL(/type=/);
  await press(page, page.getByRole("link", { name: "Tout afficher" }));
  await expect(page).toHaveURL(/\/notifications$/);
});
