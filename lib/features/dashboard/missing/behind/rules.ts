import { NEED_KINDS } from "@/lib/features/projects/constants";
import { STALE_AFTER } from "../constants";
import { LACK_WORDS } from "./constants";
import type { Lack } from "./types";

/** As the address says it: `sans-financeur`, `besoin-ingenierie`, `90-jours`. */
export function lackToken(lack: Lack): string {
  if (lack.kind === "unfunded") return LACK_WORDS.unfunded;
  return lack.kind === "need" ? LACK_WORDS.need[lack.need] : `${lack.days}-jours`;
}

export const LACKS: readonly Lack[] = [
  { kind: "unfunded" },
  ...NEED_KINDS.map((need): Lack => ({ kind: "need", need })),
  ...STALE_AFTER.map((days): Lack => ({ kind: "stale", days })),
];

export const lackOf = (token: string): Lack | undefined => LACKS.find((lack) => lackToken(lack) === token);
