import type {
  ApplicantKind,
  SchemeNature,
  SchemeSort,
  SchemeSource,
  SchemeZone,
  Situation,
} from "./constants";
import type { SchemeFacet, SchemeState } from "./types";

export const NATURE_LABELS: Record<SchemeNature, string> = {
  grant: "Subvention",
  loan: "Prêt",
  equity: "Prise de participation",
  guarantee: "Garantie",
  taxExemption: "Exonération",
  engineering: "Ingénierie",
  support: "Accompagnement",
  projectManagement: "Maîtrise d’ouvrage",
  call: "Appel à projets",
};

export const APPLICANT_LABELS: Record<ApplicantKind, string> = {
  localAuthority: "Collectivité",
  commune: "Commune",
  epci: "Intercommunalité",
  ept: "Établissement public territorial",
  publicBody: "Établissement public",
  publicAgency: "Agence de l’État",
  localCompany: "Société d’économie mixte ou publique locale",
  landCompany: "Foncière",
  landlord: "Bailleur",
  company: "Entreprise",
  association: "Association",
  chamber: "Chambre consulaire",
  investor: "Investisseur",
  projectLeader: "Personne qui crée ou reprend une entreprise",
};

export const ZONE_LABELS: Record<SchemeZone, string> = {
  qpv: "Quartier prioritaire (QPV)",
  npnru: "Quartier en renouvellement urbain (NPNRU)",
  watchedDistrict: "Quartier en veille active",
  qpvResident: "Habitants d’un QPV, où qu’ils travaillent",
  zfu: "Zone franche urbaine (ZFU-TE)",
  acv: "Action cœur de ville",
  pvd: "Petites villes de demain",
  ort: "Opération de revitalisation de territoire",
  zrr: "Zone de revitalisation rurale",
  territoiresIndustrie: "Territoires d’industrie",
  outsideCities: "Hors des grands centres urbains",
  aixMarseille: "Métropole d’Aix-Marseille-Provence",
  ileDeFrance: "Île-de-France",
  paysDeLaLoire: "Pays de la Loire",
  outreMer: "Outre-mer",
  everywhere: "Toute la France",
};

export const STATE_LABELS: Record<SchemeState, string> = {
  closingSoon: "Bientôt clos",
  announced: "Annoncé",
  toConfirm: "À confirmer",
  draftLaw: "Projet de loi",
  gone: "Disparu de la source",
  closed: "Clos",
};

export const SOURCE_LABELS: Record<SchemeSource, string> = {
  catalogue: "Programme Quartiers Productifs",
  aidesTerritoires: "Aides-territoires",
};

export const NOT_CLOSED_LABEL = "Non clos, à demander ou à confirmer";

/** What the sources say, as the form offers it. */
export const SITUATION_LABELS: Record<Situation, string> = {
  announced: STATE_LABELS.announced,
  toConfirm: STATE_LABELS.toConfirm,
  draftLaw: STATE_LABELS.draftLaw,
  closed: STATE_LABELS.closed,
};

/** What each state means, one press away. */
export const STATE_DEFINITIONS: Record<SchemeState, string> = {
  closingSoon: "La date de clôture connue tombe dans les trente jours.",
  announced: "La source l’annonce, sans date de clôture ou jusqu’à une date qui n’est pas passée.",
  toConfirm: "Les sources lues ne disent pas s’il est ouvert aujourd’hui\u00A0: l’opérateur le dira.",
  draftLaw: "Ce n’est pas le droit en vigueur.",
  gone: "La source dont il vient ne le donne plus\u00A0: l’opérateur dira s’il existe encore.",
  closed: "Les sources le disent terminé, ou sa date de clôture est passée.",
};

export const FACET_LABELS: Record<SchemeFacet, string> = {
  priority: "Priorité",
  operator: "Opérateur",
  nature: "Nature de l’aide",
  applicant: "Qui peut demander",
  zone: "Zone",
  territory: "Territoire",
  state: "Situation",
  source: "Source",
};

export const SORT_LABELS: Record<SchemeSort, string> = {
  relevance: "Pertinence",
  amount: "Montant maximal",
  deadline: "Date de clôture",
  name: "Nom",
};

export const CONFIDENCE_LABELS: Record<"high" | "medium" | "low", string> = {
  high: "Bien décrit par ses sources",
  medium: "Décrit en partie par ses sources",
  low: "Mal connu\u00A0: à vérifier avant tout usage",
};
