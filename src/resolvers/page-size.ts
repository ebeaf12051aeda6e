// The default and the largest size of a page.

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;
