import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { refusalOf, refuseUnreadableRequests } from "./refused-requests";

const server = createServer((_incoming, answer) => {
  answer.end("page");
});

beforeAll(() => {
  refuseUnreadableRequests();
  refuseUnreadableRequests();
  return new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterAll(() => new Promise((closed) => server.close(closed)));

function ask(method: string, path: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, method, path }, async (answer) => {
      let text = "";
      for await (const chunk of answer) text += String(chunk);
      resolve(`${answer.statusCode} ${text}`);
    });
    asked.on("error", reject);
    asked.end();
  });
}

const HOST = { host: "qp.test" };

it.each([
  ["GET", "/projets/%ff", {}, 400],
  ["GET", "/projets/%", {}, 400],
  ["GET", "/projets?q=%ff", {}, undefined],
  ["GET", "/projets/%2e%2e%2f%00", {}, undefined],
  ["TRACE", "/", {}, 405],
  ["POST", "/projets/nouveau", { origin: "https://evil.test" }, 403],
  ["POST", "/projets/nouveau", { origin: "null" }, 403],
  ["POST", "/projets/nouveau", { "sec-fetch-site": "cross-site" }, 403],
  ["POST", "/projets/nouveau", { origin: "https://qp.test", "sec-fetch-site": "same-origin" }, undefined],
  ["POST", "/projets/nouveau", { "content-length": "9000000" }, 413],
  ["POST", "/projets/nouveau", { "content-length": "3000000" }, undefined],
])("%s %s with %o is refused with %s", (method, url, headers, status) => {
  expect(refusalOf({ method, url, headers: { ...HOST, ...headers } })?.status).toBe(status);
});

it("answers in French before anybody else does, and leaves the rest alone", async () => {
  expect(await ask("GET", "/%ff")).toBe("400 Cette adresse ne peut pas être lue.\n");
  expect(await ask("GET", "/")).toBe("200 page");
});
