import type { ReactNode } from "react";
import { Definition } from "@/components/dashboard/definition";
import { type DefinitionKey, definitionOf } from "@/lib/features/dashboard/definitions/labels";
import { anchorOf } from "@/lib/features/dashboard/definitions/rules";

/** One table of the ministry's view: its title, what it counts, the table. */
export function PartnerPanel({
  name,
  children,
}: {
  readonly name: DefinitionKey;
  readonly children: ReactNode;
}) {
  const anchor = anchorOf(name);
  return (
    <section aria-labelledby={anchor} className="flex min-w-0 flex-col gap-4">
      <h2 id={anchor} className="fr-h4 m-0">
        {definitionOf(name).label}
      </h2>
      <Definition name={name} />
      {children}
    </section>
  );
}
