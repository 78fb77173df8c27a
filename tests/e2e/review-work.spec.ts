import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, test } from "@/tests/support/browser";
import { chooseBelow, press, tabTo, write } from "@/tests/support/keyboard";

// A trace photographs the page at each key: there are hundreds.
test.use({ trace: "off" });

const MINISTRY = "anct@demo.test";
const AGENT = "agent.laval@demo.test";
const PARTNER = "anru@demo.test";
const FREE = "QP-MONTPELLIER-0004";
const LAVAL = "QP-LAVAL-0006";
const [TOGETHER, OVERTAKEN] = ["QP-AIX-MARSEILLE-0006", "QP-SAINT-LOUIS-0002"];

const told = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text });
const row = (page: Page, reference: string) => page.getByRole("row").filter({ hasText: reference });

async function choose(page: Page, label: string, option: string): Promise<void> {
  const list = page.getByLabel(label);
  await tabTo(page, list);
  await chooseBelow(page, list, option);
}

test("by keyboard alone a reviewer filters the queue, goes along it, and takes a project in one press", async ({
  page,
}) => {
  await enterAs(page, MINISTRY);
  await page.goto("/instruction");
  await choose(page, "Instruit par", "Personne");
  await choose(page, "Trier par", "Plus récents d’abord");
  await press(page, page.getByRole("button", { name: "Filtrer" }));
  await expect(page).toHaveURL(/suivi=personne.*tri=recents/);
  const references = await page.getByRole("rowheader").locator(".fr-text--xs").allTextContents();
  await press(page, row(page, references[1] ?? "").getByRole("link"));
  const queue = page.getByRole("navigation", { name: "File d’instruction" });
  await expect(queue.getByRole("link").first()).toHaveText(
    `File d’instruction, filtrée\u00A0: projet 2 sur ${references.length}`,
  );
  await press(page, queue.getByRole("link", { name: /^Suivant/ }));
  await expect(page).toHaveURL(new RegExp(`/projets/${references[2]}\\?file=`));
  await press(page, queue.getByRole("link", { name: /^Précédent/ }));
  await expect(page).toHaveURL(new RegExp(`/projets/${references[1]}\\?file=`));
  await press(page, queue.getByRole("link").first());
  await expect(page.getByLabel("Instruit par")).toHaveValue("personne");

  await press(page, row(page, FREE).getByRole("button", { name: "Prendre" }));
  await expect(told(page, "L’attribution est enregistrée")).toBeVisible();
  await expect(row(page, FREE)).toHaveCount(0);
  await page.goto(`/projets/${FREE}#instruction`);
  const review = page.getByRole("region", { name: "Instruction", exact: true });
  await expect(review).toContainText("Instruit par Hélène Marchetti");
  await choose(page, "Attribuer à", "Julien Rousseau (Ministère chargé de la Ville)");
  await press(page, review.getByRole("button", { name: "Attribuer", exact: true }));
  await expect(review).toContainText("Instruit par Julien Rousseau");
  await checkPage(page);
});

test("an opinion is asked, given by keyboard alone, and counted before deciding", async ({ openVisitor }) => {
  const [ministry, partner] = [await openVisitor(), await openVisitor()];
  await enterAs(ministry, MINISTRY);
  await ministry.goto(`/projets/${LAVAL}/avis`);
  await ministry.getByLabel("Attendu pour le").fill("31/02/2027");
  await ministry.getByLabel("Votre question").fill("Le lieu est-il dans la convention ?");
  await ministry.getByRole("button", { name: "Demander l’avis" }).click();
  const refusal = ministry.getByRole("alert").filter({ hasText: "L’avis n’est pas demandé" });
  await expect(refusal).toBeFocused();
  await expect(refusal).toContainText("Choisissez à qui vous demandez un avis.");
  await expect(ministry.getByLabel("Votre question")).toHaveValue("Le lieu est-il dans la convention ?");
  await ministry
    .getByLabel("À qui")
    .selectOption({ label: "Agence nationale pour la rénovation urbaine (toute l’organisation)" });
  const inAMonth = new Date(Date.now() + 30 * 86_400_000);
  await ministry.getByLabel("Attendu pour le").fill(inAMonth.toISOString().slice(0, 10));
  await ministry.getByRole("button", { name: "Demander l’avis" }).click();
  await expect(told(ministry, "L’avis est demandé")).toBeVisible();
  await checkPage(ministry);

  // Before it is accepted, the partner sees the project nowhere but there.
  await enterAs(partner, PARTNER);
  expect((await partner.goto(`/projets/${LAVAL}`))?.status()).toBe(404);
  await partner.goto("/tableau-de-bord");
  await press(partner, partner.getByRole("link", { name: "Avis", exact: true }));
  await expect(partner.getByRole("heading", { level: 1, name: "Avis demandés" })).toBeVisible();
  await checkPage(partner);
  await press(partner, partner.getByRole("link", { name: new RegExp(LAVAL) }));
  await expect(partner.getByRole("region", { name: "Le projet transmis" })).toContainText("Objectifs");
  await expect(partner.getByText("Note privée")).toHaveCount(0);
  await checkPage(partner);
  await tabTo(partner, partner.getByRole("radio", { name: "Favorable", exact: true }));
  await partner.keyboard.press("ArrowDown");
  await expect(partner.getByRole("radio", { name: "Réservé" })).toBeChecked();
  await press(partner, partner.getByRole("button", { name: "Rendre l’avis" }));
  const missing = partner.getByRole("alert").filter({ hasText: "Votre avis n’est pas enregistré" });
  await expect(missing).toBeFocused();
  await press(partner, missing.getByRole("link"));
  await expect(partner.getByLabel("Vos raisons")).toBeFocused();
  await partner.keyboard.type("Le bail n’est pas encore signé.");
  await press(partner, partner.getByRole("button", { name: "Rendre l’avis" }));
  await expect(told(partner, "Votre avis est enregistré")).toBeVisible();
  await expect(partner.getByRole("button", { name: "Rendre l’avis" })).toHaveCount(0);

  await ministry.goto(`/projets/${LAVAL}/grille`);
  const point = ministry.getByRole("group", { name: /^Le porteur est identifié/ });
  await tabTo(ministry, point.getByRole("radio", { checked: true }));
  const no = point.getByRole("radio", { name: "Non", exact: true });
  for (let step = 0; step < 4 && !(await no.isChecked()); step++) await ministry.keyboard.press("ArrowDown");
  await expect(no).toBeChecked();
  await press(ministry, ministry.getByRole("button", { name: "Enregistrer la grille" }));
  await expect(told(ministry, "La grille est enregistrée")).toBeVisible();
  await expect(ministry.getByText("1 point vu sur 6, dont 1 «\u00A0non\u00A0»")).toBeVisible();
  await checkPage(ministry);
  await ministry.getByRole("link", { name: "Revenir à l’instruction" }).click();
  const review = ministry.getByRole("region", { name: "Instruction", exact: true });
  await expect(review.getByText("Avis : 1 avis réservé.")).toBeVisible();
  await expect(review).toContainText("Le bail n’est pas encore signé.");
  await expect(review).toContainText("5 points de la grille ne sont pas vus.");

  // The grid prevents nothing, and stays with the decision.
  await review.getByLabel("Champ de la remarque 1").selectOption({ label: "Objectifs" });
  await review.getByLabel("Remarque 1", { exact: true }).fill("Joignez le bail.");
  await review.getByRole("button", { name: "Demander des compléments" }).click();
  await expect(told(ministry, "Votre demande de compléments est envoyée")).toBeVisible();
  await expect(review.getByText(/^Grille au moment de la décision/)).toBeVisible();
});

test("a remark is done by the territory without JavaScript, shown beside the difference, and settled", async ({
  openVisitor,
}) => {
  const [agent, ministry] = [await openVisitor({ javaScriptEnabled: false }), await openVisitor()];
  await enterAs(agent, AGENT);
  await agent.goto(`/projets/${LAVAL}/remarques`);
  await expect(agent.getByText("1 remarque ouverte.")).toBeVisible();
  const answer = agent.getByLabel(/^Votre réponse/);
  // Signed out in the middle: the words are given back, and go.
  await answer.fill("Le bail est joint.");
  const cookies = await agent.context().cookies();
  await agent.context().clearCookies();
  await agent.getByRole("button", { name: /^Marquer comme traitée/ }).click();
  await expect(agent.getByRole("alert").filter({ hasText: "Votre session a expiré" })).toBeVisible();
  await expect(answer).toHaveValue("Le bail est joint.");
  await agent.context().addCookies(cookies);
  await agent.getByRole("button", { name: /^Marquer comme traitée/ }).click();
  await expect(told(agent, "La remarque est marquée comme traitée")).toBeVisible();
  await agent.goto(`/projets/${LAVAL}/modifier`);
  await expect(agent.getByLabel("Objectifs")).toHaveAccessibleDescription(
    /Remarque de l’ANCT\s: Joignez le bail/,
  );
  await agent.getByLabel("Objectifs").fill("Objectifs précisés avec le bail signé.");
  await agent.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await agent.getByRole("button", { name: "Transmettre à l’ANCT" }).click();
  await expect(told(agent, "Le projet est transmis")).toBeVisible();

  await enterAs(ministry, MINISTRY);
  await ministry.goto(`/projets/${LAVAL}#instruction`);
  const changes = ministry.getByRole("region", { name: "Ce qui a changé depuis la demande de compléments" });
  await expect(changes.locator("ins").first()).toBeVisible();
  await expect(changes).toContainText("Joignez le bail.");
  await expect(
    ministry.getByText("1 remarque ouverte, dont 1 traitée par le territoire.", { exact: true }),
  ).toBeVisible();
  await checkPage(ministry);
  await press(ministry, ministry.getByRole("link", { name: "Suivre les remarques" }));
  await press(ministry, ministry.getByRole("button", { name: /^Régler/ }));
  await expect(told(ministry, "La remarque est réglée")).toBeVisible();
  await checkPage(ministry);
});

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  const reference = javaScriptEnabled ? TOGETHER : "QP-MAUBEUGE-0003";
  const decided = javaScriptEnabled ? OVERTAKEN : TOGETHER;
  test(`the same decision on several projects, told one by one: ${mode}`, async ({ openVisitor }) => {
    const [page, other] = [await openVisitor({ javaScriptEnabled }), await openVisitor()];
    await enterAs(page, MINISTRY);
    // What was decided meanwhile is no longer in the queue, but in the address of whoever chose it before.
    if (javaScriptEnabled) {
      await page.goto("/instruction");
      // By keyboard alone.
      for (const one of [reference, decided].sort())
        await press(page, page.getByRole("checkbox", { name: `Choisir ${one}` }), "Space");
      await press(page, page.getByRole("button", { name: "Demander des compléments…" }));
    } else await page.goto(`/instruction/lot?decision=reject&projet=${reference}&projet=${decided}`);
    await expect(page.getByRole("table", { name: "Projets choisis" })).toContainText(reference);
    if (javaScriptEnabled) {
      await checkPage(page);
      await enterAs(other, MINISTRY);
      await other.goto(`/projets/${decided}#instruction`);
      await other.getByLabel("Message au territoire").fill("Hors du programme.");
      await other.getByRole("button", { name: "Refuser le projet" }).click();
      await expect(told(other, "Le projet est refusé")).toBeVisible();
    }
    await page.getByRole("button", { name: /^Confirmer/ }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Rien n’a été enregistré" })).toBeVisible();
    await page.getByLabel("Message aux territoires").fill("Précisez le calendrier.");
    await page.getByRole("button", { name: /^Confirmer/ }).click();
    const results = page.getByRole("region", {
      name: javaScriptEnabled ? "1 projet fait, 1 dépassé" : "1 projet fait, 1 refusé",
    });
    await expect(results.getByRole("listitem").filter({ hasText: reference })).toContainText("Fait");
    await expect(results.getByRole("listitem").filter({ hasText: decided })).toContainText(
      javaScriptEnabled ? "a refusé le projet" : "n’a pas encore répondu",
    );
    if (javaScriptEnabled) {
      await expect(results).toBeFocused();
      await checkPage(page);
    }
  });
}

test("the administrator keeps the grid, and nobody else comes near", async ({ page, openVisitor }) => {
  const ministry = await openVisitor();
  await enterAs(ministry, MINISTRY);
  expect((await ministry.goto("/administration/grille-d-instruction"))?.status()).toBe(404);
  await enterAs(page, "admin@demo.test");
  await page.goto("/administration/grille-d-instruction/nouveau");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Écrivez ce qui est à vérifier" })).toBeFocused();
  await write(page, page.getByLabel("Point à vérifier"), "Le foncier est-il maîtrisé ?");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(told(page, "Le point est ajouté")).toBeVisible();
  await page.getByRole("button", { name: /^Retirer.*foncier/ }).click();
  await expect(told(page, "Le point est retiré")).toBeVisible();
  await expect(row(page, "Le foncier est-il maîtrisé ?")).toContainText("Retiré");
  await checkPage(page);
});
