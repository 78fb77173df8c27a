import { checkPage, enterAs, expect, expectNoSideScroll, test } from "@/tests/support/browser";

const ADMIN = "admin@demo.test";
const AGENT = "agent.roubaix@demo.test";
const PARTNER = "banque-des-territoires@demo.test";
const PHONE = { width: 320, height: 700 };
const ACCEPTED = "/projets/QP-ROUBAIX-0002";

test("an administrator writes a criterion without code, previews it and saves it: without JavaScript", async ({
  openVisitor,
}) => {
  const page = await openVisitor({ javaScriptEnabled: false, viewport: PHONE });
  await enterAs(page, ADMIN);
  await page.goto("/administration/dispositifs/talents-des-cites/criteres");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Concours Talents des cités");
  await page.getByLabel("Ajouter", { exact: true }).selectOption({ label: "Phase" });
  await page.getByRole("button", { name: "Ajouter à la liste" }).click();

  // A new line is open; forgotten, it is told, and nothing is saved.
  const phases = page.getByRole("group", { name: "Phases admises" });
  await expect(phases).toBeVisible();
  await page.getByLabel("Source").last().fill("Règlement du concours");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await expect(page.getByRole("alert").filter({ hasText: "Choisissez au moins une phase" })).toBeVisible();
  await expect(page.getByLabel("Source").last()).toHaveValue("Règlement du concours");

  await phases.getByText("Étude").click();
  await page.getByRole("button", { name: "Aperçu sans enregistrer" }).click();
  await expect(page.getByRole("status")).toContainText(
    /\d+\séligibles?, \d+\sà vérifier, \d+\snon éligibles?/,
  );
  await page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await expect(page.getByRole("status")).toContainText("Les critères sont enregistrés");

  await page.goto("/dispositifs/talents-des-cites");
  const criteria = page.getByRole("region", { name: "Critères" });
  await expect(criteria).toContainText("La phase Étude.");
  await expect(criteria).toContainText("Source : Règlement du concours");
  await expectNoSideScroll(page);
});

test("two administrators at once: the second is shown what the first has saved", async ({ openVisitor }) => {
  const [first, second] = [await openVisitor(), await openVisitor()];
  for (const page of [first, second]) {
    await enterAs(page, ADMIN);
    await page.goto("/administration/dispositifs/microcredit-professionnel/criteres");
  }
  await checkPage(first);
  await first.locator("summary").last().click();
  await first
    .getByRole("button", { name: /^Mettre dans un nouveau groupe/ })
    .last()
    .click();
  await expect(first.getByRole("group", { name: /^Groupe/ })).toBeVisible();
  await first.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await expect(first.getByRole("status")).toContainText("Les critères sont enregistrés");

  await second.getByLabel("Ajouter", { exact: true }).selectOption({ label: "Montant" });
  await second.getByRole("button", { name: "Ajouter à la liste" }).click();
  await second.getByLabel("Montant", { exact: true }).selectOption({ label: "Coût total" });
  await second.getByLabel("Au moins (€)").fill("10 000");
  await second.getByLabel("Au plus (€)").fill("1");
  await second.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await expect(second.getByRole("alert").filter({ hasText: "modifiés pendant votre saisie" })).toBeVisible();
  await expect(second.getByRole("list", { name: "Critères enregistrés entre-temps" })).toBeVisible();
  await expect(second.getByText("Le minimum dépasse le maximum")).toBeVisible();
  await expect(second.getByLabel("Au moins (€)")).toHaveValue("10 000");
  await second.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await expect(second.getByRole("status")).toContainText("Les critères sont enregistrés");
});

test("an agent reads why, and what a change would open; nothing of it is saved", async ({ page }) => {
  await enterAs(page, AGENT);
  await page.goto(ACCEPTED);
  await page.getByRole("link", { name: "Voir les dispositifs de ce projet" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Quels dispositifs pour ce projet" }),
  ).toBeVisible();
  await expect(page.getByText(/^\d+\sdispositifs/)).toBeVisible();
  await checkPage(page);

  // By keyboard: the reasons open, and lead to the field that is missing.
  const reasons = page.locator("article summary").first();
  await reasons.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^(Oui|Non|À vérifier)\s:/).first()).toBeVisible();
  await page.locator("summary", { hasText: "Résultat" }).click();
  await page.getByText(/^Non éligible \(\d+\)$/).click();
  await page.getByRole("button", { name: "Appliquer les filtres" }).click();
  await expect(page).toHaveURL(/resultat=non-eligible/);
  await expect(
    page.getByRole("heading", { level: 2, name: "Au moins un critère n’est pas rempli" }),
  ).toBeVisible();

  await page.getByRole("link", { name: "Et si le projet changeait…" }).click();
  const supposed = page.getByLabel("Nature du porteur");
  const today = await supposed.inputValue();
  await page.getByRole("textbox", { name: /^Coût total/ }).fill("beaucoup");
  await page.getByRole("button", { name: "Comparer" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Coût total" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^Coût total/ })).toHaveValue("beaucoup");
  await page.getByRole("textbox", { name: /^Coût total/ }).fill("40 000");
  await supposed.selectOption({ label: "Personne qui crée ou reprend une entreprise" });
  await page.getByRole("button", { name: "Comparer" }).click();
  await expect(page.getByRole("heading", { level: 2, name: /dispositifs? changerai/ })).toBeVisible();
  await expect(page.getByRole("heading", { level: 3, name: /^Ce qui s’ouvrirait/ })).toBeVisible();
  await checkPage(page);
  await page.getByRole("link", { name: "Revenir à la situation d’aujourd’hui" }).click();
  await expect(page.getByLabel("Nature du porteur")).toHaveValue(today);
});

test("an agent asks of what is being typed, and gets the form back as it was: without JavaScript", async ({
  openVisitor,
}) => {
  const page = await openVisitor({ javaScriptEnabled: false, viewport: PHONE });
  await enterAs(page, AGENT);
  await page.goto(`${ACCEPTED}/modifier`);
  const [title, kind] = [page.getByLabel("Intitulé"), page.getByLabel("Nature du porteur")];
  const today = await kind.inputValue();
  await title.fill("Un intitulé que rien n’enregistre");
  await kind.selectOption({ label: "Personne qui crée ou reprend une entreprise" });
  await page.getByRole("textbox", { name: /^Coût total/ }).fill("beaucoup");
  const compare = page.getByRole("button", { name: "Voir l’effet sur les dispositifs" });
  await compare.click();
  await expect(page.getByRole("alert").filter({ hasText: "Coût total" })).toBeVisible();

  await page.getByRole("textbox", { name: /^Coût total/ }).fill("40 000");
  await compare.click();
  const answer = page.getByRole("region", { name: /dispositifs? changerai/ });
  await expect(answer).toContainText("Rien n’est enregistré");
  await expect(answer.getByRole("heading", { level: 3, name: /^Ce qui s’ouvrirait/ })).toBeVisible();
  await expect(title).toHaveValue("Un intitulé que rien n’enregistre");
  await expect(page.getByRole("textbox", { name: /^Coût total/ })).toHaveValue("40 000");
  await expectNoSideScroll(page);
  await page.goto(`${ACCEPTED}/modifier`);
  await expect(kind).toHaveValue(today);
  await expect(title).not.toHaveValue("Un intitulé que rien n’enregistre");
});

test("a partner finds the projects of a scheme, and takes the same rows away", async ({
  page,
  openVisitor,
}) => {
  await enterAs(page, PARTNER);
  await page.goto("/dispositifs/dotation-de-soutien-a-l-investissement-local");
  await page.getByRole("link", { name: "Quels projets pour ce dispositif" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Quels projets pour ce dispositif" }),
  ).toBeVisible();
  await checkPage(page);
  await page.locator("summary", { hasText: "Territoire" }).click();
  await page.getByText(/^Roubaix \(\d+\)$/).click();
  await page.getByLabel("Trier par").selectOption({ label: "Coût total le plus élevé" });
  await page.getByRole("button", { name: "Appliquer les filtres" }).click();
  await expect(page).toHaveURL(/territoire=roubaix/);
  const heading = await page.getByRole("heading", { level: 2, name: /projets?$/ }).textContent();
  const total = Number(/^\d+/.exec(heading ?? "")?.[0]);
  const shown = await page.locator("article p", { hasText: /^QP-/ }).allTextContents();
  expect(shown).toHaveLength(total);
  // Of all statuses, a partner reads the accepted alone.
  await expect(page.getByText("Brouillon", { exact: true })).toHaveCount(0);

  await expect(page.getByRole("link", { name: /^Répondre au projet/ })).toHaveCount(total);
  const link = page.getByRole("link", { name: "Exporter ces projets (CSV)" });
  const file = await page.request.get((await link.getAttribute("href")) ?? "");
  const references = [...(await file.text()).matchAll(/QP-[A-Z-]+-\d+(?=")/g)].map(([found]) => found);
  expect(references).toEqual(shown.map((text) => /QP-[A-Z-]+-\d+/.exec(text)?.[0]));
  expect(await file.text()).toContain('"1. Le projet sert');

  // Not of a project whose plan they do not read, nor of anybody who is not signed in.
  expect((await page.goto("/projets/QP-ROUBAIX-0004/dispositifs"))?.status()).toBe(404);
  const visitor = await openVisitor();
  await visitor.goto("/dispositifs/citeslab/projets");
  await expect(visitor).toHaveURL(/connexion/);
  expect((await visitor.goto("/administration/dispositifs/citeslab/criteres"))?.url()).toMatch(/connexion/);
});
