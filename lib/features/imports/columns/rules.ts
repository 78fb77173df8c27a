import type { ImportField } from "../constants";
import type { ColumnMapping } from "../types";

/** Without accents, case, punctuation or units: « Coût total (€) » and « COUT_TOTAL » are one word. */
export function normaliseHeader(header: string): string {
  return header
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/\((?:€|eur|euros?|ht|ttc|k€)\)|€/g, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** The usual wordings of what a column holds, normalised; the first field that knows the header takes it. */
const SYNONYMS: Readonly<Record<ImportField, readonly string[]>> = {
  reference: ["reference", "ref", "reference du projet", "reference projet", "ref projet"],
  version: ["version"],
  externalId: [
    "id projet",
    "id",
    "identifiant",
    "identifiant projet",
    "identifiant du projet",
    "numero de dossier",
    "n dossier",
    "no dossier",
    "numero",
    "n",
    "code projet",
    "cle",
  ],
  territory: [
    "id terr",
    "territoire",
    "code territoire",
    "siren",
    "code siren",
    "siren epci",
    "epci",
    "code insee ou siren",
    "collectivite",
    "territoire laureat",
  ],
  title: [
    "intitule",
    "titre",
    "nom",
    "nom du projet",
    "intitule du projet",
    "intitule projet",
    "projet",
    "titre du projet",
    "libelle",
    "libelle du projet",
    "operation",
    "intitule de l operation",
    "nom de l operation",
    "objet",
    "action",
  ],
  summary: [
    "resume",
    "description",
    "descriptif",
    "presentation",
    "description du projet",
    "resume du projet",
    "contenu",
    "descriptif du projet",
    "synthese",
  ],
  objectives: [
    "objectifs",
    "objectif",
    "but",
    "finalite",
    "objectifs du projet",
    "resultats attendus",
    "enjeux",
  ],
  projectOwner: [
    "porteur du projet",
    "porteur",
    "porteur de projet",
    "maitre d ouvrage",
    "maitrise d ouvrage",
    "moa",
    "mo",
    "pilote",
    "structure porteuse",
    "beneficiaire",
  ],
  mainPriority: ["priorite principale", "priorite", "axe", "axe principal", "thematique", "theme", "domaine"],
  priorities: [
    "priorites servies",
    "priorites",
    "autres priorites",
    "axes",
    "thematiques",
    "axes secondaires",
  ],
  qpvCodes: [
    "qpv",
    "quartier",
    "quartiers",
    "code qpv",
    "quartier prioritaire",
    "quartiers prioritaires",
    "codes qpv",
    "qpv concerne",
    "qpv concernes",
  ],
  codeInsee: [
    "commune",
    "ville",
    "code insee",
    "insee",
    "code commune",
    "commune d implantation",
    "localisation",
    "localite",
    "nom commune",
  ],
  phase: ["phase", "stade", "maturite", "etape", "phase du projet"],
  progressStatus: [
    "avancement",
    "statut",
    "etat",
    "etat d avancement",
    "etat avancement",
    "statut du projet",
    "situation",
  ],
  startsOn: [
    "date de debut",
    "debut",
    "date debut",
    "demarrage",
    "date de demarrage",
    "date de lancement",
    "lancement",
    "debut des travaux",
    "debut previsionnel",
  ],
  endsOn: [
    "date de fin",
    "fin",
    "date fin",
    "livraison",
    "date de livraison",
    "fin previsionnelle",
    "echeance",
    "achevement",
    "fin des travaux",
  ],
  totalCost: [
    "cout total",
    "cout",
    "montant total",
    "budget",
    "budget total",
    "cout du projet",
    "montant du projet",
    "cout previsionnel",
    "cout ht",
    "cout total ht",
    "cout ttc",
    "montant ht",
    "assiette",
    "depense totale",
    "montant des travaux",
  ],
  fundingScheme: [
    "dotation",
    "dispositif",
    "fonds",
    "aide",
    "nature de la subvention",
    "type de subvention",
    "programme de financement",
  ],
  funder: ["financeur", "financeurs principaux", "organisme financeur", "financeur principal", "attribuant"],
  fundingRequested: [
    "montant demande",
    "subvention demandee",
    "aide demandee",
    "montant sollicite",
    "subvention sollicitee",
    "demande de subvention",
  ],
  fundingGranted: [
    "montant sub",
    "montant subvention",
    "montant de la subvention",
    "subvention",
    "subvention accordee",
    "subvention obtenue",
    "montant accorde",
    "montant attribue",
    "aide accordee",
    "subvention attribuee",
    "montant de l aide",
  ],
  contactName: [
    "contact",
    "nom du contact",
    "referent",
    "interlocuteur",
    "chef de projet",
    "responsable",
    "contact nom",
  ],
  contactEmail: [
    "courriel du contact",
    "courriel",
    "email",
    "e mail",
    "mail",
    "adresse electronique",
    "mail du contact",
    "adresse mail",
    "email du contact",
    "contact mail",
  ],
  contactPhone: [
    "telephone du contact",
    "telephone",
    "tel",
    "tel du contact",
    "numero de telephone",
    "portable",
    "contact telephone",
  ],
  privateNote: [
    "note privee",
    "note",
    "notes",
    "commentaire",
    "commentaires",
    "observations",
    "remarque",
    "remarques",
    "note interne",
  ],
  computed: [
    "instruction",
    "demande",
    "obtenu",
    "verse",
    "reste a financer",
    "financeurs",
    "mise a jour",
    "donnee de demonstration",
    "probleme",
  ],
};

const FIELD_OF = new Map<string, ImportField>();
for (const [field, words] of Object.entries(SYNONYMS) as [ImportField, readonly string[]][])
  for (const word of words) if (!FIELD_OF.has(word)) FIELD_OF.set(word, field);

/**
 * What each column holds, by its header. One column per field: the first one keeps it. A file that describes its
 * projects without naming them lends the description as the title; the person sees it, and may say otherwise.
 */
export function recogniseColumns(headers: readonly string[]): ColumnMapping {
  const taken = new Set<ImportField>();
  const columns = headers.map((header) => {
    const field = FIELD_OF.get(normaliseHeader(header)) ?? null;
    if (field === null || field === "computed") return field;
    if (taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  if (taken.has("title")) return columns;
  return columns.map((field) => (field === "summary" ? "title" : field));
}

/** The column that says what is wrong, in the file that comes back to be corrected: no part of its shape. */
export const PROBLEM_HEADER = "Problème";
export const isProblemColumn = (header: string) =>
  normaliseHeader(header) === normaliseHeader(PROBLEM_HEADER);

/** Files of one shape have the same headers in the same order. */
export const headerShape = (headers: readonly string[]) =>
  headers
    .filter((header) => !isProblemColumn(header))
    .map(normaliseHeader)
    .join("|");

export type MappingProblem = "noTitle" | "fieldTwice";

/** What keeps the chosen columns from being used. */
export function checkMapping(
  columns: ColumnMapping,
): { readonly problem: MappingProblem; readonly field: ImportField } | null {
  const seen = new Set<ImportField>();
  for (const field of columns) {
    if (field === null || field === "computed") continue;
    if (seen.has(field)) return { problem: "fieldTwice", field };
    seen.add(field);
  }
  return seen.has("title") || seen.has("reference") ? null : { problem: "noTitle", field: "title" };
}
