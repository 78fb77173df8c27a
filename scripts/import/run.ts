// npm run import -- FILE --as EMAIL [--pour ORGANISATION] [--dry-run]: the same reading, comparing and writing as /imports, as that person.
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { connectCommand } from "@/scripts/database/connect";
import { LaunchProblem } from "@/scripts/launch-problem";

const USAGE = "Usage : npm run import -- FICHIER --as ADRESSE [--pour ORGANISATION] [--dry-run]";

type Arguments = {
  readonly file: string;
  readonly email: string;
  readonly organisation: string | undefined;
  readonly dryRun: boolean;
};

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        as: { type: "string" },
        pour: { type: "string" },
        "dry-run": { type: "boolean", default: false },
      },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1 || values.as === undefined)
      throw new LaunchProblem(USAGE);
    return { file, email: values.as, organisation: values.pour, dryRun: values["dry-run"] };
  } catch {
    throw new LaunchProblem(USAGE);
  }
}

function readFile(path: string): Uint8Array {
  if (!existsSync(path) || !statSync(path).isFile())
    throw new LaunchProblem(`Le fichier ${path} n’existe pas.`);
  return readFileSync(path);
}

async function main(): Promise<void> {
  const { file, email, organisation, dryRun } = readArguments();
  const bytes = readFile(file);
  const disconnect = await connectCommand();
  try {
    const { importFile } = await import("@/lib/features/imports/command/service");
    const result = await importFile({ name: basename(file), bytes, email, organisation, dryRun });
    if (!result.ok) throw new LaunchProblem(result.problem);
    console.log(result.report);
  } finally {
    const { closeDatabase } = await import("@/lib/platform/db");
    await closeDatabase();
    await disconnect();
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error instanceof LaunchProblem ? error.message : error);
  process.exit(1);
}
