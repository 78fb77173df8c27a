import { formatCount } from "@/lib/kernel/format";
import { JOB_NAMES, JOB_RHYTHMS, type JobName, MORNING } from "./constants";
import type { JobNotice } from "./routes";
import type { JobCounts, JobState } from "./types";

type JobWords = { readonly title: string; readonly task: string };

export const JOB_LABELS: Record<JobName, JobWords> = {
  mail: { title: "Envoi du courrier", task: "Remet au serveur d’envoi les messages qui attendent." },
  deadlines: {
    title: "Échéances",
    task: "Annonce à chacun les échéances qui approchent et celles qui sont passées.",
  },
  reminders: {
    title: "Rappels",
    task: "Écrit à chaque personne ce qui l’attend, une fois par jour au plus.",
  },
  notifications: {
    title: "Notifications",
    task: "Écrit à chacun ce qu’il veut savoir tout de suite, et oublie ce qui date de plus de 90\u00A0jours.",
  },
  followedViews: {
    title: "Vues suivies",
    task: "Compare ce qui vient d’être enregistré avec ce que chacun suit, et écrit à qui veut le savoir tout de suite.",
  },
  imports: {
    title: "Reprise des imports",
    task: "Reprend les imports qu’un arrêt du serveur a interrompus.",
  },
  packs: {
    title: "Reprise des dossiers",
    task: "Reprend les dossiers de comité qu’un arrêt du serveur a interrompus.",
  },
  schemeImports: {
    title: "Import des dispositifs",
    task: "Reprend les imports d’Aides-territoires qu’un arrêt du serveur a interrompus, et en prépare un par jour si c’est demandé.",
  },
  signInSweep: {
    title: "Ménage des connexions",
    task: "Efface les liens, les sessions et les compteurs qui ont expiré.",
  },
  draftSweep: {
    title: "Ménage des saisies",
    task: "Oublie les saisies que personne n’a reprises depuis 30\u00A0jours, et les délibérations envoyées avec une adoption refusée depuis un jour.",
  },
  archiveSweep: {
    title: "Ménage des archives",
    task: "Supprime définitivement les projets archivés depuis plus de 90\u00A0jours.",
  },
  distances: {
    title: "Distances aux quartiers",
    task: "Mesure de nouveau où sont les projets quand des contours de QPV ont changé.",
  },
};

/** A name that this version no longer knows stays as it was written. */
export const jobTitle = (name: string) =>
  JOB_NAMES.some((known) => known === name) ? JOB_LABELS[name as JobName].title : name;

export const JOB_STATE_LABELS: Record<JobState, string> = {
  running: "En cours",
  neverRun: "Jamais exécutée",
  done: "Réussie",
  failed: "Échouée",
  interrupted: "Interrompue",
};

/** « toutes les 30 secondes », « toutes les 15 minutes », « toutes les heures ». */
export function rhythmInWords(name: JobName, reminderTime: string | null): string {
  const rhythm = JOB_RHYTHMS[name];
  if (rhythm === "morning") {
    if (name === "reminders" && reminderTime === null) return "jamais (REMINDER_TIME)";
    return `les jours ouvrés à ${(reminderTime ?? MORNING).replace(/^0/, "").replace(":", "\u00A0h\u00A0")}`;
  }
  if (rhythm < 60) return `toutes les ${rhythm}\u00A0secondes`;
  return rhythm < 3_600 ? `toutes les ${rhythm / 60}\u00A0minutes` : "toutes les heures";
}

const COUNT_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  sent: ["message envoyé", "messages envoyés"],
  refused: ["message refusé", "messages refusés"],
  deadlines: ["échéance annoncée", "échéances annoncées"],
  readers: ["personne examinée", "personnes examinées"],
  digests: ["rappel écrit", "rappels écrits"],
  unread: [
    "personne dont les rappels n’ont pas pu être lus",
    "personnes dont les rappels n’ont pas pu être lus",
  ],
  notified: ["notification écrite", "notifications écrites"],
  forgotten: ["notification oubliée", "notifications oubliées"],
  changed: ["projet modifié", "projets modifiés"],
  news: ["nouveauté à dire", "nouveautés à dire"],
  alerts: ["alerte écrite", "alertes écrites"],
  requested: ["import repris", "imports repris"],
  packs: ["dossier repris", "dossiers repris"],
  schemeImports: ["import de dispositifs repris", "imports de dispositifs repris"],
  sourceReadings: ["lecture d’Aides-territoires commencée", "lectures d’Aides-territoires commencées"],
  links: ["lien effacé", "liens effacés"],
  sessions: ["session effacée", "sessions effacées"],
  counters: ["compteur effacé", "compteurs effacés"],
  drafts: ["saisie oubliée", "saisies oubliées"],
  deliberations: ["délibération oubliée", "délibérations oubliées"],
  projects: ["projet supprimé", "projets supprimés"],
  distances: ["projet mesuré", "projets mesurés"],
};

/** « 3 messages envoyés, 1 message refusé »; « rien à faire ». */
export function countsInWords(counts: JobCounts): string {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => {
      const [one, many] = COUNT_WORDS[name] ?? [name, name];
      return formatCount(count, one, many);
    });
  return parts.length === 0 ? "rien à faire" : parts.join(", ");
}

/** « moins d’une seconde », « 12 secondes », « 3 minutes ». */
export function durationInWords(milliseconds: number): string {
  if (milliseconds < 1_000) return "moins d’une seconde";
  const seconds = Math.round(milliseconds / 1_000);
  if (seconds < 60) return formatCount(seconds, "seconde", "secondes");
  return formatCount(Math.round(seconds / 60), "minute", "minutes");
}

export const INTERRUPTED =
  "Le serveur s’est arrêté avant la fin. Rien n’est perdu\u00A0: la tâche reprend d’elle-même.";

/** Said in the place of the next run. */
export const JOB_ALARM_LABELS = {
  late: "En retard\u00A0: aucun serveur ne s’en charge. Vérifiez que le site est démarré.",
  long: "Dure anormalement. Si rien ne change, redémarrez le serveur\u00A0: la tâche reprendra.",
} as const;

export const REMINDERS_UNREAD = "Ce qui attend certaines personnes n’a pas pu être lu.";

const QUEUE_LABELS: Readonly<Record<string, string>> = {
  import: "Import d’un tableau",
  pack: "Dossier du comité",
  schemeImport: "Import des dispositifs",
};
export const queueLabel = (queue: string) => QUEUE_LABELS[queue] ?? queue;

export const JOB_NOTICE_LABELS: Record<JobNotice, string> = {
  relance: "La tâche est relancée\u00A0: elle commence dans quelques secondes.",
  courrier: "L’envoi est relancé\u00A0: un nouvel essai a lieu dans la minute.",
  import: "L’analyse de l’import est relancée.",
  file: "Le travail est relancé.",
};

export type JobRefusal = "forbidden" | "notFound" | "noServer" | "unavailable";

export const JOB_REFUSAL_LABELS: Record<JobRefusal, string> = {
  forbidden: "Seul un administrateur relance les tâches.",
  notFound: "Ce travail n’est plus à relancer\u00A0: il a été repris ou supprimé entre-temps.",
  noServer: "Aucun serveur d’envoi n’est configuré (SMTP_URL)\u00A0: les messages ne peuvent pas partir.",
  unavailable:
    "La demande n’a pas pu être enregistrée\u00A0: le service ne répond pas. Réessayez dans quelques instants.",
};

/** The refusal named in an address, in words; nothing for a name that was made up. */
export function jobRefusalSentence(name: string | undefined): string | null {
  return Object.entries(JOB_REFUSAL_LABELS).find(([refusal]) => refusal === name)?.[1] ?? null;
}
