export const BEHIND_PER_PAGE = 50;
