import { checkPage, enterAs, expect, expectNoSideScroll, test } from "@/tests/support/browser";
import { mailsTo, waitForMail } from "@/tests/support/mailbox";

const SHARED = "mutualisee@demo.test";
const ARRAS = "Communauté urbaine d’Arras";
const ROUBAIX = "Ville de Roubaix";
const LIST = "/administration/utilisateurs";

test("somebody in two organisations switches; a form of the other one comes back with what was typed", async ({
  page,
  expectProblem,
}) => {
  // What is typed for the organisation of before is not kept by the server either: the browser says so in its own way.
  expectProblem(/409 \(Conflict\).*saisie\.json/);
  await enterAs(page, SHARED);
  await page.goto("/compte/organisations");
  await checkPage(page);
  // Wherever an earlier journey left her.
  const toRoubaix = page.getByRole("button", { name: `Agir pour « ${ROUBAIX} »` });
  if (await toRoubaix.isVisible()) await toRoubaix.click();
  const header = page.getByRole("banner");
  await expect(header.getByText(ROUBAIX).first()).toBeVisible();
  await expectNoSideScroll(page);

  await page.goto("/projets/nouveau");
  await page.getByLabel("Intitulé").fill("Halle partagée");
  const elsewhere = await page.context().newPage();
  await elsewhere.goto("/projets");
  await elsewhere.getByRole("link", { name: "Changer d’organisation" }).first().click();
  await elsewhere.getByRole("button", { name: `Agir pour « ${ARRAS} »` }).click();
  await expect(elsewhere).toHaveURL(/\/projets$/);
  await expect(elsewhere.getByRole("banner").getByText(ARRAS).first()).toBeVisible();

  await page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await expect(page.getByText(`Vous agissez maintenant pour « ${ARRAS} »`).first()).toBeVisible();
  await expect(page.getByLabel("Intitulé")).toHaveValue("Halle partagée");

  // The link of a mail, for the other organisation: a page with a button, then the page itself.
  await elsewhere.goto("/compte/organisations");
  const id = await elsewhere
    .locator("form", { has: elsewhere.getByRole("button", { name: `Agir pour « ${ROUBAIX} »` }) })
    .locator("input[name=organisation]")
    .inputValue();
  await elsewhere.goto(`/compte/organisations/ouvrir?organisation=${id}&retour=%2Fcalendrier`);
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText(`Cette page concerne « ${ROUBAIX} »`);
  await checkPage(elsewhere);
  await elsewhere.getByRole("button", { name: `Agir pour « ${ROUBAIX} »` }).click();
  await expect(elsewhere).toHaveURL(/\/calendrier$/);
  await elsewhere.goto(`/compte/organisations/ouvrir?organisation=${id}&retour=%2Fcalendrier`);
  await expect(elsewhere).toHaveURL(/\/calendrier$/);

  const forged = await page.context().request.post("/compte/organisations/changer", {
    form: { organisation: "1", retour: "/projets" },
    maxRedirects: 0,
  });
  expect(forged.headers().location).toBe("/compte/organisations?refus=notYours");
});

test("works without JavaScript, on a small screen; nobody else is offered to switch", async ({
  openVisitor,
}) => {
  const page = await openVisitor({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
  await enterAs(page, SHARED);
  await page.goto("/compte/organisations");
  await expectNoSideScroll(page);
  await page.getByRole("button", { name: /^Agir pour/ }).click();
  await expect(page).toHaveURL(/\/projets$/);
  await enterAs(page, "anct@demo.test");
  await page.goto("/projets");
  await expect(page.getByRole("link", { name: "Changer d’organisation" })).toHaveCount(0);
});

test("a leaver's typing passes to a colleague, who is told and goes on", async ({ page, openVisitor }) => {
  const email = `depart.${Date.now()}@ville-roubaix.test`;
  await enterAs(page, "cheffe.roubaix@demo.test");
  await page.goto(`${LIST}/inviter`);
  await page.getByLabel("Prénom et nom").fill("Ana Départ");
  await page.getByLabel("Adresse électronique professionnelle").fill(email);
  await page.getByText("Agent de collectivité").click();
  await page.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(page.getByText("L’invitation est partie.")).toBeVisible();
  const linkIn = (text: string | undefined) => /https?:\/\/\S+\/invitation\?\S+/.exec(text ?? "")?.[0] ?? "";
  const first = linkIn((await waitForMail(email)).text);

  await page.goto(`${LIST}?q=${encodeURIComponent(email)}`);
  await page.getByRole("button", { name: "Annuler l’invitation : Ana Départ" }).click();
  await expect(page.getByText("L’invitation est annulée")).toBeVisible();
  const leaver = await openVisitor();
  await leaver.goto(first);
  await expect(leaver.getByRole("heading", { level: 1 })).toHaveText("Cette invitation a été annulée");
  await checkPage(leaver);
  await page.getByRole("button", { name: "Renouveler l’invitation : Ana Départ" }).click();
  await expect(page.getByText("L’invitation est renouvelée")).toBeVisible();
  const second = linkIn((await waitForMail(email, 1)).text);
  await leaver.goto(first);
  await expect(leaver.getByRole("heading", { level: 1 })).toHaveText("Ce lien a été remplacé");
  await leaver.goto(second);
  await leaver.getByRole("button", { name: "Rejoindre" }).click();
  await expect(leaver).toHaveURL(/\/projets$/);
  await leaver.goto(second);
  await expect(leaver.getByRole("heading", { level: 1 })).toHaveText("Cette invitation a déjà été acceptée");

  await leaver.goto("/projets/nouveau");
  const kept = leaver.waitForResponse((response) => response.url().endsWith("/projets/saisie.json"));
  await leaver.getByLabel("Intitulé").fill("Le projet d’Ana");
  await kept;

  await page.goto(`${LIST}?q=${encodeURIComponent(email)}`);
  await page.getByRole("link", { name: "Gérer : Ana Départ" }).click();
  await expect(
    page.getByRole("heading", { name: "Saisies en cours, jamais enregistrées (1)" }),
  ).toBeVisible();
  await expect(page.getByText("Le projet d’Ana")).toBeVisible();
  await checkPage(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSideScroll(page);
  await page
    .getByLabel("Qui reprend ce qui est en cours")
    .selectOption({ label: "Inès Belkacem (Agent de collectivité)" });
  await page.getByRole("button", { name: "Désactiver : Ana Départ" }).click();
  await expect(page.getByText("L’accès est désactivé")).toBeVisible();

  const subject = "Quartiers Productifs\u00A0: ce qui était en cours vous a été confié (Ana Départ)";
  await expect
    .poll(async () => (await mailsTo("agent.roubaix@demo.test")).map((mail) => mail.subject))
    .toContain(subject);
  const heir = await openVisitor();
  await enterAs(heir, "agent.roubaix@demo.test");
  await heir.goto("/projets");
  await expect(heir.getByText("commencée par Ana Départ")).toBeVisible();
  await heir.getByRole("link", { name: /Le projet d’Ana/ }).click();
  await expect(heir.getByText("Vous reprenez une saisie commencée par Ana Départ")).toBeVisible();
  await expect(heir.getByLabel("Intitulé")).toHaveValue("Le projet d’Ana");
  // As it was found, for whoever comes after.
  await heir.getByRole("button", { name: "L’oublier" }).click();
});
