import type { DemoProject } from "@/prisma/seed/demo/format";

export const ROUBAIX_ACCEPTED: readonly DemoProject[] = [
  {
    title: "Halle des ateliers de l’Alma : 14 locaux pour artisans et réparateurs",
    summary:
      "Une ancienne filature de 2 300 m², fermée depuis quinze ans, est transformée en halle d’ateliers de 40 à 220 m². Menuisiers, retoucheuses, réparateurs de vélos et d’électroménager s’y installent avec un loyer progressif et une aire de livraison commune.",
    objectives:
      "Accueillir 14 entreprises et 45 emplois, dont la moitié occupés par des habitants du quartier ; remettre en service un bâtiment vacant sans consommer de foncier ; ouvrir chaque mois les ateliers au public scolaire.",
    projectOwner: "Ville de Roubaix",
    priorities: ["activites-productives", "commerce-artisanat", "entrepreneuriat"],
    qpvCodes: ["QN05980M"],
    codeInsee: "59512",
    progress: "operation/onTrack",
    months: [-14, 9],
    totalCostCents: 4_862_350_40,
    fundingLines: [
      ["anru", "granted", 1_450_000_00],
      ["banque-des-territoires", "granted", 900_000_00],
      ["feder-hauts-de-france", "granted", 780_000_00],
      ["metropole-europeenne-de-lille", "paid", 420_000_00],
      ["region-hauts-de-france", "requested", 250_000_00],
    ],
    contact: ["Samia Kaddour", "Directrice du développement économique", "03 53 01 40 12"],
    privateNote:
      "Attention au calendrier du FEDER : le premier appel de fonds doit partir avant la réception du clos et couvert.",
    story: [
      ["created", 356],
      ["saved", 349, { was: { objectives: undefined, fundingLines: [["anru", "requested", 1_450_000_00]] } }],
      ["submitted", 338],
      [
        "accepted",
        321,
        { message: "Dossier complet, articulation claire avec le projet de renouvellement urbain." },
      ],
      ["published", 318],
      ["saved", 205, { was: { progress: "study/onTrack", totalCostCents: 4_610_000_00 } }],
      [
        "saved",
        64,
        {
          was: {
            fundingLines: [
              ["anru", "granted", 1_450_000_00],
              ["banque-des-territoires", "requested", 900_000_00],
              ["feder-hauts-de-france", "requested", 780_000_00],
              ["metropole-europeenne-de-lille", "granted", 420_000_00],
            ],
          },
        },
      ],
    ],
  },
  {
    title: "Boutiques à l’essai de la rue de Lannoy",
    summary:
      "Six cellules commerciales vides sont louées à l’essai, pour six à douze mois, à des commerçants débutants : loyer plafonné, devanture refaite, accompagnement hebdomadaire par un manager de commerce. À l’issue de l’essai, le bail commercial classique prend le relais.",
    objectives:
      "Rouvrir six vitrines en dix-huit mois, installer durablement quatre commerces sur six et ramener la vacance commerciale de la rue de 23 % à moins de 15 %.",
    projectOwner: "Ville de Roubaix",
    priorities: ["commerce-artisanat", "entrepreneuriat"],
    qpvCodes: ["QN05980M"],
    codeInsee: "59512",
    progress: "operation/onTrack",
    months: [-9, 12],
    totalCostCents: 318_400_00,
    fundingLines: [
      ["banque-des-territoires", "granted", 40_000_00],
      ["etat-politique-ville", "paid", 62_000_00],
      ["metropole-europeenne-de-lille", "granted", 85_000_00],
    ],
    contact: ["Olivier Dewaele", "Manager de commerce", "03 53 01 40 27"],
    story: [
      ["created", 322],
      ["submitted", 310],
      [
        "changesRequested",
        298,
        {
          message: "Projet convaincant ; deux précisions avant décision.",
          comments: {
            objectives: "Merci d’indiquer le taux de vacance de départ et celui que vous visez.",
            fundingLines: "Le cofinancement du poste de manager est-il demandé ou déjà obtenu ?",
          },
        },
      ],
      ["saved", 290, { was: { objectives: "Rouvrir six vitrines et installer durablement des commerces." } }],
      ["submitted", 289],
      ["accepted", 276],
      ["published", 270],
      ["saved", 118, { was: { progress: "study/onTrack" } }],
    ],
  },
  {
    title: "Couveuse textile « Fil neuf » au Nouveau Roubaix",
    summary:
      "Un parcours de vingt-quatre mois pour des créatrices et créateurs de mode, de lingerie et d’ameublement : machines partagées, statut d’entrepreneur à l’essai, commandes groupées de matières recyclées et vente dans une boutique commune.",
    objectives:
      "Accompagner 36 porteurs de projet en trois promotions, dont deux tiers d’habitantes du quartier, et voir 20 entreprises encore actives deux ans après leur sortie.",
    projectOwner: "Association Fil neuf",
    priorities: ["entrepreneuriat", "activites-productives"],
    qpvCodes: ["QN05981M"],
    codeInsee: "59512",
    progress: "operation/late",
    months: [-8, 22],
    totalCostCents: 742_180_75,
    fundingLines: [
      ["bpifrance", "granted", 180_000_00],
      ["etat-politique-ville", "paid", 95_000_00],
      ["region-hauts-de-france", "granted", 140_000_00],
      ["mecenat", "paid", 48_500_75],
      ["caf", "refused", 30_000_00],
    ],
    contact: ["Amel Bouzidi", "Directrice de l’association", "03 53 01 40 33"],
    privateNote:
      "Le retard vient de la livraison des machines à coudre industrielles ; la première promotion démarre malgré tout en atelier provisoire.",
    story: [
      ["created", 300],
      ["saved", 288, { was: { totalCostCents: 690_000_00, privateNote: undefined } }],
      ["submitted", 280],
      ["accepted", 262],
      ["published", 255],
      ["saved", 41, { was: { progress: "operation/onTrack" } }],
    ],
  },
  {
    title: "Plateforme de livraison à vélo du dernier kilomètre",
    summary:
      "Un entrepôt de proximité de 600 m² reçoit les colis et les marchandises des commerçants, triés puis livrés en vélo-cargo dans un rayon de quatre kilomètres. Le service est exploité par une coopérative d’insertion créée avec la régie de quartier.",
    objectives:
      "Créer 12 emplois en insertion, desservir 150 commerces et remplacer 40 % des tournées de camionnettes dans les trois quartiers.",
    projectOwner: "Régie de quartier de Roubaix",
    priorities: ["activites-productives", "transition-numerique"],
    qpvCodes: ["QN05969M", "QN05980M"],
    codeInsee: "59512",
    progress: "study/onTrack",
    months: [-3, 16],
    totalCostCents: 1_176_900_00,
    fundingLines: [
      ["ademe", "requested", 260_000_00],
      ["etat-fonds-vert", "requested", 310_000_00],
      ["metropole-europeenne-de-lille", "granted", 150_000_00],
      ["france-active", "requested", 90_000_00],
    ],
    contact: ["Rachid Lemaire", "Directeur de la régie", "03 53 01 40 58"],
    story: [
      ["created", 176],
      ["submitted", 151],
      [
        "accepted",
        133,
        { message: "Accepté ; merci de transmettre l’étude de flux dès qu’elle sera remise." },
      ],
      ["saved", 50, { was: { progress: "idea/onTrack", totalCostCents: 1_050_000_00 } }],
    ],
  },
];
