import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

export type Served = {
  readonly origin: string;
  readonly coldStartMs: number;
  peakMemoryMb(): number;
  stop(): Promise<void>;
};

/** Starts a server and returns once `path` answers 200. Cold start is from the spawn to that answer. */
export async function serve(options: {
  command: readonly string[];
  cwd: string;
  port: number;
  environment: Record<string, string>;
  readyPath: string;
}): Promise<Served> {
  const origin = `http://127.0.0.1:${options.port}`;
  const startedAt = performance.now();
  const child = spawn(process.execPath, options.command, {
    cwd: options.cwd,
    env: { ...process.env, ...options.environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  while (!(await answers(origin + options.readyPath))) {
    if (child.exitCode !== null) throw new Error(`${options.command.join(" ")} ended with ${child.exitCode}`);
    if (performance.now() - startedAt > 60_000) throw new Error(`${origin} did not answer within a minute`);
    await sleep(10);
  }
  const coldStartMs = performance.now() - startedAt;
  return {
    origin,
    coldStartMs,
    peakMemoryMb: () => peakMemoryKb(child.pid ?? 0) / 1024,
    stop: () => stop(child),
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

/** Highest resident memory of a process and its children, from the kernel's own account (VmHWM). */
function peakMemoryKb(pid: number): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return 0;
  const own = Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(status, "utf8"))?.[1] ?? 0);
  const children = readdirSync(`/proc/${pid}/task`)
    .map((task) => `/proc/${pid}/task/${task}/children`)
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, "utf8").trim().split(" ").filter(Boolean));
  return children.reduce((sum, child) => sum + peakMemoryKb(Number(child)), own);
}
