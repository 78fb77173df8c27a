/** What an address asks, as pages receive it: one value, or several of one name. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** As Next gives pages their `searchParams`: a name that comes once is a text, one that is repeated a list. */
export function queryOf(parameters: URLSearchParams): Query {
  const names = [...new Set(parameters.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [only = "", ...others] = parameters.getAll(name);
      return [name, others.length === 0 ? only : [only, ...others]];
    }),
  );
}

/** The first value of a name that was expected once, as a step before a schema: whoever repeats it gets the first. */
export const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
