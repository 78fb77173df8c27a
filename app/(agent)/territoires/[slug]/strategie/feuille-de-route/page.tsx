import type { Metadata } from "next";
import Link from "next/link";
import { RoadmapDrawing } from "@/components/strategies/roadmap/roadmap-drawing";
import { RoadmapLegend } from "@/components/strategies/roadmap/roadmap-legend";
import { RoadmapTable } from "@/components/strategies/roadmap/roadmap-table";
import { StrategyViews } from "@/components/strategies/strategy-views";
import { projectListPath } from "@/lib/features/projects/search/routes";
import { countedFilters } from "@/lib/features/strategies/attached/rules";
import { PROJECTS_DRAWN } from "@/lib/features/strategies/roadmap/constants";
import { leftOutInWords } from "@/lib/features/strategies/roadmap/labels";
import { loadRoadmap } from "@/lib/features/strategies/roadmap/loaders";
import { formatCount } from "@/lib/kernel/format";
import "@/components/strategies/roadmap/roadmap.css";

export const metadata: Metadata = { title: "Feuille de route de la stratégie" };

export default async function RoadmapPage({
  params,
}: PageProps<"/territoires/[slug]/strategie/feuille-de-route">) {
  const { slug } = await params;
  const { roadmap, seen } = await loadRoadmap(slug);
  const { territory, edition, axes, projects, total } = roadmap;
  const keys = axes.flatMap(({ objectives }) => objectives.map(({ key }) => key));
  return (
    <StrategyViews view="roadmap" title="Feuille de route" territory={territory} edition={edition}>
      {axes.length === 0 ? (
        <p>La stratégie n’a encore ni axe ni objectif.</p>
      ) : (
        <div className="flex flex-col gap-8">
          <figure className="roadmap m-0 flex flex-col gap-4">
            <RoadmapLegend />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
            <section className="roadmap__region" aria-label="Feuille de route, à faire défiler" tabIndex={0}>
              <RoadmapDrawing roadmap={roadmap} />
            </section>
            <figcaption className="fr-text--sm m-0">
              {formatCount(total, "projet rattaché", "projets rattachés")} à un objectif, ni refusé
              {total > 1 && "s"} ni abandonné{total > 1 && "s"}&nbsp;; un projet de plusieurs objectifs est
              dessiné sous son objectif principal.
              {projects.length > PROJECTS_DRAWN && ` ${leftOutInWords(projects.length - PROJECTS_DRAWN)}`}
              <span className="roadmap__screen">
                {" "}
                Imprimée depuis le navigateur, la feuille de route tient sur une page A3, en paysage.
              </span>
            </figcaption>
          </figure>
          <RoadmapTable roadmap={roadmap} />
          {total > projects.length && (
            <p className="roadmap__screen m-0">
              Le tableau s’arrête aux {projects.length}&nbsp;premiers.{" "}
              <Link href={projectListPath(countedFilters(slug, seen, { objectives: keys }))} prefetch={false}>
                Voir tous les projets rattachés
              </Link>
            </p>
          )}
        </div>
      )}
    </StrategyViews>
  );
}
