import type { ReactNode } from "react";
import { PANEL_ANCHORS, type Panel as PanelName } from "@/lib/features/dashboard/constants";
import { definitionOf } from "@/lib/features/dashboard/definitions/labels";
import { Definition } from "./definition";

/** One part of the dashboard: its title, what it counts, the drawing. */
export function Panel({ name, children }: { name: PanelName; children: ReactNode }) {
  const anchor = PANEL_ANCHORS[name];
  return (
    <section id={anchor} aria-labelledby={`${anchor}-titre`} className="min-w-0 pb-10">
      <h2 id={`${anchor}-titre`} className="fr-h4">
        {definitionOf(name).label}
      </h2>
      <Definition name={name} />
      <div className="pt-4">{children}</div>
    </section>
  );
}
