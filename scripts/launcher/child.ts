import { type ChildProcess, spawn } from "node:child_process";
import { LaunchProblem } from "@/scripts/launch-problem";

export type Environment = Readonly<Record<string, string>>;

/** Nobody is told anything, and nothing is fetched from outside while working. */
const QUIET: Environment = {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
};

const running = new Set<ChildProcess>();

/** Own process group: Ctrl-C in the terminal reaches the launcher alone, which then stops things in their order. */
export function spawnNode(
  args: string[],
  environment: Environment,
  stdio: "pipe" | "inherit" = "pipe",
): ChildProcess {
  const output = stdio === "pipe" ? "pipe" : "inherit";
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...QUIET, ...environment, LAUNCHER_PID: String(process.pid) },
    detached: true,
    // The channel tells the child when we are gone, kill -9 included: see follow-launcher.mjs.
    stdio: ["ignore", output, output, "ipc"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Runs a command of the project to its end. @throws LaunchProblem with `failure` and what the command printed. */
export async function runNode(args: string[], environment: Environment, failure: string): Promise<string> {
  const child = spawnNode(["--import", "./scripts/launcher/follow-launcher.mjs", ...args], environment);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new LaunchProblem(`${failure}\n${output.trim()}`);
  return output;
}

/** Ends whatever is still at work, with its own children, when the operator interrupts a step. */
export function killRunning(): void {
  for (const child of running) {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // It ended meanwhile.
    }
  }
}
