/** What the ministry checks on each project. */
export const CHECK_ITEMS: readonly (readonly [string, string])[] = [
  [
    "Le projet sert l’une des quatre priorités du programme ?",
    "La priorité principale et les objectifs se répondent.",
  ],
  ["Le lieu est dans un quartier prioritaire, ou le sert directement ?", "À défaut, dire à quelle distance."],
  ["Le porteur est identifié et engagé ?", "Délibération, lettre ou convention."],
  ["Le plan de financement est équilibré ?", "Les aides publiques laissent au porteur sa part."],
  ["Le calendrier est réaliste ?", "Les jalons se suivent, le premier est à moins d’un an."],
  ["Les habitants sont associés ?", ""],
];

type DemoStance = "favorable" | "reserved" | "unfavorable";
type DemoOpinion = {
  /** The address of a person, or the slug of an organisation. */
  readonly asked: string;
  readonly question: string;
  /** Days from now; negative: late, unless it was given. */
  readonly due: number;
  readonly stance?: DemoStance;
  readonly text?: string;
};

/** Of the projects that wait, in the order of the queue. */
export const DEMO_OPINIONS: readonly (readonly DemoOpinion[])[] = [
  [
    {
      asked: "banque-des-territoires",
      question: "Le montage laisse-t-il une place à un prêt ?",
      due: -2,
      stance: "favorable",
      text: "Le modèle économique tient. Un prêt est envisageable dès que le foncier est maîtrisé.",
    },
    {
      asked: "anru",
      question: "Ce périmètre recoupe-t-il la convention de renouvellement urbain ?",
      due: -5,
      stance: "reserved",
      text: "Deux îlots sur trois sont dans la convention. Le calendrier des démolitions est à vérifier avec le délégué territorial.",
    },
    { asked: "bpifrance", question: "", due: 9 },
  ],
  [{ asked: "anru", question: "La convention prévoit-elle ces locaux ?", due: -6 }],
  [
    {
      asked: "banque-des-territoires@demo.test",
      question: "Vous avez suivi la première tranche : le porteur est-il solide ?",
      due: 12,
    },
  ],
];

export const ANSWER_OF_TERRITORY = "C’est corrigé dans le champ, avec le devis joint aux documents.";
