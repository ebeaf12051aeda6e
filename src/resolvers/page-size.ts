// How long a page is where nothing is said, and at most.

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;
