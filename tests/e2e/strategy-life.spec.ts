import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import pg from "pg";
import { checkPage, enterAs, expect, expectNoSideScroll, test } from "@/tests/support/browser";
import { SAMPLE_CONTENT } from "@/tests/support/strategy-fixture";

/** One strategy, from its territory's desk to the public: written for these journeys, which follow one another. */
const PHONE = { width: 320, height: 700 };
let slug = "";
let lead = "";
let agent = "";

const content = {
  ...SAMPLE_CONTENT,
  title: "Stratégie de démonstration",
  diagnosis: { strengths: [], weaknesses: [], opportunities: [], threats: [] },
  axes: SAMPLE_CONTENT.axes.map((axis) => ({
    ...axis,
    key: randomUUID(),
    objectives: axis.objectives.map((objective) => ({ ...objective, key: randomUUID(), qpvs: [] })),
  })),
};

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  const { DATABASE_URL } = JSON.parse(process.env.TEST_COMMAND_ENVIRONMENT ?? "{}");
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  await client.query("SELECT set_config('app.role', 'system', false)");
  const { rows } = await client.query(
    `SELECT t.id, t.slug, max(u.email) FILTER (WHERE u.role = 'coordinator') AS lead, max(u.email) FILTER (WHERE u.role = 'contributor') AS agent
     FROM territory t JOIN organisation o ON o.territory_id = t.id JOIN user_account u ON u.organisation_id = o.id
     WHERE NOT EXISTS (SELECT FROM strategy s WHERE s.territory_id = t.id)
       AND (SELECT count(*) FROM project p WHERE p.territory_id = t.id AND p.review_status = 'accepted') >= 2
     GROUP BY t.id HAVING count(DISTINCT u.role) = 2 ORDER BY t.slug DESC LIMIT 1`,
  );
  ({ slug, lead, agent } = rows[0]);
  await client.query(
    "INSERT INTO strategy (territory_id, content, updated_by_name) VALUES ($1, $2, 'Démonstration')",
    [rows[0].id, content],
  );
  await client.end();
});

const path = (page: string) => `/territoires/${slug}/strategie${page}`;
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const done = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });

test("projects are attached to objectives without JavaScript, on a phone; what stands in the way is told", async ({
  openVisitor,
}) => {
  const page = await openVisitor({ javaScriptEnabled: false, viewport: PHONE });
  await enterAs(page, agent);
  await page.goto(path("/projets"));
  const rows = page.getByRole("listitem").filter({ has: page.getByLabel(/^Objectif principal/) });
  const first = rows.first();
  const name = (await first.getByRole("link").textContent()) ?? "";
  await first.getByText(/^Autres objectifs servis/).click();
  await first.getByText(/^1\.2/).last().click();
  await button(page, "Enregistrer les objectifs").click();
  await expect(page.getByRole("alert")).toContainText("choisissez son objectif principal");
  await expect(first.getByRole("checkbox", { name: /^1\.2/ })).toBeChecked();
  await expectNoSideScroll(page);
  await first.getByLabel(/^Objectif principal/).selectOption({ index: 1 });
  await button(page, "Enregistrer les objectifs").click();
  await expect(done(page, "Les objectifs d’un projet sont enregistrés")).toBeVisible();
  await page.getByLabel("Projets à voir").selectOption({ label: "Ceux qui ne servent aucun objectif" });
  await button(page, "Filtrer").click();
  await expect(page.getByRole("link", { name, exact: true })).toHaveCount(0);
  await page.getByRole("link", { name: "Tous les projets" }).click();
  await page.getByRole("link", { name, exact: true }).click();
  const served = page.getByRole("region", { name: "Objectifs servis" });
  await expect(served.getByRole("listitem")).toHaveText([/1\.1.* – objectif principal$/, /1\.2/]);
  await served.getByRole("link", { name: "Choisir les objectifs servis" }).click();
  await page.getByLabel(/^Objectif principal/).selectOption({ label: "Aucun objectif" });
  await page.getByRole("checkbox", { name: /^1\.2/ }).uncheck({ force: true });
  await button(page, "Enregistrer les objectifs").click();
  await expect(served.getByText("ne sert encore aucun objectif")).toBeVisible();
});

test("a strategy is shared, commented, sent back, adopted with its deliberation, and published", async ({
  page,
  openVisitor,
}) => {
  await enterAs(page, lead);
  await page.goto(path("/projets"));
  const main = (one: Page) => one.getByLabel(/^Objectif principal/).first();
  const colleague = await openVisitor();
  await enterAs(colleague, agent);
  await colleague.goto(path("/projets"));
  await main(page).selectOption({ index: 1 });
  await button(page, "Enregistrer les objectifs").click();
  await expect(done(page, "Les objectifs d’un projet")).toBeVisible();
  await checkPage(page);
  // What a colleague has changed meanwhile is told, and what was chosen stays.
  await main(colleague).selectOption({ index: 2 });
  await button(colleague, "Enregistrer les objectifs").click();
  const told = colleague.getByRole("alert").filter({ hasText: "un collègue a changé ses objectifs" });
  await expect(told).toBeFocused();
  await expect(main(colleague).locator("option:checked")).toHaveText(/^1\.2/);
  await checkPage(colleague);
  await button(colleague, "Enregistrer les objectifs").click();
  await expect(done(colleague, "Les objectifs d’un projet")).toBeVisible();
  await expect(told).toHaveCount(0);
  await page.goto(path("/etat"));
  await checkPage(page);
  await button(page, "Partager avec le ministère").click();
  await expect(
    page.getByRole("heading", { name: "La stratégie est partagée avec le ministère" }),
  ).toBeVisible();

  const ministry = await openVisitor();
  await enterAs(ministry, "anct@demo.test");
  await ministry.goto(path(""));
  await ministry
    .getByRole("link", { name: /^Commenter sur l’objectif/ })
    .first()
    .click();
  await expect(ministry.getByLabel("De quoi parle votre commentaire")).toHaveValue(/^objectif-/);
  await ministry
    .getByRole("textbox", { name: /^Votre commentaire/ })
    .fill("Quelle est la source de la cible ?");
  await button(ministry, "Envoyer").click();
  await expect(done(ministry, "Votre commentaire est envoyé")).toBeVisible();
  await checkPage(ministry);

  await page.goto(path(""));
  await page.getByRole("link", { name: /^1\séchange ouvert sur l’objectif/ }).click();
  await checkPage(page);
  await page.getByRole("link", { name: /^Répondre/ }).click();
  await page.getByRole("textbox", { name: /^Votre réponse/ }).fill("Le relevé de la Ville.");
  await button(page, "Répondre").click();
  await expect(page.getByText("Le relevé de la Ville.")).toBeVisible();
  await button(page, "Marquer comme réglé").click();
  await expect(done(page, "L’échange est réglé")).toBeVisible();

  await ministry.goto(path("/etat"));
  await button(ministry, "Demander des modifications").click();
  await expect(ministry.getByRole("alert").filter({ hasText: "L’état n’a pas changé" })).toBeFocused();
  await expect(ministry.getByLabel("Ce que vous demandez au territoire")).toHaveAccessibleDescription(
    /Écrivez ce que/,
  );
  await checkPage(ministry);
  await ministry.getByLabel("Ce que vous demandez au territoire").fill("Précisez les cibles.");
  await button(ministry, "Demander des modifications").click();
  await expect(ministry.getByRole("heading", { name: "Votre demande est envoyée" })).toBeVisible();
  expect((await ministry.goto(path("")))?.status()).toBe(404);

  await page.goto(path("/etat"));
  await expect(page.getByText("Précisez les cibles.")).toBeVisible();
  await button(page, "Partager avec le ministère").click();
  await expect(button(page, "Adopter la stratégie")).toBeVisible();
  await page.getByLabel("Date de la délibération").fill("31/02/2026");
  await button(page, "Adopter la stratégie").click();
  const refused = page.getByRole("alert").filter({ hasText: "La stratégie n’a pas été adoptée" });
  await expect(refused).toContainText("ne se comprend pas");
  await expect(refused).toContainText("Joignez la délibération");
  await expect(page.getByLabel("Date de la délibération")).toHaveValue("31/02/2026");
  await checkPage(page);
  await page.getByLabel("Date de la délibération").fill("12/03/2090");
  await page.getByLabel(/^Délibération/).setInputFiles({
    name: "deliberation.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n"),
  });
  await button(page, "Adopter la stratégie").click();
  await expect(refused).toContainText("n’est pas encore passée");
  // The file is kept, and need not be sent again.
  await expect(page.getByText("Envoyée : deliberation.pdf")).toBeVisible();
  await checkPage(page);
  await page.getByLabel("Date de la délibération").fill("12/03/2026");
  await button(page, "Adopter la stratégie").click();
  await expect(page.getByRole("heading", { name: "La stratégie est adoptée" })).toBeVisible();
  await expect(page.getByText("En vigueur", { exact: true })).toBeVisible();

  await page.getByText("Le résumé", { exact: true }).click();
  await page.getByText("Les axes et les objectifs", { exact: true }).click();
  await button(page, "Voir l’aperçu").click();
  await expect(page.getByText("Aperçu, non publié")).toBeVisible();
  await checkPage(page);
  await button(page, "Publier").click();
  await expect(done(page, "La stratégie est publiée")).toBeVisible();
  await expect(page.getByText("Aperçu, non publié")).toHaveCount(0);
});

test("partners read the edition and its deliberation; the public what was chosen; a revision changes neither", async ({
  page,
  openVisitor,
}) => {
  await enterAs(page, "anru@demo.test");
  await page.goto(path("/editions/1"));
  await checkPage(page);
  await expect(page.getByText("Qui en répond").first()).toBeVisible();
  await expect(page.getByText("Projets rattachés lors de l’adoption")).toBeVisible();
  await expect(page.getByRole("link", { name: "Commentaires" })).toHaveCount(0);
  const download = page.waitForEvent("download");
  await page
    .getByRole("link", { name: /^Délibération/ })
    .first()
    .click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("deliberation.pdf");
  expect((await readFile(await file.path())).toString()).toMatch(/^%PDF-1\.4/);
  for (const closed of ["/etat", "/commentaires"])
    expect((await page.goto(path(closed)))?.status()).toBe(404);

  const visitor = await openVisitor({ viewport: PHONE });
  await visitor.goto(`/territoires/${slug}`);
  await visitor.getByRole("link", { name: "Lire la stratégie" }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Stratégie de démonstration");
  await expect(visitor.getByText("Vingt locaux remis en activité")).toBeVisible();
  await expect(visitor.getByText("Qui en répond")).toHaveCount(0);
  await expect(visitor.getByRole("heading", { name: "Diagnostic" })).toHaveCount(0);
  await expect(visitor.getByText(/édition\s1\sadoptée le 12\smars 2026/)).toBeVisible();
  await checkPage(visitor);
  await expectNoSideScroll(visitor);

  const territory = await openVisitor({ javaScriptEnabled: false });
  await enterAs(territory, lead);
  await territory.goto(path("/etat"));
  await button(territory, "Réviser la stratégie").click();
  await expect(territory.getByRole("heading", { name: "La stratégie est en révision" })).toBeVisible();
  await territory.goto(path("/editions/1/differences"));
  await expect(territory.getByText("Aucune partie ne diffère.")).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByText(/édition\s1\sadoptée/)).toBeVisible();
  await page.goto(path(""));
  await expect(page.getByText("Édition 1", { exact: true })).toBeVisible();
});
