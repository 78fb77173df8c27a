import type { Step } from "@/lib/features/help/types";
import { typeset } from "@/lib/kernel/typeset";
import { GuidePicture } from "./guide-picture";
import { HelpText } from "./help-text";

export function GuideSteps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <section aria-labelledby="etapes">
      <h2 id="etapes" className="fr-h4">
        Étape par étape
      </h2>
      <ol className="fr-raw-list m-0 flex flex-col gap-6 p-0">
        {steps.map(({ title, text, picture }, place) => (
          <li key={title} className="p-0">
            <h3 id={`etape-${place + 1}`} className="fr-h6 m-0 pb-1">
              {place + 1}. {typeset(title)}
            </h3>
            <p className="m-0">
              <HelpText text={text} />
            </p>
            {picture && <GuidePicture picture={picture} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
