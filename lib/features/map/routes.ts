/** The outlines that all maps are drawn on. The version lets a browser keep them for ever. */
export const mapGroundPath = (version: string) => `/fond-de-carte.svg?v=${version}`;
