import { formatMoney, formatShortDate } from "@/lib/kernel/format";
import { amountForInput } from "@/lib/kernel/money";
import { editRows, readRows, rowInputName } from "../../form/rows/rules";
import { type Entries, read } from "../../form/rules";
import type { ProjectDirectory, ProjectState } from "../../types";
import type { CostLineValues, FinancingValues, FundingLineValues } from "./types";

/** Names of the two kinds of rows in the inputs: `cost-0-amount`, `funding-2-state`. */
export const COST_ROW = "cost";
export const FUNDING_ROW = "funding";

const EMPTY_COST_LINE: CostLineValues = { nature: "", label: "", amount: "" };
const EMPTY_FUNDING_LINE: FundingLineValues = {
  funder: "",
  funderName: "",
  detail: "",
  nature: "",
  state: "envisaged",
  amount: "",
  requestedOn: "",
  granted: "",
  grantedOn: "",
  paid: "",
  paidOn: "",
  refusedOn: "",
  refusalReason: "",
  answer: "",
};

export const costInput = (position: number, input: keyof CostLineValues) =>
  rowInputName(COST_ROW, position, input);
export const fundingInput = (position: number, input: keyof FundingLineValues) =>
  rowInputName(FUNDING_ROW, position, input);

export function readFinancing(form: Entries): FinancingValues {
  return {
    taxBasis: read(form, "taxBasis"),
    total: read(form, "total"),
    costLines: readRows(form, COST_ROW, "nature", (cell) => ({
      nature: cell("nature"),
      label: cell("label"),
      amount: cell("amount"),
    })),
    fundingLines: readRows(form, FUNDING_ROW, "funder", (cell) => ({
      funder: cell("funder"),
      funderName: cell("funderName"),
      detail: cell("detail"),
      nature: cell("nature"),
      state: cell("state"),
      amount: cell("amount"),
      requestedOn: cell("requestedOn"),
      granted: cell("granted"),
      grantedOn: cell("grantedOn"),
      paid: cell("paid"),
      paidOn: cell("paidOn"),
      refusedOn: cell("refusedOn"),
      refusalReason: cell("refusalReason"),
      answer: cell("answer"),
    })),
  };
}

/** A button that adds a line or removes one, and the input to go to then. Null for any other intent. */
export function editFinancing(
  values: FinancingValues,
  intent: string,
): { readonly values: FinancingValues; readonly focusId: string } | null {
  const costs = editRows(values.costLines, COST_ROW, intent, {
    empty: EMPTY_COST_LINE,
    firstInput: "nature",
  });
  if (costs) return { values: { ...values, costLines: costs.rows }, focusId: costs.focusId };
  const fundings = editRows(values.fundingLines, FUNDING_ROW, intent, {
    empty: EMPTY_FUNDING_LINE,
    firstInput: "funder",
  });
  return fundings && { values: { ...values, fundingLines: fundings.rows }, focusId: fundings.focusId };
}

const dayForInput = (day: string | null) => (day === null ? "" : formatShortDate(day));

/** A saved plan as the form shows it. */
export function financingValuesOf(state: ProjectState): FinancingValues {
  return {
    taxBasis: state.taxBasis ?? "",
    total: state.totalCost === null ? "" : formatMoney(state.totalCost),
    costLines: state.costLines.map(({ nature, label, amountCents }) => ({
      nature,
      label,
      amount: amountForInput(amountCents),
    })),
    fundingLines: state.fundingLines.map((line) => ({
      funder: line.funderId === null ? "" : String(line.funderId),
      funderName: line.funderName,
      detail: line.detail,
      nature: line.nature ?? "",
      state: line.state,
      amount: amountForInput(line.amountCents),
      requestedOn: dayForInput(line.requestedOn),
      granted: amountForInput(line.grantedCents),
      grantedOn: dayForInput(line.grantedOn),
      paid: amountForInput(line.paidCents),
      paidOn: dayForInput(line.paidOn),
      refusedOn: dayForInput(line.refusedOn),
      refusalReason: line.refusalReason,
      answer: line.answerId === undefined ? "" : String(line.answerId),
    })),
  };
}

/** What the list of funders may offer: those that stand. */
export const standingFunders = (funders: ProjectDirectory["funders"]) =>
  funders.filter(({ successorId }) => successorId === null);

/** The choice as the list can show it: a form that was kept may name a funder that was merged since. */
export function standingFunder(funder: string, funders: ProjectDirectory["funders"]): string {
  const successorId = funders.find(({ id }) => String(id) === funder)?.successorId ?? null;
  return successorId === null ? funder : String(successorId);
}

/** Inputs whose funder is not in the directory: somebody typed the request by hand, or the list has changed. */
export function unknownFunders({ fundingLines }: FinancingValues, { funders }: ProjectDirectory): string[] {
  return fundingLines.flatMap(({ funder }, position) =>
    funder === "" || funders.some(({ id }) => String(id) === funder)
      ? []
      : [fundingInput(position, "funder")],
  );
}

/** Unfolds the later life of a line when its state calls for a day, or a reason, that is not there. */
export function awaitsLife({
  state,
  grantedOn,
  paidOn,
  refusedOn,
  refusalReason,
}: FundingLineValues): boolean {
  if (state === "granted") return grantedOn === "";
  if (state === "paid") return paidOn === "";
  return state === "refused" && (refusedOn === "" || refusalReason === "");
}
