import type { NeedKind } from "@/lib/features/projects/constants";
import type { NeedState } from "@/lib/features/projects/types";
import { typeset } from "@/lib/kernel/typeset";
import { draw } from "@/prisma/seed/demo/draw";
import type { DemoProject } from "@/prisma/seed/demo/format";

const NEEDS: readonly (readonly [NeedKind, string])[] = [
  ["engineering", "Un appui pour le montage juridique et financier de l’opération, trente jours environ."],
  ["engineering", "Une assistance à la rédaction du cahier des charges de l’étude de marché."],
  ["engineering", "Un chef de projet à mi-temps pendant la première année."],
  ["land", "Un local de 200 à 300 m² en rez-de-chaussée, à moins de dix minutes à pied du quartier."],
  ["land", "L’accord du bailleur pour réunir deux cellules commerciales vacantes."],
  ["land", "Une convention d’occupation temporaire, le temps des études."],
  ["funding", "Un cofinanceur pour les équipements, que la subvention d’investissement ne couvre pas."],
  ["funding", "Un prêt relais jusqu’au versement de la subvention européenne."],
  ["funding", "Une aide au fonctionnement des deux premières années, avant l’équilibre."],
  ["regulation", "Un avis sur le classement de l’établissement recevant du public."],
  ["regulation", "Une modification simplifiée du plan local d’urbanisme, pour admettre l’artisanat."],
  ["marketing", "Un partenaire pour trouver les premiers occupants avant la livraison."],
  ["marketing", "Une mise en relation avec les enseignes qui cherchent un local d’essai."],
  ["other", "Un retour d’expérience d’un autre territoire qui a déjà mené un projet semblable."],
];

/** What one demonstration project in three asks for; of several needs, the first may be met by now. */
export function needsOf({ title, progress }: DemoProject, isLatest: boolean): NeedState[] {
  if (!progress || progress.endsWith("completed") || draw(title, "needs", 5) > 1) return [];
  const first = draw(title, "first need", NEEDS.length);
  const count = 1 + draw(title, "number of needs", 3);
  return Array.from({ length: count }, (_, i) => {
    // Five is prime to fourteen: no need comes twice.
    const [kind, text] = NEEDS[(first + 5 * i) % NEEDS.length] ?? ["other", ""];
    const isMet = isLatest && count > 1 && i === 0 && draw(title, "met", 2) === 0;
    return { kind, text: typeset(text), isMet };
  });
}
