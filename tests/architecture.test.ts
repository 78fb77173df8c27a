import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const VOCABULARY =
  /^(schema|types|rules|policy|labels|constants|routes|data|mutations|loaders|actions|service)(\.test)?\.ts$/;
const SERVER_ROOM = /^(data|mutations|loaders|service)\.ts$/;
const CLAIMED_NAMES = /^(index|utils?|helpers?|hooks|queries|misc|common)\.tsx?$/;
const LONGEST_FILE = 300;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What a file brings along when it is bundled: its imports and theirs, but for types and for actions, which stay on the server. */
function modulesBehind(file: string, seen = new Set<string>()): Set<string> {
  for (const [, names = "", from = ""] of readFileSync(file, "utf8").matchAll(
    /^import\s+(?!type\s)(?:([^;"]*?)\s+from\s+)?"([^"]+)"/gm,
  )) {
    const isTyped = /^\{(\s*type\s+\w+( as \w+)?,?)+\s*\}$/.test(names);
    const path = from.startsWith("@/") ? from.slice(2) : join(dirname(file), from);
    const found = /^[@.]/.test(from)
      ? [".ts", ".tsx"].map((end) => path + end).find((one) => existsSync(one))
      : from;
    if (isTyped || found === undefined || seen.has(found)) continue;
    seen.add(found);
    if (found !== from && !readFileSync(found, "utf8").startsWith('"use server"')) modulesBehind(found, seen);
  }
  return seen;
}

const featureFiles = filesBelow("lib/features");
const sources = ["app", "components", "lib", "scripts", "prisma", "tests"]
  .flatMap(filesBelow)
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.includes("prisma/generated"));

describe("the house", () => {
  it("has features to inspect", () => {
    expect(featureFiles.length).toBeGreaterThan(10);
  });

  it("gives every feature file a name from the vocabulary", () => {
    const strangers = featureFiles.filter((file) => !VOCABULARY.test(basename(file)));
    expect(strangers, "rename it, or move UI to components/<feature>/").toEqual([]);
  });

  it("has no attic", () => {
    expect(sources.filter((file) => CLAIMED_NAMES.test(basename(file)))).toEqual([]);
  });

  it("marks every server room with server-only", () => {
    const unmarked = featureFiles
      .filter((file) => SERVER_ROOM.test(basename(file)))
      .filter((file) => !readFileSync(file, "utf8").startsWith('import "server-only"'));
    expect(unmarked).toEqual([]);
  });

  it("asks for an Actor in every exported read and write", () => {
    // A promise is what reaches the database; what else these files export is SQL that others run.
    const signature = /^export (async )?function (\w+)(?:<[^(]*>)?\(\s*(\w+)\s*:\s*(\w+)([^{]*)\{/gm;
    const strangers = featureFiles
      .filter((file) => /\/(data|mutations)\.ts$/.test(file))
      .flatMap((file) =>
        [...readFileSync(file, "utf8").matchAll(signature)]
          .filter(([, async, , , , rest]) => async !== undefined || /: Promise</.test(rest ?? ""))
          .filter(([, , , , type]) => type !== "Actor" && type !== "Tx")
          .map(([, , name]) => `${file}: ${name}`),
      );
    expect(strangers, "its first parameter is an Actor (or the Tx of a unit of work that has one)").toEqual(
      [],
    );
  });

  it("builds addresses in routes.ts", () => {
    const pages = [...filesBelow("app"), ...filesBelow("components"), ...featureFiles].filter(
      (file) => !/\/routes\.ts$|\.test\.ts$/.test(file),
    );
    const built = pages.filter((file) => /`\$\{\w+Path(\([^)`]*\))?\}[/?]/.test(readFileSync(file, "utf8")));
    expect(built, "give the feature's routes.ts a function for it").toEqual([]);
  });

  it("imports a module once", () => {
    const twice = sources.filter((file) => {
      const from = [...readFileSync(file, "utf8").matchAll(/^import\s+(?!\*)[^;"]*?from\s+"([^"]+)";/gm)].map(
        ([, name]) => name,
      );
      return new Set(from).size < from.length;
    });
    expect(twice, "values and types stand in one line: import { type T, value }").toEqual([]);
  });

  it("binds no action while a component is drawn", () => {
    const bound = filesBelow("components").filter((file) =>
      /Action\.bind\(/.test(readFileSync(file, "utf8")),
    );
    expect(bound, "an answer without JavaScript would be drawn for ever: put it in a hidden input").toEqual(
      [],
    );
  });

  it("closes no action over what a component knows", () => {
    // Next would send it along, locked with a key that is no secret here (ACTION_NAMES_KEY).
    const within = sources.filter((file) => /(?<!^)["']use server["'];/.test(readFileSync(file, "utf8")));
    expect(within).toEqual([]);
  });

  it("sends no schema to the browser", () => {
    const clients = [...filesBelow("components"), ...filesBelow("app")].filter((file) =>
      readFileSync(file, "utf8").startsWith('"use client"'),
    );
    const heavy = clients.filter((file) => modulesBehind(file).has("zod"));
    expect(clients.length).toBeGreaterThan(10);
    expect(heavy, "zod weighs 32 kB: what both sides need stands in rules.ts, which reads no schema").toEqual(
      [],
    );
  });

  it("keeps files short enough to read", () => {
    const long = sources
      .filter((file) => !file.endsWith(".test.ts") && !file.startsWith("tests/"))
      .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length }))
      .filter(({ lines }) => lines > LONGEST_FILE);
    expect(long, "one room, or several?").toEqual([]);
  });

  it("never builds SQL from strings", () => {
    const unsafe = sources.filter(
      (file) =>
        !file.startsWith("tests/") &&
        /\$(query|execute)RawUnsafe|Prisma\.raw\(/.test(readFileSync(file, "utf8")),
    );
    expect(unsafe).toEqual([]);
  });
});

describe("the glossary", () => {
  it("defines every model of the database", () => {
    const glossary = readFileSync("docs/GLOSSARY.md", "utf8");
    const models = filesBelow("prisma/models").flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/^model (\w+)/gm)].map(([, name]) => name),
    );
    expect(models.length).toBeGreaterThan(10);
    expect(models.filter((model) => !glossary.includes(`\`${model}\``))).toEqual([]);
  });
});
