import type { Locator, Page } from "@playwright/test";
import { enterAs, expect, test } from "@/tests/support/browser";
import { press, tabTo, write } from "@/tests/support/keyboard";

/** A territory whose strategy no other journey begins. */
const STRATEGY = "/territoires/maubeuge/strategie";
const LEAD = "chef.maubeuge@demo.test";

const title = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const told = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });
const trail = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "vous êtes ici" }).getByRole("link", { name, exact: true });

/** Where the reader goes on from: on the screen, and not at the top of the page again. */
async function goesOnFrom(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
}

/** Presses a link and goes on from the heading of its page. */
async function follow(page: Page, link: Locator, heading: string | RegExp): Promise<void> {
  await press(page, link);
  await goesOnFrom(title(page, heading));
}

const save = async (page: Page) => {
  await press(page, button(page, "Enregistrer"));
  await goesOnFrom(told(page, "La stratégie est enregistrée"));
};

test("a strategy without a mouse, from a template to what the public reads", async ({
  page,
  openVisitor,
}) => {
  await enterAs(page, LEAD);
  await page.goto("/strategie");
  await follow(page, page.getByRole("link", { name: "Commencer la stratégie" }), "Commencer la stratégie");
  await press(page, button(page, "Commencer"));
  const missing = page.getByRole("alert").filter({ hasText: "La stratégie n’est pas créée" });
  await goesOnFrom(missing);
  await press(page, missing.getByRole("link"));
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: /quatre priorités/ })).toBeFocused();
  await page.keyboard.press("Space");
  await press(page, button(page, "Commencer"));
  await goesOnFrom(title(page, "Stratégie de développement économique"));

  // Written, part by part.
  await follow(page, page.getByRole("link", { name: "Écrire la stratégie" }), "Titre et résumé");
  await write(page, page.getByLabel("Titre"), "La Sambre fabrique");
  await write(page, page.getByLabel("Résumé"), "Des ateliers dans les quartiers.");
  await save(page);
  await follow(page, page.getByRole("link", { name: "Modifier le diagnostic" }), "Diagnostic");
  await press(page, button(page, "Ajouter une force"));
  await expect(page.getByLabel("Ligne 1")).toBeFocused();
  await page.keyboard.type("Des halles vides");
  await press(page, button(page, "Ajouter une force"), "Space");
  await expect(page.getByLabel("Ligne 2")).toBeFocused();
  await page.keyboard.type("Un canal");
  await press(page, button(page, "Monter : Forces, ligne 2"));
  await expect(page.getByLabel("Ligne 1")).toHaveValue("Un canal");
  await expect(
    page.getByRole("button", { name: /^(Monter|Descendre) : Forces, ligne 1$/ }).and(page.locator(":focus")),
  ).toHaveCount(1);
  await save(page);

  const added = page.getByRole("link", { name: /^Ajouter un objectif à l’axe Implantation/ });
  await follow(page, added, "Objectif");
  await write(page, page.getByLabel("Intitulé de l’objectif"), "Trente ateliers loués");
  await press(page, page.getByRole("checkbox", { name: "Implantation d’activités productives" }), "Space");
  const chooser = page.getByLabel("Indicateur de la bibliothèque");
  await tabTo(page, chooser);
  await page.keyboard.press("ArrowDown");
  await press(page, button(page, "Ajouter cette cible"));
  await expect(page.getByLabel("Valeur de départ")).toBeFocused();
  await write(page, page.getByLabel("Valeur à atteindre"), "trente");
  await write(page, page.getByLabel("Année"), "2029");
  await press(page, button(page, "Enregistrer"));
  const refused = page.getByRole("alert").filter({ hasText: "Écrivez un nombre" });
  await goesOnFrom(refused);
  await press(page, refused.getByRole("link", { name: /nombre/ }));
  await expect(page.getByLabel("Valeur à atteindre")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("30");
  await save(page);

  // A project serves it.
  const projects = page.getByRole("link", { name: "Projets et objectifs", exact: true });
  await follow(page, projects, "Les projets et les objectifs qu’ils servent");
  await tabTo(page, page.getByLabel(/^Objectif principal/).first());
  await page.keyboard.press("ArrowDown");
  await press(page, button(page, "Enregistrer les objectifs"));
  await goesOnFrom(told(page, "Les objectifs d’un projet sont enregistrés"));

  // Shared, and commented.
  await follow(page, trail(page, "Stratégie"), "La Sambre fabrique");
  const state = page.getByRole("navigation", { name: "Autour de la stratégie" });
  await follow(page, state.getByRole("link", { name: /^État/ }), "État de la stratégie");
  await press(page, button(page, "Partager avec le ministère"));
  await goesOnFrom(told(page, "La stratégie est partagée avec le ministère"));
  const ministry = await openVisitor();
  await enterAs(ministry, "anct@demo.test");
  await ministry.goto(STRATEGY);
  await press(ministry, ministry.getByRole("link", { name: /^Commenter sur l’objectif/ }).first());
  await expect(title(ministry, "Commentaires de la stratégie")).toBeVisible();
  await tabTo(ministry, ministry.getByLabel("De quoi parle votre commentaire"));
  await write(
    ministry,
    ministry.getByRole("textbox", { name: /^Votre commentaire/ }),
    "D’où vient la cible ?",
  );
  await press(ministry, button(ministry, "Envoyer"));
  await goesOnFrom(ministry.getByRole("article").filter({ hasText: "D’où vient la cible ?" }));

  // Adopted with its deliberation, and published after a look at what that shows.
  await page.reload();
  await write(page, page.getByLabel("Date de la délibération"), "12/03/2026");
  await press(page, button(page, "Adopter la stratégie"));
  await goesOnFrom(page.getByRole("alert").filter({ hasText: "La stratégie n’a pas été adoptée" }));
  const file = page.getByLabel(/^Délibération/);
  await tabTo(page, file);
  await file.setInputFiles({
    name: "deliberation.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n"),
  });
  await press(page, button(page, "Adopter la stratégie"));
  await goesOnFrom(told(page, "La stratégie est adoptée"));
  await press(page, page.getByRole("checkbox", { name: "Le résumé" }), "Space");
  await press(page, button(page, "Voir l’aperçu"));
  await expect(told(page, "Aperçu, non publié")).toBeVisible();
  await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);
  await press(page, button(page, "Publier"));
  await goesOnFrom(told(page, "La stratégie est publiée"));
});

test("the menu of a phone, opened and left by keyboard, leads to the strategy", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await enterAs(page, LEAD);
  await page.goto("/calendrier");
  await press(page, button(page, "Menu"));
  const menu = page.getByRole("dialog", { name: "Menu" });
  await expect(menu.getByRole("link", { name: "Stratégie", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu).toHaveCount(0);
  await expect(button(page, "Menu")).toBeFocused();
});
