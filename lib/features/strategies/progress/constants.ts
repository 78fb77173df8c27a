/** From what cannot be told to what is. */
export const TARGET_VERDICTS = [
  /** Its indicator is no longer in the library. */
  "noIndicator",
  /** Nothing is attached: it rests on nobody. */
  "noProject",
  /** None of the projects follows the indicator. */
  "notFollowed",
  "noMeasure",
  /** The indicator is never added up. */
  "noTotal",
  /** Less is better, and only part of it was counted: a small figure would prove nothing. */
  "partial",
  "reached",
  "onTrack",
  "behind",
  /** The year is over. */
  "missed",
  /** Without a baseline there is no path to compare with. */
  "noPath",
] as const;
