import type { Settings } from "@/lib/platform/env";
import { migrate } from "@/scripts/database/migrate";
import { step } from "@/scripts/steps.mjs";
import { type Environment, runNode } from "./child";

/** The settings as the server reads them: nothing is left for it to guess. */
export function serverEnvironment(settings: Settings): Environment {
  return {
    PORT: String(settings.port),
    DATA_DIR: settings.dataDir,
    DATABASE_URL: settings.databaseUrl,
    DATABASE_ROLE: settings.databaseRole,
    DATABASE_POOL_SIZE: String(settings.databasePoolSize),
    SMTP_URL: settings.smtpUrl ?? "",
    MAIL_FROM: settings.mailFrom,
    AUTH_SECRET: settings.authSecret,
    APP_URL: settings.appUrl,
    DEMO: settings.demo ? "1" : "0",
    ADMIN_EMAIL: settings.adminEmail ?? "",
    TRUSTED_PROXIES: String(settings.trustedProxies),
    REMINDER_TIME: settings.reminderTime ?? "jamais",
  };
}

function prepare(
  name: "access" | "reference" | "demo",
  settings: Settings,
  failure: string,
): Promise<string> {
  const command = ["--conditions=react-server", "--import", "tsx", "scripts/database/prepare.ts", name];
  return runNode(command, serverEnvironment(settings), failure);
}

/** Everything between an empty Postgres and a database that the application can serve. Safe to repeat, and to run twice at once. */
export async function prepareDatabase(settings: Settings): Promise<void> {
  await step(
    "Mise à jour du schéma",
    (names: string[]) =>
      names.length === 0
        ? "Schéma de la base à jour"
        : `Schéma de la base mis à jour, ${names.length} migration(s)`,
    () => migrate(settings.databaseUrl),
  );
  await step("Droits sur la base", "Droits du rôle de l’application accordés", () =>
    prepare("access", settings, "Les droits sur la base n’ont pas pu être accordés."),
  );
  await step("Données de référence", "Données de référence à jour", () =>
    prepare("reference", settings, "Les données de référence n’ont pas pu être chargées."),
  );
}

/** Into a database without projects only: the seed checks. */
export async function loadDemonstration(settings: Settings): Promise<void> {
  await step("Données de démonstration", "Données de démonstration en place", () =>
    prepare("demo", settings, "Les données de démonstration n’ont pas pu être chargées."),
  );
}
