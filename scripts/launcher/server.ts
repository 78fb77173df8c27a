import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { LaunchProblem } from "@/scripts/launch-problem";
import { type Environment, spawnNode } from "./child";

/**
 * Left to itself, V8 lets the heap grow to a quarter of the machine before it collects; pages and streamed files need a
 * fraction of this. Nearly all that a page makes is gone with it: a young generation of 8 MB instead of 16 collects it as
 * well, and is 50 MB less under many requests (docs/decisions/0049).
 */
export const SERVER_MEMORY = ["--max-old-space-size=236", "--max-semi-space-size=8"];

/**
 * Left to itself, the C library keeps a store of memory for each thread, up to eight a core, and gives none of it back:
 * a fifth of the server's peak (bench/results.md), for nothing that a server of one busy thread would notice.
 */
export const SERVER_ALLOCATOR = { MALLOC_ARENA_MAX: "2" };

/**
 * Left to itself, `next start` compiles next.config.ts again, and keeps the compiler, 24 MB, for as long as it serves.
 * It takes the configuration as the build wrote it from this variable, as the server of `output: "standalone"` does.
 */
export function builtConfiguration(site: string): Environment {
  const { config } = JSON.parse(readFileSync(join(site, ".next/required-server-files.json"), "utf8"));
  return { __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(config) };
}

const READY_TIMEOUT_MS = 90_000;
/** Requests in flight get this long; then the server is ended. */
const DRAIN_TIMEOUT_MS = 30_000;

export type RunningServer = {
  /** Settles when the server ends, whoever asked for it. */
  ended: Promise<void>;
  /** Answers the requests in flight, then ends. */
  stop(): Promise<void>;
  kill(): void;
};

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

async function waitUntilItAnswers(port: number, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    try {
      // Any answer will do: a 503 says that the database is away, not that the server is.
      await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(10_000) });
      return true;
    } catch {
      await sleep(50);
    }
  }
  return false;
}

/** Starts Next and returns once it answers. @throws LaunchProblem with what it printed when it does not. */
export async function startServer(options: {
  port: number;
  dev: boolean;
  environment: Environment;
}): Promise<RunningServer> {
  const { port, dev } = options;
  const command = [
    ...(dev ? [] : SERVER_MEMORY),
    "--import",
    "./scripts/launcher/follow-launcher.mjs",
    "node_modules/next/dist/bin/next",
    dev ? "dev" : "start",
  ];
  const environment = {
    ...SERVER_ALLOCATOR,
    ...(dev ? {} : builtConfiguration(".")),
    ...options.environment,
    NODE_ENV: dev ? "development" : "production",
  };
  const child = spawnNode([...command, "-p", String(port)], environment);
  const ended = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  });

  // Next's own banner would come between our lines; what it complains of is shown if it does not start.
  let ready = false;
  let complaint = "";
  child.stdout?.on("data", (chunk) => ready && process.stdout.write(chunk));
  child.stderr?.on("data", (chunk) => {
    if (ready) process.stderr.write(chunk);
    else complaint += chunk;
  });
  ready = await waitUntilItAnswers(port, child);
  if (!ready) {
    signalGroup(child, "SIGKILL");
    throw new LaunchProblem(`Le serveur n’a pas démarré :\n${complaint.trim()}`);
  }

  return {
    ended,
    stop: async () => {
      const timer = setTimeout(() => signalGroup(child, "SIGKILL"), DRAIN_TIMEOUT_MS);
      signalGroup(child, "SIGTERM");
      await ended;
      clearTimeout(timer);
    },
    kill: () => signalGroup(child, "SIGKILL"),
  };
}
