import { addMonths } from "@/lib/kernel/dates";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { withoutAccents } from "@/lib/kernel/text";
import { SOURCE_TOKENS, STATE_TOKENS } from "../constants";
import { schemeState } from "../rules";
import { ADMINISTERED_PER_PAGE, RETIRED_TOKEN, type SchemeCommand, STALE_MONTHS } from "./constants";
import type { AdministeredScheme, AdministrationView, EditedScheme } from "./types";

/** Nobody has held it against its source for months, or ever. What is retired, or compared by imports, waits for no check. */
export function isStale(
  {
    checkedOn,
    retiredOn,
    source = "catalogue",
  }: Pick<AdministeredScheme, "checkedOn" | "retiredOn"> & Partial<Pick<AdministeredScheme, "source">>,
  today: string,
): boolean {
  return (
    retiredOn === null &&
    source === "catalogue" &&
    (checkedOn === null || checkedOn < addMonths(today, -STALE_MONTHS))
  );
}

const plain = (text: string) => withoutAccents(text).toLowerCase();

/** The word of the address for where a scheme stands. */
export function administeredState(scheme: AdministeredScheme, today: string): string {
  return scheme.retiredOn === null ? STATE_TOKENS[schemeState(scheme, today)] : RETIRED_TOKEN;
}

export type Administered = {
  readonly schemes: readonly AdministeredScheme[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
};

/** One page of what the administrator keeps: never checked first, then the longest ago; then what imports compare, what is retired last. */
export function selectAdministered(
  all: readonly AdministeredScheme[],
  view: Omit<AdministrationView, "ignored">,
  today: string,
): Administered {
  const words = plain(view.query).split(/\s+/).filter(Boolean);
  const found = all
    .filter((scheme) => {
      const text = plain(`${scheme.name} ${scheme.operator} ${scheme.slug}`);
      return words.every((word) => text.includes(word));
    })
    .filter((scheme) => view.state === "" || administeredState(scheme, today) === view.state)
    .filter(({ source }) => view.source === "" || SOURCE_TOKENS[source] === view.source)
    .filter((scheme) => !view.staleOnly || isStale(scheme, today))
    .filter((scheme) => !view.waitingOnly || scheme.waiting > 0);
  const rank = ({ retiredOn, checkedOn, source }: AdministeredScheme) => {
    if (retiredOn) return "9";
    return checkedOn ?? (source === "catalogue" ? "0" : "8");
  };
  const sorted = found.toSorted(
    (one, other) =>
      rank(one).localeCompare(rank(other)) ||
      one.name.localeCompare(other.name, "fr") ||
      one.slug.localeCompare(other.slug),
  );
  const pageCount = Math.max(1, Math.ceil(sorted.length / ADMINISTERED_PER_PAGE));
  const page = Math.min(view.page, pageCount);
  const schemes = sorted.slice((page - 1) * ADMINISTERED_PER_PAGE, page * ADMINISTERED_PER_PAGE);
  return { schemes, total: sorted.length, page, pageCount };
}

export type CommandRefusal = "isRetired" | "closingDayOver" | "proposalsWaiting";

type Commanded = Pick<EditedScheme, "retiredOn" | "waiting"> & {
  readonly content: Pick<EditedScheme["content"], "situation" | "closesOn">;
};

/** May it be done now? The page asks to show the button, the mutation to refuse. What is done already is done. */
export function decideSchemeCommand(
  { content, retiredOn, waiting }: Commanded,
  command: SchemeCommand,
  today: string,
): Result<true, CommandRefusal> {
  if (command === "bringBack") return ok(true);
  if (command === "retire") return waiting > 0 && retiredOn === null ? refuse("proposalsWaiting") : ok(true);
  if (retiredOn !== null) return refuse("isRetired");
  // The day closes it by itself: another day must be said.
  if (command === "reopen" && content.closesOn !== null && content.closesOn < today)
    return refuse("closingDayOver");
  return ok(true);
}

/** What it was before it was closed, by the versions, newest first. */
export function situationBeforeClosing(
  versions: readonly Pick<EditedScheme["content"], "situation">[],
): EditedScheme["content"]["situation"] {
  return versions.find(({ situation }) => situation !== "closed")?.situation ?? "toConfirm";
}
