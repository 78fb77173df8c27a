import type { Query } from "@/lib/kernel/query";
import { isSlug } from "@/lib/kernel/slug";
import { KIND_TOKENS, LIST_PARAMETERS, REASON_TOKENS, STATE_TOKENS } from "./constants";
import type { AnswerView } from "./types";

const listOf = (value: string | string[] | undefined) =>
  (value === undefined ? [] : Array.isArray(value) ? value : [value]).filter((one) => one !== "");

function keyOf<Key extends string>(tokens: Readonly<Record<Key, string>>, token: string): Key | undefined {
  return (Object.keys(tokens) as Key[]).find((key) => tokens[key] === token);
}

/** One view of the answers; what is not understood is told. */
export function parseAnswerView(parameters: Query): AnswerView {
  const ignored: string[] = [];
  const many = <Value>(parameter: string, read: (token: string) => Value | undefined): Value[] =>
    listOf(parameters[parameter]).flatMap((token) => {
      const value = read(token);
      if (value !== undefined) return [value];
      ignored.push(`${parameter}\u00A0: ${token.slice(0, 60)}`);
      return [];
    });
  const one = <Value>(parameter: string, read: (token: string) => Value | undefined): Value | null =>
    many(parameter, read)[0] ?? null;
  const slug = (token: string) => (isSlug(token) ? token : undefined);
  const page = one(LIST_PARAMETERS.page, (token) =>
    /^[1-9]\d{0,5}$/.test(token) ? Number(token) : undefined,
  );
  return {
    kind: one(LIST_PARAMETERS.kind, (token) => keyOf(KIND_TOKENS, token)),
    states: [...new Set(many(LIST_PARAMETERS.states, (token) => keyOf(STATE_TOKENS, token)))],
    reason: one(LIST_PARAMETERS.reason, (token) => keyOf(REASON_TOKENS, token)),
    organisation: one(LIST_PARAMETERS.organisation, slug),
    territory: one(LIST_PARAMETERS.territory, slug),
    scheme: one(LIST_PARAMETERS.scheme, slug),
    page: page ?? 1,
    ignored,
  };
}
