import { z } from "zod";
import type { Query } from "@/lib/kernel/query";
import { isSlug } from "@/lib/kernel/slug";
import { cleanLine, cleanText, textLength } from "@/lib/kernel/text";
import { MAX_SCHEME_QUERY, SOURCE_TOKENS } from "../constants";
import {
  ADMINISTRATION_PARAMETERS,
  COMMAND_LIMITS,
  SCHEME_COMMANDS,
  STALE_TOKEN,
  WAITING_TOKEN,
} from "./constants";
import { ADMINISTERED_STATES } from "./labels";
import { SCHEME_NOTICES } from "./routes";
import type { AdministrationView } from "./types";

/** Reads a view of the list from its address; what it cannot mean is told, and left out. */
export function parseAdministrationView(parameters: Query): AdministrationView {
  const ignored: string[] = [];
  const read = (name: string, accepts: (value: string) => boolean): string => {
    const given = parameters[name];
    const value = cleanLine((Array.isArray(given) ? given[0] : given) ?? "");
    if (value === "" || accepts(value)) return value;
    ignored.push(`${name}=${value.slice(0, 80)}`);
    return "";
  };
  const names = ADMINISTRATION_PARAMETERS;
  return {
    query: read(names.query, (value) => textLength(value) <= MAX_SCHEME_QUERY),
    state: read(names.state, (value) => ADMINISTERED_STATES.some((state) => state.value === value)),
    source: read(names.source, (value) => Object.values<string>(SOURCE_TOKENS).includes(value)),
    staleOnly: read(names.check, (value) => value === STALE_TOKEN) !== "",
    waitingOnly: read(names.proposals, (value) => value === WAITING_TOKEN) !== "",
    page: Number(read(names.page, (value) => /^[1-9]\d{0,3}$/.test(value)) || 1),
    ignored,
  };
}

const slug = z.string().refine(isSlug);
const number = z.coerce.number().int().min(0).max(2_147_483_647);

/** What the form itself sent along: a scheme and the version it began from, or the key of a new one. */
export const schemeOriginSchema = z.union([
  z.object({ slug, baseVersion: number }),
  z.object({ slug: z.literal(""), creationKey: z.uuid() }),
]);
export type SchemeOrigin = z.infer<typeof schemeOriginSchema>;

export const reasonSchema = z
  .string()
  .transform(cleanText)
  .refine((text) => textLength(text) <= COMMAND_LIMITS.reason);

export const schemeCommandSchema = z.object({
  dispositif: slug,
  commande: z.enum(SCHEME_COMMANDS),
  successeur: z.union([slug, z.literal("").transform(() => null)]).catch(null),
});
export const restoreSchemeSchema = z.object({ slug, number, baseVersion: number });
export const restoredNumberSchema = z.coerce.number().int().min(1).max(2_147_483_647).nullable().catch(null);
export const schemeNoticeSchema = z.enum(SCHEME_NOTICES).nullable().catch(null);
