import type { DemoProject } from "@/prisma/seed/demo/format";

export const LAVAL: readonly DemoProject[] = [
  {
    title: "Pépinière d’entreprises « Le Tremplin » aux Fourches",
    summary:
      "Seize bureaux et quatre ateliers de plain-pied dans l’ancien collège du quartier, loués au tarif pépinière pendant quatre ans, avec une salle commune et une permanence quotidienne de conseil à la création.",
    objectives:
      "Héberger 20 jeunes entreprises, dont au moins huit dirigées par des habitants du quartier, et atteindre 75 % d’occupation dès la deuxième année.",
    projectOwner: "Laval Agglomération",
    priorities: ["entrepreneuriat", "activites-productives"],
    qpvCodes: ["QN05301M"],
    codeInsee: "53130",
    progress: "operation/onTrack",
    months: [-11, 6],
    totalCostCents: 2_374_600_25,
    fundingLines: [
      ["banque-des-territoires", "granted", 420_000_00],
      ["feder-pays-de-la-loire", "granted", 610_000_00],
      ["region-pays-de-la-loire", "paid", 230_000_00],
      ["etat-dsil", "granted", 350_000_00],
    ],
    contact: ["Maud Rousselet", "Cheffe de projet immobilier d’entreprise", "02 61 91 22 10"],
    privateNote: "Le préfet souhaite visiter le chantier au printemps : prévoir une date avec l’architecte.",
    story: [
      ["created", 344],
      [
        "saved",
        336,
        { was: { fundingLines: [["etat-dsil", "requested", 350_000_00]], privateNote: undefined } },
      ],
      ["submitted", 330],
      ["accepted", 309, { message: "Accepté. Le taux d’occupation sera suivi chaque semestre." }],
      ["published", 301],
      ["saved", 158, { was: { progress: "study/onTrack", totalCostCents: 2_290_000_00 } }],
      [
        "saved",
        37,
        {
          was: {
            fundingLines: [
              ["banque-des-territoires", "granted", 420_000_00],
              ["feder-pays-de-la-loire", "requested", 610_000_00],
              ["region-pays-de-la-loire", "granted", 230_000_00],
              ["etat-dsil", "granted", 350_000_00],
            ],
          },
        },
      ],
    ],
  },
  {
    title: "École de la réalité virtuelle pour artisans du bâtiment",
    summary:
      "Des modules courts, de deux jours à trois semaines, apprennent aux artisans et à leurs apprentis à préparer un chantier en maquette numérique et à présenter un devis en réalité virtuelle. Les casques sont prêtés pendant un mois après la formation.",
    objectives:
      "Former 240 artisans et apprentis en deux ans et équiper 60 entreprises de moins de dix salariés.",
    projectOwner: "Chambre de métiers et de l’artisanat",
    priorities: ["transition-numerique", "commerce-artisanat"],
    qpvCodes: ["QN05303M", "QN05302M"],
    codeInsee: "53130",
    progress: "operation/completed",
    months: [-23, -2],
    totalCostCents: 286_940_00,
    fundingLines: [
      ["region-pays-de-la-loire", "paid", 110_000_00],
      ["etat-politique-ville", "paid", 45_000_00],
      ["etat-france-travail", "paid", 70_000_00],
    ],
    contact: ["Ludovic Hamelin", "Responsable des formations", "02 61 91 22 18"],
    story: [
      ["created", 338],
      ["submitted", 326],
      ["accepted", 312],
      ["published", 306],
      ["saved", 57, { was: { progress: "operation/onTrack" } }],
    ],
  },
  {
    title: "Reprise du centre commercial Murat et création d’une maison médicale",
    summary:
      "Le centre commercial de dix cellules, dont six fermées, est démoli pour moitié et reconstruit : supérette, boulangerie, pharmacie agrandie, maison médicale et deux locaux à loyer modéré pour l’économie sociale.",
    objectives:
      "Ramener sept commerces et services ouverts toute l’année et 28 emplois sur place ; rendre la place accessible aux poussettes et aux fauteuils.",
    projectOwner: "Laval Agglomération",
    priorities: ["commerce-artisanat"],
    qpvCodes: ["QN05303M"],
    codeInsee: "53130",
    progress: "study/blocked",
    months: [-6, 27],
    totalCostCents: 5_918_000_00,
    fundingLines: [
      ["anct", "requested", 1_700_000_00],
      ["ville-de-laval", "granted", 800_000_00],
      ["etat-fonds-vert", "refused", 600_000_00],
      ["departement-mayenne", "requested", 250_000_00],
    ],
    contact: ["Anne-Laure Bodin", "Cheffe de projet du territoire", "02 61 91 22 04"],
    privateNote:
      "Blocage : le propriétaire de deux cellules refuse l’offre des Domaines. Une procédure d’expropriation est à l’étude, ne pas communiquer.",
    story: [
      ["created", 262],
      ["submitted", 240],
      [
        "changesRequested",
        221,
        {
          comments: {
            fundingLines: "Le refus du fonds vert doit figurer dans le plan, avec la solution envisagée.",
          },
        },
      ],
      [
        "saved",
        207,
        {
          was: {
            fundingLines: [
              ["anct", "requested", 1_700_000_00],
              ["etat-fonds-vert", "requested", 600_000_00],
            ],
          },
        },
      ],
      ["submitted", 206],
      ["accepted", 188],
      ["saved", 45, { was: { progress: "study/onTrack" } }],
    ],
  },
  {
    title: "Compagnonnage de créatrices d’entreprise à Kellermann",
    summary:
      "Chaque créatrice est suivie pendant un an par une cheffe d’entreprise de l’agglomération. Garde d’enfants pendant les ateliers, prêt d’ordinateurs et entrée facilitée au microcrédit.",
    objectives: "Accompagner 30 femmes, dont 20 résidant dans le quartier, et financer 15 lancements.",
    projectOwner: "Association Mayenne Entreprendre au féminin",
    priorities: ["entrepreneuriat", "transition-numerique"],
    qpvCodes: ["QN05302M"],
    codeInsee: "53130",
    progress: "operation/onTrack",
    months: [0, 18],
    totalCostCents: 94_350_60,
    fundingLines: [
      ["etat-politique-ville", "requested", 28_000_00],
      ["caf", "requested", 9_000_00],
      ["adie", "granted", 12_000_00],
      ["bpifrance", "requested", 20_000_00],
    ],
    contact: ["Nolwenn Jaouen", "Coordinatrice", "02 61 91 22 31"],
    story: [
      ["created", 60],
      ["submitted", 29],
    ],
  },
  {
    title: "Hôtel artisanal de la rue de la Gaucherie",
    summary:
      "Onze cellules de 90 à 160 m² pour des artisans à l’étroit dans leur garage, avec une cour de manœuvre commune et une toiture photovoltaïque en autoconsommation collective.",
    objectives:
      "Maintenir huit entreprises menacées de départ et en accueillir trois nouvelles ; produire 40 % de l’électricité consommée.",
    projectOwner: "Société d’économie mixte mayennaise",
    priorities: ["activites-productives", "commerce-artisanat"],
    qpvCodes: ["QN05303M"],
    codeInsee: "53130",
    progress: "study/onTrack",
    months: [2, 26],
    totalCostCents: 3_205_000_00,
    fundingLines: [
      ["banque-des-territoires", "requested", 800_000_00],
      ["ademe", "requested", 145_000_00],
      ["etat-dsil", "requested", 400_000_00],
    ],
    contact: ["Fabien Gaudin", "Directeur de programme", "02 61 91 22 47"],
    story: [
      ["created", 110],
      ["submitted", 80],
      [
        "changesRequested",
        47,
        {
          message: "Le besoin est démontré ; le montage reste à éclaircir.",
          comments: {
            projectOwner: "Qui portera l’emprunt, la société d’économie mixte ou une filiale dédiée ?",
            contact: "Merci d’indiquer un contact technique en plus du directeur de programme.",
          },
        },
      ],
    ],
  },
  {
    title: "Zone de covoiturage et bornes de recharge du Mortier",
    summary: "Aménager 40 places de covoiturage et six bornes de recharge à l’entrée du quartier.",
    objectives: "Faciliter les trajets domicile-travail vers les zones d’activité.",
    projectOwner: "Laval Agglomération",
    priorities: ["activites-productives"],
    qpvCodes: ["QN05303M"],
    codeInsee: "53130",
    progress: "idea/onTrack",
    months: [3, 12],
    totalCostCents: 210_000_00,
    fundingLines: [["etat-fonds-vert", "requested", 80_000_00]],
    contact: ["Gaëtan Pottier", "Chargé de mission mobilités", "02 61 91 22 52"],
    story: [
      ["created", 196],
      ["submitted", 184],
      [
        "rejected",
        165,
        {
          message:
            "Projet utile, mais d’abord de mobilité : il ne répond à aucune des quatre priorités du programme. Le fonds vert en est le bon guichet.",
        },
      ],
    ],
  },
  {
    title: "Conciergerie de quartier et point relais aux Fourches",
    summary:
      "Un comptoir tenu par deux salariées en insertion : colis, pressing, petites réparations, impression, aide aux démarches en ligne.",
    objectives: "Ouvrir 35 heures par semaine et servir 120 personnes par jour.",
    projectOwner: "Régie de quartier lavalloise",
    priorities: ["commerce-artisanat", "transition-numerique"],
    qpvCodes: ["QN05301M"],
    codeInsee: "53130",
    progress: "idea/onTrack",
    months: [4, 28],
    totalCostCents: 132_000_00,
    story: [
      ["created", 48],
      ["saved", 21, { was: { objectives: undefined, totalCostCents: undefined, months: undefined } }],
    ],
  },
  {
    title: "Fablab mobile des ateliers d’insertion",
    summary:
      "Un camion équipé d’une découpe laser et de trois imprimantes 3D, partagé entre quatre chantiers d’insertion.",
    priorities: ["transition-numerique"],
    totalCostCents: 98_000_00,
    story: [["created", 15]],
  },
];
