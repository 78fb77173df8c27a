import { describe, expect, it } from "vitest";
import { safeReturnPath } from "./rules";

describe("safeReturnPath", () => {
  it.each([
    ["/projets", "/projets"],
    ["/projets/QP-ROUBAIX-0001/modifier#champ-title", "/projets/QP-ROUBAIX-0001/modifier#champ-title"],
    ["/projets?territoire=roubaix&q=caf%C3%A9", "/projets?territoire=roubaix&q=caf%C3%A9"],
    ["/projets?q=https://hostile.example", "/projets?q=https://hostile.example"],
    ["/projets?q=café", "/projets?q=caf%C3%A9"],
  ])("keeps %s", (input, path) => {
    expect(safeReturnPath(input)).toBe(path);
  });

  it.each([
    "https://hostile.example",
    "//hostile.example",
    "///hostile.example",
    "/\\hostile.example",
    "\\\\hostile.example",
    "/\t/hostile.example",
    "/\n/hostile.example",
    "\t//hostile.example",
    " //hostile.example",
    "/.//hostile.example",
    "/a/..//hostile.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "projets",
    "",
    "/connexion?retour=/projets",
    "/deconnexion",
    "/api/auth/callback/email",
    `/projets?q=${"x".repeat(3000)}`,
    "/projets\u0000",
    null,
    undefined,
    ["/projets"],
    42,
  ])("refuses %j", (input) => {
    expect(safeReturnPath(input)).toBeNull();
  });
});
