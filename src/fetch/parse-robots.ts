/**
 * robots.txt by RFC 9309, forgiving where Google's parser is: a missing colon, misspelt "disallow", agent names with
 * text behind them, partial byte-order marks. Never throws; linear in file and address.
 * Trap: RFC and Google's own tests differ on needlessly encoded letters (%62 for b). A Disallow matches by either
 * reading, an Allow by the literal one: when in doubt, stay out.
 */
export interface RobotsRules {
  /** @param url absolute and percent-encoded, as `new URL(…).href` gives it */
  readonly isAllowed: (url: string) => boolean;
  /** Seconds asked for in Crawl-delay, however many; null where none is. */
  readonly crawlDelay: number | null;
  readonly sitemaps: readonly string[];
}

export const ALLOW_ALL: RobotsRules = { isAllowed: () => true, crawlDelay: null, sitemaps: [] };

/** @param agent our name: letters, "-" and "_" only; compared without case */
export function parseRobots(bytes: Uint8Array, agent: string): RobotsRules {
  const own: Group = { rules: [], crawlDelay: null };
  const everyones: Group = { rules: [], crawlDelay: null };
  const sitemaps: string[] = [];
  let isNamed = false;
  // Agent lines that follow each other open one group; a rule ends their row, an unknown line does not.
  let current = new Set<Group>();
  let isRowOver = false;
  for (const { name, value } of readLines(bytes)) {
    if (name === "user-agent") {
      if (isRowOver) current = new Set();
      isRowOver = false;
      if (/^\*(?:\s|$)/.test(value)) current.add(everyones);
      else if (agent !== "" && AGENT_NAME.exec(value)?.[0].toLowerCase() === agent.toLowerCase()) current.add(own);
      if (current.has(own)) isNamed = true;
    } else if (name === "sitemap") {
      sitemaps.push(value);
    } else if (name === "crawl-delay") {
      const delay = Number.parseFloat(value);
      if (delay >= 0) for (const group of current) group.crawlDelay ??= delay;
    } else {
      isRowOver = true;
      for (const group of current) group.rules.push(...rulesOf(name, value));
    }
  }
  const { rules, crawlDelay } = isNamed ? own : everyones;
  return { isAllowed: (url) => isAllowed(rules, pathOf(url)), crawlDelay, sitemaps };
}

interface Group {
  rules: Rule[];
  crawlDelay: number | null;
}

interface Rule {
  readonly allows: boolean;
  /** Octets of the rule as written: the longest matching rule decides. */
  readonly weight: number;
  readonly pattern: string;
}

type LineName = "user-agent" | "allow" | "disallow" | "sitemap" | "crawl-delay";

/** Google's limit: eight times the longest address that browsers once took, and a closing byte. */
const LONGEST_LINE = 2083 * 8 - 1;
const AGENT_NAME = /^[a-zA-Z_-]+/;
const LINE_NAMES: readonly (readonly [RegExp, LineName])[] = [
  [/^user[-\s]?agent/i, "user-agent"],
  [/^allow/i, "allow"],
  [/^(?:disallow|dissallow|dissalow|disalow|diasllow|disallaw)/i, "disallow"],
  [/^site-?map/i, "sitemap"],
  [/^crawl-?delay/i, "crawl-delay"],
];

/** Bytes are read one to a character, so that what is not ASCII can be percent-encoded byte by byte. */
function* readLines(bytes: Uint8Array): Generator<{ name: LineName; value: string }> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  for (const whole of text.replace(/^\u00ef\u00bb?\u00bf?/, "").split(/\r\n|\n|\r/)) {
    const line = whole.slice(0, LONGEST_LINE).replace(/#.*$/, "").trim();
    const colon = line.indexOf(":");
    // Without a colon a line is a name and a single word.
    const [name = "", value = "", more] = colon < 0 ? line.split(/\s+/) : [line.slice(0, colon), line.slice(colon + 1)];
    const known = more === undefined ? LINE_NAMES.find(([form]) => form.test(name))?.[1] : undefined;
    if (known !== undefined) yield { name: known, value: value.trim() };
  }
}

function rulesOf(name: "allow" | "disallow", value: string): Rule[] {
  const allows = name === "allow";
  const pattern = encodePattern(value);
  const rule = { allows, weight: pattern.length, pattern };
  if (value === "") return [];
  if (!allows) {
    const decoded = decodeUnreserved(pattern);
    return decoded === pattern ? [rule] : [rule, { ...rule, pattern: decoded }];
  }
  // Whoever allows a folder's index page allows the folder.
  const folder = /^(?<folder>.*\/)index\.html?[^/]*$/.exec(pattern)?.groups?.["folder"];
  return folder === undefined ? [rule] : [rule, { allows, weight: folder.length + 1, pattern: `${folder}$` }];
}

function encodePattern(value: string): string {
  return upperHex(value.replace(/[\u0080-\u00ff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`));
}

function upperHex(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}

/** RFC 9309, 2.2.2: encoded letters, digits and "-._~" mean themselves. */
function decodeUnreserved(text: string): string {
  return text.replace(/%[2-7][0-9A-F]/g, (code) => {
    const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(letter) ? letter : code;
  });
}

/** Path and query as written: an address is not resolved or encoded here. */
function pathOf(url: string): string {
  const rest = (url.split("#", 1)[0] ?? "").replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\//i, "").replace(/^[^/?]*/, "");
  return upperHex(rest.startsWith("/") ? rest : `/${rest}`);
}

function isAllowed(rules: readonly Rule[], path: string): boolean {
  const decoded = decodeUnreserved(path);
  let best = { weight: 0, allows: true };
  for (const rule of rules) {
    if (rule.weight < best.weight || (rule.weight === best.weight && !rule.allows)) continue;
    if (matches(rule.pattern, path) || (!rule.allows && matches(rule.pattern, decoded))) best = rule;
  }
  return best.allows;
}

/** "*" stands for anything, "$" at the end for the end. Taking each piece at its first place is enough, and linear. */
function matches(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith("$");
  const [first = "", ...pieces] = (isAnchored ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  if (pieces.length === 0) return !isAnchored || path.length === first.length;
  const last = isAnchored ? (pieces.pop() ?? "") : "";
  let at = first.length;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return !isAnchored || (path.length - last.length >= at && path.endsWith(last));
}
