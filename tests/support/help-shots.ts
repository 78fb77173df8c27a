import type { Locator, Page } from "@playwright/test";
import { enterAs } from "./browser";

const AGENT = "agent.roubaix@demo.test";
const COORDINATOR = "cheffe.roubaix@demo.test";
const MINISTRY = "anct@demo.test";
const PARTNER = "banque-des-territoires@demo.test";
const ADMIN = "admin@demo.test";
/** Whose strategy is shared: it can be commented, and adopted. */
const ARRAS = "chef.arras@demo.test";
const TWO_ORGANISATIONS = "mutualisee@demo.test";

export type Demonstration = {
  /** The address of the project whose title begins so. */
  readonly projectPath: (beginning: string) => string;
};

export type Shot = {
  readonly name: string;
  /** Who looks; a visitor where nobody does. Shots of one person share a browser. */
  readonly persona: string | null;
  /** @returns what is pictured, on a page that is ready for it. */
  readonly open: (page: Page, demonstration: Demonstration) => Promise<Locator>;
  /** In pixels: what is longer is cut below. */
  readonly tallest?: number;
  /** Of the window, where what is pictured would not fit. */
  readonly width?: number;
  /** Whose structure is compared, where the rest of what is pictured depends on the day. */
  readonly compared?: (page: Page) => Locator;
  /** What is asked of a territory depends on the day too much for its look to be compared. */
  readonly isOfTheDay?: boolean;
  /** Where it goes, when it is not a picture of the help. */
  readonly file?: string;
};

const main = (page: Page) => page.getByRole("main");
const underHeading = (page: Page, name: string | RegExp) =>
  main(page)
    .locator("section")
    .filter({ has: page.getByRole("heading", { name }) })
    .last();
const formWith = (page: Page, button: string | RegExp) =>
  main(page)
    .locator("form")
    .filter({ has: page.getByRole("button", { name: button }) })
    .first();

/** A shot of a page that needs nothing but its address. */
const at = (path: string, element: (page: Page) => Locator) => async (page: Page) => {
  await page.goto(path);
  return element(page);
};
/** The same, of a page of one project. */
const atProject =
  (beginning: string, below: string, element: (page: Page) => Locator) =>
  async (page: Page, { projectPath }: Demonstration) => {
    await page.goto(`${projectPath(beginning)}${below}`);
    return element(page);
  };

/** Opens what is folded before it is pictured. */
const unfolded = async (element: Locator, summary: string | RegExp) => {
  await element.locator("summary").filter({ hasText: summary }).first().click();
  return element;
};

const atArras = (below: string, element: (page: Page) => Locator) =>
  at(`/territoires/arras/strategie${below}`, element);

const ACCEPTED = "Halle des ateliers";
const SUBMITTED = "Cuisine partagée";
const SENT_BACK = "Rachat et remise en location";
const DRAFT = "Atelier-école";
/** Accepted, and no partner has answered yet. */
const FREE = "Boutiques à l’essai";
/** A scheme without a closing day: it looks tomorrow as it does today. */
const EVERGREEN = "Bus de l’entrepreneuriat";

/** A table as territories keep it, with an amount in words. */
const TABLE = [
  "Nom du projet;Maître d’ouvrage;Budget;Démarrage",
  "Fabrique de l’Union;Ville de Roubaix;120 000 €;15/09/2026",
  "Boutiques du canal;SEM Ville renouvelée;à chiffrer;15/10/2026",
].join("\r\n");

async function importTable(page: Page): Promise<void> {
  await page.goto("/imports");
  await page.getByLabel("Fichier").setInputFiles({
    name: "suivi-des-projets.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`${TABLE}\r\n`),
  });
  await page.getByRole("button", { name: "Envoyer le fichier" }).click();
  await page.getByRole("button", { name: "Analyser les lignes" }).waitFor();
}

async function fillProposal(page: Page, path: string): Promise<Locator> {
  await page.goto(path);
  const form = main(page).locator("form.answer-form");
  await form.getByText("Proposition", { exact: true }).click();
  await form.getByLabel("Montant proposé, en euros").fill("40 000");
  await form.getByLabel("Vos mots pour le territoire").fill("Sous réserve du bail des six boutiques.");
  return form;
}

const figures = (page: Page) => main(page).locator("ul:has(> li .figure-tile)");
const nothingNew = (page: Page) => page.getByRole("button", { name: "Rien de nouveau" });

export const SHOTS: readonly Shot[] = [
  {
    name: "connexion",
    persona: null,
    open: at("/connexion", (page) => formWith(page, "Recevoir un lien de connexion")),
  },
  {
    name: "fiche-d-un-dispositif",
    persona: null,
    open: at("/dispositifs?q=bus", (page) =>
      main(page)
        .getByRole("listitem")
        .filter({ has: page.getByRole("link", { name: EVERGREEN }) })
        .last(),
    ),
  },
  {
    name: "nouveau-projet",
    persona: AGENT,
    open: at("/projets/nouveau", (page) => underHeading(page, "Présentation")),
    tallest: 520,
  },
  {
    name: "ce-qui-est-rempli",
    persona: AGENT,
    open: async (page, { projectPath }) => {
      await page.goto(projectPath(DRAFT));
      return unfolded(underHeading(page, /^Ce qui est rempli/), "Il manque");
    },
  },
  {
    name: "plan-de-financement",
    persona: AGENT,
    open: atProject(ACCEPTED, "", (page) => underHeading(page, "Plan de financement")),
    tallest: 470,
  },
  {
    name: "besoins",
    persona: AGENT,
    open: atProject(ACCEPTED, "/besoins", (page) => main(page).locator("form").first()),
  },
  {
    name: "joindre-un-document",
    persona: AGENT,
    open: atProject(ACCEPTED, "/documents", (page) => formWith(page, "Joindre le document")),
  },
  {
    name: "ecrire-un-commentaire",
    persona: AGENT,
    open: atProject(ACCEPTED, "/commentaires", (page) => formWith(page, "Envoyer")),
  },
  {
    name: "choisir-ses-courriels",
    persona: AGENT,
    open: at("/compte/rappels", (page) => formWith(page, "Enregistrer")),
    tallest: 520,
  },
  {
    name: "adresse-secrete",
    persona: AGENT,
    open: at("/calendrier", (page) => underHeading(page, "Dans votre agenda")),
  },
  {
    name: "comparer-deux-versions",
    persona: AGENT,
    open: atProject(ACCEPTED, "/historique", (page) => formWith(page, "Comparer")),
  },
  {
    name: "colonnes-d-un-import",
    persona: AGENT,
    open: async (page) => {
      await importTable(page);
      return formWith(page, "Analyser les lignes");
    },
  },
  {
    name: "lignes-d-un-import",
    persona: AGENT,
    open: async (page) => {
      await page.getByRole("button", { name: "Analyser les lignes" }).click();
      await page.getByRole("button", { name: "Confirmer l’import" }).waitFor({ timeout: 30_000 });
      return formWith(page, "Confirmer l’import");
    },
  },
  {
    name: "transmettre",
    persona: AGENT,
    open: atProject(SENT_BACK, "", (page) => formWith(page, "Transmettre à l’ANCT")),
  },
  {
    name: "demande-de-complements",
    persona: AGENT,
    open: atProject(SENT_BACK, "", (page) => main(page).locator(".fr-alert--warning").first()),
  },
  {
    name: "dispositifs-d-un-projet",
    persona: AGENT,
    open: async (page, { projectPath }) => {
      await page.goto(`${projectPath(ACCEPTED)}/dispositifs`);
      const card = main(page)
        .getByRole("article")
        .filter({ has: page.getByRole("heading", { name: EVERGREEN }) });
      return unfolded(card, "Critère par critère");
    },
  },
  {
    name: "et-si",
    persona: AGENT,
    open: atProject(ACCEPTED, "/dispositifs/et-si", (page) => formWith(page, "Comparer")),
    tallest: 420,
  },
  {
    name: "revue-trimestrielle",
    persona: AGENT,
    open: async (page, { projectPath }) => {
      await page.goto(projectPath(ACCEPTED).replace("/projets/", "/revue/"));
      return main(page)
        .locator("div.max-w-3xl")
        .filter({ has: nothingNew(page) });
    },
    tallest: 390,
    isOfTheDay: true,
    compared: (page) => nothingNew(page).locator("xpath=ancestor::div[1]"),
  },
  {
    name: "notifications",
    persona: AGENT,
    open: at("/notifications", (page) => main(page).locator("ul:has(> li time), ol:has(> li time)").first()),
    tallest: 420,
    // What is left of the demonstration's is dated from when it was loaded.
    isOfTheDay: true,
    compared: (page) => main(page).getByRole("listitem").filter({ hasText: "suivi-des-projets.csv" }).first(),
  },
  {
    name: "file-d-instruction",
    persona: MINISTRY,
    open: at("/instruction", (page) => page.getByRole("table").first()),
    width: 1280,
    tallest: 420,
    // Who has taken which project depends on the day that the demonstration was loaded.
    compared: (page) => page.getByRole("table").first().getByRole("row").first(),
  },
  {
    name: "grille-d-instruction",
    persona: MINISTRY,
    open: atProject(SUBMITTED, "/grille", (page) => formWith(page, "Enregistrer la grille")),
    tallest: 420,
  },
  {
    name: "decision",
    persona: MINISTRY,
    open: atProject(SUBMITTED, "", (page) => formWith(page, "Accepter le projet")),
  },
  {
    name: "demander-un-avis",
    persona: MINISTRY,
    open: atProject(SUBMITTED, "/avis", (page) => formWith(page, "Demander l’avis")),
  },
  {
    name: "chiffres-du-tableau-de-bord",
    persona: MINISTRY,
    open: at("/tableau-de-bord", figures),
  },
  {
    name: "choisir-une-date",
    persona: MINISTRY,
    open: async (page) => {
      await page.goto("/tableau-de-bord");
      const folded = page
        .getByText("Voir à une autre date, ou comparer deux dates")
        .locator("xpath=ancestor::details[1]");
      return unfolded(folded, /./);
    },
    // At the end of a quarter, that of the month is the same day, offered once; elsewhere there is one more.
    isOfTheDay: true,
    compared: (page) => page.getByRole("form", { name: "Choisir une date" }),
  },
  {
    name: "ce-qui-manque",
    persona: MINISTRY,
    open: at("/tableau-de-bord/ce-qui-manque", (page) =>
      page.getByRole("table", { name: "Territoires et priorités sans projet" }),
    ),
    tallest: 420,
  },
  {
    name: "tableau-de-bord",
    persona: MINISTRY,
    open: at("/tableau-de-bord", (page) => page.locator("body")),
    width: 1280,
    tallest: 1250,
    compared: figures,
    // Its head counts notifications: deadlines are told when they come.
    isOfTheDay: true,
    file: "docs/images/tableau-de-bord.webp",
  },
  {
    name: "reponses-des-partenaires",
    persona: MINISTRY,
    open: at("/tableau-de-bord/partenaires", (page) => page.getByRole("table").first()),
    width: 1280,
    tallest: 420,
    // A figure that is nothing leads nowhere.
    compared: (page) => page.getByRole("table").first().getByRole("row").first(),
  },
  {
    name: "commenter-une-strategie",
    persona: MINISTRY,
    open: atArras("/commentaires", (page) => formWith(page, "Envoyer")),
  },
  {
    name: "filtres-des-projets",
    persona: PARTNER,
    open: at("/projets", (page) => main(page).locator("form").first()),
  },
  {
    name: "enregistrer-une-vue",
    persona: PARTNER,
    open: at("/vues/nouvelle?priorite=commerce-artisanat", (page) => formWith(page, "Enregistrer la vue")),
  },
  {
    name: "profil-d-intervention",
    persona: PARTNER,
    open: at("/profil-d-intervention/nouveau", (page) => formWith(page, "Enregistrer le profil")),
    tallest: 520,
  },
  {
    name: "rendre-un-avis",
    persona: PARTNER,
    open: async (page) => {
      await page.goto("/avis");
      await underHeading(page, "À rendre").getByRole("link").first().click();
      return formWith(page, "Rendre l’avis");
    },
  },
  {
    name: "repondre-a-un-projet",
    persona: PARTNER,
    open: (page, { projectPath }) => fillProposal(page, `${projectPath(FREE)}/reponses/repondre`),
    tallest: 510,
  },
  {
    name: "enveloppe",
    persona: PARTNER,
    open: at("/enveloppes", (page) => formWith(page, "Enregistrer l’enveloppe")),
  },
  {
    name: "proposition-a-decider",
    persona: COORDINATOR,
    open: async (page, { projectPath }) => {
      await enterAs(page, PARTNER);
      await fillProposal(page, `${projectPath(FREE)}/reponses/repondre`);
      await page.getByRole("button", { name: "Envoyer la réponse" }).click();
      await page.getByRole("heading", { level: 1, name: /^Réponse/ }).waitFor();
      await enterAs(page, COORDINATOR);
      await page.reload();
      return underHeading(page, "Votre décision");
    },
  },
  {
    name: "prevoir-un-comite",
    persona: COORDINATOR,
    open: at("/calendrier/comites/nouveau", (page) => formWith(page, "Enregistrer")),
    tallest: 520,
  },
  {
    name: "publication",
    persona: COORDINATOR,
    open: atProject(ACCEPTED, "", (page) => underHeading(page, "Publication")),
  },
  {
    name: "photographier",
    persona: COORDINATOR,
    open: at("/photographies/nouvelle", (page) => main(page).locator("form").first()),
  },
  {
    name: "inviter-une-personne",
    persona: COORDINATOR,
    open: at("/administration/utilisateurs/inviter", (page) => formWith(page, "Envoyer l’invitation")),
  },
  {
    name: "fin-d-un-acces",
    persona: COORDINATOR,
    open: async (page) => {
      await page.goto("/administration/utilisateurs");
      await page.getByRole("link", { name: /^Gérer.*Inès Belkacem/ }).click();
      const section = underHeading(page, "Mettre fin à l’accès");
      await section.waitFor();
      return section;
    },
  },
  {
    name: "diagnostic-d-une-strategie",
    persona: ARRAS,
    open: atArras("/modifier/diagnostic", (page) => underHeading(page, "Forces")),
  },
  {
    name: "rattacher-des-projets",
    persona: ARRAS,
    open: atArras("/projets", (page) => formWith(page, "Enregistrer les objectifs")),
  },
  {
    name: "matrice-d-une-strategie",
    persona: ARRAS,
    open: atArras("/matrice", (page) => page.getByRole("table", { name: /^Projets et financements/ })),
  },
  {
    name: "adopter-une-strategie",
    persona: ARRAS,
    open: atArras("/etat", (page) => formWith(page, "Adopter la stratégie")),
  },
  {
    name: "choisir-son-organisation",
    persona: TWO_ORGANISATIONS,
    open: at("/compte/organisations", (page) =>
      main(page)
        .getByRole("list")
        .filter({ has: page.getByRole("button", { name: /^Agir pour/ }) })
        .last(),
    ),
  },
  {
    name: "fusionner-des-financeurs",
    persona: ADMIN,
    open: at("/administration/financeurs/etat-dpv/fusionner?vers=etat-politique-ville", (page) =>
      underHeading(page, / devient /),
    ),
  },
  {
    name: "importer-des-contours",
    persona: ADMIN,
    open: at("/administration/contours", (page) => formWith(page, "Importer")),
  },
  {
    name: "proposition-d-un-operateur",
    persona: ADMIN,
    open: async (page) => {
      await page.goto("/administration/dispositifs/propositions");
      await underHeading(page, /^À décider/)
        .getByRole("link")
        .first()
        .click();
      return formWith(page, "Publier les champs cochés");
    },
  },
  {
    name: "nouvel-indicateur",
    persona: ADMIN,
    open: at("/administration/indicateurs/nouveau", (page) => main(page).locator("form").first()),
    tallest: 520,
  },
];
