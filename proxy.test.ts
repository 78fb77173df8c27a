import { expect, it } from "vitest";
import { contentSecurityPolicy } from "./proxy";

const production = contentSecurityPolicy("abc123", { dev: false, https: true });

it("runs only scripts that carry the nonce", () => {
  expect(production).toContain("script-src 'self' 'nonce-abc123' 'strict-dynamic';");
  expect(production).not.toMatch(/unsafe-(inline|eval)/);
});

it.each(["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])(
  "closes %s",
  (directive) => {
    expect(production.split("; ")).toContain(directive);
  },
);

it("upgrades requests only where the site is served over https", () => {
  expect(contentSecurityPolicy("n", { dev: false, https: false })).not.toContain("upgrade-insecure-requests");
});
