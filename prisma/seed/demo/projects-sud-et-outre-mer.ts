import type { DemoProject } from "@/prisma/seed/demo/format";

export const AIX_MARSEILLE: readonly DemoProject[] = [
  {
    title: "Savonnerie-atelier et pôle cosmétique de La Cabucelle",
    summary:
      "La réhabilitation d’une savonnerie du XIXᵉ siècle accueille trois fabricants de cosmétiques, un laboratoire de contrôle partagé et une boutique d’usine, à deux pas du port.",
    objectives: "Relocaliser trois productions, créer 38 emplois et recevoir 15 000 visiteurs par an.",
    projectOwner: "Métropole d’Aix-Marseille-Provence",
    priorities: ["activites-productives", "commerce-artisanat"],
    qpvCodes: ["QN01362I"],
    codeInsee: "13055",
    progress: "operation/onTrack",
    months: [-12, 14],
    totalCostCents: 6_725_380_00,
    fundingLines: [
      ["feder-provence-alpes-cote-d-azur", "granted", 1_800_000_00],
      ["region-provence-alpes-cote-d-azur", "granted", 950_000_00],
      ["banque-des-territoires", "granted", 1_200_000_00],
      ["ville-de-marseille", "requested", 400_000_00],
    ],
    contact: ["Magali Estève", "Directrice de projet", "04 65 71 30 14"],
    story: [
      ["created", 349],
      ["submitted", 328],
      ["accepted", 306],
      ["published", 303],
      ["saved", 177, { was: { progress: "study/onTrack" } }],
      ["saved", 59, { was: { totalCostCents: 6_400_000_00 } }],
    ],
  },
  {
    title: "Couveuse d’activités du Grand Saint-Barthélemy",
    summary:
      "Tester son activité sous un numéro d’entreprise prêté, pendant un an, en gardant ses droits sociaux : nettoyage, bâtiment, services à domicile, mode. Permanences dans trois centres sociaux.",
    objectives:
      "Accueillir 80 couvés par an, dont 55 % de femmes, et atteindre 60 % de sorties en emploi ou en entreprise.",
    projectOwner: "Association Cap Test",
    priorities: ["entrepreneuriat"],
    qpvCodes: ["QN01352M", "QN01342I", "QN01344M"],
    codeInsee: "13055",
    progress: "operation/onTrack",
    months: [-11, 13],
    totalCostCents: 468_500_00,
    fundingLines: [
      ["bpifrance", "paid", 130_000_00],
      ["departement-bouches-du-rhone", "granted", 70_000_00],
      ["etat-politique-ville", "paid", 85_000_00],
      ["initiative-france", "granted", 24_000_00],
    ],
    contact: ["Yamina Ouali", "Directrice", "04 65 71 30 27"],
    story: [
      ["created", 331],
      ["submitted", 319],
      ["accepted", 301],
      ["published", 297],
      [
        "saved",
        123,
        {
          was: {
            fundingLines: [
              ["bpifrance", "granted", 130_000_00],
              ["etat-politique-ville", "granted", 85_000_00],
            ],
          },
        },
      ],
    ],
  },
  {
    title: "Zone artisanale verticale de Frais-Vallon",
    summary:
      "Un bâtiment de trois niveaux, desservi par une rampe pour fourgons, superpose 24 ateliers là où la place manque pour une zone d’activité classique.",
    objectives:
      "Offrir 4 100 m² d’ateliers sur 1 600 m² de terrain et loger 24 artisans, dont 16 déjà établis à Marseille.",
    projectOwner: "Société publique locale de la métropole",
    priorities: ["activites-productives", "commerce-artisanat"],
    qpvCodes: ["QN01344M"],
    codeInsee: "13055",
    progress: "study/late",
    months: [-4, 36],
    totalCostCents: 9_960_000_00,
    fundingLines: [
      ["anru", "requested", 2_900_000_00],
      ["banque-des-territoires", "requested", 2_000_000_00],
      ["region-provence-alpes-cote-d-azur", "granted", 800_000_00],
    ],
    contact: ["Cédric Arnaud", "Responsable d’opérations", "04 65 71 30 39"],
    privateNote: "La révision du plan local d’urbanisme décale le permis de construire d’un semestre.",
    story: [
      ["created", 241],
      ["saved", 229, { was: { fundingLines: undefined } }],
      ["submitted", 222],
      ["changesRequested", 208, { comments: { totalCost: "Le coût de la rampe paraît absent du total." } }],
      ["saved", 191, { was: { totalCostCents: 8_700_000_00 } }],
      ["submitted", 190],
      ["accepted", 167],
      ["saved", 44, { was: { progress: "study/onTrack", privateNote: undefined } }],
    ],
  },
  {
    title: "Épicerie-école et dépôt de pain du centre ancien de Pertuis",
    summary:
      "Une épicerie de 140 m² tenue par un commerçant et quatre apprentis, avec un dépôt de pain, un relais colis et une tournée hebdomadaire pour les personnes âgées.",
    objectives:
      "Former quatre apprentis par an et rouvrir un commerce alimentaire dans le centre, qui n’en a plus depuis deux ans.",
    projectOwner: "Commune de Pertuis",
    priorities: ["commerce-artisanat", "entrepreneuriat"],
    qpvCodes: ["QN08406M"],
    codeInsee: "84089",
    progress: "study/onTrack",
    months: [1, 14],
    totalCostCents: 213_750_80,
    fundingLines: [
      ["departement-vaucluse", "requested", 45_000_00],
      ["banque-des-territoires", "granted", 20_000_00, "Manager de commerce"],
    ],
    contact: ["Florence Reynaud", "Adjointe au commerce", "04 65 71 30 46"],
    story: [
      ["created", 58],
      ["submitted", 32],
    ],
  },
  {
    title: "Plateforme de vente en ligne des pêcheurs et poissonniers de Port-de-Bouc",
    summary:
      "Annonce des arrivages avant l’accostage, réservation, paiement et retrait sur le quai ou en casier réfrigéré : la plateforme est exploitée par une coopérative de pêcheurs.",
    objectives: "Écouler 30 % des prises en vente directe et relever de 15 % le prix moyen payé au pêcheur.",
    projectOwner: "Coopérative des petits métiers du golfe",
    priorities: ["transition-numerique", "commerce-artisanat"],
    qpvCodes: ["QN01323I", "QN01324M"],
    codeInsee: "13077",
    progress: "idea/onTrack",
    months: [2, 17],
    totalCostCents: 156_900_00,
    fundingLines: [
      ["region-provence-alpes-cote-d-azur", "requested", 48_000_00],
      ["mecenat", "requested", 15_000_00],
    ],
    contact: ["Loïc Garnier", "Président", "04 65 71 30 58"],
    story: [
      ["created", 105],
      ["submitted", 90],
      [
        "changesRequested",
        66,
        {
          comments: {
            objectives: "Indiquez le volume de départ : 30 % de combien de tonnes ?",
            summary: "Combien de casiers, et où ?",
          },
        },
      ],
    ],
  },
  {
    title: "Friche du Jas-de-Bouffan : village de l’économie circulaire",
    summary:
      "Réunir sur un hectare une recyclerie, un atelier vélo et une plateforme de réemploi du bâtiment.",
    objectives: "Préfigurer l’occupation du site pendant trois ans avant les travaux définitifs.",
    projectOwner: "Métropole d’Aix-Marseille-Provence",
    priorities: ["activites-productives"],
    qpvCodes: ["QN01313M"],
    codeInsee: "13001",
    progress: "idea/onTrack",
    months: [4, 40],
    totalCostCents: 2_450_000_00,
    fundingLines: [["etat-fonds-vert", "requested", 600_000_00]],
    contact: ["Nadège Fabre", "Urbaniste", "04 65 71 30 66"],
    privateNote:
      "Retiré à la demande des élus : le périmètre doit être revu avec le lycée voisin avant un nouvel envoi.",
    story: [
      ["created", 75],
      ["saved", 54, { was: { objectives: undefined, months: undefined, fundingLines: undefined } }],
      ["submitted", 46],
      ["withdrawn", 39],
      ["saved", 20, { was: { privateNote: undefined } }],
    ],
  },
];

export const SAINT_LOUIS: readonly DemoProject[] = [
  {
    title: "Atelier de transformation des fruits péi à Roche-Maigre",
    summary:
      "Un atelier de 520 m² transforme letchis, goyaviers et mangues déclassés en purées, sorbets et confitures, pour les cantines et les commerces de l’île.",
    objectives: "Valoriser 120 tonnes de fruits par an, acheter à 35 agriculteurs et créer 14 emplois.",
    projectOwner: "Ville de Saint-Louis",
    priorities: ["activites-productives", "commerce-artisanat"],
    qpvCodes: ["QN97404M"],
    codeInsee: "97414",
    progress: "operation/onTrack",
    months: [-7, 11],
    totalCostCents: 1_687_240_10,
    fundingLines: [
      ["feder-la-reunion", "granted", 720_000_00],
      ["departement-reunion", "granted", 180_000_00],
      ["civis", "requested", 110_000_00],
    ],
    contact: ["Marie-Andrée Hoarau", "Directrice de l’économie", "06 39 98 10 24"],
    story: [
      ["created", 283],
      ["submitted", 265],
      ["accepted", 243],
      ["published", 239],
      ["saved", 88, { was: { progress: "study/onTrack", totalCostCents: 1_540_000_00 } }],
    ],
  },
  {
    title: "Tiers-lieu des métiers de la mer au Gol",
    summary:
      "Formation à la réparation de moteurs marins, à la stratification et à la voilerie, dans un hangar partagé avec une association d’apprentissage de la navigation.",
    objectives: "Former 30 personnes par an et accompagner cinq créations d’entreprise.",
    projectOwner: "Association Lames du Sud",
    priorities: ["entrepreneuriat", "activites-productives"],
    qpvCodes: ["QN97401I", "QN97457M"],
    codeInsee: "97414",
    progress: "study/onTrack",
    months: [1, 21],
    totalCostCents: 347_500_00,
    fundingLines: [
      ["region-la-reunion", "requested", 95_000_00],
      ["etat-politique-ville", "requested", 30_000_00],
    ],
    contact: ["Jean-Yves Payet", "Président", "06 39 98 10 37"],
    story: [
      ["created", 64],
      ["submitted", 27],
    ],
  },
  {
    title: "Caravane de l’inclusion numérique des artisans de La Rivière",
    summary: "Aller d’atelier en atelier, une semaine sur deux, avec un conseiller et du matériel de prêt.",
    projectOwner: "Ville de Saint-Louis",
    priorities: ["transition-numerique"],
    qpvCodes: ["QN97403M"],
    codeInsee: "97414",
    totalCostCents: 64_000_00,
    story: [["created", 10]],
  },
];
