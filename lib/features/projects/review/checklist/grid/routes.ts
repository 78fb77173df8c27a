export const gridPath = "/administration/grille-d-instruction";
export const newCheckItemPath = `${gridPath}/nouveau`;
export const checkItemPath = (itemId: number) => `${gridPath}/${itemId}`;
export const checkItemRowId = (itemId: number) => `point-${itemId}`;

export const GRID_NOTICES = ["ajout", "modification", "retrait", "retour"] as const;
export type GridNotice = (typeof GRID_NOTICES)[number];

export function gridPathWith({
  notice,
  refusal,
  itemId,
}: {
  readonly notice?: GridNotice;
  readonly refusal?: string;
  readonly itemId?: number;
}): string {
  const query = new URLSearchParams({
    ...(notice === undefined ? {} : { fait: notice }),
    ...(refusal === undefined ? {} : { refus: refusal }),
  });
  const anchor = itemId === undefined ? "" : `#${checkItemRowId(itemId)}`;
  return `${gridPath}${query.size > 0 ? `?${query}` : ""}${anchor}`;
}
