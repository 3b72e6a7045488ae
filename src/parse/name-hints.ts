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
import { NO_ATTRIBUTES } from "./read-attributes.ts";

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

/** Remembers values already judged: a page has a few dozen, on thousands of elements. Make one for each page. */
export function createHints({ readsHidden }: HintOptions): (name: string, attributes: Attributes) => NameHints {
  const judgedNames = new Map<string, number>();
  const judgedStyles = new Map<string, number>();
  return (name, attributes) => {
    if (SILENT_TAGS.has(name)) return SILENT;
    let said = 0;
    if (attributes !== NO_ATTRIBUTES) {
      const style = attributes["style"];
      if (style !== undefined && style !== "") said |= remember(judgedStyles, style, judgeStyle);
      if (!readsHidden && ((said & HIDDEN) !== 0 || attributes["hidden"] !== undefined)) return SILENT;
      for (const attribute of NAMING_ATTRIBUTES) {
        const value = attributes[attribute];
        if (value !== undefined && value !== "") said |= remember(judgedNames, value, judgeNames);
      }
      // A data-role or data-slot counts with its kind, since they are bare words.
      const { "data-role": role, "data-slot": slot } = attributes;
      if (role) said |= remember(judgedNames, `${role}@role`, judgeNames);
      if (slot) said |= remember(judgedNames, `${slot}@slot`, judgeNames);
      if (attributes["align"] === "right") said |= RIGHT;
    }
    if (DEBRIS_TAGS.has(name)) said |= DEBRIS;
    else if ((said & DEBRIS) !== 0 && NEVER_DEBRIS.has(name)) said &= ~DEBRIS;
    return said === 0 ? NONE : hintsOf(said);
  };
}

function remember(judged: Map<string, number>, value: string, judge: (value: string) => number): number {
  let said = judged.get(value);
  if (said === undefined) judged.set(value, (said = judge(value)));
  return said;
}

// What names and styles say, as bits: those of several attributes add up.
const BODY = 1;
const LEAD = 2;
const WEAK_LEAD = 4;
const TITLE = 8;
const DATE = 16;
const AUTHOR = 32;
const RIGHT = 64;
const BOLD = 128;
const DEBRIS = 256;
const HIDDEN = 512;

/** Classes and the like as they are written: one or several names. */
function judgeNames(value: string): number {
  const names = value.slice(0, MAX_NAME_LENGTH).toLowerCase();
  let said = DEBRIS_PART.test(names) ? DEBRIS : 0;
  for (const name of names.split(/\s+/)) said |= KNOWN_NAMES.get(name) ?? 0;
  return said;
}

function judgeStyle(value: string): number {
  const style = value.slice(0, MAX_NAME_LENGTH);
  return (HIDING_STYLE.test(style) ? HIDDEN : 0) | (RIGHT_STYLE.test(style) ? RIGHT : 0);
}

function hintsOf(said: number): NameHints {
  const known = HINTS.get(said);
  if (known) return known;
  const hints: NameHints = {
    isBody: (said & BODY) !== 0,
    isLead: (said & LEAD) !== 0,
    isWeakLead: (said & WEAK_LEAD) !== 0,
    isTitle: (said & TITLE) !== 0,
    isDate: (said & DATE) !== 0,
    isAuthor: (said & AUTHOR) !== 0,
    isRight: (said & RIGHT) !== 0,
    isBold: (said & BOLD) !== 0,
    isDebris: (said & DEBRIS) !== 0 && (said & (BODY | LEAD | TITLE)) === 0,
    isSilent: false,
  };
  HINTS.set(said, hints);
  return hints;
}

/** One object for each combination of bits. */
const HINTS = new Map<number, NameHints>();
/** Of an element that says nothing, as most do. */
export const NONE: NameHints = hintsOf(0);
const SILENT: NameHints = { ...NONE, isSilent: true };

const NAMING_ATTRIBUTES = ["class", "id", "itemprop", "data-component-type"] as const;
const HIDING_STYLE = /(?:^|;|\s)(?:display\s?:\s?none|visibility\s?:\s?hidden)/i;
const RIGHT_STYLE = /text-align\s*:\s*right/i;
const RIGHT_NAMES: ReadonlySet<string> = new Set(["text-right", "text-end", "align-right", "has-text-align-right"]);
const BOLD_NAMES: ReadonlySet<string> = new Set(["bold", "fw-bold", "font-bold"]);
const NEVER_DEBRIS: ReadonlySet<string> = new Set(["html", "body", "main", "article", "h1"]);
/** Boxes to fill in. */
const DEBRIS_TAGS: ReadonlySet<string> = new Set(["form", "fieldset"]);
/** Looked for in all names of an attribute at once: no part holds a space. */
const DEBRIS_PART = new RegExp(DEBRIS_PARTS.map((part) => part.replace(/[-_]/g, "[-_]")).join("|"));
const MAX_NAME_LENGTH = 1000;

const KNOWN_NAMES: ReadonlyMap<string, number> = knowNames([
  [BODY, BODY_NAMES],
  [LEAD, LEAD_NAMES],
  [WEAK_LEAD, WEAK_LEAD_NAMES],
  [TITLE, TITLE_NAMES],
  [DATE, DATE_NAMES],
  [AUTHOR, AUTHOR_NAMES],
  [RIGHT, RIGHT_NAMES],
  [BOLD, BOLD_NAMES],
  [DEBRIS, DEBRIS_NAMES],
]);

function knowNames(kinds: readonly (readonly [number, ReadonlySet<string>])[]): Map<string, number> {
  const known = new Map<string, number>();
  for (const [bit, names] of kinds) for (const name of names) known.set(name, (known.get(name) ?? 0) | bit);
  return known;
}
