import type { MilestoneState } from "@/lib/features/projects/types";
import { addDays, daysFrom, parisDay } from "@/lib/kernel/dates";
import { typeset } from "@/lib/kernel/typeset";
import { draw } from "@/prisma/seed/demo/draw";
import type { DemoProject } from "@/prisma/seed/demo/format";
import { monthEdge } from "@/prisma/seed/demo/timeline";

/** Steps of a project, by phase and by whether it builds something. Four to six of each are kept, in this order. */
const IDEA = [
  "Note d’opportunité présentée aux élus",
  "Premier comité des partenaires",
  "Choix du site",
  "Cahier des charges de l’étude validé",
  "Décision de poursuivre",
];
const STUDY = [
  "Bureau d’études retenu",
  "Diagnostic rendu",
  "Réunion avec les commerçants et les habitants",
  "Choix du scénario",
  "Dépôt des demandes de subvention",
  "Délibération d’engagement",
];
const BUILDING = [
  "Délibération d’engagement",
  "Permis de construire obtenu",
  "Marché de travaux attribué",
  "Démarrage du chantier",
  "Réception des travaux",
  "Ouverture au public",
];
const SERVICE = [
  "Convention signée avec les partenaires",
  "Recrutement de l’équipe",
  "Ouverture des inscriptions",
  "Première session",
  "Bilan à mi-parcours",
  "Bilan final",
];

type Step = { readonly label: string; readonly plannedOn: string; readonly reachedOn: string | null };

function labelsOf({ progress, priorities, title }: DemoProject): readonly string[] {
  const builds = priorities?.[0] === "activites-productives" || priorities?.[0] === "commerce-artisanat";
  const all = progress?.startsWith("idea")
    ? IDEA
    : progress?.startsWith("study")
      ? STUDY
      : builds
        ? BUILDING
        : SERVICE;
  const count = Math.min(all.length, 4 + draw(title, "count", 3));
  // The last steps of a longer list, so that a project never stops short of its end.
  return all.slice(all.length - count);
}

/** One story in three has a step that its day has overtaken; so has whatever says that it is late. */
function isBehind({ progress, title }: DemoProject): boolean {
  const status = progress?.split("/")[1];
  return status === "late" || status === "blocked" || (status === "onTrack" && draw(title, "late", 3) === 0);
}

/** What will have happened, as known on the day of the last save; nothing later is told as reached. */
function stepsOf(project: DemoProject, lastSavedOn: string, now: Date): Step[] {
  const { months, title, progress } = project;
  if (!months || !progress) return [];
  const today = parisDay(now);
  const isOver = progress.endsWith("completed");
  const from = monthEdge(months[0], "first", now);
  const to = isOver ? addDays(lastSavedOn, -10) : monthEdge(months[1], "last", now);
  const labels = labelsOf(project);
  const spread = Math.max(14, daysFrom(from, to) / labels.length);
  let overtaken = isBehind(project) ? 1 : 0;
  let earliest = from;
  return labels.map((label, i) => {
    let plannedOn = addDays(from, Math.round(spread * (i + 0.4)) + draw(title, label, 9));
    const isKnownAsReached = plannedOn <= lastSavedOn;
    if (!isKnownAsReached && plannedOn <= addDays(today, 7)) {
      if (overtaken > 0) overtaken -= 1;
      else plannedOn = addDays(today, 12 + draw(title, label, 60));
    } else if (!isKnownAsReached && overtaken > 0) {
      overtaken -= 1;
      plannedOn = addDays(today, -6 - draw(title, label, 50));
    }
    if (plannedOn < earliest) plannedOn = addDays(earliest, 7);
    earliest = plannedOn;
    const delay = [0, 0, 5, 16, 38][draw(title, `${label} ${i}`, 5)] ?? 0;
    const reachedOn = addDays(plannedOn, delay);
    return { label, plannedOn, reachedOn: isKnownAsReached ? min(reachedOn, lastSavedOn) : null };
  });
}

const min = (one: string, other: string) => (one < other ? one : other);

/** The milestones of a demonstration project as its version of `savedAt` holds them. */
export function milestonesAt(
  project: DemoProject,
  savedAt: Date,
  { lastSavedAt, now }: { readonly lastSavedAt: Date; readonly now: Date },
): MilestoneState[] {
  const day = parisDay(savedAt);
  const steps = stepsOf(project, parisDay(lastSavedAt), now);
  const isAbandoned = project.progress?.endsWith("abandoned") && savedAt.getTime() === lastSavedAt.getTime();
  const next = steps.findIndex(({ reachedOn }) => reachedOn === null || reachedOn > day);
  return steps.map(({ label, plannedOn, reachedOn }, i) => {
    const isReached = reachedOn !== null && reachedOn <= day;
    const isUnderway = i === next && i > 0 && !project.progress?.startsWith("idea");
    return {
      label: typeset(label),
      plannedOn,
      actualOn: isReached ? reachedOn : null,
      state: isReached ? "reached" : isAbandoned ? "dropped" : isUnderway ? "underway" : "planned",
    };
  });
}
