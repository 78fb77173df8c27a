import { cleanLine } from "@/lib/kernel/text";
import { TEXT_LIMITS } from "../../../projects/constants";
import { EMPTY_FUNDING_LINE } from "../../../projects/rules";
import type { FunderOption, FundingLineState } from "../../../projects/types";
import { normaliseHeader } from "../../columns/rules";

/** Grants of the State to local authorities: who names one of them names the State. */
const STATE_SCHEMES = new Set(["detr", "dsil", "dsid", "dpv", "fnadt", "fonds vert", "dgd", "dsu"]);
const STATE = "État";

export type FundingCells = {
  readonly scheme: string;
  readonly funder: string;
  readonly requestedCents: number | null;
  readonly grantedCents: number | null;
};

/** The one funding line of a line of a file. Null when it has neither amount nor funder. */
export function fundingLineOf(
  cells: FundingCells,
  funders: readonly FunderOption[],
): FundingLineState | null {
  const { requestedCents, grantedCents } = cells;
  const scheme = cleanLine(cells.scheme).slice(0, TEXT_LIMITS.fundingDetail);
  const name = cleanLine(cells.funder).slice(0, TEXT_LIMITS.funderName);
  if (requestedCents === null && grantedCents === null && name === "") return null;
  const given = normaliseHeader(name);
  const funder =
    given === ""
      ? undefined
      : funders.find((one) => [one.name, one.shortName].some((known) => normaliseHeader(known) === given));
  const free = name !== "" ? name : STATE_SCHEMES.has(normaliseHeader(scheme)) ? STATE : "";
  return {
    ...EMPTY_FUNDING_LINE,
    // Under the name of a funder that was merged, it is its successor that is meant.
    funderId: funder?.successorId ?? funder?.id ?? null,
    funderName: funder ? "" : free,
    detail: scheme,
    nature: "grant",
    amountCents: requestedCents ?? grantedCents,
    grantedCents: requestedCents === null ? null : grantedCents,
    state: grantedCents !== null ? "granted" : "requested",
  };
}

const isSameFund = (one: FundingLineState, other: FundingLineState) =>
  one.funderId === other.funderId && one.funderName === other.funderName && one.detail === other.detail;

/** The plan with that line: its amounts where the fund is already there, one line more otherwise. */
export function withFundingLine(
  lines: readonly FundingLineState[],
  line: FundingLineState,
): readonly FundingLineState[] {
  if (!lines.some((one) => isSameFund(one, line))) return [...lines, line];
  return lines.map((one) => {
    if (!isSameFund(one, line)) return one;
    // What was paid since is not undone by a file that speaks of the grant.
    const state = one.state === "paid" ? one.state : line.state;
    return {
      ...one,
      amountCents: line.amountCents,
      grantedCents: line.grantedCents ?? one.grantedCents,
      state,
    };
  });
}
