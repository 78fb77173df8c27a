/** One milestone as typed. */
export type MilestoneValues = {
  readonly label: string;
  readonly plannedOn: string;
  readonly actualOn: string;
  readonly state: string;
};

export type MilestonesFormValues = { readonly milestones: readonly MilestoneValues[] };
