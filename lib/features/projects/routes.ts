import type { ProjectField } from "./constants";

export const projectsPath = "/projets";
export const newProjectPath = "/projets/nouveau";
export const reviewQueuePath = "/instruction";

export const projectPath = (reference: string) => `${projectsPath}/${encodeURIComponent(reference)}`;
export const editProjectPath = (reference: string) => `${projectPath(reference)}/modifier`;

/** The forms of the other sections of the record. */
export type RecordSectionName = "financement" | "jalons" | "indicateurs" | "besoins" | "lieu";
export const editSectionPath = (reference: string, section: RecordSectionName) =>
  `${projectPath(reference)}/${section}`;
/** Names the copy that the browser keeps of a form that is being filled in. */
export const copyKeyOf = (
  { userId, organisationId }: { readonly userId: string | null; readonly organisationId: number | null },
  reference: string,
  kind: SaveKind,
) =>
  kind === "creation"
    ? `${userId}/nouveau/${organisationId}`
    : kind === "modification"
      ? `${userId}/${reference}`
      : `${userId}/${reference}/${kind}`;

/** Fields that are typed in a form of their own section; the others are in the main form. */
const FIELD_SECTIONS: Partial<Record<ProjectField, RecordSectionName>> = {
  taxBasis: "financement",
  costLines: "financement",
  fundingLines: "financement",
  milestones: "jalons",
  indicators: "indicateurs",
  needs: "besoins",
  point: "lieu",
};

/** The id of a field in its form, which links to what is missing or wrong lead to. */
export const fieldAnchor = (field: ProjectField) => `champ-${field}`;
export const editFieldPath = (reference: string, field: ProjectField) => {
  const section = FIELD_SECTIONS[field];
  const path = section === undefined ? editProjectPath(reference) : editSectionPath(reference, section);
  return `${path}#${fieldAnchor(field)}`;
};

/** The key that makes one project of one form is in its address: going back to it, or reloading it, keeps it. */
export const newProjectFormPath = (creationKey: string) => `${newProjectPath}?cle=${creationKey}`;

/** What the project's page is told by the form that has just saved it. */
export const SAVED_PARAMETER = "enregistre";
export const SAVE_KINDS = [
  "creation",
  "modification",
  "financement",
  "jalons",
  "indicateurs",
  "besoins",
  "lieu",
  "revue",
] as const;
export type SaveKind = (typeof SAVE_KINDS)[number];
export const parseSaveKind = (value: unknown) => SAVE_KINDS.find((kind) => kind === value) ?? null;
export const savedProjectPath = (reference: string, saved: SaveKind) =>
  `${projectPath(reference)}?${SAVED_PARAMETER}=${saved}`;

export const projectJsonPath = (reference: string) => `${projectPath(reference)}/projet.json`;
export const JOURNAL_PARAMETER = "journal";
export const journalAnchor = "journal";
export const wholeJournalPath = (reference: string) =>
  `${projectPath(reference)}?${JOURNAL_PARAMETER}=tout#${journalAnchor}`;
