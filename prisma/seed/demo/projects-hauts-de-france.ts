import type { DemoProject } from "@/prisma/seed/demo/format";

export const MAUBEUGE: readonly DemoProject[] = [
  {
    title: "Village d’entreprises de Sous-le-Bois",
    summary:
      "Sur la friche d’une aciérie, quatre bâtiments modulaires accueillent des entreprises de chaudronnerie, de maintenance et de recyclage du bois. La dépollution est achevée ; la première tranche compte 3 800 m² d’ateliers.",
    objectives:
      "Implanter neuf entreprises industrielles, créer 85 emplois et réserver 15 % des heures de travaux à l’insertion.",
    projectOwner: "Communauté d’agglomération Maubeuge Val de Sambre",
    priorities: ["activites-productives"],
    qpvCodes: ["QN05918M"],
    codeInsee: "59392",
    progress: "operation/onTrack",
    months: [-19, 15],
    totalCostCents: 11_642_780_00,
    fundingLines: [
      ["anru", "granted", 3_100_000_00],
      ["feder-hauts-de-france", "granted", 2_400_000_00],
      ["etat-fonds-vert", "paid", 1_250_000_00],
      ["region-hauts-de-france", "granted", 900_000_00],
      ["departement-nord", "requested", 500_000_00],
    ],
    contact: ["Grégory Lambret", "Directeur de l’aménagement économique", "03 53 01 61 05"],
    story: [
      ["created", 351],
      ["submitted", 333],
      ["accepted", 305],
      ["published", 299],
      ["saved", 190, { was: { totalCostCents: 10_980_000_00 } }],
      ["saved", 83, { was: { progress: "operation/late" } }],
    ],
  },
  {
    title: "Foncière des rez-de-chaussée de l’Épinette",
    summary:
      "Une société à capitaux publics et privés achète les pieds d’immeuble laissés vides par le bailleur, les divise et les loue à des commerces de première nécessité et à des professions de santé.",
    objectives:
      "Remettre en activité 1 450 m² en trois ans et tenir un loyer moyen inférieur à 80 € par mètre carré.",
    projectOwner: "Société d’économie mixte Val de Sambre",
    priorities: ["commerce-artisanat"],
    qpvCodes: ["QN05917M", "QN05915M"],
    codeInsee: "59392",
    progress: "operation/late",
    months: [-7, 29],
    totalCostCents: 2_160_000_00,
    fundingLines: [
      ["banque-des-territoires", "granted", 640_000_00],
      ["ville-de-maubeuge", "granted", 210_000_00],
      ["anct", "requested", 380_000_00],
    ],
    contact: ["Corinne Delattre", "Directrice générale", "03 53 01 61 19"],
    privateNote: "Deux compromis signés sur cinq ; le bailleur demande une clause de retour.",
    story: [
      ["created", 231],
      ["saved", 224, { was: { qpvCodes: ["QN05917M"] } }],
      ["submitted", 219],
      ["accepted", 197],
      ["saved", 31, { was: { progress: "operation/onTrack", privateNote: undefined } }],
    ],
  },
  {
    title: "Le marché couvert de Jeumont",
    summary:
      "La halle des années 1930 est rénovée et équipée de chambres froides pour recevoir un marché trois fois par semaine et, les autres jours, des ateliers de cuisine et de transformation.",
    objectives:
      "Passer de 11 à 30 commerçants abonnés et attirer une clientèle des deux côtés de la frontière.",
    projectOwner: "Commune de Jeumont",
    priorities: ["commerce-artisanat", "activites-productives"],
    qpvCodes: ["QN05913M"],
    codeInsee: "59324",
    progress: "study/onTrack",
    months: [1, 24],
    totalCostCents: 1_894_500_90,
    fundingLines: [
      ["etat-dsil", "requested", 560_000_00],
      ["region-hauts-de-france", "requested", 380_000_00],
      ["departement-nord", "granted", 190_000_00],
    ],
    contact: ["Hervé Caudron", "Directeur général des services", "03 53 01 61 24"],
    story: [
      ["created", 87],
      ["saved", 70, { was: { totalCostCents: 1_750_000_00, fundingLines: undefined } }],
      ["submitted", 41],
    ],
  },
  {
    title: "Ressourcerie et matériaux de réemploi à Louvroil",
    summary:
      "Collecter, trier et revendre les matériaux des chantiers de démolition du renouvellement urbain.",
    priorities: ["activites-productives"],
    qpvCodes: ["QN05914M"],
    codeInsee: "59365",
    progress: "idea/onTrack",
    totalCostCents: 450_000_00,
    story: [["created", 27]],
  },
];

export const ARRAS: readonly DemoProject[] = [
  {
    title: "Tiers-lieu numérique « La Passerelle » aux Blancs-Monts",
    summary:
      "Espace de travail partagé, studio de tournage, salle de formation et accueil d’un conseiller numérique : le tiers-lieu occupe une ancienne supérette, au pied des immeubles.",
    objectives:
      "Recevoir 60 usagers par jour, former 200 habitants par an et héberger douze indépendants à l’année.",
    projectOwner: "Communauté urbaine d’Arras",
    priorities: ["transition-numerique", "entrepreneuriat"],
    qpvCodes: ["QN06260M"],
    codeInsee: "62041",
    progress: "operation/onTrack",
    months: [-12, 5],
    totalCostCents: 872_415_30,
    fundingLines: [
      ["anct", "paid", 150_000_00],
      ["etat-dpv", "granted", 200_000_00],
      ["region-hauts-de-france", "granted", 160_000_00],
      ["departement-pas-de-calais", "paid", 75_000_00],
    ],
    contact: ["Élodie Wattel", "Responsable du tiers-lieu", "03 53 01 72 08"],
    story: [
      ["created", 329],
      ["submitted", 315],
      ["accepted", 296],
      ["published", 291],
      ["saved", 96, { was: { progress: "study/onTrack", totalCostCents: 910_000_00 } }],
    ],
  },
  {
    title: "Formation au commerce en ligne des artisans de bouche",
    summary:
      "Douze séances en soirée, dans les boutiques mêmes, pour photographier ses produits, tenir un catalogue, encaisser en ligne et organiser le retrait en magasin.",
    objectives:
      "Former 48 artisans et faire vendre en ligne 30 d’entre eux six mois après la dernière séance.",
    projectOwner: "Chambre de métiers et de l’artisanat",
    priorities: ["transition-numerique", "commerce-artisanat"],
    qpvCodes: ["QN06258M", "QN06262M"],
    codeInsee: "62004",
    progress: "operation/completed",
    months: [-15, -4],
    totalCostCents: 36_780_00,
    fundingLines: [
      ["region-hauts-de-france", "paid", 14_000_00],
      ["etat-politique-ville", "paid", 12_500_00],
    ],
    contact: ["Stéphane Ledoux", "Conseiller numérique", "03 53 01 72 15"],
    story: [
      ["created", 340],
      ["submitted", 334],
      ["accepted", 320],
      ["saved", 122, { was: { progress: "operation/onTrack" } }],
    ],
  },
  {
    title: "Atelier partagé de menuiserie de Saint-Michel",
    summary:
      "Un parc de machines à bois mutualisé, des postes loués à la journée et une matériauthèque alimentée par les chutes des entreprises voisines.",
    objectives:
      "Réunir 25 professionnels adhérents et couvrir 80 % des charges par les adhésions en troisième année.",
    projectOwner: "Société coopérative Copeaux",
    priorities: ["activites-productives", "entrepreneuriat"],
    qpvCodes: ["QN06261M"],
    codeInsee: "62041",
    progress: "study/onTrack",
    months: [0, 20],
    totalCostCents: 264_900_00,
    fundingLines: [
      ["france-active", "requested", 60_000_00],
      ["region-hauts-de-france", "requested", 70_000_00],
    ],
    contact: ["Justine Carpentier", "Cogérante", "03 53 01 72 29"],
    story: [
      ["created", 101],
      ["submitted", 82],
      [
        "changesRequested",
        58,
        {
          comments: {
            objectives: "Précisez d’où viennent les 25 adhérents : liste d’intentions, enquête, lettres ?",
          },
        },
      ],
      ["saved", 9, { was: { objectives: "Réunir des professionnels adhérents et équilibrer les charges." } }],
    ],
  },
];
