import type { DemoProject } from "@/prisma/seed/demo/format";

export const TOULOUSE: readonly DemoProject[] = [
  {
    title: "Reynerie entreprend : hôtel d’entreprises de la place Abbal",
    summary:
      "Quatre étages de bureaux et d’ateliers légers au-dessus d’un rez-de-chaussée commerçant, au pied du métro, avec un guichet commun des réseaux d’aide à la création.",
    objectives:
      "Loger 42 entreprises, dont la moitié créées par des habitants du Grand Mirail, et recevoir 600 porteurs de projet par an.",
    projectOwner: "Toulouse Métropole",
    priorities: ["entrepreneuriat", "commerce-artisanat"],
    qpvCodes: ["QN03107M"],
    codeInsee: "31555",
    progress: "operation/onTrack",
    months: [-21, 3],
    totalCostCents: 13_980_450_00,
    fundingLines: [
      ["anru", "paid", 4_200_000_00],
      ["banque-des-territoires", "granted", 2_500_000_00],
      ["feder-occitanie", "granted", 1_900_000_00],
      ["region-occitanie", "paid", 1_100_000_00],
      ["departement-haute-garonne", "granted", 450_000_00],
    ],
    contact: ["Hakim Benali", "Directeur de l’équipement", "05 36 49 21 02"],
    story: [
      ["created", 358],
      ["submitted", 346],
      [
        "accepted",
        327,
        { message: "Projet phare du territoire : un point d’étape est attendu à chaque comité." },
      ],
      ["published", 325],
      ["saved", 234, { was: { totalCostCents: 13_200_000_00 } }],
      [
        "saved",
        92,
        {
          was: {
            fundingLines: [
              ["anru", "granted", 4_200_000_00],
              ["banque-des-territoires", "granted", 2_500_000_00],
              ["feder-occitanie", "requested", 1_900_000_00],
            ],
          },
        },
      ],
    ],
  },
  {
    title: "Atelier de réemploi de cartons et d’emballages d’Empalot",
    summary:
      "Les emballages du marché de gros sont collectés, triés et transformés en calages, mobilier léger et présentoirs pour les commerces.",
    objectives: "Traiter 300 tonnes par an et employer 14 personnes, dont dix en parcours d’insertion.",
    projectOwner: "Régie de quartier d’Empalot",
    priorities: ["activites-productives"],
    qpvCodes: ["QN03109M"],
    codeInsee: "31555",
    progress: "operation/blocked",
    months: [-9, 11],
    totalCostCents: 495_300_45,
    fundingLines: [
      ["ademe", "paid", 120_000_00],
      ["etat-politique-ville", "granted", 45_000_00],
      ["ville-de-toulouse", "granted", 70_000_00],
    ],
    contact: ["Sabrina Torrès", "Directrice", "05 36 49 21 17"],
    privateNote: "L’autorisation d’exploiter est suspendue dans l’attente d’une étude de bruit.",
    story: [
      ["created", 268],
      ["submitted", 254],
      ["accepted", 236],
      ["published", 230],
      ["saved", 26, { was: { progress: "operation/onTrack", privateNote: undefined } }],
    ],
  },
  {
    title: "Premiers clients : commande publique et petites entreprises des Izards",
    summary:
      "Repérer les marchés de moins de 40 000 € des donneurs d’ordre locaux, y préparer trente très petites entreprises et les accompagner jusqu’à la première facture payée.",
    objectives:
      "Obtenir 25 marchés pour 400 000 € et faire passer de deux à quatre le nombre moyen de clients par entreprise.",
    projectOwner: "Toulouse Métropole",
    priorities: ["entrepreneuriat"],
    qpvCodes: ["QN03110M", "QN03117N"],
    codeInsee: "31555",
    progress: "study/onTrack",
    months: [-2, 22],
    totalCostCents: 128_450_00,
    fundingLines: [
      ["bpifrance", "granted", 40_000_00],
      ["cci", "granted", 15_000_00],
    ],
    contact: ["Céline Pujol", "Acheteuse, chargée des clauses sociales", "05 36 49 21 24"],
    story: [
      ["created", 62],
      ["submitted", 41],
      ["accepted", 9],
    ],
  },
  {
    title: "Laboratoire partagé de pâtisserie des Pradettes",
    summary:
      "Deux fournils loués à la demi-journée, une chambre froide commune et une vitrine de vente : de quoi passer de la commande à domicile à l’entreprise déclarée.",
    objectives: "Accueillir 20 pâtissières et pâtissiers par an et ouvrir trois boutiques en trois ans.",
    projectOwner: "Association Levain d’ici",
    priorities: ["entrepreneuriat", "commerce-artisanat"],
    qpvCodes: ["QN03106I"],
    codeInsee: "31555",
    progress: "study/onTrack",
    months: [1, 15],
    totalCostCents: 239_900_99,
    fundingLines: [
      ["adie", "granted", 18_000_00],
      ["caf", "requested", 25_000_00],
      ["ville-de-toulouse", "requested", 60_000_00],
    ],
    contact: ["Aïcha Mansouri", "Présidente", "05 36 49 21 38"],
    story: [
      ["created", 56],
      ["submitted", 24],
    ],
  },
  {
    title: "Vitrine numérique des artisans de Colomiers",
    summary: "Un site commun, des visites filmées d’ateliers et une prise de rendez-vous en ligne.",
    projectOwner: "Commune de Colomiers",
    priorities: ["transition-numerique", "commerce-artisanat"],
    qpvCodes: ["QN03105M", "QN03116N"],
    codeInsee: "31149",
    progress: "idea/onTrack",
    totalCostCents: 18_000_00,
    story: [
      ["created", 22],
      ["saved", 8, { was: { qpvCodes: ["QN03105M"], totalCostCents: undefined } }],
    ],
  },
];
