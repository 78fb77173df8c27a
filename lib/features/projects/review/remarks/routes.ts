import { projectPath } from "../../routes";
import type { RemarkCommand } from "./constants";
import { remarkFieldId } from "./rules";

export const remarksPath = (reference: string) => `${projectPath(reference)}/remarques`;
export const remarkDonePath = (reference: string, command: RemarkCommand) =>
  `${remarksPath(reference)}?fait=${command}`;

/** Where the form of one remark is sent without JavaScript, and what its answer is known by. */
export const REMARK_PARAM = "remarque";
export const remarkFormPath = (reference: string, remarkId: number) =>
  `${remarksPath(reference)}?${REMARK_PARAM}=${remarkId}#${remarkFieldId(remarkId)}`;
