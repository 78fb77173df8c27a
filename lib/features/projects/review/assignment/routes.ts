import { projectPath } from "../../routes";
import { QUEUE_PARAM } from "../queue/constants";
import { queuePath } from "../queue/routes";
import { queueParamsOf } from "../queue/schema";
import { REVIEW_ANCHOR } from "../routes";
import { ASSIGN_PARAM } from "./constants";
import type { AssignNotice } from "./labels";

/** Back to where it was done from, with what became of it. */
export function assignedPath(
  from: { readonly depuis: "file" | "projet"; readonly reference: string; readonly file: string },
  notice: AssignNotice,
): string {
  if (from.depuis === "projet") {
    const query = new URLSearchParams({
      ...(from.file === "" ? {} : { [QUEUE_PARAM]: from.file }),
      [ASSIGN_PARAM]: notice,
    });
    return `${projectPath(from.reference)}?${query}#${REVIEW_ANCHOR}`;
  }
  const path = queuePath(queueParamsOf(from.file));
  return `${path}${path.includes("?") ? "&" : "?"}${ASSIGN_PARAM}=${notice}`;
}
