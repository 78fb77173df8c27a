import type { DemoProject } from "@/prisma/seed/demo/format";

export const EST_ENSEMBLE: readonly DemoProject[] = [
  {
    title: "Ateliers productifs de La Noue",
    summary:
      "Un parking en sous-sol, désaffecté depuis dix ans, devient un atelier de 1 700 m² pour la fabrication de décors, la sérigraphie et la réparation de matériel scénique, avec puits de lumière et monte-charge.",
    objectives:
      "Installer neuf entreprises culturelles, créer 32 emplois et ouvrir vingt stages par an aux élèves de troisième.",
    projectOwner: "Est Ensemble",
    priorities: ["activites-productives", "entrepreneuriat"],
    qpvCodes: ["QN09309M"],
    codeInsee: "93048",
    progress: "operation/onTrack",
    months: [-8, 16],
    totalCostCents: 3_416_720_00,
    fundingLines: [
      ["anru", "granted", 980_000_00],
      ["region-ile-de-france", "granted", 640_000_00],
      ["metropole-grand-paris", "paid", 300_000_00],
      ["feder-ile-de-france", "requested", 520_000_00],
    ],
    contact: ["Leïla Ferhat", "Cheffe de projet immobilier productif", "01 99 00 31 10"],
    story: [
      ["created", 313],
      ["submitted", 297],
      ["accepted", 274],
      ["published", 268],
      ["saved", 111, { was: { progress: "study/onTrack", totalCostCents: 3_250_000_00 } }],
    ],
  },
  {
    title: "Compagnie des dépanneuses : plomberie et électricité par des femmes",
    summary:
      "Une coopérative d’activité réunit des artisanes du bâtiment, leur assure un premier salaire, un véhicule partagé et un standard unique pour les bailleurs et les particuliers.",
    objectives:
      "Salarier 16 artisanes en trois ans et réaliser 2 500 interventions par an dans les logements du territoire.",
    projectOwner: "Coopérative Tournevis",
    priorities: ["entrepreneuriat", "commerce-artisanat"],
    qpvCodes: ["QN09324I", "QN09323M", "QN09310M"],
    codeInsee: "93055",
    progress: "operation/late",
    months: [-5, 31],
    totalCostCents: 617_840_55,
    fundingLines: [
      ["bpifrance", "granted", 120_000_00],
      ["departement-seine-saint-denis", "paid", 60_000_00],
      ["bailleurs-sociaux", "granted", 90_000_00],
      ["etat-politique-ville", "refused", 40_000_00],
    ],
    contact: ["Margaux Diallo", "Cogérante", "01 99 00 31 22"],
    privateNote: "Deux bailleurs sur trois ont signé la convention de dépannage.",
    story: [
      ["created", 219],
      ["submitted", 199],
      [
        "changesRequested",
        182,
        {
          comments: {
            qpvCodes: "Le siège est à Pantin ; où les interventions auront-elles lieu ?",
            startsOn: "Merci d’indiquer une date de début réaliste.",
          },
        },
      ],
      ["saved", 174, { was: { qpvCodes: ["QN09324I"] } }],
      ["submitted", 173],
      ["accepted", 156],
      ["saved", 29, { was: { progress: "operation/onTrack" } }],
    ],
  },
  {
    title: "Le comptoir des services numériques de Bondy Nord",
    summary:
      "Comptabilité, facturation électronique, référencement local : des conseillers itinérants passent une matinée par mois dans chaque boutique et chaque atelier volontaires.",
    objectives:
      "Suivre 130 entreprises et en mettre 100 en règle avec la facturation électronique avant l’échéance légale.",
    projectOwner: "Est Ensemble",
    priorities: ["transition-numerique"],
    qpvCodes: ["QN09314M", "QN09312I"],
    codeInsee: "93010",
    progress: "idea/onTrack",
    months: [1, 19],
    totalCostCents: 174_200_00,
    fundingLines: [
      ["cma", "granted", 25_000_00],
      ["region-ile-de-france", "requested", 52_000_00],
    ],
    contact: ["Jordan Nkembo", "Chargé de mission numérique", "01 99 00 31 35"],
    story: [
      ["created", 45],
      ["submitted", 16],
    ],
  },
  {
    title: "Restructuration du centre commercial de La Capsulerie",
    summary:
      "Les neuf cellules tournées vers la dalle sont retournées côté rue, agrandies et complétées d’un local pour une épicerie coopérative.",
    objectives:
      "Maintenir les cinq commerçants en place pendant les travaux et en faire venir quatre nouveaux.",
    projectOwner: "Est Ensemble",
    priorities: ["commerce-artisanat"],
    qpvCodes: ["QN09308M"],
    codeInsee: "93006",
    progress: "study/onTrack",
    months: [3, 39],
    totalCostCents: 8_150_000_00,
    fundingLines: [
      ["anct", "requested", 2_400_000_00, "Fonds de restructuration des locaux d’activité"],
      ["anru", "requested", 1_900_000_00],
      ["departement-seine-saint-denis", "requested", 350_000_00],
    ],
    contact: ["Antoine Perrichon", "Directeur de l’aménagement", "01 99 00 31 44"],
    story: [
      ["created", 119],
      ["saved", 107, { was: { objectives: undefined, totalCostCents: 7_600_000_00 } }],
      ["submitted", 93],
      [
        "changesRequested",
        61,
        {
          message: "À reprendre avec la direction de projet NPNRU.",
          comments: {
            fundingLines:
              "Deux demandes portent sur le même déficit d’opération : elles ne se cumulent pas en l’état.",
          },
        },
      ],
    ],
  },
];
