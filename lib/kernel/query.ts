/** What an address asks, as pages receive it: one value, or several of one name. */
export type Query = Readonly<Record<string, string | string[]>>;

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
