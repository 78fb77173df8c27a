import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, test } from "@/tests/support/browser";

const AGENT = "agent.roubaix@demo.test";
const COORDINATOR = "cheffe.roubaix@demo.test";
const KEPT = /^Saisie gardée (à l’instant|il y a)/;

const save = (page: Page) => page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
const found = (page: Page) =>
  page.getByRole("status").filter({ hasText: /Votre saisie du .+ à \d\d:\d\d a été retrouvée/ });
const autosaved = (page: Page) =>
  page.waitForResponse((response) => response.url().endsWith("/saisie.json") && response.ok());

/** A project of its own, so that nothing depends on the other tests. @returns its address. */
async function createProject(page: Page, title: string): Promise<string> {
  await page.goto("/projets/nouveau");
  await page.getByLabel("Intitulé").fill(title);
  await page.getByLabel("Résumé").fill("Une halle.");
  await save(page);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

test("a closed tab loses nothing, in whatever browser the form is opened again", async ({
  page,
  openVisitor,
}) => {
  await enterAs(page, AGENT);
  const path = await createProject(page, "Halle gardée");
  await page.goto(`${path}/modifier`);
  await page.getByLabel("Objectifs").fill("Douze ateliers, bientôt.");
  await expect(page.getByText(KEPT)).toBeVisible();
  await checkPage(page);
  await page.close();

  const elsewhere = await openVisitor();
  await enterAs(elsewhere, AGENT);
  await elsewhere.goto("/projets");
  await elsewhere
    .getByRole("region", { name: /en cours/ })
    .getByRole("link", { name: /Halle gardée/ })
    .click();
  await expect(elsewhere.getByLabel("Objectifs")).toHaveValue("Douze ateliers, bientôt.");
  await expect(found(elsewhere).getByRole("link")).toHaveText(["Objectifs"]);
  await checkPage(elsewhere);
  // Nobody else is given it.
  const colleague = await openVisitor();
  await enterAs(colleague, COORDINATOR);
  await colleague.goto(`${path}/modifier`);
  await expect(colleague.getByLabel("Objectifs")).toHaveValue("");
  await expect(found(colleague)).toHaveCount(0);

  await save(elsewhere);
  // Not the text, which also stands in the form that is being sent.
  await expect(elsewhere.getByText("Vos modifications sont enregistrées.")).toBeVisible();
  await elsewhere.goto(`${path}/modifier`);
  await expect(found(elsewhere)).toHaveCount(0);
});

for (const section of ["financement", "jalons", "besoins", "lieu"]) {
  test(`the form of a section is kept as well, its rows included: ${section}`, async ({
    page,
    openVisitor,
  }) => {
    await enterAs(page, AGENT);
    const path = await createProject(page, `Halle, ${section}`);
    await page.goto(`${path}/${section}`);
    const add = page.getByRole("main").getByRole("button", { name: /^Ajouter un/ });
    if ((await add.count()) > 0) await add.first().click();
    const input = (one: Page) => one.getByRole("main").getByRole("textbox").first();
    await expect(input(page)).toBeEditable();
    await input(page).fill("50,69");
    await expect(page.getByText(KEPT)).toBeVisible();
    await page.close();

    const elsewhere = await openVisitor();
    await enterAs(elsewhere, AGENT);
    await elsewhere.goto(`${path}/${section}`);
    await expect(found(elsewhere)).toBeVisible();
    await expect(input(elsewhere)).toHaveValue("50,69");
    await elsewhere.getByRole("button", { name: /L’oublier/ }).click();
    await expect(found(elsewhere)).toHaveCount(0);
    await elsewhere.reload();
    await expect(found(elsewhere)).toHaveCount(0);
  });
}

test("a new project is found again from the list, and forgotten when asked", async ({
  page,
  openVisitor,
}) => {
  await enterAs(page, AGENT);
  await page.goto("/projets/nouveau");
  const title = `Idée ${Date.now()}`;
  const kept = autosaved(page);
  await page.getByLabel("Intitulé").fill(title);
  await kept;
  await page.close();

  // Without JavaScript too: it was kept elsewhere.
  const simple = await openVisitor({ javaScriptEnabled: false });
  await enterAs(simple, AGENT);
  await simple.goto("/projets");
  await simple.getByRole("link", { name: `Nouveau projet : ${title}` }).click();
  await expect(simple.getByLabel("Intitulé")).toHaveValue(title);
  await simple.getByRole("button", { name: /L’oublier/ }).click();
  await expect(simple.getByLabel("Intitulé")).toHaveValue("");
  await expect(simple.getByText(/gardée/)).toHaveCount(0);
  await simple.goto("/projets");
  await expect(simple.getByRole("link", { name: `Nouveau projet : ${title}` })).toHaveCount(0);
});

test("a failure is announced and mended; the browser keeps what the server has not got", async ({
  page,
  expectProblem,
}) => {
  expectProblem(/Failed to (load|fetch)|ERR_FAILED/);
  await enterAs(page, AGENT);
  const path = await createProject(page, "Halle coupée");
  await page.goto(`${path}/modifier`);
  await page.route("**/saisie.json", (route) => route.abort());
  await page.getByLabel("Résumé").fill("Écrit pendant la coupure.");
  const failure = page.getByRole("status").filter({ hasText: "votre saisie n’est pas gardée en ligne" });
  await expect(failure).toContainText("Elle est gardée dans ce navigateur.");
  await checkPage(page);
  // The tab closes before the network is back: this browser still has it.
  await page.reload();
  await expect(page.getByLabel("Résumé")).toHaveValue("Écrit pendant la coupure.");
  await expect(found(page)).toBeVisible();
  await expect(failure).toBeVisible();
  await page.unroute("**/saisie.json");
  await expect(page.getByText(KEPT)).toBeVisible({ timeout: 30_000 });
  await expect(failure).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "de nouveau gardée en ligne" })).toHaveCount(1);
});

test("a session that expires in the middle loses nothing", async ({ page, expectProblem }) => {
  expectProblem(/401/);
  await enterAs(page, AGENT);
  const path = await createProject(page, "Halle expirée");
  await page.goto(`${path}/modifier`);
  await page.context().clearCookies();
  await page.getByLabel("Résumé").fill("Écrit sans session.");
  await expect(page.getByRole("status").filter({ hasText: "Votre session a expiré" })).toContainText(
    "gardée dans ce navigateur",
  );
  // Somebody else signs in on the same computer: the text is not theirs.
  await enterAs(page, COORDINATOR);
  await page.goto(`${path}/modifier`);
  await expect(page.getByLabel("Résumé")).toHaveValue("Une halle.");
  await page.context().clearCookies();
  await enterAs(page, AGENT);
  await page.goto(`${path}/modifier`);
  await expect(page.getByLabel("Résumé")).toHaveValue("Écrit sans session.");
  await save(page);
  await expect(page.getByText("Vos modifications sont enregistrées.")).toBeVisible();
  await expect(page.getByText("Écrit sans session.").first()).toBeVisible();
});

test("two people on one project see each other, and settle their conflict field by field", async ({
  openVisitor,
}) => {
  const [agent, coordinator] = [await openVisitor(), await openVisitor()];
  await enterAs(agent, AGENT);
  await enterAs(coordinator, COORDINATOR);
  const path = await createProject(agent, "Halle à deux");
  await agent.goto(`${path}/modifier`);
  await expect(agent.getByText(/en ce moment/)).toHaveCount(0);
  await autosaved(agent);

  await coordinator.goto(path);
  await expect(
    coordinator.getByRole("status").filter({ hasText: /\(.*Roubaix.*\) modifie .+ en ce moment/ }),
  ).toBeVisible();
  await checkPage(coordinator);
  await coordinator.goto(`${path}/modifier`);
  await expect(coordinator.getByText(/modifie .+ en ce moment/)).toBeVisible();
  await checkPage(coordinator);
  const answered = autosaved(agent);
  await agent.getByLabel("Intitulé").fill("Halle de l’agente");
  await answered;
  await expect(agent.getByRole("status").filter({ hasText: "Claire Vandamme" })).toContainText(
    "en ce moment",
  );

  await coordinator.getByLabel("Intitulé").fill("Halle de la cheffe");
  await save(coordinator);
  await expect(coordinator.getByRole("heading", { level: 1, name: "Halle de la cheffe" })).toBeVisible();
  await agent.getByLabel("Résumé").fill("Une halle, deux plumes.");
  const notice = agent
    .getByRole("status")
    .filter({ hasText: "Claire Vandamme vient d’enregistrer une version" });
  await expect(notice).toBeVisible();
  await expect(agent.getByLabel("Résumé")).toBeFocused();
  await expect(agent.getByText(/Claire Vandamme .+ en ce moment/)).toHaveCount(0);

  // Closed and opened again, it is still the same conflict.
  await expect(agent.getByText(KEPT)).toBeVisible();
  await agent.reload();
  await expect(found(agent)).toContainText("Le projet a été enregistré depuis");
  await save(agent);
  const dispute = agent.getByRole("group", { name: "Intitulé" });
  await expect(dispute).toContainText("Halle de la cheffe");
  await dispute.getByText("Garder la mienne").click();
  await agent.getByRole("button", { name: "Enregistrer mes choix" }).click();
  await expect(agent.getByRole("heading", { level: 1, name: "Halle de l’agente" })).toBeVisible();
  await expect(agent.getByText("Une halle, deux plumes.").first()).toBeVisible();
});

test("without JavaScript nothing is kept, and nothing says so", async ({ openVisitor }) => {
  const page = await openVisitor({ javaScriptEnabled: false });
  await enterAs(page, AGENT);
  await page.goto("/projets/nouveau");
  await expect(page.getByText(/gardée|garde une copie/)).toHaveCount(0);
  const path = await createProject(page, "Halle sans script");
  await page.goto(`${path}/modifier`);
  await expect(page.getByText(/gardée|garde une copie/)).toHaveCount(0);
});
