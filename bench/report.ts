import { cpus, totalmem } from "node:os";
import type { DigestTiming } from "./followers";
import type { Timing } from "./measure";
import type { PackTiming } from "./pack";
import type { PageWeight } from "./page-weight";

export type SizeResult = {
  readonly size: number;
  /** How the rows came to be there. */
  readonly loading: string;
  readonly rows: readonly { readonly name: string; readonly timings: Readonly<Record<string, Timing>> }[];
  readonly pack: PackTiming;
  /** Of 2,000 readers who follow a view each, after a day of changes. */
  readonly digest: DigestTiming;
  readonly coldStartMs: number;
  readonly plainColdStartMs: number;
  readonly peakMemoryMb: number;
  /** With the pack, whose pictures are drawn outside of the heap of JavaScript. */
  readonly packPeakMemoryMb: number;
  readonly plainPeakMemoryMb: number;
  readonly scripts: readonly PageWeight[];
};

const CONTESTANTS = ["plain", "json", "page", "floor"] as const;
const round = (value: number | undefined, digits = 1) => (value === undefined ? "" : value.toFixed(digits));

function table(result: SizeResult): string {
  const head =
    "| case | plain SQL | our JSON | our page | floor | JSON / plain | page / (plain + floor) |\n|---|---|---|---|---|---|---|";
  const lines = result.rows.map(({ name, timings }) => {
    const cells = CONTESTANTS.map((contestant) => {
      const timing = timings[contestant];
      return timing ? `${round(timing.p50)} / ${round(timing.p95)} / ${round(timing.perSecond, 0)}` : "";
    });
    const { plain, json, page, floor } = timings;
    const ratio = plain && json ? round(json.p50 / plain.p50, 2) : "";
    const pageRatio = plain && page && floor ? round(page.p50 / (plain.p50 + floor.p50), 2) : "";
    return `| ${[name, ...cells, ratio, pageRatio].join(" | ")} |`;
  });
  return [head, ...lines].join("\n");
}

function section(result: SizeResult): string {
  const { coldStartMs, plainColdStartMs, peakMemoryMb, packPeakMemoryMb, plainPeakMemoryMb, pack, digest } =
    result;
  return [
    `## ${result.size.toLocaleString("en")} projects`,
    "p50 ms / p95 ms at 1 connection / requests per second at 16.",
    table(result),
    `The committee's pack of the whole programme, against the year before: frozen after ${round(pack.frozenMs, 0)} ms, its three files ready after ${round(pack.readyMs / 1000)} s.`,
    `The morning’s digests of 2,000 readers who follow a view each, after 300 projects have changed, by the command that writes them: ${round(digest.ms / 1000)} s (${digest.said}).`,
    `Cold start (spawn to first 200): ${round(coldStartMs, 0)} ms, median of three; plain ${round(plainColdStartMs, 0)} ms. ` +
      `Peak memory over the run: ${round(peakMemoryMb, 0)} MB (${round(packPeakMemoryMb, 0)} MB once a pack was made and strategies were read); plain ${round(plainPeakMemoryMb, 0)} MB. ${result.loading}.`,
  ].join("\n\n");
}

/** bench/results.md, whole: written by `npm run bench` and by nothing else. */
export function report(results: readonly SizeResult[]): string {
  const last = results.at(-1);
  const growth = results
    .map(
      ({ size, rows }) =>
        `${size.toLocaleString("en")}: ${round(rows.find(({ name }) => name === "dashboard")?.timings.json?.p50)} ms`,
    )
    .join(" · ");
  const scripts = (last?.scripts ?? [])
    .map(({ path, scriptKb }) => `| ${path} | ${round(scriptKb, 0)} |`)
    .join("\n");
  return `${[
    "# Results",
    `Written by \`npm run bench\` on ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}. ` +
      "Everything, load generator included, runs on this machine: keep the ratios, not the absolute figures. Contestants are interleaved in one run, and Postgres is idle before each.",
    "**plain SQL**: `pg` behind a bare `node:http` server, logged in as a superuser, so without policies; it looks the session up, as ours does, and writes into the same tables, so the same triggers fire. " +
      "**our JSON**: a route handler, both walls up. **our page**: the whole page. **floor**: the framework alone, the same page with fixed content (bench/floor).",
    ...results.map(section),
    `## The dashboard as the programme grows\n\nOur JSON, p50: ${growth}.`,
    `## JavaScript sent (gzip)\n\n| page | kB |\n|---|---|\n${scripts}`,
  ].join("\n\n")}\n`;
}
