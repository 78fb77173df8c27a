import { NEED_KIND_LABELS } from "@/lib/features/projects/labels";
import { formatCount } from "@/lib/kernel/format";
import type { Lack } from "./behind/types";

/** Titles of the lists. */
export function lackTitle(lack: Lack): string {
  if (lack.kind === "unfunded") return "Projets sans aucun financeur";
  return lack.kind === "need"
    ? `Besoins sans réponse\u00A0: ${NEED_KIND_LABELS[lack.need].toLocaleLowerCase("fr")}`
    : `Projets non mis à jour depuis ${formatCount(lack.days, "jour", "jours")}`;
}
