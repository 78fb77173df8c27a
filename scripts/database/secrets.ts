import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { LaunchProblem } from "@/scripts/launch-problem";

const FILE = "secrets.json";
const secretsSchema = z.object({
  superuser: z.string().min(32),
  owner: z.string().min(32),
  auth: z.string().min(32),
});

/** Passwords of the embedded Postgres and the key of the sessions, generated once per DATA_DIR. */
export type Secrets = z.infer<typeof secretsSchema>;

export function loadSecrets(dataDir: string): Secrets {
  const file = join(dataDir, FILE);
  if (!existsSync(file)) {
    const generate = () => randomBytes(32).toString("base64url");
    const secrets: Secrets = { superuser: generate(), owner: generate(), auth: generate() };
    writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    return secrets;
  }
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new LaunchProblem(
      `Le fichier ${file} est illisible : rendez-le tel qu’il était, ou supprimez ${dataDir} pour repartir d’une base vide.`,
    );
  }
}
