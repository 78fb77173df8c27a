import { expect, it } from "vitest";
import { requestFault } from "./request-fault";

const NEXT =
  "    at decode (/srv/node_modules/next/dist/compiled/next-server/app-page-turbo.runtime.prod.js:15:80738)";
const NODE = "    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)";
const JSON_PARSE = "    at JSON.parse (<anonymous>)";
const OURS = "    at t (/srv/.next/server/chunks/ssr/lib_0meeu._.js:1:356)";
const DRIVER = "    at /srv/node_modules/pg-pool/index.js:45:11";

function thrown(message: string, ...frames: string[]): Error {
  const error = new Error(message);
  error.stack = [`Error: ${message}`, ...frames].join("\n");
  return error;
}

it.each([
  ["garbage in the body", thrown("Unexpected token 'g'", JSON_PARSE, NEXT, NODE), "POST", 400],
  ["a body that is no list", thrown("null", NEXT, NEXT, NODE, OURS, NEXT), "POST", 400],
  ["words nobody foresaw", thrown("Les mots de demain", NODE, NEXT), "POST", 400],
  ["a page of ours that fails", thrown("Failed to parse body as FormData.", OURS, NEXT), "POST", null],
  ["the database", thrown("Connection terminated", DRIVER, NODE), "POST", null],
  ["an error without a stack of files", thrown("connect ECONNREFUSED", NODE), "POST", null],
  [
    "a message that imitates a stack",
    thrown(`x\n    at (/srv/node_modules/next/dist/a.js:1:1)`, NODE),
    "POST",
    null,
  ],
  ["the same while only reading a page", thrown("Unexpected token", NEXT), "GET", null],
  ["a body too long", Object.assign(new Error("Body exceeded"), { statusCode: 413 }), "POST", 413],
  ["no error at all", "Unexpected end of form", "POST", null],
])("%s", (_, error, method, fault) => {
  expect(requestFault(error, method)).toBe(fault);
});
