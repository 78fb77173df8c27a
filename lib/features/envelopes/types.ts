import type { Result } from "@/lib/kernel/result";

/** An envelope that a proposal or a grant would go over. */
export type Excess = {
  readonly envelopeId: number;
  /** Null: all territories. */
  readonly territoryName: string | null;
  readonly amountCents: number;
  readonly overCents: number;
};

/** Who went over it knowingly. */
export type ConfirmedExcess = {
  readonly id: number;
  readonly reference: string | null;
  readonly answerId: number;
  readonly overCents: number;
  readonly at: Date;
  readonly confirmedByName: string;
};

/** Euro cents, added up to the cent by the database. */
export type Envelope = {
  readonly id: number;
  readonly organisationName: string;
  readonly organisationSlug: string;
  readonly schemeName: string;
  readonly schemeSlug: string;
  readonly year: number;
  readonly territorySlug: string | null;
  /** Null: all territories. */
  readonly territoryName: string | null;
  readonly amountCents: number;
  /** Proposed, and not yet accepted by anybody. */
  readonly proposedCents: number;
  /** Accepted: what was granted, or else what was proposed. */
  readonly engagedCents: number;
  readonly grantedCents: number;
  readonly paidCents: number;
  readonly answers: number;
  readonly revision: number;
  readonly updatedAt: Date;
  readonly updatedByName: string;
  readonly excesses: readonly ConfirmedExcess[];
};

export type EnvelopeRefusal = "forbidden" | "unknownScheme" | "unknownTerritory" | "overtaken";
export type EnvelopeInput = {
  readonly schemeSlug: string;
  readonly year: number;
  /** Null: all territories. */
  readonly territorySlug: string | null;
  readonly amountCents: number;
  /** Of the envelope that the page showed; 0 for a new one. */
  readonly revision: number;
};
export type EnvelopeOutcome = Result<number, EnvelopeRefusal>;

export type EnvelopeValues = {
  readonly scheme: string;
  readonly year: string;
  readonly territory: string;
  readonly amount: string;
};
export type EnvelopeFormState = {
  readonly submission: number;
  readonly values: EnvelopeValues | null;
  readonly errors: readonly { readonly fieldId?: string; readonly message: string }[];
  readonly signedOut: boolean;
};

export type EnvelopeChoices = {
  readonly schemes: readonly { readonly value: string; readonly label: string }[];
  readonly territories: readonly { readonly value: string; readonly label: string }[];
};
