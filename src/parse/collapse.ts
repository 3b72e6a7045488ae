/** White space as a reader sees it: all of it, no-break included, to single spaces, trimmed; invisible characters go. */

export function collapse(text: string): string {
  return (INVISIBLE.test(text) ? text.replace(EVERY_INVISIBLE, "") : text).replace(SPACES, " ").trim();
}

/** Zero-width characters, soft hyphens, a byte-order mark in the middle. */
const INVISIBLE = /[\u00ad\u200b\u200c\u200d\u2060\ufeff]/;
const EVERY_INVISIBLE = /[\u00ad\u200b\u200c\u200d\u2060\ufeff]/g;
/** Single spaces stay as they are: most white space is that. */
const SPACES = /[^\S ]\s*|\s{2,}/g;
