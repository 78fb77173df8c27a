import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

// A lock between processes of one machine. It is a listening local socket: the kernel releases it with its process,
// kill -9 included, and whoever finds it taken can ask through it who holds it.

/** @param {string} name */
function socketPath(name) {
  const key = createHash("sha256").update(name).digest("hex").slice(0, 24);
  // Linux has sockets without a file, so nothing stale is ever left behind.
  if (process.platform === "linux") return `\0quartiers-productifs-${key}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\quartiers-productifs-${key}`;
  return join(tmpdir(), `quartiers-productifs-${key}.sock`);
}

/** @param {string} path @param {string} holder @returns {Promise<import("node:net").Server>} */
function listen(path, holder) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.end(holder);
    });
    server.once("error", reject);
    server.listen(path, () => resolve(server.unref()));
  });
}

/** What the holder says of itself; null when nobody answers any more. @param {string} path @returns {Promise<string | null>} */
function askHolder(path) {
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

/**
 * @param {string} name what is locked, e.g. a folder's real path
 * @returns {Promise<{ release: () => void, heldBy?: undefined } | { release?: undefined, heldBy: string }>}
 */
export async function takeLock(name) {
  const path = socketPath(name);
  for (let attempt = 0; ; attempt += 1) {
    try {
      const server = await listen(path, `le processus ${process.pid}, lancé depuis ${process.cwd()}`);
      return { release: () => void server.close() };
    } catch {
      const heldBy = await askHolder(path);
      if (heldBy !== null || attempt === 3) return { heldBy: heldBy ?? "un autre processus" };
      // The holder has just ended; where sockets are files, it left one.
      if (path.startsWith("/")) rmSync(path, { force: true });
    }
  }
}

/**
 * Installing and building write in the clone: two commands started at once take their turn.
 * @template Value
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function aloneInClone(work) {
  for (;;) {
    const { release } = await takeLock(`clone ${process.cwd()}`);
    if (!release) {
      await sleep(300);
      continue;
    }
    try {
      return await work();
    } finally {
      release();
    }
  }
}
