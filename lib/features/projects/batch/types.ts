/** Why a whole batch was given up. */
export type BatchFailure = "keyUsed" | "changedMeanwhile" | "notEditable" | "objectivesChanged";
