/** How the operator, npm or a supervisor asks us to end. */
export type StopRequest = { asked: Promise<"stop">; onInsist(react: () => void): void };

const WATCH_PARENT_MS = 1_000;

/** From now on, SIGINT, SIGTERM and SIGHUP no longer end this process: whoever calls this must. */
export function listenForStop(): StopRequest {
  let insisted = () => {};
  const asked = new Promise<"stop">((resolve) => {
    let already = false;
    const ask = () => {
      if (already) insisted();
      already = true;
      resolve("stop");
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, ask);
    // npm stands between the terminal and us; if it is killed, nobody would tell us.
    if (process.env.npm_lifecycle_event !== undefined) {
      const parent = process.ppid;
      setInterval(() => process.ppid !== parent && !already && ask(), WATCH_PARENT_MS).unref();
    }
  });
  return {
    asked,
    onInsist: (react) => {
      insisted = react;
    },
  };
}
