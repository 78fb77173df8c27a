import type { ViewNotice } from "./labels";

export const viewsPath = "/vues";
export const newViewPath = `${viewsPath}/nouvelle`;

const withQuery = (path: string, query: string) => (query === "" ? path : `${path}?${query}`);

/** Leads to the list as it was saved; the address that a mail gives. */
export const viewPath = (id: number) => `${viewsPath}/${id}`;
/** The form, for the filters of an address. */
export const newViewPathWith = (query: string) => withQuery(newViewPath, query);
/** The same for a view that is there: with `query`, its filters are to be replaced by these. */
export const editViewPath = (id: number, query = "") => withQuery(`${viewPath(id)}/modifier`, query);
export const followViewPath = (id: number) => `${viewPath(id)}/suivre`;
export const deleteViewPath = (id: number) => `${viewPath(id)}/supprimer`;

export const NOTICE_PARAMETER = "fait";
export const viewsPathWith = (notice: ViewNotice) => `${viewsPath}?${NOTICE_PARAMETER}=${notice}`;
