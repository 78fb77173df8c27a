import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LaunchProblem } from "@/scripts/launch-problem";

/**
 * One process at a time per data folder. The lock is a listening local socket: the kernel releases it with its
 * process, kill -9 included, and whoever finds it taken can ask through it who holds it.
 */
function socketPath(folder: string): string {
  const key = createHash("sha256").update(folder).digest("hex").slice(0, 24);
  // Linux has sockets without a file, so nothing stale is ever left behind.
  if (process.platform === "linux") return `\0quartiers-productifs-${key}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\quartiers-productifs-${key}`;
  return join(tmpdir(), `quartiers-productifs-${key}.sock`);
}

function listen(path: string, holder: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.end(holder);
    });
    server.once("error", reject);
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** What the holder says of itself; null when nobody answers any more. */
function askHolder(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(path);
    socket.setTimeout(2_000, () => socket.destroy(new Error("silent")));
    socket.on("data", (chunk) => {
      answer += chunk.toString("utf8");
    });
    socket.on("error", () => resolve(answer === "" ? null : answer));
    socket.on("end", () => resolve(answer));
  });
}

/** @throws LaunchProblem naming the holder. */
export async function lockDataFolder(folder: string, shownAs: string): Promise<{ release(): void }> {
  const path = socketPath(folder);
  const holder = `le processus ${process.pid}, lancé depuis ${process.cwd()}`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const server = await listen(path, holder);
      return { release: () => void server.close() };
    } catch {
      const other = await askHolder(path);
      if (other !== null || attempt === 3) {
        throw new LaunchProblem(
          `Le dossier de données ${shownAs} est déjà utilisé par ${other ?? "un autre processus"} : arrêtez-le, ou choisissez un autre dossier avec DATA_DIR et un autre port avec PORT.`,
        );
      }
      // The holder has just ended; where sockets are files, it left one.
      if (path.startsWith("/")) rmSync(path, { force: true });
    }
  }
}
