import { FigureTile } from "@/components/ui/figure-tile";
import type { PublicFigures as Figures } from "@/lib/features/territories/types";
import { formatCount, formatMoney, formatNumber } from "@/lib/kernel/format";

const published = (count: number) => `montant publié par ${formatCount(count, "projet", "projets")}`;

/** Published projects only: what nobody chose to publish is in no public figure. */
export function PublicFigures({ figures }: { figures: Figures }) {
  const { projects, demoProjects } = figures;
  return (
    <section aria-labelledby="chiffres">
      <h2 id="chiffres">Les projets publiés en chiffres</h2>
      {demoProjects > 0 && (
        <p>
          {demoProjects === projects
            ? "Ces projets sont des données de démonstration."
            : `Dont ${formatCount(demoProjects, "projet de démonstration", "projets de démonstration")}.`}
        </p>
      )}
      <div className="grid grid-cols-1 gap-6 md:grid-cols-3">
        <FigureTile
          label="Projets publiés"
          value={formatNumber(projects)}
          hint="acceptés, et publiés par leur territoire"
        />
        <FigureTile
          label="Coût total"
          value={formatMoney(figures.totalCostCents)}
          hint={published(figures.projectsWithCost)}
        />
        <FigureTile
          label="Financements obtenus"
          value={formatMoney(figures.fundingGrantedCents)}
          hint={published(figures.projectsWithFunding)}
        />
      </div>
    </section>
  );
}
