import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { convertIcsCalendar } from "ts-ics";
import { checkPage, enterAs, expect, expectNoSideScroll, test } from "@/tests/support/browser";
import { press, write } from "@/tests/support/keyboard";

const COORDINATOR = "cheffe.roubaix@demo.test";

/** A day of next month: the calendar of another month folds nothing. */
function dayOfNextMonth(day: number): { readonly iso: string; readonly month: string } {
  const date = new Date();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + 1);
  const month = date.toISOString().slice(0, 7);
  return { iso: `${month}-${String(day).padStart(2, "0")}`, month };
}

async function fillHours(page: Page, from: string, to: string): Promise<void> {
  await page.getByLabel("Heure de début").fill(from);
  await page.getByLabel("Heure de fin").fill(to);
}

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  // axe is itself a script; it reads the same pages in the first of the two runs.
  const check = async (page: Page) => (javaScriptEnabled ? checkPage(page) : undefined);

  test(`a committee is planned, moved, told to partners, written down and cancelled: ${mode}`, async ({
    openVisitor,
  }) => {
    const { iso, month } = dayOfNextMonth(10);
    const page = await openVisitor({ javaScriptEnabled });
    await enterAs(page, COORDINATOR);
    const title = `Comité ${mode} ${Date.now()}`;
    await page.goto("/calendrier");
    await page.getByRole("link", { name: "Prévoir un comité" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Prévoir un comité" })).toBeVisible();
    await page.getByLabel(/^Jour/).fill(iso);
    await fillHours(page, "16:00", "14:00");
    await page.getByLabel("Lien de visioconférence").fill("visio.exemple.test");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    const summary = page.getByRole("alert").filter({ hasText: "Le comité n’est pas enregistré" });
    await expect(summary.getByRole("link", { name: /Donnez un titre/ })).toBeVisible();
    if (javaScriptEnabled) await expect(summary).toBeFocused();
    await expect(page.getByLabel("Heure de fin")).toHaveAccessibleDescription(/après le début/);
    await expect(page.getByLabel("Lien de visioconférence")).toHaveValue("visio.exemple.test");
    await expect(page.getByLabel(/^Jour/)).toHaveValue(iso);
    await check(page);

    await page.getByLabel("Titre").fill(title);
    await fillHours(page, "14:00", "16:30");
    await page.getByLabel("Lien de visioconférence").fill("https://visio.exemple.test/salle");
    await page.getByText("Les partenaires aussi").click();
    await page.getByRole("textbox", { name: "Ordre du jour" }).fill("1. Halle\n2. Divers");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Le comité est prévu" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByText(/de 14\sh à 16\sh\s30/)).toBeVisible();
    await check(page);
    const address = new URL(page.url()).pathname;

    // Two people of the territory change it at once.
    await page.getByRole("link", { name: "Modifier", exact: true }).click();
    await expect(page.getByLabel("Titre")).toHaveValue(title);
    const colleague = await openVisitor({ javaScriptEnabled });
    await enterAs(colleague, COORDINATOR);
    await colleague.goto(`${address}/modifier`);
    await colleague.getByLabel("Lieu").fill("Hôtel de ville");
    await colleague.getByRole("button", { name: "Enregistrer" }).click();
    await expect(colleague.getByText("Les changements sont enregistrés")).toBeVisible();
    await page.getByLabel("Lieu").fill("Théâtre");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    const conflict = page.getByRole("alert").filter({ hasText: "a changé pendant que vous le modifiiez" });
    await expect(conflict).toContainText("Hôtel de ville");
    await expect(page.getByLabel("Lieu")).toHaveValue("Théâtre");
    await check(page);
    await page.getByRole("button", { name: "Enregistrer ma version" }).click();
    await expect(page.getByText("Théâtre")).toBeVisible();

    await page.getByRole("link", { name: "Écrire le relevé de décisions" }).click();
    await page.getByRole("textbox", { name: "Relevé de décisions" }).fill("Décision\u00A0: ouvrir la halle.");
    await check(page);
    await page.getByRole("button", { name: "Enregistrer le relevé" }).click();
    await expect(page.getByText("Décision\u00A0: ouvrir la halle.")).toBeVisible();

    // Open to partners, and nobody else's territory.
    const partner = await openVisitor();
    await enterAs(partner, "banque-des-territoires@demo.test");
    await partner.goto(`/calendrier?mois=${month}&type=comites`);
    const row = partner.getByRole("row").filter({ hasText: title });
    await expect(row).toContainText(/Théâtre.*Roubaix.*Prévu/s);
    await row.getByRole("link", { name: title }).click();
    await expect(partner.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(partner.getByRole("link", { name: "Modifier", exact: true })).toHaveCount(0);
    const stranger = await openVisitor();
    await enterAs(stranger, "agent.laval@demo.test");
    for (const path of [address, `${address}/modifier`, `${address}/comite.ics`])
      expect((await stranger.request.get(path)).status()).toBe(404);

    await page.getByRole("link", { name: "Annuler le comité" }).click();
    await page.getByLabel("Motif").fill("Grève");
    await check(page);
    await page.getByRole("button", { name: "Annuler le comité" }).click();
    await expect(page.getByText("Ce comité est annulé")).toBeVisible();
    await expect(page.getByText("Grève")).toBeVisible();
    await check(page);
    await partner.goto(`/calendrier?mois=${month}`);
    await expect(partner.getByRole("row").filter({ hasText: title })).toContainText("Annulé");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Ajouter à mon agenda" }).click(),
    ]);
    const { events } = convertIcsCalendar(undefined, await readFile(await download.path(), "utf8"));
    expect(events).toMatchObject([{ status: "CANCELLED", sequence: 4, location: "Théâtre" }]);
    await page.getByRole("button", { name: "Rétablir le comité" }).click();
    await expect(page.getByText("Le comité est rétabli")).toBeVisible();
  });
}

test("by keyboard alone a reviewer plans a national committee and narrows the calendar", async ({ page }) => {
  const { iso, month } = dayOfNextMonth(12);
  await enterAs(page, "anct@demo.test");
  await page.goto("/calendrier");
  await expect(page.getByRole("heading", { level: 1, name: "Calendrier du programme" })).toBeVisible();
  await checkPage(page);
  await press(page, page.getByRole("link", { name: "Prévoir un comité" }));
  const title = `Comité national ${Date.now()}`;
  await write(page, page.getByLabel("Titre"), title);
  await page.getByLabel(/^Jour/).fill(iso);
  await expect(page.getByLabel("Périmètre")).toHaveValue("");
  await press(page, page.getByRole("button", { name: "Enregistrer" }));
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("toute la journée")).toBeVisible();

  await page.goto(`/calendrier?mois=${month}`);
  await press(page, page.getByRole("checkbox", { name: "Comités" }), "Space");
  await press(page, page.getByRole("button", { name: "Afficher" }));
  await expect(page).toHaveURL(/type=comites/);
  await expect(page.getByText("Seulement\u00A0: comités.")).toBeVisible();
  const rows = page.getByRole("row").filter({ has: page.getByRole("rowheader") });
  await expect(rows.filter({ hasText: title })).toContainText("Tout le programme");
  expect(await rows.filter({ hasText: "Jalon" }).count()).toBe(0);
  await checkPage(page);

  // Whoever is in no territory is told so; an empty month says so, with its filters.
  await page.goto("/calendrier?mois=1991-01&type=jalons&priorite=inconnue");
  await expect(page.getByText("Rien en janvier 1991 avec ces filtres.")).toBeVisible();
  await page.goto("/calendrier/comites");
  await expect(page.getByRole("table", { name: "À venir" })).toContainText(title);
  await expect(page.getByRole("table", { name: "Passés" })).toContainText("Comité de pilotage national");
  await checkPage(page);

  // On a phone, nothing is wider than the screen.
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ["/calendrier", "/calendrier/comites", "/calendrier/comites/nouveau"]) {
    await page.goto(path);
    await expectNoSideScroll(page);
  }
});
