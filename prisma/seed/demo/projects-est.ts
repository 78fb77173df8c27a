import type { DemoProject } from "@/prisma/seed/demo/format";

export const MONTBELIARD: readonly DemoProject[] = [
  {
    title: "Manufacture de proximité de la Petite Hollande",
    summary:
      "Atelier mutualisé de mécanique de précision et de prototypage : tours, fraiseuses, impression métal et bancs de mesure ouverts aux sous-traitants, aux lycées professionnels et aux inventeurs du quartier.",
    objectives:
      "Partager un parc de machines de 1,2 M€ entre 35 entreprises, accueillir 90 stagiaires par an et accompagner dix prototypes.",
    projectOwner: "Pays de Montbéliard Agglomération",
    priorities: ["activites-productives", "transition-numerique"],
    qpvCodes: ["QN02510M"],
    codeInsee: "25388",
    progress: "operation/onTrack",
    months: [-13, 8],
    totalCostCents: 3_748_200_00,
    fundingLines: [
      ["anct", "paid", 260_000_00, "Manufactures de proximité"],
      ["feder-bourgogne-franche-comte", "granted", 1_050_000_00],
      ["region-bourgogne-franche-comte", "granted", 620_000_00],
      ["departement-doubs", "refused", 150_000_00],
    ],
    contact: ["Christelle Mougin", "Directrice de la manufacture", "03 53 01 83 11"],
    story: [
      ["created", 347],
      ["submitted", 325],
      ["accepted", 302],
      ["published", 296],
      ["saved", 140, { was: { progress: "study/onTrack" } }],
      ["saved", 77, { was: { totalCostCents: 3_500_000_00 } }],
    ],
  },
  {
    title: "Garage solidaire et associatif des Champs-Montants",
    summary:
      "Six ponts élévateurs, des mécaniciens salariés et un tarif selon les ressources : le garage entretient les véhicules sans lesquels on n’atteint pas les usines en horaires décalés.",
    objectives:
      "Réparer 700 véhicules par an, former huit mécaniciens en insertion et équilibrer l’activité sans subvention en quatrième année.",
    projectOwner: "Association Roue libre",
    priorities: ["commerce-artisanat", "entrepreneuriat"],
    qpvCodes: ["QN02506M", "QN02514N"],
    codeInsee: "25031",
    progress: "study/late",
    months: [-5, 14],
    totalCostCents: 412_650_35,
    fundingLines: [
      ["france-active", "granted", 80_000_00],
      ["etat-france-travail", "requested", 64_000_00],
      ["mecenat", "granted", 35_000_00],
    ],
    contact: ["Kévin Parisot", "Président", "03 53 01 83 26"],
    privateNote:
      "Le bail du local est retardé par un désamiantage ; l’association cherche un garage provisoire à Valentigney.",
    story: [
      ["created", 203],
      ["saved", 195, { was: { objectives: undefined } }],
      ["submitted", 187],
      ["accepted", 171],
      ["saved", 38, { was: { progress: "study/onTrack", privateNote: undefined } }],
    ],
  },
  {
    title: "Drone-école de livraison de médicaments",
    summary: "Expérimenter la livraison par drone entre la pharmacie centrale et trois cabinets médicaux.",
    objectives: "Réaliser 500 vols d’essai en dix-huit mois.",
    projectOwner: "Société Ailes du Doubs",
    priorities: ["transition-numerique"],
    qpvCodes: ["QN02509M"],
    codeInsee: "25388",
    progress: "idea/onTrack",
    months: [2, 20],
    totalCostCents: 1_340_000_00,
    fundingLines: [["bpifrance", "requested", 500_000_00]],
    contact: ["Arnaud Vuillemin", "Fondateur", "03 53 01 83 40"],
    story: [
      ["created", 142],
      ["submitted", 126],
      [
        "rejected",
        109,
        {
          message:
            "Aucun emploi ni aucune activité n’est prévu dans le quartier, qui n’est que survolé. Le projet relève du soutien à l’innovation, hors du programme.",
        },
      ],
    ],
  },
  {
    title: "Halle alimentaire de Champvallon",
    summary: "Reprise de l’ancienne moyenne surface par un groupement de six commerçants de bouche.",
    objectives: "Rétablir une offre alimentaire complète à moins de 500 mètres de chaque logement.",
    projectOwner: "Commune de Bethoncourt",
    priorities: ["commerce-artisanat"],
    qpvCodes: ["QN02507M"],
    codeInsee: "25057",
    progress: "idea/onTrack",
    months: [3, 26],
    totalCostCents: 1_520_000_00,
    fundingLines: [["etat-detr", "requested", 300_000_00]],
    story: [
      ["created", 66],
      ["saved", 30, { was: { fundingLines: undefined, months: undefined } }],
    ],
  },
];

export const NANCY: readonly DemoProject[] = [
  {
    title: "Cité artisanale du Plateau de Haye",
    summary:
      "Dix-huit ateliers en ossature bois, de 80 à 300 m², remplacent une barre démolie. Un quai de chargement, une salle de coupe commune et une école de production y sont réunis.",
    objectives:
      "Installer 15 entreprises et 70 emplois, dont 12 contrats d’apprentissage signés avec des jeunes du plateau.",
    projectOwner: "Métropole du Grand Nancy",
    priorities: ["activites-productives", "commerce-artisanat"],
    qpvCodes: ["QN05415M", "QN05414M"],
    codeInsee: "54395",
    progress: "operation/onTrack",
    months: [-10, 19],
    totalCostCents: 7_935_600_00,
    fundingLines: [
      ["anru", "granted", 2_350_000_00, "NPNRU – immobilier à vocation économique"],
      ["banque-des-territoires", "requested", 1_600_000_00],
      ["region-grand-est", "granted", 850_000_00],
      ["feder-grand-est", "requested", 1_100_000_00],
    ],
    contact: ["Mathilde Claudel", "Cheffe de projet renouvellement urbain", "03 53 01 94 07"],
    story: [
      ["created", 336],
      ["submitted", 318],
      [
        "changesRequested",
        303,
        {
          comments: {
            fundingLines:
              "L’accord de l’ANRU n’est pas daté : merci de joindre la décision du comité d’engagement.",
          },
        },
      ],
      ["saved", 281, { was: { totalCostCents: 7_400_000_00 } }],
      ["submitted", 280],
      ["accepted", 259],
      ["published", 250],
      ["saved", 104, { was: { progress: "study/onTrack" } }],
    ],
  },
  {
    title: "Incubateur de métiers d’art à Haussonville",
    summary:
      "Verre, papier, métal et textile : huit résidences d’un an, avec logement, pour de jeunes artisans d’art qui transmettent leurs gestes aux écoles et ouvrent leur atelier chaque samedi.",
    objectives: "Accueillir 24 artisans en trois ans et en installer dix dans l’agglomération.",
    projectOwner: "Association Les Mains tranquilles",
    priorities: ["entrepreneuriat", "commerce-artisanat"],
    qpvCodes: ["QN05416M"],
    codeInsee: "54395",
    progress: "study/paused",
    months: [-1, 34],
    totalCostCents: 538_720_15,
    fundingLines: [
      ["region-grand-est", "granted", 120_000_00],
      ["bailleurs-sociaux", "granted", 65_000_00],
      ["departement-meurthe-et-moselle", "requested", 40_000_00],
      ["mecenat", "refused", 50_000_00],
    ],
    contact: ["Ysaline Robert", "Directrice artistique", "03 53 01 94 22"],
    privateNote: "En pause jusqu’au vote du budget du bailleur.",
    story: [
      ["created", 184],
      ["submitted", 168],
      ["accepted", 147],
      [
        "saved",
        53,
        {
          was: {
            progress: "study/onTrack",
            fundingLines: [
              ["region-grand-est", "granted", 120_000_00],
              ["mecenat", "requested", 50_000_00],
            ],
          },
        },
      ],
    ],
  },
  {
    title: "Réseau de caisses connectées pour petits commerces",
    summary:
      "Équiper 40 commerces d’une caisse conforme et d’un suivi de stock, avec six demi-journées de prise en main à Tomblaine et à Essey.",
    objectives:
      "Faire gagner quatre heures de gestion par semaine à chaque commerçant et réduire de 20 % les invendus alimentaires.",
    projectOwner: "Chambre de commerce et d’industrie",
    priorities: ["transition-numerique", "commerce-artisanat"],
    qpvCodes: ["QN05418I", "QN05401M"],
    codeInsee: "54526",
    progress: "idea/onTrack",
    months: [1, 13],
    totalCostCents: 88_600_00,
    fundingLines: [
      ["region-grand-est", "granted", 22_000_00],
      ["banque-des-territoires", "requested", 20_000_00],
    ],
    contact: ["Sylvain Humbert", "Conseiller commerce", "03 53 01 94 31"],
    story: [
      ["created", 37],
      ["submitted", 11],
    ],
  },
];
