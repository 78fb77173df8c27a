/** What official outlines are of. */
export const CONTOUR_KINDS = ["qpv", "commune", "territory", "departement"] as const;
export type ContourKind = (typeof CONTOUR_KINDS)[number];

/** reading → done, or refused (the file's fault), or failed (ours). */
export const IMPORT_STATES = ["reading", "done", "refused", "failed"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const MAX_FILE_BYTES = 50_000_000;
/** One entity is held in memory whole: a département drawn to the metre takes two or three megabytes. */
export const MAX_FEATURE_BYTES = 10_000_000;
/** What stands around the entities; a few hundred bytes in practice. */
export const MAX_ENVELOPE_BYTES = 1_000_000;
/** Named in a report; the others are counted. */
export const MAX_PROBLEMS_TOLD = 50;
/** No sign of life for so long: the process that was reading is gone. */
export const SILENT_AFTER_MS = 60_000;

/** Names that official files give to the property that holds the code, most telling first. In lower case. */
export const CODE_PROPERTIES: Readonly<Record<ContourKind, readonly string[]>> = {
  qpv: ["code_qp", "code_qpv", "codeqpv", "codeqp", "code_du_qpv", "id_qpv", "qp", "code"],
  commune: [
    "insee_com",
    "code_insee",
    "codeinsee",
    "codgeo",
    "insee",
    "com",
    "code_com",
    "code_commune",
    "code",
  ],
  territory: [
    "slug",
    "territoire",
    "siren",
    "code_siren",
    "siren_epci",
    "code_epci",
    "epci",
    "insee_com",
    "code",
  ],
  departement: [
    "code_dept",
    "insee_dep",
    "code_dep",
    "code_departement",
    "dep",
    "code_insee",
    "codeinsee",
    "code",
  ],
};

export const NAME_PROPERTIES: Readonly<Record<ContourKind, readonly string[]>> = {
  qpv: ["lib_qp", "nom_qp", "nom_qpv", "lib_qpv", "libelle_qpv", "libelle", "nom", "name"],
  commune: ["nom", "nom_com", "nom_commune", "libgeo", "lib_com", "libelle", "name"],
  territory: ["nom", "nom_epci", "nom_officiel", "libelle", "lib_epci", "libgeo", "name"],
  departement: ["nom", "nom_dep", "nom_dept", "nom_departement", "libelle", "libgeo", "name"],
};
