/** A problem the operator can act on: its message is the French sentence to print, without a stack trace. */
export class LaunchProblem extends Error {
  override readonly name = "LaunchProblem";
}
