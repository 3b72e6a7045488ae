/** White space as a reader sees it: all of it, no-break included, to single spaces, trimmed; invisible characters go. */

export function collapse(text: string): string {
  const trimmed = text.trim();
  // Most text needs no more, and to see that in one look costs less than to replace nothing in two.
  if (isCollapsed(trimmed)) return trimmed;
  return (INVISIBLE.test(trimmed) ? trimmed.replace(EVERY_INVISIBLE, "") : trimmed).replace(SPACES, " ").trim();
}

/** Whether there are only single plain spaces in it, and nothing invisible. Never says yes to what is not so. */
function isCollapsed(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= SPACE) {
      if (code !== SPACE || before === SPACE) return false;
    } else if (code >= NO_BREAK_SPACE && !isPlain(code)) {
      return false;
    }
    before = code;
  }
  return true;
}

/** Neither space nor invisible, among what is not ASCII. */
function isPlain(code: number): boolean {
  if (code < 0x2000) return code !== NO_BREAK_SPACE && code !== 0xad && code !== 0x1680;
  if (code <= 0x2060) return (code > 0x200d && code < 0x2028) || (code > 0x202f && code < 0x205f);
  return code !== 0x3000 && code !== 0xfeff;
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
/** Zero-width characters, soft hyphens, a byte-order mark in the middle. */
const INVISIBLE = /[\u00ad\u200b\u200c\u200d\u2060\ufeff]/;
const EVERY_INVISIBLE = /[\u00ad\u200b\u200c\u200d\u2060\ufeff]/g;
/** Single spaces stay as they are: most white space is that. */
const SPACES = /[^\S ]\s*|\s{2,}/g;
