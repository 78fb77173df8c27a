import type { DemoStrategy } from "@/prisma/seed/demo/strategy-format";

export const STRATEGIES_OUEST_SUD: readonly DemoStrategy[] = [
  {
    territory: "laval",
    steps: ["share", "adopt"],
    published: ["summary", "axes", "targets", "projectCount"],
    begunDaysAgo: 210,
    title: "Laval, quartiers d'entreprises",
    summary:
      "Trois quartiers, un même constat : les habitants entreprennent, mais ailleurs. Laval Agglomération veut que l'on puisse s'installer, apprendre et grandir sur place, en s'appuyant sur la réalité virtuelle, où le territoire a une longueur d'avance.",
    strengths: [
      ["Une filière de réalité virtuelle reconnue, avec une école et un salon international"],
      ["Un tissu d'artisans du bâtiment qui recrute", "QN05301M"],
      ["Le centre commercial Murat, au cœur du quartier et desservi par le bus", "QN05303M"],
    ],
    weaknesses: [
      ["Les femmes créent deux fois moins que dans le reste de l'agglomération", "QN05302M"],
      ["Trois cellules sur huit fermées au centre Murat", "QN05303M"],
    ],
    opportunities: [
      ["La ligne à grande vitesse met Paris à une heure dix : des services s'y déplacent"],
      ["Un foncier public disponible rue de la Gaucherie", "QN05302M"],
    ],
    threats: [["Le départ de la maison médicale de Murat viderait la galerie", "QN05303M"]],
    figures: [
      [
        "Part des femmes parmi les créateurs d'entreprise",
        "27",
        "%",
        "Bpifrance Création",
        "2024-12-31",
        "QN05302M",
      ],
      ["Taux d'emploi des 15-64 ans", "46,2", "%", "Insee, recensement", "2021-12-31"],
      ["Locaux d'activité de moins de 150 m² à louer", "5", "locaux", "Agence Laval Économie", "2025-11-03"],
    ],
    axes: [
      {
        title: "S'installer",
        text: "Des locaux petits et sûrs, un loyer progressif, un accueil sur place deux jours par semaine.",
        objectives: [
          {
            title: "Quarante entreprises installées dans les trois quartiers",
            priorities: ["entrepreneuriat", "activites-productives"],
            qpvs: ["QN05301M", "QN05302M"],
            needs: ["land", "funding"],
            answersFor: "Laval Économie",
            targets: [
              ["entreprises-creees", { value: 7, day: "2025-12-31", source: "Laval Économie" }, 40, 2029],
              [
                "surface-activite-produite",
                { value: 420, day: "2025-12-31", source: "Laval Économie" },
                2600,
                2029,
              ],
            ],
            projects: ["Pépinière d", "Hôtel artisanal"],
          },
          {
            title: "Un centre Murat plein et utile",
            priorities: ["commerce-artisanat"],
            qpvs: ["QN05303M"],
            needs: ["funding", "regulation"],
            answersFor: "Direction de l'aménagement",
            targets: [
              [
                "vacance-commerciale",
                { value: [3, 8], day: "2025-11-03", source: "Ville de Laval" },
                [0, 8],
                2028,
              ],
            ],
            projects: ["Reprise du centre commercial", "Conciergerie de quartier"],
          },
        ],
      },
      {
        title: "Apprendre",
        objectives: [
          {
            title: "Former les artisans du bâtiment aux outils numériques",
            priorities: ["transition-numerique"],
            qpvs: ["QN05301M"],
            needs: ["engineering"],
            answersFor: "Laval Virtual, avec la Chambre de métiers",
            targets: [
              [
                "formes-au-numerique",
                { value: 18, day: "2025-06-30", source: "Chambre de métiers" },
                150,
                2028,
              ],
            ],
            projects: ["École de la réalité virtuelle", "Fablab mobile"],
          },
          {
            title: "Autant de créatrices que de créateurs accompagnés",
            priorities: ["entrepreneuriat"],
            qpvs: ["QN05302M"],
            answersFor: "Chargée de mission égalité",
            targets: [
              [
                "entreprises-accompagnees",
                { value: 12, day: "2025-12-31", source: "Réseau d'accompagnement" },
                80,
                2028,
              ],
            ],
            projects: ["Compagnonnage de créatrices"],
          },
        ],
      },
    ],
  },
  {
    territory: "toulouse",
    steps: ["share"],
    begunDaysAgo: 240,
    title: "Toulouse Métropole : entreprendre à dix minutes de chez soi",
    summary:
      "La Métropole a des emplois, les quartiers ont des habitants : la stratégie rapproche les uns des autres, par des locaux au pied des immeubles, par la commande publique et par le réemploi.",
    strengths: [
      ["Un marché de l'emploi dynamique à l'échelle de la métropole"],
      ["Un réseau de pépinières publiques qui sait gérer des hôtels d'entreprises", "QN03107M"],
    ],
    weaknesses: [
      ["Les très petites entreprises des Izards ne répondent pas aux marchés publics", "QN03110M"],
      ["Peu d'activités de production au Mirail, hors bâtiment", "QN03107M"],
    ],
    opportunities: [
      ["La troisième ligne de métro dessert deux quartiers en 2028", "QN03110M"],
      ["Les acheteurs publics doivent réserver des lots aux petites entreprises"],
    ],
    threats: [["Les loyers suivent le métro : il faut acheter avant qu'il arrive"]],
    figures: [
      ["Emplois pour cent actifs résidents", "31", "", "Insee, recensement", "2021-12-31", "QN03107M"],
      [
        "Marchés publics attribués à une entreprise des quartiers",
        "14",
        "marchés",
        "Toulouse Métropole",
        "2024-12-31",
      ],
    ],
    axes: [
      {
        title: "Des locaux au pied des immeubles",
        objectives: [
          {
            title: "Trois hôtels d'entreprises pleins à quatre cinquièmes",
            priorities: ["activites-productives", "entrepreneuriat"],
            qpvs: ["QN03107M"],
            needs: ["land", "funding"],
            answersFor: "Direction de l'économie",
            targets: [
              [
                "surface-activite-produite",
                { value: 900, day: "2025-12-31", source: "Toulouse Métropole" },
                7200,
                2030,
              ],
              ["emplois-crees", { value: 12, day: "2025-12-31", source: "Toulouse Métropole" }, 260, 2030],
            ],
            projects: ["Reynerie entreprend", "Laboratoire partagé"],
          },
        ],
      },
      {
        title: "La commande publique au service des quartiers",
        objectives: [
          {
            title: "Cent cinquante petites entreprises prêtes à répondre à un marché",
            priorities: ["entrepreneuriat"],
            qpvs: ["QN03110M"],
            needs: ["engineering"],
            answersFor: "Direction de la commande publique",
            targets: [
              [
                "entreprises-accompagnees",
                { value: 22, day: "2025-12-31", source: "Toulouse Métropole" },
                150,
                2028,
              ],
            ],
            projects: ["Premiers clients"],
          },
        ],
      },
      {
        title: "Réparer, réemployer, vendre",
        objectives: [
          {
            title: "Une boucle locale du réemploi à Empalot",
            priorities: ["activites-productives"],
            qpvs: ["QN03109M"],
            answersFor: "Mission économie circulaire",
            targets: [["emplois-crees", null, 25, 2029]],
            projects: ["Atelier de réemploi"],
          },
          {
            title: "Les artisans de Colomiers vendent aussi en ligne",
            priorities: ["transition-numerique", "commerce-artisanat"],
            answersFor: "Ville de Colomiers",
            targets: [["formes-au-numerique", null, 90, 2027]],
            projects: ["Vitrine numérique"],
          },
        ],
      },
    ],
  },
];
