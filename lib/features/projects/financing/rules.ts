import { withoutAccents } from "@/lib/kernel/text";
import { MAX_PUBLIC_PERCENT } from "./constants";
import type { LineAmounts, PlanFigures, PlanLine, PlanWarning } from "./types";

/**
 * All amounts are whole euro cents. A plan has 30 lines at most of 99 999 999 999 999 cents at most: every sum stays below
 * 2^53, so plain numbers are exact. Products do not: they are compared as bigint.
 */

const NOTHING: LineAmounts = { envisaged: 0, asked: 0, granted: 0, paid: 0, refused: 0, expected: 0 };

type LifeOfLine = Pick<PlanLine, "nature" | "state" | "amountCents" | "grantedCents" | "paidCents">;

/** The same as `funding_line_sums` in the database, which lists and figures are made of. A guarantee brings no money. */
export function amountsOfLine(line: LifeOfLine): LineAmounts {
  if (line.nature === "guarantee") return NOTHING;
  const { state, amountCents, grantedCents, paidCents } = line;
  const first = (...amounts: (number | null)[]) => amounts.find((amount) => amount !== null) ?? 0;
  if (state === "envisaged")
    return { ...NOTHING, envisaged: first(amountCents), expected: first(amountCents) };
  if (state === "refused") return { ...NOTHING, refused: first(amountCents) };
  const asked = first(amountCents, grantedCents, paidCents);
  if (state === "requested") return { ...NOTHING, asked, expected: asked };
  const granted = first(grantedCents, amountCents);
  const paid = state === "paid" ? first(paidCents, grantedCents, amountCents) : first(paidCents);
  return { ...NOTHING, asked, granted, paid, expected: granted };
}

/** The same of a whole plan, in cents. */
export function sumsOfLines(lines: readonly LifeOfLine[]): LineAmounts {
  return lines.map(amountsOfLine).reduce(
    (sum, line) => ({
      envisaged: sum.envisaged + line.envisaged,
      asked: sum.asked + line.asked,
      granted: sum.granted + line.granted,
      paid: sum.paid + line.paid,
      refused: sum.refused + line.refused,
      expected: sum.expected + line.expected,
    }),
    NOTHING,
  );
}

const expectedOf = (lines: readonly PlanLine[]) => sumsOfLines(lines).expected;
const shareOf = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** A loan or an advance is paid back, own funds are the owner's: only grants make the public share. */
const isPublicGrant = ({ nature, isPublic }: PlanLine) => nature === "grant" && isPublic === true;
const isPrivateGift = ({ nature, isPublic }: PlanLine) =>
  (nature === "grant" || nature === "other") && isPublic === false;
const isUndecided = ({ nature, isPublic, state }: PlanLine) =>
  state !== "refused" &&
  ((nature === null && isPublic !== false) || (nature === "grant" && isPublic === null));

/** The grants of public funders, and the public money of the project: its cost less what private funders give. */
function publicMoney(lines: readonly PlanLine[], total: number): { grants: number; base: number } {
  return {
    grants: expectedOf(lines.filter(isPublicGrant)),
    base: Math.max(total - expectedOf(lines.filter(isPrivateGift)), 0),
  };
}

/** `total`: the project's cost in cents, null while it is unknown. */
export function planFigures(lines: readonly PlanLine[], total: number | null): PlanFigures {
  const sums = sumsOfLines(lines);
  const undecidedLines = lines.filter(isUndecided).length;
  if (total === null)
    return {
      ...sums,
      total,
      ownShare: null,
      coverage: null,
      remaining: null,
      publicShare: null,
      undecidedLines,
    };
  const others = expectedOf(lines.filter(({ nature }) => nature !== "ownFunds"));
  const { grants, base } = publicMoney(lines, total);
  return {
    ...sums,
    total,
    ownShare: Math.max(total - others, 0),
    coverage: shareOf(sums.granted, total),
    remaining: Math.max(total - sums.granted, 0),
    publicShare: shareOf(grants, base),
    undecidedLines,
  };
}

/** What is worth a second look. Nothing of it keeps anybody from saving or submitting. */
export function planWarnings(lines: readonly PlanLine[], total: number | null): PlanWarning[] {
  return [
    ...balanceWarning(lines, total),
    ...duplicateWarnings(lines),
    ...publicShareWarning(lines, total),
    ...lines.flatMap(amountWarnings),
  ];
}

function balanceWarning(lines: readonly PlanLine[], total: number | null): PlanWarning[] {
  if (total === null || lines.length === 0) return [];
  const differenceCents = expectedOf(lines) - total;
  return differenceCents === 0 ? [] : [{ kind: "unbalanced", differenceCents }];
}

/** Case, accents and spaces do not make another scheme. */
const fold = (text: string) =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Null for a line that names no funder. Without a scheme, a grant and a loan of one funder are two things. */
function schemeOf({ funderId, funderName, detail, nature }: PlanLine): string | null {
  const funder = funderId === null ? fold(funderName) : funderId;
  if (funder === "") return null;
  return JSON.stringify([funder, fold(detail) || [nature]]);
}

function duplicateWarnings(lines: readonly PlanLine[]): PlanWarning[] {
  const positions = new Map<string, number[]>();
  lines.forEach((line, position) => {
    const scheme = line.state === "refused" ? null : schemeOf(line);
    if (scheme !== null) positions.set(scheme, [...(positions.get(scheme) ?? []), position]);
  });
  return [...positions.values()]
    .filter(({ length }) => length > 1)
    .map((found) => ({ kind: "sameSchemeTwice", positions: found }));
}

function publicShareWarning(lines: readonly PlanLine[], total: number | null): PlanWarning[] {
  if (total === null) return [];
  const { grants, base } = publicMoney(lines, total);
  const share = shareOf(grants, base);
  if (share === null || BigInt(grants) * 100n <= BigInt(base) * BigInt(MAX_PUBLIC_PERCENT)) return [];
  return [{ kind: "publicShare", share, isAtLeast: lines.some(isUndecided) }];
}

function amountWarnings(line: PlanLine, position: number): PlanWarning[] {
  const { amountCents, grantedCents, state } = line;
  if (state !== "granted" && state !== "paid") return [];
  const granted = grantedCents ?? amountCents;
  const warnings: PlanWarning[] = [];
  if (granted !== null && line.paidCents !== null && line.paidCents > granted)
    warnings.push({ kind: "paidAboveGranted", position, excessCents: line.paidCents - granted });
  if (amountCents !== null && grantedCents !== null && grantedCents > amountCents)
    warnings.push({ kind: "grantedAboveAsked", position, excessCents: grantedCents - amountCents });
  return warnings;
}
