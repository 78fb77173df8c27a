import Link from "next/link";

export type ChoiceLink = { readonly label: string; readonly href: string; readonly isChosen: boolean };

/** One of a few, each an address: works as it stands, and the choice can be shared. */
export function ChoiceLinks({ label, choices }: { label: string; choices: readonly ChoiceLink[] }) {
  return (
    <nav aria-label={label} className="pb-4">
      <ul className="m-0 flex list-none flex-wrap gap-2 p-0">
        {choices.map((choice) => (
          <li key={choice.label} className="p-0">
            <Link
              className="fr-tag fr-tag--sm aria-[current]:font-bold"
              prefetch={false}
              href={choice.href}
              aria-current={choice.isChosen ? "true" : undefined}
            >
              {choice.isChosen && <span aria-hidden="true">✓&nbsp;</span>}
              {choice.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
