import type { ReactNode } from "react";
import { PANEL_ANCHORS, type Panel as PanelName } from "@/lib/features/dashboard/constants";
import { PANEL_DEFINITIONS, PANEL_TITLES } from "@/lib/features/dashboard/labels";
import { Definition } from "./definition";

/** One part of the dashboard: its title, what it counts, the drawing. */
export function Panel({ name, children }: { name: PanelName; children: ReactNode }) {
  const anchor = PANEL_ANCHORS[name];
  return (
    <section id={anchor} aria-labelledby={`${anchor}-titre`} className="min-w-0 pb-10">
      <h2 id={`${anchor}-titre`} className="fr-h4">
        {PANEL_TITLES[name]}
      </h2>
      <Definition of={PANEL_TITLES[name]}>{PANEL_DEFINITIONS[name]}</Definition>
      <div className="pt-4">{children}</div>
    </section>
  );
}
