import { createServer, request } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { clientAddress } from "./client-address";
import { recordPeerAddress } from "./peer-address";

const server = createServer((incoming, answer) => {
  answer.end(String(incoming.headers["x-forwarded-for"]));
});

beforeAll(() => {
  recordPeerAddress();
  recordPeerAddress();
  return new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterAll(() => new Promise((closed) => server.close(closed)));

function seenWith(headers: Record<string, string>): Promise<string> {
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, headers }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => resolve(text));
    });
    asked.on("error", reject);
    asked.end();
  });
}

it("adds the socket's address once, behind what the client wrote", async () => {
  expect(await seenWith({})).toBe("127.0.0.1");
  const chain = await seenWith({ "x-forwarded-for": "1.2.3.4" });
  expect(chain).toBe("1.2.3.4, 127.0.0.1");
  expect(clientAddress(new Headers({ "x-forwarded-for": chain }), 0)).toBe("127.0.0.1");
});
