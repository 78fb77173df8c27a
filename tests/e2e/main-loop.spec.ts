import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, test } from "@/tests/support/browser";

const AGENT = "agent.roubaix@demo.test";
const MINISTRY = "anct@demo.test";
const PARTNER = "banque-des-territoires@demo.test";

/** Reads `Projets 27 …` on the dashboard's first tile: of a project's own words, which no other journey counts. */
async function countedProjects(page: Page, title: string): Promise<number> {
  await page.goto(`/tableau-de-bord?q=${encodeURIComponent(`"${title}"`)}`);
  const tile = page
    .locator(".figure-tile")
    .filter({ has: page.getByRole("link", { name: "Projets", exact: true }) });
  return Number(((await tile.locator(".figure-tile__value").textContent()) ?? "").replace(/\D/g, ""));
}

async function describeProject(page: Page, title: string): Promise<void> {
  await page.getByLabel("Intitulé").fill(title);
  await page
    .getByLabel("Résumé")
    .fill("Une ancienne filature accueille des ateliers, une boutique et un fablab.");
  await page.getByLabel("Objectifs").fill("Douze ateliers loués et trente emplois en deux ans.");
  await page.getByLabel("Porteur du projet").fill("Ville de Roubaix");
  await page.getByLabel("Nature du porteur").selectOption({ label: "Commune" });
  await page
    .getByRole("group", { name: "Priorité principale" })
    .getByText("Implantation d’activités productives")
    .click();
  const others = page.getByRole("group", { name: "Autres priorités" });
  for (const priority of [
    "Soutien à l’entrepreneuriat",
    "Développement du commerce et de l’artisanat",
    "Transition numérique",
  ])
    await others.getByText(priority).click();
  await page.getByText("Nouveau Roubaix", { exact: true }).click();
  await page.getByLabel("Commune").selectOption({ label: "Roubaix" });
  await page.getByLabel("Phase").selectOption({ label: "Étude" });
  await page.getByLabel("Avancement").selectOption({ label: "En cours" });
  await page.getByLabel("Date de début").fill("01/09/2026");
  await page.getByLabel("Nom du contact").fill("Inès Belkacem");
  await page.getByLabel("Adresse électronique du contact").fill("ines.belkacem@ville.test");
}

for (const javaScriptEnabled of [true, false]) {
  // axe is itself a script; it reads the same pages in the first of the two runs.
  const check = async (page: Page) => (javaScriptEnabled ? checkPage(page) : undefined);
  const mode = javaScriptEnabled ? "with JavaScript" : "without JavaScript";

  test(`recorded, submitted, sent back, accepted, counted, found, exported: ${mode}`, async ({
    openVisitor,
  }) => {
    const title = `Filature partagée ${mode} ${Date.now()}`;
    const [agent, ministry, partner] = await Promise.all(
      [1, 2, 3].map(() => openVisitor({ javaScriptEnabled, locale: "fr-FR", acceptDownloads: true })),
    );
    if (!agent || !ministry || !partner) throw new Error("three people were asked for");

    // The agent records: first a title, later the rest.
    await enterAs(agent, AGENT);
    await agent.goto("/projets");
    await agent.getByRole("link", { name: "Nouveau projet", exact: true }).click();
    await expect(agent.getByRole("heading", { level: 1, name: "Nouveau projet" })).toBeVisible();
    await check(agent);
    await agent.getByLabel("Intitulé").fill(title);
    await agent.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
    await expect(agent.getByRole("heading", { level: 1, name: title })).toBeVisible();
    const reference = /QP-ROUBAIX-\d{4,}/.exec(agent.url())?.[0] ?? "";
    const projectPath = `/projets/${reference}`;

    // What is missing is listed; the button says why it cannot be pressed.
    const submit = agent.getByRole("button", { name: "Transmettre à l’ANCT" });
    await expect(submit).toBeDisabled();
    await expect(submit).toHaveAccessibleDescription(/incomplet/);
    await expect(agent.getByRole("link", { name: /objectifs/i }).first()).toBeVisible();
    await check(agent);
    await agent.goto(`${projectPath}/modifier`);
    await describeProject(agent, title);
    await agent.getByLabel("Coût total").fill("1 250 000");
    await agent.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
    await expect(submit).toBeEnabled();
    await submit.click();
    await expect(
      agent.getByRole("status").filter({ hasText: "Le projet est transmis à l’ANCT" }),
    ).toBeVisible();
    await check(agent);

    // The ministry asks for a change on a field.
    await enterAs(ministry, MINISTRY);
    await ministry.goto("/instruction");
    await check(ministry);
    await ministry.getByLabel("Territoire").selectOption({ label: "Roubaix" });
    await ministry.getByRole("button", { name: "Filtrer" }).click();
    await ministry.getByRole("link", { name: title }).click();
    await expect(ministry.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await check(ministry);
    await ministry.getByRole("button", { name: "Demander des compléments" }).click();
    await expect(
      ministry.getByRole("alert").filter({ hasText: "Écrivez ce que vous demandez" }),
    ).toBeVisible();
    await ministry.getByLabel("Champ de la remarque 1").selectOption({ label: "Coût total" });
    await ministry.getByLabel("Remarque 1", { exact: true }).fill("Le coût est-il hors taxes ?");
    await ministry.getByRole("button", { name: "Ajouter une remarque" }).click();
    await expect(ministry.getByLabel("Remarque 1", { exact: true })).toHaveValue(
      "Le coût est-il hors taxes ?",
    );
    await ministry.getByLabel("Champ de la remarque 2").selectOption({ label: "Objectifs" });
    await ministry.getByLabel("Remarque 2", { exact: true }).fill("Combien d’emplois pour les habitants ?");
    await ministry.getByRole("button", { name: "Demander des compléments" }).click();
    await expect(
      ministry.getByRole("status").filter({ hasText: "Votre demande de compléments est envoyée" }),
    ).toBeVisible();
    await check(ministry);

    // The agent is told on top of the page, answers, and sends again.
    await agent.goto(projectPath);
    const request = agent.locator(".fr-alert--warning");
    await expect(request).toContainText("Le coût est-il hors taxes ?");
    await request.getByRole("link", { name: "Coût total" }).click();
    // The form repeats the request, and tells each remark beside its field.
    await expect(agent.locator(".fr-alert--warning")).toContainText("L’ANCT demande des compléments");
    await expect(agent.getByLabel("Coût total")).toHaveAccessibleDescription(
      /Remarque de l’ANCT\s: Le coût est-il hors taxes/,
    );
    await expect(agent.getByLabel("Objectifs")).toHaveAccessibleDescription(/Combien d’emplois/);
    await check(agent);
    await agent.getByLabel("Coût total").fill("1 041 666,67");
    await agent.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
    await expect(agent.getByRole("button", { name: "Transmettre à l’ANCT" })).toBeEnabled();
    await agent.getByLabel("Message à l’ANCT").fill("Le coût est maintenant hors taxes.");
    await agent.getByRole("button", { name: "Transmettre à l’ANCT" }).click();
    await expect(agent.getByRole("status").filter({ hasText: "Le projet est transmis" })).toBeVisible();

    // The ministry sees what has changed, and accepts; the dashboard counts one more.
    expect(await countedProjects(ministry, title)).toBe(0);
    await ministry.goto(projectPath);
    const changes = ministry.getByRole("region", {
      name: "Ce qui a changé depuis la demande de compléments",
    });
    await expect(changes).toContainText(/1.250.000.€/);
    await expect(changes).toContainText(/1.041.666,67.€/);
    await expect(ministry.getByText("Le coût est maintenant hors taxes.")).toBeVisible();
    await ministry.getByRole("button", { name: "Accepter le projet" }).click();
    await expect(ministry.getByRole("status").filter({ hasText: "Le projet est accepté" })).toBeVisible();
    expect(await countedProjects(ministry, title)).toBe(1);
    await check(ministry);
    await ministry
      .getByRole("link", { name: "Projets", exact: true })
      .and(ministry.locator(".figure-tile a"))
      .click();
    await expect(ministry.locator("#resultats")).toHaveText(/^1\sprojet$/);
    await expect(ministry.getByRole("link", { name: title, exact: true })).toBeVisible();

    // A partner finds it by filtering, and takes away what the screen shows.
    await enterAs(partner, PARTNER);
    await partner.goto("/projets");
    await partner.getByRole("searchbox").fill(title);
    await partner.locator("summary", { hasText: "Territoire" }).click();
    await partner.getByRole("checkbox", { name: /^Roubaix/ }).check({ force: true });
    await partner.getByRole("button", { name: "Rechercher" }).click();
    await expect(partner.getByRole("link", { name: title, exact: true })).toBeVisible();
    await check(partner);
    const download = partner.waitForEvent("download");
    await partner.getByRole("link", { name: "Exporter en CSV" }).click();
    const csv = await readFile(await (await download).path(), "utf8");
    expect(csv).toContain(reference);
    expect(csv).toContain(title);
  });
}
