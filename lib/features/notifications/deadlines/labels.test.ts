import { expect, it } from "vitest";
import { notificationSections } from "../mails/labels";
import type { WaitingNotification } from "../mails/types";
import type { NotificationView } from "../types";
import { deadlineSentence, lateInWords, plannedInWords } from "./labels";
import { deadlinePath } from "./routes";

const NOTHING: NotificationView = {
  id: 1,
  kind: "deadline",
  event: "",
  at: new Date("2026-12-01T06:30:00Z"),
  readAt: null,
  actorName: "",
  organisationName: "",
  projectId: null,
  reviewEventId: null,
  commentId: null,
  threadId: null,
  opinionId: null,
  answerId: null,
  proposalId: null,
  importId: null,
  photographId: null,
  subjectKey: "",
  reference: null,
  title: null,
  askedName: null,
  territorySlug: null,
  territoryName: null,
  schemeName: null,
  schemeSlug: null,
  isCall: null,
  milestoneLabel: null,
  milestoneOccurrence: null,
  deadlineOn: "2026-12-31",
  daysAhead: 10,
  fileName: null,
  photographTitle: null,
  committeeId: null,
  committeeTitle: null,
  committeeDay: null,
  accountName: null,
  accountEmail: null,
};
const milestone = { milestoneLabel: "Permis", milestoneOccurrence: 1, reference: "QP-LAVAL-0001" };
const scheme = { schemeName: "Fonds X", schemeSlug: "fonds-x" };

it.each([
  [
    milestone,
    10,
    "Jalon « Permis » prévu le 31 décembre 2026, dans 10 jours",
    "/projets/QP-LAVAL-0001#jalon-permis-2",
  ],
  [milestone, 0, "Jalon « Permis » prévu aujourd’hui", "/projets/QP-LAVAL-0001#jalon-permis-2"],
  [
    milestone,
    -1,
    "Jalon « Permis » prévu le 31 décembre 2026, 1 jour de retard",
    "/projets/QP-LAVAL-0001#jalon-permis-2",
  ],
  [{ opinionId: 7 }, 1, "Votre avis est attendu demain", "/avis/7"],
  [{ opinionId: 7 }, 5, "Votre avis est attendu pour le 31 décembre 2026, dans 5 jours", "/avis/7"],
  [{ opinionId: 7 }, -3, "Votre avis est attendu depuis le 31 décembre 2026, 3 jours de retard", "/avis/7"],
  [
    { committeeId: 4, committeeTitle: "Comité national" },
    1,
    "« Comité national » a lieu demain",
    "/calendrier/comites/4",
  ],
  [scheme, 7, "Le dispositif « Fonds X » ferme le 31 décembre 2026, dans 7 jours", "/dispositifs/fonds-x"],
  [{ ...scheme, isCall: true }, 0, "L’appel à projets « Fonds X » ferme aujourd’hui", "/dispositifs/fonds-x"],
  [
    { event: "quarterSoon" },
    28,
    "Revue T4 2026 à envoyer d’ici le 31 décembre 2026, dans 28 jours",
    "/revue",
  ],
  [{ event: "quarterNear" }, 1, "Revue T4 2026 à envoyer demain au plus tard", "/revue"],
  [{ event: "quarterLate" }, -2, "Revue T4 2026 commencée, et pas envoyée", "/revue/envoi?trimestre=2026-t4"],
] as const)("%o, %i days ahead", (about, daysAhead, sentence, path) => {
  const view = { ...NOTHING, ...about, daysAhead };
  expect(deadlineSentence(view).replaceAll("\u00A0", " ")).toBe(sentence);
  expect(deadlinePath(view)).toBe(path);
});

it("counts days in French", () => {
  expect([0, 1, 3].map((days) => plannedInWords("2026-06-19", days))).toEqual([
    "prévu aujourd’hui",
    "prévu demain",
    "prévu le 19\u00A0juin 2026, dans 3\u00A0jours",
  ]);
  expect(lateInWords("2026-06-19", 2)).toBe("prévu le 19\u00A0juin 2026, 2\u00A0jours de retard");
});

it("stands in a part of its own of a mail, the latest and the nearest first, so many at most", () => {
  const waiting = (about: Partial<NotificationView>): WaitingNotification => ({
    ...NOTHING,
    ...about,
    rhythm: "daily",
    message: null,
    fieldComments: null,
    question: null,
    dueOn: null,
    isNewScheme: null,
    proposedFields: null,
    publishedFields: null,
    reason: null,
  });
  const views = [
    waiting({ kind: "work", event: "packed", photographId: 3, deadlineOn: null, daysAhead: null }),
    ...Array.from({ length: 32 }, (_, n) => waiting({ opinionId: n, daysAhead: 30 - n })),
  ];
  const text = notificationSections(views, (path) => `https://suivi.test${path}`).replaceAll("\u00A0", " ");
  const shown = [...text.matchAll(/^ {2}https:\/\/suivi\.test\/avis\/(\d+)$/gm)].map(([, id]) => Number(id));
  expect(shown).toEqual(Array.from({ length: 30 }, (_, n) => 31 - n));
  expect(text).toMatch(/^ÉCHÉANCES \(32\)\n\n– Votre avis est attendu depuis le .*, 1 jour de retard\n/);
  expect(text).toContain(
    "– et 2 échéances de plus\n  https://suivi.test/notifications?type=echeances\n\nNOTIFICATIONS (1)\n\n– Votre dossier du comité est prêt\n",
  );
});
