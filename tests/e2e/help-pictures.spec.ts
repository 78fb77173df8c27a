import { PICTURE_SIZES } from "@/lib/features/help/pictures/constants";
import { enterAs, expect, test } from "@/tests/support/browser";
import { askPostgres } from "@/tests/support/frozen-postgres";
import { keep, PICTURE_SCALE, readIfThere, type Taken, take, unlikeness } from "@/tests/support/help-camera";
import { type Demonstration, SHOTS, type Shot } from "@/tests/support/help-shots";
import { startTestServer, type TestServer } from "@/tests/support/server";

// A server of its own: what the other journeys write would be in the pictures.
test.describe.configure({ mode: "serial", timeout: 180_000 });
let server: TestServer;
const shared = process.env.BASE_URL;

test.beforeAll(async () => {
  server = await startTestServer();
  process.env.BASE_URL = server.baseUrl;
});
test.afterAll(async () => {
  await server.stop();
  if (shared) process.env.BASE_URL = shared;
});

const [WIDTH, HEIGHT] = [1024, 900];
const HOW =
  "la page ne ressemble plus à son image : « npm run help:pictures », puis regardez ce qui a changé";
const picturePath = (name: string) => `public/aide/${name}.webp`;
const structurePath = (name: string) => `tests/e2e/help-pictures/${name}.txt`;
const SIZES = "lib/features/help/pictures/constants.ts";

async function compare(taken: Taken, { name, file, isOfTheDay }: Shot) {
  const picture = readIfThere(file ?? picturePath(name));
  return {
    structure: readIfThere(structurePath(name))?.toString() ?? "nothing is kept",
    unlike: picture === null ? Infinity : isOfTheDay ? 0 : await unlikeness(picture, taken.webp),
  };
}

/** The sizes of the pictures as a source file, as the formatter writes it. */
function sizesFile(sizes: ReadonlyMap<string, { width: number; height: number }>): string {
  const before = readIfThere(SIZES)?.toString() ?? "";
  const quoted = [...sizes.keys()].some((name) => !/^[a-z]+$/.test(name));
  const lines = [...sizes]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, { width, height }]) => {
      const key = quoted && !/^[a-z]+$/.test(name) ? `"${name}"` : name;
      return `  ${key}: { width: ${width}, height: ${height} },\n`;
    });
  return before.replace(/= \{[\s\S]*\} as const/, `= {\n${lines.join("")}} as const`);
}

test("each picture of the help shows the page as it is", async ({ openVisitor }) => {
  const renews = ["all", "changed"].includes(test.info().config.updateSnapshots);
  const rows = await askPostgres<{ title: string; reference: string }>(
    server.postgres.superuserUrl,
    "SELECT title, reference FROM project",
  );
  const demonstration: Demonstration = {
    projectPath: (beginning) => {
      const found = rows.find(({ title }) => title.startsWith(beginning));
      if (!found) throw new Error(`no project of the demonstration begins with « ${beginning} »`);
      return `/projets/${found.reference}`;
    },
  };
  const names = new Set(SHOTS.map(({ name }) => name));
  const sizes = new Map<string, { width: number; height: number }>(
    Object.entries(PICTURE_SIZES).filter(([name]) => names.has(name)),
  );

  for (const persona of new Set(SHOTS.map((shot) => shot.persona))) {
    const page = await openVisitor({
      viewport: { width: WIDTH, height: HEIGHT },
      locale: "fr-FR",
      timezoneId: "Europe/Paris",
      deviceScaleFactor: PICTURE_SCALE,
      reducedMotion: "reduce",
    });
    page.setDefaultTimeout(15_000);
    if (persona !== null) await enterAs(page, persona);
    const shots = SHOTS.filter((shot) => shot.persona === persona);
    for (const shot of shots) {
      const { name, open, compared, tallest, width = WIDTH, file } = shot;
      await test.step(name, async () => {
        await page.setViewportSize({ width, height: HEIGHT });
        const taken = await take(await open(page, demonstration), { compared: compared?.(page), tallest });
        const kept = await compare(taken, shot);
        if (!renews) {
          expect.soft(taken.structure, `${name} : ${HOW}`).toBe(kept.structure);
          expect.soft(kept.unlike, `${name} : ${HOW}`).toBeLessThan(1);
          return;
        }
        // What has not changed is left as it is, byte for byte.
        const isStale = taken.structure !== kept.structure || kept.unlike >= 1;
        if (file === undefined && (isStale || !sizes.has(name)))
          sizes.set(name, { width: taken.width, height: taken.height });
        if (!isStale) return;
        console.log(`  ${name}`);
        keep(file ?? picturePath(name), taken.webp);
        keep(structurePath(name), taken.structure);
      });
    }
    await page.context().close();
  }
  if (renews) keep(SIZES, sizesFile(sizes));
});
