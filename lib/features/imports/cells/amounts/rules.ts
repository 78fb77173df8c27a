import { parseAmount } from "@/lib/kernel/money";
import type { CellReading } from "../types";

/** Powers of ten: euros, thousands, millions, thousands of millions. */
export type Scale = 0 | 3 | 6 | 9;

const HEADER_SCALES: readonly (readonly [RegExp, Scale])[] = [
  [/(?<!\p{L})k\s?(?:€|eur(?:os?)?(?!\p{L}))|milliers?\s+d\s?['’]?\s?(?:€|euros?)/iu, 3],
  [/(?<!\p{L})m\s?(?:€|eur(?:os?)?(?!\p{L}))|millions?\s+d\s?['’]?\s?(?:€|euros?)/iu, 6],
  [/(?<!\p{L})mds?\s?(?:€|eur(?:os?)?(?!\p{L}))|milliards?\s+d\s?['’]?\s?(?:€|euros?)/iu, 9],
];

/** What a header, or a title above it, says of its amounts: « Coût total (k€) », « en milliers d’euros ». */
export function scaleOf(text: string): Scale {
  return HEADER_SCALES.find(([pattern]) => pattern.test(text))?.[1] ?? 0;
}

export const SCALE_LABELS: Readonly<Record<Scale, string>> = {
  0: "en euros",
  3: "en milliers d’euros",
  6: "en millions d’euros",
  9: "en milliards d’euros",
};

/** A unit beside the number: a small k or a capital one are thousands, a small m alone may be metres. */
const UNIT = /^(.*\d)\s*(k|K|Mds?|M|milliers?|millions?|milliards?)\s*(?:d\s?['’]\s?)?(?:€|EUR|euros?)?$/su;
const SCALE_OF_UNIT: Readonly<Record<string, Scale>> = { k: 3, K: 3, M: 6, Md: 9, Mds: 9 };
const SCALE_OF_WORD: readonly (readonly [string, Scale])[] = [
  ["millier", 3],
  ["million", 6],
  ["milliard", 9],
];
const scaleOfUnit = (unit: string): Scale =>
  SCALE_OF_UNIT[unit] ?? SCALE_OF_WORD.find(([word]) => unit.startsWith(word))?.[1] ?? 0;

const TAX = /\s*\(?\b(?:H\.?T\.?|T\.?T\.?C\.?|hors taxes?|toutes taxes comprises)\)?$/iu;
const CURRENCY = /€|EUR(?:OS?)?$/iu;

/** A computed amount has more digits than money: it is rounded to the cent, and shown so. */
const COMPUTED = /^(-?\d+)[.,](\d{4,})$|^(-?\d{4,}|-?0)[.,](\d{3})$/;
/** A thousands or a decimal mark: nobody can tell. */
const AMBIGUOUS = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/;

/** Characters: what is longer is no amount, and is not searched for one. */
const LONGEST = 60;
const ONE_AMOUNT = "un seul montant en euros, par exemple 1\u202F234,56";
const UNCLEAR =
  "un montant sans doute possible, par exemple 1234 ou 1,23\u00A0: trois chiffres derrière un point ou une virgule peuvent être des milliers ou des décimales";

/**
 * An amount of a file, in cents. Its unit is beside it, or else in the header of its column. Never two numbers taken for
 * one, nor the call of a footnote for a digit.
 */
export function readAmount(cell: string, header = ""): CellReading<number> {
  const given = cell.trim();
  if (given.length > LONGEST || /[\r\n]/.test(given)) return { expected: ONE_AMOUNT };
  if (/\p{No}/u.test(given)) return { expected: `${ONE_AMOUNT}, sans appel de note` };
  const text = given.normalize("NFKC").replace(TAX, "").trim();
  if (/^\([^()]*\d[^()]*\)\s*€?$/.test(text))
    return { expected: "un montant positif\u00A0: entre parenthèses, il se lit comme négatif" };
  const unit = UNIT.exec(text);
  const number = (unit?.[1] ?? text).replace(CURRENCY, "").trim();
  if (isSeveral(number)) return { expected: ONE_AMOUNT };
  const ofHeader = scaleOf(header);
  if (!unit && ofHeader !== 0 && CURRENCY.test(text))
    return {
      expected: `un montant ${SCALE_LABELS[ofHeader]}, comme l’annonce la colonne, ou son unité (k€, M€)`,
    };
  return inCents(number, unit ? scaleOfUnit(unit[2] ?? "") : ofHeader);
}

/** Digits parted otherwise than by three are two numbers, or a slip of the finger. */
const isSeveral = (number: string) =>
  /\d\s+\d/.test(number) && !/^\D*\d{1,3}(?:\s{1,2}\d{3})+(?!\s*\d)/.test(number);

function inCents(number: string, scale: Scale): CellReading<number> {
  const compact = number.replace(/\s/g, "");
  if (AMBIGUOUS.test(compact)) return { expected: UNCLEAR };
  const computed = COMPUTED.exec(compact);
  const scaled = scale === 0 ? null : /^(\d+)(?:[.,](\d+))?$/.exec(compact);
  const text = scaled
    ? shifted(scaled[1] ?? "", scaled[2] ?? "", scale)
    : computed
      ? roundedToCents(computed[1] ?? computed[3] ?? "", computed[2] ?? computed[4] ?? "")
      : compact;
  if (compact.startsWith("-")) return { expected: "un montant positif" };
  if (scale !== 0 && !scaled) return { expected: `un nombre ${SCALE_LABELS[scale]}, par exemple 1234,5` };
  const parsed = parseAmount(text);
  if (parsed.ok) return { value: parsed.value };
  if (parsed.refusal === "amountNegative") return { expected: "un montant positif" };
  if (parsed.refusal === "amountTooLarge")
    return { expected: "999\u202F999\u202F999\u202F999,99\u00A0€ au plus" };
  return { expected: "un montant en euros, par exemple 1\u202F234,56" };
}

const shifted = (whole: string, fraction: string, scale: Scale) =>
  roundedToCents(whole + fraction.slice(0, scale).padEnd(scale, "0"), fraction.slice(scale));

/** By its digits, half up, as a person would. */
function roundedToCents(whole: string, fraction: string): string {
  const cents =
    BigInt(whole) * 100n +
    BigInt(fraction.slice(0, 2).padEnd(2, "0")) +
    (fraction.charAt(2) >= "5" ? 1n : 0n);
  return `${cents / 100n},${String(cents % 100n).padStart(2, "0")}`;
}
