import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { readAbortReasons } from "./abort-reasons";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Aborts from within a method, as React does from within an « immediate », and forgets whose method it was. */
function abortFromWithin(controller: AbortController, reason: boolean): WeakRef<object> {
  const caller = {
    abort() {
      if (reason) controller.abort(new Error("done"));
      else controller.abort();
    },
  };
  caller.abort();
  return new WeakRef(caller);
}

it.each([true, false])("lets go of whoever aborted, with a reason: %s", async (reason) => {
  const { abort } = AbortController.prototype;
  readAbortReasons();
  try {
    const controller = new AbortController();
    const caller = abortFromWithin(controller, reason);
    // A weak reference holds what it names until the end of the turn.
    await setImmediate();
    collectGarbage();
    expect(controller.signal.aborted).toBe(true);
    expect(caller.deref()).toBeUndefined();
  } finally {
    AbortController.prototype.abort = abort;
  }
});

it("hands the reason on", () => {
  const { abort } = AbortController.prototype;
  readAbortReasons();
  try {
    const controller = new AbortController();
    controller.abort("assez");
    expect(controller.signal.reason).toBe("assez");
  } finally {
    AbortController.prototype.abort = abort;
  }
});
