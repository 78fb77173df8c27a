export type DemoSpeaker = "agent" | "lead" | "ministry" | "bank" | "renewal";

type DemoThread = {
  readonly audience: "territory" | "ministry" | "partners";
  /** Of projects to which these words may be said. */
  readonly statuses: readonly string[];
  readonly says: readonly (readonly [DemoSpeaker, string])[];
};

/** What people write to each other about a project; taken in turn. */
export const COMMENT_THREADS: readonly DemoThread[] = [
  {
    audience: "partners",
    statuses: ["accepted"],
    says: [
      [
        "lead",
        "Nous cherchons un cofinancement pour la deuxième tranche. Le calendrier est tenu : consultation au printemps.",
      ],
      [
        "bank",
        "La Banque des Territoires peut étudier un prêt. Pouvez-vous nous transmettre le plan de trésorerie ?",
      ],
      ["agent", "Merci ! Nous le joignons au projet d’ici la fin du mois."],
    ],
  },
  {
    audience: "ministry",
    statuses: ["accepted", "submitted", "changesRequested"],
    says: [
      [
        "ministry",
        "Le lien avec le contrat de ville est clair. Une visite sur place est-elle possible avant le prochain comité ?",
      ],
      ["lead", "Oui, avec plaisir : nous vous proposons deux dates par courriel."],
    ],
  },
  {
    audience: "territory",
    statuses: ["draft", "submitted", "changesRequested", "accepted", "rejected"],
    says: [
      ["agent", "Le service habitat demande une semaine de plus pour relire le budget."],
      ["lead", "D’accord. Je préviens la direction générale ; gardons la date du comité technique."],
    ],
  },
  {
    audience: "partners",
    statuses: ["accepted"],
    says: [
      [
        "renewal",
        "Le périmètre recoupe-t-il la convention de renouvellement urbain ? Si oui, nous pouvons en parler avec le délégué territorial.",
      ],
      ["agent", "En partie : deux des îlots sur trois. La carte est dans les documents du projet."],
    ],
  },
];
