import type { EveningView } from "../course/types";
import { viewAddress, viewPath } from "../routes";
import type { ViewAddress } from "../types";
import { DEADLINE_KINDS, type DeadlineKind } from "./constants";

type DeadlineChoice = { readonly kind: DeadlineKind; readonly page?: number };

export const deadlineEntries = ({ kind, page = 1 }: DeadlineChoice): ViewAddress["extra"] => [
  ...(kind === DEADLINE_KINDS[0] ? [] : [["echeance", kind] as const]),
  ...(page > 1 ? [["page", String(page)] as const] : []),
];

/** Where the list of milestones begins: figures lead to it. */
export const DEADLINE_LIST = "liste-des-jalons";

export function deadlinesPath(
  { filters, at }: Pick<EveningView, "filters" | "at">,
  choice: DeadlineChoice,
  territory?: string,
): string {
  const address = viewAddress("deadlines", { on: at });
  const shown = territory === undefined ? filters : { ...filters, territories: [territory] };
  return `${viewPath({ ...address, extra: [...address.extra, ...deadlineEntries(choice)] }, shown)}#${DEADLINE_LIST}`;
}
