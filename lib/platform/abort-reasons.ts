import "server-only";

/**
 * React ends each render by aborting its signal with an error that nobody reads. Until the stack of an error is read, V8
 * keeps the frames themselves, one of which is the « immediate » that ran; it names those that ran beside it, and each
 * the request it belongs to, whose own error goes on from there. Requests that overlap are then kept for ever, all of them,
 * until the memory is full (react/react#37288). Reading the stack turns the frames into words.
 */
export function readAbortReasons(): void {
  const { abort } = AbortController.prototype;
  AbortController.prototype.abort = function (this: AbortController, reason?: unknown): void {
    abort.call(this, reason);
    const kept: unknown = this.signal.reason;
    if (kept instanceof Error) void kept.stack;
  };
}
