import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// So far from Paris, and at 45 minutes past the hour, that a forgotten time zone shows.
process.env.TZ = "Asia/Kathmandu";

const root = fileURLToPath(new URL(".", import.meta.url));
// What the package gives under the condition "react-server"; elsewhere it throws.
const serverOnly = fileURLToPath(new URL("node_modules/server-only/empty.js", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: /^server-only$/, replacement: serverOnly },
    ],
  },
  test: {
    sequence: { shuffle: true },
    setupFiles: ["tests/support/console-guard.ts"],
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // A property of thousands of cases on a machine that is busy elsewhere: slow is no fault.
          testTimeout: 30_000,
          include: ["*.test.ts", "{lib,components,prisma,scripts,app}/**/*.test.{ts,tsx}", "tests/*.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["tests/db/**/*.test.ts"],
          globalSetup: "tests/support/database-setup.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
