import "server-only";
import { type IncomingMessage, Server } from "node:http";

const recorded = Symbol.for("qp.peerAddress");
type Marked = typeof Server.prototype & { [recorded]?: true };

/**
 * Appends the address of the socket to X-Forwarded-For, as a proxy does. Next shows the socket's address to nobody, and
 * a header that the client wrote hides it: without this, whoever invents an address has an attempt more.
 */
export function recordPeerAddress(): void {
  const prototype: Marked = Server.prototype;
  if (prototype[recorded]) return;
  prototype[recorded] = true;
  const emit = prototype.emit;
  prototype.emit = function (this: Server, event: string, ...args: unknown[]) {
    if (event === "request") appendPeer(args[0] as IncomingMessage);
    return emit.apply(this, [event, ...args] as Parameters<typeof emit>);
  };
}

function appendPeer(request: IncomingMessage): void {
  const peer = request.socket.remoteAddress ?? "unknown";
  const given = request.headers["x-forwarded-for"];
  request.headers["x-forwarded-for"] = given === undefined ? peer : `${given}, ${peer}`;
}
