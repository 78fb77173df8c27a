import { spawnNode } from "@/scripts/launcher/child";

/** A test must not depend on what the operator has set up for the real thing. */
const SETTINGS = [
  ...[
    "DATABASE_URL",
    "DATABASE_ROLE",
    "DATABASE_POOL_SIZE",
    "SMTP_URL",
    "MAIL_FROM",
    "AUTH_SECRET",
    "APP_URL",
    "DEMO",
  ],
  ...["PORT", "DATA_DIR", "BASE_URL", "NODE_ENV"],
];

/** Runs a test tool with its output on screen. @returns its exit code. */
export function runShown(args: string[], environment: Record<string, string>): Promise<number> {
  for (const name of SETTINGS) delete process.env[name];
  const child = spawnNode(
    ["--import", "./scripts/launcher/follow-launcher.mjs", ...args],
    environment,
    "inherit",
  );
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
