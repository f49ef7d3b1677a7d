/** Somebody's own words, maybe in another script; control characters have no business in a mail. */
export const isolated = (text: string) => `\u2068${text.replace(/\p{Cc}/gu, ' ')}\u2069`;
