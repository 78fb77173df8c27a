/** A form of steering, with what somebody has typed in it. */
export type TypedForm = {
  readonly who: string;
  readonly path: string;
  /** What no other form of the page has in it. */
  readonly has: string;
  readonly typed: readonly (readonly [string, string])[];
  /** What must be on the page that comes back. */
  readonly kept: readonly string[];
  /** What the server answers once it has it; elsewhere it leads to another page. */
  readonly arrives?: 200;
};

const REVIEWER = "anct@demo.test";
const SUBMITTED = "/projets/QP-ROUBAIX-0007";

/** The forms of the work of a review, of the quarterly review and of the committee: each is a long text lost, if it is lost. */
export const TYPED_FORMS: readonly TypedForm[] = [
  {
    who: REVIEWER,
    path: `${SUBMITTED}/avis`,
    has: 'name="question"',
    typed: [
      ["destinataire", "organisation-3"],
      ["echeance", "24/12/2026"],
      ["question", "Le porteur est-il solide ?"],
    ],
    kept: ["Le porteur est-il solide ?", "24/12/2026", "organisation-3"],
  },
  {
    who: "banque-des-territoires@demo.test",
    path: "/avis/5",
    has: 'name="position"',
    typed: [
      ["position", "reserved"],
      ["texte", "Le plan de charge reste à établir."],
    ],
    kept: ["Le plan de charge reste à établir."],
  },
  {
    who: REVIEWER,
    path: `${SUBMITTED}/grille`,
    has: 'name="point-1"',
    typed: [
      ["point-1", "yes"],
      ["mot-1", "Vu sur place."],
    ],
    kept: ["Vu sur place."],
  },
  {
    who: "agent.roubaix@demo.test",
    path: "/projets/QP-ROUBAIX-0006/remarques",
    has: 'name="reponse"',
    typed: [
      ["commande", "answer"],
      ["reponse", "La cellule est retirée."],
    ],
    kept: ["La cellule est retirée."],
  },
  {
    who: REVIEWER,
    path: "/instruction/lot?decision=reject&projet=QP-NANCY-0003",
    has: 'name="decision"',
    typed: [["message", "Hors du périmètre du programme."]],
    kept: ["Hors du périmètre du programme.", "QP-NANCY-0003"],
    arrives: 200,
  },
  {
    who: REVIEWER,
    path: "/projets/QP-LAVAL-0006",
    has: 'name="version"',
    typed: [
      ["command", "requestChanges"],
      ["message", "Dites qui portera l’emprunt."],
    ],
    kept: ["Dites qui portera l’emprunt."],
  },
  {
    who: "cheffe.roubaix@demo.test",
    path: "/revue/envoi",
    has: 'name="stamp"',
    typed: [["message", "Trimestre calme, deux chantiers lancés."]],
    kept: ["Trimestre calme, deux chantiers lancés."],
  },
  {
    who: "cheffe.roubaix@demo.test",
    path: "/photographies/nouvelle",
    has: 'name="titre"',
    typed: [
      ["titre", "Comité de décembre"],
      ["commentaire", "À trancher en séance."],
      ["au", "2026-06-30"],
      ["suite", "photographie"],
    ],
    kept: ["Comité de décembre", "À trancher en séance."],
  },
];
