import type { DemoProject } from "@/prisma/seed/demo/format";

export const ROUBAIX_PENDING: readonly DemoProject[] = [
  {
    title: "Cuisine partagée et marché de producteurs aux Trois-Ponts",
    summary:
      "Un rez-de-chaussée de 380 m² réunit deux laboratoires aux normes, loués à l’heure par des traiteurs et restaurateurs débutants, et une halle de vente ouverte trois jours par semaine à des maraîchers de la métropole.",
    objectives:
      "Permettre à 18 traiteurs de sortir du travail informel, offrir 12 étals à des producteurs et proposer une alimentation fraîche à moins de dix minutes à pied.",
    projectOwner: "Société coopérative La Bonne Marmite",
    priorities: ["commerce-artisanat", "entrepreneuriat"],
    qpvCodes: ["QN05980M"],
    codeInsee: "59512",
    progress: "study/onTrack",
    months: [1, 20],
    totalCostCents: 986_250_00,
    fundingLines: [
      ["anru", "requested", 340_000_00],
      ["mecenat", "granted", 60_000_00],
      ["etat-dpv", "requested", 180_000_00],
    ],
    contact: ["Fatou Sarr", "Gérante", "03 53 01 40 61"],
    story: [
      ["created", 74],
      [
        "saved",
        52,
        { was: { summary: "Deux laboratoires aux normes et une halle de vente.", contact: undefined } },
      ],
      ["submitted", 19],
    ],
  },
  {
    title: "Rachat et remise en location de 22 cellules commerciales de l’Épeule",
    summary:
      "La foncière de redynamisation achète, rénove et reloue des rez-de-chaussée dégradés, par grappes de trois à cinq, pour retrouver une continuité de vitrines entre la station de métro et la place.",
    objectives:
      "Acquérir 22 cellules en cinq ans, en relouer 18 et stabiliser les loyers autour de 95 € par mètre carré et par an.",
    projectOwner: "Foncière de redynamisation lilloise",
    priorities: ["commerce-artisanat"],
    qpvCodes: ["QN05980M"],
    codeInsee: "59512",
    progress: "study/paused",
    months: [-2, 58],
    totalCostCents: 6_480_000_00,
    fundingLines: [
      ["banque-des-territoires", "requested", 2_100_000_00],
      ["anct", "requested", 950_000_00],
      ["metropole-europeenne-de-lille", "granted", 1_000_000_00],
    ],
    contact: ["Bertrand Cools", "Directeur des opérations", "03 53 01 40 70"],
    story: [
      ["created", 128],
      ["submitted", 98],
      [
        "changesRequested",
        72,
        {
          message: "Le plan de financement ne permet pas encore de se prononcer.",
          comments: {
            totalCost: "Distinguez l’acquisition, les travaux et le portage : le total seul ne suffit pas.",
            endsOn: "La date de fin dépasse la durée de la concession : laquelle des deux faut-il retenir ?",
            qpvCodes: "La cellule du 41 semble hors du périmètre : merci de le vérifier.",
          },
        },
      ],
      ["saved", 24, { was: { progress: "study/onTrack", totalCostCents: 6_200_000_00 } }],
    ],
  },
  {
    title: "Application de fidélité commune aux commerces du centre",
    summary:
      "Une application mobile proposée à 200 commerces pour regrouper leurs cartes de fidélité et afficher des promotions géolocalisées.",
    objectives: "Équiper 200 commerces et compter 10 000 utilisateurs en un an.",
    projectOwner: "Union commerciale roubaisienne",
    priorities: ["transition-numerique", "commerce-artisanat"],
    qpvCodes: ["QN05980M"],
    codeInsee: "59512",
    progress: "idea/abandoned",
    months: [-4, 8],
    totalCostCents: 146_000_00,
    fundingLines: [["cci", "refused", 35_000_00]],
    contact: ["Didier Vasseur", "Président", "03 53 01 40 84"],
    story: [
      ["created", 247],
      ["submitted", 232],
      [
        "rejected",
        214,
        {
          message:
            "Le projet s’adresse au centre-ville commerçant dans son ensemble ; un commerce sur dix seulement est situé dans le quartier prioritaire. Une version recentrée sur l’Épeule et l’Alma serait examinée avec intérêt.",
        },
      ],
    ],
  },
  {
    title: "Atelier-école de réparation d’électroménager",
    summary:
      "Former en alternance des techniciens de la réparation dans un atelier ouvert aux habitants, adossé à une boutique d’appareils remis à neuf.",
    projectOwner: "Régie de quartier de Roubaix",
    priorities: ["activites-productives"],
    qpvCodes: ["QN05969M"],
    codeInsee: "59512",
    progress: "idea/onTrack",
    story: [
      ["created", 33],
      ["saved", 12, { was: { summary: undefined, qpvCodes: undefined } }],
    ],
  },
  {
    title: "Bus numérique pour les commerçants des marchés",
    story: [["created", 6]],
  },
];
