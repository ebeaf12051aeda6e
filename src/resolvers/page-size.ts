// How long a page is where nothing is said, and at most. Knows no lists.

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;
