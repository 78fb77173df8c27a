import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

export const WORKPLACE = ".bench";
const SITE = join(WORKPLACE, "site");

/**
 * A copy of the working tree with one thing more: the floor pages of bench/floor, which show fixed content through the
 * same layout and components. They never exist in the product itself. Built for production.
 * @returns the folder of the copy.
 */
export function buildSite(): string {
  rmSync(SITE, { recursive: true, force: true });
  const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  for (const file of files.split("\0").filter((name) => name !== "" && existsSync(name))) {
    mkdirSync(dirname(join(SITE, file)), { recursive: true });
    cpSync(file, join(SITE, file));
  }
  cpSync("bench/floor", join(SITE, "app/(agent)"), { recursive: true });
  cpSync("prisma/generated", join(SITE, "prisma/generated"), { recursive: true });
  // Hard links: Turbopack refuses a node_modules that leads outside of the project.
  execFileSync("cp", ["-al", "node_modules", join(SITE, "node_modules")]);
  const environment = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;
  execFileSync(process.execPath, ["node_modules/@codegouvfr/react-dsfr/bin/react-dsfr.js", "update-icons"], {
    cwd: SITE,
    env: environment,
  });
  execFileSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    cwd: SITE,
    env: environment,
    stdio: "inherit",
  });
  return SITE;
}
