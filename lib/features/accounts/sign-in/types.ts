export type SignInFormState = {
  /** What was typed, kept whatever happens. */
  readonly email: string;
  readonly error: string | null;
};

export type SignInLink = { readonly email: string };
