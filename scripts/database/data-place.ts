import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { canEnter, type SystemUser, unprivilegedUser } from "@/scripts/database/system-user";
import { LaunchProblem } from "@/scripts/launch-problem";

/** Where root puts what the unprivileged user must reach when the clone is closed to it. */
const SYSTEM_PLACE = "/var/lib/quartiers-productifs";
const POINTER = "postgres-place";

export type DataPlace = {
  /** The DATA_DIR, real path. */
  dataDir: string;
  /** Holds `cluster/`; normally `DATA_DIR/postgres`. */
  folder: string;
  /** May hold a copy of the binaries, readable by `user`. */
  binariesFolder: string;
  /** Null: Postgres runs as us. */
  user: SystemUser | null;
  /** True when `folder` was computed afresh: what it still holds belonged to a DATA_DIR since deleted. */
  unclaimed: boolean;
};

/** Chooses where the cluster of this DATA_DIR lives, and remembers it there when it lives elsewhere. */
export function chooseDataPlace(dataDirSetting: string): DataPlace {
  mkdirSync(dataDirSetting, { recursive: true });
  const dataDir = realpathSync(dataDirSetting);
  const user = unprivilegedUser();
  const inside = join(dataDir, "postgres");
  const pointer = join(dataDir, POINTER);

  if (existsSync(pointer)) {
    const folder = readFileSync(pointer, "utf8").trim();
    if (!user)
      throw new LaunchProblem(
        `La base de ${dataDir} a été créée sous root : relancez la commande sous root, ou supprimez ce dossier.`,
      );
    if (existsSync(folder)) return { dataDir, folder, binariesFolder: SYSTEM_PLACE, user, unclaimed: false };
  }
  if (!user || canEnter(user, dataDir)) {
    mkdirSync(inside, { recursive: true });
    if (user) chownSync(inside, user.uid, user.gid);
    chmodSync(inside, 0o700);
    return { dataDir, folder: inside, binariesFolder: user ? SYSTEM_PLACE : dataDir, user, unclaimed: false };
  }
  if (existsSync(join(inside, "cluster"))) {
    throw new LaunchProblem(
      `Le compte « ${user.name} », sous lequel tourne Postgres, ne peut plus entrer dans ${dataDir} : rendez-lui l’accès, ou supprimez ce dossier.`,
    );
  }
  const key = createHash("sha256").update(dataDir).digest("hex").slice(0, 16);
  const folder = join(SYSTEM_PLACE, key);
  mkdirSync(folder, { recursive: true });
  chmodSync(SYSTEM_PLACE, 0o755);
  chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  return { dataDir, folder, binariesFolder: SYSTEM_PLACE, user, unclaimed: true };
}

/** To be called under the lock and with no Postgres left on it: forgets what a deleted DATA_DIR left behind. */
export function claimDataPlace(place: DataPlace): void {
  if (!place.unclaimed) return;
  rmSync(join(place.folder, "cluster"), { recursive: true, force: true });
  writeFileSync(join(place.dataDir, POINTER), `${place.folder}\n`);
}
