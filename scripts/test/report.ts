import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export type Outcome = { passed: number; failed: number };

/** A tool that ended before writing its report. */
const NO_REPORT: Outcome = { passed: 0, failed: 1 };

const vitestReport = z.object({ numTotalTests: z.number(), numPassedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), skipped: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** Whatever did not pass has failed: a skipped test proves nothing. */
export function readUnitReport(file: string): Outcome {
  if (!existsSync(file)) return NO_REPORT;
  const report = vitestReport.parse(JSON.parse(readFileSync(file, "utf8")));
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests };
}

export function readBrowserReport(file: string): Outcome {
  if (!existsSync(file)) return NO_REPORT;
  const { stats } = playwrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
  return { passed: stats.expected, failed: stats.skipped + stats.unexpected + stats.flaky };
}
