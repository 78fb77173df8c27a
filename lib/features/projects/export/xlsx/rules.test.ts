import { expect, it } from "vitest";
import type { ExportProject } from "../types";
import { rowXml, xmlText } from "./rules";

it.each([
  ['a & b < c > d "e"', "a &amp; b &lt; c &gt; d &quot;e&quot;"],
  ["NUL\u0000 et \u0007", "NUL et "],
  ["\uD800 seul", " seul"],
  ["_x0041_", "_x005F_x0041_"],
  ["ligne\nsuivante 🏘️", "ligne\nsuivante 🏘️"],
])("writes %j", (text, written) => expect(xmlText(text)).toBe(written));

const project: ExportProject = {
  reference: "QP-ROUBAIX-0001",
  title: '=HYPERLINK("http://exemple.test")',
  territory: "Roubaix",
  projectOwner: "",
  summary: "",
  mainPriority: "",
  priorities: [],
  qpvCodes: [],
  commune: "",
  phase: "",
  progressStatus: "",
  reviewStatus: "Accepté",
  startsOn: "1900-03-01",
  endsOn: null,
  totalCostCents: 99_999_999_999_999,
  taxBasis: "HT",
  grantedCents: 5,
  gapCents: null,
  funding: null,
  updatedOn: "2026-03-18",
  demo: false,
  objectives: "",
  contact: null,
  privateNote: null,
  version: null,
};

it("writes texts as texts, amounts to the cent, days as Excel counts them", () => {
  const row = rowXml(project, 2);
  expect(row).toContain(
    '<c r="B2" s="0" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;http://exemple.test&quot;)</t></is></c>',
  );
  expect(row).toContain("<v>999999999999.99</v>");
  expect(row).toContain("<v>0.05</v>");
  expect(row).toContain("<v>61</v>");
  expect(row).not.toContain("<f");
});
