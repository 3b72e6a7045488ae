/**
 * Which elements are open while a page is scanned: turns the tags of a page into opens that each have their close,
 * void elements and implied ends (`<li>` ends an open `<li>`) included. Implied ends are those that htmlparser2
 * knows, not the whole of the HTML standard.
 */
import type { Attributes, PageEvents } from "./page-events.ts";
import { NO_ATTRIBUTES } from "./read-attributes.ts";

export interface OpenElements {
  /** @param isSelfClosing as in `<path/>`, which counts only inside drawings and formulas */
  open(name: string, attributes: Attributes, isSelfClosing: boolean): void;
  close(name: string): void;
  /**
   * Closes what is still open.
   * @returns whether every end met its beginning, and the other way: then a browser would build what was told here
   */
  end(): boolean;
}

/** Names are in lower case. */
export function createOpenElements(events: PageEvents): OpenElements {
  const open: string[] = [];
  /** Whether each drawing, formula or text inside one, outermost first, is read by the rules of XML. */
  const foreign: boolean[] = [];
  let isSound = true;
  const closeFrom = (at: number): void => {
    for (let last = open.length - 1; last >= at; last -= 1) {
      const name = open[last] ?? "";
      if (last > at && !MAY_STAY_OPEN.has(name)) isSound = false;
      events.close(name);
    }
    open.length = at;
  };
  return {
    open(name, attributes, isSelfClosing) {
      const ended = ENDED_BY.get(name);
      if (ended) {
        for (let top = open.at(-1); top !== undefined && ended.has(top); top = open.at(-1)) {
          open.pop();
          events.close(top);
        }
      }
      events.open(name, attributes, null);
      if (VOID.has(name)) {
        events.close(name);
        return;
      }
      if (FOREIGN.has(name)) foreign.push(true);
      else if (TEXT_IN_FOREIGN.has(name)) foreign.push(false);
      if (isSelfClosing && foreign.at(-1) === true) events.close(name);
      else open.push(name);
    },
    close(name) {
      if (FOREIGN.has(name) || TEXT_IN_FOREIGN.has(name)) foreign.pop();
      if (open.at(-1) === name) {
        open.pop();
        events.close(name);
        return;
      }
      // An end without its beginning: browsers show a paragraph or a break for these two, and nothing for others.
      if (name === "br" || (name === "p" && !open.includes("p"))) {
        isSound = false;
        events.open(name, NO_ATTRIBUTES, null);
        events.close(name);
        return;
      }
      if (VOID.has(name)) return;
      const at = open.lastIndexOf(name);
      if (at >= 0) closeFrom(at);
      else isSound = false;
    },
    end() {
      if (open.some((name) => !MAY_STAY_OPEN.has(name))) isSound = false;
      closeFrom(0);
      return isSound;
    },
  };
}

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(" "));

const VOID = setOf(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr",
);
/** Their ends may be left out. */
const MAY_STAY_OPEN = setOf("html body head p li dd dt tr td th thead tbody tfoot option optgroup rt rp");
const FOREIGN = setOf("math svg");
const TEXT_IN_FOREIGN = setOf("mi mo mn ms mtext annotation-xml foreignobject desc title");

/** By the name of an element, those that end where it opens. */
const ENDED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ["tr", "tr th td"],
      ["th", "th"],
      ["td", "thead th td"],
      ["body", "head link script"],
      ["li", "li"],
      ["select input output button datalist textarea", "input option optgroup select button datalist textarea"],
      ["option", "option"],
      ["optgroup", "optgroup option"],
      ["dd dt", "dd dt"],
      ["rt rp", "rt rp"],
      ["tbody tfoot", "thead tbody"],
      [
        "p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form " +
          "header hr main nav ol pre section table ul",
        "p",
      ],
    ] as const
  ).flatMap(([openers, ended]) => openers.split(" ").map((name) => [name, setOf(ended)] as const)),
);
