import {
  strategyDataPath,
  strategyMatrixDataPath,
  strategyMatrixPath,
  strategyPath,
} from "@/lib/features/strategies/routes";
import type { Case, Origins } from "./cases";
import { BENCH_TERRITORY } from "./load-strategies";

/** A strategy with its progress, and its matrix, of the territory that has the most projects. */
export function strategyCases(origins: Origins, cookie: string, strategies: number): Case[] {
  const headers = { cookie };
  const get = (url: string) => () => ({ url, headers });
  const of = (path: (slug: string) => string) => get(origins.ours + path(BENCH_TERRITORY));
  const plain = (path: string) => get(`${origins.plain}${path}?territoire=${BENCH_TERRITORY}`);
  return [
    {
      name: `a strategy with its progress (${strategies.toLocaleString("en")} strategies)`,
      contestants: [
        { name: "plain", request: plain("/strategie") },
        { name: "json", request: of(strategyDataPath) },
        { name: "page", request: of(strategyPath) },
      ],
    },
    {
      name: `its matrix (${strategies.toLocaleString("en")} strategies)`,
      contestants: [
        { name: "plain", request: plain("/matrice") },
        { name: "json", request: of(strategyMatrixDataPath) },
        { name: "page", request: of(strategyMatrixPath) },
      ],
    },
  ];
}
