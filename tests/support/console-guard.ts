import { format } from "node:util";
import { afterEach, beforeEach } from "vitest";

const original = console.error;
let errors: string[] = [];

beforeEach(() => {
  errors = [];
  console.error = (...args) => {
    errors.push(format(...args));
  };
});

afterEach(() => {
  console.error = original;
  if (errors.length > 0) throw new Error(`unexpected console.error:\n${errors.join("\n")}`);
});
