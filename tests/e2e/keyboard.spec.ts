import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, SOON, test, untilNothingComesBetween } from "@/tests/support/browser";
import { chooseBelow, press, tabTo, write } from "@/tests/support/keyboard";

const save = (page: Page) => page.getByRole("button", { name: "Enregistrer", exact: true });
const submit = (page: Page) => page.getByRole("button", { name: "Transmettre à l’ANCT" });
const menu = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Menu principal" }).getByRole("link", { name, exact: true });

async function enter(page: Page, personaEmail: string): Promise<void> {
  await page.goto("/connexion");
  await press(page, page.getByRole("button", { name: personaEmail }));
  await expect(page.getByRole("heading", { level: 1, name: "Projets" })).toBeVisible();
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  const list = page.getByLabel(label);
  await tabTo(page, list);
  await chooseBelow(page, list, option);
}

/** The order of the form, top to bottom, as somebody who never leaves the keyboard meets it. */
async function describeProject(page: Page, title: string): Promise<void> {
  await write(page, page.getByLabel("Intitulé"), title);
  await write(page, page.getByLabel("Résumé"), "Une filature accueille des ateliers.");
  await write(page, page.getByLabel("Objectifs"), "Douze ateliers loués.");
  await write(page, page.getByLabel("Porteur du projet"), "Laval Agglomération");
  await tabTo(page, page.getByRole("group", { name: "Priorité principale" }).getByRole("radio").first());
  await page.keyboard.press("ArrowDown");
  const others = page.getByRole("group", { name: "Autres priorités" });
  await press(page, others.getByLabel("Soutien à l’entrepreneuriat"), "Space");
  await press(page, others.getByLabel("Transition numérique"), "Space");
  await press(
    page,
    page.getByRole("group", { name: "Quartiers prioritaires" }).getByRole("checkbox").first(),
    "Space",
  );
  await choose(page, "Commune", "Laval");
  await choose(page, "Phase", "Étude");
  await choose(page, "Avancement", "En cours");
  await write(page, page.getByLabel("Date de début"), "01/09/2026");
  await write(page, page.getByLabel("Coût total"), "1 250 000");
  await write(page, page.getByLabel("Nom du contact"), "Inès Belkacem");
  await write(page, page.getByLabel("Adresse électronique du contact"), "ines@ville.test");
}

/** A line more: the focus follows, and the line is filled from there. */
async function addFunding(page: Page): Promise<void> {
  await press(page, page.getByRole("link", { name: "Modifier le plan de financement" }));
  await expect(page.getByRole("heading", { level: 1, name: "Plan de financement" })).toBeVisible();
  await press(page, page.getByRole("button", { name: "Ajouter un financement" }), "Space");
  await expect(page.getByLabel(/^Financeur/)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await write(page, page.getByLabel("Montant envisagé ou demandé"), "300 000");
  await choose(page, "État", "Accordé");
  await press(page, save(page));
}

test("the whole loop without a mouse", async ({ openVisitor }) => {
  const title = `Filature au clavier ${Date.now()}`;
  const [agent, ministry, partner] = await Promise.all(
    [1, 2, 3].map(() => openVisitor({ acceptDownloads: true })),
  );
  if (!agent || !ministry || !partner) throw new Error("three people were asked for");
  const named = (page: Page) => page.getByRole("heading", { level: 1, name: title });
  const told = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });

  // The first stop of a page leads past the menu.
  await enter(agent, "agent.laval@demo.test");
  await agent.reload();
  await press(agent, agent.getByRole("link", { name: "Contenu", exact: true }));
  await agent.keyboard.press("Tab");
  await expect(agent.getByRole("main").locator(":focus")).toHaveCount(1);

  // Recorded, then submitted.
  await press(agent, agent.getByRole("link", { name: "Nouveau projet" }));
  await expect(agent.getByRole("heading", { level: 1, name: "Nouveau projet" })).toBeVisible();
  await describeProject(agent, title);
  await press(agent, save(agent));
  await expect(named(agent)).toBeVisible();
  await addFunding(agent);
  await expect(named(agent)).toBeVisible();
  await press(agent, agent.getByRole("link", { name: "transmettre le projet à l’ANCT" }));
  await agent.keyboard.press("Tab");
  await expect(agent.getByLabel("Message à l’ANCT")).toBeFocused();
  await press(agent, submit(agent));
  await expect(told(agent, "Le projet est transmis à l’ANCT")).toBeVisible();

  // The ministry asks for a change; a refused step puts the focus on what is missing.
  await enter(ministry, "anct@demo.test");
  await press(ministry, menu(ministry, "Instruction"));
  await expect(ministry.getByRole("heading", { level: 1, name: "Instruction" })).toBeVisible();
  await press(ministry, ministry.getByRole("link", { name: title }));
  await expect(named(ministry)).toBeVisible();
  await press(ministry, ministry.getByRole("button", { name: "Demander des compléments" }));
  const refusal = ministry.getByRole("alert").filter({ hasText: "Écrivez ce que vous demandez" });
  await expect(refusal).toBeFocused();
  await press(ministry, refusal.getByRole("link"));
  await expect(ministry.getByLabel("Message au territoire")).toBeFocused();
  await ministry.keyboard.type("Un point à préciser.");
  await choose(ministry, "Champ de la remarque 1", "Coût total");
  await write(ministry, ministry.getByLabel("Remarque 1", { exact: true }), "Est-il hors taxes ?");
  await press(ministry, ministry.getByRole("button", { name: "Demander des compléments" }));
  await expect(told(ministry, "Votre demande de compléments est envoyée")).toBeVisible();

  // The agent finds the project first in the list, and the remark leads to its field.
  await press(agent, menu(agent, "Projets"));
  await press(agent, agent.getByRole("link", { name: title }));
  await expect(named(agent)).toBeVisible();
  await press(agent, agent.locator(".fr-alert--warning").getByRole("link", { name: "Coût total" }));
  await expect(agent.getByLabel("Coût total")).toBeFocused();
  await agent.keyboard.press("ControlOrMeta+A");
  await agent.keyboard.type("1 041 666,67");
  await agent.keyboard.press("Enter");
  await expect(named(agent)).toBeVisible();
  await press(agent, submit(agent));
  await expect(told(agent, "Le projet est transmis à l’ANCT")).toBeVisible();

  // Accepted; the dashboard counts it, and its figure opens the list.
  await press(ministry, menu(ministry, "Tableau de bord"));
  const projects = ministry.locator(".figure-tile").filter({
    has: ministry.getByRole("link", { name: "Projets", exact: true }),
  });
  const counted = async () => Number(await projects.locator(".figure-tile__value").textContent());
  await expect(projects).toBeVisible();
  const before = await counted();
  await press(ministry, menu(ministry, "Instruction"));
  await press(ministry, ministry.getByRole("link", { name: title }));
  await expect(named(ministry)).toBeVisible();
  await press(ministry, ministry.getByRole("button", { name: "Accepter le projet" }));
  await expect(told(ministry, "Le projet est accepté")).toBeVisible();
  await untilNothingComesBetween(async () => {
    await press(ministry, menu(ministry, "Tableau de bord"));
    await expect(projects).toBeVisible();
    const after = await counted();
    expect(after).toBeGreaterThan(before);
    await press(ministry, projects.getByRole("link", { name: "Projets", exact: true }));
    await expect(ministry.locator("#resultats")).toHaveText(new RegExp(`^${after}\\sprojets`), SOON);
  });

  // A partner filters, finds, takes away.
  await enter(partner, "banque-des-territoires@demo.test");
  await write(partner, partner.getByRole("searchbox"), title);
  await press(partner, partner.locator("summary", { hasText: "Territoire" }));
  await press(partner, partner.getByRole("checkbox", { name: /^Laval Agglomération/ }), "Space");
  await press(partner, partner.getByRole("button", { name: "Appliquer les filtres" }));
  await expect(partner.locator("#resultats")).toHaveText("1 projet");
  const download = partner.waitForEvent("download");
  await press(partner, partner.getByRole("link", { name: "Exporter en CSV" }));
  expect(await readFile(await (await download).path(), "utf8")).toContain(title);
});
