/**
 * Keeps the stack of open elements short. The parsers search and shift theirs by position, so 100,000 unclosed tags
 * would cost the square of that: tags that would open deeper than any page's layout are left out. Their text stays.
 */
import { isInline } from "./inline-tags.ts";

/** The page itself, unless it is nested past reason: then its deepest tags become line breaks. */
export function limitDepth(html: string): string {
  return hasManyTags(html) ? leaveOutDeepTags(html) : html;
}

/** Below this many tags the square costs less than the look. */
const MANY_TAGS = 4000;

function hasManyTags(html: string): boolean {
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0 && tags <= MANY_TAGS; at = html.indexOf("<", at + 1)) tags += 1;
  return tags > MANY_TAGS;
}

const MAX_DEPTH = 300;
const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
/** Where the next one opens, these close by themselves: many of them unclosed are no depth. */
const SELF_ENDING: ReadonlySet<string> = new Set("p li dd dt option optgroup tr td th".split(" "));
const TAG_NAME = /[a-zA-Z][^\s/>]{0,40}/y;

function leaveOutDeepTags(html: string): string {
  const open: { name: string; isKept: boolean }[] = [];
  const counts = new Map<string, number>();
  const kept: string[] = [];
  let copied = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    const isClosing = html.charAt(at + 1) === "/";
    TAG_NAME.lastIndex = isClosing ? at + 2 : at + 1;
    const found = TAG_NAME.exec(html)?.[0];
    if (found === undefined) continue;
    const name = found.toLowerCase();
    if (VOID.has(name)) continue;
    let isKept = true;
    if (isClosing) {
      const count = counts.get(name) ?? 0;
      for (let last = count > 0 ? open.pop() : undefined; last; last = open.pop()) {
        counts.set(last.name, (counts.get(last.name) ?? 1) - 1);
        isKept = last.isKept;
        if (last.name === name) break;
      }
    } else {
      const top = open.at(-1);
      if (top?.name === name && SELF_ENDING.has(name)) {
        isKept = top.isKept;
      } else {
        isKept = open.length < MAX_DEPTH;
        open.push({ name, isKept });
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    if (isKept) continue;
    kept.push(html.slice(copied, at), isInline(name) ? "<wbr" : "<br");
    copied = at + (isClosing ? 2 : 1) + found.length;
  }
  if (copied === 0) return html;
  kept.push(html.slice(copied));
  return kept.join("");
}
