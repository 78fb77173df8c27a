import { Definition } from "@/components/dashboard/definition";
import type { BehindScreen } from "@/lib/features/dashboard/behind/types";
import { countedProjects } from "@/lib/features/dashboard/labels";
import { formatCount, formatNumber } from "@/lib/kernel/format";

/** How many there are; when some cannot be opened any more, how many of them, so that the figure is made up. */
export function BehindHeading({ screen: { behind, what } }: { screen: BehindScreen }) {
  const { total, hidden, statuses } = behind;
  return (
    <>
      <h2 className="fr-h4 m-0 pb-2">
        {total === 0 ? "Aucun projet" : formatCount(total, "projet", "projets")}
      </h2>
      {what.kind !== "movement" && (
        <p className="m-0 pb-2">
          Chiffres des {countedProjects(statuses, statuses)}, tels qu’ils étaient alors.
        </p>
      )}
      {hidden > 0 && (
        <div className="pb-2">
          <p className="m-0">
            {hidden === total
              ? `Vous ne pouvez plus ouvrir ${total < 2 ? "ce projet" : "ces projets"} aujourd’hui`
              : `${formatNumber(total - hidden)} ${total - hidden < 2 ? "est listé" : "sont listés"} ci-dessous\u00A0; ${
                  hidden < 2
                    ? "l’autre n’est plus consultable"
                    : `les ${formatNumber(hidden)}\u00A0autres ne sont plus consultables`
                } aujourd’hui`}
            .
          </p>
          <Definition name="noLongerVisible" />
        </div>
      )}
    </>
  );
}
