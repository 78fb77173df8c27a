export const fundersPath = "/administration/financeurs";
/** Where one is merged into another; `successor`: into which, once chosen. */
export const mergeFunderPath = (slug: string, successor?: string) => {
  const path = `${fundersPath}/${encodeURIComponent(slug)}/fusionner`;
  return successor === undefined ? path : `${path}?${new URLSearchParams({ vers: successor })}`;
};

type FundersView = { readonly notice?: "fusion"; readonly search?: string; readonly page?: number };

export function fundersPathWith({ notice, search, page = 1 }: FundersView): string {
  const query = new URLSearchParams();
  if (notice) query.set("fait", notice);
  if (search) query.set("q", search);
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? fundersPath : `${fundersPath}?${query}`;
}

export const mergeRefusalPath = (slug: string, successor: string, refusal: string) =>
  `${fundersPath}/${encodeURIComponent(slug)}/fusionner?${new URLSearchParams({ vers: successor, refus: refusal })}`;
