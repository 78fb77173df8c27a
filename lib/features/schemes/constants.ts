/** What a scheme brings. */
export const SCHEME_NATURES = [
  "grant",
  "loan",
  "equity",
  "guarantee",
  "taxExemption",
  "engineering",
  "support",
  "projectManagement",
  "call",
] as const;
export type SchemeNature = (typeof SCHEME_NATURES)[number];

/** Who may apply. */
export const APPLICANT_KINDS = [
  "localAuthority",
  "commune",
  "epci",
  "ept",
  "publicBody",
  "publicAgency",
  "localCompany",
  "landCompany",
  "landlord",
  "company",
  "association",
  "chamber",
  "investor",
  "projectLeader",
] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];

/** Where. */
export const SCHEME_ZONES = [
  "qpv",
  "npnru",
  "watchedDistrict",
  "qpvResident",
  "zfu",
  "acv",
  "pvd",
  "ort",
  "zrr",
  "territoiresIndustrie",
  "outsideCities",
  "aixMarseille",
  "ileDeFrance",
  "paysDeLaLoire",
  "outreMer",
  "everywhere",
] as const;
export type SchemeZone = (typeof SCHEME_ZONES)[number];

/** What the sources say; never that a scheme is open today, which only its operator can. */
export const SITUATIONS = ["announced", "toConfirm", "draftLaw", "closed"] as const;
export type Situation = (typeof SITUATIONS)[number];

/** From where the catalogue has a scheme: described by the programme itself, or taken from Aides-territoires. */
export const SCHEME_SOURCES = ["catalogue", "aidesTerritoires"] as const;
export type SchemeSource = (typeof SCHEME_SOURCES)[number];

export const SCHEME_SORTS = ["relevance", "amount", "deadline", "name"] as const;
export type SchemeSort = (typeof SCHEME_SORTS)[number];

export const SCHEMES_PER_PAGE = 20;
/** « Bientôt clos ». */
export const CLOSING_SOON_DAYS = 30;
export const MAX_SCHEME_QUERY = 200;

/** Words of addresses. */
export const NATURE_TOKENS: Record<SchemeNature, string> = {
  grant: "subvention",
  loan: "pret",
  equity: "participation",
  guarantee: "garantie",
  taxExemption: "exoneration",
  engineering: "ingenierie",
  support: "accompagnement",
  projectManagement: "maitrise-d-ouvrage",
  call: "appel-a-projets",
};
export const APPLICANT_TOKENS: Record<ApplicantKind, string> = {
  localAuthority: "collectivite",
  commune: "commune",
  epci: "intercommunalite",
  ept: "ept",
  publicBody: "etablissement-public",
  publicAgency: "agence-de-l-etat",
  localCompany: "societe-locale",
  landCompany: "fonciere",
  landlord: "bailleur",
  company: "entreprise",
  association: "association",
  chamber: "chambre-consulaire",
  investor: "investisseur",
  projectLeader: "createur",
};
export const ZONE_TOKENS: Record<SchemeZone, string> = {
  qpv: "qpv",
  npnru: "npnru",
  watchedDistrict: "veille-active",
  qpvResident: "habitants-qpv",
  zfu: "zfu",
  acv: "action-coeur-de-ville",
  pvd: "petites-villes-de-demain",
  ort: "ort",
  zrr: "zrr",
  territoiresIndustrie: "territoires-d-industrie",
  outsideCities: "hors-grands-centres",
  aixMarseille: "aix-marseille",
  ileDeFrance: "ile-de-france",
  paysDeLaLoire: "pays-de-la-loire",
  outreMer: "outre-mer",
  everywhere: "toute-la-france",
};
export const STATE_TOKENS = {
  closingSoon: "bientot-clos",
  announced: "annonce",
  toConfirm: "a-confirmer",
  draftLaw: "projet-de-loi",
  gone: "disparu",
  closed: "clos",
} as const;
export const SOURCE_TOKENS: Record<SchemeSource, string> = {
  catalogue: "programme",
  aidesTerritoires: "aides-territoires",
};
export const SCHEME_SORT_TOKENS: Record<SchemeSort, string> = {
  relevance: "pertinence",
  amount: "montant",
  deadline: "cloture",
  name: "nom",
};
/** What is neither closed nor a draft: « ouvert » is its operator's to say. */
export const NOT_CLOSED_TOKEN = "non-clos";
/** Of schemes whose sources do not say who may apply, or where. */
export const NOT_SAID_TOKEN = "non-precise";
export const FACET_PARAMETERS = {
  priority: "priorite",
  operator: "operateur",
  nature: "nature",
  applicant: "beneficiaire",
  zone: "zone",
  territory: "territoire",
  state: "situation",
  source: "source",
} as const;
