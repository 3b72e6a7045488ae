/** Which elements stand inside a line of text; all others begin and end one. */

/** Word's o:p and the like are inline; other unknown names are custom elements, which lay out blocks. */
export function isInline(name: string): boolean {
  return INLINE.has(name) || name.includes(":");
}

const INLINE: ReadonlySet<string> = new Set(
  (
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q s samp small span " +
    "strike strong sub sup time tt u var wbr"
  ).split(" "),
);
