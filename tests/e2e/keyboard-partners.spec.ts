import type { Page } from "@playwright/test";
import { enterAs, expect, test } from "@/tests/support/browser";
import { chooseBelow, press, tabTo, write } from "@/tests/support/keyboard";

const told = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text });
const title = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** From the radio of a group that holds its place among the stops, down to the one that is meant. */
async function chooseRadio(page: Page, group: string, steps: number): Promise<void> {
  await tabTo(page, page.getByRole("group", { name: group }).getByRole("radio").first());
  for (let step = 0; step < steps; step++) await page.keyboard.press("ArrowDown");
}

test("a partner's profile, view and answer without a mouse", async ({ page }) => {
  const stamp = Date.now().toString(36);
  await enterAs(page, "bpifrance@demo.test");
  await page.goto("/profil-d-intervention");
  await press(page, page.getByRole("link", { name: "Nouveau profil" }));
  await expect(title(page, "Nouveau profil")).toBeVisible();
  await write(page, page.getByLabel("Nom du profil"), `Prêts ${stamp}`);
  const natures = page.getByRole("group", { name: "Financements recherchés" });
  await press(page, natures.getByLabel("Prêt", { exact: true }), "Space");
  await write(page, page.getByLabel("Coût total à partir de"), "beaucoup");
  await page.keyboard.press("Enter");
  const refusal = page.getByRole("alert").filter({ hasText: "Le profil n’est pas enregistré" });
  await expect(refusal).toBeFocused();
  await press(page, refusal.getByRole("link"));
  await expect(page.getByLabel("Coût total à partir de")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("1 000");
  await press(page, button(page, "Enregistrer le profil"));
  await expect(title(page, `Prêts ${stamp}`)).toBeVisible();
  await expect(
    page.getByText(/financement recherché\s:|le plan de financement n’a encore/).first(),
  ).toBeVisible();
  await page.goto("/profil-d-intervention");
  await press(page, page.getByRole("link", { name: `Supprimer le profil Prêts ${stamp}` }));
  await press(page, button(page, "Supprimer le profil"));
  await expect(page.getByText(`Prêts ${stamp}`)).toHaveCount(0);

  await page.goto("/projets?phase=etude");
  await press(page, page.getByRole("link", { name: "Enregistrer cette vue" }));
  await write(page, page.getByRole("textbox", { name: /Nom de la vue/ }), `Études ${stamp}`);
  await press(page, button(page, "Enregistrer la vue"));
  await expect(page.getByRole("heading", { name: `Vue « Études ${stamp} »` })).toBeVisible();
  await press(page, page.getByRole("link", { name: "Gérer vos vues" }));
  await press(page, page.getByRole("link", { name: `Suivre la vue Études ${stamp}` }));
  await expect(title(page, /^Suivre/)).toBeVisible();
  await tabTo(page, page.getByRole("radio", { checked: true }));
  await page.keyboard.press("ArrowUp");
  await press(page, button(page, "Enregistrer"));
  await expect(told(page, "Votre choix est enregistré")).toBeVisible();
  await press(page, page.getByRole("link", { name: `Supprimer la vue Études ${stamp}` }));
  await press(page, button(page, "Supprimer la vue"));
  await expect(told(page, "La vue est supprimée")).toBeVisible();

  await page.goto("/projets/QP-ROUBAIX-0002/reponses/repondre");
  await chooseRadio(page, "Votre réponse", 1);
  await write(page, page.getByLabel("Vos mots pour le territoire"), "Hors de notre champ.");
  await press(page, button(page, "Envoyer la réponse"));
  const missing = page.getByRole("alert").filter({ hasText: "Votre réponse n’est pas enregistrée" });
  await expect(missing).toBeFocused();
  await press(page, missing.getByRole("link"));
  const reason = page.getByLabel("Motif du refus");
  await expect(reason).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await press(page, button(page, "Envoyer la réponse"));
  await expect(told(page, "Votre réponse est enregistrée")).toBeVisible();
  await press(page, button(page, "Retirer la réponse"));
  await expect(told(page, "La réponse est retirée")).toBeVisible();
});

test("an operator's proposal and an administrator's criteria without a mouse", async ({
  page,
  openVisitor,
}) => {
  const operator = await openVisitor();
  await enterAs(operator, "anru@demo.test");
  await operator.goto("/dispositifs/propositions");
  await press(operator, operator.getByRole("link", { name: /^Proposer un/ }));
  const name = `Au clavier ${Date.now().toString(36)}`;
  await write(operator, operator.getByRole("textbox", { name: /^Nom/ }), name);
  await press(operator, button(operator, "Envoyer la proposition"));
  const summary = operator.getByRole("alert").filter({ hasText: "La proposition n’est pas envoyée" });
  await expect(summary).toBeFocused();
  await press(operator, summary.getByRole("link").first());
  await expect(operator.locator("main :focus")).toHaveCount(1);

  await enterAs(page, "admin@demo.test");
  await page.goto("/administration/dispositifs/pret-d-honneur-quartier/criteres");
  const kinds = page.getByLabel("Ajouter", { exact: true });
  await tabTo(page, kinds);
  await chooseBelow(page, kinds, "Nature de financement");
  await press(page, button(page, "Ajouter à la liste"));
  const natures = page.getByRole("group", { name: "Financements admis" }).last();
  await press(page, natures.getByLabel("Prêt", { exact: true }), "Space");
  await press(page, button(page, "Enregistrer"));
  await expect(told(page, "Les critères sont enregistrés")).toBeVisible();
  await press(page, page.locator("summary", { hasText: "financement recherché" }).last());
  await press(page, page.getByRole("button", { name: /^Supprimer/ }).last());
  await press(page, button(page, "Enregistrer"));
  await expect(told(page, "Les critères sont enregistrés")).toBeVisible();
});
