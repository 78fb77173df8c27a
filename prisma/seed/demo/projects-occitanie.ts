import type { DemoProject } from "@/prisma/seed/demo/format";

export const MONTPELLIER: readonly DemoProject[] = [
  {
    title: "Grand Mail de la Mosson : un marché couvert de 60 étals",
    summary:
      "Le marché de plein vent, le plus fréquenté de la métropole, gagne une halle ventilée de 2 600 m², des loges fermées pour les artisans et une zone de déchargement séparée des piétons.",
    objectives:
      "Sécuriser l’activité de 180 commerçants abonnés, créer 60 étals permanents et doubler les jours d’ouverture.",
    projectOwner: "Montpellier Méditerranée Métropole",
    priorities: ["commerce-artisanat", "activites-productives"],
    qpvCodes: ["QN03405M", "QP034005"],
    codeInsee: "34172",
    progress: "operation/onTrack",
    months: [-16, 7],
    totalCostCents: 9_270_000_00,
    fundingLines: [
      ["anru", "granted", 2_800_000_00],
      ["feder-occitanie", "granted", 1_500_000_00],
      ["region-occitanie", "granted", 700_000_00],
      ["ville-de-montpellier", "paid", 1_200_000_00],
    ],
    contact: ["Laure Vidal", "Directrice du projet Mosson", "04 65 71 12 40"],
    privateNote:
      "Les commerçants demandent la gratuité des emplacements pendant les travaux : arbitrage attendu du bureau métropolitain.",
    story: [
      ["created", 354],
      ["submitted", 341],
      ["accepted", 316],
      ["published", 312],
      [
        "saved",
        221,
        {
          was: {
            fundingLines: [
              ["anru", "granted", 2_800_000_00],
              ["ville-de-montpellier", "granted", 1_200_000_00],
            ],
          },
        },
      ],
      ["saved", 68, { was: { progress: "operation/late", privateNote: undefined } }],
    ],
  },
  {
    title: "Studio numérique et école de code du Petit Bard",
    summary:
      "Formation gratuite de neuf mois au développement web et à la cybersécurité, suivie d’un studio qui réalise des sites pour les commerces du quartier, à prix coûtant.",
    objectives:
      "Former 72 personnes en trois ans, dont 40 % de femmes, et livrer 90 sites à des commerçants et artisans.",
    projectOwner: "Société coopérative Octet",
    priorities: ["transition-numerique", "entrepreneuriat", "commerce-artisanat"],
    qpvCodes: ["QN03406I"],
    codeInsee: "34172",
    progress: "operation/onTrack",
    months: [-6, 30],
    totalCostCents: 1_058_330_20,
    fundingLines: [
      ["region-occitanie", "granted", 380_000_00],
      ["etat-france-travail", "granted", 210_000_00],
      ["etat-politique-ville", "paid", 72_000_00],
      ["bpifrance", "requested", 100_000_00],
    ],
    contact: ["Nassim Cherif", "Directeur", "04 65 71 12 55"],
    story: [
      ["created", 226],
      ["submitted", 213],
      ["accepted", 193],
      ["published", 188],
      ["saved", 85, { was: { progress: "study/onTrack" } }],
    ],
  },
  {
    title: "Pôle de maraîchage et de transformation de la Pompignane",
    summary:
      "Un hectare de serres et un atelier de conserves dans les délaissés du parc d’activités : légumes vendus au quartier, invendus transformés sur place, chantier d’insertion de douze postes.",
    objectives:
      "Produire 28 tonnes par an, transformer dix tonnes d’invendus et vendre 70 % de la production à moins de trois kilomètres.",
    projectOwner: "Association Terres voisines",
    priorities: ["activites-productives", "entrepreneuriat"],
    qpvCodes: ["QN03412I"],
    codeInsee: "34172",
    progress: "study/onTrack",
    months: [1, 25],
    totalCostCents: 684_000_00,
    fundingLines: [
      ["anru", "requested", 190_000_00, "Les Quartiers fertiles"],
      ["departement-herault", "granted", 85_000_00],
      ["ademe", "requested", 60_000_00],
    ],
    contact: ["Marion Escoffier", "Cheffe de culture", "04 65 71 12 63"],
    story: [
      ["created", 79],
      ["saved", 63, { was: { totalCostCents: 590_000_00 } }],
      ["submitted", 34],
    ],
  },
  {
    title: "Salle de sport privée de Celleneuve",
    summary: "Aménager une salle de remise en forme de 900 m² dans une ancienne agence bancaire.",
    objectives: "Compter 1 200 abonnés en deux ans.",
    projectOwner: "Société Forme Sud",
    priorities: ["commerce-artisanat"],
    qpvCodes: ["QN03404M"],
    codeInsee: "34172",
    progress: "study/abandoned",
    months: [-7, 4],
    totalCostCents: 730_000_00,
    contact: ["Bruno Castel", "Gérant", "04 65 71 12 78"],
    story: [
      ["created", 252],
      ["submitted", 238],
      [
        "rejected",
        220,
        {
          message:
            "L’offre est déjà présente à 400 mètres et aucun emploi local n’est garanti. Le projet peut se faire sans argent public.",
        },
      ],
    ],
  },
];

export const NARBONNE: readonly DemoProject[] = [
  {
    title: "Coopérative d’installateurs solaires de Narbonne Ouest",
    summary:
      "Regrouper douze artisans de la pose et de la maintenance photovoltaïques, avec un dépôt et un bureau d’études communs.",
    objectives: "Répondre ensemble aux marchés des bailleurs et former 18 installateurs par an.",
    projectOwner: "Le Grand Narbonne",
    priorities: ["activites-productives", "entrepreneuriat"],
    qpvCodes: ["QN01107I"],
    codeInsee: "11262",
    progress: "study/onTrack",
    months: [2, 22],
    totalCostCents: 356_000_00,
    fundingLines: [["region-occitanie", "requested", 90_000_00]],
    story: [
      ["created", 91],
      ["saved", 43, { was: { objectives: undefined, fundingLines: undefined, progress: "idea/onTrack" } }],
    ],
  },
  {
    title: "Halte marchande du centre ancien",
    summary: "Trois locaux de la ville proposés à des commerçants ambulants pendant l’hiver.",
    priorities: ["commerce-artisanat"],
    qpvCodes: ["QN01108I"],
    story: [["created", 14]],
  },
];
