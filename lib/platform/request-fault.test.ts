import { expect, it } from "vitest";
import { requestFault } from "./request-fault";

it.each([
  [new TypeError("Failed to parse body as FormData."), 400],
  [new Error("Multipart: Boundary not found"), 400],
  [Object.assign(new Error("Body exceeded 8mb limit."), { statusCode: 413 }), 413],
  [new Error("Connection terminated unexpectedly"), null],
  ["Unexpected end of form", null],
])("%s is a fault %s", (error, fault) => {
  expect(requestFault(error)).toBe(fault);
});
