/** The answer of the form of the secret address. The address is shown this once: only its hash is kept. */
export type FeedFormState = {
  readonly submission: number;
  readonly address: string | null;
  readonly isRevoked: boolean;
  readonly error: string | null;
};
