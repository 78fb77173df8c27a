import type { CopyKind, CopyRefusal } from "./types";

type CopyWords = {
  readonly link: string;
  readonly title: string;
  readonly taken: readonly string[];
  readonly left: readonly string[];
};

export const COPY_WORDS: Record<CopyKind, CopyWords> = {
  duplicate: {
    link: "Dupliquer",
    title: "Dupliquer le projet",
    taken: [
      "la présentation, les priorités, les lieux et le contact",
      "le coût et le plan de financement, chaque ligne redevenant envisagée",
      "les intitulés des jalons, les indicateurs suivis et les besoins",
    ],
    left: [
      "les dates, la phase et l’avancement",
      "ce qui a été demandé, accordé ou versé",
      "les chiffres des indicateurs",
      "la note privée, les documents, les échanges et l’historique",
    ],
  },
  inspire: {
    link: "S’inspirer de ce projet",
    title: "S’inspirer du projet",
    taken: [
      "les priorités servies",
      "les intitulés des jalons",
      "la forme du plan\u00A0: la nature des dépenses et des financements",
      "les indicateurs suivis",
    ],
    left: [
      "les montants, les financeurs et les dates",
      "les textes, les lieux et le contact\u00A0: ils sont à écrire pour votre territoire",
    ],
  },
};

export const COPY_FAILURES: Record<CopyRefusal, string> = {
  notFound: "Ce projet n’existe pas, ou n’est plus visible pour vous.",
  forbidden: "Seuls les agents d’un territoire du programme créent des projets.",
  unknownChoice: "Le brouillon n’a pas pu être créé. Rechargez la page et recommencez.",
};
export const UNREADABLE_COPY = "La demande est illisible. Rechargez la page et recommencez.";
export const COPY_SIGNED_OUT =
  "Votre session a expiré\u00A0: rien n’a été créé. Connectez-vous, puis recommencez.";
