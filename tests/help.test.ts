import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { anchorOf, glossaryRows } from "@/lib/features/help/glossary/rules";
import { GUIDES, type GuideSlug } from "@/lib/features/help/guides/labels";
import { EVERYBODYS_GUIDES, PROFILES } from "@/lib/features/help/labels";
import { PICTURE_SIZES } from "@/lib/features/help/pictures/constants";
import { segmentsOf, termsOf, textsOf } from "@/lib/features/help/rules";
import type { Guide } from "@/lib/features/help/types";
import { SHOTS } from "@/tests/support/help-shots";

const guides = Object.entries(GUIDES) as [GuideSlug, (typeof GUIDES)[GuideSlug]][];
const rows = glossaryRows(readFileSync("docs/GLOSSARY.md", "utf8"));

describe("the glossary, for developers and for users", () => {
  it("has words for users wherever a term is on screen", () => {
    const without = rows.filter(({ definition }) => !definition || definition === "–");
    expect(
      without.map(({ names }) => names),
      "docs/GLOSSARY.md: fill in the column « for users », in French",
    ).toEqual([]);
  });

  it("defines each term once", () => {
    const anchors = rows.map(({ names }) => anchorOf(names[0] ?? ""));
    expect(anchors.filter((anchor, place) => anchor === "" || anchors.indexOf(anchor) !== place)).toEqual([]);
  });

  it("has every term that a guide sends to it", () => {
    const known = new Set(rows.flatMap(({ names }) => names.map(anchorOf)));
    const unknown = guides.flatMap(([slug, guide]) =>
      termsOf(guide)
        .filter((term) => !known.has(anchorOf(term)))
        .map((term) => `${slug}: ${term}`),
    );
    expect(unknown).toEqual([]);
  });
});

/** Words as the eye reads them: one kind of space, none of the marks of a source. */
const asRead = (text: string) =>
  text
    .replace(/\{"[ \u00A0]"\}/g, " ")
    .replace(/&nbsp;|&#8239;|\\u00A0|\\u202F|[\s\u00A0\u202F]/g, " ")
    .replace(/ +/g, " ");

function screens(): string {
  const files = ["app", "components", "lib/features"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes(".test."))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !/(^|\/)help\//.test(file)),
  );
  return asRead(files.map((file) => readFileSync(file, "utf8")).join("\n"));
}

/** Words of a screen: those marked so, and those in quotation marks in the name of a problem. */
const quotedIn = (guide: Guide) => [
  ...textsOf(guide)
    .flatMap(segmentsOf)
    .flatMap(({ kind, text }) => (kind === "screen" ? [text] : [])),
  ...guide.problems.flatMap(({ problem }) =>
    [...problem.matchAll(/« (.+?) »/g)].map(([, words = ""]) => words),
  ),
];

describe("the how-to pages", () => {
  it("quote only words that a screen has", () => {
    const written = screens();
    const gone = guides.flatMap(([slug, guide]) =>
      quotedIn(guide)
        .filter((words) => !written.includes(asRead(words)))
        .map((words) => `${slug}: ${words}`),
    );
    expect(gone, "the screen has changed its words: so must the guide").toEqual([]);
  });

  it("are each somebody's", () => {
    const read = new Set([
      ...EVERYBODYS_GUIDES,
      ...Object.values(PROFILES).flatMap((profile) => profile.guides),
    ]);
    expect(guides.map(([slug]) => slug).filter((slug) => !read.has(slug))).toEqual([]);
  });

  it("say what to do in short sentences", () => {
    const long = guides.flatMap(([slug, guide]) =>
      textsOf(guide)
        .flatMap((text) => text.split(/(?<=[.?!…])\s+/))
        .filter((sentence) => sentence.split(/\s+/).length > 32)
        .map((sentence) => `${slug}: ${sentence}`),
    );
    expect(long, "cut it in two").toEqual([]);
  });
});

describe("the pictures", () => {
  const taken = SHOTS.filter(({ file }) => file === undefined).map(({ name }) => name);
  const shown = guides.flatMap(([, { steps }]) => steps.flatMap(({ picture }) => (picture ? [picture] : [])));

  it("are those that the guides show, and those that the tests take", () => {
    expect(new Set(shown.map(({ name }) => name as string))).toEqual(new Set(taken));
    expect(Object.keys(PICTURE_SIZES).sort()).toEqual([...taken].sort());
    expect(readdirSync("public/aide").sort()).toEqual(taken.map((name) => `${name}.webp`).sort());
    expect(readdirSync("tests/e2e/help-pictures").sort()).toEqual(
      SHOTS.map(({ name }) => `${name}.txt`).sort(),
    );
  });

  it("say in words what they show", () => {
    expect(shown.filter(({ alt }) => alt.length < 20 || /^image|^capture/i.test(alt))).toEqual([]);
  });

  it("are light", () => {
    const bytes = taken.map((name) => statSync(`public/aide/${name}.webp`).size);
    expect(Math.max(...bytes)).toBeLessThan(160_000);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(2_500_000);
  });
});
