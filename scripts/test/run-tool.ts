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

type Ended = {
  readonly code: number;
  /** What it printed; empty when it was on screen all along. */
  readonly output: string;
};

/** Runs a test tool. Beside another one, what it prints is `kept` for its end: two at once could not be read. */
export function runTool(
  args: string[],
  environment: Record<string, string>,
  output: "shown" | "kept",
): Promise<Ended> {
  for (const name of SETTINGS) delete process.env[name];
  const child = spawnNode(
    ["--import", "./scripts/launcher/follow-launcher.mjs", ...args],
    output === "shown" ? environment : { ...environment, NO_COLOR: "1", FORCE_COLOR: "0" },
    output === "shown" ? "inherit" : "pipe",
  );
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      printed += chunk;
    });
  }
  return new Promise((resolve) => {
    child.once("error", () => resolve({ code: 1, output: printed }));
    child.once("close", (code) => resolve({ code: code ?? 1, output: printed }));
  });
}
