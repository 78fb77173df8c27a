import "./help.css";
import { PICTURE_SIZES } from "@/lib/features/help/pictures/constants";
import { picturePath } from "@/lib/features/help/routes";
import type { Picture } from "@/lib/features/help/types";
import { typeset } from "@/lib/kernel/typeset";

/** A screen as it is on the demonstration. The frame tells its white from the page's, and from the dark. */
export function GuidePicture({ picture: { name, alt } }: { readonly picture: Picture }) {
  const { width, height } = PICTURE_SIZES[name];
  return (
    <figure className="help-picture">
      {/* biome-ignore lint/performance/noImgElement: next/image would send a script to do what the browser does */}
      <img src={picturePath(name)} alt={typeset(alt)} width={width} height={height} loading="lazy" />
      <figcaption className="pt-1 md:hidden">
        <a className="fr-link fr-link--sm" href={picturePath(name)}>
          Agrandir l’image<span className="fr-sr-only">&nbsp;: {typeset(alt)}</span>
        </a>
      </figcaption>
    </figure>
  );
}
