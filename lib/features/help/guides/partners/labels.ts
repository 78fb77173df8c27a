import { answersPath } from "@/lib/features/answers/routes";
import { envelopesPath } from "@/lib/features/envelopes/routes";
import { profilesPath } from "@/lib/features/profiles/routes";
import { projectsPath } from "@/lib/features/projects/routes";
import { viewsPath } from "@/lib/features/views/routes";
import type { Guide } from "../../types";

export const PARTNER_GUIDES = {
  "trouver-des-projets": {
    title: "Trouver des projets",
    summary: "Chercher, filtrer, trier, et emporter la liste.",
    page: { label: "Projets", href: projectsPath },
    steps: [
      {
        title: "Cherchez par les mots",
        text: "La recherche lit l’intitulé, le résumé, les objectifs, le porteur et la référence. Une faute de frappe ne l’arrête pas.",
      },
      {
        title: "Filtrez",
        text: "Par territoire, priorité, phase, avancement, financeur… **Plus de filtres** ouvre les montants, les dates et les quartiers. Le nombre à côté d’un choix dit combien de projets il laisse.",
        picture: {
          name: "filtres-des-projets",
          alt: "Au-dessus de la liste : un champ de recherche, un tri, et des filtres à déplier par territoire, priorité et instruction.",
        },
      },
      {
        title: "Lisez un projet",
        text: "Choisissez son intitulé. Sa page donne le plan de financement, les jalons, les indicateurs, les besoins et la personne à joindre.",
      },
      {
        title: "Emportez la liste",
        text: "**Exporter en CSV** ou **Exporter pour Excel** donnent exactement les projets affichés.",
      },
    ],
    notes: [
      "Un partenaire voit les projets acceptés. Le territoire et le ministère en voient davantage.",
      "L’adresse de la page garde vos filtres : vous pouvez l’envoyer à un collègue. Chacun n’y voit que ce qui lui est visible.",
    ],
    problems: [
      {
        problem: "La liste est vide",
        answer:
          "Un filtre est trop serré. La page propose lesquels retirer, avec le nombre de projets que cela rendrait.",
      },
    ],
  },
  "enregistrer-une-vue": {
    title: "Enregistrer et suivre une vue",
    summary: "Retrouver une liste d’un clic, et être prévenu de ce qui y change.",
    page: { label: "Vos vues", href: viewsPath },
    steps: [
      {
        title: "Filtrez la liste des projets",
        text: "Choisissez les filtres et le tri qui vous intéressent.",
      },
      {
        title: "Enregistrez la vue",
        text: "Choisissez **Enregistrer cette vue** et donnez-lui un nom. Cochez **Partager avec mon organisation** si vos collègues doivent l’avoir.",
      },
      {
        title: "Suivez-la",
        text: "Choisissez **Suivre cette vue**, puis le rythme : à l’écran seulement, ou par courriel, tout de suite, chaque jour ou chaque semaine.",
        picture: {
          name: "enregistrer-une-vue",
          alt: "Le formulaire d’une vue : son nom, une case pour la partager, et cinq façons de la suivre.",
        },
      },
    ],
    notes: [
      "Une [[vue]] partagée ne montre à chacun que les projets qui lui sont visibles.",
      "Un seul courriel réunit tout ce que vous suivez.",
    ],
    problems: [
      {
        problem: "« Cette vue a changé depuis son enregistrement »",
        answer:
          "Vous avez ajouté ou retiré un filtre. Choisissez **Mettre à jour la vue**, **Enregistrer comme nouvelle vue**, ou **Revenir à la vue enregistrée**.",
      },
    ],
  },
  "tenir-un-profil-d-intervention": {
    title: "Tenir un profil d’intervention",
    summary: "Dire ce que vous financez : les projets qui conviennent viennent d’eux-mêmes.",
    page: { label: "Profils d’intervention", href: profilesPath },
    steps: [
      {
        title: "Créez un profil",
        text: "Choisissez **Nouveau profil**. Dites quels territoires, priorités, phases, besoins ou montants vous intéressent. Ce que vous laissez vide ne demande rien.",
        picture: {
          name: "profil-d-intervention",
          alt: "Le début d’un profil : son nom, puis des cases à cocher pour les territoires et les priorités.",
        },
      },
      {
        title: "Lisez la liste",
        text: "Chaque projet correspond, est à vérifier, ou ne correspond pas, avec les raisons. Rien n’est caché.",
      },
      {
        title: "Suivez le profil",
        text: "Choisissez à quel rythme être prévenu quand un projet y entre, en sort ou change.",
      },
    ],
    notes: [
      "Un [[profil d’intervention]] est à toute votre organisation : vos collègues le voient et le modifient.",
    ],
    problems: [
      {
        problem: "Trop peu de projets correspondent",
        answer:
          "Regardez ceux qui sont à vérifier : il leur manque peut-être un seul fait. Élargissez un montant ou une phase.",
      },
    ],
  },
  "repondre-a-un-projet": {
    title: "Répondre à un projet",
    summary: "Un intérêt, un refus avec son motif, ou une proposition de financement.",
    page: { label: "Projets", href: projectsPath },
    steps: [
      {
        title: "Ouvrez la réponse",
        text: "Sur la page d’un projet accepté, choisissez **Répondre à ce projet**.",
      },
      {
        title: "Choisissez votre réponse",
        text: "Un intérêt ne vous engage pas. Un refus demande un motif. Une proposition donne un montant, une nature, un dispositif et des conditions.",
        picture: {
          name: "repondre-a-un-projet",
          alt: "Trois réponses possibles : intérêt, refus, proposition. Pour une proposition, son montant, sa nature, son dispositif et vos mots.",
        },
      },
      {
        title: "Envoyez",
        text: "Choisissez **Envoyer la réponse**. Le territoire est prévenu. Le chef de projet accepte ou décline une proposition.",
      },
      {
        title: "Suivez jusqu’au versement",
        text: "Une fois la proposition acceptée, notez la demande déposée, l’instruction, le montant accordé, puis le total versé. Le plan de financement du projet suit.",
      },
    ],
    notes: [
      "Vos mots, vos conditions et votre motif sont lus par le territoire et le ministère, jamais par les autres partenaires.",
      "Sous **Demandes sans réponse**, la page des réponses liste les projets dont le plan vous demande une somme.",
    ],
    problems: [
      {
        problem: "« L’enveloppe serait dépassée »",
        answer:
          "Le montant dépasse ce que votre organisation réserve. Corrigez-le, ou cochez **Je confirme ce dépassement** : votre nom est gardé.",
      },
      {
        problem: "Le plan du territoire ne dit pas comme nous",
        answer:
          "La page de la réponse montre l’écart. Rien n’est corrigé sans vous : chacun corrige sa part.",
      },
    ],
  },
  "fixer-une-enveloppe": {
    title: "Fixer et suivre une enveloppe",
    summary: "Ce que vous réservez à un dispositif, et ce qu’il en reste.",
    page: { label: "Enveloppes", href: envelopesPath },
    steps: [
      {
        title: "Fixez l’enveloppe",
        text: "Choisissez un dispositif de votre organisation, un territoire ou tous, une année et un montant. Puis **Enregistrer l’enveloppe**.",
        picture: {
          name: "enveloppe",
          alt: "Le formulaire d’une enveloppe : dispositif, territoire, année et montant.",
        },
      },
      {
        title: "Lisez le tableau",
        text: "Il donne l’engagé, l’accordé, le versé et le reste, enveloppe par enveloppe.",
      },
    ],
    notes: [
      "L’[[engagé]] compte les propositions acceptées. Celles qui attendent n’y sont pas.",
      "Une [[enveloppe]] n’est lue que par son opérateur et par le ministère.",
    ],
    problems: [
      {
        problem: "Mon dispositif n’est pas dans la liste",
        answer: "Il n’est pas rattaché à votre organisation. Demandez-le à l’administrateur du programme.",
      },
    ],
  },
  "decider-d-une-proposition": {
    title: "Décider d’une proposition de financement",
    summary: "Un partenaire propose un montant : le chef de projet accepte ou décline.",
    page: { label: "Réponses", href: answersPath },
    steps: [
      {
        title: "Lisez la réponse",
        text: "La page **Réponses des partenaires** liste ce que les partenaires répondent à vos projets. Ouvrez une proposition : montant, conditions, durée de validité.",
      },
      {
        title: "Décidez",
        text: "Sous **Votre décision**, choisissez **Accepter la proposition** ou **Décliner la proposition**. En acceptant, dites si elle prend la place d’une ligne du plan.",
        picture: {
          name: "proposition-a-decider",
          alt: "La décision du chef de projet : accepter la proposition, en disant à quelle ligne du plan elle va, ou la décliner.",
        },
      },
      {
        title: "Suivez",
        text: "La proposition acceptée est une ligne du plan de financement. Elle avance quand le partenaire accorde, puis verse.",
      },
    ],
    notes: [
      "L’agent lit les réponses ; seul le chef de projet accepte ou décline.",
      "Si deux partenaires proposent pour le même [[reste à financer]], la page le signale.",
    ],
    problems: [
      {
        problem: "« Cette proposition n’est plus valable »",
        answer: "Sa date est passée. Demandez au partenaire de la prolonger.",
      },
      {
        problem: "Le plan et le partenaire ne disent pas la même chose",
        answer:
          "La page montre l’écart. Corrigez votre plan, ou choisissez d’aligner le plan sur ce que dit le partenaire.",
      },
    ],
  },
} as const satisfies Record<string, Guide>;
