/** 400: the body is not what its headers say, or no form of this site; 413: longer than `serverActions.bodySizeLimit`. */
export type RequestFault = 400 | 413;

const FRAMEWORK = /[\\/]node_modules[\\/]next[\\/]dist[\\/]/;

/** The files of a stack, without what belongs to Node itself. */
function filesOf(stack: string): string[] {
  return stack
    .split("\n")
    .slice(1)
    .filter((line) => /^\s+at .*[\\/]/.test(line) && !/\(?node:/.test(line));
}

/**
 * Whether the error of a posted form tells of the request and not of the server: Next answers 500 to both. What fails
 * inside the framework itself, rather than in a file of this site or of a driver, failed on reading the form. Where it
 * failed is asked rather than what was said: words change with each version of Next, React and Node.
 */
export function requestFault(error: unknown, method: string): RequestFault | null {
  if (method !== "POST" || !(error instanceof Error)) return null;
  if ("statusCode" in error && error.statusCode === 413) return 413;
  // The message may hold anything, line breaks and file names included.
  const [innermost] = filesOf((error.stack ?? "").replace(error.message, ""));
  return innermost !== undefined && FRAMEWORK.test(innermost) ? 400 : null;
}
