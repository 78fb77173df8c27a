import type { DemoStrategy } from "@/prisma/seed/demo/strategy-format";

export const STRATEGIES_EST: readonly DemoStrategy[] = [
  {
    territory: "est-ensemble",
    steps: [],
    begunDaysAgo: 30,
    title: "Est Ensemble, ville productive",
    summary: "",
    strengths: [
      ["Le dernier bassin d'ateliers d'artistes et d'artisans aux portes de Paris", "QN09309M"],
      ["Des structures d'insertion solides dans le bâtiment et la réparation"],
    ],
    weaknesses: [["Le foncier d'activité part au logement, opération après opération"]],
    opportunities: [["Le prolongement du métro amène des clients à Bondy Nord", "QN09314M"]],
    threats: [["La Capsulerie perd ses commerces avant que le centre soit refait", "QN09308M"]],
    figures: [["Surfaces d'activité disparues en cinq ans", "38 000", "m²", "Est Ensemble", "2024-12-31"]],
    axes: [
      { title: "Soutien à l’entrepreneuriat", objectives: [] },
      { title: "Développement du commerce et de l’artisanat", objectives: [] },
      {
        title: "Implantation d’activités productives",
        objectives: [
          {
            title: "Garder autant de mètres carrés d'activité qu'aujourd'hui",
            priorities: ["activites-productives"],
            qpvs: ["QN09309M"],
            needs: ["land", "regulation"],
            answersFor: "Direction du développement économique",
            projects: ["Ateliers productifs de La Noue"],
          },
        ],
      },
      { title: "Transition numérique", objectives: [] },
    ],
  },
  {
    territory: "grand-nancy",
    steps: ["share", "adopt", "revise"],
    published: ["summary", "axes"],
    begunDaysAgo: 300,
    title: "Grand Nancy : des métiers d'art à la ville fabricante",
    summary:
      "L'École de Nancy a fait entrer l'art dans l'atelier. Un siècle plus tard, la Métropole veut que ses quartiers redeviennent des lieux où l'on fabrique : cité artisanale au Plateau de Haye, incubateur de métiers d'art à Haussonville, et des commerces équipés pour encaisser, livrer et se faire connaître.",
    strengths: [
      ["Un vivier d'écoles d'art, de design et d'ingénieurs"],
      ["De grandes emprises maîtrisées au Plateau de Haye", "QN05415M"],
    ],
    weaknesses: [
      ["Les diplômés partent faute d'ateliers abordables"],
      ["Peu de services du quotidien à Haussonville", "QN05416M"],
    ],
    opportunities: [["Les métiers d'art recrutent, et se visitent"]],
    threats: [["La concurrence des zones commerciales de la périphérie"]],
    figures: [
      [
        "Locaux vacants au Plateau de Haye",
        "19",
        "locaux",
        "Métropole du Grand Nancy",
        "2025-09-01",
        "QN05415M",
      ],
      [
        "Diplômés des écoles d'art installés dans la métropole",
        "22",
        "%",
        "Enquête des écoles",
        "2024-06-30",
      ],
    ],
    axes: [
      {
        title: "Fabriquer",
        objectives: [
          {
            title: "Cent vingt emplois d'artisanat dans les quartiers",
            priorities: ["activites-productives", "commerce-artisanat"],
            qpvs: ["QN05415M", "QN05414M"],
            needs: ["funding"],
            answersFor: "Vice-présidence à l'économie de proximité",
            targets: [["emplois-crees", { value: 0, day: "2024-12-31", source: "Métropole" }, 120, 2029]],
            projects: ["Cité artisanale"],
          },
          {
            title: "Vingt-cinq ateliers de métiers d'art installés",
            priorities: ["entrepreneuriat"],
            qpvs: ["QN05416M"],
            needs: ["land", "marketing"],
            answersFor: "Direction de la culture et du patrimoine",
            targets: [
              ["entreprises-creees", { value: 3, day: "2025-06-30", source: "Incubateur" }, 25, 2028],
            ],
            projects: ["Incubateur de métiers"],
          },
        ],
      },
      {
        title: "Vendre",
        objectives: [
          {
            title: "Tous les petits commerces équipés pour vendre et livrer",
            priorities: ["transition-numerique", "commerce-artisanat"],
            answersFor: "Direction du commerce",
            targets: [["formes-au-numerique", { value: 40, day: "2025-12-31", source: "CCI" }, 200, 2027]],
            projects: ["Réseau de caisses"],
          },
        ],
      },
    ],
  },
];
