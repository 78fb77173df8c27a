/** The file of an adoption that was refused, as its form shows it to whoever sent it. */
export type KeptDeliberation = {
  readonly fileName: string;
  readonly byteCount: number;
  /** Sent along by the form: what is adopted is what was shown. */
  readonly sha256: string;
  readonly keptUntil: Date;
};
