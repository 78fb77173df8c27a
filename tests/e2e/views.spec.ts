import { checkPage, enterAs, expect, test } from "@/tests/support/browser";

const PARTNER = "banque-des-territoires@demo.test";
/** The persona keeps what an interrupted run has left. */
const PROFILE = `Numérique ${Date.now().toString(36)}`;

test("a view is saved, opened, seen to differ, brought up to date and deleted, without JavaScript", async ({
  page: looking,
  openVisitor,
}) => {
  await enterAs(looking, PARTNER);
  const page = await openVisitor({ javaScriptEnabled: false });
  await enterAs(page, PARTNER);
  await page.goto("/projets?priorite=commerce-artisanat&tri=cout");
  await page.getByRole("link", { name: "Enregistrer cette vue" }).click();
  await expect(page.getByText("Priorité\u00A0: Commerce et artisanat")).toBeVisible();
  await page.getByText("Partager avec mon organisation").click();
  await page.getByText("Par courriel, chaque jour").click();
  await page.getByRole("button", { name: "Enregistrer la vue" }).click();
  // Refused beside the field and above the form, with what was chosen.
  await expect(
    page.getByRole("alert").getByRole("link", { name: "Donnez un nom à cette vue." }),
  ).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /Partager avec mon organisation/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: /chaque jour/ })).toBeChecked();
  await page.getByRole("textbox", { name: /Nom de la vue/ }).fill("Commerces de l’épreuve");
  await page.getByRole("button", { name: "Enregistrer la vue" }).click();

  await expect(page.getByRole("heading", { name: "Vue « Commerces de l’épreuve »" })).toBeVisible();
  await expect(page.getByText(/Aucun nouveau projet depuis le début du suivi/)).toBeVisible();
  await looking.goto(page.url());
  await checkPage(looking);
  await page.getByRole("link", { name: /^Priorité\s:\sCommerce et artisanat/ }).click();
  await expect(page.getByText("Cette vue a changé depuis son enregistrement")).toBeVisible();
  await expect(page.getByText("en moins, Priorité\u00A0: Commerce et artisanat")).toBeVisible();
  await page.getByRole("link", { name: "Mettre à jour la vue" }).click();
  await expect(page.getByRole("heading", { name: "Ce qu’elle retiendra" })).toBeVisible();
  await page.getByRole("textbox", { name: /Nom de la vue/ }).fill(" ");
  await page.getByRole("button", { name: "Enregistrer la vue" }).click();
  await expect(
    page.getByRole("alert").getByRole("link", { name: "Donnez un nom à cette vue." }),
  ).toBeVisible();
  await page.getByRole("textbox", { name: /Nom de la vue/ }).fill("Commerces de l’épreuve");
  await looking.goto(page.url());
  await checkPage(looking);
  await page.getByRole("button", { name: "Enregistrer la vue" }).click();
  await expect(page.getByText("Cette vue a changé depuis")).toHaveCount(0);

  await page.getByRole("link", { name: "Gérer vos vues" }).click();
  const own = page.getByRole("listitem").filter({ hasText: "Commerces de l’épreuve" }).first();
  await expect(own).toContainText("Tous les projets, sans filtre");
  await expect(own).toContainText("Par courriel, chaque jour");
  await looking.goto(page.url());
  await checkPage(looking);
  await page.getByRole("link", { name: "Suivre la vue Commerces de l’épreuve" }).click();
  await page.getByText("Ne pas la suivre").click();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Votre choix est enregistré" })).toBeVisible();
  await expect(own).toContainText("Non suivie");

  // Another organisation finds none of it.
  const address =
    (await page.getByRole("link", { name: "Commerces de l’épreuve", exact: true }).getAttribute("href")) ??
    "";
  const stranger = await openVisitor();
  await enterAs(stranger, "anct@demo.test");
  expect((await stranger.goto(address))?.status()).toBe(404);
  await stranger.goto(`/projets?vue=${address.split("/").at(-1)}`);
  await expect(stranger.getByText("n’existe plus, ou n’est plus partagée avec vous")).toBeVisible();

  await page.getByRole("link", { name: "Supprimer la vue Commerces de l’épreuve" }).click();
  await page.getByRole("button", { name: "Supprimer la vue" }).click();
  await expect(page.getByRole("status").filter({ hasText: "La vue est supprimée" })).toBeVisible();
});

test("a view whose territory names nothing any more says that it is wider", async ({ page }) => {
  await enterAs(page, PARTNER);
  await page.goto("/vues/nouvelle?territoire=ville-disparue&phase=etude");
  await expect(page.getByText("(n’existe plus)")).toBeVisible();
  await expect(page.getByText("la liste est plus large que ce qui a été enregistré")).toBeVisible();
});

test("a partner says what it funds, and finds the projects that fit, with the reasons", async ({
  page,
  openVisitor,
}) => {
  await enterAs(page, PARTNER);
  await page.goto("/projets");
  await page
    .getByRole("navigation", { name: "Menu principal" })
    .getByRole("link", { name: "Profils d’intervention" })
    .click();
  await page.getByRole("link", { name: "Nouveau profil" }).click();
  await page.getByRole("textbox", { name: /Nom du profil/ }).fill(PROFILE);
  await page.getByRole("textbox", { name: /Coût total à partir de/ }).fill("beaucoup");
  await page.getByRole("button", { name: "Enregistrer le profil" }).click();
  await expect(page.getByRole("alert").getByRole("link", { name: /Écrivez un montant/ })).toBeVisible();
  await checkPage(page);
  await page.getByRole("textbox", { name: /Coût total à partir de/ }).fill("10 000");
  await page.getByText("Étude", { exact: true }).click();
  await page.getByRole("button", { name: "Enregistrer le profil" }).click();

  await expect(page.getByRole("heading", { level: 1, name: PROFILE })).toBeVisible();
  await expect(page.getByText("Correspond", { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/Oui\s:\sphase Étude/).first()).toBeVisible();
  await checkPage(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Exporter en CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("projets-du-profil.csv");
  await page.getByText(/^Correspondance \(/).click();
  // Alone: the others come first, and may fill a page.
  for (const verdict of [/^Correspond \(/, /^À vérifier \(/, /^Ne correspond pas \(/])
    await page.getByText(verdict).click();
  await page.getByRole("button", { name: "Appliquer les filtres" }).click();
  await expect(page.getByText("Ne correspond pas", { exact: true }).first()).toBeAttached();

  const address = page.url();
  const stranger = await openVisitor();
  await enterAs(stranger, "chef.toulouse@demo.test");
  expect((await stranger.goto(address))?.status()).toBe(404);
  await page.goto("/profil-d-intervention");
  await checkPage(page);
  await page.getByRole("link", { name: `Supprimer le profil ${PROFILE}` }).click();
  await page.getByRole("button", { name: "Supprimer le profil" }).click();
  await expect(page.getByText(PROFILE)).toHaveCount(0);
});

test("a profile that is refused comes back as it was typed, without JavaScript", async ({ openVisitor }) => {
  const page = await openVisitor({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
  await enterAs(page, "anru@demo.test");
  await page.goto("/profil-d-intervention/nouveau");
  const natures = page.getByRole("group", { name: "Financements recherchés" });
  await natures.getByText("Prêt", { exact: true }).click();
  await page.getByRole("button", { name: "Enregistrer le profil" }).click();
  await expect(page.getByRole("alert").getByRole("link", { name: /Donnez un nom/ })).toBeVisible();
  await expect(natures.getByRole("checkbox", { name: "Prêt" })).toBeChecked();
  await page.getByRole("textbox", { name: /Nom du profil/ }).fill(`${PROFILE} sans script`);
  await page.getByRole("button", { name: "Enregistrer le profil" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${PROFILE} sans script` })).toBeVisible();
  await page.getByRole("link", { name: "Modifier le profil" }).click();
  await page.getByRole("textbox", { name: /Coût total jusqu’à/ }).fill("trop");
  await page.getByRole("button", { name: "Enregistrer le profil" }).click();
  await expect(page.getByRole("alert").getByRole("link", { name: /Écrivez un montant/ })).toBeVisible();
  await page.goto("/profil-d-intervention");
  await page.getByRole("link", { name: `Supprimer le profil ${PROFILE} sans script` }).click();
  await page.getByRole("button", { name: "Supprimer le profil" }).click();
  await expect(page.getByText(`${PROFILE} sans script`)).toHaveCount(0);
});
