import { parisDay, parseDay } from "@/lib/kernel/dates";
import { normaliseHeader } from "../../columns/rules";
import type { CellReading } from "../types";

const MONTHS = [
  "janvier",
  "fevrier",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "aout",
  "septembre",
  "octobre",
  "novembre",
  "decembre",
] as const;

/** By its name or the beginning of it, « sept », « juil »; null when it could be two, or none. */
function monthOf(word: string): number | null {
  const found = MONTHS.flatMap((month, place) =>
    word.length >= 3 && month.startsWith(word) ? [place + 1] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Plans reach into the 2040s and nothing here is older than 1990: `98` is 1998 and `45` is 2045, where Excel would say 1945. */
const fullYear = (year: string) => (year.length === 4 ? year : `${Number(year) < 50 ? "20" : "19"}${year}`);

/** An instant with its zone is the day that it was in Paris: midnight here is the evening before in Greenwich. */
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const HOURS = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const IN_WORDS =
  /^(?:(?:le|lun|lundi|mar|mardi|mer|mercredi|jeu|jeudi|ven|vendredi|sam|samedi|dim|dimanche) )*(\d{1,2})(?:er)? ([a-z]+) (\d{4}|\d{2})$/;
const PART_OF_YEAR =
  /^(?:[ts][1-4]|[1-4](?:er|e|eme)? (?:trimestre|semestre)|(?:1[0-2]|0?[1-9])|[a-z]+) (?:19|20)\d{2}$|^(?:19|20)\d{2} (?:[ts][1-4]|1[0-2]|0?[1-9])$/;

/** 1990 to 2100, as everywhere here: 32,874 to 73,415 days after the 30th of December 1899. */
const isSerial = (serial: number) => serial >= 32_874 && serial <= 73_415;

export function readDay(cell: string): CellReading<string> {
  const given = cell.trim();
  const instant = INSTANT.test(given) ? new Date(given.replace(" ", "T")) : null;
  const text = instant && !Number.isNaN(instant.getTime()) ? parisDay(instant) : given.replace(HOURS, "");
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (isSerial(serial))
    return { value: new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10) };
  const parsed = parseDay(asDigits(text));
  if (parsed.ok) return { value: parsed.value };
  if (parsed.refusal === "dateImpossible") return { expected: "une date qui existe" };
  if (parsed.refusal === "dateOutOfRange") return { expected: "une date entre 1990 et 2100" };
  if (/^(19|20)\d{2}$/.test(text))
    return { expected: "une date entière, par exemple 15/09/2026\u00A0: l’année seule ne suffit pas" };
  if (PART_OF_YEAR.test(normaliseHeader(text)))
    return {
      expected: "une date entière, par exemple 15/09/2026\u00A0: un mois ou un trimestre ne suffit pas",
    };
  return { expected: "une date, par exemple 15/09/2026" };
}

/** « 12 mars 2026 » and `12/3/26` as `12/03/2026`. */
function asDigits(text: string): string {
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/.exec(text);
  if (/^\d{4}\/\d{1,2}\/\d{1,2}$/.test(text)) return text.replaceAll("/", "-");
  if (short) return `${short[1]}/${short[2]}/${fullYear(short[3] ?? "")}`;
  const words = IN_WORDS.exec(normaliseHeader(text));
  const month = monthOf(words?.[2] ?? "");
  return words && month !== null ? `${words[1]}/${month}/${fullYear(words[3] ?? "")}` : text;
}
