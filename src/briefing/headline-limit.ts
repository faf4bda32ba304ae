/** Characters that a headline has at most. */
export const HEADLINE_LIMIT = 90
