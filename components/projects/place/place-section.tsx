import Link from "next/link";
import { shippedDepartements } from "@/components/map/departements";
import {
  boxOfPoint,
  type MapWindow,
  windowAround,
  withShippedGround,
} from "@/lib/features/contours/drawing/rules";
import type { PlaceGround, PlaceOutline } from "@/lib/features/contours/location/types";
import { boxOf } from "@/lib/features/contours/rules";
import { locationSentences } from "@/lib/features/projects/place/labels";
import { pointForInput } from "@/lib/features/projects/place/rules";
import type { PlaceFound } from "@/lib/features/projects/place/types";
import { editSectionPath } from "@/lib/features/projects/routes";
import type { ProjectDetail } from "@/lib/features/projects/types";
import { PlaceDrawing } from "./place-drawing";
import { PlaceLegend } from "./place-legend";

export type PlaceSectionProps = {
  readonly project: ProjectDetail;
  readonly ground: PlaceGround | null;
  readonly found: PlaceFound | null;
  readonly mayEdit: boolean;
};

/** Where the project is: a drawing, and the same in words. */
export function PlaceSection({ project, ground, found, mayEdit }: PlaceSectionProps) {
  const { point, reference } = project;
  const chosen = [
    ...project.qpvs.map(({ code }) => code),
    ...(project.commune ? [project.commune.codeInsee] : []),
  ];
  const outlines =
    ground === null ? [] : withShippedGround(ground.outlines, () => shippedDepartements(ground.departements));
  const window = windowOn(outlines, chosen, point);
  const sentences = found === null ? [] : locationSentences(found);
  const alternative = `Carte du lieu du projet. ${sentences.join(" ")}`.trim();
  if (window === null && !mayEdit) return null;
  return (
    <section className="pt-8">
      <h2 className="fr-h4">Sur la carte</h2>
      <div className="flex flex-col gap-6 md:flex-row">
        {window !== null && (
          <div className="w-full max-w-sm shrink-0">
            <PlaceDrawing
              window={window}
              outlines={outlines}
              point={point}
              chosen={chosen}
              alternative={alternative}
            />
            <PlaceLegend outlines={outlines} chosen={chosen} hasPoint={point !== null} />
          </div>
        )}
        <div className="min-w-0">
          {point === null ? (
            <p>Le projet n’a pas encore de point sur la carte.</p>
          ) : (
            <p>
              Coordonnées (latitude&nbsp;; longitude)&nbsp;:{" "}
              <span className="whitespace-nowrap">{pointForInput(point)}</span>
            </p>
          )}
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {mayEdit && (
            <Link className="fr-link" href={editSectionPath(reference, "lieu")} prefetch={false}>
              Modifier le lieu
            </Link>
          )}
        </div>
      </div>
    </section>
  );
}

/** Around what the project is about; where none of it has a contour, around the ground that holds its point. */
function windowOn(
  outlines: readonly PlaceOutline[],
  chosen: readonly string[],
  point: ProjectDetail["point"],
): MapWindow | null {
  const own = outlines.filter(
    ({ code, kind }) => chosen.includes(code) && (kind === "qpv" || kind === "commune"),
  );
  const around = own.length > 0 ? own : point === null ? [] : outlines.filter(({ kind }) => kind !== "qpv");
  const boxes = around.map(({ outline }) => boxOf(outline));
  return windowAround([...boxes, ...(point === null ? [] : [boxOfPoint(point)])]);
}
