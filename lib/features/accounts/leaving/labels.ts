import { formatCount } from "@/lib/kernel/format";
import type { MailDraft } from "../../mail/types";
import type { BelongingKind, Handed } from "./types";

export const BELONGING_TITLES: Record<BelongingKind, string> = {
  draft: "Saisies en cours, jamais enregistrées",
  view: "Vues enregistrées",
  assignment: "Projets en main",
  opinion: "Avis demandés personnellement",
  import: "Imports en cours",
};

/** What becomes of it. */
export const BELONGING_FATES: Record<BelongingKind, { readonly taken: string; readonly left: string }> = {
  draft: {
    taken: "passent à ce collègue, s’il écrit pour le territoire et ne remplit pas déjà le même formulaire",
    left: "restent attachées au compte 30\u00A0jours après la dernière frappe, puis sont oubliées",
  },
  view: {
    taken: "passent à ce collègue\u00A0; celles qui sont partagées restent partagées",
    left: "les vues partagées restent à l’organisation, les autres attendent un retour",
  },
  assignment: { taken: "passent à ce collègue, s’il instruit", left: "ne sont plus en main de personne" },
  opinion: {
    taken: "sont demandés à ce collègue à la place",
    left: "sont retirés\u00A0; qui les a demandés le voit et peut les demander à quelqu’un d’autre",
  },
  import: {
    taken: "continuent au nom de ce collègue",
    left: "restent visibles du territoire, qui peut les reprendre",
  },
};

const NOTHING_UNTITLED = "(sans titre)";
export const belongingTitle = ({
  title,
  reference,
}: {
  readonly title: string;
  readonly reference: string;
}) => `${title.trim() === "" ? NOTHING_UNTITLED : title}${reference === "" ? "" : ` (${reference})`}`;

/** « 2 saisies en cours, 1 vue »; empty when nothing passed. */
export function handedInWords({ drafts, views, assignments, opinions, imports }: Handed): string {
  return [
    drafts > 0 ? formatCount(drafts, "saisie en cours", "saisies en cours") : "",
    views > 0 ? formatCount(views, "vue enregistrée", "vues enregistrées") : "",
    assignments > 0 ? formatCount(assignments, "projet en main", "projets en main") : "",
    opinions > 0 ? formatCount(opinions, "avis à donner", "avis à donner") : "",
    imports > 0 ? formatCount(imports, "import en cours", "imports en cours") : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

type HandedOver = {
  readonly recipient: string;
  readonly name: string;
  readonly leaverName: string;
  readonly organisationName: string;
  readonly deciderName: string;
  readonly handed: Handed;
  readonly url: string;
};

export function handedOverMail(told: HandedOver): MailDraft {
  const { recipient, name, leaverName, organisationName, deciderName, handed, url } = told;
  return {
    recipient,
    subject: `Quartiers Productifs\u00A0: ce qui était en cours vous a été confié (${leaverName})`,
    text: `Bonjour ${name},

${leaverName} n’agit plus pour «\u00A0${organisationName}\u00A0». ${deciderName} vous a confié ce qui était en cours\u00A0: ${handedInWords(handed)}.

Rien n’est perdu\u00A0: les saisies se retrouvent au-dessus de la liste des projets, avec le nom de qui les a commencées.

${url}

Quartiers Productifs
`,
  };
}
