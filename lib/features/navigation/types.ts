/** What the header of every page counts. */
export type HeaderCounts = {
  /** Projects that came into what the reader follows since each was last visited, each counted once. */
  readonly newProjects: number;
  /** Of what the reader still sees; one more than is counted stands for many. */
  readonly unreadNotifications: number;
};
