import type { Metadata } from "next";
import { ChoiceLinks } from "@/components/dashboard/course/choice-links";
import { Panel } from "@/components/dashboard/panel";
import { ViewFrame } from "@/components/dashboard/view-frame";
import { AgeForm } from "@/components/dashboard/waves/age-form";
import { WaveCourse } from "@/components/dashboard/waves/wave-course";
import { WaveTable } from "@/components/dashboard/waves/wave-table";
import { WaveTotals } from "@/components/dashboard/waves/wave-totals";
import { WAVE_FIGURES } from "@/lib/features/dashboard/waves/constants";
import { WAVE_FIGURE_LABELS } from "@/lib/features/dashboard/waves/labels";
import { loadWaveComparison } from "@/lib/features/dashboard/waves/loaders";
import { wavesPath } from "@/lib/features/dashboard/waves/routes";

export const metadata: Metadata = { title: "Générations au même âge" };

export default async function WavesPage({ searchParams }: PageProps<"/tableau-de-bord/generations">) {
  const { comparison, figure, ...screen } = await loadWaveComparison(await searchParams, new Date());
  const { waves, age } = comparison;
  return (
    <ViewFrame view="waves" screen={{ ...screen, dashboard: { ...comparison, on: comparison.at } }}>
      <Panel name="ages">
        <AgeForm comparison={comparison} figure={figure} />
        {waves.length === 1 && (
          <p>
            Le programme n’a qu’une génération&nbsp;: il n’y a pas encore de quoi la comparer. La suivante
            viendra à côté d’elle, au même âge, dès son lancement.
          </p>
        )}
        <WaveTotals waves={waves} age={age} />
        <h3 className="fr-h6 m-0 pt-4 pb-2">Depuis le lancement</h3>
        <ChoiceLinks
          label="Chiffre comparé"
          choices={WAVE_FIGURES.map((one) => ({
            label: WAVE_FIGURE_LABELS[one],
            href: wavesPath(comparison, { age, figure: one }),
            isChosen: one === figure,
          }))}
        />
        <WaveCourse waves={waves} figure={figure} />
        <div className="pt-6">
          {waves.map((wave) => (
            <WaveTable key={wave.slug} comparison={comparison} wave={wave} />
          ))}
        </div>
      </Panel>
    </ViewFrame>
  );
}
