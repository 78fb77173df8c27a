import { createHash } from "node:crypto";
import { mapGroundPath } from "@/lib/features/map/routes";
import { type MapPart, mapViews } from "./projection";

const PARTS = ["france", "ileDeFrance", "laReunion"] as const satisfies readonly MapPart[];
const GROUNDS = ["land", "borders"] as const;
type Ground = (typeof GROUNDS)[number];

const idOf = (part: MapPart, ground: Ground) => `${part}-${ground}`;

function drawGround(): { readonly svg: string; readonly version: string } {
  const views = mapViews();
  const paths = PARTS.flatMap((part) =>
    GROUNDS.map((ground) => `<path id="${idOf(part, ground)}" d="${views[part][ground]}"/>`),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><defs>${paths.join("")}</defs></svg>`;
  return { svg, version: createHash("sha256").update(svg).digest("hex").slice(0, 12) };
}

let drawn: ReturnType<typeof drawGround> | undefined;

/**
 * The outlines of all maps as one file, which a browser fetches once: in the page they would stand twice, as markup and
 * in what React is sent. They take their colours from whatever uses them.
 */
export function mapGround(): ReturnType<typeof drawGround> {
  drawn ??= drawGround();
  return drawn;
}

/** The address of one piece; another drawing has another address. */
export const groundAddress = (part: MapPart, ground: Ground) =>
  `${mapGroundPath(mapGround().version)}#${idOf(part, ground)}`;
