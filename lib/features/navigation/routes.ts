import type { Actor } from "@/lib/kernel/actor";
import { organisationsPath } from "../accounts/organisations/routes";
import { accountsPath } from "../accounts/routes";
import { signInPath } from "../accounts/sign-in/routes";
import { answersPath } from "../answers/routes";
import { committeesPath, newCommitteePath } from "../calendar/committees/routes";
import { calendarPath } from "../calendar/routes";
import { contoursPath } from "../contours/routes";
import { definitionsPath } from "../dashboard/definitions/routes";
import { partnersViewPath } from "../dashboard/partners/routes";
import { envelopesPath } from "../envelopes/routes";
import { fundersPath } from "../funders/routes";
import { glossaryPath, helpPath } from "../help/routes";
import { importsPath } from "../imports/routes";
import { indicatorSumsPath, libraryPath } from "../indicators/routes";
import { jobsPath } from "../jobs/routes";
import { outboxPath } from "../mail/routes";
import { notificationsPath } from "../notifications/routes";
import { photographsPath } from "../photographs/routes";
import { profilesPath } from "../profiles/routes";
import { archivesPath } from "../projects/archive/routes";
import { gridPath } from "../projects/review/checklist/grid/routes";
import { opinionsPath } from "../projects/review/opinions/routes";
import { newProjectPath, projectsPath, reviewQueuePath } from "../projects/routes";
import { DASHBOARD_PATH } from "../projects/search/routes";
import { reviewPath, reviewsPath } from "../quarterly/routes";
import { remindersPath } from "../reminders/routes";
import { schemeAdministrationPath } from "../schemes/administration/routes";
import { schemeImportsPath } from "../schemes/imports/routes";
import { proposalsPath } from "../schemes/proposals/routes";
import { schemesPath } from "../schemes/routes";
import { ownStrategyPath, strategiesPath } from "../strategies/routes";
import { territoriesPath } from "../territories/routes";
import { viewsPath } from "../views/routes";

/** Pages that belong to no feature. */
export const homePath = "/";
export const administrationPath = "/administration";
export const siteMapPath = "/plan-du-site";
export const accessibilityPath = "/accessibilite";
export const legalNoticePath = "/mentions-legales";
export const personalDataPath = "/donnees-personnelles";

export type PageLink = { readonly label: string; readonly href: string };
type Role = Actor["role"];

const home = { label: "Accueil", href: homePath };
const territories = { label: "Territoires", href: territoriesPath };
const ownStrategy = { label: "Stratégie", href: ownStrategyPath };
const strategies = { label: "Stratégies", href: strategiesPath };
const schemes = { label: "Dispositifs", href: schemesPath };
const schemeAdministration = { label: "Tenue du catalogue", href: schemeAdministrationPath };
const proposals = { label: "Vos propositions de dispositifs", href: proposalsPath };
const projects = { label: "Projets", href: projectsPath };
const archives = { label: "Projets archivés", href: archivesPath };
const newProject = { label: "Nouveau projet", href: newProjectPath };
const imports = { label: "Importer un tableau", href: importsPath };
const dashboard = { label: "Tableau de bord", href: DASHBOARD_PATH };
const photographs = { label: "Photographies", href: photographsPath };
const calendar = { label: "Calendrier", href: calendarPath };
const committees = { label: "Comités", href: committeesPath };
const newCommittee = { label: "Prévoir un comité", href: newCommitteePath };
const indicators = { label: "Indicateurs", href: indicatorSumsPath };
const library = { label: "Bibliothèque d’indicateurs", href: libraryPath };
const review = { label: "Instruction", href: reviewQueuePath };
const quarterlyReview = { label: "Revue trimestrielle", href: reviewPath };
const quarterlyReviews = { label: "Revues trimestrielles", href: reviewsPath };
const opinions = { label: "Avis", href: opinionsPath };
const answers = { label: "Réponses", href: answersPath };
const partnersView = { label: "Partenaires et dispositifs", href: partnersViewPath };
const envelopes = { label: "Enveloppes", href: envelopesPath };
const grid = { label: "Grille d’instruction", href: gridPath };
const accounts = { label: "Comptes", href: accountsPath };
const contours = { label: "Contours", href: contoursPath };
const schemeImports = { label: "Import des dispositifs", href: schemeImportsPath };
const outbox = { label: "Courrier", href: outboxPath };
const funders = { label: "Financeurs", href: fundersPath };
const jobs = { label: "Tâches", href: jobsPath };
const views = { label: "Vos vues", href: viewsPath };
const profiles = { label: "Profils d’intervention", href: profilesPath };
const notifications = { label: "Notifications", href: notificationsPath };
const reminders = { label: "Rappels et courriels", href: remindersPath };

const organisations = { label: "Vos organisations", href: organisationsPath };

const isSignedIn = (role: Role) => role !== "visitor" && role !== "system";
const writesProjects = (role: Role) => role === "contributor" || role === "coordinator";
const isAsked = (role: Role) => role === "partner" || role === "reviewer";
const reviews = (role: Role) => role === "reviewer" || role === "admin";

/** What the administrator keeps, each page with what it is for. */
export const administrationPages: readonly (PageLink & { readonly purpose: string })[] = [
  { ...accounts, purpose: "Inviter, désactiver, changer un rôle\u00A0; le journal de ces changements." },
  { ...library, purpose: "Ce que les projets mesurent, et comment les mesures s’additionnent." },
  { ...funders, purpose: "Les organismes qui financent\u00A0; réunir ceux qui n’en font qu’un." },
  {
    ...schemeAdministration,
    purpose:
      "Les dispositifs\u00A0: les modifier, les vérifier, décider de ce que proposent leurs opérateurs.",
  },
  { ...grid, purpose: "Ce que le ministère et l’ANCT vérifient sur chaque projet transmis." },
  { ...contours, purpose: "Charger les contours officiels des quartiers, des communes et des départements." },
  {
    ...schemeImports,
    purpose: "Comparer le catalogue à Aides-territoires, et en reprendre ce que vous choisissez.",
  },
  { ...outbox, purpose: "Les messages qui partent, et ceux qui attendent." },
  { ...jobs, purpose: "Ce que le site fait de lui-même, et ce qui n’a pas abouti." },
];

function administration(role: Role): readonly PageLink[] {
  if (role === "admin") return [{ label: "Administration", href: administrationPath }];
  return role === "coordinator" ? [accounts] : [];
}

/** The main menu: what each role comes for, first. It opens nothing by itself; every page checks who asks. */
export function mainNavigation(role: Role): readonly PageLink[] {
  if (!isSignedIn(role)) return [home, territories, schemes];
  return [
    projects,
    dashboard,
    calendar,
    indicators,
    ...(reviews(role) ? [review, quarterlyReviews] : []),
    ...(writesProjects(role) ? [quarterlyReview] : []),
    ...(role === "partner" ? [profiles] : []),
    ...(isAsked(role) ? [opinions] : []),
    ...(role === "partner" || writesProjects(role) ? [answers] : []),
    writesProjects(role) ? ownStrategy : strategies,
    territories,
    schemes,
    ...administration(role),
  ];
}

const help = { label: "Aide", href: helpPath };
const definitions = { label: "Définitions des chiffres", href: definitionsPath };
const glossary = { label: "Glossaire", href: glossaryPath };

export const footerLinks: readonly PageLink[] = [
  help,
  { label: "Plan du site", href: siteMapPath },
  { label: "Accessibilité\u00A0: non conforme", href: accessibilityPath },
  { label: "Mentions légales", href: legalNoticePath },
  { label: "Données personnelles", href: personalDataPath },
];

export type SiteMapSection = { readonly title: string; readonly links: readonly PageLink[] };

/** Every page that the role can reach from an address of its own. */
export function siteMap(role: Role): readonly SiteMapSection[] {
  const work = {
    title: "Suivre les projets",
    links: [
      projects,
      views,
      ...(role === "partner" ? [profiles] : []),
      ...(writesProjects(role) ? [newProject, imports, archives] : []),
      dashboard,
      ...(writesProjects(role) || reviews(role) ? [photographs] : []),
      calendar,
      committees,
      ...(role === "coordinator" || role === "reviewer" ? [newCommittee] : []),
      indicators,
      ...(reviews(role) ? [review, quarterlyReviews] : []),
      ...(writesProjects(role) ? [quarterlyReview] : []),
      ...(role === "coordinator" ? [accounts] : []),
      ...(isAsked(role) ? [opinions] : []),
      ...(role === "partner" ? [proposals] : []),
      answers,
      ...(writesProjects(role) ? [ownStrategy] : []),
      strategies,
      ...(role === "partner" || reviews(role) ? [envelopes] : []),
      ...(reviews(role) ? [partnersView] : []),
      notifications,
      reminders,
      organisations,
    ],
  };
  const account = { title: "Votre compte", links: [{ label: "Se connecter", href: signInPath }] };
  return [
    { title: "Le programme", links: [home, territories, schemes] },
    isSignedIn(role) ? work : account,
    ...(role === "admin" ? [{ title: "Administrer", links: administrationPages }] : []),
    { title: "Comprendre", links: [help, glossary, definitions] },
    { title: "Le site", links: footerLinks.filter((link) => link !== help) },
  ];
}
