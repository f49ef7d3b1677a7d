/**
 * Words that somebody wrote, inside a sentence of any language: they keep their own direction, and it keeps its own.
 * Control characters have no business in a line of a page or of a mail.
 */
export const isolated = (text: string) => `\u2068${text.replace(/\p{Cc}/gu, ' ')}\u2069`;

/** Figures that read from left to right inside a sentence of any language. */
export const leftToRight = (text: string) => `\u2066${text}\u2069`;
