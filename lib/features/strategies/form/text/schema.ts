import { z } from "zod";
import { textUpTo } from "@/lib/features/projects/form/schema";
import { cleanLine } from "@/lib/kernel/text";
import { STRATEGY_LIMITS } from "../../constants";
import { errorsOf, NOTHING_TO_CONFIRM } from "../rules";
import type { StrategyFormSection } from "../types";
import { readTextForm } from "./rules";
import type { TextFormValues } from "./types";

const schema = z.object({
  title: textUpTo(STRATEGY_LIMITS.title, cleanLine),
  summary: textUpTo(STRATEGY_LIMITS.summary),
});

/** What everybody reads first of a strategy. */
export const TEXT_SECTION: StrategyFormSection<TextFormValues> = {
  sectionOf: () => "texte",
  read: readTextForm,
  edit: () => null,
  parse: (values) => {
    const parsed = schema.safeParse(values);
    return parsed.success
      ? { ok: true, change: (content) => ({ ...content, ...parsed.data }) }
      : { ok: false, errors: errorsOf(parsed.error.issues, String) };
  },
  unknownChoices: () => [],
  confirmed: NOTHING_TO_CONFIRM,
};
