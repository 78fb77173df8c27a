import { spawnSync } from "node:child_process";
import { LaunchProblem } from "@/scripts/launch-problem";

/** The unprivileged identity that Postgres takes when we are root; it refuses to run as root. */
export type SystemUser = { name: string; uid: number; gid: number };

function findUser(name: string): SystemUser | null {
  const uid = spawnSync("id", ["-u", name], { encoding: "utf8" });
  const gid = spawnSync("id", ["-g", name], { encoding: "utf8" });
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Null when we are not root: Postgres then simply runs as us. */
export function unprivilegedUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const existing = findUser("postgres");
  if (existing) return existing;
  spawnSync("groupadd", ["--system", "postgres"]);
  spawnSync("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"]);
  const user = findUser("postgres") ?? findUser("nobody");
  if (!user) {
    throw new LaunchProblem(
      "Postgres refuse de tourner sous root et aucun compte « postgres » n’a pu être créé : créez-le, ou lancez la commande sous un compte ordinaire.",
    );
  }
  return user;
}

/** Asks the system itself, since groups, mount options and access lists all have a say. */
export function canEnter(user: SystemUser, folder: string): boolean {
  const { uid, gid } = user;
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { uid, gid, cwd: "/" }).status === 0;
}
