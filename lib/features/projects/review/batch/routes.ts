import { reviewQueuePath } from "../../routes";

/** The confirmation of what is done to several projects at once. */
export const batchPath = `${reviewQueuePath}/lot`;
