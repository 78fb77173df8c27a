import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { ACTION_NAMES_KEY } from "@/scripts/launcher/build";
import { checkPage, enterAs, expect, expectNoSideScroll, test } from "@/tests/support/browser";
import { holdScripts } from "@/tests/support/late-scripts";

const AGENT = "agent.laval@demo.test";
const CUT = /ERR_(CONNECTION|INTERNET|FAILED)|status of (404|503)/;

const body = (page: Page) => page.getByLabel("Votre commentaire");
const send = (page: Page) => page.getByRole("button", { name: "Envoyer" });
const notice = (page: Page) =>
  page.getByRole("alert").filter({ hasText: "Votre envoi n’a pas encore de réponse" });
const readers = (page: Page) => page.getByRole("status").filter({ hasText: "Visible par" });
const choose = (page: Page) =>
  page.locator("#champ-audience").getByText("Votre territoire seulement").click();

/** The comments of a project of that territory. */
async function openComments(page: Page): Promise<string> {
  await enterAs(page, AGENT);
  await page.goto("/projets?territoire=laval&tri=reference");
  const project = await page.locator("main a[href^='/projets/QP-LAVAL']").first().getAttribute("href");
  const path = `${project?.split("?")[0]}/commentaires`;
  await page.goto(path);
  return path;
}

/** The script that draws the form of a comment does not come, however often it is asked for. */
const withoutItsScript = (page: Page) =>
  page.route(/\/_next\/static\/.*\.js/, async (route) => {
    const answer = await route.fetch();
    const isIts = (await answer.text()).includes("Votre commentaire");
    await route.fulfill(isIts ? { status: 404, body: "" } : { response: answer });
  });

test("a line that is cut takes nothing away: the form goes when the line is back, and does once what is asked", async ({
  page,
  expectProblem,
}) => {
  expectProblem(CUT);
  await page.setViewportSize({ width: 320, height: 700 });
  const path = await openComments(page);
  const text = `Écrit dans le train, ${Date.now()}`;
  await choose(page);
  await expect(readers(page)).toBeVisible();
  await body(page).fill(text);
  let calls = 0;
  await page.route(`**${path}`, async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    calls += 1;
    // The server has done what is asked, and its answer is lost; then it is away; then nothing keeps them apart.
    if (calls === 1) await route.fetch({ maxRedirects: 0 });
    if (calls === 1) return route.abort("connectionreset");
    return calls === 2 ? route.fulfill({ status: 503, body: "" }) : route.fallback();
  });
  await send(page).click();
  await expect(notice(page)).toBeFocused();
  await expect(notice(page)).toContainText("La connexion est interrompue");
  await expect(body(page)).toHaveValue(text);
  await checkPage(page);
  await expectNoSideScroll(page);
  const again = page.getByRole("button", { name: "Renvoyer maintenant" });
  await again.click();
  await expect.poll(() => calls).toBe(2);
  await expect(again).toBeVisible();
  await again.click();
  await expect(page.getByRole("status").first()).toContainText("Votre commentaire est envoyé");
  await expect(page.getByText(text)).toHaveCount(1);
  await expect(notice(page)).toBeHidden();
  await page.unroute(`**${path}`);

  // « Back » asks for the page anew; whatever is written then is another comment.
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Commentaires");
  await expect(page.getByText(text)).toHaveCount(1);
  await body(page).fill(`${text}, bis`);
  await choose(page);
  await send(page).click();
  await expect(page.getByRole("article").filter({ hasText: `${text}, bis` })).toBeVisible();
});

test("a page whose script never comes stays the plain form that it is, and one that is led to arrives whole", async ({
  page,
  expectProblem,
}) => {
  expectProblem(/ChunkLoadError/);
  expectProblem(CUT);
  const path = await openComments(page);
  const text = `Écrit sans script, ${Date.now()}`;
  await page.goto(path.replace("/commentaires", ""));
  await withoutItsScript(page);
  await page.getByRole("link", { name: "Écrire un commentaire" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Commentaires");
  await body(page).fill(text);
  await choose(page);
  // Longer than whoever asks for the script goes on asking.
  await expect(page.locator("link[href='/sans-javascript.css']")).toBeAttached();
  await expect(body(page)).toHaveValue(text);
  await page.unrouteAll({ behavior: "wait" });
  await send(page).click();
  await expect(page.getByRole("status").first()).toContainText("Votre commentaire est envoyé");
  await expect(page.getByText(text)).toHaveCount(1);
});

test("what was chosen before the scripts had come counts, and what the browser gives back stays", async ({
  page,
}) => {
  const path = await openComments(page);
  const text = `Corrigé plus tard, ${Date.now()}`;
  const letThrough = await holdScripts(page);
  await page.goto(path, { waitUntil: "commit" });
  await body(page).fill(text);
  await choose(page);
  await expect(readers(page)).toHaveCount(0);
  letThrough();
  await expect(readers(page)).toHaveText("Visible par : votre territoire seulement");
  await send(page).click();
  await expect(page.getByRole("status").first()).toContainText("Votre commentaire est envoyé");

  await page.getByRole("link", { name: /Modifier ou supprimer/ }).click();
  const corrected = page.getByLabel("Modifier votre commentaire");
  await expect(corrected).toHaveValue(text);
  await page.reload();
  await corrected.fill(`${text}, et mieux`);
  await page.goto("/aide");
  await page.goBack();
  // As soon as React has taken the page over, DSFR has too.
  await expect(page.locator("[data-fr-js-modal-button]").first()).toBeAttached();
  await expect(corrected).toHaveValue(`${text}, et mieux`);
});

test("a project whose author left before the answer came is not given back as one that was not saved", async ({
  page,
}) => {
  await enterAs(page, AGENT);
  await page.goto("/projets/nouveau");
  await page.getByLabel("Intitulé").fill(`Quitté trop tôt, ${Date.now()}`);
  await page.getByLabel("Résumé").fill("Enregistré tout de même.");
  const isSaved = new Promise<void>((resolve) => {
    void page.route("**/projets/nouveau?*", async (route) => {
      if (route.request().method() !== "POST") return route.fallback();
      await route.fetch({ maxRedirects: 0 });
      // The answer never comes.
      resolve();
    });
  });
  await page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await isSaved;
  await page.goto("/projets/nouveau");
  await expect(page.locator("[data-fr-js-modal-button]").first()).toBeAttached();
  await expect(page.getByText("a été retrouvée")).toHaveCount(0);
  await expect(page.getByLabel("Intitulé")).toHaveValue("");
});

test("a page that is given back as it was left does not go on sending", async ({ page }) => {
  const path = await openComments(page);
  await page.goto(path.replace("/commentaires", "/documents"));
  // Nobody answers.
  await page.route("**/televersement", () => {});
  const join = page.getByRole("button", { name: "Joindre le document" });
  const file = { name: "note.pdf", mimeType: "application/pdf", buffer: Buffer.from("Note") };
  await page.locator("#fichier").setInputFiles(file);
  await join.click();
  await expect(join).toBeDisabled();
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(join).toBeEnabled();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
});

test("a page that was open before a deployment still knows where to send its forms", () => {
  // Next names its actions after that key.
  const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
  expect(manifest.encryptionKey).toBe(ACTION_NAMES_KEY);
});
