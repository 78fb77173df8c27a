import { cleanLine, cleanText, textLength } from "@/lib/kernel/text";
import {
  PHASES,
  type Phase,
  PROGRESS_STATUSES,
  type ProgressStatus,
  TEXT_LIMITS,
} from "../../projects/constants";
import { PHASE_LABELS, PROGRESS_STATUS_LABELS } from "../../projects/labels";
import type { CommuneOption, PriorityOption, QpvOption } from "../../projects/types";
import { APPLICANT_KINDS, type ApplicantKind } from "../../schemes/constants";
import { APPLICANT_LABELS } from "../../schemes/labels";
import { normaliseHeader } from "../columns/rules";
import type { CellReading } from "./types";

const PHASE_WORDS: Readonly<Record<Phase, readonly string[]>> = {
  idea: ["idee", "emergence", "intention", "reflexion"],
  study: ["etude", "etudes", "conception", "diagnostic", "faisabilite"],
  operation: ["operation", "operationnel", "travaux", "realisation", "mise en oeuvre"],
};
const STATUS_WORDS: Readonly<Record<ProgressStatus, readonly string[]>> = {
  onTrack: ["en cours", "a jour", "dans les temps"],
  late: ["en retard", "retard"],
  paused: ["en pause", "suspendu", "pause"],
  blocked: ["bloque", "a l arret"],
  abandoned: ["abandonne", "annule"],
  completed: ["termine", "acheve", "livre", "realise", "fini", "clos"],
};
const OWNER_KIND_WORDS: Readonly<Record<ApplicantKind, readonly string[]>> = {
  localAuthority: ["collectivite", "collectivite territoriale", "departement", "region"],
  commune: ["commune", "ville", "mairie"],
  epci: [
    "epci",
    "intercommunalite",
    "metropole",
    "communaute d agglomeration",
    "communaute urbaine",
    "communaute de communes",
    "agglomeration",
  ],
  ept: ["ept"],
  publicBody: ["etablissement public", "epl", "epa", "epic", "epf", "gip"],
  publicAgency: ["agence de l etat", "operateur de l etat", "etat"],
  localCompany: [
    "sem",
    "spl",
    "sem ou spl",
    "epl sem",
    "societe d economie mixte",
    "societe publique locale",
  ],
  landCompany: ["fonciere"],
  landlord: ["bailleur", "bailleur social", "oph", "organisme hlm", "hlm"],
  company: [
    "entreprise",
    "societe",
    "entreprise privee",
    "sas",
    "sarl",
    "sa",
    "tpe",
    "pme",
    "scop",
    "scic",
    "cooperative",
  ],
  association: ["association", "association loi 1901", "asso"],
  chamber: ["chambre consulaire", "cci", "cma", "chambre de metiers", "chambre d agriculture"],
  investor: ["investisseur"],
  projectLeader: ["createur", "createur d entreprise", "particulier", "personne physique"],
};

function oneOf<Value extends string>(
  known: readonly Value[],
  words: Readonly<Record<Value, readonly string[]>>,
  labels: Readonly<Record<Value, string>>,
) {
  const expected = `l’une de ces valeurs\u00A0: ${known.map((value) => labels[value]).join(", ")}`;
  return (cell: string): CellReading<Value> => {
    const given = normaliseHeader(cell);
    const value = known.find((one) => normaliseHeader(labels[one]) === given || words[one].includes(given));
    return value === undefined ? { expected } : { value };
  };
}

export const readPhase = oneOf(PHASES, PHASE_WORDS, PHASE_LABELS);
export const readOwnerKind = oneOf(APPLICANT_KINDS, OWNER_KIND_WORDS, APPLICANT_LABELS);
export const readProgressStatus = oneOf(PROGRESS_STATUSES, STATUS_WORDS, PROGRESS_STATUS_LABELS);

export function readText(
  cell: string,
  limit: keyof typeof TEXT_LIMITS,
  kind: "line" | "text",
): CellReading<string> {
  const value = kind === "line" ? cleanLine(cell) : cleanText(cell);
  const length = textLength(value);
  return length > TEXT_LIMITS[limit]
    ? { expected: `${TEXT_LIMITS[limit]}\u00A0caractères au plus (il y en a ${length})` }
    : { value };
}

const wordsOf = (text: string) =>
  normaliseHeader(text)
    .split(" ")
    .filter((word) => word.length > 3);

/** By its label, its slug, or words that only its label holds. */
export function readPriority(cell: string, priorities: readonly PriorityOption[]): CellReading<number> {
  const given = normaliseHeader(cell);
  const exact = priorities.find(
    ({ label, slug }) => normaliseHeader(label) === given || normaliseHeader(slug) === given,
  );
  const words = wordsOf(cell);
  const close =
    words.length === 0
      ? []
      : priorities.filter(({ label }) => words.every((word) => wordsOf(label).includes(word)));
  const found = exact ?? (close.length === 1 ? close[0] : undefined);
  if (found) return { value: found.id };
  return {
    expected: `l’une des priorités du programme\u00A0: ${priorities.map(({ label }) => label).join(", ")}`,
  };
}

const listOf = (cell: string) =>
  cell
    .split(/[,;|\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");

export function readPriorities(
  cell: string,
  priorities: readonly PriorityOption[],
): CellReading<readonly number[]> {
  const ids = new Set<number>();
  for (const item of listOf(cell)) {
    const read = readPriority(item, priorities);
    if (!("value" in read)) return read;
    ids.add(read.value);
  }
  return { value: [...ids].sort((one, other) => one - other) };
}

const QPV_CODE = /\bQ[PN][0-9A-Z]{5,6}\b/giu;

/** Codes of either generation, or names, of the territory's own; « QN05932M – Les Trois Ponts » is its code. */
export function readQpvs(cell: string, qpvs: readonly QpvOption[]): CellReading<readonly string[]> {
  const codes = new Set<string>();
  for (const item of listOf(cell)) {
    const given = normaliseHeader(item);
    const [named = item, another] = item.match(QPV_CODE) ?? [];
    const found = qpvs.find(
      ({ code, name }) =>
        (another === undefined && code === named.toUpperCase()) || normaliseHeader(name) === given,
    );
    if (!found) return { expected: "un code ou un nom de QPV du territoire, par exemple QN05932M" };
    codes.add(found.code);
  }
  return { value: [...codes].sort((one, other) => (one < other ? -1 : 1)) };
}

/** A spreadsheet that took the code for a number has dropped its first zero. */
export const asCodeInsee = (cell: string) =>
  cell
    .trim()
    .toUpperCase()
    .replace(/^\d{4}$/, "0$&");

const communeKey = (name: string) =>
  normaliseHeader(name)
    .replace(/\bst\b/g, "saint")
    .replace(/\bste\b/g, "sainte")
    .replace(/ (?:sur|sous|ss) /g, " s ");

/** By its code, or by its name as people write it: « St-Denis », « Aulnay s/ Bois », « 59100 ROUBAIX ». */
export function readCommune(
  cell: string,
  communes: readonly CommuneOption[],
  header = "",
): CellReading<string> {
  const code = asCodeInsee(cell);
  // A postal code may well be the code of another commune.
  if (/^\d{5}$/.test(code) && /\bpostal|^cp$/.test(normaliseHeader(header)))
    return {
      expected: "une commune par son nom ou son code INSEE\u00A0: un code postal peut en servir plusieurs",
    };
  const named = communeKey(cell.replace(/^\d{5}\s+|\s*\(\d{2,5}\)$|\s+cedex(?:\s+\d+)?$/giu, ""));
  const found =
    communes.find(({ codeInsee }) => codeInsee === code) ??
    communes.find(({ nom }) => normaliseHeader(nom) === named) ??
    onlyOne(communes.filter(({ nom }) => communeKey(nom) === named));
  return found
    ? { value: found.codeInsee }
    : { expected: "une commune du territoire, par son nom ou son code INSEE" };
}

const onlyOne = <Item>(items: readonly Item[]) => (items.length === 1 ? items[0] : undefined);

const EMAIL = /^[^\s@<>"(),;:\\[\]]+@[^\s@<>"(),;:\\[\]]+\.[^\s@<>"(),;:\\[\]]{2,}$/u;
const PHONE = /^\+?[\d\s().–-]{4,}$/u;

export function readEmail(cell: string): CellReading<string> {
  const read = readText(cell, "contactEmail", "line");
  if (!("value" in read) || EMAIL.test(read.value)) return read;
  return { expected: "une adresse électronique, par exemple prenom.nom@ville.fr" };
}

export function readPhone(cell: string): CellReading<string> {
  // Nine digits: a number that lost its first zero.
  const read = readText(cell.trim().replace(/^[1-9]\d{8}$/, "0$&"), "contactPhone", "line");
  if (!("value" in read) || PHONE.test(read.value)) return read;
  return { expected: "un numéro de téléphone, par exemple 03 20 00 00 00" };
}

/** The apostrophe that our CSV puts before what a spreadsheet could take for a formula. */
const GUARD = /(^|[;,|\t\r\n\u2028\u2029])([\s"'\u200B-\u200D\u2060\uFEFF]*)'([=+\-@−＝＋－＠﹦﹢﹣﹫])/gu;

/** The reverse of `withoutFormulas` of the export, for what is stored: texts without blanks at their ends. */
export function withoutGuard(text: string): string {
  return text.replace(GUARD, "$1$2$3");
}
