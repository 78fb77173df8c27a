import type { Report, ReportTable } from "@/lib/features/dashboard/report/types";

const table = (parts: Partial<ReportTable>): ReportTable => ({
  kind: "table",
  id: "tableau",
  title: "Montants",
  definitions: ["cost"],
  columns: [
    { label: "Territoire", kind: "text" },
    { label: "Projets", kind: "count" },
    { label: "Coût total", kind: "cents" },
  ],
  rows: [],
  totals: null,
  empty: "Aucun projet.",
  ...parts,
});

/** A report that holds one of each kind of thing, and `rows` lines in its first table. */
export function sampleReport(rows: readonly (readonly [string, number, number])[]): Report {
  const sum = (column: 1 | 2) => rows.reduce((total, row) => total + row[column], 0);
  return {
    format: 1,
    subject: "Programme Quartiers Productifs",
    territory: null,
    at: "2026-06-30",
    since: "2026-03-31",
    counted: "projets acceptés",
    sections: [
      {
        id: "territoires",
        title: "Territoires",
        paragraphs: ["Du 31 mars au 30 juin\u00A0: « l’œuvre » avance."],
        blocks: [
          {
            kind: "map",
            id: "carte",
            title: "Projets par territoire",
            unit: "count",
            territories: [
              {
                slug: "roubaix",
                name: "Roubaix",
                longitude: 3.17,
                latitude: 50.69,
                ileDeFrance: false,
                outreMer: false,
                value: 7,
              },
              {
                slug: "est",
                name: "Est Ensemble",
                longitude: 2.44,
                latitude: 48.88,
                ileDeFrance: true,
                outreMer: false,
                value: 0,
              },
              {
                slug: "port",
                name: "Le Port",
                longitude: 55.3,
                latitude: -20.94,
                ileDeFrance: false,
                outreMer: true,
                value: 3,
              },
            ],
          },
          table({ rows, totals: ["Total", sum(1), sum(2)] }),
        ],
      },
      {
        id: "financeurs",
        title: "Financeurs",
        paragraphs: [],
        blocks: [
          {
            kind: "bars",
            id: "barres",
            title: "Demandé par financeur, dont obtenu",
            unit: "cents",
            legend: { full: "Obtenu", hatched: "Demandé" },
            bars: [
              { label: "Agence nationale pour la rénovation urbaine", value: 123_456_789, part: 23_456_700 },
              { label: "Bpifrance", value: 0, part: 0 },
            ],
          },
          {
            kind: "curves",
            id: "courbes",
            title: "Montants, mois après mois",
            unit: "cents",
            days: ["2026-04-30", "2026-05-31", "2026-06-30"],
            series: [
              { label: "Coût total", values: [100, 200_000_000, 300_000_005] },
              { label: "Obtenu", values: [0, 0, 5] },
            ],
          },
          table({
            id: "mesures",
            title: "Mesures",
            columns: [
              { label: "Indicateur", kind: "text" },
              { label: "Valeur", kind: "number" },
              { label: "Part", kind: "percent" },
              { label: "Mesuré le", kind: "date" },
              { label: "Reste", kind: "cents" },
            ],
            rows: [
              ["Emplois créés", 12.5, 0.125, "2026-06-01", -5],
              ["Logements", null, null, null, 0],
            ],
          }),
          table({ id: "vide", title: "Jalons en retard", rows: [] }),
        ],
      },
    ],
    definitions: [{ key: "cost", label: "Coût total", text: "Somme des coûts totaux déclarés." }],
  };
}
