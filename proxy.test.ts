import { expect, it } from "vitest";
import { config, contentSecurityPolicy } from "./proxy";

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

it.each([
  ["/projets", true],
  ["/projets/QP-ROUBAIX-0001", true],
  ["/exports/projets.csv", true],
  ["/healthz", false],
  ["/projets/liste.json", false],
  ["/_next/static/chunks/a.js", false],
])("is asked about %s: %s", (path, expected) => {
  expect(config.matcher.some((pattern) => new RegExp(`^${pattern}$`).test(path))).toBe(expected);
});
