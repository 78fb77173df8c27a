/** Somebody who reviews, by name: addresses stay in the database. */
export type Reviewer = {
  readonly id: string;
  readonly name: string;
  readonly organisationName: string;
};

/** Of whom an opinion may be asked: an organisation as a whole, or one person. */
export type AskableOrganisation = {
  readonly id: number;
  readonly name: string;
  readonly people: readonly Reviewer[];
};

export type ReviewPeople = {
  readonly reviewers: readonly Reviewer[];
  readonly partners: readonly AskableOrganisation[];
};
