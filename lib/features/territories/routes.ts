export const territoriesPath = "/territoires";

export const territoryPath = (slug: string) => `${territoriesPath}/${encodeURIComponent(slug)}`;
