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
 * inside the framework, before it called any action of this site, failed on reading the form. Where it failed is asked
 * rather than what was said: words change with each version of Next, React and Node.
 */
export function requestFault(error: unknown, method: string): RequestFault | null {
  if (method !== "POST" || !(error instanceof Error)) return null;
  if ("statusCode" in error && error.statusCode === 413) return 413;
  // The message may hold anything, line breaks and file names included.
  const files = filesOf((error.stack ?? "").replace(error.message, ""));
  const isFramework = files.map((file) => FRAMEWORK.test(file));
  // The built page that let the framework handle the form stands once in every stack; an action, a second time.
  const timesOutside = isFramework.filter((here, at) => !here && isFramework[at - 1] !== false).length;
  return isFramework[0] === true && timesOutside <= 1 ? 400 : null;
}
