import Link from "next/link";
import { COUNTED_LABELS, countedProjects } from "@/lib/features/dashboard/labels";
import { viewPath } from "@/lib/features/dashboard/routes";
import type { ViewAddress } from "@/lib/features/dashboard/types";
import type { ReviewStatus } from "@/lib/features/projects/constants";
import type { ProjectFilters } from "@/lib/features/projects/search/types";

type StatusChoiceProps = {
  readonly filters: ProjectFilters;
  readonly statuses: readonly ReviewStatus[];
  readonly visible: readonly ReviewStatus[];
  readonly address: ViewAddress;
};

const capitalized = (text: string) => text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);

/** Says in words which projects the figures count; another choice is one press away. */
export function StatusChoice({ filters, statuses, visible, address }: StatusChoiceProps) {
  const choices = [
    ...visible.map((status) => ({ statuses: [status], label: capitalized(COUNTED_LABELS[status]) })),
    { statuses: visible, label: "Tous les statuts" },
  ];
  const isChosen = (choice: readonly ReviewStatus[]) =>
    choice.length === statuses.length && choice.every((status) => statuses.includes(status));
  return (
    <div className="pb-6">
      <p className="fr-text--lead m-0 pb-2">
        Chiffres des <strong>{countedProjects(statuses, visible)}</strong>.
      </p>
      {visible.length > 1 && (
        <nav aria-label="Projets comptés">
          <ul className="m-0 flex list-none flex-wrap gap-2 p-0">
            {choices.map((choice) => (
              <li key={choice.label} className="p-0">
                <Link
                  className="fr-tag fr-tag--sm aria-[current]:font-bold"
                  prefetch={false}
                  href={viewPath(address, {
                    ...filters,
                    reviewStatuses:
                      choice.statuses[0] === "accepted" && choice.statuses.length === 1
                        ? []
                        : choice.statuses,
                  })}
                  aria-current={isChosen(choice.statuses) ? "true" : undefined}
                >
                  {isChosen(choice.statuses) && <span aria-hidden="true">✓&nbsp;</span>}
                  {choice.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
