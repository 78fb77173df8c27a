import { describe, expect, it } from "vitest";
import { recogniseColumns } from "../columns/rules";
import { readRow } from "./rules";
import type { RowContext } from "./types";

const context = {
  directory: {
    territory: { id: 1 },
    priorities: [],
    funders: [],
    qpvs: [{ code: "QN05932M", name: "Les Trois Ponts" }],
    communes: [
      { codeInsee: "59512", nom: "Roubaix" },
      { codeInsee: "93005", nom: "Aulnay-sous-Bois" },
      { codeInsee: "93066", nom: "Saint-Denis" },
    ],
  },
  territories: [
    {
      id: 1,
      programmeName: "Métropole lilloise",
      officialName: "Métropole européenne de Lille",
      siren: "200093201",
      communes: [{ codeInsee: "59512", siren: "215905126" }],
    },
  ],
} as unknown as RowContext;

function read(headers: readonly string[], cells: readonly string[], format: "csv" | "xlsx" = "xlsx") {
  return readRow({ number: 2, cells }, { headers, format, columns: recogniseColumns(headers) }, context);
}

describe("a line of a file", () => {
  it("follows the unit of a column, and says so", () => {
    const row = read(["Intitulé", "Coût total (k€)", "Montant demandé (M€)"], ["Halle", "1 234,5", "1,2"]);
    expect(row.values.totalCost).toBe(123_450_000);
    expect(row.funding?.amountCents).toBe(120_000_000);
    expect(row.notes).toContain("«\u00A0Coût total (k€)\u00A0»\u00A0: montant lu en milliers d’euros.");
  });

  it.each(["#N/A", "#REF!", "#VALEUR!", "#DIV/0!", "#NOM?", "########"])("takes %s for no value", (error) => {
    const row = read(["Intitulé", "id_projet", "Dispositif", "Coût"], [error, error, error, error]);
    expect(row).toMatchObject({ values: {}, externalId: null, funding: null });
    expect(row.problems.map(({ column }) => column)).toEqual(["Intitulé", "id_projet", "Dispositif", "Coût"]);
  });

  it.each(["TOTAL", "Total général", "Sous-total commerce", "Totaux HT", "Total des projets"])(
    "takes « %s » for no project",
    (first) => {
      expect(read(["Intitulé", "Coût"], [first, "1000"]).leftOut).toContain("total");
    },
  );

  it("takes a repeated header for no project, and projects whose name begins alike for projects", () => {
    expect(read(["Intitulé", "Commune"], ["Intitulé", "Commune"]).leftOut).toContain("en-tête");
    expect(read(["Intitulé", "Commune"], ["Totalité de la halle", "Roubaix"]).leftOut).toBeNull();
    expect(read(["Intitulé", "Commune"], ["Total Énergies : station", "Roubaix"]).leftOut).toBeNull();
  });

  it("tells cells that a separator has pushed beyond the header", () => {
    const headers = ["Intitulé", "Commune", "Coût", ""];
    const shifted = ["Halle", "marché", "Roubaix", "1000"];
    expect(read(headers, shifted, "csv").problems[0]).toMatchObject({ column: "Colonne 4", found: "1000" });
    expect(read(headers, ["Halle", "Roubaix", "1000", ""], "csv").problems).toEqual([]);
  });

  it.each([
    ["ROUBAIX", "59512"],
    ["59100 Roubaix", "59512"],
    ["Roubaix (59)", "59512"],
    ["Roubaix cedex 1", "59512"],
    ["Aulnay s/ Bois", "93005"],
    ["St-Denis", "93066"],
    ["93066", "93066"],
  ])("finds the commune « %s »", (cell, code) => {
    expect(read(["Intitulé", "Commune"], ["Halle", cell]).values.codeInsee).toBe(code);
  });

  it("takes no postal code for the code of a commune", () => {
    const headers = ["Intitulé", "Code postal"];
    const row = readRow(
      { number: 2, cells: ["Halle", "59512"] },
      { headers, format: "xlsx", columns: ["title", "codeInsee"] },
      context,
    );
    expect(row.values.codeInsee).toBeUndefined();
    expect(row.problems[0]?.expected).toContain("code postal");
  });

  it.each(["200093201", "200 093 201", "20009320100017", "Métropole européenne de Lille", "59512"])(
    "knows its territory as « %s »",
    (cell) => {
      expect(read(["id_terr", "Intitulé"], [cell, "Halle"]).leftOut).toBeNull();
    },
  );

  it("says that a spreadsheet has lost the digits of a number", () => {
    expect(read(["SIREN", "Intitulé"], ["2,00093E+08", "Halle"]).leftOut).toContain("format Texte");
  });

  it.each(["QN05932M", "qn05932m – Les Trois Ponts", "Les Trois Ponts (QN05932M)", "les trois ponts"])(
    "knows the QPV « %s »",
    (cell) => {
      expect(read(["Intitulé", "QPV"], ["Halle", cell]).values.qpvCodes).toEqual(["QN05932M"]);
    },
  );
});
