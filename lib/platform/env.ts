import { z } from "zod";

/** What the server runs on. The launcher (scripts/) fills in what it provides itself: database, secret, mode. */
export type Settings = {
  port: number;
  dataDir: string;
  databaseUrl: string;
  databaseRole: string;
  databasePoolSize: number;
  /** Null: mails stay in the outbox, readable on screen in demonstration mode only. */
  smtpUrl: string | null;
  mailFrom: string;
  authSecret: string;
  /** Public address, without a trailing slash. */
  appUrl: string;
  demo: boolean;
  /** Invited as administrator at the start when there is none. */
  adminEmail: string | null;
  /** Reverse proxies in front of the server: each adds one address to X-Forwarded-For. */
  trustedProxies: number;
  /** When reminders leave, as the clock shows it in Paris: `07:30`. Null: never. */
  reminderTime: string | null;
  aidesTerritoires: AidesTerritoiresSettings;
  operator: Operator;
};

/** Where the aids of Aides-territoires are read. */
export type AidesTerritoiresSettings = {
  /** Without a trailing slash. */
  url: string;
  /** Null: by saved files only. */
  key: string | null;
  /** Whether the application reads them by itself, once a day. */
  daily: boolean;
};

/** Who answers for the site, as the law wants it said; null: the operator has not said it yet. */
export type Operator = {
  publisher: string | null;
  publicationDirector: string | null;
  host: string | null;
  contactEmail: string | null;
};

/** Before the launcher has chosen: no database address means the embedded one, no secret means a generated one. */
export type GivenSettings = Omit<Settings, "databaseUrl" | "authSecret"> & {
  databaseUrl: string | null;
  authSecret: string | null;
};

type Source = Readonly<Record<string, string | undefined>>;
type Parsed<Value> = { ok: true; value: Value } | { ok: false; problems: string[] };

const isLocal = (url: URL) => ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);

function address(protocols: readonly string[]) {
  return (text: string) =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== "";
}

const wholeNumber = (min: number, max: number, message: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message);

const DATABASE_URL_HELP =
  "DATABASE_URL doit être l’adresse d’une base Postgres, par exemple postgresql://utilisateur:motdepasse@hote:5432/base ; sans elle, une base est embarquée.";
const AUTH_SECRET_HELP =
  "AUTH_SECRET doit compter au moins 32 caractères tirés au hasard, par exemple ceux que donne « openssl rand -base64 32 ».";
const APP_URL_HELP =
  "APP_URL doit être l’adresse publique du site, sans chemin, par exemple https://suivi.exemple.gouv.fr.";

const SOURCE_URL_HELP =
  "AIDES_TERRITOIRES_URL doit être l’adresse de l’API d’Aides-territoires, en https pour que la clé n’y voyage pas en clair, par exemple https://aides-territoires.beta.gouv.fr/api.";

const settingsSchema = z.object({
  PORT: wholeNumber(
    1,
    65_535,
    "PORT doit être un numéro de port entre 1 et 65535, par exemple 3000.",
  ).default(3000),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z
    .string()
    .refine(address(["postgres:", "postgresql:"]), DATABASE_URL_HELP)
    .optional(),
  DATABASE_ROLE: z
    .string()
    .regex(
      /^[a-z_][a-z0-9_]{0,62}$/,
      "DATABASE_ROLE doit être le nom d’un rôle Postgres sans privilège, en minuscules, par exemple qp_app.",
    )
    .default("qp_app"),
  DATABASE_POOL_SIZE: wholeNumber(
    1,
    200,
    "DATABASE_POOL_SIZE doit être un nombre de connexions entre 1 et 200, par exemple 10.",
  ).default(10),
  SMTP_URL: z
    .string()
    .refine(
      address(["smtp:", "smtps:"]),
      "SMTP_URL doit être l’adresse du serveur d’envoi, par exemple smtps://utilisateur:motdepasse@hote:465.",
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^\r\n]*@[^\r\n]+$/,
      "MAIL_FROM doit être une adresse d’expéditeur, par exemple Quartiers Productifs <ne-pas-repondre@exemple.gouv.fr>.",
    )
    .optional(),
  AUTH_SECRET: z.string().min(32, AUTH_SECRET_HELP).optional(),
  APP_URL: z
    .string()
    .refine(address(["http:", "https:"]), APP_URL_HELP)
    .transform((text) => new URL(text))
    .refine(
      (url) => url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "",
      APP_URL_HELP,
    )
    .optional(),
  DEMO: z.enum(["0", "1"], "DEMO vaut 1 pour le mode démonstration, 0 sinon.").optional(),
  SITE_PUBLISHER: z.string().optional(),
  SITE_DIRECTOR: z.string().optional(),
  SITE_HOST: z.string().optional(),
  CONTACT_EMAIL: z
    .email("CONTACT_EMAIL doit être une adresse électronique, par exemple contact@exemple.gouv.fr.")
    .optional(),
  ADMIN_EMAIL: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(
      z.email("ADMIN_EMAIL doit être l’adresse de l’administrateur, par exemple prenom.nom@exemple.gouv.fr."),
    )
    .optional(),
  TRUSTED_PROXIES: wholeNumber(
    0,
    10,
    "TRUSTED_PROXIES doit être le nombre de serveurs mandataires devant le site, entre 0 et 10, par exemple 1.",
  ).default(0),
  REMINDER_TIME: z
    .string()
    .regex(
      /^(([01]\d|2[0-3]):[0-5]\d|jamais)$/,
      "REMINDER_TIME doit être une heure de Paris, par exemple 07:30, ou « jamais ».",
    )
    .default("07:30"),
  AIDES_TERRITOIRES_URL: z
    .string()
    .refine(address(["http:", "https:"]), SOURCE_URL_HELP)
    .transform((text) => new URL(text))
    .refine((url) => url.protocol === "https:" || isLocal(url), SOURCE_URL_HELP)
    .refine((url) => url.username === "" && url.search === "" && url.hash === "", SOURCE_URL_HELP)
    .default(new URL("https://aides-territoires.beta.gouv.fr/api")),
  AIDES_TERRITOIRES_KEY: z
    .string()
    .trim()
    .regex(
      /^[\x21-\x7E]{8,500}$/,
      "AIDES_TERRITOIRES_KEY doit être la clé personnelle que donne Aides-territoires, sans espace.",
    )
    .optional(),
  AIDES_TERRITOIRES_DAILY: z
    .enum(
      ["0", "1"],
      "AIDES_TERRITOIRES_DAILY vaut 1 pour préparer un import par jour, 0 pour n’en faire qu’à la demande.",
    )
    .default("0"),
});

/** Reads what the operator wrote; every mistake is one French sentence that names the variable and what to write. */
export function parseSettings(source: Source): Parsed<GivenSettings> {
  // An empty variable is one that nobody filled in, as in a copied .env.example.
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success)
    return { ok: false, problems: [...new Set(parsed.error.issues.map((issue) => issue.message))] };

  const { data } = parsed;
  const managed = data.DATABASE_URL !== undefined;
  const demo = data.DEMO === undefined ? !managed : data.DEMO === "1";
  const appUrl = data.APP_URL ?? new URL(`http://localhost:${data.PORT}`);
  const problems: string[] = [];
  if (managed && data.AUTH_SECRET === undefined) problems.push(`AUTH_SECRET manque. ${AUTH_SECRET_HELP}`);
  if (managed && !demo && appUrl.protocol !== "https:" && !isLocal(appUrl)) {
    problems.push(
      `APP_URL doit commencer par https:// : les liens de connexion ne voyagent pas en clair. Vous avez écrit ${appUrl.origin}.`,
    );
  }
  if (data.AIDES_TERRITOIRES_DAILY === "1" && data.AIDES_TERRITOIRES_KEY === undefined) {
    problems.push(
      "AIDES_TERRITOIRES_KEY manque : sans la clé d’Aides-territoires, AIDES_TERRITOIRES_DAILY doit valoir 0.",
    );
  }
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      port: data.PORT,
      dataDir: data.DATA_DIR,
      databaseUrl: data.DATABASE_URL ?? null,
      databaseRole: data.DATABASE_ROLE,
      databasePoolSize: data.DATABASE_POOL_SIZE,
      smtpUrl: data.SMTP_URL ?? null,
      mailFrom: data.MAIL_FROM ?? `Quartiers Productifs <ne-pas-repondre@${appUrl.hostname}>`,
      authSecret: data.AUTH_SECRET ?? null,
      appUrl: appUrl.origin,
      demo,
      operator: {
        publisher: data.SITE_PUBLISHER ?? null,
        publicationDirector: data.SITE_DIRECTOR ?? null,
        host: data.SITE_HOST ?? null,
        contactEmail: data.CONTACT_EMAIL ?? null,
      },
      adminEmail: data.ADMIN_EMAIL ?? null,
      trustedProxies: data.TRUSTED_PROXIES,
      reminderTime: data.REMINDER_TIME === "jamais" ? null : data.REMINDER_TIME,
      aidesTerritoires: {
        url: data.AIDES_TERRITOIRES_URL.href.replace(/\/+$/, ""),
        key: data.AIDES_TERRITOIRES_KEY ?? null,
        daily: data.AIDES_TERRITOIRES_DAILY === "1",
      },
    },
  };
}

/** As `parseSettings`, for a server: the database and the secret must be there. */
export function parseServerSettings(source: Source): Parsed<Settings> {
  const parsed = parseSettings(source);
  if (!parsed.ok) return parsed;
  const { databaseUrl, authSecret } = parsed.value;
  if (databaseUrl === null || authSecret === null) {
    return {
      ok: false,
      problems: [
        "DATABASE_URL et AUTH_SECRET manquent : lancez « npm start » ou « npm run serve », qui les fournissent.",
      ],
    };
  }
  return { ok: true, value: { ...parsed.value, databaseUrl, authSecret } };
}

let settings: Settings | undefined;

/** The settings of this process, read at first use so that a build needs none. @throws when one is missing or malformed. */
export function env(): Settings {
  if (settings) return settings;
  const parsed = parseServerSettings(process.env);
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  settings = parsed.value;
  return settings;
}
