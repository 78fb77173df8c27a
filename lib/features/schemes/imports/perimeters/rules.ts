import type { SchemeZone } from "../../constants";
import { normaliseLabel } from "../rules";
import type { AidIssue } from "../types";
import { DEPARTEMENTS, LARGER_EPCI, REGIONS } from "./constants";
import type { PilotTerritory } from "./types";

export type Reach = {
  readonly zones: readonly SchemeZone[];
  /** Slugs; null: not known, which leaves no territory out. */
  readonly territories: readonly string[] | null;
  readonly issues: readonly AidIssue[];
};

const SCALES: Readonly<Record<string, Scale>> = {
  commune: "commune",
  communes: "commune",
  epci: "epci",
  intercommunalite: "epci",
  department: "departement",
  departement: "departement",
  region: "region",
  overseas: "overseas",
  "outre-mer": "overseas",
  mainland: "mainland",
  metropole: "mainland",
  country: "country",
  pays: "country",
  continent: "country",
  // A river basin or a drawing of the source's own: their name says nothing of communes.
  basin: "other",
  "bassin hydrographique": "other",
  adhoc: "other",
};
type Scale = "commune" | "epci" | "departement" | "region" | "overseas" | "mainland" | "country" | "other";

/** « Roubaix (59100) » is « roubaix », « La Réunion » is « reunion »: places are named with and without these. */
function placeName(name: string): string {
  return normaliseLabel(name)
    .replace(/\s*\([^)]*\)\s*$/, "")
    .replace(/^(la |le |les |l')/, "")
    .replace(/[-\s]+/g, " ")
    .replace(/ d'/g, " ")
    .trim();
}

const LEGAL_KINDS =
  /^(ca|cc|cu|ept|metropole|communaute agglomeration|communaute urbaine|communaute de communes|communaute|commune)( de la| de| du| des|) /;

/** The name of a group of communes without its legal kind, which is written in many ways. */
const bareName = (name: string) => placeName(placeName(name).replace(LEGAL_KINDS, ""));

const names = (list: readonly string[]) => new Set(list.map(placeName));
const KNOWN_REGIONS = names(REGIONS);
const KNOWN_DEPARTEMENTS = names(DEPARTEMENTS.map(([, name]) => name));
const DEPARTEMENT_CODES = new Map(DEPARTEMENTS.map(([code, name]) => [placeName(name), code]));

const REGION_ZONES: Readonly<Record<string, SchemeZone>> = {
  "ile de france": "ileDeFrance",
  "pays de la loire": "paysDeLaLoire",
};

/**
 * Which pilot territories a perimeter touches: any of their communes is enough. What is not recognised is « not known »,
 * never « none »: a scheme must not be hidden from those it is for.
 */
export function reachOf(
  perimeter: string,
  scaleLabel: string,
  territories: readonly PilotTerritory[],
): Reach {
  if (perimeter.trim() === "") return { zones: [], territories: null, issues: [] };
  const normalised = normaliseLabel(scaleLabel);
  const scale = Object.hasOwn(SCALES, normalised) ? SCALES[normalised] : undefined;
  const issues: AidIssue[] =
    scale === undefined && normalised !== ""
      ? [{ kind: "unknownLabel", of: "scale", label: scaleLabel }]
      : [];
  const touched = (test: (territory: PilotTerritory) => boolean) =>
    territories.filter(test).map(({ slug }) => slug);
  const place = placeName(perimeter);
  switch (scale ?? guessScale(place)) {
    case "country":
      return { zones: ["everywhere"], territories: touched(() => true), issues };
    case "mainland":
      return { zones: [], territories: touched(({ isOverseas }) => !isOverseas), issues };
    case "overseas":
      return { zones: ["outreMer"], territories: touched(({ isOverseas }) => isOverseas), issues };
    case "region": {
      const zone = REGION_ZONES[place];
      const found = touched(({ regionName }) => placeName(regionName) === place);
      const isKnown = found.length > 0 || KNOWN_REGIONS.has(place);
      return { zones: zone === undefined ? [] : [zone], territories: isKnown ? found : null, issues };
    }
    case "departement": {
      const code = DEPARTEMENT_CODES.get(place);
      const found = touched(({ departements }) => code !== undefined && departements.includes(code));
      return { zones: [], territories: KNOWN_DEPARTEMENTS.has(place) ? found : null, issues };
    }
    case "epci": {
      const bare = bareName(perimeter);
      const found = touched(({ slug, names: own }) =>
        [...own, ...(LARGER_EPCI[slug] ?? [])].some((name) => bareName(name) === bare),
      );
      const zones: SchemeZone[] = found.includes("aix-marseille") ? ["aixMarseille"] : [];
      return { zones, territories: found.length > 0 ? found : null, issues };
    }
    case "commune": {
      const found = touched(({ communes }) => communes.some((commune) => placeName(commune) === place));
      return { zones: [], territories: found.length > 0 ? found : null, issues };
    }
    default:
      return { zones: [], territories: null, issues };
  }
}

/** Without a scale, only a name that can be one thing is taken for it. */
function guessScale(place: string): Scale {
  if (["france", "europe", "france entiere", "union europeenne"].includes(place)) return "country";
  if (["france metropolitaine", "metropole"].includes(place)) return "mainland";
  if (["outre mer", "france d'outre mer"].includes(place)) return "overseas";
  // Overseas, some names are both, of the same ground.
  if (KNOWN_REGIONS.has(place)) return "region";
  return KNOWN_DEPARTEMENTS.has(place) ? "departement" : "other";
}

/** « Conseil régional d’Île-de-France » → « Île-de-France »; null where no region is named. */
export function regionNamed(text: string): string | null {
  const words = ` ${placeName(text)} `;
  return REGIONS.find((region) => words.includes(` ${placeName(region)} `)) ?? null;
}
