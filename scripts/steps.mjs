// What the operator sees: one line a step, with its duration. Plain Node, since it also shows the installation.

/** @param {number} startedAt from performance.now() */
export function since(startedAt) {
  const seconds = (performance.now() - startedAt) / 1000;
  return `${seconds.toLocaleString("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;
}

/**
 * Shows `doing` while `work` runs, then `done` with the time it took. `done` may depend on the result; null says nothing.
 * @template Value
 * @param {string} doing
 * @param {string | ((value: Value) => string | null)} done
 * @param {() => Value | Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function step(doing, done, work) {
  const startedAt = performance.now();
  const terminal = process.stdout.isTTY;
  if (terminal) process.stdout.write(`… ${doing}`);
  const erase = () => terminal && process.stdout.write("\r\x1b[2K");
  try {
    const value = await work();
    const label = typeof done === "string" ? done : done(value);
    erase();
    if (label !== null) console.log(`✔ ${label} (${since(startedAt)})`);
    return value;
  } catch (error) {
    erase();
    console.log(`✖ ${doing} (${since(startedAt)})`);
    throw error;
  }
}

/** @param {unknown} error */
export function printProblem(error) {
  const expected = error instanceof Error && error.name === "LaunchProblem";
  if (expected) console.error(`\n${error.message}`);
  else console.error("\nUne erreur imprévue est survenue : relancez avec DEBUG=1 pour en voir le détail.");
  if (process.env.DEBUG === "1") console.error(error);
}
