/** What an element's own names say it is: body, lead, headline, or debris around the article. */
import {
  BODY_NAMES,
  DEBRIS_NAMES,
  DEBRIS_PARTS,
  LEAD_NAMES,
  SILENT_TAGS,
  TITLE_NAMES,
  WEAK_LEAD_NAMES,
} from "./content-hints.ts";
import type { TreeElement } from "./load-tree.ts";

export interface NameHints {
  readonly isBody: boolean;
  readonly isLead: boolean;
  readonly isWeakLead: boolean;
  readonly isTitle: boolean;
  /** By its names; a page whose whole body bears such a name is read again without this. */
  readonly isDebris: boolean;
  /** By its tag or by being hidden: never read. */
  readonly isSilent: boolean;
}

const NONE: NameHints = {
  isBody: false,
  isLead: false,
  isWeakLead: false,
  isTitle: false,
  isDebris: false,
  isSilent: false,
};
const SILENT: NameHints = { ...NONE, isSilent: true };

export function hintsOf({ name, attribs }: TreeElement): NameHints {
  if (SILENT_TAGS.has(name)) return SILENT;
  if (attribs["hidden"] !== undefined || HIDING_STYLE.test((attribs["style"] ?? "").slice(0, 1000))) return SILENT;
  const names = namesOf(attribs);
  if (names.length === 0) return NONE;
  const isBody = names.some((one) => BODY_NAMES.has(one));
  const isLead = names.some((one) => LEAD_NAMES.has(one));
  const isTitle = names.some((one) => TITLE_NAMES.has(one));
  const isContent = isBody || isLead || isTitle || NEVER_DEBRIS.has(name);
  return {
    isBody,
    isLead,
    isWeakLead: names.some((one) => WEAK_LEAD_NAMES.has(one)),
    isTitle,
    isDebris: !isContent && names.some((one) => DEBRIS_NAMES.has(one) || DEBRIS_PART.test(one)),
    isSilent: false,
  };
}

const HIDING_STYLE = /(?:^|;|\s)(?:display\s?:\s?none|visibility\s?:\s?hidden)/i;
const NEVER_DEBRIS: ReadonlySet<string> = new Set(["html", "body", "main", "article", "h1"]);
const DEBRIS_PART = new RegExp(DEBRIS_PARTS.map((part) => part.replace(/[-_]/g, "[-_]")).join("|"));
const MAX_NAME_LENGTH = 1000;

/** Classes and id as they are; a data-role or data-slot with its kind, since they are bare words. */
function namesOf(attribs: Readonly<Record<string, string>>): string[] {
  const plain = `${attribs["class"] ?? ""} ${attribs["id"] ?? ""} ${attribs["itemprop"] ?? ""}`.slice(
    0,
    MAX_NAME_LENGTH,
  );
  const names = plain.toLowerCase().split(/\s+/);
  if (attribs["data-role"]) names.push(`${attribs["data-role"].toLowerCase()}@role`);
  if (attribs["data-slot"]) names.push(`${attribs["data-slot"].toLowerCase()}@slot`);
  if (attribs["data-component-type"]) names.push(attribs["data-component-type"].toLowerCase());
  return names.filter((one) => one !== "");
}
