import type pg from "pg";
import { committeeChanges } from "@/lib/features/calendar/committees/rules";
import { addDays, parisDay, parisInstant } from "@/lib/kernel/dates";
import { typeset } from "@/lib/kernel/typeset";
import { isWorkingDay } from "@/lib/kernel/working-days";
import { type Directory, uuidOf } from "@/prisma/seed/demo/directory";
import { insertRows, type Row } from "@/prisma/seed/insert-rows";

type DemoCommittee = {
  readonly title: string;
  /** Slug; null: the whole programme. */
  readonly territory: string | null;
  /** Planned by the ministry for one territory; national ones are its own anyway. */
  readonly byMinistry?: boolean;
  readonly forPartners?: boolean;
  /** From today. */
  readonly inDays: number;
  readonly hours?: readonly [string, string];
  readonly place?: string;
  readonly link?: string;
  readonly agenda?: string;
  readonly minutes?: string;
  readonly cancelled?: string;
};

const STEERING_AGENDA = `1. Où en est le programme
2. Projets acceptés depuis le dernier comité
3. Besoins sans réponse
4. Questions diverses`;

const COMMITTEES: readonly DemoCommittee[] = [
  {
    title: "Comité de pilotage national",
    territory: null,
    forPartners: true,
    inDays: -45,
    hours: ["10:00", "12:30"],
    place: "Ministère, salle du rez-de-chaussée",
    agenda: STEERING_AGENDA,
    minutes: `Les quatre priorités sont couvertes dans onze territoires sur quatorze.
Décision : l'ANCT appuie les territoires qui n'ont pas encore de projet accepté.
Décision : les partenaires répondent aux demandes de financement en six semaines.`,
  },
  {
    title: "Comité de pilotage national",
    territory: null,
    forPartners: true,
    inDays: 24,
    hours: ["10:00", "12:30"],
    place: "Ministère, salle du rez-de-chaussée",
    link: "https://visio.exemple.test/comite-national",
    agenda: STEERING_AGENDA,
  },
  {
    title: "Séminaire des territoires",
    territory: null,
    inDays: 62,
    place: "Roubaix, La Condition publique",
    agenda: "Une journée entre territoires : visites le matin, ateliers l'après-midi.",
  },
  {
    title: "Comité technique national",
    territory: null,
    inDays: 9,
    hours: ["14:00", "16:00"],
    link: "https://visio.exemple.test/comite-technique",
    cancelled: "Reporté : trop peu de territoires disponibles ce jour-là.",
  },
  {
    title: "Comité de pilotage de Roubaix",
    territory: "roubaix",
    forPartners: true,
    inDays: -30,
    hours: ["09:30", "11:30"],
    place: "Hôtel de ville de Roubaix",
    agenda: "Avancement des projets, plan de financement de la halle, calendrier.",
    minutes: `Le calendrier de la halle est confirmé.
Décision : la Ville dépose la demande auprès de la Banque des Territoires avant la fin du mois.`,
  },
  {
    title: "Comité de pilotage de Roubaix",
    territory: "roubaix",
    forPartners: true,
    inDays: 12,
    hours: ["09:30", "11:30"],
    place: "Hôtel de ville de Roubaix",
    link: "https://visio.exemple.test/roubaix",
    agenda: "Réponses des partenaires, projets à transmettre, revue trimestrielle.",
  },
  {
    title: "Point sur les projets en cours d'instruction",
    territory: "roubaix",
    byMinistry: true,
    inDays: 5,
    hours: ["14:00", "15:30"],
    link: "https://visio.exemple.test/instruction",
    agenda: "Les compléments demandés, projet par projet.",
  },
  {
    title: "Comité local",
    territory: "toulouse",
    inDays: 18,
    hours: ["14:30", "17:00"],
    place: "Toulouse, maison de la citoyenneté",
  },
  { title: "Comité de pilotage de Laval", territory: "laval", inDays: 20, hours: ["10:00", "12:00"] },
  {
    title: "Comité technique d'Est Ensemble",
    territory: "est-ensemble",
    inDays: -15,
    hours: ["14:00", "16:00"],
    place: "Romainville, hôtel de territoire",
  },
];

/** Planned a month before their day, on a day of work. */
const PLANNED_DAYS_BEFORE = 40;

/** Committees past and to come, and who planned them. */
export async function insertCommittees(client: pg.Client, directory: Directory, now: Date): Promise<void> {
  const rows = COMMITTEES.map((committee) => committeeRow(committee, directory, now));
  await insertRows(client, "committee", rows);
  const { rows: written } = await client.query<{ id: number; creation_key: string }>(
    "SELECT id, creation_key FROM committee",
  );
  const ids = new Map(written.map(({ id, creation_key }) => [creation_key, id]));
  await insertRows(
    client,
    "journal_entry",
    COMMITTEES.flatMap((committee, position) => journalRows(committee, rows[position] ?? {}, directory, ids)),
  );
}

function workingDay(now: Date, inDays: number): string {
  let day = addDays(parisDay(now), inDays);
  while (!isWorkingDay(day)) day = addDays(day, inDays < 0 ? -1 : 1);
  return day;
}

function authorOf({ territory, byMinistry = false }: DemoCommittee, directory: Directory) {
  return territory === null || byMinistry
    ? directory.author("roubaix", "reviewer")
    : directory.author(territory, "coordinator");
}

function committeeRow(committee: DemoCommittee, directory: Directory, now: Date): Row {
  const {
    title,
    territory,
    byMinistry = false,
    forPartners = false,
    inDays,
    hours,
    minutes,
    cancelled,
  } = committee;
  const author = authorOf(committee, directory);
  const day = workingDay(now, inDays);
  const planned = parisInstant(addDays(day, -PLANNED_DAYS_BEFORE), "10:00");
  const createdAt = planned < now ? planned : new Date(now.getTime() - 86_400_000);
  const touched = minutes !== undefined ? parisInstant(addDays(day, 2), "11:00") : createdAt;
  const isTouched = minutes !== undefined || cancelled !== undefined;
  return {
    creation_key: uuidOf(`committee/${territory}/${title}/${inDays}`),
    organiser: territory === null || byMinistry ? "ministry" : "territory",
    territory_id: territory === null ? null : directory.territoryId(territory),
    for_partners: forPartners,
    title: typeset(title),
    day,
    starts_at: hours?.[0] ?? null,
    ends_at: hours?.[1] ?? null,
    place: typeset(committee.place ?? ""),
    link: committee.link ?? "",
    agenda: typeset(committee.agenda ?? ""),
    photograph_id: null,
    minutes: typeset(minutes ?? ""),
    cancelled_at: cancelled === undefined ? null : createdAt,
    cancel_reason: typeset(cancelled ?? ""),
    revision: isTouched ? 2 : 1,
    content_revision: 1,
    minutes_revision: minutes === undefined ? 0 : 1,
    demo: true,
    created_at: createdAt,
    created_by_id: author.id,
    created_by_name: author.name,
    updated_at: touched < now ? touched : createdAt,
    updated_by_id: author.id,
    updated_by_name: author.name,
  };
}

/** What was done to it, as the application would have told it. */
function journalRows(
  committee: DemoCommittee,
  row: Row,
  directory: Directory,
  ids: ReadonlyMap<string, number>,
): Row[] {
  const author = authorOf(committee, directory);
  const common = {
    actor_id: author.id,
    actor_name: author.name,
    organisation_name: author.organisationName,
    subject_kind: "committee",
    subject_key: String(ids.get(String(row.creation_key)) ?? ""),
    territory_id: row.territory_id,
  };
  const planned = committeeChanges(null, {
    title: String(row.title),
    territory: committee.territory,
    forPartners: row.for_partners === true,
    day: String(row.day),
    startsAt: committee.hours?.[0] ?? null,
    endsAt: committee.hours?.[1] ?? null,
    place: String(row.place),
    link: String(row.link),
    agenda: String(row.agenda),
    paper: null,
  });
  const later = (verb: string, field: string, after: unknown) => ({
    ...common,
    at: row.updated_at,
    verb,
    changes: { [field]: { before: null, after } },
  });
  return [
    { ...common, at: row.created_at, verb: "plan", changes: planned },
    ...(committee.minutes === undefined ? [] : [later("record", "minutes", row.minutes)]),
    ...(committee.cancelled === undefined ? [] : [later("cancel", "cancelReason", row.cancel_reason)]),
  ];
}
