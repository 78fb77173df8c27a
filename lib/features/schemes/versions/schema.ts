import type { Query } from "@/lib/kernel/query";
import { VERSION_PARAMETERS } from "./constants";
import type { SchemeVersionsView } from "./types";

function numberIn(parameters: Query, name: string): number | null {
  const given = parameters[name];
  const value = Array.isArray(given) ? given[0] : given;
  return value !== undefined && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
}

/** What the address asks to see; the list when it does not say. */
export function parseVersionsView(parameters: Query): SchemeVersionsView {
  const [number, from, to] = [VERSION_PARAMETERS.version, VERSION_PARAMETERS.from, VERSION_PARAMETERS.to].map(
    (name) => numberIn(parameters, name),
  );
  if (number) return { kind: "version", number };
  return from && to ? { kind: "comparison", from, to } : { kind: "list" };
}
