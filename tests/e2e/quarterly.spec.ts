import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, expectNoSideScroll, test } from "@/tests/support/browser";
import { tabTo } from "@/tests/support/keyboard";

const PHONE = { width: 320, height: 700 };
const nothingNew = (page: Page) => page.getByRole("button", { name: "Rien de nouveau" });
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const noted = (page: Page) => page.getByRole("status").filter({ hasText: "noté le" });

test("a coordinator goes through every project with one key each, and sends", async ({ page }) => {
  await enterAs(page, "chef.toulouse@demo.test");
  await page.goto("/revue");
  await expect(title(page)).toHaveText(/^Revue trimestrielle, T[1-4]\s20/);
  const table = page.getByRole("table", { name: "Projets de la revue" });
  const projects = await table.getByRole("rowheader").allTextContents();
  expect(projects.length).toBeGreaterThan(2);
  await expect(table.getByText("À répondre")).toHaveCount(projects.length);
  await checkPage(page);
  await tabTo(page, page.getByRole("link", { name: "Commencer la revue" }));
  await page.keyboard.press("Enter");

  for (const [position, project] of projects.entries()) {
    await expect(title(page)).toHaveText(project);
    await expect(page.getByText(`projet ${position + 1} sur ${projects.length}`)).toBeVisible();
    // What is confirmed is what the button says after its name.
    await expect(nothingNew(page)).toBeFocused();
    await expect(nothingNew(page)).toHaveAccessibleDescription(
      /Avancement.*Jalons à venir.*Dernière mise à jour/s,
    );
    if (position === 0) await checkPage(page);
    else await expect(noted(page)).toContainText(`${projects[position - 1]}`);
    await page.keyboard.press("Enter");
  }

  await expect(title(page)).toHaveText(/ce qui a été dit$/);
  await expect(page.getByRole("heading", { level: 3 })).toHaveCount(projects.length);
  await expect(page.getByText("Rien de nouveau", { exact: true })).toHaveCount(projects.length);
  await checkPage(page);
  await tabTo(page, page.getByLabel("Message au ministère"));
  await page.keyboard.type("Trimestre calme.");
  await tabTo(page, page.getByRole("button", { name: "Envoyer au ministère" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "La revue est envoyée au ministère" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Reprendre la revue" })).toHaveCount(0);

  // The project says how old its figures are, and who said so.
  await page.getByRole("link", { name: projects[0] ?? "", exact: true }).click();
  await expect(page.getByText(/Elle a été envoyée au ministère/)).toBeVisible();
  await page.getByRole("link", { name: "Ouvrir la page du projet" }).click();
  await expect(page.getByText(/Confirmé sans changement le/)).toBeVisible();
  await expect(page.getByText(/a confirmé\s: rien de nouveau/).first()).toBeVisible();
});

test("the ministry sees who has answered, what, and who has not", async ({ page, openVisitor }) => {
  await enterAs(page, "anct@demo.test");
  await page.goto("/tableau-de-bord");
  const panel = page.getByRole("region", { name: /^Revue trimestrielle/ });
  await expect(panel.getByRole("listitem").filter({ hasText: "Toulouse" })).toContainText("Envoyée le");
  await expect(panel.getByRole("listitem").filter({ hasText: "Roubaix" })).toContainText(
    /En cours\s: 2\sprojets sur/,
  );
  await panel.getByRole("link", { name: "Voir toutes les revues" }).click();
  await expect(title(page)).toHaveText(/^Revues trimestrielles, T/);
  await checkPage(page);
  await page
    .getByRole("table")
    .getByRole("link", { name: /Toulouse/ })
    .click();
  await expect(title(page)).toHaveText(/^Revue du T/);
  await expect(page.getByText("Trimestre calme.")).toBeVisible();
  await checkPage(page);
  await page.goto("/revues?trimestre=2026-t9");
  await expect(page.getByRole("alert").filter({ hasText: "n’existe pas" })).toBeVisible();
  // Nobody else.
  const partner = await openVisitor();
  await enterAs(partner, "anru@demo.test");
  for (const path of ["/revue", "/revue/envoi", "/revues", new URL(page.url()).pathname])
    expect([path, (await partner.goto(path))?.status()]).toEqual([path, 404]);
});

test("news without JavaScript, on a phone: what was typed stays, and goes to a supplement", async ({
  openVisitor,
}) => {
  const page = await openVisitor({ javaScriptEnabled: false, viewport: PHONE });
  await enterAs(page, "agent.toulouse@demo.test");
  await page.goto("/revue");
  await page.getByRole("table", { name: "Projets de la revue" }).getByRole("link").first().click();
  await expect(nothingNew(page)).toBeVisible();
  const name = (await title(page).textContent()) ?? "";
  const late = page.getByRole("group", { name: /^Jalon 1/ });
  await page.getByLabel("Avancement").selectOption({ label: "En retard" });
  await late.getByLabel("Ce qui est arrivé").selectOption({ label: "Reporté à une autre date" });
  await late.getByLabel("Date").fill("31/02/2027");
  await page.getByLabel("Un mot pour le ministère").fill("Le permis a pris du retard.");
  // Not what it means, with news typed below it.
  await nothingNew(page).click();
  await expect(page.getByRole("alert")).toContainText("Vous avez saisi du nouveau");
  await page.getByRole("button", { name: "Enregistrer et continuer" }).last().click();
  await expect(page.getByRole("alert")).toContainText("Jalon 1, date");
  await expect(late.getByLabel("Date")).toHaveAccessibleDescription(/n’existe pas dans le calendrier/);
  await expect(late.getByLabel("Date")).toHaveValue("31/02/2027");
  await expect(page.getByLabel("Avancement")).toHaveValue("late");
  await expectNoSideScroll(page);
  await late.getByLabel("Date").fill("28/02/2099");
  await page.getByRole("button", { name: "Enregistrer et continuer" }).last().click();
  await expect(noted(page)).toContainText(`${name}\u00A0»\u00A0: mis à jour`);
  await expect(title(page)).toHaveText(/^Supplément du T/);
  await expect(page.getByText("prévu le 28 février 2099")).toBeVisible();
  await expect(page.getByText("Le permis a pris du retard.")).toBeVisible();
  await expect(page.getByText("Seul le chef de projet envoie la revue")).toBeVisible();
});

test("two people at once: the second is told; a double click answers one project", async ({
  page,
  openVisitor,
}) => {
  await enterAs(page, "agent.montpellier@demo.test");
  await page.goto("/revue");
  await page.getByRole("link", { name: "Commencer la revue" }).click();
  await expect(nothingNew(page)).toBeVisible();
  const name = (await title(page).textContent()) ?? "";
  await page.getByLabel("Un mot pour le ministère").fill("De ma part.");
  const colleague = await openVisitor();
  await enterAs(colleague, "chef.montpellier@demo.test");
  await colleague.goto(page.url());
  await nothingNew(colleague).dblclick();
  await expect(noted(colleague)).toContainText(name);
  await expect(colleague.getByText(/^Revue du .* 1\sprojet sur/)).toBeVisible();

  await nothingNew(page).click();
  const told = page.getByRole("alert").filter({ hasText: "Quelqu’un d’autre vient de répondre" });
  await expect(told).toBeFocused();
  await expect(page.getByText(/Rien de nouveau\s: réponse de/)).toBeVisible();
  await expect(page.getByLabel("Un mot pour le ministère")).toHaveValue("De ma part.");
  await checkPage(page);
  // Seen now, so it completes the colleague's.
  await nothingNew(page).click();
  await expect(noted(page)).toContainText(name);
});
