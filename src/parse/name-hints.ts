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
  /** Set at the right edge. */
  readonly isRight: boolean;
  readonly isBold: boolean;
  /** By its names; a page whose whole body bears such a name is read again without this. */
  readonly isDebris: boolean;
  /** By its tag or by being hidden: never read. */
  readonly isSilent: boolean;
}

export interface HintOptions {
  /** Takes what a page hides for shown: some show their article by script. */
  readonly readsHidden: boolean;
}

/** Remembers names already judged: a page has a few dozen, on thousands of elements. Make one for each page. */
export function createHints({ readsHidden }: HintOptions): (name: string, attributes: Attributes) => NameHints {
  const judged = new Map<string, NameHints>();
  return (name, attributes) => {
    if (SILENT_TAGS.has(name)) return SILENT;
    if (!readsHidden && isHidden(attributes)) return SILENT;
    const names = namesOf(attributes);
    if (names === "") return DEBRIS_TAGS.has(name) ? DEBRIS : NONE;
    const byTag = NEVER_DEBRIS.has(name) ? false : DEBRIS_TAGS.has(name) ? true : null;
    const key = byTag === null ? names : `${name} ${names}`;
    const known = judged.get(key);
    if (known) return known;
    const hints = judge(names.split(/\s+/).filter(Boolean), byTag);
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
  isRight: false,
  isBold: false,
  isDebris: false,
  isSilent: false,
};
const DEBRIS: NameHints = { ...NONE, isDebris: true };
const SILENT: NameHints = { ...NONE, isSilent: true };
const HIDING_STYLE = /(?:^|;|\s)(?:display\s?:\s?none|visibility\s?:\s?hidden)/i;
const RIGHT_STYLE = /text-align\s*:\s*right/i;
const RIGHT_NAMES: ReadonlySet<string> = new Set(["text-right", "text-end", "align-right", "has-text-align-right"]);
const BOLD_NAMES: ReadonlySet<string> = new Set(["bold", "fw-bold", "font-bold"]);
const NEVER_DEBRIS: ReadonlySet<string> = new Set(["html", "body", "main", "article", "h1"]);
/** Boxes to fill in. */
const DEBRIS_TAGS: ReadonlySet<string> = new Set(["form", "fieldset"]);
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
  if (slot) names += `${slot}@slot `;
  if (attributes["align"] === "right" || RIGHT_STYLE.test((attributes["style"] ?? "").slice(0, 1000)))
    names += "text-right";
  return names.slice(0, MAX_NAME_LENGTH).toLowerCase();
}

function isHidden(attributes: Attributes): boolean {
  const style = attributes["style"];
  return attributes["hidden"] !== undefined || (style !== undefined && HIDING_STYLE.test(style.slice(0, 1000)));
}

/** @param byTag whether the tag alone says that it is debris, or is not */
function judge(names: readonly string[], byTag: boolean | null): NameHints {
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
    isRight: has(RIGHT_NAMES),
    isBold: has(BOLD_NAMES),
    isDebris:
      !isBody && !isLead && !isTitle && (byTag ?? names.some((one) => DEBRIS_NAMES.has(one) || DEBRIS_PART.test(one))),
    isSilent: false,
  };
}
