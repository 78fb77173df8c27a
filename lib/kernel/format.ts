/** French formats. Intl gives the right spaces (U+202F between thousands, U+00A0 before € and %). */
const PARIS = "Europe/Paris";
const money = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });
const wholeMoney = new Intl.NumberFormat("fr-FR", {
  style: "currency",
  currency: "EUR",
  maximumFractionDigits: 0,
});
const compactMoney = new Intl.NumberFormat("fr-FR", {
  style: "currency",
  currency: "EUR",
  notation: "compact",
  maximumFractionDigits: 1,
  trailingZeroDisplay: "stripIfInteger",
});
const moneyChange = new Intl.NumberFormat("fr-FR", {
  style: "currency",
  currency: "EUR",
  signDisplay: "exceptZero",
  trailingZeroDisplay: "stripIfInteger",
});
const numberChange = new Intl.NumberFormat("fr-FR", { signDisplay: "exceptZero" });
const number = new Intl.NumberFormat("fr-FR");
const degrees = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 5, maximumFractionDigits: 5 });
const percent = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });
const shortDay = new Intl.DateTimeFormat("fr-FR", {
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  timeZone: "UTC",
});
const month = new Intl.DateTimeFormat("fr-FR", { month: "long", year: "numeric", timeZone: "UTC" });
const shortMonth = new Intl.DateTimeFormat("fr-FR", { month: "short", year: "numeric", timeZone: "UTC" });
const instant = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeStyle: "short", timeZone: PARIS });
const instantDay = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: PARIS });

/** Above, a number of euros has no room for cents: two neighbours are 1/64 € apart from 2⁴⁶ on. */
const MAX_EXACT_CENTS = 7e15;

/** Euro cents → `1 234,56 €`; whole euros without `,00`, and above 7 × 10¹⁵: no figure says more than is known. */
export function formatMoney(cents: number): string {
  const isWhole = cents % 100 === 0 || Math.abs(cents) > MAX_EXACT_CENTS;
  return (isWhole ? wholeMoney : money).format(cents / 100);
}

/** Euro cents, rounded, where there is no room for more → `1,2 M €`. */
export function formatCompactMoney(cents: number): string {
  return compactMoney.format(cents / 100);
}

/** What was gained or lost, its sign said: `+12,50 €`, `−3 €`, `0 €`. */
export function formatMoneyChange(cents: number): string {
  return moneyChange.format(cents / 100).replace("-", "\u2212");
}

/** `+3`, `−1`, `0`. */
export function formatNumberChange(change: number): string {
  return numberChange.format(change).replace("-", "\u2212");
}

export function formatNumber(value: number): string {
  return number.format(value);
}

/** Degrees to about a metre: `50,68912`. */
export function formatDegrees(value: number): string {
  return degrees.format(value);
}

/** A share between 0 and 1 → `12,5 %`. */
export function formatShare(share: number): string {
  return percent.format(share);
}

/** French says « 1er septembre », and parts no day from its month; Intl leaves the ordinal out, and the space ordinary. */
function longDay(longDate: string): string {
  return longDate.replace(/^(\d+)\s/, (_, number) => `${number === "1" ? "1er" : number}\u00A0`);
}

/** `2026-03-18` → `18 mars 2026`; `2026-09-01` → `1er septembre 2026`. */
export function formatDate(isoDate: string): string {
  return longDay(day.format(new Date(`${isoDate}T00:00:00Z`)));
}

/** `2026-03-18` → `18/03/2026`. */
export function formatShortDate(isoDate: string): string {
  return shortDay.format(new Date(`${isoDate}T00:00:00Z`));
}

/** `2026-03` or `2026-03-18` → `mars 2026`. */
export function formatMonth(isoMonth: string): string {
  return month.format(new Date(`${isoMonth.slice(0, 7)}-01T00:00:00Z`));
}

/** `2026-03-18` → `mars 2026`, `2026-09-01` → `sept. 2026`: on an axis. */
export function formatShortMonth(isoDate: string): string {
  return shortMonth.format(new Date(`${isoDate}T00:00:00Z`));
}

/** An instant, in Paris: `18 mars 2026 à 09:30`. */
export function formatInstant(at: Date): string {
  return longDay(instant.format(at));
}

/** The Paris day of an instant: `18 mars 2026`. */
export function formatInstantDay(at: Date): string {
  return longDay(instantDay.format(at));
}

/** `1 projet`, `2 projets`, `0 projet`: in French the plural begins at two. No end of line parts a number from its noun. */
export function formatCount(count: number, singular: string, plural: string): string {
  return `${formatNumber(count)}\u00A0${Math.abs(count) < 2 ? singular : plural}`;
}
