import { slugOf } from "@/lib/kernel/slug";
import { projectPath } from "../routes";

/** Where a milestone stands on its project's page; `occurrence`: how many of the same name come before it. */
export function milestoneAnchor(label: string, occurrence: number): string {
  return ["jalon", slugOf(label), ...(occurrence > 0 ? [occurrence + 1] : [])]
    .filter((part) => part !== "")
    .join("-");
}

export const projectMilestonePath = (reference: string, label: string, occurrence: number) =>
  `${projectPath(reference)}#${milestoneAnchor(label, occurrence)}`;
