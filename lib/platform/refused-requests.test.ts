import { createServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
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

const ACTION = "60a1".padEnd(42, "f");
const MULTIPART = { "content-type": "multipart/form-data; boundary=----x" };
const HOST = { host: "qp.test" };

it.each([
  ["GET", "/projets/%ff", {}, 400],
  ["GET", "/projets/%", {}, 400],
  ["GET", "/projets?q=%ff", {}, undefined],
  ["GET", "/projets/%2e%2e%2f%00", {}, undefined],
  ["OPTIONS", "*", {}, 400],
  ["GET", "http://evil.test/projets", {}, 400],
  ["TRACE", "/", {}, 405],
  ["PUT", "/projets", {}, 405],
  ["PATCH", "/api/v1/projets", {}, undefined],
  ["POST", "/projets", { "next-action": "garbage", ...MULTIPART }, 400],
  ["POST", "/projets", { "next-action": ACTION, "content-type": "text/plain" }, 400],
  ["POST", "/projets", { "next-action": ACTION, "content-type": "multipart/form-data" }, 400],
  ["POST", "/projets", { "next-action": ACTION, ...MULTIPART }, undefined],
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

function send(raw: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(raw));
    socket.on("data", (chunk) => {
      text += String(chunk);
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(text));
  });
}

it.each([
  ["no HTTP", "garbage\r\n\r\n", /^HTTP\/1\.1 400 Bad Request\r\n/],
  ["a NUL byte", "GET /\0 HTTP/1.1\r\nHost: qp.test\r\n\r\n", /^HTTP\/1\.1 400 [\s\S]*ne peut pas être lue/],
  [
    "10,000 parameters",
    `GET /?${"a=1&".repeat(10_000)} HTTP/1.1\r\nHost: qp.test\r\n\r\n`,
    /^HTTP\/1\.1 431 [\s\S]*trop longue/,
  ],
  [
    "20,000 characters of cookies",
    `GET / HTTP/1.1\r\nHost: qp.test\r\nCookie: a=${"b".repeat(20_000)}\r\n\r\n`,
    /^HTTP\/1\.1 431 [\s\S]*cookies/,
  ],
])("answers %s with a sentence too", async (_, raw, expected) => {
  expect(await send(raw)).toMatch(expected);
});
