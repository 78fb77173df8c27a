import type { DemoProject } from "@/prisma/seed/demo/format";

export const GRAND_PARIS_SUD: readonly DemoProject[] = [
  {
    title: "Pôle logistique et école du transport des Tarterêts",
    summary:
      "Un bâtiment de 5 200 m² réunit une messagerie urbaine électrique, un atelier d’entretien de véhicules utilitaires et un centre qui prépare aux permis professionnels.",
    objectives:
      "Créer 110 emplois, délivrer 150 permis professionnels par an et remplacer 60 camionnettes thermiques.",
    projectOwner: "Grand Paris Sud Seine-Essonne-Sénart",
    priorities: ["activites-productives", "entrepreneuriat"],
    qpvCodes: ["QN09102M", "QN09105I"],
    codeInsee: "91174",
    progress: "operation/onTrack",
    months: [-17, 10],
    totalCostCents: 12_306_900_70,
    fundingLines: [
      ["banque-des-territoires", "granted", 3_000_000_00],
      ["anru", "granted", 2_650_000_00],
      ["region-ile-de-france", "granted", 1_400_000_00],
      ["departement-essonne", "paid", 600_000_00],
      ["feder-ile-de-france", "refused", 1_200_000_00],
    ],
    contact: ["Patrice Moreau-Diop", "Directeur des grands projets", "01 99 00 42 06"],
    privateNote:
      "Le refus du FEDER est couvert par une rallonge de l’agglomération, votée mais pas encore notifiée.",
    story: [
      ["created", 342],
      ["submitted", 324],
      ["accepted", 300],
      ["published", 294],
      ["saved", 149, { was: { totalCostCents: 11_900_000_00, privateNote: undefined } }],
      ["saved", 71, { was: { progress: "operation/late" } }],
    ],
  },
  {
    title: "Atelier de reconditionnement d’ordinateurs de la Grande Borne",
    summary:
      "Collecte auprès des administrations, effacement certifié, remise en état, vente à prix solidaire et garantie d’un an, avec un parcours qualifiant de technicien.",
    objectives: "Reconditionner 4 000 ordinateurs par an et qualifier 25 techniciens en deux ans.",
    projectOwner: "Société coopérative Deuxième Vie numérique",
    priorities: ["transition-numerique", "activites-productives"],
    qpvCodes: ["QN09125M", "QN09126M"],
    codeInsee: "91286",
    progress: "study/onTrack",
    months: [0, 24],
    totalCostCents: 703_600_00,
    fundingLines: [
      ["france-active", "requested", 120_000_00],
      ["etat-fnadt", "requested", 150_000_00],
      ["mecenat", "granted", 55_000_00],
    ],
    contact: ["Ousmane Camara", "Gérant", "01 99 00 42 19"],
    story: [
      ["created", 83],
      ["submitted", 49],
    ],
  },
  {
    title: "Parcours « J’ouvre mon restaurant » aux Pyramides",
    summary:
      "Un restaurant-école confié chaque trimestre à un nouveau duo de cuisiniers, épaulé par un chef et une comptable, avant l’installation dans un local de l’agglomération.",
    objectives: "Faire tourner huit duos en deux ans et ouvrir cinq établissements.",
    projectOwner: "Association Tables ouvertes",
    priorities: ["entrepreneuriat", "commerce-artisanat"],
    qpvCodes: ["QN09117M"],
    codeInsee: "91228",
    progress: "study/onTrack",
    months: [1, 27],
    totalCostCents: 421_000_00,
    fundingLines: [
      ["bpifrance", "requested", 75_000_00],
      ["departement-essonne", "requested", 40_000_00],
    ],
    contact: ["Vanessa Lopes", "Coordinatrice", "01 99 00 42 33"],
    story: [
      ["created", 112],
      ["submitted", 88],
      [
        "changesRequested",
        69,
        {
          comments: {
            totalCost: "Le coût couvre-t-il la rémunération des duos ? Merci de le préciser dans le résumé.",
          },
        },
      ],
    ],
  },
  {
    title: "Locaux d’activité sous la dalle du Canal",
    summary: "Transformer 1 100 m² de locaux techniques en petites surfaces d’activité et de stockage.",
    projectOwner: "Grand Paris Sud Seine-Essonne-Sénart",
    priorities: ["activites-productives"],
    qpvCodes: ["QN09116M"],
    codeInsee: "91228",
    progress: "idea/onTrack",
    totalCostCents: 1_900_000_00,
    story: [
      ["created", 52],
      ["saved", 18, { was: { projectOwner: undefined, totalCostCents: undefined } }],
    ],
  },
];

export const ORLY_CHOISY: readonly DemoProject[] = [
  {
    title: "Cluster de la maintenance aéroportuaire du Quartier Est",
    summary:
      "Des locaux de 150 à 600 m² pour les sous-traitants de la plateforme voisine : entretien des engins de piste, nettoyage spécialisé, restauration à bord.",
    objectives: "Implanter sept sous-traitants et réserver 40 emplois aux habitants des deux communes.",
    projectOwner: "Villes d’Orly et de Choisy-le-Roi",
    priorities: ["activites-productives"],
    qpvCodes: ["QN09428M", "QN09429I"],
    codeInsee: "94054",
    progress: "study/onTrack",
    months: [2, 32],
    totalCostCents: 5_340_000_00,
    fundingLines: [
      ["grand-orly-seine-bievre", "granted", 900_000_00],
      ["banque-des-territoires", "requested", 1_300_000_00],
      ["departement-val-de-marne", "requested", 280_000_00],
    ],
    contact: ["Sandrine Michelet", "Développeuse économique", "01 99 00 53 08"],
    story: [
      ["created", 99],
      ["submitted", 55],
    ],
  },
  {
    title: "Marché des talents de la rue Barbusse",
    summary:
      "Un samedi par mois, vingt créateurs et cuisiniers amateurs vendent leurs productions dans la rue piétonne.",
    objectives: "Repérer dix futurs entrepreneurs par an et leur proposer un accompagnement.",
    projectOwner: "Ville de Choisy-le-Roi",
    priorities: ["entrepreneuriat", "commerce-artisanat"],
    qpvCodes: ["QN09440N"],
    codeInsee: "94022",
    progress: "idea/onTrack",
    months: [1, 13],
    totalCostCents: 42_500_00,
    fundingLines: [["etat-politique-ville", "requested", 12_000_00]],
    contact: ["Guillaume Tran", "Responsable des marchés", "01 99 00 53 21"],
    story: [
      ["created", 76],
      ["submitted", 62],
      [
        "changesRequested",
        40,
        { comments: { objectives: "Qui assurera l’accompagnement des dix personnes repérées ?" } },
      ],
      ["saved", 13, { was: { objectives: "Repérer dix futurs entrepreneurs par an." } }],
    ],
  },
];
