import type { DemoStrategy } from "@/prisma/seed/demo/strategy-format";

export const STRATEGIES_NORD: readonly DemoStrategy[] = [
  {
    territory: "roubaix",
    steps: [],
    begunDaysAgo: 150,
    title: "Roubaix, la ville qui fabrique : stratégie 2026-2030",
    summary:
      "Roubaix a gardé de son passé textile des bâtiments, des gestes et des gens qui savent faire. La stratégie part de là : rouvrir les rez-de-chaussée fermés, redonner des ateliers à ceux qui fabriquent et réparent, et faire en sorte que les habitants des quartiers y trouvent un emploi, ou leur première affaire.\n\nElle se tient à trois axes, chacun suivi par une direction de la Ville, et à des cibles que l'on peut compter.",
    strengths: [
      ["Des bâtiments industriels vides à moins de dix minutes à pied du métro", "QN05980M"],
      ["Un savoir-faire textile encore vivant, et des écoles qui le transmettent"],
      ["Un réseau d'associations de réparation et de réemploi déjà connu des habitants", "QN05969M"],
    ],
    weaknesses: [
      ["Une cellule commerciale sur trois est fermée rue de Lannoy et à l'Épeule", "QN05980M"],
      ["Peu d'entreprises passent leur troisième année, faute de locaux adaptés et de conseil"],
      ["Les créateurs du Nouveau Roubaix vont chercher un local à Lille ou en Belgique", "QN05981M"],
    ],
    opportunities: [
      ["Le renouvellement urbain libère des terrains d'un seul tenant à l'Alma", "QN05980M"],
      ["Les marques de mode cherchent des ateliers de petite série à moins de 200 kilomètres"],
    ],
    threats: [
      ["Les coûts de dépollution peuvent arrêter une opération au dernier moment"],
      ["Une offre de locaux neufs en périphérie, moins chère et plus facile d'accès en camion"],
    ],
    figures: [
      ["Taux de chômage des 15-64 ans", "29,7", "%", "Insee, recensement", "2021-12-31"],
      [
        "Cellules commerciales vacantes",
        "164",
        "cellules",
        "Observatoire du commerce, Ville de Roubaix",
        "2025-10-15",
      ],
      ["Établissements créés dans l'année", "412", "établissements", "Insee, Sirene", "2024-12-31"],
      ["Ménages sans voiture", "47", "%", "Insee, recensement", "2021-12-31", "QN05981M"],
    ],
    axes: [
      {
        title: "Rouvrir les rez-de-chaussée",
        text: "Un local fermé coûte à son propriétaire et à sa rue. La Ville achète, remet aux normes et loue à l'essai, avec un loyer qui suit le chiffre d'affaires.",
        objectives: [
          {
            title: "Quarante locaux commerciaux remis en activité",
            text: "Priorité aux rues de Lannoy et de l'Épeule, aux commerces de bouche et aux services du quotidien.",
            priorities: ["commerce-artisanat"],
            qpvs: ["QN05980M"],
            needs: ["land", "funding"],
            answersFor: "Direction du commerce et de l'artisanat",
            targets: [
              [
                "locaux-remis-en-activite",
                { value: 6, day: "2025-10-15", source: "Observatoire du commerce" },
                40,
                2029,
              ],
              [
                "vacance-commerciale",
                { value: [164, 492], day: "2025-10-15", source: "Observatoire du commerce" },
                [110, 492],
                2029,
              ],
            ],
            projects: ["Boutiques à l", "Rachat et remise en location"],
          },
          {
            title: "Une offre alimentaire fraîche à moins de dix minutes de chaque logement",
            priorities: ["commerce-artisanat"],
            qpvs: ["QN05969M", "QN05981M"],
            needs: ["engineering"],
            answersFor: "Mission alimentation durable",
            targets: [["habitants-beneficiaires", null, 9000, 2028]],
            projects: ["Cuisine partagée"],
          },
        ],
      },
      {
        title: "Donner des ateliers à ceux qui fabriquent",
        text: "Des surfaces de 40 à 200 m², des loyers connus d'avance, des machines partagées.",
        objectives: [
          {
            title: "Cinq mille mètres carrés d'ateliers dans les quartiers",
            priorities: ["activites-productives", "commerce-artisanat"],
            qpvs: ["QN05980M"],
            needs: ["land", "funding", "regulation"],
            answersFor: "Direction du développement économique",
            targets: [
              [
                "surface-activite-produite",
                { value: 1150, day: "2025-09-30", source: "Ville de Roubaix" },
                5000,
                2030,
              ],
              ["emplois-crees", null, 180, 2030],
            ],
            projects: ["Halle des ateliers", "Atelier-école"],
          },
          {
            title: "Une filière textile de petite série, de la coupe à l'étiquette",
            priorities: ["activites-productives", "entrepreneuriat"],
            qpvs: ["QN05981M"],
            needs: ["marketing"],
            answersFor: "Maison de l'emploi",
            targets: [
              [
                "entreprises-accompagnees",
                { value: 14, day: "2025-06-30", source: "Couveuse textile" },
                60,
                2029,
              ],
            ],
            projects: ["Couveuse textile", "Halle des ateliers"],
          },
        ],
      },
      {
        title: "Outiller les petites entreprises",
        objectives: [
          {
            title: "Deux commerçants sur trois visibles et joignables en ligne",
            priorities: ["transition-numerique", "commerce-artisanat"],
            needs: ["engineering"],
            answersFor: "Direction du commerce et de l'artisanat",
            targets: [["formes-au-numerique", { value: 25, day: "2025-12-31", source: "CCI" }, 220, 2028]],
            projects: ["Application de fidélité", "Bus numérique"],
          },
          {
            title: "Livrer sans camion dans les rues commerçantes",
            priorities: ["commerce-artisanat"],
            answersFor: "Mission logistique urbaine",
            projects: ["Plateforme de livraison"],
          },
        ],
      },
    ],
  },
  {
    territory: "arras",
    steps: ["share"],
    begunDaysAgo: 60,
    title: "Produire et se former dans les quartiers d'Arras",
    summary:
      "Une première version, à compléter avec les conseils citoyens : elle met l'accent sur les métiers manuels et sur l'accès au numérique.",
    strengths: [
      ["Un lycée des métiers du bois et de la restauration du bâti à Saint-Michel", "QN06261M"],
      ["Une agglomération compacte : aucun quartier n'est à plus de vingt minutes de la gare en bus"],
    ],
    weaknesses: [["Aucun local d'activité de moins de 100 m² disponible aux Blancs-Monts", "QN06260M"]],
    opportunities: [["La réhabilitation des cités minières demande des artisans pour dix ans"]],
    threats: [],
    figures: [
      ["Demandeurs d'emploi de longue durée", "44", "%", "France Travail", "2025-06-30"],
      ["Artisans de plus de 55 ans", "1 sur 3", "", "Chambre de métiers", "2024-12-31"],
    ],
    axes: [
      {
        title: "Transmettre les métiers manuels",
        objectives: [
          {
            title: "Trente reprises ou créations d'ateliers artisanaux",
            priorities: ["commerce-artisanat", "entrepreneuriat"],
            qpvs: ["QN06261M"],
            needs: ["land", "engineering"],
            answersFor: "Service développement économique",
            targets: [
              ["entreprises-creees", { value: 4, day: "2025-12-31", source: "Chambre de métiers" }, 30, 2029],
            ],
            projects: ["Atelier partagé de menuiserie"],
          },
        ],
      },
      {
        title: "Transition numérique",
        objectives: [
          {
            title: "Un lieu numérique ouvert dans chaque quartier",
            priorities: ["transition-numerique"],
            qpvs: ["QN06260M", "QN06263M"],
            answersFor: "Médiathèques",
            targets: [
              [
                "lieux-numeriques-ouverts",
                { value: 1, day: "2025-12-31", source: "Communauté urbaine" },
                6,
                2028,
              ],
            ],
            projects: ["Tiers-lieu numérique", "Formation au commerce en ligne"],
          },
        ],
      },
    ],
  },
];
