/** What an element's own names say it is: body, lead, headline, or debris around the article. */
import {
  AUTHOR_NAMES,
  BODY_NAMES,
  DATE_NAMES,
  DEBRIS_NAMES,
  DEBRIS_PARTS,
  LEAD_NAMES,
  SILENT_TAGS,
  TITLE_NAMES,
  WEAK_LEAD_NAMES,
} from "./content-hints.ts";
import type { Attributes } from "./page-events.ts";

export interface NameHints {
  readonly isBody: boolean;
  readonly isLead: boolean;
  readonly isWeakLead: boolean;
  readonly isTitle: boolean;
  readonly isDate: boolean;
  readonly isAuthor: boolean;
  /** By its names; a page whose whole body bears such a name is read again without this. */
  readonly isDebris: boolean;
  /** By its tag or by being hidden: never read. */
  readonly isSilent: boolean;
}

/** Remembers names already judged: a page has a few dozen, on thousands of elements. Make one for each page. */
export function createHints(): (name: string, attributes: Attributes) => NameHints {
  const judged = new Map<string, NameHints>();
  return (name, attributes) => {
    if (SILENT_TAGS.has(name)) return SILENT;
    const style = attributes["style"];
    if (attributes["hidden"] !== undefined || (style !== undefined && HIDING_STYLE.test(style.slice(0, 1000))))
      return SILENT;
    const names = namesOf(attributes);
    if (names === "") return NONE;
    const isNeverDebris = NEVER_DEBRIS.has(name);
    const key = isNeverDebris ? `!${names}` : names;
    const known = judged.get(key);
    if (known) return known;
    const hints = judge(names.split(/\s+/).filter(Boolean), isNeverDebris);
    judged.set(key, hints);
    return hints;
  };
}

const NONE: NameHints = {
  isBody: false,
  isLead: false,
  isWeakLead: false,
  isTitle: false,
  isDate: false,
  isAuthor: false,
  isDebris: false,
  isSilent: false,
};
const SILENT: NameHints = { ...NONE, isSilent: true };
const HIDING_STYLE = /(?:^|;|\s)(?:display\s?:\s?none|visibility\s?:\s?hidden)/i;
const NEVER_DEBRIS: ReadonlySet<string> = new Set(["html", "body", "main", "article", "h1"]);
const DEBRIS_PART = new RegExp(DEBRIS_PARTS.map((part) => part.replace(/[-_]/g, "[-_]")).join("|"));
const MAX_NAME_LENGTH = 1000;

/** Classes and id as they are; a data-role or data-slot with its kind, since they are bare words. */
function namesOf(attributes: Attributes): string {
  let names = "";
  for (const attribute of ["class", "id", "itemprop", "data-component-type"]) {
    const value = attributes[attribute];
    if (value !== undefined && value !== "") names += `${value} `;
  }
  const { "data-role": role, "data-slot": slot } = attributes;
  if (role) names += `${role}@role `;
  if (slot) names += `${slot}@slot`;
  return names.slice(0, MAX_NAME_LENGTH).toLowerCase();
}

function judge(names: readonly string[], isNeverDebris: boolean): NameHints {
  const has = (known: ReadonlySet<string>): boolean => names.some((one) => known.has(one));
  const isBody = has(BODY_NAMES);
  const isLead = has(LEAD_NAMES);
  const isTitle = has(TITLE_NAMES);
  return {
    isBody,
    isLead,
    isWeakLead: has(WEAK_LEAD_NAMES),
    isTitle,
    isDate: has(DATE_NAMES),
    isAuthor: has(AUTHOR_NAMES),
    isDebris:
      !isBody &&
      !isLead &&
      !isTitle &&
      !isNeverDebris &&
      names.some((one) => DEBRIS_NAMES.has(one) || DEBRIS_PART.test(one)),
    isSilent: false,
  };
}
