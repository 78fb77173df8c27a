import type { ApplicantKind, SchemeNature, SchemeZone } from "../../constants";

// Labels and slugs of Aides-territoires, normalised (rules.ts), and what each is here. An empty list: known, without a word
// of ours; it stays readable as the source writes it.

export const AUDIENCES: Readonly<Record<string, readonly ApplicantKind[]>> = {
  commune: ["commune"],
  communes: ["commune"],
  epci: ["epci", "ept"],
  intercommunalites: ["epci", "ept"],
  "intercommunalites / pays": ["epci", "ept"],
  department: [],
  departements: [],
  region: [],
  regions: [],
  special: [],
  "collectivites d'outre-mer a statuts particuliers": [],
  "public-org": ["publicBody", "publicAgency"],
  "etablissements publics (ecoles, bibliotheques...) / services de l'etat": ["publicBody", "publicAgency"],
  "etablissements publics dont services de l'etat": ["publicBody", "publicAgency"],
  "public-cies": ["localCompany"],
  "entreprises publiques locales (sem, spl, semop)": ["localCompany"],
  association: ["association"],
  associations: ["association"],
  "private-sector": ["company"],
  "entreprises privees": ["company"],
  // Whoever creates a company is a private person until it exists.
  "private-person": ["projectLeader"],
  particuliers: ["projectLeader"],
  farmer: [],
  agriculteurs: [],
  researcher: [],
  recherche: [],
};

export const TYPES: Readonly<Record<string, readonly SchemeNature[]>> = {
  grant: ["grant"],
  subvention: ["grant"],
  loan: ["loan"],
  pret: ["loan"],
  "recoverable-advance": ["loan"],
  "avance recuperable": ["loan"],
  cee: [],
  "certificat d'economie d'energie (cee)": [],
  other: [],
  "autre aide financiere": [],
  "technical-engineering": ["engineering"],
  "ingenierie technique": ["engineering"],
  "financial-engineering": ["engineering"],
  "ingenierie financiere": ["engineering"],
  "legal-engineering": ["engineering"],
  "ingenierie juridique / administrative": ["engineering"],
};

export const RECURRENCES: Readonly<Record<string, "oneoff" | "ongoing" | "recurring">> = {
  oneoff: "oneoff",
  ponctuelle: "oneoff",
  ongoing: "ongoing",
  permanente: "ongoing",
  recurring: "recurring",
  recurrente: "recurring",
};

/** Themes, some of which hold the very sign that stands between a theme and its category. */
export const THEMES: readonly string[] = [
  "culture et identite collective / patrimoine / sports",
  "developpement economique / production et consommation",
  "eau et milieux aquatiques",
  "energies / dechets",
  "fonctions support",
  "mobilite / transports",
  "nature / environnement",
  "solidarites / lien social",
  "urbanisme / logement / amenagement",
];

/** Categories that serve a priority of the programme; the others serve none by themselves. */
export const CATEGORY_PRIORITIES: Readonly<Record<string, string>> = {
  emploi: "entrepreneuriat",
  "economie sociale et solidaire": "entrepreneuriat",
  "formation professionnelle": "entrepreneuriat",
  "innovation creativite et recherche": "entrepreneuriat",
  "fiscalite des entreprises": "entrepreneuriat",
  "tiers-lieux": "entrepreneuriat",
  "commerces et services": "commerce-artisanat",
  artisanat: "commerce-artisanat",
  revitalisation: "commerce-artisanat",
  "economie locale et circuits courts": "commerce-artisanat",
  industrie: "activites-productives",
  "attractivite economique": "activites-productives",
  foncier: "activites-productives",
  friche: "activites-productives",
  "economie circulaire": "activites-productives",
  "logistique urbaine": "activites-productives",
  "technologies numeriques et numerisation": "transition-numerique",
  "inclusion numerique": "transition-numerique",
};

/** Programmes of the State whose name says where: a word of the name, and the zone. */
export const PROGRAM_ZONES: readonly (readonly [pattern: RegExp, zone: SchemeZone])[] = [
  [/\bnpnru\b|renouvellement urbain/, "npnru"],
  [/\bqpv\b|quartiers? 2030|politique de la ville|quartiers? prioritaires?/, "qpv"],
  [/action c(oe|œ)ur de ville/, "acv"],
  [/petites villes de demain/, "pvd"],
  [/territoires d'industrie/, "territoiresIndustrie"],
];

export const REGIONS_GROUP = "Régions";
/** Under which one of few names an operator is gathered, by words of its own; the first that fits. */
export const OPERATOR_GROUPS: readonly (readonly [pattern: RegExp, group: string])[] = [
  [/^bpifrance\b|^bpi\b/, "Bpifrance"],
  [/^(agence nationale de la cohesion des territoires|anct)\b/, "ANCT"],
  [/^(agence nationale pour la renovation urbaine|anru)\b/, "ANRU"],
  [/^(banque des territoires|caisse des depots)\b/, "Banque des Territoires"],
  [/^france active\b/, "France Active"],
  [/^adie\b/, "Adie"],
  [/^(conseil regional|region)\b|^(la )?collectivite (territoriale )?de corse/, REGIONS_GROUP],
  [/^(conseil departemental|departement)\b|^collectivite europeenne d'alsace/, "Départements"],
  [
    /^agence de l'eau\b|^office (francais|national) (de la biodiversite|des forets)/,
    "Agences de l’eau et de la nature",
  ],
  [/^ademe\b|agence de la transition ecologique/, "ADEME"],
  [/^(commission europeenne|union europeenne|europe)\b|\b(feder|feader|fse)\b/, "Union européenne"],
  [
    /^(etat|ministere|prefecture|secretariat (d'etat|general)|direction (regionale|departementale|generale)|d(real|reets|rac|raaf|dt|dtm|eets)|premier ministre)\b/,
    "État",
  ],
  [
    /^(communaute|metropole|commune|ville|syndicat|pole metropolitain|pays|parc naturel)\b|\bmetropole$/,
    "Communes et intercommunalités",
  ],
];
export const OTHER_OPERATORS = "Autres opérateurs";
